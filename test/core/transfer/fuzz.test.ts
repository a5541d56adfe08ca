import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importFile, peopleStore, samplesFolder, withFile } from './support.ts'

// Damaged files of every kind: bytes flipped, cut, doubled and mixed in. Nothing may throw, and
// every row must be counted once.

const samples = readdirSync(samplesFolder)
  .filter((name) => !name.endsWith('.json') && name !== 'shape-one-field-1mb.csv')
  .map((name) => readFileSync(join(samplesFolder, name)))

const runs = Number(process.env['TRANSFER_FUZZ_RUNS'] ?? 400)

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
    ),
    fc.string({ maxLength: 8 }),
  ),
  bytes: fc.uint8Array({ maxLength: 3 }),
})

test(
  'whatever is done to a file, nothing throws and every row is counted once',
  () => {
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
