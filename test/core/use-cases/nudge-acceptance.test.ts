import { expect, test } from 'vitest'
import { addDays } from '#shared/plain-date.ts'
import { plainDate, type PlainDate } from '#shared/time.ts'
import { parseWhere } from '#shared/domain/where.ts'
import { nth, openTestCore, type TestCore } from '#test/support/core.ts'

// What people complained about elsewhere, through the real core on a real data file.

const every = (count: number) => ({ unit: 'days', count }) as const
const first = plainDate('2026-03-02')
const at = (t: TestCore, day: PlainDate) => {
  t.at(`${day}T10:00:00Z`)
}
const listed = (t: TestCore) => t.ask('nudges.due', {}).nudges.map((nudge) => nudge.client.name)
const add = (t: TestCore, name: string, cadence: number, lastTouchOn?: PlainDate) => {
  const { client } = t.ask('clients.add', { name, cadence: every(cadence) })
  if (lastTouchOn !== undefined) {
    t.ask('interactions.log', { clientId: client.id, kind: 'call', on: lastTouchOn })
  }
  return client
}

test('ACC-01: a call logged on the due day: no nudge before the day one cadence later', () => {
  const t = openTestCore({ now: `${first}T10:00:00Z` })
  const { id } = add(t, 'Ida Berg', 14, addDays(first, -14))
  expect(listed(t)).toEqual(['Ida Berg'])
  t.ask('interactions.log', { clientId: id, kind: 'call' })
  for (let day = 0; day < 14; day += 1) {
    at(t, addDays(first, day))
    expect([day, listed(t)]).toEqual([day, []])
  }
  at(t, addDays(first, 14))
  expect(listed(t)).toEqual(['Ida Berg'])
})

test('ACC-02: the app closed all of the due day: a week later the nudge is due, not rolled forward', () => {
  const t = openTestCore({ now: `${first}T10:00:00Z` })
  add(t, 'Ida Berg', 14, first)
  at(t, addDays(first, 21))
  const later = t.restart()
  const [nudge] = later.ask('nudges.due', {}).nudges
  expect([nudge?.client.name, nudge?.dueOn, nudge?.client.lateness]).toEqual([
    'Ida Berg',
    addDays(first, 14),
    'late',
  ])
})

test('ACC-03: ten people with cadences: who is due and who comes next, with dates, on opening', () => {
  const t = openTestCore({ now: `${first}T10:00:00Z` })
  for (let i = 0; i < 10; i += 1) add(t, `Client ${i}`, 30, addDays(first, -33 + i))
  const due = t.ask('nudges.due', {})
  expect(due.nudges.map((nudge) => [nudge.client.name, nudge.dueOn])).toEqual([
    ['Client 0', addDays(first, -3)],
    ['Client 1', addDays(first, -2)],
    ['Client 2', addDays(first, -1)],
    ['Client 3', first],
  ])
  expect(due.upcoming.map(({ client, dueOn }) => [client.name, dueOn])).toEqual(
    [4, 5, 6, 7, 8, 9].map((i) => [`Client ${i}`, addDays(first, i - 3)]),
  )
})

test('somebody new, done on the day that was dealt, counts as done that day, and not once it is undone', () => {
  const t = openTestCore({ now: `${first}T10:00:00Z` })
  const { id } = t.ask('clients.add', { name: 'Ida Berg', cadence: every(7) }).client
  const { nextDueOn } = t.ask('clients.get', { id }).client
  at(t, nextDueOn ?? first)
  const stands = () => {
    const { total, doneToday } = t.ask('nudges.due', {})
    return [total, doneToday]
  }
  expect(stands()).toEqual([1, 0])
  for (const deed of ['interactions.log', 'clients.skip'] as const) {
    if (deed === 'clients.skip') t.ask(deed, { id })
    else t.ask(deed, { clientId: id, kind: 'call' })
    expect([deed, ...stands()]).toEqual([deed, 0, 1])
    t.ask('undo.undo', {})
    expect([deed, ...stands()]).toEqual([deed, 1, 0])
  }
  t.ask('clients.logMany', { keys: t.ask('clients.list', {}).keys, kind: 'call' })
  expect(stands()).toEqual([0, 1])
  expect(t.ask('clients.get', { id }).client.nextDueOn).toBe(addDays(nextDueOn ?? first, 7))
})

