import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { selector } from '#shared/words/words.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import type { Nudge } from './day-summary.ts'
import { whenLine } from './when-line.ts'
import styles from './nudge-card.module.css'

type WhenWordsProps = Readonly<{ nudge: Nudge; today: PlainDate }>

/** "13 days over", "due today", "check back": how a card stands to its day. */
export function WhenWords({ nudge, today }: WhenWordsProps) {
  const { t, locale } = useWords()
  const line = whenLine(nudge, today)
  switch (line.kind) {
    case 'over':
      return <b className={styles.over}>{t('today.when.over', { n: line.days })}</b>
    case 'today':
      return <b>{t('today.when.today')}</b>
    case 'moment':
      return <b>{t('today.when.moment', { n: line.inDays })}</b>
    case 'promise':
      return <b>{t('today.when.promise')}</b>
    case 'care':
      return <b>{t('today.when.care', { matter: selector(line.matter) })}</b>
    case 'next':
      return <span>{t('today.when.next', { date: formats(locale).day(line.on, today) })}</span>
    case 'none':
      return <span>&nbsp;</span>
  }
}
