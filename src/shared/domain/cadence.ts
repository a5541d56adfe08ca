import { addDays, addMonths, daysBetween, earlier, later } from '../plain-date.ts'
import type { PlainDate } from '../time.ts'
import type {
  Cadence,
  CadenceSetting,
  CadenceSource,
  ClientFacts,
  EffectiveCadence,
  Pause,
  Stage,
  Tier,
  Touch,
} from './facts.ts'

// The clock of the cadence (the rules, section 1): which rhythm holds, from which day it runs,
// and when the next touch is due. Days in, days out; "today" is a parameter.

/** Mean days of a calendar month. Only for comparing a rhythm in months with one in days. */
const MEAN_MONTH_DAYS = 30.44

export type NamedCadence = { readonly name: string; readonly cadence: CadenceSetting }

/** Every place a cadence may be set for one client. */
export type CadenceInputs = {
  readonly client: CadenceSetting
  readonly tier: { readonly tier: Tier; readonly cadence: CadenceSetting } | null
  readonly segments: readonly NamedCadence[]
  readonly tags: readonly NamedCadence[]
  readonly stage: Stage
  readonly stageCadence: CadenceSetting
  readonly defaultCadence: CadenceSetting
}

/**
 * The rhythm that holds and where it comes from: the client's own, else its tier's, else the
 * shortest among its segments and tags, else its stage's, else the default (stage active only),
 * else null. "None" is a choice and stops the search where it is found; among segments and tags it
 * loses to any rhythm.
 */
export function effectiveCadence(inputs: CadenceInputs): EffectiveCadence | null {
  if (inputs.client !== null) return { cadence: inputs.client, source: { from: 'client' } }
  const tier = inputs.tier
  if (tier !== null && tier.cadence !== null) {
    return { cadence: tier.cadence, source: { from: 'tier', tier: tier.tier } }
  }
  const group = shortestOfGroups(inputs.segments, inputs.tags)
  if (group !== null) return group
  if (inputs.stageCadence !== null) {
    return { cadence: inputs.stageCadence, source: { from: 'stage', stage: inputs.stage } }
  }
  if (inputs.stage === 'active' && inputs.defaultCadence !== null) {
    return { cadence: inputs.defaultCadence, source: { from: 'default' } }
  }
  return null
}

function shortestOfGroups(
  segments: readonly NamedCadence[],
  tags: readonly NamedCadence[],
): EffectiveCadence | null {
  let best: EffectiveCadence | null = null
  const offer = (groups: readonly NamedCadence[], from: 'segment' | 'tag'): void => {
    for (const { name, cadence } of groups) {
      if (cadence === null) continue
      const candidate: EffectiveCadence = { cadence, source: { from, name } }
      if (best === null || isShorter(candidate, best)) best = candidate
    }
  }
  offer(segments, 'segment')
  offer(tags, 'tag')
  return best
}

/** Shorter in days; a tie goes to the segment before the tag, then to the earlier name. */
function isShorter(a: EffectiveCadence, b: EffectiveCadence): boolean {
  const difference = comparableDays(a.cadence) - comparableDays(b.cadence)
  if (difference !== 0) return difference < 0
  if (a.source.from !== b.source.from) return a.source.from === 'segment'
  return nameOf(a.source) < nameOf(b.source)
}

function nameOf(source: CadenceSource): string {
  return 'name' in source ? source.name : ''
}

/** A rhythm in days for comparing and sorting; infinite for "none". */
export function comparableDays(cadence: Cadence | 'none'): number {
  if (cadence === 'none') return Infinity
  return cadence.unit === 'days' ? cadence.count : cadence.count * MEAN_MONTH_DAYS
}

/** The day one cadence after `from`; months by the calendar, clamped to the end of the month. */
export function addCadence(from: PlainDate, cadence: Cadence): PlainDate {
  return cadence.unit === 'days' ? addDays(from, cadence.count) : addMonths(from, cadence.count)
}

function subtractCadence(from: PlainDate, cadence: Cadence): PlainDate {
  return cadence.unit === 'days' ? addDays(from, -cadence.count) : addMonths(from, -cadence.count)
}

/** Whether a touch moves the cadence: not a failed attempt, and an inbound one only by setting. */
export function isCountingTouch(touch: Touch, inboundCounts: boolean): boolean {
  if (touch.outcome === 'failed') return false
  return touch.direction !== 'inbound' || inboundCounts
}

/** An exchange: both sides were in it. */
export function isTwoWay(touch: Touch): boolean {
  return touch.outcome !== 'failed' && (touch.direction === 'mutual' || touch.outcome === 'reached')
}

/** The day of the newest touch that passes `test`; touches after `today` are appointments. */
export function newestTouchOn(
  touches: readonly Touch[],
  today: PlainDate,
  test: (touch: Touch) => boolean,
): PlainDate | null {
  let newest: PlainDate | null = null
  for (const touch of touches) {
    if (touch.on <= today && (newest === null || touch.on > newest) && test(touch)) {
      newest = touch.on
    }
  }
  return newest
}

/**
 * Attempts that nothing two-way or inbound followed. A day is the finest grain the rules know, so
 * an answer on the day of the attempt counts as following it.
 */
export function unansweredAttempts(touches: readonly Touch[], today: PlainDate): number {
  const answeredOn = newestTouchOn(touches, today, (t) => t.direction === 'inbound' || isTwoWay(t))
  let count = 0
  for (const touch of touches) {
    if (touch.on > today || touch.direction === 'inbound' || isTwoWay(touch)) continue
    if (answeredOn === null || touch.on > answeredOn) count += 1
  }
  return count
}

/** The rhythm of a client, or null where there is none to keep. */
export function rhythmOf(facts: Pick<ClientFacts, 'cadence'>): Cadence | null {
  return facts.cadence === null || facts.cadence.cadence === 'none' ? null : facts.cadence.cadence
}

