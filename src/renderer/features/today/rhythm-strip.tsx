import { daysBetween } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { RhythmDrawing } from '#renderer/time/rhythm-drawing.tsx'
import { rhythmShape, type RhythmMark } from '#renderer/time/rhythm-shape.ts'

const FRAME = { width: 132, back: 180, ahead: 64, inset: 4 }
const HEIGHT = 22

type RhythmStripProps = Readonly<{
  touches: readonly RhythmMark[]
  lastTouchOn: PlainDate | null
  dueOn: PlainDate | null
  today: PlainDate
}>

/** Half a year of touches, on a card. */
export function RhythmStrip({ touches, lastTouchOn, dueOn, today }: RhythmStripProps) {
  const { t, locale } = useWords()
  const shape = rhythmShape({ touches, lastTouchOn, dueOn }, today, FRAME)
  const label = t('today.rhythm', {
    touches: shape.ticks.length,
    last: lastTouchOn === null ? 'none' : formats(locale).day(lastTouchOn, today),
    over: dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, today)),
  })
  return (
    <RhythmDrawing
      shape={shape}
      label={label}
      width={FRAME.width}
      height={HEIGHT}
      axis={HEIGHT / 2}
      reach={9}
    />
  )
}
