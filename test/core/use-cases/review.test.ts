import { expect, test } from 'vitest'
import type { ClientId } from '#shared/ids.ts'
import { addDays } from '#shared/plain-date.ts'
import { plainDate, type PlainDate } from '#shared/time.ts'
import { reviewChapters, type ReviewChapter } from '#shared/domain/review.ts'
import { openTestCore, type TestCore } from '#test/support/core.ts'

const today = plainDate('2026-11-23')
const ago = (days: number): PlainDate => addDays(today, -days)

/** A client of a cadence of ten days, touched on these days. */
function add(t: TestCore, name: string, ...touchedAgo: readonly number[]): ClientId {
  const { client } = t.ask('clients.add', { name, cadence: { unit: 'days', count: 10 } })
  for (const days of touchedAgo) {
    t.ask('interactions.log', { clientId: client.id, kind: 'call', on: ago(days) })
  }
  return client.id
}
const open = () => openTestCore({ now: `${today}T10:00:00Z` })
const chapterOf = (t: TestCore, chapter: ReviewChapter) => t.ask('review.chapter', { chapter })
/** What a chapter holds: who, and since when something is arranged. */
const held = (t: TestCore, chapter: ReviewChapter) =>
  chapterOf(t, chapter).items.map((item) =>
    item.what === 'friction'
      ? [item.what, item.text]
      : [item.what, item.client.name, item.plannedOn],
  )

test('coverage holds those who fell out of their cadence in the last seven days', () => {
  const t = open()
  add(t, 'Within', 10)
  add(t, 'Out today', 11)
  add(t, 'Out a week ago', 17)
  add(t, 'Out longer', 18)
  const leaver = add(t, 'Paused', 12)
  t.ask('clients.pause', { id: leaver, until: null })
  expect(held(t, 'coverage')).toEqual([
    ['outside', 'Out a week ago', null],
    ['outside', 'Out today', null],
  ])
})

test('who cooled came down a step of warmth in a week without a touch; the paused are counted apart', () => {
  const t = open()
  const long = [10, 20, 30, 40, 50, 60]
  add(t, 'Cooled', ...long)
  add(t, 'Touched in between', 3, ...long)
  add(t, 'Cold for ever', 300, 310, 320)
  const paused = add(t, 'Paused', ...long)
  t.ask('clients.pause', { id: paused, until: plainDate('2026-12-24') })
  const { items, total, paused: left } = chapterOf(t, 'cooling')
  expect(
    items.map((item) => [
      item.what === 'cooling' && item.client.name,
      'before' in item && item.before,
    ]),
  ).toEqual([['Cooled', 80]])
  expect([total, left]).toEqual([1, 1])
  expect(items[0]).toMatchObject({ client: { warmth: 49, warmthLevel: 'mild' } })
})

test('whoever something is arranged for says so, and an undo takes it back', () => {
  const t = open()
  const id = add(t, 'Cooled', 10, 20, 30, 40, 50, 60)
  t.ask('reminders.add', {
    text: 'Reach out',
    at: '2026-11-27T09:00' as never,
    dateOnly: true,
    clientId: id,
  })
  expect(held(t, 'cooling')).toEqual([['cooling', 'Cooled', '2026-11-27']])
  t.ask('clients.snooze', { id, until: '2026-11-25T04:00' as never })
  expect(held(t, 'cooling')).toEqual([['cooling', 'Cooled', '2026-11-25']])
  t.ask('undo.undo', {})
  t.ask('undo.undo', {})
  expect(held(t, 'cooling')).toEqual([['cooling', 'Cooled', null]])
})

test('late promises of the owner stand in their chapter until they are kept, and only his', () => {
  const t = open()
  const id = add(t, 'Ada', 1)
  const promise = (side: 'mine' | 'theirs', dueOn: PlainDate) =>
    t.ask('promises.add', { clientId: id, side, text: `by ${dueOn}`, dueOn }).promise
  const late = promise('mine', ago(1))
  promise('mine', today)
  promise('theirs', ago(5))
  expect(chapterOf(t, 'promises').items).toMatchObject([
    {
      what: 'promise',
      key: late.id,
      client: { id },
      promise: { text: `by ${ago(1)}`, side: 'mine' },
    },
  ])
  t.ask('promises.settle', { id: late.id, state: 'kept' })
  expect(held(t, 'promises')).toEqual([])
})