test('ACC-05: twenty people added in one sitting: when the month ends no day exceeds the budget', () => {
  const t = openTestCore({ now: `${first}T10:00:00Z` })
  const dues = Array.from(
    { length: 20 },
    (_, i) =>
      t.ask('clients.add', { name: `Client ${i}`, cadence: every(30) }).client.nextDueOn ?? '',
  )
  const perDay = Object.values(Object.groupBy(dues, (on) => on)).map((held) => held?.length ?? 0)
  // Half of the budget a day: the other half is for clients of longer standing.
  expect([Math.min(...perDay), Math.max(...perDay)]).toEqual([2, 2])
  expect(dues.every((on) => on >= addDays(first, 30))).toBe(true)

  // Somebody who does what is listed, day by day, is never asked for more than the budget.
  const waiting: number[] = []
  for (let day = 24; day < 75; day += 1) {
    at(t, addDays(first, day))
    const { nudges, dailyBudget } = t.ask('nudges.due', {})
    const dueToday = nudges.filter(
      (nudge) => nudge.dueOn !== null && nudge.dueOn <= addDays(first, day),
    )
    waiting.push(dueToday.length)
    expect(dueToday.length).toBeLessThanOrEqual(dailyBudget)
    for (const { client } of dueToday)
      t.ask('interactions.log', { clientId: client.id, kind: 'call' })
  }
  expect(waiting.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20)
})

test('ACC-06: a tag with a 21-day cadence: fifty clients tagged follow it, and each says so', () => {
  const t = openTestCore({ now: `${first}T10:00:00Z` })
  const ids = Array.from(
    { length: 50 },
    (_, i) =>
      t.ask('clients.add', { name: `Client ${i}`, tags: i === 0 ? ['Retainer'] : [] }).client.id,
  )
  t.ask('labels.setCadence', { kind: 'tag', name: 'retainer', cadence: every(21) })
  const { keys } = t.ask('clients.list', {})
  expect(t.ask('clients.editMany', { keys, patch: { addTags: ['Retainer'] } }).changed).toBe(50)

  const clients = ids.map((id) => t.ask('clients.get', { id }).client)
  expect(new Set(clients.map((c) => `${c.cadenceDays} ${c.cadenceFrom}`))).toEqual(
    new Set(['21 tag:Retainer']),
  )
  const { tags } = t.ask('labels.list', {})
  expect(tags).toEqual([{ name: 'Retainer', cadence: every(21), clients: 50 }])
  // They were never touched, so their first dues are spread: no day holds more than the others.
  const perDay = Map.groupBy(clients, (client) => client.nextDueOn)
  const held = [...perDay.values()].map((them) => them.length)
  expect(Math.max(...held) - Math.min(...held)).toBeLessThanOrEqual(2)
  // One deed: one undo brings back where each of them was.
  t.ask('undo.undo', {})
  expect(t.ask('clients.get', { id: nth(clients, 7).id }).client.cadenceFrom).toBe('default')
})

