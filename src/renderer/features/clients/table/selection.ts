// Which clients are chosen, by their keys. A selection outlives the list it was made in: one may
// search for a second person without losing the first.

export type Selection = ReadonlySet<number>

export const nobody: Selection = new Set()

export function toggled(selection: Selection, key: number): Selection {
  const next = new Set(selection)
  if (!next.delete(key)) next.add(key)
  return next
}

/** Everybody from one place of the list to another, added to those chosen before. */
export function withRange(
  selection: Selection,
  keys: Uint32Array,
  from: number,
  to: number,
): Selection {
  const [first, last] = from <= to ? [from, to] : [to, from]
  return new Set([...selection, ...keys.subarray(Math.max(first, 0), last + 1)])
}

/** All of the list, added; where all of it is chosen already, all of it is let go. */
export function withAll(selection: Selection, keys: Uint32Array): Selection {
  if (!holdsAll(selection, keys)) return new Set([...selection, ...keys])
  const next = new Set(selection)
  for (const key of keys) next.delete(key)
  return next
}

export function holdsAll(selection: Selection, keys: Uint32Array): boolean {
  return keys.length > 0 && keys.length <= selection.size && keys.every((key) => selection.has(key))
}

/** How many of the chosen the list does not show. */
export function unseen(selection: Selection, keys: Uint32Array): number {
  if (selection.size === 0) return 0
  let seen = 0
  for (const key of keys) if (selection.has(key)) seen += 1
  return selection.size - seen
}
