import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportAnswers } from '#shared/contract/worker.ts'
import { plainDate, type MonthDay } from '#shared/time.ts'
import { remarkText } from '#shared/words/remark.ts'
import { openTestCore, temporaryFolder, type TestCore } from '#test/support/core.ts'
import { dumpOf } from '#test/support/dump.ts'

const answers: ImportAnswers = { mapping: {}, onDuplicate: 'update', accepted: [] }

function calendar(...lines: readonly string[]): string {
  const path = join(temporaryFolder(), 'calendar.ics')
  writeFileSync(
    path,
    ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'),
  )
  return path
}

const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const withAna = 'ATTENDEE;CN="Gomes, Ana";PARTSTAT=ACCEPTED:mailto:Ana@Example.com'
const withBo = 'ORGANIZER;CN=Bo:MAILTO:bo@example.com'

function people(): TestCore & { readonly ana: string; readonly bo: string } {
  const t = openTestCore()
  const ana = t.ask('clients.add', { name: 'Ana Gomes', email: 'ana@example.com' }).client.id
  const bo = t.ask('clients.add', { name: 'Bo Lind', email: 'bo@example.com' }).client.id
  return { ...t, ana, bo }
}

const run = (t: TestCore, path: string) => t.work('transfer.import', { path, answers })

function timeline(t: TestCore, clientId: string) {
  return t
    .ask('timeline.page', { clientId })
    .entries.map((entry) => [entry.on, entry.kind, entry.body])
}

test('an event becomes an interaction of each attendee and organiser who is a client', async () => {
  const t = people()
  const path = calendar(
    ...event(
      'UID:one@x',
      'DTSTART:20261103T233000Z',
      'SUMMARY:Review\\, the plan',
      withAna,
      withBo,
      'BEGIN:VALARM',
      'TRIGGER:PT0S',
      'SUMMARY:not this',
      'END:VALARM',
    ),
  )
  const { plan } = await run(t, path)
  expect([plan.format, plan.counts]).toEqual([
    'ics',
    { rows: 1, created: 0, updated: 1, unchanged: 0, duplicates: 0, rejected: 0 },
  ])
  for (const id of [t.ana, t.bo]) {
    expect(timeline(t, id)).toEqual([['2026-11-03', 'interaction', 'Review, the plan']])
  }
  expect((await t.work('data.check', {})).problems).toEqual([])
})

test('the same calendar again adds and changes nothing, also after an event was moved or deleted', async () => {
  const t = people()
  const lines = event('UID:one@x', 'DTSTART:20261103T090000Z', 'SUMMARY:Review', withAna)
  await run(t, calendar(...lines))
  const before = dumpOf(t.folder)
  const { batch, plan } = await run(t, calendar(...lines))
  expect([batch, plan.counts.unchanged]).toEqual([null, 1])
  expect(dumpOf(t.folder)).toEqual(before)
  const [entry] = t.ask('timeline.page', { clientId: t.ana }).entries
  t.ask('entries.delete', { id: entry?.id ?? '' })
  expect((await run(t, calendar(...lines))).plan.counts.unchanged).toBe(1)
  expect(timeline(t, t.ana)).toEqual([])
})

test('an import of a calendar is undone as one', async () => {
  const t = people()
  const before = dumpOf(t.folder)
  await run(
    t,
    calendar(...event('UID:a', 'DTSTART:20261103T090000Z', 'SUMMARY:A', withAna, withBo)),
  )
  t.ask('undo.undo', {})
  expect(dumpOf(t.folder)).toEqual(before)
})

