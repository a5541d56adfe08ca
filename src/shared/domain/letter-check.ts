import { gapsOf, type LetterPiece } from './merge-fields.ts'

// Hints about a letter, never a block: how much of it is this client's alone, and whether they or the
// owner are its hero.

/** Less of its own than this, in a letter that several get, reads as a circular. */
export const personalEnough = 0.1

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}’']+/gu) ?? []

/**
 * The share of a letter's words, 0 to 1, that are not the fixed words every recipient gets: its merge
 * fields, and what was written into it by hand. A letter without words has none of its own.
 */
export function personalShare(
  letter: readonly LetterPiece[],
  shared: readonly LetterPiece[],
): number {
  const fixed = new Map<string, number>()
  for (const piece of shared) {
    if (piece.kind !== 'text') continue
    for (const word of wordsOf(piece.text.toLowerCase())) {
      fixed.set(word, (fixed.get(word) ?? 0) + 1)
    }
  }
  let [all, own] = [0, 0]
  for (const piece of letter) {
    if (!('text' in piece)) continue
    for (const word of wordsOf(piece.text.toLowerCase())) {
      all += 1
      const left = piece.kind === 'text' ? (fixed.get(word) ?? 0) : 0
      if (left > 0) fixed.set(word, left - 1)
      else own += 1
    }
  }
  return all === 0 ? 0 : own / all
}

export type HeroCheck = {
  /** Words for the reader, and words for the writer. */
  readonly you: number
  readonly me: number
  readonly asks: boolean
  readonly named: boolean
}

const youWords = new Set([
  'you',
  'your',
  'yours',
  'yourself',
  'you’re',
  'you’ll',
  'you’ve',
  'you’d',
])
const meWords = new Set([
  'i',
  'me',
  'my',
  'mine',
  'we',
  'us',
  'our',
  'ours',
  'i’m',
  'i’ll',
  'i’ve',
  'i’d',
  'we’re',
  'we’ll',
  'we’ve',
  'we’d',
])

/** Whom a text is about. `names` are the client's, whole or first. English words. */
export function heroCheck(text: string, names: readonly string[]): HeroCheck {
  const words = wordsOf(text.toLowerCase().replaceAll("'", '’'))
  const folded = text.toLowerCase()
  return {
    you: words.filter((word) => youWords.has(word)).length,
    me: words.filter((word) => meWords.has(word)).length,
    asks: /\?(?:\s|$|["”’)])/u.test(text),
    named: names.some((name) => name.trim() !== '' && folded.includes(name.trim().toLowerCase())),
  }
}

export type LetterHint = 'same' | 'boastful' | 'incurious' | 'nameless'

/** What could be better in a letter that has no gaps, the weightiest first; none while it has. */
export function letterHints(
  letter: readonly LetterPiece[],
  share: number,
  others: number,
  hero: HeroCheck,
): readonly LetterHint[] {
  if (gapsOf(letter).length > 0) return []
  return [
    ...(others > 0 && share < personalEnough ? (['same'] as const) : []),
    ...(hero.me > hero.you ? (['boastful'] as const) : []),
    ...(hero.asks ? [] : (['incurious'] as const)),
    ...(hero.named ? [] : (['nameless'] as const)),
  ]
}
