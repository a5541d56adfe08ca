import type { Output } from '#shared/contract/index.ts'
import type { Cadence } from '#shared/domain/facts.ts'
import { daysBetween } from '#shared/plain-date.ts'
import { plainDate, type PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { gateSentence } from '#shared/words/sentences.ts'
import type { Words } from '#shared/words/words.ts'

export type Client = Output<'clients.get'>['client']

/** What one calls somebody in a sentence; nobody's name is cut by guessing. */
export function shortName({ nickname, givenName, name }: Client): string {
  return nickname ?? givenName ?? name
}

/** How things stand with a client, and why: the two lines beside the warmth disc. */
export function standingWords(
  client: Client,
  today: PlainDate,
  words: Words,
): { readonly title: string; readonly why: string } {
  return {
    title: [levelWords(client, words), dueWords(client, today, words)]
      .filter((part) => part !== '')
      .join(' '),
    why: [whyWords(client, today, words), gateWords(client, today, words)]
      .filter((part) => part !== '')
      .join(' '),
  }
}

function levelWords({ pausedUntil, warmth, warmthLevel, lastTouchOn }: Client, { t }: Words) {
  if (pausedUntil !== null) return t('client.state.paused')
  if (warmth !== null) {
    return t('client.state.warmth', {
      n: warmth,
      level: t('common.warmth', { level: warmthLevel }),
    })
  }
  return t(lastTouchOn === null ? 'client.state.new' : 'client.state.no-cadence')
}

function dueWords({ pausedUntil, nextDueOn }: Client, today: PlainDate, { t, locale }: Words) {
  const { day } = formats(locale)
  if (pausedUntil === 'open') return ''
  if (pausedUntil !== null) return t('client.state.until', { date: day(pausedUntil, today) })
  if (nextDueOn === null) return ''
  const key = nextDueOn < today ? 'client.state.was' : 'client.state.due'
  return t(key, { date: day(nextDueOn, today) })
}

function whyWords(client: Client, today: PlainDate, words: Words): string {
  const { t, locale } = words
  const { pausedUntil, lastTouchOn, effectiveCadence, nextDueOn, unanswered, warmthWhenTouched } =
    client
  if (pausedUntil !== null) return t('client.state.why-paused')
  const rhythm = effectiveCadence?.cadence ?? 'none'
  const cadence = rhythm === 'none' ? null : cadenceWords(rhythm, words)
  if (lastTouchOn === null) {
    return cadence === null
      ? t('client.state.why-never-none')
      : t('client.state.why-never', { cadence })
  }
  const quiet = daysBetween(lastTouchOn, today)
  const silence = formats(locale).silence(quiet)
  if (cadence === null) return t('client.state.why-none', { silence })
  if (quiet <= 0) return t('client.state.why-today', { cadence })
  if (nextDueOn === null || nextDueOn >= today) {
    return t('client.state.why-well', { silence, cadence, unanswered })
  }
  return t('client.state.why-quiet', {
    before: warmthWhenTouched ?? -1,
    date: formats(locale).day(lastTouchOn, today),
    silence,
    cadence,
    unanswered,
  })
}

/** Why no nudge comes for now; what the page says elsewhere is left out. */
function gateWords({ gate, snoozedUntil }: Client, today: PlainDate, { t, locale }: Words): string {
  if (gate?.kind === 'appointment' || gate?.kind === 'holiday') {
    return gateSentence(gate, { locale, today, pronoun: 'they' })
  }
  if (snoozedUntil === null) return ''
  const date = formats(locale).day(plainDate(snoozedUntil.slice(0, 10)), today)
  return t('client.state.snoozed', { date })
}

/** "28 days", "a month": after "a cadence of". */
export function cadenceWords({ unit, count }: Cadence, { t }: Words): string {
  return t(`client.state.${unit}`, { n: count })
}
