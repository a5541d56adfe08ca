import Database from 'better-sqlite3'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashFile } from '#core/backups/files.ts'
import { readManifest } from '#core/backups/manifest.ts'
import { openCore } from '#core/core.ts'
import { journalledTables } from '#core/db/journal-triggers.ts'
import { migrations } from '#core/db/migrations/index.ts'
import { dataFileName } from '#core/db/open-database.ts'
import { assert } from '#shared/result.ts'
import type { Area, Outcome } from './areas.ts'
import { grownMigrations } from './grown-migrations.ts'
import { clientRows, copyOf, cutLog, ground, makeBook, read, reopen } from './ground.ts'
import { runUntilKilled } from './kill.ts'
import { coreOptions, quietly } from './open.ts'

const bookSize = 200
const importSize = 3_000
/** Logs cut at random bytes for each kill. */
const cuts = 3

/** D1: what was said to be saved is there after a kill. */
const log: Area = {
  id: 'D1',
  what: 'notes added until kill -9; every acknowledged one is there afterwards',
  full: 1_000,
  reduced: 4,
  begin: async () => {
    const { path, remove } = ground()
    await makeBook(path('book'), bookSize)
    return {
      end: remove,
      trial: async (random) => {
        const folder = copyOf(path('book'), path('run'))
        const { acks, error } = await runUntilKilled(['log', folder], random(900))
        const { fault } = await reopen(folder)
        const there = new Set(read<string>(folder, `SELECT uid FROM entry WHERE kind = 'note'`))
        const lost = acks.filter((uid) => !there.has(uid))
        return {
          faults: [
            ...(error === '' ? [] : [error]),
            ...(fault === null ? [] : [fault]),
            ...(lost.length > 0 ? [`${lost.length} lost of ${acks.length}`] : []),
          ],
          figures: { acknowledged: acks.length, lost: lost.length },
        }
      },
    }
  },
}

/** D2 and D3: an import is whole or not at all, also when its log is cut. */
function importingInto(id: string, clients: number): Area {
  const wholeSize = clients + importSize
  return {
    id,
    what: `an import of ${importSize} rows into a book of ${clients} killed at any moment, and its log cut at ${cuts} random bytes`,
    // With both books a thousand kills, and three logs cut for each.
    full: 500,
    reduced: 6,
    begin: async () => {
      const { path, remove } = ground()
      await makeBook(path('book'), clients)
      writeFileSync(path('more.csv'), clientRows(clients, importSize))
      const whole = copyOf(path('book'), path('run'))
      const { lastedMs: lasts } = await runUntilKilled(['import', whole, path('more.csv')], 600_000)
      return {
        end: remove,
        trial: async (random): Promise<Outcome> => {
          const folder = copyOf(path('book'), path('run'))
          const { acks, error } = await runUntilKilled(
            ['import', folder, path('more.csv')],
            random(lasts),
          )
          const faults = error === '' ? [] : [error]
          let cut = 0
          for (let n = 0; n < cuts; n += 1) {
            const torn = copyOf(folder, path('torn'))
            if (!cutLog(torn, random)) break
            cut += 1
            faults.push(...faultsOf('cut log', await reopen(torn), [clients, wholeSize]))
          }
          const after = await reopen(folder)
          faults.push(
            ...faultsOf('kill', after, acks.length > 0 ? [wholeSize] : [clients, wholeSize]),
          )
          const isWhole = after.clients === wholeSize
          return {
            faults,
            figures: { cutLogs: cut, whole: isWhole ? 1 : 0, takenBack: isWhole ? 0 : 1 },
          }
        },
      }
    },
  }
}

/** I5: an import that is cancelled at any moment leaves the book as it was. */
const cancelling: Area = {
  id: 'I5',
  what: `an import of ${importSize} rows cancelled at a random one of its questions, into a book of ${bookSize} and into an empty one`,
  full: 100,
  reduced: 4,
  begin: async () => {
    const { path, remove } = ground()
    await makeBook(path('book'), bookSize)
    await makeBook(path('empty'), 0)
    // Half of the rows are of clients that are there, and bring them a note.
    writeFileSync(path('more.csv'), clientRows(bookSize / 2, importSize))
    return {
      end: remove,
      trial: async (random): Promise<Outcome> => {
        const book = random(2) === 0 ? 'book' : 'empty'
        const folder = copyOf(path(book), path('run'))
        const before = factsOf(folder)
        const { cancelled, asked } = await importCancelledAt(folder, path('more.csv'), random(40))
        const { fault } = await reopen(folder)
        const isAsBefore = factsOf(folder) === before
        return {
          faults: [
            ...(fault === null ? [] : [fault]),
            ...(cancelled && !isAsBefore ? [`cancelled after ${asked}: something is left`] : []),
          ],
          figures: { cancelled: cancelled ? 1 : 0, ended: cancelled ? 0 : 1 },
        }
      },
    }
  },
}

