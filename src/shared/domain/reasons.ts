import type { ClientId, PromiseId } from '../ids.ts'
import type { PlainDate } from '../time.ts'
import type { AnchorKind } from './cadence.ts'
import type { Cadence, CadenceSource, PracticeFigures, RankingSettings, Tier } from './facts.ts'

// What a nudge says: kinds and figures. The words are made elsewhere, once, for every face.

/** From this score on a client is on the list (the rules, section 1). */
export const LISTED_FROM_SCORE = 10

/** How a client stands to its cadence; "past-latest" only where a latest date is set. */
export const latenesses = ['early', 'due', 'late', 'past-latest'] as const
export type Lateness = (typeof latenesses)[number]

export type CadenceFigures = {
  readonly cadence: Cadence
  readonly cadenceDays: number
  readonly source: CadenceSource
  /** d: days since the anchor, paused days left out. */
  readonly daysSince: number
  readonly anchor: AnchorKind
  readonly anchorOn: PlainDate
  readonly lastTouchOn: PlainDate | null
  readonly dueOn: PlainDate | null
  readonly latestDays: number | null
  readonly lateness: Lateness
}

export type PromiseFigures = {
  readonly promiseId: PromiseId
  readonly text: string
  readonly dueOn: PlainDate
  /** Days past due; 0 today, negative while it is still to come. */
  readonly daysLate: number
  /** Further promises of this side that would have told as well. */
  readonly others: number
}

export type CareMatter =
  | 'open-issue'
  | 'unchecked-fix'
  | 'unanswered-feedback'
  | 'no-feedback-asked'
  | 'aim-unmoved'

export type CareItem = {
  readonly matter: CareMatter
  /** The oldest day of this matter. */
  readonly on: PlainDate
  readonly days: number
  readonly count: number
  /** What it adds to the part: all of its points for the first, half for the next. */
  readonly points: number
}

export type CareFigures = { readonly items: readonly CareItem[] }

export type MomentFigures = {
  readonly dateKind: string
  readonly label: string | null
  readonly on: PlainDate
  readonly inDays: number
  /** Whole years since the date; null when its year is unknown or it is the first. */
  readonly years: number | null
}

export type BuyingRhythm = 'on-rhythm' | 'a-little-late' | 'late'
export type BuyingActivity = 'likely-active' | 'unsure' | 'probably-gone'

export type BuyingFigures =
  | {
      readonly pattern: 'repeat'
      readonly purchases: number
      readonly daysSince: number
      /** m: the median gap in days. */
      readonly gapDays: number
      readonly rhythm: BuyingRhythm
      readonly activity: BuyingActivity
    }
  | {
      readonly pattern: 'once'
      readonly daysSince: number
      /** m2: the usual wait for a second purchase, in days. */
      readonly gapDays: number
    }

export type TierFigures = { readonly tier: Tier; readonly percent: number }
export type FatigueFigures = { readonly unanswered: number; readonly snoozes: number }

type ReasonOf<Kind extends string, Figures> = {
  readonly kind: Kind
  /** Whole points; the weights of a nudge sum to its score. */
  readonly weight: number
  readonly figures: Figures
}

export type Reason =
  | ReasonOf<'cadence', CadenceFigures>
  | ReasonOf<'promise-mine', PromiseFigures>
  | ReasonOf<'promise-theirs', PromiseFigures>
  | ReasonOf<'care', CareFigures>
  | ReasonOf<'moment', MomentFigures>
  | ReasonOf<'buying', BuyingFigures>
  | ReasonOf<'tier', TierFigures>
  | ReasonOf<'fatigue', FatigueFigures>

export type NudgeSection = 'duty' | 'today' | 'also'

export type Nudge = {
  readonly clientId: ClientId
  readonly section: NudgeSection
  readonly score: number
  readonly reasons: readonly Reason[]
  readonly dueOn: PlainDate | null
  /** Days past due, 0 on the day; null before it, and without a rhythm. */
  readonly daysOver: number | null
}

/** What every rule takes beside the facts. */
export type RankingRules = {
  readonly settings: RankingSettings
  readonly practice: PracticeFigures
}
