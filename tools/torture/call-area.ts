import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashFile } from '#core/backups/files.ts'
import { readManifest } from '#core/backups/manifest.ts'
import type { Area, Outcome, Trial } from './areas.ts'
import { clientRows, copyOf, ground, makeBook, read, reopen } from './ground.ts'

const workerFile = fileURLToPath(new URL('worker.ts', import.meta.url))
const bookSize = 20
const importSize = 50

/** The calls by which SQLite and our own code change what is on the disk. */
const calls = 'pwrite64,fsync,fdatasync,ftruncate,rename,link,unlink,mkdir'
const errors = ['EIO', 'ENOSPC', 'EROFS'] as const
/** So many of these calls a run makes without a fault, and a few more. */
const mostCalls = 450

/** What a step may be refused with: a code that has words. */
const worded = /^(?:data|backup|import|restore)\//u

/** D4: below Node, where SQLite makes its calls: the n-th of them fails, once or from then on. */
export const failingCalls: Area = {
  id: 'D4 system',
  what: 'the n-th system call that changes a file fails while notes, an import and a backup are made: each step done or refused in its own words, and nothing acknowledged is lost',
  full: 200,
  reduced: 3,
  begin: async () => {
    if (spawnSync('strace', ['-V']).status !== 0) return 'strace is not installed'
    const { path, remove } = ground()
    await makeBook(path('book'), bookSize)
    writeFileSync(path('more.csv'), clientRows(bookSize, importSize))
    const trial: Trial = async (random) => {
      const folder = copyOf(path('book'), path('run'))
      const n = 1 + random(mostCalls)
      const error = errors[random(errors.length)] ?? 'EIO'
      const when = `${n}${random(2) === 0 ? '' : '+'}`
      const inject = `inject=${calls}:error=${error}:when=${when}`
      const strace = ['-qq', '-e', `trace=${calls}`, '-e', inject, '-o', path('trace')]
      const worker = [process.execPath, workerFile, 'steps', folder, path('more.csv')]
      const { stdout, stderr } = spawnSync('strace', [...strace, ...worker], { encoding: 'utf8' })
      return judge(folder, `${error} at ${when}`, stdout, stderr)
    }
    return { end: remove, trial }
  },
}

async function judge(folder: string, at: string, said: string, errors: string): Promise<Outcome> {
  const after = (word: string) =>
    said
      .split('\n')
      .filter((line) => line.startsWith(`${word} `))
      .map((line) => line.slice(word.length + 1))
  const [acks, refusals] = [after('ACK'), after('REFUSED')]
  const { fault, clients } = await reopen(folder)
  const there = new Set(fault === null ? read<string>(folder, `SELECT uid FROM entry`) : acks)
  const lost = acks.filter((uid) => !there.has(uid))
  const wanted = said.includes('IMPORTED')
    ? [bookSize + importSize]
    : [bookSize, bookSize + importSize]
  const backups = join(folder, 'backups')
  const broken = (existsSync(backups) ? readdirSync(backups) : [])
    .filter((name) => /^rapport-.*\.db$/u.test(name))
    .filter((name) => {
      const file = join(backups, name)
      const manifest = readManifest(file)
      return manifest !== null && manifest.sha256 !== hashFile(file).sha256
    })
  const faults = [
    ...(errors === '' ? [] : [errors.slice(0, 300)]),
    ...(said.includes('DONE') ? [] : ['it did not come to its end']),
    ...refusals.filter((code) => !worded.test(code)),
    ...(fault === null ? [] : [fault]),
    ...(lost.length === 0 ? [] : [`${lost.length} lost of ${acks.length}`]),
    ...(fault !== null || wanted.includes(clients) ? [] : [`${clients} clients`]),
    ...broken.map((name) => `${name} is not what its manifest says`),
  ]
  const done = acks.length + (said.includes('IMPORTED') ? 1 : 0) + after('BACKUP').length
  return {
    faults: faults.map((one) => `${at}: ${one}`),
    figures: { done, refused: refusals.length },
  }
}
