import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLockFile, writeLockFile, type LockFile } from '#main/app/lock-file.ts'
import { autostartFile, setStartAtLogin } from '#main/app/login-item.ts'
import { readWindowState, writeWindowState } from '#main/app/window-state.ts'
import { createDroppedFiles } from '#main/ipc/dropped-files.ts'
import { createFileLogger } from '#main/platform/logger.ts'
import { epochMs } from '#shared/time.ts'
import { temporaryFolder } from '#test/support/core.ts'
import { faults, withFailingCall } from '#test/support/failing-files.ts'

// The small files of the desktop, with the n-th of the file calls failing, for every n.

const lock = (failures: number): LockFile => ({
  version: 1,
  salt: 'c2FsdHNhbHRzYWx0c2FsdA==',
  hash: 'aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g=',
  n: 2,
  r: 1,
  p: 1,
  idleMinutes: 10,
  atStart: true,
  withScreen: true,
  failures,
  locked: false,
})
const bounds = { x: 1, y: 2, width: 900, height: 700 }
const command = ['/opt/rapport/rapport'] as const
const login = (folder: string) => ({
  app: { setLoginItemSettings: () => expect.unreachable() },
  platform: 'linux' as const,
  command,
  configFolder: folder,
})

type SmallFile = {
  readonly name: string
  /** Writes the file anew; throws the system’s error where its caller words that. */
  readonly write: (folder: string) => void
  readonly first: (folder: string) => void
  /** What of it is read back: the old or the new, never half. */
  readonly read: (folder: string) => unknown
  readonly old: unknown
  readonly new: unknown
  readonly file: string
}

const startFile = autostartFile([...command, '--hidden'])
const files: readonly SmallFile[] = [
  {
    name: 'the lock',
    first: (folder) => writeLockFile(join(folder, 'lock.json'), lock(0)),
    write: (folder) => writeLockFile(join(folder, 'lock.json'), lock(7)),
    read: (folder) => readLockFile(join(folder, 'lock.json')),
    old: lock(0),
    new: lock(7),
    file: 'lock.json',
  },
  {
    name: 'the place of the window',
    first: (folder) =>
      writeWindowState(join(folder, 'w.json'), { bounds, maximised: false, screen: null }),
    write: (folder) =>
      writeWindowState(join(folder, 'w.json'), { bounds, maximised: true, screen: null }),
    read: (folder) => readWindowState(join(folder, 'w.json'), () => expect.unreachable()),
    old: { bounds, maximised: false, screen: null },
    new: { bounds, maximised: true, screen: null },
    file: 'w.json',
  },
  {
    name: 'the start at login',
    first: (folder) => {
      mkdirSync(join(folder, 'autostart'))
      writeFileSync(join(folder, 'autostart/app.rapport.desktop.desktop'), 'an older one')
    },
    write: (folder) => setStartAtLogin(true, login(folder)),
    read: (folder) => readFileSync(join(folder, 'autostart/app.rapport.desktop.desktop'), 'utf8'),
    old: 'an older one',
    new: startFile,
    file: 'autostart/app.rapport.desktop.desktop',
  },
]

test.each(files)(
  '$name is the old one or the new one, whichever file call fails (D4)',
  async (small) => {
    const found = new Set<unknown>()
    for (const fault of faults) {
      for (let n = 1; ; n += 1) {
        const root = temporaryFolder()
        small.first(root)
        let refusal: unknown = null
        const { failed } = await withFailingCall({ n, fault, forGood: false, root }, () => {
          try {
            small.write(root)
          } catch (error) {
            refusal = error
          }
        })
        if (refusal !== null) expect(refusal).toMatchObject({ code: fault })
        const kept = small.read(root)
        expect([small.old, small.new], `${fault} at call ${n}, ${failed}`).toContainEqual(kept)
        found.add(JSON.stringify(kept))
        const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
        // What cannot be removed is left; the next time it gives way.
        if (failed !== 'rmSync') expect(names.filter((name) => name.includes('.part'))).toEqual([])
        small.write(root)
        expect(small.read(root)).toEqual(small.new)
        if (failed === null) break
      }
    }
    expect(found.size).toBe(2)
  },
)

test('a dropped file whose parts cannot be written is refused, and half of it is never read', async () => {
  for (let n = 1; ; n += 1) {
    const root = temporaryFolder()
    const dropped = createDroppedFiles(join(root, 'dropped'), () => 'one')
    const base64 = Buffer.from('Name\nIda\n').toString('base64')
    let path: string | null = null
    const { failed } = await withFailingCall(
      { n, fault: 'ENOSPC', forGood: false, root },
      async () => {
        try {
          const first = await dropped.take({ drop: null, name: 'a.csv', base64, last: false })
          const last = await dropped.take({ drop: first.drop, name: 'a.csv', base64, last: true })
          path = last.path
        } catch {
          // The window is told that the file could not be read.
        }
      },
    )
    if (path !== null) expect(readFileSync(path, 'utf8')).toBe('Name\nIda\nName\nIda\n')
    if (failed === null) break
    // The part that failed is not taken a second time behind its own half.
    if (path === null) {
      const again = dropped.take({ drop: 'one', name: 'a.csv', base64, last: true })
      await expect(again).rejects.toThrow()
    }
  }
})

test('a log that cannot be written costs a line and nothing else', async () => {
  for (let n = 1; ; n += 1) {
    const root = temporaryFolder()
    const clock = { now: () => epochMs(0) }
    const log = createFileLogger({ folder: root, clock, maxBytes: 60, keep: 1 })
    const { failed } = await withFailingCall({ n, fault: 'EIO', forGood: false, root }, () => {
      for (let line = 0; line < 4; line += 1) log.info('line', { line })
    })
    if (failed === null) break
  }
})
