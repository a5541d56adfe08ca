import { expect, test } from 'vitest'
import type { Reason } from '#shared/domain/reasons.ts'
import '#shared/words/every-language.ts'
import {
  gateSentence,
  glanceFor,
  overWords,
  reasonName,
  sentenceFor,
  sourceWords,
  type SentenceContext,
} from '#shared/words/sentences.ts'
import { plainText } from '#shared/words/words.ts'
import type { PromiseId } from '#shared/ids.ts'
import { plainDate, type LocalDateTime } from '#shared/time.ts'

const context: SentenceContext = { locale: 'en', today: plainDate('2026-03-12'), pronoun: 'she' }
const say = (reason: Reason) => plainText(sentenceFor(reason, context))
const glance = (reason: Reason) => glanceFor(reason, context)

const cadence: Extract<Reason, { kind: 'cadence' }> = {
  kind: 'cadence',
  weight: 24,
  figures: {
    cadence: { unit: 'days', count: 28 },
    cadenceDays: 28,
    source: { from: 'client' },
    daysSince: 41,
    anchor: 'touch',
    anchorOn: plainDate('2026-01-30'),
    lastTouchOn: plainDate('2026-01-30'),
    dueOn: plainDate('2026-02-27'),
    latestDays: null,
    lateness: 'late',
  },
}
const withFigures = (figures: Partial<typeof cadence.figures>): Reason => ({
  ...cadence,
  figures: { ...cadence.figures, ...figures },
})
const promise = (
  kind: 'promise-mine' | 'promise-theirs',
  daysLate: number,
  others = 0,
): Reason => ({
  kind,
  weight: 25,
  figures: {
    promiseId: 'p' as PromiseId,
    text: 'the herb-pot samples',
    dueOn: plainDate(`2026-03-${12 - daysLate}`),
    daysLate,
    others,
  },
})

test('cadence: the silence, the aim and where it comes from', () => {
  expect(sentenceFor(cadence, context)).toEqual([
    { text: '41 days', bold: true },
    { text: ' since you were last in touch.', bold: false },
    { text: ' ', bold: false },
    { text: 'You aim for every ', bold: false },
    { text: '28', bold: true },
    { text: '.', bold: false },
  ])
  expect([
    say(withFigures({ source: { from: 'tag', name: 'Retainer' } })),
    say(withFigures({ daysSince: 31 })),
    say(withFigures({ cadence: { unit: 'months', count: 2 }, source: { from: 'default' } })),
    say(withFigures({ anchor: 'skip' })),
    say(withFigures({ anchor: 'cadence-set', lastTouchOn: null })),
    say(withFigures({ anchor: 'first-due', lastTouchOn: null })),
    say(withFigures({ anchor: 'first-due', lastTouchOn: plainDate('2023-09-01') })),
    say(withFigures({ lateness: 'past-latest', latestDays: 40 })),
    say(withFigures({ anchorOn: plainDate('2024-03-12') })),
  ]).toEqual([
    '41 days since you were last in touch. You aim for every 28 (tag Retainer).',
    '41 days since you were last in touch, 10 days of it paused. You aim for every 28.',
    '41 days since you were last in touch. You aim for every 2 months (your default).',
    'You skipped her 41 days ago. You aim for every 28.',
    '41 days since you set this rhythm, and no touch yet. You aim for every 28.',
    'Time for a first touch. You aim for every 28.',
    'You have not been in touch since September 2023. You aim for every 28.',
    '41 days since you were last in touch. You aim for every 28. That is past the latest you set, 40.',
    '24 months since you were last in touch, 689 days of it paused. You aim for every 28.',
  ])
})

test('promises, both ways', () => {
  expect([
    say(promise('promise-mine', 2, 1)),
    say(promise('promise-mine', 0)),
    say(promise('promise-mine', -1)),
    say(promise('promise-theirs', 2)),
    plainText(sentenceFor(promise('promise-theirs', 1, 3), { ...context, pronoun: 'they' })),
  ]).toEqual([
    'You owe her: the herb-pot samples, 2 days late. One more promise waits.',
    'You owe her: the herb-pot samples, due today.',
    'You owe her: the herb-pot samples, by tomorrow, Fri 13 March.',
    'She owes you: the herb-pot samples, 2 days late.',
    'They owe you: the herb-pot samples, 1 day late. 3 more promises wait.',
  ])
})