test('ACC-07: ideal four weeks, latest six: late after five, past the latest after six, filtered by both', async () => {
  const t = openTestCore({ now: `${first}T10:00:00Z` })
  const { id } = add(t, 'Ida Berg', 28, first)
  t.ask('clients.edit', { id, patch: { latestDays: 42 } })
  add(t, 'Ole Vik', 90, first)
  const found = async (expression: string) => {
    const where = parseWhere(expression, { readDate: () => null })
    if (!where.ok) throw new Error(where.error.code)
    const { clients } = await t.work('clients.query', {
      where: where.value,
      sort: 'name',
      descending: false,
      limit: null,
    })
    return clients.map((client) => client.name)
  }
  const inList = (standing: 'late' | 'past-latest') =>
    t.ask('clients.list', { standing }).keys.length
  const seen: unknown[] = []
  for (const weeks of [4, 5, 6]) {
    at(t, addDays(first, 7 * weeks))
    const { client } = t.ask('clients.get', { id })
    const [late, past] = [await found('lateness = late'), await found('lateness = past-latest')]
    seen.push([weeks, client.lateness, late, past, inList('late'), inList('past-latest')])
  }
  expect(seen).toEqual([
    [4, 'due', [], [], 0, 0],
    [5, 'late', ['Ida Berg'], [], 1, 0],
    [6, 'past-latest', [], ['Ida Berg'], 1, 1],
  ])
  expect(t.refusal('clients.edit', { id, patch: { latestDays: 28 } })).toBe(
    'client/latest-too-soon',
  )
})

test('ACC-09: a profile saved five times: its birthday is there once and listed once', () => {
  const t = openTestCore({ now: `${first}T10:00:00Z` })
  const birthday = plainDate('1950-03-04')
  const { id } = t.ask('clients.add', { name: 'Ida Berg', birthday }).client
  const [known] = t.ask('clients.get', { id }).client.dates
  for (let times = 0; times < 5; times += 1) {
    t.ask('clients.edit', { id, patch: { name: 'Ida Berg', notes: 'knee', tags: ['Retainer'] } })
    t.ask('dates.edit', { id: nth([known], 0)?.id ?? '', date: birthday })
    t.ask('dates.add', { clientId: id, kind: 'birthday', label: null, date: birthday })
  }
  expect(t.ask('clients.get', { id }).client.dates).toEqual([known])
  const { dates, reminders } = t.ask('nudges.due', {})
  expect(dates.map(({ client, fallsOn }) => [client.name, fallsOn])).toEqual([
    ['Ida Berg', '2026-03-04'],
  ])
  expect(reminders).toEqual([])
})

test.each([
  ['feb-28', '2027-02-28'],
  ['mar-1', '2027-03-01'],
] as const)(
  'ACC-11: a birthday of 29 February appears once in a common year, with %s on %s',
  (leapDay, fallsOn) => {
    const t = openTestCore({ now: '2027-02-10T10:00:00Z' })
    t.ask('settings.set', { leapDay })
    t.ask('clients.add', { name: 'Ida Berg', birthday: plainDate('1988-02-29') })
    const shown = Array.from({ length: 30 }, (_, ahead) => {
      at(t, addDays(plainDate('2027-02-10'), ahead))
      return t.ask('nudges.due', {}).dates.map((date) => date.fallsOn)
    })
    // Seen from a week before until the day itself, always as one and the same day.
    expect(shown.flat()).toEqual(Array.from({ length: 8 }, () => fallsOn))
  },
)

test.each([
  ['deceased', { deceased: true }],
  ['closed', { archived: true }],
  ['not to be contacted', { doNotContact: true }],
])('ACC-21: a client who is %s is suggested nowhere when birthday or cadence comes', (_, patch) => {
  const t = openTestCore({ now: `${first}T10:00:00Z` })
  const { client } = t.ask('clients.add', {
    name: 'Ida Berg',
    cadence: every(14),
    birthday: plainDate('1950-03-20'),
  })
  t.ask('clients.edit', { id: client.id, patch })
  // From the day before the birthday until long after the due day, and a year later.
  for (const ahead of [0, 11, 12, 14, 16, 17, 18, 19, 60, 365 + 18]) {
    at(t, addDays(first, ahead))
    const { nudges, dates, upcoming } = t.ask('nudges.due', {})
    const { coverage } = t.ask('nudges.count', {})
    expect([nudges, dates, upcoming, coverage.of]).toEqual([[], [], [], 0])
  }
})
