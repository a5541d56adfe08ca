import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

// The command as a process of its own: what only a process can show.

const command = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url))
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-process-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const rapport = (...words: readonly string[]) => rapportOn('data', ...words)

function rapportOn(data: string, ...words: readonly string[]) {
  const base = ['--data', join(folder, data), '--now', '2026-11-22T10:00', '--tz', 'UTC']
  const ran = spawnSync(process.execPath, [command, ...words, ...base], {
    encoding: 'utf8',
    // For what would wait for ever; a process inside a call of the system hears nothing else.
    timeout: 30_000,
    killSignal: 'SIGKILL',
  })
  return { exit: ran.status, out: ran.stdout, error: ran.stderr }
}

test('exit codes, one JSON document on stdout, and nothing on stderr', () => {
  const missing = rapport('list', '--json')
  expect([missing.exit, missing.error]).toEqual([1, ''])
  expect(JSON.parse(missing.out)).toMatchObject({ error: { code: 'no-data' } })

  const added = rapport('--json', 'add', 'Ada Byron')
  expect([added.exit, added.error]).toEqual([0, ''])
  expect(JSON.parse(added.out)).toMatchObject({ client: { name: 'Ada Byron' } })

  expect(rapport('frobnicate')).toEqual({
    exit: 2,
    out: '',
    error: 'There is no command “frobnicate”. rapport --help lists the commands.\n',
  })
})

test('a long answer reaches a pipe whole', () => {
  const { exit, out } = rapport('show', 'Ada Byron', '--json', '--timeline', '200')
  expect(exit).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ client: { name: 'Ada Byron' }, timeline: [] })
})

test.skipIf(process.platform === 'win32').each([
  ['a pipe that nobody writes to', (file: string) => spawnSync('mkfifo', [file])],
  ['a device', (file: string) => symlinkSync('/dev/zero', file)],
])('%s in the place of the data file is refused, and nothing waits for it', (what, make) => {
  const data = what.replaceAll(' ', '-')
  mkdirSync(join(folder, data))
  make(join(folder, data, 'rapport.db'))
  for (const words of [['check'], ['add', 'Ada Byron']]) {
    const { exit, out } = rapportOn(data, ...words, '--json')
    expect([exit, JSON.parse(out)]).toMatchObject([3, { error: { code: 'data-damaged' } }])
  }
})
