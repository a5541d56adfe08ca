import type { CadenceSetting, Direction, InteractionKind } from '#shared/domain/facts.ts'
import type { Stage, Tier, TouchOutcome } from '#shared/domain/facts.ts'
import type { LocalTime, PlainDate } from '#shared/time.ts'
import type { DemoEntry, FactKind } from './demo-types.ts'

// The short hand in which the people of the demo set are written down. Days are counted back from
// today: `call(12, …)` was twelve days ago, and `due: -3` is in three days.

/** The calendar date so many days ago; negative: ahead. */
export type DayAgo = (ago: number) => PlainDate
export type Item = (day: DayAgo) => DemoEntry

/** What the older, invented part of a timeline is about. */
export type Routine = 'commuter' | 'tourer' | 'fleet' | 'course' | 'family' | 'build'

export type Sketch = {
  readonly name: string
  /** Given and family name where the name does not split at its last blank. */
  readonly parts?: readonly [given: string, family: string]
  readonly organisationItself?: true
  readonly nickname?: string
  readonly organisation?: string
  readonly title?: string
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly url?: string
  readonly street?: readonly [street: string, postalCode: string]
  readonly stage?: Stage
  readonly tier?: Tier
  readonly cadence?: CadenceSetting
  readonly latestDays?: number
  readonly tags?: readonly string[]
  readonly segments?: readonly string[]
  readonly notes?: string
  /** Since how many days the client is on the books. */
  readonly since: number
  /** Days between two invented older touches; without it there are none. */
  readonly every?: number
  readonly routine: Routine
  /** What they ride, as it reads after "the". */
  readonly bike: string
  readonly facts?: readonly (readonly [kind: FactKind, body: string, learnedAgo: number])[]
  /** Who belongs to them; another client by name, with what this one is to them. */
  readonly people?: readonly (readonly [name: string, role: string, roleBack?: string])[]
  /** Days until the next birthday, and the year of birth where it is known. */
  readonly birthday?: readonly [inDays: number, year: number | null]
  readonly otherDates?: readonly {
    readonly kind: string
    readonly label: string
    readonly inDays: number
    readonly leadDays: number
  }[]
  readonly outcome?: {
    readonly now: string
    readonly wanted: string
    readonly progress: number
    readonly movedAgo: number
    readonly wantedIn?: number
    readonly milestones?: readonly (readonly [body: string, reachedAgo: number | null])[]
  }
  readonly fields?: Readonly<Record<string, string>>
  readonly archived?: true
  readonly deceased?: true
  readonly doNotContact?: true
  readonly snoozedIn?: number
  readonly pause?: { readonly ago: number; readonly endsIn: number | null }
  /** In no particular order. */
  readonly story: readonly Item[]
  readonly reminders?: readonly {
    readonly text: string
    readonly inDays: number
    readonly time?: string
    readonly every?: string
  }[]
}

type More = { readonly learned?: string; readonly at?: string }

function touch(
  interaction: InteractionKind,
  direction: Direction,
  outcome: TouchOutcome,
): (ago: number, body: string, more?: More) => Item {
  return (ago, body, more = {}) =>
    (day) => ({
      kind: 'interaction',
      ...base(day(ago), body),
      time: more.at === undefined ? null : (more.at as LocalTime),
      learned: more.learned ?? null,
      interaction,
      direction,
      outcome,
    })
}

/** We spoke. */
export const call = touch('call', 'mutual', 'reached')
export const noAnswer = touch('call', 'outbound', 'failed')
export const visit = touch('meeting', 'mutual', 'reached')
export const mail = touch('email', 'outbound', 'delivered')
export const mailFromThem = touch('email', 'inbound', 'delivered')
export const text = touch('message', 'outbound', 'delivered')
export const textFromThem = touch('message', 'inbound', 'delivered')
export const letter = touch('letter', 'outbound', 'delivered')
export const social = touch('social', 'inbound', 'delivered')
export const event = touch('event', 'mutual', 'reached')

export function note(ago: number, body: string): Item {
  return (day) => ({ kind: 'note', ...base(day(ago), body) })
}

