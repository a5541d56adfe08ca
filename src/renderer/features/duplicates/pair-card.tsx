import { useId, type KeyboardEvent, type MouseEvent, type Ref } from 'react'
import type { ClientId } from '#shared/ids.ts'
import type { PlainDate } from '#shared/time.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { EqualsIcon, WarningIcon } from '#renderer/ui/icons.ts'
import { Pill } from '#renderer/ui/pill.tsx'
import { PairSide } from './pair-side.tsx'
import type { Pair } from './use-duplicates.ts'
import styles from './duplicates.module.css'

type PairCardProps = Readonly<{
  pair: Pair
  today: PlainDate
  /** Its place among those shown, from 1. */
  place: number
  of: number
  /** The one the keys act on. */
  current: boolean
  /** Shown among those set apart: they can only be asked about again. */
  dismissed: boolean
  onFocus: () => void
  onOpen: (id: ClientId) => void
  onMerge: () => void
  onDismiss: () => void
  onRestore: () => void
  ref: Ref<HTMLDivElement>
}>

/** Two clients side by side, and what speaks for their being one. */
export function PairCard({
  pair,
  today,
  place,
  of,
  current,
  dismissed,
  onFocus,
  onOpen,
  onMerge,
  onDismiss,
  onRestore,
  ref,
}: PairCardProps) {
  const { t } = useWords()
  const id = useId()
  const { a, b, evidence, birthdaysDiffer, certain } = pair

  function onClick(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest('button') !== null) return
    onFocus()
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return
    event.preventDefault()
    if (dismissed) onRestore()
    else onMerge()
  }

  return (
    <div
      ref={ref}
      role="row"
      tabIndex={current ? 0 : -1}
      aria-label={t('duplicates.place', { a: a.client.name, b: b.client.name, place, of })}
      aria-describedby={id}
      className={classNames(styles.card, current && styles.current)}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      data-current={current || undefined}
    >
      <div role="gridcell" className={styles.cell}>
        <ul id={id} className={styles.evidence} aria-label={t('duplicates.evidence.list')}>
          {evidence.map(({ kind, value }) => (
            <li key={kind}>
              <Pill tone={certain ? 'good' : 'mute'} icon={EqualsIcon}>
                {t('duplicates.evidence', { kind })}
              </Pill>
              {kind !== 'name' && <bdi>{value}</bdi>}
            </li>
          ))}
          {birthdaysDiffer && (
            <li>
              <Pill tone="late" icon={WarningIcon}>
                {t('duplicates.birthdays-differ')}
              </Pill>
            </li>
          )}
        </ul>
        <div className={styles.sides}>
          <PairSide side={a} today={today} onOpen={() => onOpen(a.client.id)} />
          <PairSide side={b} today={today} onOpen={() => onOpen(b.client.id)} />
        </div>
        <div className={styles.actions}>
          {dismissed ? (
            <Button keys={current ? 'D' : undefined} onClick={onRestore}>
              {t('duplicates.restore')}
            </Button>
          ) : (
            <>
              <Button
                variant={current ? 'primary' : 'default'}
                keys={current ? 'M' : undefined}
                onClick={onMerge}
              >
                {t('duplicates.merge')}
              </Button>
              <Button variant="ghost" keys={current ? 'D' : undefined} onClick={onDismiss}>
                {t('duplicates.dismiss')}
              </Button>
            </>
          )}
        </div>
      </div>
    </div>
  )
}
