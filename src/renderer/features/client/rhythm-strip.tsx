import { daysBetween } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { monthName } from './month-name.ts'
import { rhythmMonths } from './rhythm-months.ts'
import { rhythmShape } from '#renderer/time/rhythm-shape.ts'
import type { Client } from './standing.ts'
import styles from './rhythm.module.css'

const FRAME = { width: 420, back: 365, ahead: 34, inset: 4 }
const HEIGHT = 58
const AXIS = 21
const REACH = 14
/** Below this a month's name would touch its neighbour's. */
const NAME_PX = 22

type RhythmStripProps = Readonly<{ client: Client; today: PlainDate }>

/** A year of touches: the owner's rise from the line, theirs fall; months below. */
export function RhythmStrip({ client, today }: RhythmStripProps) {
  const { t, locale } = useWords()
  const format = formats(locale)
  const { lastTouchOn, nextDueOn, rhythm } = client
  const shape = rhythmShape({ touches: rhythm, lastTouchOn, dueOn: nextDueOn }, today, FRAME)
  const label = t('client.rhythm', {
    touches: shape.ticks.length,
    last: lastTouchOn === null ? 'none' : format.day(lastTouchOn, today),
    over: nextDueOn === null ? 0 : Math.max(0, daysBetween(nextDueOn, today)),
  })
  const level = { y1: AXIS, y2: AXIS }
  return (
    <svg
      className={styles.rhythm}
      width={FRAME.width}
      height={HEIGHT}
      viewBox={`0 0 ${FRAME.width} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <text x={-6} y={AXIS - 5} textAnchor="end">
        {t('client.rhythm.you')}
      </text>
      <text x={-6} y={AXIS + 14} textAnchor="end">
        {t('client.rhythm.them')}
      </text>
      <line className={styles.base} x1={shape.base.from} x2={shape.base.to} {...level} />
      {rhythmMonths(today, FRAME, NAME_PX).map(({ first, start, middle }) => (
        <g key={first}>
          <line className={styles.base} x1={start} x2={start} y1={AXIS - 3} y2={AXIS + 3} />
          <text x={middle} y={HEIGHT - 3} textAnchor="middle">
            {monthName(first, locale)}
          </text>
        </g>
      ))}
      {shape.inRhythm !== null && (
        <line
          className={styles.steady}
          x1={shape.inRhythm.from}
          x2={shape.inRhythm.to}
          {...level}
        />
      )}
      {shape.overdue !== null && (
        <line className={styles.over} x1={shape.overdue.from} x2={shape.overdue.to} {...level} />
      )}
      <line
        className={styles.now}
        x1={shape.now}
        x2={shape.now}
        y1={AXIS - REACH - 1}
        y2={AXIS + REACH + 1}
      />
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
