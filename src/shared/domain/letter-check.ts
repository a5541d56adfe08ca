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

const setOf = (...lines: readonly string[]) => new Set(lines.flatMap((line) => line.split(' ')))

// A letter is not told its language, and an owner may write to some in one and to some in the other:
// both are looked for at once. No word of one list is a common word of the other language.
const youWords = setOf(
  'you your yours yourself you’re you’ll you’ve you’d',
  'du dich dir dein deine deinem deinen deiner deines deins',
  'euch euer eure eurem euren eurer eures',
)
/** Small, they are German for “she”, “they” and “her”. */
const politeWords = new Set(['Sie', 'Ihnen', 'Ihr', 'Ihre', 'Ihrem', 'Ihren', 'Ihrer', 'Ihres'])
const meWords = setOf(
  'i me my mine we us our ours',
  'i’m i’ll i’ve i’d we’re we’ll we’ve we’d',
  'ich mich mir mein meine meinem meinen meiner meines meins',
  'wir uns unser unsere unserem unseren unserer unseres',
)

/** Whom a text is about. `names` are the client's, whole or first. English and German words. */
export function heroCheck(text: string, names: readonly string[]): HeroCheck {
  const written = wordsOf(text.replaceAll("'", '’'))
  const folded = text.toLowerCase()
  const isYou = (word: string) => youWords.has(word.toLowerCase()) || politeWords.has(word)
  return {
    you: written.filter(isYou).length,
    me: written.filter((word) => meWords.has(word.toLowerCase())).length,
    asks: /\?(?:\s|$|["”’)“‘«])/u.test(text),
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
