import { addMonths, fromParts, partsOf, addDays } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import { dayX, type RhythmFrame } from '#renderer/time/rhythm-shape.ts'

export type RhythmMonth = {
  /** The first day of the month. */
  readonly first: PlainDate
  /** Where the month begins. */
  readonly start: number
  /** Where its name stands: in the middle of what the strip shows of it. */
  readonly middle: number
}

/** The months that begin inside the strip; a month with too little room for its name is left out. */
export function rhythmMonths(
  today: PlainDate,
  frame: RhythmFrame,
  roomForName: number,
): readonly RhythmMonth[] {
  const end = addDays(today, frame.ahead)
  const edge = frame.width - frame.inset
  const { year, month } = partsOf(addDays(today, -frame.back))
  const months: RhythmMonth[] = []
  for (
    let first = addMonths(fromParts({ year, month, day: 1 }), 1);
    first <= end;
    first = addMonths(first, 1)
  ) {
    const start = dayX(first, today, frame)
    const next = Math.min(dayX(addMonths(first, 1), today, frame), edge)
    if (next - start >= roomForName) months.push({ first, start, middle: (start + next) / 2 })
  }
  return months
}
