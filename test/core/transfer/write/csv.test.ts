import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvParts } from '#shared/contract/choices.ts'
import '#shared/words/every-language.ts'
import { namedPerson, type ImportedPerson } from '#core/transfer/person.ts'
import { guard, unguard } from '#core/transfer/write/cell.ts'
import { shapeOf, writeClientsCsv, writeRejectsCsv } from '#core/transfer/write/csv.ts'
import { person } from '../any-person.ts'
import { comparable, importFile, withFile } from '../support.ts'

function exported(people: readonly ImportedPerson[]): string {
  return [...writeClientsCsv(people, shapeOf(people))].join('')
}

const runs = Number(process.env['TRANSFER_ROUND_TRIPS'] ?? 150)

test(
  'exporting clients and importing them again gives the same clients',
  () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 4 }), (people) => {
        const { plan, created } = withFile(exported(people), (path) =>
          importFile(path, { onDuplicate: 'create' }),
        )
        expect(plan.asks.filter(({ blocking }) => blocking)).toEqual([])
        expect([...created.values()].map(comparable)).toEqual(people.map(comparable))
      }),
      { numRuns: runs },
    )
  },
  60_000 + runs * 1_000,
)

test('chosen columns and another delimiter leave out what was not chosen, and come back the same', () => {
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(',' as const, ';' as const, '\t' as const),
      fc.boolean(),
      (people, delimiter, bom) => {
        const parts = csvParts.filter((part) => part !== 'notes' && part !== 'custom')
        const csv = [...writeClientsCsv(people, shapeOf(people), { delimiter, bom, parts })].join(
          '',
        )
        expect(csv.startsWith('\ufeff')).toBe(bom)
        const { created } = withFile(csv, (path) => importFile(path, { onDuplicate: 'create' }))
        const without = people.map((one) => ({ ...one, notes: null, customFields: [] }))
        expect([...created.values()].map(comparable)).toEqual(without.map(comparable))
      },
    ),
    { numRuns: 60 },
  )
})

test('no cell of an export is one that a spreadsheet would run', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 3 }), (people) => {
      const cells = exported(people).match(/(?<=^|,|\n)("(?:[^"]|"")*"|[^",\r\n]*)/g) ?? []
      expect(cells.filter((cell) => /^"?[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('the guard against formulas is undone exactly', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('', "'", "''", '=', '+', '-', '@', '＝'),
      (text, start) => {
        expect(unguard(guard(start + text))).toBe(start + text)
      },
    ),
  )
})

test('custom fields beyond the columns of a spreadsheet come back too', () => {
  const customFields = Array.from({ length: 700 }, (_, at): [string, string] => [
    `field ${at}`,
    `=${at}`,
  ])
  const ada = { ...namedPerson('Ada'), customFields }
  const { created } = withFile(exported([ada]), (path) => importFile(path))
  expect([...created.values()]).toEqual([ada])
})

test('an export begins with a byte order mark, ends lines with CRLF and comes in pieces', () => {
  const people = Array.from({ length: 5000 }, (_, at) => ({
    ...namedPerson(`Ada ${at}`),
    notes: 'x'.repeat(99),
  }))
  const pieces = [...writeClientsCsv(people, shapeOf(people))]
  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces[0]?.startsWith('\ufeffRapport ID,Kind,Name')).toBe(true)
  expect(pieces.at(-1)?.endsWith('\r\n')).toBe(true)
})

test('rejected rows are saved with their reason, and fit once they are mended', () => {
  const csv = 'First Name,Email,Notes\nAda,ada@example.com,x\n,,"=nobody, really"\n'
  const { decisions } = withFile(csv, (path) => importFile(path))
  const rejects = decisions.filter((decision) => decision.action === 'reject')
  const saved = [...writeRejectsCsv(['First Name', 'Email', 'Notes'], rejects, 'en')].join('')
  expect(saved).toBe(
    '\ufeffFirst Name,Email,Notes,Rapport: why not\r\n' +
      `,,"'=nobody, really","No name, email address, phone number or organisation."\r\n`,
  )
  const mended = saved.replace('\r\n,,', '\r\nBen,,')
  const { created } = withFile(mended, (path) => importFile(path))
  expect([...created.values()]).toEqual([
    { ...namedPerson('Ben'), givenName: 'Ben', notes: '=nobody, really' },
  ])
})
