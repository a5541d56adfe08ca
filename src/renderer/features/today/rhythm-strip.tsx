import { daysBetween } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { rhythmShape, type RhythmMark } from '#renderer/time/rhythm-shape.ts'
import styles from './rhythm.module.css'

const FRAME = { width: 132, back: 180, ahead: 64, inset: 4 }
const HEIGHT = 22
const AXIS = HEIGHT / 2
const REACH = 9

type RhythmStripProps = Readonly<{
  touches: readonly RhythmMark[]
  lastTouchOn: PlainDate | null
  dueOn: PlainDate | null
  today: PlainDate
}>

/** Half a year of touches on a card: the owner's rise from the line, theirs fall. */
export function RhythmStrip({ touches, lastTouchOn, dueOn, today }: RhythmStripProps) {
  const { t, locale } = useWords()
  const shape = rhythmShape({ touches, lastTouchOn, dueOn }, today, FRAME)
  const label = t('today.rhythm', {
    touches: shape.ticks.length,
    last: lastTouchOn === null ? 'none' : formats(locale).day(lastTouchOn, today),
    over: dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today)),
  })
  return (
    <svg
      className={styles.rhythm}
      width={FRAME.width}
      height={HEIGHT}
      viewBox={`0 0 ${FRAME.width} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <line className={styles.base} x1={shape.base.from} x2={shape.base.to} y1={AXIS} y2={AXIS} />
      {shape.inRhythm !== null && (
        <line
          className={styles.steady}
          x1={shape.inRhythm.from}
          x2={shape.inRhythm.to}
          y1={AXIS}
          y2={AXIS}
        />
      )}
      {shape.overdue !== null && (
        <line
          className={styles.over}
          x1={shape.overdue.from}
          x2={shape.overdue.to}
          y1={AXIS}
          y2={AXIS}
        />
      )}
      <line className={styles.now} x1={shape.now} x2={shape.now} y1={1} y2={HEIGHT - 1} />
      {shape.ticks.map(({ x, up, down, failed }) => (
        <g key={x} className={classNames(styles.tick, failed && styles.failed)}>
          {up && <line className={styles.yours} x1={x} x2={x} y1={AXIS - REACH} y2={AXIS} />}
          {down && <line className={styles.theirs} x1={x} x2={x} y1={AXIS} y2={AXIS + REACH} />}
        </g>
      ))}
      {shape.due !== null && (
        <path
          className={classNames(styles.due, shape.due.past && styles.past)}
          d={`M${shape.due.x} ${AXIS - 4}l4 4-4 4-4-4z`}
        />
      )}
    </svg>
  )
}