test('once holds those in touch a single time, at least two weeks and at most a year ago', () => {
  const t = open()
  add(t, 'Once', 14)
  add(t, 'Twice', 14, 60)
  add(t, 'Just now', 13)
  add(t, 'Long ago', 366)
  add(t, 'Never')
  const failed = add(t, 'Only tried', 20)
  t.ask('interactions.log', { clientId: failed, kind: 'call', outcome: 'failed', on: ago(16) })
  expect(held(t, 'once')).toEqual([
    ['touched-once', 'Once', null],
    ['touched-once', 'Only tried', null],
  ])
})

test('a rough edge is written down by where it was met, smoothed, and brought back by an undo', () => {
  const t = open()
  t.ask('frictions.add', { stage: 'leave', text: 'no goodbye' })
  t.ask('frictions.add', { stage: 'find', text: 'the sign hangs too high' })
  expect(held(t, 'friction')).toEqual([
    ['friction', 'the sign hangs too high'],
    ['friction', 'no goodbye'],
  ])
  const [first] = chapterOf(t, 'friction').items
  const id = first?.what === 'friction' ? first.id : ''
  t.ask('frictions.remove', { id })
  expect(held(t, 'friction')).toEqual([['friction', 'no goodbye']])
  expect(t.refusal('frictions.remove', { id })).toBe('friction/not-found')
  t.ask('undo.undo', {})
  expect(held(t, 'friction')).toHaveLength(2)
})

test('the demo practice has something in every chapter', () => {
  const t = open()
  t.ask('demo.fill', {})
  const empty = reviewChapters.filter((chapter) => chapterOf(t, chapter).total === 0)
  expect(empty).toEqual([])
})

test('what the demo practice has left undone is asked, checked and thanked, each undone in one step', () => {
  const t = open()
  t.ask('demo.fill', {})
  for (const chapter of ['feedback', 'issues', 'thanks'] as const) {
    const before = chapterOf(t, chapter)
    const item = before.items.find((one) => one.what !== 'win')
    if (item === undefined || item.what === 'friction') throw new Error(`nothing in ${chapter}`)
    if (item.what === 'feedback') t.ask('feedback.ask', { clientId: item.client.id })
    else if (item.what === 'issue') t.ask('issues.check', { id: item.entryId })
    else if (item.what === 'advocate') t.ask('referrals.thank', { id: item.entryId })
    expect(chapterOf(t, chapter).items.map(({ key }) => key)).not.toContain(item.key)
    t.ask('undo.undo', {})
    expect(chapterOf(t, chapter)).toEqual(before)
  }
})

test('the week says how many touches there were, and whose', () => {
  const t = open()
  add(t, 'Often', 0, 1, 2)
  add(t, 'Once', 6)
  add(t, 'Before', 7)
  expect(chapterOf(t, 'coverage').week).toMatchObject({
    touches: 4,
    clients: 2,
    most: [
      { name: 'Often', touches: 3 },
      { name: 'Once', touches: 1 },
    ],
  })
})

test('a review keeps its place over a restart and for six days, and is due again a week after its end', () => {
  const t = open()
  expect(t.ask('review.get', {})).toEqual({
    progress: null,
    last: null,
    nextOn: today,
    isDue: true,
  })
  t.ask('review.turn', { to: 'coverage' })
  t.at(`${today}T10:02:00Z`)
  t.ask('review.turn', { to: 'promises', done: 'coverage' })
  // An afternoon in between is no part of its minutes.
  t.at(`${today}T17:00:00Z`)
  t.ask('review.turn', { to: 'cooling', done: 'promises' })
  const again = t.restart()
  again.at(`${addDays(today, 6)}T10:00:00Z`)
  const progress = { startedOn: today, chapter: 'cooling', done: ['coverage', 'promises'] }
  expect(again.ask('review.get', {}).progress).toEqual(progress)
  again.at(`${today}T17:01:00Z`)
  expect(again.ask('review.finish', {})).toEqual({ minutes: 8, nextOn: addDays(today, 7) })
  expect(again.ask('review.get', {})).toEqual({
    progress: null,
    last: { on: today, minutes: 8 },
    nextOn: addDays(today, 7),
    isDue: false,
  })
  again.at(`${addDays(today, 7)}T10:00:00Z`)
  expect(again.ask('review.get', {}).isDue).toBe(true)
})

test('a review left for a week begins anew', () => {
  const t = open()
  t.ask('review.turn', { to: 'cooling', done: 'coverage' })
  t.at(`${addDays(today, 7)}T10:00:00Z`)
  expect(t.ask('review.get', {}).progress).toBeNull()
})
