import type { ClientId, PromiseId, ReminderId } from '../ids.ts'
import type { EpochMs, LocalDateTime, LocalTime, MonthDay, PlainDate } from '../time.ts'
import type { LeapDayRule } from '../plain-date.ts'

// What the rules read. The core gathers these from the data file; the rules never see a row, a
// clock or a zone: "today" and "now" are parameters.

export const clientKinds = ['person', 'organisation'] as const
export type ClientKind = (typeof clientKinds)[number]
export const stages = ['lead', 'active', 'past'] as const
export type Stage = (typeof stages)[number]
export const tiers = ['A', 'B', 'C'] as const
export type Tier = (typeof tiers)[number]
export const interactionKinds = [
  'call',
  'email',
  'meeting',
  'message',
  'social',
  'letter',
  'event',
] as const
export type InteractionKind = (typeof interactionKinds)[number]
export const directions = ['inbound', 'outbound', 'mutual'] as const
export type Direction = (typeof directions)[number]
export const outcomes = ['reached', 'delivered', 'failed'] as const
export type TouchOutcome = (typeof outcomes)[number]
export const promiseSides = ['mine', 'theirs'] as const
export type PromiseSide = (typeof promiseSides)[number]
export const wishStates = ['open', 'offered', 'fulfilled', 'dropped'] as const
export type WishState = (typeof wishStates)[number]

export const offeringKinds = ['service', 'product', 'article', 'advice'] as const
export type OfferingKind = (typeof offeringKinds)[number]

/** "In touch every `count` days (or calendar months)"; count is at least 1. */
export type Cadence = { readonly unit: 'days' | 'months'; readonly count: number }
/** A cadence as set somewhere: a rhythm, or an explicit "none"; null where nothing is set. */
export type CadenceSetting = Cadence | 'none' | null

export type CadenceSource =
  | { readonly from: 'client' }
  | { readonly from: 'tier'; readonly tier: Tier }
  | { readonly from: 'segment'; readonly name: string }
  | { readonly from: 'tag'; readonly name: string }
  | { readonly from: 'stage'; readonly stage: Stage }
  | { readonly from: 'default' }

export type EffectiveCadence = {
  readonly cadence: Cadence | 'none'
  readonly source: CadenceSource
}

/** An interaction as the rules see it. */
export type Touch = {
  readonly kind: InteractionKind
  readonly direction: Direction
  readonly outcome: TouchOutcome
  /** The owner's day when it was logged; what the cadence counts. */
  readonly on: PlainDate
}

/** Days on which the client was paused: from the first day until the day before `until`. */
export type Pause = { readonly from: PlainDate; readonly until: PlainDate | null }

export type OpenPromise = {
  readonly id: PromiseId
  readonly side: PromiseSide
  readonly text: string
  readonly dueOn: PlainDate | null
}

export type ImportantDate = {
  readonly kind: string
  readonly label: string | null
  readonly date: PlainDate | MonthDay
  readonly leadDays: number
}

export type CareFacts = {
  /** Days on which still open issues were raised. */
  readonly openIssuesRaisedOn: readonly PlainDate[]
  /** Days on which issues were resolved that nobody has checked back on. */
  readonly uncheckedFixesOn: readonly PlainDate[]
  /** Days on which feedback came in whose giver was not told what came of it. */
  readonly unansweredFeedbackOn: readonly PlainDate[]
  /** Days of deliveries (purchases) with no feedback asked since. */
  readonly deliveriesWithoutFeedbackOn: readonly PlainDate[]
  /** The day an open aim last moved; null when there is none. */
  readonly aimUnmovedSince: PlainDate | null
}

