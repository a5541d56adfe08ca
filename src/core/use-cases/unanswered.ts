import { isTwoWay, newestTouchOn } from '#shared/domain/cadence.ts'
import type { Context } from '../context.ts'
import type { EntryRow } from '../db/repositories/entries.ts'

/**
 * Tells of each touch whether it still waits for an answer: it went out, delivered or failed, and
 * nothing two-way or inbound came on that day or after it.
 */
export function unansweredFrom(context: Context, clientKey: number): (row: EntryRow) => boolean {
  const today = context.today()
  const [facts] = context.repositories.facts.load([clientKey], context.settings())
  const answeredOn =
    facts === undefined
      ? null
      : newestTouchOn(facts.touches, today, (t) => t.direction === 'inbound' || isTwoWay(t))
  return (row) => {
    if (row.touchKind === null || row.direction === null || row.outcome === null) return false
    if (row.planned === 1 || row.happenedOn > today || row.direction === 'inbound') return false
    const touch = {
      kind: row.touchKind,
      direction: row.direction,
      outcome: row.outcome,
      on: row.happenedOn,
    }
    return !isTwoWay(touch) && (answeredOn === null || row.happenedOn > answeredOn)
  }
}