test('care, dates, buying, tier and fatigue', () => {
  const on = plainDate('2026-03-02')
  const care = (matter: 'open-issue' | 'unchecked-fix' | 'unanswered-feedback', count = 1) =>
    ({ matter, on, days: 10, count, points: 10 }) as const
  const moment = (inDays: number, years: number | null, dateKind = 'birthday'): Reason => ({
    kind: 'moment',
    weight: 10,
    figures: { dateKind, label: null, on: plainDate(`2026-03-${12 + inDays}`), inDays, years },
  })
  const reasons: readonly Reason[] = [
    { kind: 'care', weight: 10, figures: { items: [care('unchecked-fix')] } },
    {
      kind: 'care',
      weight: 15,
      figures: { items: [care('open-issue', 2), care('unanswered-feedback')] },
    },
    moment(0, 60),
    moment(1, null),
    moment(2, 5, 'anniversary'),
    moment(0, null, 'shop opening'),
    {
      kind: 'buying',
      weight: 10,
      figures: { pattern: 'once', daysSince: 215, gapDays: 60 },
    },
    {
      kind: 'buying',
      weight: 4,
      figures: {
        pattern: 'repeat',
        purchases: 4,
        daysSince: 40,
        gapDays: 30.5,
        rhythm: 'a-little-late',
        activity: 'unsure',
      },
    },
    { kind: 'tier', weight: 4, figures: { tier: 'A', percent: 15 } },
    { kind: 'tier', weight: -4, figures: { tier: 'C', percent: -15 } },
    { kind: 'fatigue', weight: -16, figures: { unanswered: 2, snoozes: 1 } },
  ]
  expect(reasons.map(say)).toEqual([
    'You fixed something for her 10 days ago and have not asked whether it holds.',
    '2 issues she raised are open, the oldest for 10 days. She gave you feedback 10 days ago and has not heard what came of it.',
    'Turns 60 today.',
    'Birthday tomorrow, Fri 13 March.',
    'Anniversary: 5 years Sat 14 March.',
    'Shop opening: today.',
    'Bought once, 215 days ago. A second purchase usually comes after 60.',
    'Buys about every 31 days; the last was 40 days ago, a little late. Unsure whether she still buys.',
    'Tier A counts 15% more.',
    'Tier C counts 15% less.',
    'Your last 2 tries have had no answer. You put this off once.',
  ])
  expect(reasons.map(glance)).toEqual([
    'check back on the fix',
    'an issue open for 10 days',
    '60 today',
    'Birthday tomorrow',
    'Anniversary Sat 14 March',
    'shop opening today',
    'bought once, 215 days ago',
    'last bought 40 days ago',
    '',
    '',
    '',
  ])
})

test('glances of cadence and promises', () => {
  expect([
    glance(cadence),
    glance(withFigures({ daysSince: 28 })),
    glance(withFigures({ daysSince: 27 })),
    glance(promise('promise-mine', 2)),
    glance(promise('promise-mine', -1)),
    glance(promise('promise-theirs', 2)),
  ]).toEqual([
    '13 days over',
    'due today',
    '',
    'the herb-pot samples, 2 days late',
    'the herb-pot samples, due tomorrow',
    'she owes you: the herb-pot samples',
  ])
})

test('gates, sources and names of reasons', () => {
  expect([
    gateSentence({ kind: 'paused', until: plainDate('2026-03-20') }, context),
    gateSentence({ kind: 'paused', until: null }, context),
    gateSentence({ kind: 'snoozed', until: '2026-03-13T00:00' as LocalDateTime }, context),
    gateSentence({ kind: 'snoozed', until: '2026-03-12T15:30' as LocalDateTime }, context),
    gateSentence({ kind: 'appointment', on: plainDate('2026-03-19') }, context),
    gateSentence({ kind: 'do-not-contact' }, context),
    sourceWords({ from: 'segment', name: 'Roofs' }, 'en'),
    sourceWords(null, 'en'),
    reasonName('promise-mine', 'en'),
    overWords(1, 'en'),
    overWords(null, 'en'),
  ]).toEqual([
    'Paused until Fri 20 March.',
    'Paused.',
    'Snoozed until tomorrow.',
    'Snoozed until today, 15:30.',
    'Waiting: you meet Thu 19 March.',
    'She asked not to be contacted.',
    'from the segment Roofs',
    'not set',
    'Your promise',
    '1 day over',
    '',
  ])
})