test('what is not taken is named with its line and its reason, and the counts add up', async () => {
  const t = people()
  const { plan } = await run(
    t,
    calendar(
      ...event(
        'UID:1',
        'DTSTART:20261103T090000Z',
        'SUMMARY:Nobody known',
        'ATTENDEE:mailto:x@y.example',
      ),
      ...event('UID:2', 'DTSTART:20261103T090000Z', 'SUMMARY:Nobody named'),
      ...event('UID:3', 'DTSTART:20261103T090000Z', 'STATUS:CANCELLED', withAna),
      ...event('UID:4', 'SUMMARY:No start', withAna),
      ...event(
        'UID:5',
        'DTSTART:20261103T090000Z',
        'ATTENDEE;PARTSTAT=DECLINED:mailto:ana@example.com',
      ),
      'BEGIN:VEVENT',
      'UID:6',
      'DTSTART:20261103T090000Z',
      ...event('UID:7', 'DTSTART:20261103T090000Z', 'SEQUENCE:1', 'SUMMARY:New', withAna),
      ...event('UID:7', 'DTSTART:20261102T090000Z', 'SEQUENCE:0', 'SUMMARY:Old', withAna),
      'BEGIN:VTODO',
      'SUMMARY:A task',
      'END:VTODO',
    ),
  )
  expect(plan.rejects.map(({ line, code }) => [line, code])).toEqual([
    [3, 'nobody-known'],
    [9, 'nobody-named'],
    [14, 'cancelled-event'],
    [20, 'no-start'],
    [25, 'declined'],
    [30, 'unfinished-event'],
  ])
  expect(plan.warnings.map(({ line, code }) => [line, code])).toEqual([[47, 'no-event']])
  expect(plan.counts).toEqual({
    rows: 8,
    created: 0,
    updated: 1,
    unchanged: 0,
    duplicates: 1,
    rejected: 6,
  })
  expect(timeline(t, t.ana)).toEqual([['2026-11-03', 'interaction', 'New']])
})

test('times of UTC, of a zone, of a described zone and of none fall on the owner’s days', async () => {
  const t = people()
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Customised Zone',
    'BEGIN:STANDARD',
    'DTSTART:16011028T030000',
    'TZOFFSETFROM:+1100',
    'TZOFFSETTO:+1000',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010325T020000',
    'TZOFFSETFROM:+1000',
    'TZOFFSETTO:+1100',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ]
  const { plan } = await run(
    t,
    calendar(
      ...zone,
      ...event('UID:utc', 'DTSTART:20261101T235900Z', 'SUMMARY:utc', withAna),
      ...event('UID:ny', 'DTSTART;TZID=America/New_York:20261102T200000', 'SUMMARY:ny', withAna),
      // Ten hours ahead in November: the evening before, in Lisbon.
      ...event('UID:own', 'DTSTART;TZID="Customised Zone":20261106T080000', 'SUMMARY:own', withAna),
      ...event('UID:none', 'DTSTART:20261107T233000', 'SUMMARY:none', withAna),
      ...event('UID:day', 'DTSTART;VALUE=DATE:20261108', 'SUMMARY:day', withAna),
      ...event('UID:odd', 'DTSTART;TZID=Nowhere:20261109T100000', 'SUMMARY:odd', withAna),
      // As Windows names it, without its rules: eight hours behind.
      ...event('UID:w', 'DTSTART;TZID=Pacific Standard Time:20261110T170000', 'SUMMARY:w', withAna),
    ),
  )
  expect(timeline(t, t.ana).map(([on, , body]) => [on, body])).toEqual([
    ['2026-11-11', 'w'],
    ['2026-11-09', 'odd'],
    ['2026-11-08', 'day'],
    ['2026-11-07', 'none'],
    ['2026-11-05', 'own'],
    ['2026-11-03', 'ny'],
    ['2026-11-01', 'utc'],
  ])
  expect(plan.warnings.map(({ code }) => code)).toEqual(['unknown-zone'])
})

test('a series is an interaction for each time it took place, and an appointment for the next', async () => {
  const t = people()
  const lines = [
    ...event(
      'UID:weekly',
      'DTSTART;TZID=Europe/Lisbon:20261101T100000',
      'RRULE:FREQ=WEEKLY',
      'EXDATE;TZID=Europe/Lisbon:20261108T100000',
      'SUMMARY:Weekly',
      withAna,
    ),
    ...event(
      'UID:weekly',
      'RECURRENCE-ID;TZID=Europe/Lisbon:20261115T100000',
      'DTSTART;TZID=Europe/Lisbon:20261117T150000',
      'SUMMARY:Moved',
      withAna,
    ),
  ]
  await run(t, calendar(...lines))
  expect(timeline(t, t.ana).map(([on, , body]) => [on, body])).toEqual([
    ['2026-11-29', 'Weekly'],
    ['2026-11-22', 'Weekly'],
    ['2026-11-17', 'Moved'],
    ['2026-11-01', 'Weekly'],
  ])
  expect((await run(t, calendar(...lines))).plan.counts.unchanged).toBe(2)
  t.at('2026-12-07T10:00:00Z')
  expect((await run(t, calendar(...lines))).plan.counts).toMatchObject({ updated: 1, unchanged: 1 })
})

