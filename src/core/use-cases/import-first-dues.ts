import { addCadence, rhythmOf } from '#shared/domain/cadence.ts'
import type { FirstDueCandidate } from '#shared/domain/first-dues.ts'
import type { Context } from '../context.ts'

/** New clients, by key, that nobody has touched or that are overdue as they arrive. */
export function firstDueCandidates(
  context: Context,
  clientKeys: readonly number[],
): ReadonlyMap<number, FirstDueCandidate> {
  const today = context.today()
  const candidates = new Map<number, FirstDueCandidate>()
  const { facts } = context.repositories
  const cadences = facts.cadences(clientKeys, context.settings())
  for (const { key, id, sortKey, tier, lastTouchOn } of facts.newcomers(clientKeys, today)) {
    const cadence = rhythmOf({ cadence: cadences.get(key) ?? null })
    if (cadence === null) continue
    const due = lastTouchOn === null ? null : addCadence(lastTouchOn, cadence)
    if (due !== null && due >= today) continue
    candidates.set(key, {
      id,
      sortKey,
      tier,
      lastTouchOn,
      cadence,
      cause: lastTouchOn === null ? 'bulk' : 'overdue',
    })
  }
  return candidates
}
