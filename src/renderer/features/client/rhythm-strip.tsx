import { daysBetween } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { RhythmDrawing } from '#renderer/time/rhythm-drawing.tsx'
import { rhythmShape } from '#renderer/time/rhythm-shape.ts'
import { monthName } from './month-name.ts'
import { rhythmMonths } from './rhythm-months.ts'
import type { Client } from './standing.ts'
import styles from './rhythm-strip.module.css'

const FRAME = { width: 420, back: 365, ahead: 34, inset: 4 }
const HEIGHT = 58
const AXIS = 21
/** Below this a month's name would touch its neighbour's. */
const NAME_PX = 22

type RhythmStripProps = Readonly<{ client: Client; today: PlainDate }>

/** A year of touches, with the months below. */
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
  return (
    <RhythmDrawing
      shape={shape}
      label={label}
      width={FRAME.width}
      height={HEIGHT}
      axis={AXIS}
      reach={14}
    >
      <text className={styles.word} x={-6} y={AXIS - 5} textAnchor="end">
        {t('client.rhythm.you')}
      </text>
      <text className={styles.word} x={-6} y={AXIS + 14} textAnchor="end">
        {t('client.rhythm.them')}
      </text>
      {rhythmMonths(today, FRAME, NAME_PX).map(({ first, start, middle }) => (
        <g key={first}>
          <line className={styles.month} x1={start} x2={start} y1={AXIS - 3} y2={AXIS + 3} />
          <text className={styles.word} x={middle} y={HEIGHT - 3} textAnchor="middle">
            {monthName(first, locale)}
          </text>
        </g>
      ))}
    </RhythmDrawing>
  )
}
