import { dayNumber } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import type { Direction, TouchOutcome } from '#shared/domain/facts.ts'

// The geometry of a rhythm strip: your touches rise from one line, theirs fall. Everything is in
// pixels of the drawing; nothing here knows about colours or words.

export type RhythmMark = {
  readonly on: PlainDate
  readonly direction: Direction
  readonly outcome: TouchOutcome
}

export type RhythmFrame = {
  readonly width: number
  /** How many days before today the strip begins, and how many after it ends. */
  readonly back: number
  readonly ahead: number
  /** Room left free at both ends, so that round line ends are not cut. */
  readonly inset: number
}

export type RhythmSpan = { readonly from: number; readonly to: number }
export type RhythmTick = {
  readonly x: number
  readonly up: boolean
  readonly down: boolean
  readonly failed: boolean
}
export type RhythmShape = {
  readonly base: RhythmSpan
  readonly now: number
  readonly ticks: readonly RhythmTick[]
  /** From the newest touch to the due day, as far as the strip shows it. */
  readonly inRhythm: RhythmSpan | null
  /** From the due day to today, when today is later. */
  readonly overdue: RhythmSpan | null
  readonly due: { readonly x: number; readonly past: boolean } | null
}

/** Where a day stands on the strip; days outside it get a place beyond its ends. */
export function dayX(day: PlainDate, today: PlainDate, frame: RhythmFrame): number {
  const offset = dayNumber(day) - dayNumber(today) + frame.back
  const usable = frame.width - 2 * frame.inset
  return round(frame.inset + (offset / (frame.back + frame.ahead)) * usable)
}

/** The strip of one client as it stands on `today`. */
export function rhythmShape(
  client: {
    readonly touches: readonly RhythmMark[]
    readonly lastTouchOn: PlainDate | null
    readonly dueOn: PlainDate | null
  },
  today: PlainDate,
  frame: RhythmFrame,
): RhythmShape {
  const base = { from: frame.inset, to: round(frame.width - frame.inset) }
  const shown = (x: number) => x >= base.from && x <= base.to
  const span = (from: PlainDate, to: PlainDate): RhythmSpan | null => {
    const start = Math.max(dayX(from, today, frame), base.from)
    const end = Math.min(dayX(to, today, frame), base.to)
    return end > start ? { from: start, to: end } : null
  }
  const { dueOn, lastTouchOn } = client
  const dueX = dueOn === null ? null : dayX(dueOn, today, frame)
  return {
    base,
    now: dayX(today, today, frame),
    ticks: ticksOf(client.touches, today, frame).filter((tick) => shown(tick.x)),
    inRhythm: lastTouchOn === null || dueOn === null ? null : span(lastTouchOn, dueOn),
    overdue: dueOn !== null && dueOn < today ? span(dueOn, today) : null,
    due: dueX === null || !shown(dueX) ? null : { x: dueX, past: (dueOn ?? today) < today },
  }
}

/** One tick a day: touches of both sides on one day become one that crosses the line. */
function ticksOf(
  touches: readonly RhythmMark[],
  today: PlainDate,
  frame: RhythmFrame,
): readonly RhythmTick[] {
  const byDay = new Map<PlainDate, RhythmTick>()
  for (const touch of touches) {
    const old = byDay.get(touch.on)
    const failed = touch.outcome === 'failed'
    byDay.set(touch.on, {
      x: dayX(touch.on, today, frame),
      up: touch.direction !== 'inbound' || (old?.up ?? false),
      down: touch.direction !== 'outbound' || (old?.down ?? false),
      failed: failed && (old?.failed ?? true),
    })
  }
  return [...byDay.values()].sort((a, b) => a.x - b.x)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
