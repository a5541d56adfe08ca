import type { ClientId } from '#shared/ids.ts'
import type { Pair, Side } from './use-duplicates.ts'

/** The record that stays unless the owner says otherwise: the fuller one, then the older. */
export function keeperOf(a: Side, b: Side): ClientId {
  const isA = a.entries === b.entries ? a.createdOn <= b.createdOn : a.entries > b.entries
  return (isA ? a : b).client.id
}

/** Who else may be the same as the two of a pair: whoever other pairs tie to them, however far. */
export function relatedTo(pair: Pair, pairs: readonly Pair[]): readonly Side['client'][] {
  const known = new Map([pair.a.client, pair.b.client].map((client) => [client.id, client]))
  for (let before = 0; known.size > before;) {
    before = known.size
    for (const { a, b } of pairs) {
      if (known.has(a.client.id)) known.set(b.client.id, b.client)
      else if (known.has(b.client.id)) known.set(a.client.id, a.client)
    }
  }
  return [...known.values()].slice(2)
}
