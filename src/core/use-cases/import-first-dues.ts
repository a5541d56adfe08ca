import { addCadence, rhythmOf } from '#shared/domain/cadence.ts'
import type { FirstDueCandidate } from '#shared/domain/first-dues.ts'
import type { PlainDate } from '#shared/time.ts'
import type { Context } from '../context.ts'

/** New clients, by key, that nobody has touched or that are overdue as they arrive. */
export function firstDueCandidates(
  context: Context,
  clientKeys: readonly number[],
): ReadonlyMap<number, FirstDueCandidate> {
  const today = context.today()
  const candidates = new Map<number, FirstDueCandidate>()
  for (const facts of context.repositories.facts.load(clientKeys, context.settings())) {
    const cadence = rhythmOf(facts)
    if (cadence === null) continue
    const lastTouchOn = facts.touches.reduce<PlainDate | null>(
      (best, t) => (t.on <= today && (best === null || t.on > best) ? t.on : best),
      null,
    )
    const due = lastTouchOn === null ? null : addCadence(lastTouchOn, cadence)
    if (due !== null && due >= today) continue
    candidates.set(facts.key, {
      id: facts.id,
      sortKey: facts.sortKey,
      tier: facts.tier,
      lastTouchOn,
      cadence,
      cause: lastTouchOn === null ? 'bulk' : 'overdue',
    })
  }
  return candidates
}
