import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openCore } from '#core/core.ts'
import type { Area, Outcome } from './areas.ts'
import { clientRows, copyOf, ground, makeBook, reopen } from './ground.ts'
import { coreOptions, quietly } from './open.ts'

const workerFile = fileURLToPath(new URL('worker.ts', import.meta.url))

/** D3: nothing is acknowledged before it is on the disk, seen from outside. */
const syncOrder: Area = {
  id: 'D3',
  what: 'system calls of a process that adds notes, and of one that adds them while it imports: no acknowledgement while its log has writes that no sync followed',
  full: 5,
  reduced: 1,
  begin: async () => {
    if (spawnSync('strace', ['-V']).status !== 0) return 'strace is not installed'
    const { path, remove } = ground()
    await makeBook(path('book'), 20)
    writeFileSync(path('more.csv'), clientRows(20, 20_000))
    const traced = (...work: readonly string[]): Outcome => {
      const folder = copyOf(path('book'), path('run'))
      const calls = 'trace=write,pwrite64,fsync,fdatasync'
      const strace = ['-f', '-y', '-s', '80', '-e', calls, '-o', path('trace')]
      const [what = '', ...more] = work
      // The worker is ended and not strace, which has to write down what it saw.
      const worker = [process.execPath, workerFile, what, folder, ...more]
      spawnSync('strace', [...strace, 'timeout', '-s', 'KILL', '30', ...worker])
      return readOrder(readFileSync(path('trace'), 'utf8'))
    }
    return {
      end: remove,
      trial: async (): Promise<Outcome> => {
        const [notes, busy] = [traced('log'), traced('busy-import', path('more.csv'))]
        return {
          faults: [...notes.faults, ...busy.faults],
          figures: {
            ...notes.figures,
            ...Object.fromEntries(
              Object.entries(busy.figures).map(([name, value]) => [`${name}, importing`, value]),
            ),
          },
        }
      },
    }
  },
}

/** Follows a trace: which files have writes that no sync followed, and what was said meanwhile. */
function readOrder(trace: string): Outcome {
  const unsynced = new Set<string>()
  let [acknowledged, syncs, early] = [0, 0, 0]
  for (const line of trace.split('\n')) {
    const [, call = '', , file = ''] = /(\w+)\((\d+)<([^>]*)>/u.exec(line) ?? []
    const isLog = file.endsWith('-wal')
    if (call === 'write' && line.includes('"ACK ')) {
      acknowledged += 1
      if (unsynced.size > 0) early += 1
    } else if (isLog && call.includes('write')) unsynced.add(file)
    else if (isLog && call.includes('sync')) {
      syncs += 1
      unsynced.delete(file)
    }
  }
  const faults = early === 0 ? [] : [`${early} of ${acknowledged} acknowledged before their sync`]
  return {
    faults: acknowledged === 0 ? ['nothing was acknowledged'] : faults,
    figures: { acknowledged, syncs, early },
  }
}

const diskBytes = 8 * 2 ** 20
/** At most so much room is left: with all of it every step of a trial succeeds. */
const roomBytes = 3 * 2 ** 20

/** D4: with no room left each step is done or refused, and with room again all is well. */
const fullDisk: Area = {
  id: 'D4',
  what: 'a small disk filled to another point in each trial: notes, an import, a backup and a restore are done or refused in their own words, and it works again when there is room',
  full: 200,
  reduced: 8,
  begin: async () => {
    const { path, remove } = ground()
    const disk = path('disk')
    mkdirSync(disk)
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${diskBytes}`, 'tmpfs', disk])
    if (mounted.status !== 0) {
      remove()
      return 'a small disk could not be mounted'
    }
    await makeBook(path('book'), 300)
    writeFileSync(path('more.csv'), clientRows(300, 1_000))
    return {
      end: () => {
        // At once, also where something still has a file open there.
        spawnSync('umount', ['-l', disk])
        remove()
      },
      trial: async (random) => {
        const folder = copyOf(path('book'), join(disk, 'data'))
        rmSync(join(disk, 'filler'), { force: true })
        const room = random(roomBytes)
        const { bavail, bsize } = statfsSync(disk)
        writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - room)))
        const faults: string[] = []
        const counts = { done: 0, refused: 0 }
        const note = (code: string | null) => {
          if (code === null) counts.done += 1
          else if (refusals.has(code)) counts.refused += 1
          else faults.push(code)
        }
        const opened = openCore(coreOptions(folder))
        if (!opened.ok) note(opened.error.code)
        else {
          const core = opened.value
          const first = core.call('clients.find', { text: '', by: 'anything', limit: 1 })
          const id = first.ok ? first.value.rows[0]?.id : undefined
          try {
            for (let n = 0; n < 20 && id !== undefined; n += 1) {
              const body = `note ${n} `.repeat(400)
              const reply = core.call('notes.add', { clientId: id, body, promises: [] })
              note(reply.ok ? null : reply.error.code)
            }
            const answers = { mapping: {}, onDuplicate: 'update' as const, accepted: [] }
            const imported = await core.work(
              'transfer.import',
              { path: path('more.csv'), answers },
              quietly,
            )
            note(imported.ok ? null : imported.error.code)
            const made = await core.work('backup.make', { to: null }, quietly)
            note(made.ok ? null : made.error.code)
          } catch (error) {
            faults.push(`threw ${String(error)}`)
          }
          rmSync(join(disk, 'filler'), { force: true })
          if (id !== undefined) {
            const again = core.call('notes.add', { clientId: id, body: 'room again', promises: [] })
            if (!again.ok) faults.push(`with room again: ${again.error.code}`)
          }
          core.close()
        }
        rmSync(join(disk, 'filler'), { force: true })
        const { fault, clients } = await reopen(folder)
        if (fault !== null) faults.push(fault)
        if (clients !== 300 && clients !== 1_300) faults.push(`${clients} clients`)
        return { faults, figures: counts }
      },
    }
  },
}

const refusals: ReadonlySet<string> = new Set([
  'data/disk-full',
  'backup/disk-full',
  'restore/busy',
  'import/busy',
])

export const diskAreas: readonly Area[] = [syncOrder, fullDisk]
