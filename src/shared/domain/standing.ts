import { addDays } from '../plain-date.ts'
import type { LocalDateTime, PlainDate } from '../time.ts'
import {
  cadenceClock,
  isCountingTouch,
  newestTouchOn,
  unansweredAttempts,
  type AnchorKind,
} from './cadence.ts'
import { latenessOf, latestAfter } from './cadence-part.ts'
import type { ClientFacts } from './facts.ts'
import { gateOf } from './gate.ts'
import type { Lateness, RankingRules } from './reasons.ts'
import { wakeOn } from './wake.ts'

/** Where one client stands: what a row, a card and the stored figures of a client need. */
export type Standing = {
  /** The newest counting touch; a skip never changes it. */
  readonly lastTouchOn: PlainDate | null
  readonly anchorOn: PlainDate
  readonly anchor: AnchorKind
  /** C in days; null without a rhythm. */
  readonly cadenceDays: number | null
  /** d: days since the anchor, paused ones left out. */
  readonly elapsedDays: number
  /** Null without a rhythm and while a pause has no end. */
  readonly dueOn: PlainDate | null
  /** The day the second threshold is reached; null where none is set. */
  readonly latestOn: PlainDate | null
  /** Null without a rhythm. */
  readonly lateness: Lateness | null
  readonly unanswered: number
  /** The first day from `today` on which the due list may hold the client; null if never. */
  readonly wakeOn: PlainDate | null
}

export function standing(facts: ClientFacts, today: PlainDate, rules: RankingRules): Standing {
  const clock = cadenceClock(facts, today, rules.settings.inboundCounts)
  const { anchor, cadenceDays, elapsedDays, dueOn } = clock
  return {
    lastTouchOn: clock.lastTouchOn,
    anchorOn: anchor.on,
    anchor: anchor.kind,
    cadenceDays,
    elapsedDays,
    dueOn,
    latestOn: latestOnOf(cadenceDays, facts.latestDays, dueOn),
    lateness: cadenceDays === null ? null : latenessOf(elapsedDays, cadenceDays, facts.latestDays),
    unanswered: unansweredAttempts(facts.touches, today),
    wakeOn: wakeOn(facts, today, rules),
  }
}

function latestOnOf(
  cadenceDays: number | null,
  latestDays: number | null,
  dueOn: PlainDate | null,
): PlainDate | null {
  if (cadenceDays === null || dueOn === null) return null
  const latest = latestAfter(cadenceDays, latestDays)
  return latest === null ? null : addDays(dueOn, latest - cadenceDays)
}

/** The day of the newest counting touch or skip by `today`; null if there was neither. */
export function attendedOn(
  facts: ClientFacts,
  today: PlainDate,
  inboundCounts: boolean,
): PlainDate | null {
  const touchedOn = newestTouchOn(facts.touches, today, (t) => isCountingTouch(t, inboundCounts))
  return facts.skippedOn
    .filter((on) => on <= today)
    .reduce((newest, on) => (newest === null || on > newest ? on : newest), touchedOn)
}

export type Coverage = { readonly within: number; readonly of: number }

/**
 * How many of the active clients with a cadence, neither paused nor gated, are not past due.
 * The caller leaves out those in Trash.
 */
export function coverageOf(
  clients: Iterable<ClientFacts>,
  today: PlainDate,
  now: LocalDateTime,
  inboundCounts: boolean,
): Coverage {
  let [within, of] = [0, 0]
  for (const facts of clients) {
    if (facts.stage !== 'active') continue
    const { cadenceDays, dueOn } = cadenceClock(facts, today, inboundCounts)
    if (cadenceDays === null || gateOf(facts, today, now, cadenceDays) !== null) continue
    of += 1
    if (dueOn === null || today <= dueOn) within += 1
  }
  return { within, of }
}

/** Cold for more than three cadences: for the weekly review, not for the day's list. */
export function isDrifted(facts: ClientFacts, today: PlainDate, inboundCounts: boolean): boolean {
  const { cadenceDays, elapsedDays } = cadenceClock(facts, today, inboundCounts)
  return cadenceDays !== null && elapsedDays > 3 * cadenceDays
}