test('months without the day of a series are left out, as its calendar leaves them out', async () => {
  const t = people()
  await run(
    t,
    calendar(
      ...event(
        'UID:m',
        'DTSTART;VALUE=DATE:20260131',
        'RRULE:FREQ=MONTHLY;COUNT=4',
        'SUMMARY:M',
        withAna,
      ),
    ),
  )
  expect(timeline(t, t.ana).map(([on]) => on)).toEqual([
    '2026-07-31',
    '2026-05-31',
    '2026-03-31',
    '2026-01-31',
  ])
})

test.each([
  ['Ana Gomes’s birthday', '19840412', '1984-04-12'],
  ['Ana Gomes - Geburtstag', '16040229', '--02-29'],
  ['Geburtstag von Ana Gomes (42)', '19840229', '1984-02-29'],
  ['🎂 Ana Gomes', '20250412', '--04-12'],
  ['Anniversaire de Ana Gomes', '19840412', '1984-04-12'],
])('a calendar of birthdays: %s', async (title, start, date) => {
  const t = people()
  const lines = event(
    'UID:b',
    `DTSTART;VALUE=DATE:${start}`,
    'RRULE:FREQ=YEARLY',
    `SUMMARY:${title}`,
  )
  await run(t, calendar(...lines))
  const { client } = t.ask('clients.get', { id: t.ana })
  expect(client.dates.map((one) => [one.kind, one.date])).toEqual([['birthday', date]])
  expect((await run(t, calendar(...lines))).plan.counts.unchanged).toBe(1)
})

const yearly = (uid: string, day: string, title: string) =>
  event(`UID:${uid}`, `DTSTART;VALUE=DATE:${day}`, 'RRULE:FREQ=YEARLY', `SUMMARY:${title}`)

test('those in a calendar of birthdays who are no clients are asked about, and left out unless told', async () => {
  const t = people()
  const gone = t.ask('clients.add', { name: 'Gone Away' }).client.id
  t.ask('clients.delete', { id: gone })
  const path = calendar(
    ...yearly('1', '19840412', 'Cy Reed’s birthday'),
    ...yearly('2', '19800101', 'Ana Gomes’s birthday'),
    ...yearly('3', '20100703', 'Cy Reed’s wedding anniversary'),
    ...yearly('4', '19700505', 'Gone Away’s birthday'),
    ...yearly('5', '20000101', 'Cleaning day'),
    ...event('UID:6', 'DTSTART:20261103T090000Z', 'ATTENDEE:mailto:x@y.example'),
  )
  const look = (more: Partial<ImportAnswers>) =>
    t.work('transfer.plan', { path, answers: { ...answers, ...more } })
  const asked = await look({})
  expect(asked.asks.map(({ message, ...ask }) => [ask, remarkText(message, 'en')])).toEqual([
    [
      {
        code: 'unknown-people',
        blocking: false,
        lines: [3, 15],
        options: ['leave-out', 'create'],
      },
      'Cy Reed is no client. Their date is left out, unless you have a client made of them.',
    ],
  ])
  expect([asked.counts.created, asked.counts.rejected]).toEqual([0, 5])
  expect((await look({ unknownPeople: 'leave-out' })).counts).toEqual(asked.counts)
  expect((await look({ unknownPeople: 'leave-out' })).asks).toEqual([])
  expect((await look({ accepted: ['unknown-people'] })).asks).toEqual([])

  const counts = { rows: 6, created: 1, updated: 1, unchanged: 0, duplicates: 1, rejected: 3 }
  expect((await look({ unknownPeople: 'create' })).counts).toEqual(counts)
  const made = { path, answers: { ...answers, unknownPeople: 'create' as const } }
  const done = await t.work('transfer.import', made)
  expect([done.plan.counts, done.plan.asks]).toEqual([counts, []])
  const { matches } = await t.work('clients.match', { text: 'Cy Reed' })
  const cy = t.ask('clients.get', { id: matches[0]?.id ?? '' }).client
  expect(cy.dates.map((one) => [one.kind, one.date])).toEqual([
    ['birthday', '1984-04-12'],
    ['anniversary', '2010-07-03'],
  ])
  expect((await t.work('transfer.import', made)).plan.counts).toEqual({
    ...counts,
    created: 0,
    updated: 0,
    unchanged: 3,
    duplicates: 0,
  })
  t.ask('undo.undo', {})
  expect((await t.work('clients.match', { text: 'Cy Reed' })).matches).toEqual([])
  expect(t.ask('clients.get', { id: t.ana }).client.dates).toEqual([])
})

