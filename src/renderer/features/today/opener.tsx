import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import type { Nudge } from './day-summary.ts'
import styles from './nudge-card.module.css'

type OpenerProps = Readonly<{
  id: string
  opener: NonNullable<Nudge['opener']>
  today: PlainDate
}>

/** What to begin with: the last thing learned, said, wished for or promised, in its own words. */
export function Opener({ id, opener: { kind, text, on }, today }: OpenerProps) {
  const { t, locale } = useWords()
  return (
    <div className={styles.opener}>
      <p id={id}>{text}</p>
      <small>
        {on === null || kind === 'outcome'
          ? t('today.opener.undated', { kind })
          : t(`today.opener.${kind}`, { date: formats(locale).day(on, today) })}
      </small>
    </div>
  )
}
