import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { main } from '#cli/main.ts'
import { commandLine } from './run-command.ts'

// What is refused before there is a data file leaves none behind.

const ambiguous = join(import.meta.dirname, '../samples/csv/dates-ambiguous.csv')
let line: ReturnType<typeof commandLine>
beforeEach(() => {
  line = commandLine()
})
afterEach(() => line.remove())

function fileOf(content: string): string {
  const path = join(line.folder, 'people.csv')
  writeFileSync(path, content)
  return path
}

test.each([
  ['an import of an empty file', () => ['import', fileOf('')], 1],
  ['an import that waits for an answer', () => ['import', ambiguous], 1],
  ['a client whose birthday is no day', () => ['add', 'Ada', '--birthday', 'soonish'], null],
] as const)('%s makes no data file', async (_what, words, exit) => {
  const ran = await line.run(...words())
  expect(ran.exit).not.toBe(0)
  if (exit !== null) expect(ran.exit).toBe(exit)
  expect(existsSync(line.data)).toBe(false)
})

test('what lies in the folder already stays', async () => {
  mkdirSync(line.data)
  writeFileSync(join(line.data, 'mine.txt'), 'mine')
  expect((await line.run('import', fileOf(''))).exit).toBe(1)
  expect(readdirSync(line.data)).toEqual(['mine.txt'])
})

test('a data file that was there stays, and so does what a first import brought', async () => {
  expect((await line.run('init')).exit).toBe(0)
  expect((await line.run('import', fileOf(''))).exit).toBe(1)
  expect(existsSync(join(line.data, 'rapport.db'))).toBe(true)

  const other = commandLine()
  // Some rows are rejected, and the others are there.
  const some = await other.run('import', fileOf('Name,Email,Title\nAda,ada@example.com,\n,,Dr\n'))
  const { document } = await other.json('list')
  other.remove()
  expect([some.exit, document]).toMatchObject([1, { total: 1 }])
})

test.skipIf(process.platform !== 'linux').each([[['add', 'Ada']], [['restore', 'nowhere.db']]])(
  'a data folder that cannot be made is refused at once: %s',
  async (words) => {
    const said: string[] = []
    const say = (text: string): void => void said.push(text)
    const streams = { out: say, error: say, isWatched: false, input: null }
    const exit = await main([...words, '--data', '/proc/rapport/data', '--json'], streams)
    expect(exit).not.toBe(0)
    expect(JSON.parse(said.join(''))).toMatchObject({ error: { code: expect.any(String) } })
  },
)
