import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardsFolder, importFile, peopleStore, samplesFolder, withFile } from './support.ts'

// Damaged files of every kind: bytes flipped, cut, doubled and mixed in. Nothing may throw, and
// every row must be counted once.

const filesOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.json') && name !== 'shape-one-field-1mb.csv')
    .map((name) => readFileSync(join(folder, name)))

const tables = filesOf(samplesFolder)
const cards = filesOf(cardsFolder)

const runs = Number(process.env['TRANSFER_FUZZ_RUNS'] ?? 300)

const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  insert: fc.oneof(
    fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\n',
      '\r',
      '\r\n',
      '\0',
      "'",
      '\ufeff',
      '\\"',
      'Name,Email\n',
      '=1',
      '📇',
      '00/00/00',
      '31/12/1999',
      'BEGIN:VCARD\r\n',
      'END:VCARD\r\n',
      '\r\n ',
      '=\r\n',
      ';ENCODING=QUOTED-PRINTABLE',
      'KIND:group\nMEMBER:same-uid-0001\n',
      'UID:same-uid-0001\n',
      'item1.',
      '\\',
      ':',
    ),
    fc.string({ maxLength: 8 }),
  ),
  bytes: fc.uint8Array({ maxLength: 3 }),
})

test.each([
  ['table', tables],
  ['file of cards', cards],
])(
  'whatever is done to a %s, nothing throws and every record is counted once',
  (_, samples) => {
    const { known } = peopleStore(
      importFile(join(samplesFolder, 'people-duplicates.csv')).created.values(),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(damage, { minLength: 1, maxLength: 6 }),
        (sample, damages) => {
          let bytes = sample
          for (const { at, length, insert, bytes: raw } of damages) {
            const from = Math.floor(at * bytes.length)
            bytes = Buffer.concat([
              bytes.subarray(0, from),
              Buffer.from(insert),
              raw,
              bytes.subarray(from + length),
            ])
          }
          const { plan, decisions, created } = withFile(bytes, (path) =>
            importFile(path, {}, known),
          )
          const { rows, created: made, updated, unchanged, duplicates, rejected } = plan.counts
          expect(made + updated + unchanged + duplicates + rejected).toBe(rows)
          expect(decisions.length).toBe(rows)
          expect(created.size).toBe(made)
          expect(plan.rejects.every(({ line, message }) => line > 0 && message !== '')).toBe(true)
          expect(
            [...created.values()].every(({ name }) => name !== '' && name.length <= 4000),
          ).toBe(true)
        },
      ),
      { numRuns: runs },
    )
  },
  120_000 + runs * 40,
)
