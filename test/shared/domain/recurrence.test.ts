import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  latestOccurrence,
  nextFromCompletion,
  nextOccurrence,
  occurrencesBetween,
} from '#shared/domain/recurrence.ts'
import { parseRule, type RecurrenceRule } from '#shared/domain/recurrence-rule.ts'
import '#shared/words/every-language.ts'
import { ruleWords } from '#shared/words/rule-words.ts'
import { addDays } from '#shared/plain-date.ts'
import { localDateTime, plainDate, type LocalDateTime } from '#shared/time.ts'

function rule(text: string): RecurrenceRule {
  const parsed = parseRule(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.code}`)
  return parsed.value
}

const local = (text: string): LocalDateTime =>
  localDateTime(text.includes('T') ? text : `${text}T09:00`)

/** The first occurrences of a rule, as dates. */
function falls(text: string, start: string, howMany: number, leap: 'feb-28' | 'mar-1' = 'feb-28') {
  const found: string[] = []
  let after: LocalDateTime | null = localDateTime('0001-01-01T00:00')
  while (found.length < howMany) {
    after = nextOccurrence(rule(text), local(start), after, leap)
    if (after === null) break
    found.push(after.slice(0, 10))
  }
  return found
}

test.each<[string, string, string, readonly string[]]>([
  ['every day', 'FREQ=DAILY', '2026-02-27', ['2026-02-27', '2026-02-28', '2026-03-01']],
  ['every third day', 'FREQ=DAILY;INTERVAL=3', '2026-02-27', ['2026-02-27', '2026-03-02']],
  ['work days', 'FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', '2026-03-13', ['2026-03-13', '2026-03-16']],
  ['every week', 'weekly', '2026-03-12', ['2026-03-12', '2026-03-19']],
  [
    'two days a week',
    'FREQ=WEEKLY;BYDAY=TU,TH',
    '2026-03-12',
    ['2026-03-12', '2026-03-17', '2026-03-19'],
  ],
  [
    'every second week, weeks begin on Monday',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU',
    '2026-03-03',
    ['2026-03-03', '2026-03-08', '2026-03-17', '2026-03-22'],
  ],
  [
    'every second week, weeks begin on Sunday',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU',
    '2026-03-03',
    ['2026-03-03', '2026-03-15', '2026-03-17', '2026-03-29'],
  ],
  [
    'the 31st, clamped from the original day',
    'FREQ=MONTHLY',
    '2026-01-31',
    ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
  ],
  [
    'the last day of the month',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    '2026-01-31',
    ['2026-01-31', '2026-02-28', '2026-03-31'],
  ],
  [
    'the 30th and 31st are one day in a short month',
    'FREQ=MONTHLY;BYMONTHDAY=30,31',
    '2026-01-30',
    ['2026-01-30', '2026-01-31', '2026-02-28', '2026-03-30'],
  ],
  [
    'every third month',
    'FREQ=MONTHLY;INTERVAL=3',
    '2025-11-30',
    ['2025-11-30', '2026-02-28', '2026-05-30'],
  ],
  [
    'the second Tuesday',
    'FREQ=MONTHLY;BYDAY=2TU',
    '2026-03-01',
    ['2026-03-10', '2026-04-14', '2026-05-12'],
  ],
  ['the last Friday', 'FREQ=MONTHLY;BYDAY=-1FR', '2026-03-01', ['2026-03-27', '2026-04-24']],
  [
    'a fifth Monday only where there is one',
    'FREQ=MONTHLY;BYDAY=5MO',
    '2026-03-01',
    ['2026-03-30', '2026-06-29'],
  ],
  [
    'every year, 29 February on the 28th',
    'FREQ=YEARLY',
    '2024-02-29',
    ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
  ],
  [
    'a year with its date spelled out, as calendars export it',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=12',
    '2026-03-12',
    ['2026-03-12', '2027-03-12'],
  ],
  [
    'the first Sunday of May',
    'FREQ=YEARLY;BYMONTH=5;BYDAY=1SU',
    '2026-01-01',
    ['2026-05-03', '2027-05-02'],
  ],
  ['a count', 'FREQ=DAILY;COUNT=2', '2026-03-12', ['2026-03-12', '2026-03-13']],
  [
    'until a day, that day included',
    'FREQ=DAILY;UNTIL=20260313T235959Z',
    '2026-03-12',
    ['2026-03-12', '2026-03-13'],
  ],
])('%s', (_, text, start, expected) => {
  const ends = text.includes('COUNT') || text.includes('UNTIL')
  expect(falls(text, start, expected.length + (ends ? 1 : 0))).toEqual(expected)
})

test('ACC-11: 29 February falls once in a common year, on the day the owner chose', () => {
  expect([
    falls('FREQ=YEARLY', '2024-02-29', 5, 'mar-1'),
    falls('FREQ=MONTHLY', '2024-01-29', 3, 'mar-1'),
    falls('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29', '2025-01-01', 4, 'mar-1'),
  ]).toEqual([
    ['2024-02-29', '2025-03-01', '2026-03-01', '2027-03-01', '2028-02-29'],
    ['2024-01-29', '2024-02-29', '2024-03-29'],
    ['2025-02-28', '2025-03-01', '2026-02-28', '2026-03-01'],
  ])
})

test('ACC-08: a yearly reminder at midnight comes again a year later', () => {
  const start = local('2026-06-09T00:00')
  expect(nextOccurrence(rule('yearly'), start, start, 'feb-28')).toBe('2027-06-09T00:00')
})

test('a count is kept however far one looks', () => {
  const counted = rule('FREQ=WEEKLY;COUNT=3')
  const start = local('2026-03-12')
  expect([
    nextOccurrence(counted, start, local('2026-03-19'), 'feb-28'),
    nextOccurrence(counted, start, local('2026-03-26'), 'feb-28'),
  ]).toEqual(['2026-03-26T09:00', null])
})

test('from completion the rhythm begins on the day it was done', () => {
  const from = (text: string, doneOn: string) =>
    nextFromCompletion(rule(text), local('2026-01-01'), plainDate(doneOn), 'feb-28')
  expect([
    from('FREQ=WEEKLY;INTERVAL=2', '2026-03-12'),
    from('FREQ=MONTHLY', '2026-01-31'),
    from('FREQ=WEEKLY;BYDAY=MO', '2026-03-12'),
  ]).toEqual(['2026-03-26T09:00', '2026-02-28T09:00', '2026-03-16T09:00'])
})

test.each([
  ['', 'rule/not-understood'],
  ['every now and then', 'rule/not-understood'],
  ['FREQ=DAILY;FREQ=WEEKLY', 'rule/not-understood'],
  ['FREQ=DAILY;INTERVAL=0', 'rule/not-understood'],
  ['FREQ=WEEKLY;BYDAY=XX', 'rule/not-understood'],
  ['FREQ=DAILY;UNTIL=20260231', 'rule/not-understood'],
  ['FREQ=DAILY;COLOUR=RED', 'rule/not-understood'],
  ['FREQ=HOURLY', 'rule/unsupported'],
  ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1', 'rule/unsupported'],
  ['FREQ=WEEKLY;BYMONTHDAY=3', 'rule/unsupported'],
  ['FREQ=WEEKLY;BYDAY=2TU', 'rule/unsupported'],
  ['FREQ=YEARLY;BYDAY=1SU', 'rule/unsupported'],
  ['FREQ=MONTHLY;BYMONTH=3', 'rule/unsupported'],
])('refuses %j', (text, code) => {
  const parsed = parseRule(text)
  expect(parsed.ok ? 'ok' : parsed.error.code).toBe(code)
})

test('rules that can never fall, and the end of the calendar, end', () => {
  const never = rule('FREQ=DAILY;INTERVAL=7;BYDAY=MO')
  expect([
    nextOccurrence(never, local('2026-03-12'), local('2026-03-12'), 'feb-28'),
    nextOccurrence(rule('daily'), local('9998-12-30'), local('9999-06-01'), 'feb-28'),
    nextOccurrence(rule('yearly'), local('9990-01-01'), local('9998-06-01'), 'feb-28'),
  ]).toEqual([null, null, null])
})

test.each([
  ['FREQ=DAILY', 'every day'],
  ['FREQ=DAILY;INTERVAL=3', 'every 3 days'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every Monday to Friday'],
  ['FREQ=WEEKLY;INTERVAL=2', 'every second week on Thursday'],
  ['FREQ=WEEKLY;BYDAY=TH,TU', 'every Tuesday and Thursday'],
  ['FREQ=MONTHLY', 'every month on the 12th'],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', 'every month on the last day'],
  ['FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU', 'every second month on the second Tuesday'],
  ['FREQ=YEARLY;COUNT=4', 'every year, 4 times'],
  ['FREQ=DAILY;UNTIL=20261231', 'every day until 31 December 2026'],
])('%s reads "%s"', (text, expected) => {
  expect(ruleWords(rule(text), local('2026-03-12'), 'en')).toBe(expected)
})

test('property: stepping, listing and looking back agree', () => {
  const anyRule = fc
    .record({
      frequency: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      interval: fc.integer({ min: 1, max: 4 }),
      count: fc.option(fc.integer({ min: 1, max: 30 })),
    })
    .map(({ frequency, interval, count }) =>
      rule(`FREQ=${frequency};INTERVAL=${interval}${count === null ? '' : `;COUNT=${count}`}`),
    )
  const anyDay = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(plainDate('2020-01-01'), n))
  fc.assert(
    fc.property(anyRule, anyDay, anyDay, anyDay, (any, startOn, a, b) => {
      const start = local(startOn)
      const [after, through] = a <= b ? [local(a), local(b)] : [local(b), local(a)]
      const listed = occurrencesBetween(any, start, after, through, 'feb-28')
      const stepped: LocalDateTime[] = []
      let at: LocalDateTime | null = after
      for (;;) {
        at = nextOccurrence(any, start, at, 'feb-28')
        if (at === null || at > through) break
        stepped.push(at)
      }
      expect(listed).toEqual(stepped)
      const latest = latestOccurrence(any, start, after, through, 'feb-28', () => true)
      expect(latest).toBe(stepped.at(-1) ?? null)
    }),
    { numRuns: 200 },
  )
})
