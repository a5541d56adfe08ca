import { daysBetween, isoWeekday } from '#shared/plain-date.ts'
import type { LocalTime } from '#shared/time.ts'
import type { DemoEntry } from './demo-types.ts'
import { pick, type Random } from './random.ts'
import { routineLines, type RoutineLine } from './routine.ts'
import type { DayAgo, Sketch } from './sketch.ts'

/** Shop hours; a touch of the routine happens in them. */
const FIRST_HOUR = 9
const HOURS = 9

/**
 * The invented older touches of a client: from the day before its written story begins back to the
 * day it came onto the books, about every `sketch.every` days, never the same line twice running.
 */
export function routinePast(
  sketch: Sketch,
  story: readonly DemoEntry[],
  day: DayAgo,
  random: Random,
): readonly DemoEntry[] {
  const every = sketch.every
  if (every === undefined) return []
  const entries: DemoEntry[] = []
  const lines = routineLines[sketch.routine]
  let recent: readonly RoutineLine[] = []
  let ago = oldestRecentTouch(story, day) + around(every, random)
  while (ago < sketch.since) {
    const fresh = lines.filter((line) => !recent.includes(line))
    const line = pick(random, fresh)
    recent = [line, ...recent].slice(0, Math.floor(lines.length / 2))
    entries.push(entryOf(line, sketch, openDay(ago, day), random))
    ago += around(every, random)
  }
  return entries
}

/** How long ago the written touches begin that run on to today without a long gap. */
function oldestRecentTouch(story: readonly DemoEntry[], day: DayAgo): number {
  let oldest = 0
  for (const entry of story) {
    if (entry.kind === 'interaction') oldest = Math.max(oldest, daysBetween(entry.on, day(0)))
  }
  return oldest
}

function around(days: number, random: Random): number {
  return Math.max(2, Math.round(days * (0.7 + 0.6 * random())))
}

/** The shop is shut on Sundays: what fell on one happened the day before. */
function openDay(ago: number, day: DayAgo) {
  const on = day(ago)
  return isoWeekday(on) === 7 ? day(ago + 1) : on
}

function entryOf(
  line: RoutineLine,
  sketch: Sketch,
  on: DemoEntry['on'],
  random: Random,
): DemoEntry {
  const minute = pick(random, ['00', '10', '20', '30', '40', '50'])
  const hour = String(FIRST_HOUR + Math.floor(random() * HOURS)).padStart(2, '0')
  const knowsTime = random() < 0.6
  return {
    kind: 'interaction',
    on,
    time: knowsTime ? (`${hour}:${minute}` as LocalTime) : null,
    body: filled(line.body, sketch, random),
    learned: line.learned === undefined ? null : filled(line.learned, sketch, random),
    interaction: line.interaction,
    direction: line.direction,
    outcome: line.outcome,
  }
}

function filled(template: string, sketch: Sketch, random: Random): string {
  return template
    .replace('{bike}', sketch.bike)
    .replaceAll(/\[([^\]]+)\]/g, (_, choices: string) => pick(random, choices.split('|')))
}
