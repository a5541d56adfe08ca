import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '#cli/main.ts'

// Every sample, a calendar and a mailbox through the command line, in the time zone of the system
// this process was started with: one line of JSON each. What an owner's zone changes is given.

const folder = mkdtempSync(join(tmpdir(), 'zones-'))
const calendar = join(folder, 'calendar.ics')
const mailbox = join(folder, 'mail.mbox')
const people = join(folder, 'people.csv')
writeFileSync(people, 'Name,Email\nAna Gomes,ana@example.com\n')
writeFileSync(
  calendar,
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...['20261103T233000Z', '20261103T003000', '19840229'].flatMap((start, n) => [
      'BEGIN:VEVENT',
      `UID:${n}@x`,
      start.length === 8 ? `DTSTART;VALUE=DATE:${start}` : `DTSTART:${start}`,
      `SUMMARY:Event ${n}`,
      'ATTENDEE:mailto:ana@example.com',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n'),
)
writeFileSync(
  mailbox,
  [
    'From ana@example.com Tue Nov  3 23:40:00 2026',
    'Message-ID: <1@x>',
    'Date: Tue, 3 Nov 2026 23:40:00 -0500',
    'From: Ana <ana@example.com>',
    'To: me@studio.example',
    'Subject: Late',
    '',
    'Text',
    '',
  ].join('\n'),
)

const data = join(folder, 'data')
const fixed = ['--data', data, '--now', '2026-11-22T10:00:00Z', '--tz', 'Europe/Lisbon', '--json']

async function run(...words: readonly string[]): Promise<string> {
  const out: string[] = []
  const quiet = { error: () => undefined, isWatched: false, input: null }
  await main([...words, ...fixed], { ...quiet, out: (text) => out.push(text) })
  // The id of a batch is the only thing that differs between two runs.
  return out.join('').replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
}

await run('init')
const samples = join(import.meta.dirname, '../samples')
for (const kind of ['csv', 'vcard']) {
  for (const name of readdirSync(join(samples, kind))) {
    if (name.endsWith('.json')) continue
    const path = join(samples, kind, name)
    process.stdout.write(`${name} ${await run('import', path, '--dry-run', '--people')}`)
  }
}
for (const path of [people, calendar, mailbox]) {
  process.stdout.write(await run('import', path, '--yes', 'region'))
}
process.stdout.write(await run('show', 'ana@example.com', '--timeline', '20'))
rmSync(folder, { recursive: true, force: true })
