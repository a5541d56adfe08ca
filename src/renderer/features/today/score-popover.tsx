import type { RefObject } from 'react'
import { reasonKinds } from '#shared/contract/choices.ts'
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
  onClose: () => void
  anchor: RefObject<HTMLElement | null>
  nudge: Nudge
  today: PlainDate
  /** Switches a kind of reason off, or on again, for everyone. */
  onSwitch: (kind: ReasonKind, on: boolean) => void
}>

/** How the score is made: every line with its points, their sum, and a switch for each kind. */
export function ScorePopover({ onClose, anchor, nudge, today, onSwitch }: ScorePopoverProps) {
  const { t, locale } = useWords()
  // Always in the same order, so that a switch stays under the finger that turned it.
  const lines = reasonKinds.flatMap((kind) => {
    const reason = nudge.reasons.find((one) => one.kind === kind)
    return reason === undefined && !nudge.switchedOff.includes(kind) ? [] : [{ kind, reason }]
  })
  return (
    <Popover
      open
      onClose={onClose}
      anchor={anchor}
      label={t('today.score.open')}
      align="end"
      className={styles.popover}
    >
      <ul>
        {lines.map(({ kind, reason }) => {
          const name = reasonName(kind, locale)
          return (
            <li key={kind} className={reason === undefined ? styles.off : undefined}>
              <span>
                <b>{name}</b>
                <small>
                  {reason === undefined ? (
                    t('today.score.is-off')
                  ) : (
                    <Spoken sentence={sentenceFor(reason, { locale, today, pronoun: 'they' })} />
                  )}
                </small>
              </span>
              <span className={styles.points}>
                {reason === undefined ? '' : signed(reason.weight)}
              </span>
              <Toggle
                label={t('today.score.off-label', { kind: name })}
                on={reason !== undefined}
                onChange={(on) => onSwitch(kind, on)}
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
