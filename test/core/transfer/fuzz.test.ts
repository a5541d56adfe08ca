import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { told } from '#test/support/told.ts'
import { cardsFolder, importFile, peopleStore, samplesFolder, withFile } from './support.ts'

// Damaged files of every kind: bytes flipped, cut, doubled and mixed in. Nothing may throw, and
// every row must be counted once.

const filesOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.json') && name !== 'shape-one-field-1mb.csv')
    .map((name) => readFileSync(join(folder, name)))

const tables = filesOf(samplesFolder)
const cards = filesOf(cardsFolder)

const calendars = [
  [
    'BEGIN:VCALENDAR',
    'BEGIN:VTIMEZONE',
    'TZID:Odd',
    'BEGIN:STANDARD',
    'DTSTART:16011028T030000',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'UID:1@x',
    'DTSTART;TZID=Odd:20261031T100000',
    'RRULE:FREQ=MONTHLY;BYMONTHDAY=31;COUNT=9',
    'EXDATE;TZID=Odd:20261231T100000',
    'SUMMARY:A review of the plan',
    'ATTENDEE;CN="Ames, Amelie":mailto:amelie@example.com',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:2@x',
    'DTSTART;VALUE=DATE:19840229',
    'RRULE:FREQ=YEARLY',
    'SUMMARY:Amelie’s birthday',
    'END:VEVENT',
    'END:VCALENDAR',
  ],
].map((lines) => Buffer.from(`${lines.join('\r\n')}\r\n`))

const mailboxes = [
  [
    'From a@example.com Tue Nov  3 10:00:00 2026',
    'Message-ID: <1@x>',
    'Date: Tue, 3 Nov 2026 10:00:00 +0000',
    'From: =?utf-8?Q?Am=C3=A9lie?= <amelie@example.com>',
    'To: me@studio.example',
    'Subject: =?utf-8?B?WsOr?=',
    ' and more',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    'SGVsbG8=',
    '--b--',
    '',
    'From a@example.com Tue Nov  3 10:00:00 2026',
    'Message-ID: <2@x>',
    'Date: Tue, 3 Nov 2026 11:00:00 +0000',
    'From: me@studio.example',
    'To: amelie@example.com',
    '',
    'Text',
  ],
].map((lines) => Buffer.from(`${lines.join('\n')}\n`))

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
      'BEGIN:VEVENT\r\n',
      'END:VEVENT\r\n',
      'RRULE:FREQ=DAILY;INTERVAL=1\r\n',
      'DTSTART:00010101T000000\r\n',
      'ATTENDEE:mailto:nobody@example.com\r\n',
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
  ['calendar', calendars],
  ['mailbox', mailboxes],
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
            importFile(path, { mailText: true }, known),
          )
          const { rows, created: made, updated, unchanged, duplicates, rejected } = plan.counts
          expect(made + updated + unchanged + duplicates + rejected).toBe(rows)
          expect(decisions.length).toBe(rows)
          expect(created.size).toBe(made)
          expect(plan.rejects.every(({ line, message }) => line > 0 && told(message) !== '')).toBe(
            true,
          )
          expect(
            [...created.values()].every(({ name }) => name !== '' && name.length <= 4000),
          ).toBe(true)
        },
      ),
      { numRuns: runs },
    )
  },
  120_000 + runs * 600,
)
