import { isoWeekday, monthDayOf } from '#shared/plain-date.ts'
import { formats } from '#shared/words/format.ts'
import type { Words } from '#shared/words/words.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Lede } from '#renderer/ui/page.tsx'
import { daySummary, type Day, type DaySummary } from './day-summary.ts'
import styles from './today.module.css'

/** The day, the one sentence that heads it, and what the sentence is made of. */
export function DayHead({ day }: Readonly<{ day: Day }>) {
  const { t, words, locale } = useWords()
  const format = formats(locale)
  const summary = daySummary(day)
  return (
    <header className={styles.head}>
      <div className={styles.day}>
        {t('today.date', {
          weekday: format.weekday(isoWeekday(day.on), 'long'),
          date: format.fullDay(monthDayOf(day.on)),
        })}
      </div>
      <Lede>{dayTitle(day, words)}</Lede>
      <p className={styles.summary}>
        {summary.people === 0 ? quietSentence(day, words) : summarySentence(summary, words)}
      </p>
    </header>
  )
}

/** The one sentence that heads the day. */
export function dayTitle(day: Day, { t, locale }: Words): string {
  const format = formats(locale)
  if (day.awayUntil !== null) {
    return t('today.away.title', { date: format.day(day.awayUntil, day.on) })
  }
  const { people } = daySummary(day)
  if (people === 0) return t('today.empty.title')
  return t('today.heading', { n: people, Count: format.sentenceStart(format.countWord(people)) })
}

/** What stands below the heading when nobody is left: why, and what was done. */
export function quietSentence(day: Day, { t, locale }: Words): string {
  if (day.awayUntil !== null) return t('today.away.text')
  if (day.doneToday > 0) {
    const n = day.doneToday
    const { countWord, sentenceStart } = formats(locale)
    const count = countWord(n)
    return day.nudges.length > 0
      ? t('today.empty.list-done', { n, Count: sentenceStart(count) })
      : t('today.empty.done', { n, count })
  }
  return t(day.nudges.length > 0 ? 'today.empty.others' : 'today.empty.calm')
}

/** "Two are overdue, one promise falls due tomorrow, and it is Kwame’s birthday." */
export function summarySentence(summary: DaySummary, { t, locale }: Words): string {
  const { countWord, sentenceStart } = formats(locale)
  const parts: string[] = []
  if (summary.overdue > 0) {
    const n = summary.overdue
    parts.push(t('today.summary.overdue', { n, count: countWord(n) }))
  }
  if (summary.promises !== null) {
    const { count: n, late, nextInDays } = summary.promises
    const figures = { n, count: countWord(n) }
    if (late === n) parts.push(t('today.summary.promise-all-late', figures))
    else if (late > 0) {
      const lateCount = countWord(late)
      parts.push(t('today.summary.promise-late', { ...figures, late, lateCount }))
    } else {
      const when = nextInDays === 0 ? 'today' : 'tomorrow'
      parts.push(t(`today.summary.promise-${when}`, figures))
    }
  }
  const [first, ...others] = summary.datesToday
  if (first !== undefined) {
    const n = others.length + 1
    parts.push(
      n === 1 && first.date.kind === 'birthday'
        ? t('today.summary.birthday', { name: first.client.name })
        : t('today.summary.dates', { n, count: countWord(n) }),
    )
  }
  if (parts.length === 0) {
    return t('today.summary.all-well')
  }
  // Whole clauses: a comma stands before the last, where a list of names has none.
  const last = parts.at(-1) ?? ''
  const before = parts.slice(0, -1).join(', ')
  const said = before === '' ? last : t('today.summary.join', { parts: before, last })
  return t('today.summary', { parts: sentenceStart(said) })
}
