import { expect, test } from 'vitest'
import { conflictCopies, syncedBy } from '#shared/domain/data-place.ts'

const mounts = [
  'sysfs /sys sysfs rw 0 0',
  '/dev/sda1 / ext4 rw 0 0',
  'server:/home /home/ida/my\\040share nfs4 rw 0 0',
  '//nas/data /mnt/nas cifs rw 0 0',
  '/dev/sdb1 /mnt/nas/local ext4 rw 0 0',
].join('\n')

test.each([
  ['/home/ida/.config/Rapport', null],
  ['/home/ida/Dropbox/Rapport', 'Dropbox'],
  ['C:\\Users\\Ida\\OneDrive - Holm AS\\Rapport', 'OneDrive'],
  ['/Users/ida/Library/Mobile Documents/com~apple~CloudDocs/Rapport', 'iCloud'],
  ['/Users/ida/Library/CloudStorage/GoogleDrive-ida@example.com/Rapport', 'Google Drive'],
  ['/home/ida/Nextcloud/work', 'Nextcloud'],
  ['\\\\nas\\ida\\Rapport', 'network'],
  ['/home/ida/my share/Rapport', 'network'],
  ['/mnt/nas/Rapport', 'network'],
  ['/mnt/nas/local/Rapport', null],
  ['/mnt/nasty/Rapport', null],
  ['/home/ida/Dropboxes of mine/../x', null],
])('%s is kept in step by %s (D11)', (folder, by) => {
  expect(syncedBy(folder, mounts)).toBe(by)
})

test('copies that a synchroniser left are told from everything else in the folder (D11)', () => {
  const copies = [
    'rapport (conflicted copy).db',
    "rapport (Ida's conflicted copy 2026-11-22).db",
    'rapport (1).db',
    'rapport-DESKTOP-7F3K2.db',
    'rapport.sync-conflict-20261122-101112-ABCDEF.db',
    'rapport (Konflikt).db-wal',
  ]
  const others = [
    'rapport.db',
    'rapport.db-wal',
    'rapport.db-shm',
    'backups',
    'import.lock',
    'open.lock',
    'logs',
  ]
  expect(conflictCopies([...others, ...copies], 'rapport.db')).toEqual(copies)
})
