import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openCore } from '#core/core.ts'
import { dataFileName } from '#core/db/open-database.ts'
import { assert } from '#shared/result.ts'
import type { Area } from './areas.ts'
import { copyOf, ground, makeBook, read, reopen } from './ground.ts'
import { coreOptions } from './open.ts'

const cli = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url))
const writers = 20

/** D10: many processes write at once; each change is saved or refused, and none is lost. */
const manyWriters: Area = {
  id: 'D10 writers',
  what: `${writers} command lines add a client to one new data folder at once`,
  full: 20,
  reduced: 1,
  begin: async () => {
    const { path, remove } = ground()
    let round = 0
    return {
      end: remove,
      trial: async () => {
        const folder = path(`new-${(round += 1)}`)
        const exits = await Promise.all(
          Array.from({ length: writers }, async (_, n) => {
            const args = [cli, 'add', `Client ${n}`, '--data', folder, '--json']
            const child = spawn(process.execPath, args, { stdio: 'ignore' })
            const [code] = (await once(child, 'close')) as [number | null]
            return code
          }),
        )
        const saved = exits.filter((code) => code === 0).length
        const { fault, clients } = await reopen(folder)
        const odd = exits.filter((code) => code !== 0 && code !== 1)
        return {
          faults: [
            ...(fault === null ? [] : [fault]),
            ...(clients === saved ? [] : [`${saved} said to be saved, ${clients} there`]),
            ...odd.map((code) => `exit ${code}`),
          ],
          figures: { saved, refused: writers - saved },
        }
      },
    }
  },
}

/** D10: while another program keeps the file to itself a change is refused, and saved afterwards. */
const heldLock: Area = {
  id: 'D10 lock',
  what: 'another program holds BEGIN EXCLUSIVE while a note is added',
  full: 10,
  reduced: 1,
  begin: async () => {
    const { path, remove } = ground()
    await makeBook(path('book'), 50)
    return {
      end: remove,
      trial: async () => {
        const folder = copyOf(path('book'), path('run'))
        const opened = openCore(coreOptions(folder))
        assert(opened.ok, 'the folder can be opened')
        const core = opened.value
        const first = core.call('clients.find', { text: '', by: 'anything', limit: 1 })
        const id = first.ok ? first.value.rows[0]?.id : undefined
        assert(id !== undefined, 'there is a client')
        const input = { clientId: id, body: 'said', promises: [] }
        const other = new Database(join(folder, dataFileName))
        other.exec('BEGIN EXCLUSIVE')
        const started = performance.now()
        const during = core.call('notes.add', input)
        const waitedMs = Math.round(performance.now() - started)
        other.exec('ROLLBACK')
        other.close()
        const after = core.call('notes.add', input)
        core.close()
        const notes = read<number>(folder, `SELECT count(*) FROM entry WHERE kind = 'note'`)[0]
        return {
          faults: [
            ...(!during.ok && during.error.code === 'data/busy' ? [] : ['not refused as busy']),
            ...(after.ok && notes === 1 ? [] : [`${notes} notes after the lock was let go`]),
          ],
          figures: { waitedMs },
        }
      },
    }
  },
}

/** D13: closing takes a moment, and leaves no log behind. */
const closing: Area = {
  id: 'D13',
  what: 'a core that has just written is closed: no log is left, in under two seconds',
  full: 200,
  reduced: 20,
  begin: async () => {
    const { path, remove } = ground()
    await makeBook(path('book'), 300)
    return {
      end: remove,
      trial: async (random) => {
        const folder = path('book')
        const opened = openCore(coreOptions(folder))
        assert(opened.ok, 'the folder can be opened')
        for (let n = random(20); n >= 0; n -= 1) {
          opened.value.call('reminders.add', {
            text: `ring ${n}`,
            at: '2031-01-01T09:00' as never,
            dateOnly: false,
            clientId: null,
            every: null,
            basis: 'date',
          })
        }
        const started = performance.now()
        opened.value.close()
        const ms = Math.round(performance.now() - started)
        const left = existsSync(join(folder, `${dataFileName}-wal`))
        return {
          faults: [...(left ? ['a log is left'] : []), ...(ms < 2_000 ? [] : [`${ms} ms`])],
          figures: { closedMs: ms },
        }
      },
    }
  },
}

export const lockAreas: readonly Area[] = [manyWriters, heldLock, closing]
