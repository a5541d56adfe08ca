import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashFile } from '#core/backups/files.ts'
import { readManifest } from '#core/backups/manifest.ts'
import { migrations } from '#core/db/migrations/index.ts'
import type { Area, Outcome } from './areas.ts'
import { grownMigrations } from './grown-migrations.ts'
import { clientRows, copyOf, cutLog, ground, makeBook, read, reopen } from './ground.ts'
import { runUntilKilled } from './kill.ts'

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
const importing: Area = {
  id: 'D2',
  what: `an import of ${importSize} rows into a book of ${bookSize} killed at any moment, and its log cut at ${cuts} random bytes`,
  full: 1_000,
  reduced: 6,
  begin: async () => {
    const { path, remove } = ground()
    await makeBook(path('book'), bookSize)
    writeFileSync(path('more.csv'), clientRows(bookSize, importSize))
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
          faults.push(...faultsOf('cut log', await reopen(torn), null))
        }
        const after = await reopen(folder)
        faults.push(...faultsOf('kill', after, acks.length > 0 ? bookSize + importSize : null))
        const isWhole = after.clients === bookSize + importSize
        return {
          faults,
          figures: { cutLogs: cut, whole: isWhole ? 1 : 0, takenBack: isWhole ? 0 : 1 },
        }
      },
    }
  },
}

function faultsOf(
  after: string,
  { fault, clients }: { readonly fault: string | null; readonly clients: number },
  wanted: number | null,
): readonly string[] {
  if (fault !== null) return [`${after}: ${fault}`]
  const allowed = wanted === null ? [bookSize, bookSize + importSize] : [wanted]
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

export const crashAreas: readonly Area[] = [log, importing, backingUp, migrating]