function promise(side: 'mine' | 'theirs') {
  return (ago: number, body: string, due: number): Item =>
    (day) => ({
      kind: 'promise',
      ...base(day(ago), body),
      side,
      dueOn: day(due),
      state: 'open',
      settledOn: null,
    })
}

/** I owe it; due so many days ago, negative: ahead. */
export const iOwe = promise('mine')
export const theyOwe = promise('theirs')

export function keptPromise(
  side: 'mine' | 'theirs',
  ago: number,
  body: string,
  due: number,
  settled: number,
): Item {
  return (day) => ({
    kind: 'promise',
    ...base(day(ago), body),
    side,
    dueOn: day(due),
    state: 'kept',
    settledOn: day(settled),
  })
}

export function brokenPromise(ago: number, body: string, due: number): Item {
  return (day) => ({
    kind: 'promise',
    ...base(day(ago), body),
    side: 'mine',
    dueOn: day(due),
    state: 'broken',
    settledOn: day(Math.max(due - 7, 0)),
  })
}

/** A purchase in whole pounds, and which of the offerings it was. */
export function bought(ago: number, body: string, pounds: number, offering?: string): Item {
  return (day) => ({
    kind: 'purchase',
    ...base(day(ago), body),
    amountMinor: pounds * 100,
    currency: 'GBP',
    offering: offering ?? null,
  })
}

/** Asked for, and given a few days later; `told`: when they heard what came of it. */
export function feedback(
  asked: number,
  score: number,
  body: string,
  more: { readonly received?: number; readonly done?: string; readonly told?: number } = {},
): Item {
  return (day) => {
    const received = more.received ?? Math.max(asked - 3, 0)
    return {
      kind: 'feedback',
      ...base(day(received), body),
      askedOn: day(asked),
      receivedOn: day(received),
      score,
      doneAboutIt: more.done ?? null,
      toldOn: more.told === undefined ? null : day(more.told),
    }
  }
}

/** Asked for, and not given yet. */
export function feedbackAsked(asked: number, body: string): Item {
  return (day) => ({
    kind: 'feedback',
    ...base(day(asked), body),
    askedOn: day(asked),
    receivedOn: null,
    score: null,
    doneAboutIt: null,
    toldOn: null,
  })
}

export function wish(
  ago: number,
  body: string,
  more: {
    readonly wantedIn?: number
    readonly state?: 'offered' | 'fulfilled' | 'dropped'
    readonly offering?: string
  } = {},
): Item {
  return (day) => ({
    kind: 'wish',
    ...base(day(ago), body),
    wantedByOn: more.wantedIn === undefined ? null : day(-more.wantedIn),
    state: more.state ?? 'open',
    offering: more.offering ?? null,
  })
}

export function issue(
  ago: number,
  body: string,
  more: {
    readonly acknowledged?: number
    readonly resolved?: number
    readonly checked?: number
    readonly improved?: string
  } = {},
): Item {
  return (day) => ({
    kind: 'issue',
    ...base(day(ago), body),
    acknowledgedOn: more.acknowledged === undefined ? null : day(more.acknowledged),
    resolvedOn: more.resolved === undefined ? null : day(more.resolved),
    checkedOn: more.checked === undefined ? null : day(more.checked),
    improved: more.improved ?? null,
  })
}

export function win(ago: number, body: string): Item {
  return (day) => ({ kind: 'win', ...base(day(ago), body) })
}

export function referral(ago: number, broughtName: string, thanked: number | null): Item {
  return (day) => ({
    kind: 'referral',
    ...base(day(ago), `Sent us ${broughtName}`),
    broughtName,
    thankedOn: thanked === null ? null : day(thanked),
  })
}

export function skip(ago: number): Item {
  return (day) => ({ kind: 'skip', ...base(day(ago), '') })
}

export function stageChange(ago: number, from: Stage, to: Stage): Item {
  return (day) => ({ kind: 'stage', ...base(day(ago), ''), from, to })
}

function base(on: PlainDate, body: string) {
  return { on, time: null, body, learned: null }
}
