// Rows by the hash of something they hold, in flat arrays of numbers: a map of a hundred thousand
// entries that the garbage collector has nothing to do with.

export type RowIndex = {
  /** Adds the next row under a key; rows rise. */
  readonly add: (key: number, row: number) => void
  /** The first row under a key, or -1. */
  readonly first: (key: number) => number
  /** Rows under a key, first ones first, as many as are kept. */
  readonly rows: (key: number) => readonly number[]
  readonly count: (key: number) => number
}

/** `mostRows` limits how many rows are kept under one key; all are counted. */
export function createRowIndex(mostRows: number): RowIndex {
  let slots = 1024
  let keys = new Float64Array(slots)
  let heads = new Int32Array(slots).fill(-1)
  let counts = new Int32Array(slots)
  let used = 0
  // Rows beyond the first of a key; most keys have none.
  const more = new Map<number, number[]>()

  function slotOf(key: number): number {
    let slot = (key % 4294967291) & (slots - 1)
    while (heads[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & (slots - 1)
    return slot
  }

  function grow(): void {
    const [oldKeys, oldHeads, oldCounts] = [keys, heads, counts]
    slots *= 2
    keys = new Float64Array(slots)
    heads = new Int32Array(slots).fill(-1)
    counts = new Int32Array(slots)
    for (let at = 0; at < oldHeads.length; at += 1) {
      const head = oldHeads[at] ?? -1
      if (head === -1) continue
      const slot = slotOf(oldKeys[at] ?? 0)
      keys[slot] = oldKeys[at] ?? 0
      heads[slot] = head
      counts[slot] = oldCounts[at] ?? 0
    }
  }

  return {
    add: (key, row) => {
      const slot = slotOf(key)
      counts[slot] = (counts[slot] ?? 0) + 1
      if (heads[slot] === -1) {
        keys[slot] = key
        heads[slot] = row
        used += 1
        if (used * 2 > slots) grow()
        return
      }
      const held = more.get(key)
      if (held === undefined) {
        if (mostRows > 1) more.set(key, [row])
      } else if (held.length + 1 < mostRows) held.push(row)
    },
    first: (key) => heads[slotOf(key)] ?? -1,
    rows: (key) => {
      const head = heads[slotOf(key)] ?? -1
      if (head === -1) return none
      const held = more.get(key)
      return held === undefined ? [head] : [head, ...held]
    },
    count: (key) => counts[slotOf(key)] ?? 0,
  }
}

const none: readonly number[] = []
