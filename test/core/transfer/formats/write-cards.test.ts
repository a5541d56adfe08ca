import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainDate } from '#shared/time.ts'
import { foldLine } from '#core/transfer/formats/content-lines.ts'
import { writeCards, type CardVersion } from '#core/transfer/formats/vcard/write-cards.ts'
import { namedPerson, type ImportedPerson } from '#core/transfer/person.ts'
import { person } from '../any-person.ts'
import { comparable, importFile, withFile } from '../support.ts'

const runs = Number(process.env['TRANSFER_ROUND_TRIPS'] ?? 100)

function exported(people: readonly ImportedPerson[], version: CardVersion): string {
  return [...writeCards(people, version)].join('')
}

/** Cards know one kind of line end. */
function withOneLineEnd<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replace(/\\r\\n|\\r/g, '\\n')) as T
}

test.each(['4.0', '3.0'] as const)(
  'exporting clients as vCard %s and importing them again gives the same clients',
  (version) => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 3 }), (people) => {
        const { plan, created } = withFile(
          exported(people, version),
          (path) => importFile(path, { onDuplicate: 'create' }),
          'clients.vcf',
        )
        expect(plan.warnings).toEqual([])
        expect([...created.values()].map(comparable)).toEqual(
          withOneLineEnd(people.map(comparable)),
        )
      }),
      { numRuns: runs },
    )
  },
)

test('lines are folded at 75 octets and never inside a letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const line = text.replace(/[\r\n]/g, '')
      const folded = foldLine(line)
      const lines = folded.slice(0, -2).split('\r\n')
      expect(lines.every((one) => Buffer.byteLength(one) <= 75)).toBe(true)
      expect(lines.map((one, at) => (at === 0 ? one : one.slice(1))).join('')).toBe(line)
      expect(Buffer.from(folded).toString()).toBe(folded.toWellFormed())
    }),
    { numRuns: 300 },
  )
})

const ada: ImportedPerson = {
  ...namedPerson('Ada Byron'),
  id: '0195f0aa-0000-7000-8000-00000000000a',
  givenName: 'Ada',
  familyName: 'Byron',
  emails: [{ value: 'ada@example.com', normal: 'ada@example.com', label: 'Work' }],
  phones: [
    {
      value: '+44 20 7946 0000',
      e164: '+442079460000',
      normal: '+442079460000',
      label: 'Loft; up',
    },
  ],
  addresses: [
    {
      formatted: '1 Attic\n"Hill"',
      street: '1 Attic',
      city: 'Hill',
      region: null,
      postalCode: null,
      country: null,
      label: null,
    },
  ],
  dates: [
    { kind: 'birthday', label: null, date: plainDate('1815-12-10'), leadDays: 7 },
    { kind: 'met', label: 'Fair', date: plainDate('2020-05-01'), leadDays: null },
  ],
  tags: ['math', 'a, b'],
  customFields: [['Shoe size', '37']],
}

test('a card is written as other programs read it', () => {
  expect(exported([ada], '4.0').split('\r\n')).toEqual([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'PRODID:-//Rapport//Rapport//EN',
    'UID:urn:uuid:0195f0aa-0000-7000-8000-00000000000a',
    'FN:Ada Byron',
    'N:Byron;Ada;;;',
    'EMAIL;TYPE=work:ada@example.com',
    'item1.TEL:+44 20 7946 0000',
    'item1.X-ABLabel:Loft\\; up',
    `ADR;LABEL="1 Attic^n^'Hill^'":;;1 Attic;Hill;;;`,
    'BDAY;X-RAPPORT-LEAD-DAYS=7:18151210',
    'item2.X-ABDATE:20200501',
    'item2.X-ABLabel:Fair',
    'item2.X-RAPPORT-DATE-KIND:met',
    'item2.X-RAPPORT-DATE-LABEL:Fair',
    'CATEGORIES:math,a\\, b',
    'item3.X-RAPPORT-FIELD:37',
    'item3.X-ABLabel:Shoe size',
    'END:VCARD',
    '',
  ])
})
