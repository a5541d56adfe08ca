import type { RefObject } from 'react'
import type { ReasonKind } from '#shared/domain/facts.ts'
import { reasonName, sentenceFor } from '#shared/words/sentences.ts'
import type { PlainDate } from '#shared/time.ts'
import { Spoken, useWords } from '#renderer/api/words-context.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { Toggle } from '#renderer/ui/toggle.tsx'
import type { Nudge } from './day-summary.ts'
import { signed } from './reason-lines.tsx'
import styles from './score-popover.module.css'

type ScorePopoverProps = Readonly<{
  open: boolean
  onClose: () => void
  anchor: RefObject<HTMLElement | null>
  nudge: Nudge
  today: PlainDate
  /** Switches a kind of reason off for everyone. */
  onSwitchOff: (kind: ReasonKind) => void
}>

/** How the score is made: every line with its points, their sum, and a switch for each kind. */
export function ScorePopover({
  open,
  onClose,
  anchor,
  nudge,
  today,
  onSwitchOff,
}: ScorePopoverProps) {
  const { t, locale } = useWords()
  return (
    <Popover
      open={open}
      onClose={onClose}
      anchor={anchor}
      label={t('today.score.open')}
      align="end"
      className={styles.popover}
    >
      <ul>
        {nudge.reasons.map((reason) => {
          const kind = reasonName(reason.kind, locale)
          return (
            <li key={reason.kind}>
              <span>
                <b>{kind}</b>
                <small>
                  <Spoken sentence={sentenceFor(reason, { locale, today, pronoun: 'they' })} />
                </small>
              </span>
              <span className={styles.points}>{signed(reason.weight)}</span>
              <Toggle
                label={t('today.score.off-label', { kind })}
                on
                onChange={() => onSwitchOff(reason.kind)}
              />
            </li>
          )
        })}
      </ul>
      <p className={styles.sum}>
        <span>{t('today.score.sum')}</span>
        <span>{nudge.score}</span>
      </p>
      <p className={styles.note}>{t('today.score.note')}</p>
    </Popover>
  )
}
