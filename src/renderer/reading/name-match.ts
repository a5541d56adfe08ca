// Where a name has what was typed, as the search finds it: case and accents make no difference.

function fold(letter: string): string {
  return letter
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
}

type Part = { readonly start: number; readonly end: number }

/** The stretches of `name` that read like `typed`: one, or one for each word of it, in their order. */
export function matchedParts(name: string, typed: string): readonly Part[] {
  const whole = matchedPart(name, typed)
  if (whole !== null) return [whole]
  const parts = typed
    .split(/\s+/u)
    .flatMap((word) => matchedPart(name, word) ?? [])
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return parts.filter(({ start }, place) => start >= (parts[place - 1]?.end ?? 0))
}

/** The stretch of `name` that reads like `typed`, at the beginning of a word; null for none. */
function matchedPart(name: string, typed: string): Part | null {
  const wanted = [...typed.trim()].map(fold).join('')
  if (wanted === '') return null
  for (const { index } of name.matchAll(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu)) {
    let folded = ''
    let end = index
    for (const letter of name.slice(index)) {
      if (folded.length >= wanted.length) break
      folded += fold(letter)
      end += letter.length
    }
    // Accents that follow their letter belong to it.
    end += /^\p{M}*/u.exec(name.slice(end))?.[0].length ?? 0
    if (folded === wanted) return { start: index, end }
  }
  return null
}

/** Whether two names are the same but for case and accents. */
export function sameName(a: string, b: string): boolean {
  return fold(a.trim()) === fold(b.trim())
}
