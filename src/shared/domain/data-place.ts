// Where a data file had better not lie: in a folder that another program keeps in step with other
// machines, file by file, or on a disk that is reached over a network, where locks may not hold.

export const synchronisers = [
  'OneDrive',
  'Dropbox',
  'iCloud',
  'Google Drive',
  'Nextcloud',
  'Syncthing',
  'pCloud',
  'MEGA',
  'network',
] as const
export type Synchroniser = (typeof synchronisers)[number]

const folderNames: readonly (readonly [Exclude<Synchroniser, 'network'>, RegExp])[] = [
  ['OneDrive', /^onedrive\b/i],
  ['Dropbox', /^dropbox\b/i],
  ['iCloud', /^(mobile documents|icloud ?drive|com~apple~clouddocs)$/i],
  ['Google Drive', /^(google ?drive|my drive|googledrive-.*)$/i],
  ['Nextcloud', /^(nextcloud|owncloud)\b/i],
  ['Syncthing', /^(sync|syncthing)$/i],
  ['pCloud', /^pcloud ?drive$/i],
  ['MEGA', /^mega(sync)?$/i],
]

const networkTypes = /^(nfs\d?|cifs|smb\w*|sshfs|fuse\.(sshfs|rclone|gvfsd-fuse)|davfs|afs|9p)$/

/**
 * Who may write over a folder, by the names on its path or by the kind of the disk it lies on.
 * `mounts` is the text of `/proc/self/mounts`, empty where there is none.
 */
export function syncedBy(folder: string, mounts: string): Synchroniser | null {
  const isShare = /^(\\\\|\/\/)[^\\/]/.test(folder)
  const parts = folder.split(/[\\/]+/)
  const named = folderNames.find(([, name]) => parts.some((part) => name.test(part)))
  if (named !== undefined) return named[0]
  return isShare || networkTypes.test(diskTypeOf(folder, mounts)) ? 'network' : null
}

/** The type of the file system with the longest mount point above a folder. */
function diskTypeOf(folder: string, mounts: string): string {
  let [longest, type] = ['', '']
  for (const line of mounts.split('\n')) {
    const [, point = '', kind = ''] = line.split(' ')
    // Blanks in names are written as octal digits.
    const path = point.replaceAll('\\040', ' ')
    const isAbove = folder === path || folder.startsWith(path.endsWith('/') ? path : `${path}/`)
    if (path !== '' && isAbove && path.length >= longest.length) [longest, type] = [path, kind]
  }
  return type
}

/** Copies of the data file that a synchroniser leaves where two machines wrote at once. */
export function conflictCopies(names: readonly string[], dataFile: string): readonly string[] {
  const [stem, ending] = [dataFile.replace(/\.[^.]*$/, ''), dataFile.replace(/^.*\./, '')]
  return names.filter(
    (name) =>
      name !== dataFile &&
      name.startsWith(stem) &&
      new RegExp(`\\.${ending}(-wal)?$`).test(name) &&
      /conflict|konflikt|conflit|\(\d+\)|sync-conflict|-[A-Z0-9]+-[A-Z0-9]+\.|\bcop(y|ie)\b/i.test(
        name.slice(stem.length),
      ),
  )
}
