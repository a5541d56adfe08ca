import type {
  CadenceSetting,
  ClientKind,
  Direction,
  InteractionKind,
  PromiseSide,
  Stage,
  Tier,
  TouchOutcome,
} from '#shared/domain/facts.ts'
import type { JourneyStage } from '#shared/domain/review.ts'
import type { LocalDateTime, LocalTime, MonthDay, PlainDate } from '#shared/time.ts'

// A whole fictional practice as plain data. Every date is a real date already; the one who stores
// it has nothing to work out.

export type DemoContactPoint = { readonly value: string; readonly label: string | null }

export type DemoAddress = {
  readonly formatted: string
  readonly street: string
  readonly city: string
  readonly postalCode: string
  readonly country: string
  readonly label: string | null
}

export type FactKind = 'like' | 'dislike' | 'family' | 'constraint' | 'contact' | 'work' | 'other'

export type DemoFact = {
  readonly kind: FactKind
  readonly body: string
  readonly learnedOn: PlainDate
}

/** The name is that of another client of the set, or of somebody who is none. */
export type DemoRelation = {
  readonly name: string
  readonly role: string
  /** What the client is to the other, where that has a word of its own. */
  readonly roleBack: string | null
}

export type DemoDate = {
  readonly kind: string
  readonly label: string | null
  readonly date: PlainDate | MonthDay
  readonly leadDays: number
}

export type DemoMilestone = {
  readonly body: string
  readonly dueOn: PlainDate | null
  readonly reachedOn: PlainDate | null
}

export type DemoOutcome = {
  readonly currentState: string
  readonly desiredOutcome: string
  /** How much of the gap is closed, in fifths: 0 to 5. */
  readonly progress: number
  readonly movedOn: PlainDate
  readonly wantedByOn: PlainDate | null
  readonly milestones: readonly DemoMilestone[]
}

/** On the client's timeline. `on` is the day it happened; `time` its local time where known. */
type Entry<Kind extends string, Fields> = {
  readonly kind: Kind
  readonly on: PlainDate
  readonly time: LocalTime | null
  readonly body: string
  readonly learned: string | null
} & Fields

export type DemoInteraction = Entry<
  'interaction',
  {
    readonly interaction: InteractionKind
    readonly direction: Direction
    readonly outcome: TouchOutcome
  }
>
export type DemoNote = Entry<'note', object>
export type DemoPromise = Entry<
  'promise',
  {
    readonly side: PromiseSide
    readonly dueOn: PlainDate | null
    readonly state: 'open' | 'kept' | 'broken' | 'released'
    readonly settledOn: PlainDate | null
  }
>
export type DemoPurchase = Entry<
  'purchase',
  {
    readonly amountMinor: number
    readonly currency: string
    readonly offering: string | null
  }
>
export type DemoFeedback = Entry<
  'feedback',
  {
    readonly askedOn: PlainDate
    readonly receivedOn: PlainDate | null
    readonly score: number | null
    readonly doneAboutIt: string | null
    readonly toldOn: PlainDate | null
  }
>
export type DemoWish = Entry<
  'wish',
  {
    readonly wantedByOn: PlainDate | null
    readonly state: 'open' | 'offered' | 'fulfilled' | 'dropped'
    readonly offering: string | null
  }
>
export type DemoIssue = Entry<
  'issue',
  {
    readonly acknowledgedOn: PlainDate | null
    readonly resolvedOn: PlainDate | null
    readonly checkedOn: PlainDate | null
    readonly improved: string | null
  }
>
export type DemoWin = Entry<'win', object>
/** `broughtName` is the name of another client of the set, who came through this one. */
export type DemoReferral = Entry<
  'referral',
  { readonly broughtName: string; readonly thankedOn: PlainDate | null }
>
export type DemoSkip = Entry<'skip', object>
export type DemoStageChange = Entry<'stage', { readonly from: Stage; readonly to: Stage }>

export type DemoEntry =
  | DemoInteraction
  | DemoNote
  | DemoPromise
  | DemoPurchase
  | DemoFeedback
  | DemoWish
  | DemoIssue
  | DemoWin
  | DemoReferral
  | DemoSkip
  | DemoStageChange

export type DemoReminder = {
  readonly text: string
  readonly at: LocalDateTime
  readonly dateOnly: boolean
  /** RRULE text, or null for once. */
  readonly every: string | null
}

export type DemoClient = {
  readonly kind: ClientKind
  /** Unique in the set. */
  readonly name: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly nickname: string | null
  readonly organisation: string | null
  readonly title: string | null
  readonly emails: readonly DemoContactPoint[]
  readonly phones: readonly DemoContactPoint[]
  readonly urls: readonly DemoContactPoint[]
  readonly addresses: readonly DemoAddress[]
  readonly stage: Stage
  readonly tier: Tier | null
  readonly cadence: CadenceSetting
  readonly latestDays: number | null
  readonly tags: readonly string[]
  readonly segments: readonly string[]
  readonly notes: string | null
  /** The day the client was written down; nothing on the timeline is earlier. */
  readonly createdOn: PlainDate
  readonly archived: boolean
  readonly deceased: boolean
  readonly doNotContact: boolean
  /** At midnight: until the owner's day of that date begins. */
  readonly snoozedUntil: LocalDateTime | null
  /** From the first day until the day before `until`; null: no end. */
  readonly pause: { readonly from: PlainDate; readonly until: PlainDate | null } | null
  readonly facts: readonly DemoFact[]
  readonly relations: readonly DemoRelation[]
  readonly dates: readonly DemoDate[]
  readonly outcome: DemoOutcome | null
  readonly customFields: Readonly<Record<string, string>>
  /** Oldest first. */
  readonly timeline: readonly DemoEntry[]
  readonly reminders: readonly DemoReminder[]
}

export type DemoSegment = {
  readonly name: string
  readonly expectations: string
  readonly cadence: CadenceSetting
}

export type DemoTag = { readonly name: string; readonly cadence: CadenceSetting }

/** A rough edge of the practice's own way. */
export type DemoFriction = {
  readonly stage: JourneyStage
  readonly text: string
  readonly foundOn: PlainDate
}

export type DemoTemplate = {
  readonly name: string
  readonly subject: string
  readonly body: string
}

/** Letters that are being gone through: whoever was written to since then has had theirs. */
export type DemoOutreach = {
  readonly template: string
  readonly segment: string
  readonly startedOn: PlainDate
}

export type DemoSet = {
  readonly clients: readonly DemoClient[]
  /** Every segment and tag that a client names. */
  readonly segments: readonly DemoSegment[]
  readonly tags: readonly DemoTag[]
  /** Reminders about nobody in particular. */
  readonly reminders: readonly DemoReminder[]
  readonly frictions: readonly DemoFriction[]
  readonly templates: readonly DemoTemplate[]
  readonly outreach: DemoOutreach
}
