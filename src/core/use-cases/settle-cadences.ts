import { cadenceClock, rhythmOf } from '#shared/domain/cadence.ts'
import { firstDues, type FirstDueCandidate, type FirstDueCause } from '#shared/domain/first-dues.ts'
import type { ClientFactsRow } from '../db/repositories/facts.ts'
import type { Context } from '../context.ts'

// What a newly set cadence does to the clock (the rules, section 1, first dues): an old contact is
// not "900 days late", and many at once are spread. Whatever sets a cadence comes through here: the
// client itself, its tier or stage, a tag or segment, the settings.

const sliceSize = 500

/** The rhythms that hold now, for comparing once the change is made. */
export type Rhythms = ReadonlyMap<number, string>

export function rhythmsOf(context: Context, keys: readonly number[]): Rhythms {
  const rhythms = new Map<number, string>()
  for (let from = 0; from < keys.length; from += sliceSize) {
    const slice = keys.slice(from, from + sliceSize)
    for (const [key, effective] of context.repositories.facts.cadences(slice, context.settings())) {
      rhythms.set(key, JSON.stringify(effective?.cadence ?? 'none'))
    }
  }
  return rhythms
}

/**
 * Deals first dues to those of the clients whose rhythm is another than `before`: the day is counted
 * from now on, spread where somebody untouched or overdue would pile up. Inside a deed, after the
 * change. `many` tells a change of many clients from one of a single client.
 */
export function settleCadences(context: Context, before: Rhythms, many: boolean): void {
  // What changed may bring somebody under a rule, and so under the cadence of its segment.
  context.matches.keepPlain([...before.keys()])
  const now = rhythmsOf(context, [...before.keys()])
  const changed = [...before].filter(([key, rhythm]) => now.get(key) !== rhythm)
  dealFirstDues(
    context,
    changed.map(([key]) => key),
    (facts) => causeOf(context, facts, many),
  )
}

function causeOf(context: Context, facts: ClientFactsRow, many: boolean): FirstDueCause | null {
  const today = context.today()
  const { dueOn, lastTouchOn } = cadenceClock(facts, today, context.settings().inboundCounts)
  if (lastTouchOn === null && facts.skippedOn.length === 0) return many ? 'bulk' : 'added'
  return dueOn !== null && dueOn < today ? 'overdue' : null
}

/** Begins the count of these clients anew and stores the first dues of those with a cause. */
export function dealFirstDues(
  context: Context,
  keys: readonly number[],
  cause: (facts: ClientFactsRow) => FirstDueCause | null,
): void {
  const { clients, facts, standing } = context.repositories
  const [today, settings] = [context.today(), context.settings()]
  const candidates: (FirstDueCandidate & { readonly key: number })[] = []
  for (let from = 0; from < keys.length; from += sliceSize) {
    const slice = keys.slice(from, from + sliceSize)
    for (const key of slice) {
      clients.update(key, {
        cadence_set_on: today,
        first_due_on: null,
        first_due_met_on: null,
        put_off_count: 0,
      })
    }
    for (const loaded of facts.load(slice, settings)) {
      const [cadence, why] = [rhythmOf(loaded), cause(loaded)]
      if (cadence === null || why === null) continue
      const { lastTouchOn } = cadenceClock(loaded, today, settings.inboundCounts)
      const { key, id, sortKey, tier } = loaded
      candidates.push({ key, id, sortKey, tier, lastTouchOn, cadence, cause: why })
    }
  }
  const dues = firstDues(candidates, standing.firstDues(today), today, settings)
  for (const { key, id } of candidates) {
    clients.update(key, { first_due_on: dues.get(id) ?? null })
  }
}