/** Every row of the owner's, as one text. */
function factsOf(folder: string): string {
  const db = new Database(join(folder, dataFileName), { readonly: true })
  try {
    return JSON.stringify(
      journalledTables.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()),
    )
  } finally {
    db.close()
  }
}

async function importCancelledAt(
  folder: string,
  path: string,
  question: number,
): Promise<{ readonly cancelled: boolean; readonly asked: number }> {
  const opened = openCore(coreOptions(folder))
  assert(opened.ok, 'the data folder can be opened')
  let asked = 0
  const isCancelled = () => (asked += 1) > question
  const answers = { mapping: {}, onDuplicate: 'update' as const, accepted: [] }
  const reply = await opened.value.work(
    'transfer.import',
    { path, answers },
    { ...quietly, isCancelled },
  )
  opened.value.close()
  return { cancelled: reply.ok && reply.value.cancelled, asked }
}

function faultsOf(
  after: string,
  { fault, clients }: { readonly fault: string | null; readonly clients: number },
  allowed: readonly number[],
): readonly string[] {
  if (fault !== null) return [`${after}: ${fault}`]
  return allowed.includes(clients) ? [] : [`${after}: ${clients} clients`]
}

/** D6: a file under the name of a backup is whole, whatever the moment of the kill. */
const backingUp: Area = {
  id: 'D6',
  what: 'backups made one after the other until kill -9; each file under its final name is whole',
  full: 300,
  reduced: 5,
  begin: async () => {
    const { path, remove } = ground()
    await makeBook(path('book'), importSize)
    return {
      end: remove,
      trial: async (random) => {
        const folder = copyOf(path('book'), path('run'))
        const { acks, error } = await runUntilKilled(['backup', folder], random(600))
        const backups = join(folder, 'backups')
        const names = readdirSync(folder).includes('backups') ? readdirSync(backups) : []
        const named = names.filter((name) => /^rapport-.*\.db$/u.test(name))
        const broken = named.filter((name) => {
          const manifest = readManifest(join(backups, name))
          return manifest?.sha256 !== hashFile(join(backups, name)).sha256
        })
        const { fault } = await reopen(folder)
        return {
          faults: [
            ...(error === '' ? [] : [error]),
            ...(fault === null ? [] : [fault]),
            ...broken.map((name) => `${name} is not what its manifest says`),
          ],
          figures: {
            acknowledged: acks.length,
            backups: named.length,
            partial: names.filter((name) => name.endsWith('.partial')).length,
          },
        }
      },
    }
  },
}

/** D8: a migration that is killed leaves the old schema or the new one. */
const migrating: Area = {
  id: 'D8',
  what: 'two further migrations killed at any moment; the file is old or new, never between',
  full: 500,
  reduced: 5,
  begin: async () => {
    const { path, remove } = ground()
    await makeBook(path('book'), importSize)
    const whole = copyOf(path('book'), path('run'))
    const { lastedMs: lasts } = await runUntilKilled(['migrate', whole], 600_000)
    return {
      end: remove,
      trial: async (random) => {
        const folder = copyOf(path('book'), path('run'))
        const { acks, error } = await runUntilKilled(['migrate', folder], random(lasts))
        const [version = 0] = read<number>(folder, 'SELECT user_version FROM pragma_user_version')
        const names = `SELECT name FROM sqlite_schema WHERE name IN ('shoe', 'shoe_by_size')`
        const grown = read<string>(folder, names).length
        const [clients = 0] = read<number>(folder, 'SELECT count(*) FROM client')
        const [integrity = ''] = read<string>(folder, 'PRAGMA integrity_check(1)')
        const isNew = version === grownMigrations.length && grown === 2
        const isOld = version === migrations.length && grown === 0
        const isFine = clients === importSize && integrity === 'ok' && (isNew || isOld)
        return {
          faults: [
            ...(error === '' ? [] : [error]),
            ...(isFine ? [] : [`version ${version}, ${grown} of 2, ${clients}, ${integrity}`]),
            ...(acks.length > 0 && !isNew ? ['acknowledged and not migrated'] : []),
          ],
          figures: { migrated: isNew ? 1 : 0, old: isOld ? 1 : 0 },
        }
      },
    }
  },
}

export const crashAreas: readonly Area[] = [
  log,
  importingInto('D2', bookSize),
  importingInto('D2 first', 0),
  cancelling,
  backingUp,
  migrating,
]