/** Everything the rules need about one client. Lists are in no particular order. */
export type ClientFacts = {
  readonly id: ClientId
  readonly name: string
  /** Collated sort key of the name. */
  readonly sortKey: string
  readonly stage: Stage
  readonly tier: Tier | null
  readonly tags: readonly string[]
  readonly cadence: EffectiveCadence | null
  /** A second threshold in days after the anchor, longer than the cadence. */
  readonly latestDays: number | null
  readonly touches: readonly Touch[]
  readonly skippedOn: readonly PlainDate[]
  readonly cadenceSetOn: PlainDate
  readonly firstDueOn: PlainDate | null
  /** A first due that counts no more, and the day a touch or a skip met it. */
  readonly metFirstDue: { readonly on: PlainDate; readonly metOn: PlainDate } | null
  readonly pauses: readonly Pause[]
  /** Days on which the owner was away: they count for nobody. The same for every client. */
  readonly holidays: readonly Pause[]
  readonly snoozedUntil: LocalDateTime | null
  /** Snoozes since the last touch or skip. */
  readonly snoozesInARow: number
  /** Snoozes and skips since the last touch. */
  readonly putOffsInARow: number
  /** The day on which the owner last turned down a suggested cadence. */
  readonly cadenceKeptOn: PlainDate | null
  readonly archived: boolean
  readonly deceased: boolean
  readonly doNotContact: boolean
  /** Days of appointments: touches planned, of which nobody has said yet that they happened. */
  readonly appointmentsOn: readonly PlainDate[]
  readonly promises: readonly OpenPromise[]
  readonly dates: readonly ImportantDate[]
  readonly care: CareFacts
  readonly purchasesOn: readonly PlainDate[]
}

/** How buyers buy and leave: rates from gamma(r, alpha), the chance to leave from beta(a, b). */
export type ActivityModel = {
  readonly r: number
  /** In days. */
  readonly alpha: number
  readonly a: number
  readonly b: number
}

/** Figures over all clients, fixed once a day. */
export type PracticeFigures = {
  /** Median gap in days between purchases of all buyers; null below one gap. */
  readonly medianGapDays: number | null
  /** Median first-to-second gap in days over all repeat buyers. */
  readonly medianSecondGapDays: number | null
  /** Fitted to all buyers; null below 30 repeat buyers, where the priors of the rules hold. */
  readonly activity: ActivityModel | null
}

export type ReasonKind =
  | 'cadence'
  | 'promise-mine'
  | 'promise-theirs'
  | 'care'
  | 'moment'
  | 'buying'
  | 'tier'
  | 'fatigue'

export type RankingSettings = {
  /** How many nudges a day beside the duties; at least 1. */
  readonly dailyBudget: number
  /** ISO weekdays on which the owner works. */
  readonly workDays: readonly number[]
  readonly leapDay: LeapDayRule
  readonly inboundCounts: boolean
  readonly switchedOff: readonly ReasonKind[]
}

/** When a reminder that is set for a day and no hour fires. */
export const dateOnlyTime = '09:00'

/** A reminder that is neither done for good nor deleted. */
export type ReminderFacts = {
  readonly id: ReminderId
  /** The original day and time: a recurrence is always reckoned from it. */
  readonly at: LocalDateTime
  readonly dateOnly: boolean
  /** RRULE text, or null for once. */
  readonly every: string | null
  readonly basis: 'date' | 'completion'
  /** Occurrences up to and with this one are done or skipped. */
  readonly doneThrough: LocalDateTime | null
  /** Hidden until then; the ledger keeps it from firing twice. */
  readonly snoozedUntil: LocalDateTime | null
  /** The very instant, where a wait of minutes was asked for; null where the wall clock ends it. */
  readonly snoozeEndsAt: EpochMs | null
  /** Repeats that were past by then are never delivered. */
  readonly createdAt: EpochMs
}

export type DeliverySettings = {
  /** Quiet hours, over midnight when `quietFrom` is later; none when either is null. */
  readonly quietFrom: LocalTime | null
  readonly quietUntil: LocalTime | null
  readonly workDays: readonly number[]
  /** The owner wants to hear of nothing before then; null when nothing is put off. */
  readonly pausedUntil: LocalDateTime | null
  /** Whether reminders too wait for the next work day; what the owner timed usually does not. */
  readonly quietDaysOff: boolean
  readonly leapDay: LeapDayRule
}

/** One line of the ledger: an occurrence claimed, and once it was really shown, recorded. */
export type LedgerEntry = {
  readonly reminderId: ReminderId
  /** The civil date-time it fired for; with the reminder's id it is the unique key. */
  readonly occurrence: LocalDateTime
  readonly recordedAt: EpochMs | null
}
