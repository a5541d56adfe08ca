import { useRef } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { whereWords } from '#renderer/filtering/where-words.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import type { Segment } from './use-segment-deeds.ts'
import { WarmthBar } from './warmth-bar.tsx'
import styles from './segments.module.css'

type SegmentListProps = Readonly<{
  segments: readonly Segment[]
  current: Segment
  onStand: (segment: Segment) => void
}>

/** One stop in the tab order; arrows or J and K move, and the panel follows. */
export function SegmentList({ segments, current, onStand }: SegmentListProps) {
  const { t } = useWords()
  const list = useRef<HTMLDivElement>(null)
  function move(by: number): void {
    const place = segments.indexOf(current)
    const next = segments[Math.min(Math.max(place + by, 0), segments.length - 1)]
    if (next === undefined) return
    onStand(next)
    list.current?.querySelector<HTMLElement>(`[data-segment="${next.id}"]`)?.focus()
  }
  useShortcuts({ j: () => move(1), k: () => move(-1) }, { repeats: true })
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={-1}
      aria-label={t('segments.list')}
      className={styles.list}
      data-region="list"
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
        event.preventDefault()
        move(event.key === 'ArrowDown' ? 1 : -1)
      }}
    >
      {segments.map((segment) => (
        <Line
          key={segment.id}
          segment={segment}
          here={segment.id === current.id}
          onStand={() => onStand(segment)}
        />
      ))}
    </div>
  )
}

type LineProps = Readonly<{ segment: Segment; here: boolean; onStand: () => void }>

function Line({ segment, here, onStand }: LineProps) {
  const { t, words, locale } = useWords()
  const { name, rule, people, cadence, coverage, template, warmth } = segment
  const said = rule === null ? t('segments.hand-picked') : whereWords(rule, words)
  const percent = percentOf(coverage)
  return (
    <div
      role="option"
      aria-selected={here}
      tabIndex={here ? 0 : -1}
      data-segment={segment.id}
      className={classNames(styles.line, here && styles.here)}
      onClick={onStand}
      onFocus={onStand}
      onKeyDown={(event) => {
        if (event.key === ' ' || event.key === 'Enter') {
          event.preventDefault()
          onStand()
        }
      }}
    >
      <div className={styles.what}>
        <h2>{name}</h2>
        <p title={said}>{said}</p>
      </div>
      <div className={styles.figure}>
        <b>{people.toLocaleString(locale)}</b>
        <span>{t('segments.people', { n: people })}</span>
      </div>
      <div className={styles.figure}>
        {cadence === null || cadence === 'none' ? (
          <>
            <b>–</b>
            <span>{t(cadence === null ? 'segments.no-cadence' : 'segments.cadence-off')}</span>
          </>
        ) : (
          <>
            <b>{cadence.count}</b>
            <span>
              {t(cadence.unit === 'days' ? 'segments.days' : 'segments.months', {
                n: cadence.count,
              })}
            </span>
          </>
        )}
      </div>
      <div className={styles.bands}>
        <WarmthBar warmth={warmth} />
        <span>{template?.name ?? t('segments.no-template')}</span>
      </div>
      <div className={styles.figure}>
        <b className={percent !== null && percent < 75 ? styles.late : undefined}>
          {percent === null ? '–' : t('window.coverage.percent', { percent })}
        </b>
        <span>{t(percent === null ? 'segments.nobody-counted' : 'segments.in-touch')}</span>
      </div>
    </div>
  )
}

/** Never rounded up to all of them; null where nobody counts. */
function percentOf({ within, of }: Segment['coverage']): number | null {
  if (of === 0) return null
  return within === of ? 100 : Math.min(99, Math.round((within / of) * 100))
}
