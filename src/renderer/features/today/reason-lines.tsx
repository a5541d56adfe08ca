import type { PlainDate } from '#shared/time.ts'
import type { ReasonKind } from '#shared/domain/facts.ts'
import type { Reason } from '#shared/domain/reasons.ts'
import { reasonName, sentenceFor } from '#shared/words/sentences.ts'
import { Spoken, useWords } from '#renderer/api/words-context.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { MinusIcon } from '#renderer/ui/icons.ts'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { isLateReason, reasonIcon } from './reason-icon.ts'
import styles from './nudge-card.module.css'

type ReasonLinesProps = Readonly<{
  /** Each line can be pointed at by this and its kind, with a hyphen between. */
  id: string
  reasons: readonly Reason[]
  /** Kinds that would tell here and are switched off: named, struck through, on the open card. */
  switchedOff: readonly ReasonKind[]
  today: PlainDate
  /** The sum to show, with each line's own points; null on cards at rest. */
  score: number | null
}>

/** Why now, one line a reason, strongest first as they came. */
export function ReasonLines({ id, reasons, switchedOff, today, score }: ReasonLinesProps) {
  const { locale, t } = useWords()
  // A tier weighs a reason and is none itself: it is only told where the points are.
  const said = score === null ? reasons.filter(({ kind }) => kind !== 'tier') : reasons
  return (
    <ul className={styles.why}>
      {said.map((reason) => (
        <li
          key={reason.kind}
          id={`${id}-${reason.kind}`}
          className={isLateReason(reason) ? styles.isLate : undefined}
        >
          <Icon of={reasonIcon(reason)} />
          <span>
            <Spoken sentence={sentenceFor(reason, { locale, today, pronoun: 'they' })} />
          </span>
          {score !== null && <span className={styles.weight}>{signed(reason.weight)}</span>}
        </li>
      ))}
      {score !== null &&
        switchedOff.map((kind) => (
          <li key={kind} className={styles.off}>
            <Icon of={MinusIcon} />
            <s>{reasonName(kind, locale)}</s>
            <span className={styles.weight}>{t('today.score.off-short')}</span>
          </li>
        ))}
      {score !== null && (
        <li className={styles.sum}>
          <i />
          <span className={styles.hint}>
            {t('today.score.hint-before')} <Kbd keys="W" spoken /> {t('today.score.hint-after')}
          </span>
          <span className={styles.weight} aria-label={t('today.score', { n: score })}>
            {score}
          </span>
        </li>
      )}
    </ul>
  )
}

/** "+34", "−6": a real minus, and no sign on nothing. */
export function signed(points: number): string {
  if (points === 0) return '0'
  return points > 0 ? `+${points}` : `−${-points}`
}
