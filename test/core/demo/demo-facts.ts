import type { DemoClient, DemoEntry, DemoSet } from '#core/demo/demo-types.ts'
import { effectiveCadence } from '#shared/domain/cadence.ts'
import type { ClientFacts, OpenPromise } from '#shared/domain/facts.ts'
import type { ClientId, PromiseId } from '#shared/ids.ts'
import type { PlainDate } from '#shared/time.ts'

// The demo set as the rules see it, without a data file.

/** The cadence that holds where the owner has changed no setting. */
const everyFourWeeks = { unit: 'days', count: 28 } as const

type OfKind<Kind extends DemoEntry['kind']> = Extract<DemoEntry, { readonly kind: Kind }>

function entriesOf<Kind extends DemoEntry['kind']>(
  client: DemoClient,
  kind: Kind,
): readonly OfKind<Kind>[] {
  return client.timeline.filter((entry): entry is OfKind<Kind> => entry.kind === kind)
}

export function factsOfDemo(set: DemoSet): readonly ClientFacts[] {
  return set.clients.map((client) => factsOf(client, set))
}

function factsOf(client: DemoClient, set: DemoSet): ClientFacts {
  const issues = entriesOf(client, 'issue')
  const feedback = entriesOf(client, 'feedback')
  const purchasesOn = entriesOf(client, 'purchase').map((purchase) => purchase.on)
  return {
    id: client.name as ClientId,
    name: client.name,
    sortKey: client.name,
    stage: client.stage,
    tier: client.tier,
    tags: client.tags,
    cadence: effectiveCadence({
      client: client.cadence,
      tier: null,
      segments: set.segments.filter(({ name }) => client.segments.includes(name)),
      tags: set.tags.filter(({ name }) => client.tags.includes(name)),
      stage: client.stage,
      stageCadence: null,
      defaultCadence: everyFourWeeks,
    }),
    latestDays: client.latestDays,
    touches: entriesOf(client, 'interaction').map((entry) => ({
      kind: entry.interaction,
      direction: entry.direction,
      outcome: entry.outcome,
      on: entry.on,
    })),
    skippedOn: entriesOf(client, 'skip').map((entry) => entry.on),
    cadenceSetOn: client.createdOn,
    firstDueOn: null,
    metFirstDue: null,
    pauses: client.pause === null ? [] : [client.pause],
    holidays: [],
    snoozedUntil: client.snoozedUntil,
    snoozesInARow: client.snoozedUntil === null ? 0 : 1,
    putOffsInARow: client.snoozedUntil === null ? 0 : 1,
    cadenceKeptOn: null,
    archived: client.archived,
    deceased: client.deceased,
    doNotContact: client.doNotContact,
    appointmentsOn: [],
    promises: entriesOf(client, 'promise')
      .filter((promise) => promise.state === 'open')
      .map(openPromise),
    dates: client.dates,
    care: {
      openIssuesRaisedOn: issues.filter((i) => i.resolvedOn === null).map((i) => i.on),
      uncheckedFixesOn: issues
        .filter((i) => i.checkedOn === null)
        .flatMap((i) => i.resolvedOn ?? []),
      unansweredFeedbackOn: feedback
        .filter((f) => f.toldOn === null)
        .flatMap((f) => f.receivedOn ?? []),
      deliveriesWithoutFeedbackOn: purchasesOn.filter(
        (on) => !feedback.some((f) => f.askedOn >= on),
      ),
      aimUnmovedSince: client.outcome?.movedOn ?? null,
    },
    purchasesOn,
  }
}

function openPromise(promise: OfKind<'promise'>): OpenPromise {
  return {
    id: promise.body as PromiseId,
    side: promise.side,
    text: promise.body,
    dueOn: promise.dueOn,
  }
}

/** Every calendar date that says something has happened. */
export function pastDatesOf(client: DemoClient): readonly PlainDate[] {
  const dates: (PlainDate | null)[] = [client.createdOn, client.pause?.from ?? null]
  for (const fact of client.facts) dates.push(fact.learnedOn)
  for (const milestone of client.outcome?.milestones ?? []) dates.push(milestone.reachedOn)
  dates.push(client.outcome?.movedOn ?? null)
  for (const entry of client.timeline) {
    dates.push(entry.on)
    if (entry.kind === 'promise') dates.push(entry.settledOn)
    if (entry.kind === 'feedback') dates.push(entry.askedOn, entry.receivedOn, entry.toldOn)
    if (entry.kind === 'issue') dates.push(entry.acknowledgedOn, entry.resolvedOn, entry.checkedOn)
    if (entry.kind === 'referral') dates.push(entry.thankedOn)
  }
  return dates.filter((date) => date !== null)
}