/** What the facts' anchor rests on; the sentence for the cadence depends on it. */
export type AnchorKind = 'touch' | 'skip' | 'first-due' | 'cadence-set'
export type Anchor = { readonly on: PlainDate; readonly kind: AnchorKind }

/**
 * The day the cadence runs from: a stored first due less one cadence, else the newest counting
 * touch or skip, else the day the cadence was set.
 */
export function anchorOf(facts: ClientFacts, today: PlainDate, inboundCounts: boolean): Anchor {
  const rhythm = rhythmOf(facts)
  if (facts.firstDueOn !== null && rhythm !== null) {
    return { on: subtractCadence(facts.firstDueOn, rhythm), kind: 'first-due' }
  }
  const touchOn = newestTouchOn(facts.touches, today, (t) => isCountingTouch(t, inboundCounts))
  let skipOn: PlainDate | null = null
  for (const on of facts.skippedOn) {
    if (on <= today && (skipOn === null || on > skipOn)) skipOn = on
  }
  if (touchOn !== null && (skipOn === null || touchOn >= skipOn)) {
    return { on: touchOn, kind: 'touch' }
  }
  if (skipOn !== null) return { on: skipOn, kind: 'skip' }
  return { on: facts.cadenceSetOn, kind: 'cadence-set' }
}

/** All days that do not count for a client: its own pauses and the owner's days away. */
export function frozenDays(facts: Pick<ClientFacts, 'pauses' | 'holidays'>): readonly Pause[] {
  return facts.holidays.length === 0 ? facts.pauses : [...facts.pauses, ...facts.holidays]
}

/** Pauses in order, overlapping and touching ones made one, so that no day counts twice. */
function mergedPauses(pauses: readonly Pause[]): readonly Pause[] {
  if (pauses.length < 2) return pauses
  const merged: Pause[] = []
  for (const pause of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1)
    if (last === undefined || (last.until !== null && last.until < pause.from)) merged.push(pause)
    else if (last.until !== null) {
      const until = pause.until === null ? null : later(last.until, pause.until)
      merged[merged.length - 1] = { from: last.from, until }
    }
  }
  return merged
}

/** Days spent paused from `from` until the day before `until`. */
export function pausedDays(pauses: readonly Pause[], from: PlainDate, until: PlainDate): number {
  let days = 0
  for (const pause of mergedPauses(pauses)) {
    const start = later(pause.from, from)
    const end = pause.until === null ? until : earlier(pause.until, until)
    if (start < end) days += daysBetween(start, end)
  }
  return days
}

/** The pause that holds on `day`, with the end of all pauses that run on from it; null if none. */
export function pauseOn(pauses: readonly Pause[], day: PlainDate): Pause | null {
  const holds = (p: Pause): boolean => p.from <= day && (p.until === null || day < p.until)
  return mergedPauses(pauses).find(holds) ?? null
}

export type CadenceClock = {
  readonly anchor: Anchor
  /** The newest counting touch; a skip never changes it. */
  readonly lastTouchOn: PlainDate | null
  /** C in days: for calendar months the length of the present round; null without a rhythm. */
  readonly cadenceDays: number | null
  /** d: days since the anchor without the paused ones. */
  readonly elapsedDays: number
  /** The anchor plus the cadence plus the paused days; null without a rhythm or an end of pause. */
  readonly dueOn: PlainDate | null
}

/** Where a client's cadence stands on `today`. */
export function cadenceClock(
  facts: ClientFacts,
  today: PlainDate,
  inboundCounts: boolean,
): CadenceClock {
  const lastTouchOn = newestTouchOn(facts.touches, today, (t) => isCountingTouch(t, inboundCounts))
  const anchor = anchorOf(facts, today, inboundCounts)
  const since = pausesCountSince(facts, anchor)
  const frozen = frozenDays(facts)
  const elapsedDays = daysBetween(anchor.on, today) - pausedDays(frozen, since, today)
  const rhythm = rhythmOf(facts)
  if (rhythm === null) return { anchor, lastTouchOn, cadenceDays: null, elapsedDays, dueOn: null }
  // A stored first due is exact: clamped months do not come back to it (31 March - 1 + 1 month).
  const plainDue =
    anchor.kind === 'first-due' && facts.firstDueOn !== null
      ? facts.firstDueOn
      : addCadence(anchor.on, rhythm)
  return {
    anchor,
    lastTouchOn,
    cadenceDays: daysBetween(anchor.on, plainDue),
    elapsedDays,
    dueOn: delayedByPauses(plainDue, frozen, since, today),
  }
}

/** The day the next touch is due; null without a rhythm or while a pause has no end. */
export function dueOn(
  facts: ClientFacts,
  today: PlainDate,
  inboundCounts: boolean,
): PlainDate | null {
  return cadenceClock(facts, today, inboundCounts).dueOn
}

// The anchor of a stored first due is computed, not lived: it may lie before the day the due was
// dealt, and pauses of that time were over then.
function pausesCountSince(facts: ClientFacts, anchor: Anchor): PlainDate {
  return anchor.kind === 'first-due' ? later(anchor.on, facts.cadenceSetOn) : anchor.on
}

/** `due` moved by every pause that began, and by a planned one that begins before it is due. */
function delayedByPauses(
  due: PlainDate,
  pauses: readonly Pause[],
  since: PlainDate,
  today: PlainDate,
): PlainDate | null {
  let delayed = due
  for (const pause of mergedPauses(pauses)) {
    const start = later(pause.from, since)
    if (start > today && start > delayed) break
    if (pause.until === null) return null
    if (start < pause.until) delayed = addDays(delayed, daysBetween(start, pause.until))
  }
  return delayed
}
