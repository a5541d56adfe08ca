import { useId, useRef, type KeyboardEvent } from 'react'
import { daysBetween } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Name } from '#renderer/ui/name.tsx'
import { Warmth } from '#renderer/ui/warmth.tsx'
import type { DriftedRow } from './drifted-list.tsx'
import { LoosenPopover } from './loosen-popover.tsx'
import styles from './drifted.module.css'

type DriftedLineProps = Readonly<{
  row: DriftedRow
  today: PlainDate
  place: number
  of: number
  here: boolean
  loosening: boolean
  onDrawn: (element: HTMLDivElement | null) => void
  onFocus: () => void
  onRevive: () => void
  onLoosening: (on: boolean) => void
  onLoosen: (days: number) => void
  onLetGo: () => void
}>

/** Who has drifted and how far, with the three answers. */
export function DriftedLine({
  row,
  today,
  place,
  of,
  here,
  loosening,
  onDrawn,
  onFocus,
  onRevive,
  onLoosening,
  onLoosen,
  onLetGo,
}: DriftedLineProps) {
  const { t, locale } = useWords()
  const format = formats(locale)
  const id = useId()
  const loosen = useRef<HTMLButtonElement>(null)
  const days = row.lastTouchOn === null ? null : daysBetween(row.lastTouchOn, today)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return
    event.preventDefault()
    onRevive()
  }
  return (
    <div
      ref={onDrawn}
      role="row"
      tabIndex={here ? 0 : -1}
      aria-label={t('today.place', { name: row.name, place, of })}
      aria-describedby={id}
      className={classNames(styles.line, here && styles.here)}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <div role="gridcell" className={styles.cell}>
        <Avatar id={row.id} name={row.name} kind={row.kind} size={40} />
        <div className={styles.words}>
          <h2 title={row.name}>
            <Name>{row.name}</Name>
            <Warmth level={row.warmthLevel} value={row.warmth} size={16} />
            {row.warmth !== null && <span className={styles.level}>{row.warmth}</span>}
          </h2>
          {row.context !== null && <p className={styles.context}>{row.context}</p>}
          <p id={id}>
            {row.cadenceDays === null
              ? ''
              : days === null
                ? t('drifted.never', { n: row.cadenceDays })
                : t('drifted.silence', { silence: format.silence(days), n: row.cadenceDays })}
          </p>
        </div>
        <div className={styles.acts}>
          <Button keys="R" onClick={onRevive}>
            {t('drifted.revive')}
          </Button>
          <Button ref={loosen} keys="L" onClick={() => onLoosening(!loosening)}>
            {t('drifted.loosen')}
          </Button>
          <Button variant="ghost" keys="X" onClick={onLetGo}>
            {t('drifted.let-go')}
          </Button>
        </div>
        <LoosenPopover
          open={loosening}
          anchor={loosen}
          name={row.name}
          cadenceDays={row.cadenceDays ?? 0}
          onClose={() => onLoosening(false)}
          onLoosen={onLoosen}
        />
      </div>
    </div>
  )
}
