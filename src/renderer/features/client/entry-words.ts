import { daysBetween } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import type { Words } from '#shared/words/words.ts'
import type { Entry, MonthCounts } from './timeline-groups.ts'

/** The bold words an entry begins with: "You emailed.", "Feedback, 9 of 10." */
export function entryTitle(entry: Entry, name: string, { t }: Words): string {
  switch (entry.kind) {
    case 'interaction': {
      if (entry.interaction === null) return ''
      const { kind, direction, outcome } = entry.interaction
      if (direction === 'inbound') return t('client.entry.theirs', { kind, name })
      if (direction === 'mutual') return t('client.entry.both', { kind })
      return t(outcome === 'failed' ? 'client.entry.yours-failed' : 'client.entry.yours', { kind })
    }
    case 'promise':
      return entry.promise?.side === 'theirs'
        ? t('client.entry.promise-theirs', { name })
        : t('client.entry.promise-mine')
    case 'feedback': {
      const score = entry.feedback?.score ?? null
      return score === null
        ? t('client.entry.feedback')
        : t('client.entry.feedback-score', { n: score })
    }
    default:
      return t(`client.entry.${entry.kind}`)
  }
}

/** Whether the body is the client's own words, which are set as such. */
export function isQuote({ kind, interaction, body }: Entry): boolean {
  if (body === '') return false
  if (kind === 'feedback' || kind === 'wish') return true
  if (interaction?.direction !== 'inbound') return false
  return interaction.kind === 'message' || interaction.kind === 'letter'
}

/** "3 touches, 1 purchase": what a month held. */
export function monthWords(counts: MonthCounts, { t, locale }: Words): string {
  const { interaction = 0, note = 0, promise = 0, purchase = 0, ...others } = counts
  const rest = Object.values(others).reduce((sum, count) => sum + count, 0)
  const parts = [
    interaction > 0 ? t('client.month.touches', { n: interaction }) : '',
    note > 0 ? t('client.month.notes', { n: note }) : '',
    promise > 0 ? t('client.month.promises', { n: promise }) : '',
    purchase > 0 ? t('client.month.purchases', { n: purchase }) : '',
    rest > 0 ? t('client.month.others', { n: rest }) : '',
  ].filter((part) => part !== '')
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(parts)
}

/** "open", "due 13 March", "kept": how a promise on the timeline stands. */
export function promiseWords(
  { state, dueOn }: NonNullable<Entry['promise']>,
  today: PlainDate,
  { t, locale }: Words,
): string {
  if (state === 'open' && dueOn === null) return t('client.entry.promise-open')
  const date = dueOn === null ? '' : formats(locale).day(dueOn, today)
  const n = daysLate({ state, dueOn }, today)
  return t('client.entry.promise-state', { state: n > 0 ? 'late' : state, date, n })
}

/** How many days an open promise is past its day; 0 if it is not. */
export function daysLate(
  { state, dueOn }: Pick<NonNullable<Entry['promise']>, 'state' | 'dueOn'>,
  today: PlainDate,
): number {
  return state === 'open' && dueOn !== null ? Math.max(daysBetween(dueOn, today), 0) : 0
}

/** What an entry says; a promise is cut from the middle of a line, so it begins anew here. */
export function entryText({ kind, body }: Entry, { locale }: Words): string {
  return kind === 'promise' ? formats(locale).sentenceStart(body) : body
}
