import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RefusalCode } from '#core/transfer/read/refusal.ts'
import { told } from '#test/support/told.ts'
import { importFile } from './support.ts'

// What an owner may hand over by mistake, or somebody on purpose: each is refused or read within
// seconds, and says what it is and what to do.

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'limits-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const made = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const zipped = (entry: string) =>
  Buffer.from(`PK\u0003\u0004\u0014\0\u0006\0........${entry}`, 'latin1')

const refused: readonly (readonly [
  what: string,
  code: RefusalCode,
  says: RegExp,
  path: () => string,
])[] = [
  ['a folder', 'folder', /folder/i, () => folder],
  ['a device that never ends', 'not-a-file', /file/i, () => '/dev/zero'],
  ['a terminal', 'not-a-file', /file/i, () => '/dev/null'],
  [
    'a pipe that nobody writes to',
    'not-a-file',
    /file/i,
    () => {
      execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe')])
      return join(folder, 'pipe')
    },
  ],
  [
    'a file of the system that claims to be empty',
    'empty-file',
    /empty/i,
    () => '/proc/self/status',
  ],
  ['what is not there', 'not-found', /find|there/i, () => join(folder, 'none.csv')],
  [
    'links in a circle',
    'unreadable',
    /read|open/i,
    () => {
      symlinkSync('circle.csv', join(folder, 'circle.csv'))
      return join(folder, 'circle.csv')
    },
  ],
  [
    'a file of 5 GB',
    'too-large',
    /GB/,
    () => {
      const path = made('huge.csv', 'Name\n')
      truncateSync(path, 5 * 2 ** 30)
      return path
    },
  ],
  ['a zip', 'archive', /zip|archive|compressed|unpack/i, () => made('a.csv', zipped('letter.txt'))],
  ['a spreadsheet', 'spreadsheet', /CSV/, () => made('b.csv', zipped('[Content_Types].xml'))],
  [
    'an old spreadsheet',
    'spreadsheet',
    /CSV/,
    () => made('c.csv', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
  ],
  [
    'a spreadsheet of OpenDocument',
    'spreadsheet',
    /CSV/,
    () => made('d.csv', zipped('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')),
  ],
  [
    'a bomb of zeros, zipped',
    'archive',
    /zip|archive|compressed|unpack/i,
    () => made('bomb.csv', gzipSync(Buffer.alloc(50_000_000))),
  ],
  ['a PDF', 'pdf', /PDF/, () => made('e.csv', '%PDF-1.7\n')],
  ['a page', 'html', /page|HTML/i, () => made('f.csv', '<!DOCTYPE html><html></html>')],
  ['a database', 'database', /database/i, () => made('g.csv', 'SQLite format 3\0....')],
  [
    'a picture',
    'picture',
    /picture|image/i,
    () => made('h.vcf', Buffer.from('89504e470d0a1a0a', 'hex')),
  ],
  ['LDIF', 'ldif', /LDIF/, () => made('l.csv', 'version: 1\n\ndn: cn=Ada\ncn: Ada\n')],
  ['JSON of another program', 'json', /JSON/, () => made('i.json', '{"people": []}')],
  ['nothing', 'empty-file', /empty/i, () => made('j.csv', '')],
  [
    'more columns than 5,000',
    'too-many-columns',
    /5,000/,
    () => made('k.csv', `${Array.from({ length: 5_001 }, (_, n) => `c${n}`).join(',')}\n`),
  ],
]

describe('refused in words', () => {
  test.each(refused)('%s: %s', (_what, code, says, path) => {
    const { plan } = importFile(path())
    expect(plan.refused?.code).toBe(code)
    expect(plan.refused === null ? '' : told(plan.refused.message)).toMatch(says)
    expect(plan.counts.rows).toBe(0)
  })
})

test('5,000 columns are read', () => {
  const header = ['Name', ...Array.from({ length: 4_999 }, (_, n) => `c${n}`)].join(',')
  const { plan } = importFile(made('wide.csv', `${header}\nAda${',1'.repeat(4_999)}\n`))
  expect([plan.refused, plan.counts.created]).toEqual([null, 1])
})

test('a line of 20 MB is rejected with its line and the limit, and is in nobody’s notes', () => {
  const path = made('long.csv', `Name,Notes\nAda,fine\nBen,${'x'.repeat(20 * 2 ** 20)}\nCy,fine\n`)
  const { plan, created } = importFile(path)
  expect(
    plan.rejects.map(({ line, code, message }) => ({ line, code, message: told(message) })),
  ).toEqual([{ line: 3, code: 'too-long', message: 'The note is longer than 5,000,000 letters.' }])
  expect([...created.values()].every(({ notes }) => (notes ?? '').length < 10)).toBe(true)
})

test('a header of 20,000 letters is a name like any other', () => {
  const { plan } = importFile(made('header.csv', `Name,${'h'.repeat(20_000)}\nAda,1\n`))
  expect(plan.counts.created).toBe(1)
})

test('1,500 empty rows are nothing', () => {
  const { plan } = importFile(
    made('blank.csv', `Name,Email\nAda,a@x.example\n${',\n'.repeat(1_500)}`),
  )
  expect(plan.counts).toMatchObject({ rows: 1, created: 1, rejected: 0 })
})

test.each([
  ['folds', `NOTE:${'x\r\n '.repeat(200_000)}`],
  ['parameters', `TEL${';TYPE=home'.repeat(50_000)}:+1 555`],
  ['nesting', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:In\r\n'.repeat(20_000)],
  ['quoted-printable', `NOTE;ENCODING=QUOTED-PRINTABLE:${'=41=\r\n'.repeat(100_000)}`],
])('a card that is a bomb of %s is dealt with', (_, body) => {
  const text = `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\n${body}\r\nEND:VCARD\r\n`
  const { plan } = importFile(made('bomb.vcf', text))
  const { rows, created, duplicates, rejected } = plan.counts
  expect(created + duplicates + rejected).toBe(rows)
})

test('nothing of what was refused is left beside the files', () => {
  expect(existsSync(join(folder, 'huge.csv.part'))).toBe(false)
})
