import { expect, test } from 'vitest'
import type { Reason } from '#shared/domain/reasons.ts'
import type { PromiseId } from '#shared/ids.ts'
import { addDays } from '#shared/plain-date.ts'
import { plainDate, type LocalDateTime, type MonthDay } from '#shared/time.ts'
import '#shared/words/every-language.ts'
import { formats } from '#shared/words/format.ts'
import {
  doubtWords,
  gateSentence,
  glanceFor,
  overWords,
  sentenceFor,
  sourceWords,
  type SentenceContext,
} from '#shared/words/sentences.ts'
import { plainText, words } from '#shared/words/words.ts'

const today = plainDate('2026-03-12')
const context: SentenceContext = { locale: 'de', today, pronoun: 'they' }
const say = (reason: Reason) => plainText(sentenceFor(reason, context))
const glance = (reason: Reason) => glanceFor(reason, context)
const { t } = words('de')
const format = formats('de')

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
    text: 'die Muster',
    dueOn: plainDate(`2026-03-${12 - daysLate}`),
    daysLate,
    others,
  },
})

test('the silence, the aim and where it comes from', () => {
  expect([
    say(cadence),
    say(withFigures({ source: { from: 'tag', name: 'Wartung' }, daysSince: 31 })),
    say(withFigures({ cadence: { unit: 'months', count: 1 }, source: { from: 'default' } })),
    say(withFigures({ cadence: { unit: 'days', count: 1 }, anchor: 'skip' })),
    say(withFigures({ anchor: 'first-due', lastTouchOn: null })),
    say(withFigures({ anchor: 'first-due', lastTouchOn: plainDate('2023-09-01') })),
    say(withFigures({ lateness: 'past-latest', latestDays: 40 })),
  ]).toEqual([
    '41 Tage seit dem letzten Austausch. Du willst dich alle 28 Tage melden.',
    '41 Tage seit dem letzten Austausch, davon 10 Tage Pause. Du willst dich alle 28 Tage melden (Schlagwort Wartung).',
    '41 Tage seit dem letzten Austausch. Du willst dich jeden Monat melden (dein Standard).',
    'Zuletzt übersprungen, 41 Tage ist das her. Du willst dich jeden Tag melden.',
    'Zeit für einen ersten Austausch. Du willst dich alle 28 Tage melden.',
    'Kein Austausch mehr seit September 2023. Du willst dich alle 28 Tage melden.',
    '41 Tage seit dem letzten Austausch. Du willst dich alle 28 Tage melden. Spätestens nach 40 Tagen, das ist vorbei.',
  ])
})

test('promises, care, dates and buying, for a person whose pronoun nobody knows', () => {
  const on = plainDate('2026-03-02')
  const care = (matter: 'open-issue' | 'unchecked-fix' | 'unanswered-feedback', count = 1) =>
    ({ matter, on, days: 10, count, points: 10 }) as const
  const reasons: readonly Reason[] = [
    promise('promise-mine', 2, 1),
    promise('promise-mine', -1),
    promise('promise-theirs', 1, 3),
    { kind: 'care', weight: 10, figures: { items: [care('unchecked-fix')] } },
    {
      kind: 'care',
      weight: 15,
      figures: { items: [care('open-issue', 2), care('unanswered-feedback')] },
    },
    {
      kind: 'moment',
      weight: 10,
      figures: { dateKind: 'birthday', label: null, on: today, inDays: 0, years: 60 },
    },
    { kind: 'buying', weight: 10, figures: { pattern: 'once', daysSince: 215, gapDays: 60 } },
    { kind: 'tier', weight: 4, figures: { tier: 'A', percent: 15 } },
    { kind: 'fatigue', weight: -16, figures: { unanswered: 2, snoozes: 1 } },
  ]
  expect(reasons.map(say)).toEqual([
    'Du hast versprochen: die Muster, 2 Tage überfällig. Ein weiteres Versprechen wartet.',
    'Du hast versprochen: die Muster, bis morgen, Fr, 13. März.',
    'Dir wurde versprochen: die Muster, 1 Tag überfällig. 3 weitere Versprechen warten.',
    'Du hast ein Problem behoben, 10 Tage ist das her, und noch nicht gefragt, ob es hält.',
    '2 gemeldete Probleme sind noch offen, das älteste 10 Tage. Du hast vor 10 Tagen eine Rückmeldung bekommen und noch nicht gesagt, was daraus wurde.',
    'Wird 60: heute.',
    'Einmal gekauft, 215 Tage ist das her. Ein zweiter Kauf folgt meist nach 60 Tagen.',
    'Stufe A zählt 15 % mehr.',
    'Deine letzten 2 Versuche blieben ohne Antwort. Du hast das einmal zurückgestellt.',
  ])
  expect(reasons.map(glance)).toEqual([
    'die Muster, 2 Tage überfällig',
    'die Muster, fällig morgen',
    'dir versprochen: die Muster',
    'fragen, ob die Lösung hält',
    'ein Problem, 10 Tage offen',
    'wird heute 60',
    'einmal gekauft, 215 Tage her',
    '',
    '',
  ])
})

test('gates, sources and doubts', () => {
  expect([
    gateSentence({ kind: 'paused', until: plainDate('2026-03-20') }, context),
    gateSentence({ kind: 'snoozed', until: '2026-03-12T15:30' as LocalDateTime }, context),
    gateSentence({ kind: 'do-not-contact' }, context),
    sourceWords({ from: 'segment', name: 'Dächer' }, 'de'),
    overWords(0, 'de'),
    doubtWords(3, 28, 'de'),
  ]).toEqual([
    'In Pause bis Fr, 20. März.',
    'Zurückgestellt bis heute, 15:30.',
    'Möchte nicht angesprochen werden.',
    'aus dem Segment Dächer',
    'heute fällig',
    '3-mal in Folge aufgeschoben. Ist alle 28 Tage der richtige Rhythmus?',
  ])
})

test('days, figures, money and lists as German writes them', () => {
  const at = (offset: number) => format.day(addDays(today, offset), today)
  expect([0, 1, -1, 2, 22, 300].map(at)).toEqual([
    'heute',
    'morgen',
    'gestern',
    'Sa, 14. März',
    '3. April',
    'Januar 2027',
  ])
  expect([
    format.fullDay(plainDate('2024-03-13')),
    format.fullDay('--03-13' as MonthDay),
    format.number(12_345),
    format.money(184_000, 'EUR'),
    format.list(['Lars', 'Rosa', 'Çağla']),
    format.silence(402),
    t('common.clients', { n: 1230 }),
  ]).toEqual([
    '13. März 2024',
    '13. März',
    '12.345',
    '1.840,00\u00A0€',
    'Lars, Rosa und Çağla',
    '13 Monate',
    '1.230 Kontakte',
  ])
})

test('a name written from right to left is kept apart from German words too', () => {
  expect(t('client.done.snoozed', { name: 'נועה לוי', date: '3. Mai' })).toBe(
    '\u2068נועה לוי\u2069 zurückgestellt bis 3. Mai.',
  )
})
