import Database from 'better-sqlite3'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { endianness, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCore } from '#core/core.ts'
import { dataFileName } from '#core/db/open-database.ts'
import { assert } from '#shared/result.ts'
import { coreOptions, quietly } from './open.ts'

const littleEndian = endianness() === 'LE'

export type Random = (below: number) => number

/** The same figures for the same seed, and quite others for the next one (splitmix32). */
export function randomFrom(seed: number): Random {
  let state = seed | 0
  return (below) => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return Math.floor((((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32) * below)
  }
}

/** A folder of one's own, removed by `remove`. On disk, as what is synced must be. */
export function ground(): { readonly path: (name: string) => string; readonly remove: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'rapport-torture-'))
  return {
    path: (name) => join(home, name),
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }),
  }
}

export const clientRows = (from: number, count: number): string =>
  ['Name,Email,Notes']
    .concat(
      Array.from(
        { length: count },
        (_, n) => `Row ${from + n},row${from + n}@example.com,note ${n}`,
      ),
    )
    .join('\n')

/** A closed data folder with so many clients. */
export async function makeBook(folder: string, clients: number): Promise<void> {
  const opened = openCore(coreOptions(folder))
  assert(opened.ok, 'a new data folder can be opened')
  const path = join(folder, 'clients.csv')
  writeFileSync(path, clientRows(0, clients))
  const answers = { mapping: {}, onDuplicate: 'update', accepted: [] } as const
  const reply = await opened.value.work(
    'transfer.import',
    { path, answers: { ...answers, accepted: [] } },
    quietly,
  )
  assert(reply.ok, 'the clients can be imported')
  opened.value.close()
}

export const copyOf = (from: string, to: string): string => {
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true })
  return to
}

/**
 * Cuts the log of a copied folder at a random byte, as a power cut may; false where there is none.
 * What a checkpoint has begun to copy is left whole: SQLite syncs the log before it copies from it,
 * so no power cut takes those frames, and a data file without them would be one that cannot occur.
 */
export function cutLog(folder: string, random: Random): boolean {
  const log = join(folder, `${dataFileName}-wal`)
  const index = join(folder, `${dataFileName}-shm`)
  const size = existsSync(log) ? statSync(log).size : 0
  const synced = existsSync(index) ? copiedBytes(readFileSync(index)) : 0
  if (size <= synced) return false
  truncateSync(log, synced + random(size - synced))
  // What only spoke of the log that was there.
  rmSync(index, { force: true })
  return true
}

/**
 * How much of the log its checkpoints have begun to copy, read from the index that processes share
 * (sqlite.org/walformat.html, section 2.1: szPage at 14, nBackfillAttempted at 128).
 */
function copiedBytes(index: Buffer): number {
  const [logHeader, frameHeader] = [32, 24]
  if (index.length < 132) return 0
  const pageSize = littleEndian ? index.readUInt16LE(14) : index.readUInt16BE(14)
  const frames = littleEndian ? index.readUInt32LE(128) : index.readUInt32BE(128)
  // 64 KiB does not fit into its two bytes and is written as 1.
  return frames === 0
    ? 0
    : logHeader + frames * (frameHeader + (pageSize === 1 ? 65_536 : pageSize))
}

export type Reopened = { readonly fault: string | null; readonly clients: number }

/** Opens as the app does after a crash, looks at every page and every invariant, and closes. */
export async function reopen(folder: string): Promise<Reopened> {
  const opened = openCore({ ...coreOptions(folder), careful: true })
  if (!opened.ok) return { fault: opened.error.code, clients: 0 }
  const report = await opened.value.work('data.check', {}, quietly)
  opened.value.close()
  if (!report.ok) return { fault: report.error.code, clients: 0 }
  const { problems, clients } = report.value
  return { fault: problems.length === 0 ? null : JSON.stringify(problems[0]), clients }
}

/** Runs one query on a closed folder. */
export function read<T>(folder: string, query: string): readonly T[] {
  const db = new Database(join(folder, dataFileName), { readonly: true })
  try {
    return db.prepare(query).pluck().all() as T[]
  } finally {
    db.close()
  }
}
