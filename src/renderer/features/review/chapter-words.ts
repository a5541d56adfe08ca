import type { Output } from '#shared/contract/index.ts'
import type { ReviewChapter } from '#shared/domain/review.ts'
import { daysBetween } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import type { WindowWords } from '#renderer/api/words-context.tsx'
import type { ReactNode } from 'react'

export type Chapter = Output<'review.chapter'>
export type Item = Chapter['items'][number]
/** An item about a client; rough edges are about nobody. */
export type PersonItem = Exclude<Item, { what: 'friction' }>
export type Coverage = Output<'nudges.count'>['coverage']

/** Of the week’s touches so many, and half of them, make one client what one was busy with. */
const BUSY_TOUCHES = 3

/** The finding that heads a chapter, and the sentence below it. */
export function headOf(
  chapter: ReviewChapter,
  { total, week }: Chapter,
  coverage: Coverage,
  { t, rich, locale }: WindowWords,
): { readonly title: ReactNode; readonly text: string } {
  const format = formats(locale)
  const args = { n: total, Count: format.sentenceStart(format.countWord(total)) }
  switch (chapter) {
    case 'coverage': {
      const { within, of } = coverage
      const percent = percentOf(coverage)
      return {
        title: percent === null ? t('review.coverage.nobody') : t('review.coverage', { percent }),
        text: t('review.coverage.text', { within, of, ...args }),
      }
    }
    case 'cooling': {
      const [busiest] = week.most
      const wasBusy =
        total > 0 &&
        busiest !== undefined &&
        busiest.touches >= BUSY_TOUCHES &&
        busiest.touches * 2 >= week.touches
      return {
        title: wasBusy
          ? rich('review.cooling.busy', { ...args, name: busiest.name })
          : t('review.cooling', args),
        text: t('review.cooling.text', { n: total }),
      }
    }
    case 'friction':
      return { title: t('review.friction', args), text: t('review.friction.text') }
    default:
      return {
        title: t(`review.${chapter}`, args),
        text: t(`review.${chapter}.text`, { n: total }),
      }
  }
}

/** Never rounded up to all of them; null where nobody counts. */
export function percentOf({ within, of }: Coverage): number | null {
  if (of === 0) return null
  return within === of ? 100 : Math.min(99, Math.round((within / of) * 100))
}

/** What is to be known of an item, in one line. */
export function lineOf(item: Item, today: PlainDate, { t, locale }: WindowWords): string {
  const format = formats(locale)
  const silence = (on: PlainDate): string => format.silence(daysBetween(on, today))
  switch (item.what) {
    case 'outside':
      return t('review.line.outside', {
        date: format.day(item.on, today),
        n: daysBetween(item.on, today),
        cadence: item.client.cadenceDays ?? 0,
      })
    case 'promise':
      return t('review.line.promise', {
        text: unstopped(item.promise.text),
        n: item.promise.dueOn === null ? 0 : daysBetween(item.promise.dueOn, today),
      })
    case 'cooling':
      return t('review.line.cooling', {
        silence: silence(item.client.lastTouchOn ?? today),
        cadence: item.client.cadenceDays ?? 0,
      })
    case 'touched-once':
    case 'bought-once':
    case 'feedback':
      return t(`review.line.${item.what}`, { silence: silence(item.on) })
    case 'issue':
      return t('review.line.issue', {
        text: format.sentenceStart(unstopped(item.text)),
        silence: silence(item.on),
      })
    case 'win':
      return t('review.line.win', {
        text: format.sentenceStart(unstopped(item.text)),
        date: format.day(item.on, today),
      })
    case 'advocate':
      return t('review.line.advocate', {
        known: item.brought === null ? 'no' : 'yes',
        name: item.brought ?? '',
        silence: silence(item.on),
      })
    case 'friction':
      return t('review.line.friction', { date: format.day(item.on, today), n: item.issues })
  }
}

/** What the owner wrote, for a sentence that brings its own full stop. */
function unstopped(text: string): string {
  return text.replace(/[\s.]+$/u, '')
}

/** Who or what an item is about. */
export function nameOf(item: Item): string {
  return item.what === 'friction' ? item.text : item.client.name
}