test('two birthdays of one name are one person’s with the first date, unless the owner says two', async () => {
  const t = openTestCore()
  const path = calendar(
    ...yearly('1', '19840412', 'Cy Reed’s birthday'),
    ...yearly('2', '19910930', 'Cy Reed’s birthday'),
  )
  const look = async (rows: ImportAnswers['rows']) => {
    const more = { ...answers, unknownPeople: 'create' as const, rows }
    const plan = await t.work('transfer.plan', { path, answers: more })
    return [
      plan.counts.created,
      plan.counts.duplicates,
      plan.warnings.map(({ code }) => code),
      plan.matches.map(({ line, is }) => [line, is]),
    ]
  }
  expect(await look([])).toEqual([1, 1, ['kept-existing'], [[9, 'same']]])
  expect(await look([{ line: 9, is: 'other' }])).toEqual([2, 0, [], [[9, 'other']]])
  expect(await look([{ line: 9, is: 'out' }])).toEqual([1, 1, [], []])
})

test('a birthday of a name that two clients have is refused', async () => {
  const t = people()
  t.ask('clients.add', { name: 'Ana Gomes' })
  const lines = event(
    'UID:b',
    'DTSTART;VALUE=DATE:19840412',
    'RRULE:FREQ=YEARLY',
    'SUMMARY:Ana Gomes’s birthday',
  )
  const plan = await t.work('transfer.plan', { path: calendar(...lines), answers })
  expect(plan.rejects.map(({ line, code }) => [line, code])).toEqual([[3, 'several-of-name']])
})

test('our own calendar gives the dates back, and leaves reminders to the archive', async () => {
  const t = people()
  t.ask('dates.add', { clientId: t.ana, kind: 'birthday', date: '--02-29' as MonthDay })
  t.ask('dates.add', {
    clientId: t.ana,
    kind: 'renewal',
    label: 'Lease',
    date: plainDate('2027-03-01'),
  })
  t.ask('reminders.add', { text: 'Ring', at: '2026-12-01T09:30' as never, clientId: t.ana })
  const out = join(t.folder, 'out.ics')
  await t.work('transfer.export', { out, format: 'ics', segment: null })
  const before = t.ask('clients.get', { id: t.ana }).client.dates
  expect((await run(t, out)).plan.counts).toEqual({
    rows: 3,
    created: 0,
    updated: 0,
    unchanged: 2,
    duplicates: 1,
    rejected: 0,
  })
  for (const { id } of before) t.ask('dates.delete', { id })
  await run(t, out)
  const plain = (dates: typeof before) => dates.map(({ id: _id, ...rest }) => rest)
  expect(plain(t.ask('clients.get', { id: t.ana }).client.dates)).toEqual(plain(before))
})

test('folds inside letters, lower case and a missing end are read', async () => {
  const t = people()
  const path = join(temporaryFolder(), 'odd.ics')
  const text = Buffer.from(
    'begin:vcalendar\nbegin:vevent\nuid:1\ndtstart:20261103T090000Z\nsummary:Zo\xc3\n \xab\nattendee:mailto:ana@\n example.com\nend:vevent\n',
    'latin1',
  )
  writeFileSync(path, text)
  await run(t, path)
  expect(timeline(t, t.ana)).toEqual([['2026-11-03', 'interaction', 'Zoë']])
})
