// Words that are nearly what was typed: a letter wrong, missing, too many, or two changed round.

/** Letters that may be wrong in a word of that many; short words have no room for it. */
export function slipsAllowed(letters: number): number {
  if (letters < 4) return 0
  return letters < 7 ? 1 : 2
}

/**
 * How many slips lie between what was typed and the beginning of a word: restricted
 * Damerau-Levenshtein distance (optimal string alignment) to the nearest of its beginnings, since
 * a name is found before it is written out.
 */
export function slipsBetween(typed: string, word: string): number {
  const [a, b] = [[...typed], [...word].slice(0, typed.length + 2)]
  let before: number[] = []
  let row = b.map((_, j) => j + 1)
  row.unshift(0)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      }
      next.push(best)
    }
    before = row
    row = next
  }
  // Any beginning of the word may be what was meant.
  return Math.min(...row)
}

/**
 * The three-letter beginnings a word may have whose slip lies in the first letters: as typed, with
 * two changed round, with one left out. A slip further on leaves the first of them right.
 */
export function likelyBeginnings(typed: string): readonly string[] {
  const letters = [...typed]
  const [a = '', b = '', c = '', d = ''] = letters
  const found = [a + b + c, b + a + c, a + c + b, b + c + d, a + c + d, a + b + d]
  return [...new Set(found)].filter((beginning) => beginning.length >= 3)
}
