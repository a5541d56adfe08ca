import { folded } from './snippet.ts'

/** Labels are the same with each key. */
const foldedLabels = new Map<string, string>()

function foldedLabel(label: string): string {
  const known = foldedLabels.get(label) ?? folded(label)
  foldedLabels.set(label, known)
  return known
}

/**
 * How well a label answers what is typed, lower is better, null for not at all. Case and accents
 * are ignored. A label that begins with it is best, then one with a word that does, then one that
 * holds it, then one that has its letters in their order ("dupl" and "fdup" both find "Find duplicates").
 */
export function fuzzyScore(label: string, query: string): number | null {
  const [text, wanted] = [foldedLabel(label), folded(query.trim())]
  if (wanted === '') return 0
  if (text.startsWith(wanted)) return 1
  const at = text.indexOf(wanted)
  if (at > 0) return /[\s(]/u.test(text[at - 1] ?? '') ? 2 : 3
  return lettersInOrder(text, wanted.replaceAll(/\s+/gu, ''))
}

/** 4 and the letters skipped in between; letters that begin words are skipped for nothing. */
function lettersInOrder(text: string, wanted: string): number | null {
  let place = -1
  let skipped = 0
  for (const letter of wanted) {
    const next = nextOf(text, letter, place + 1)
    if (next === -1) return null
    const beginsWord = next === 0 || text[next - 1] === ' '
    if (!beginsWord) skipped += next - place - 1
    place = next
  }
  // Two letters far apart are in half of all labels: that is no answer.
  return skipped > wanted.length ? null : 4 + skipped
}

/** The next of that letter: one that begins a word, else the nearest. */
function nextOf(text: string, letter: string, from: number): number {
  if (text[from] === letter) return from
  const word = text.indexOf(` ${letter}`, Math.max(from - 1, 0))
  return word === -1 ? text.indexOf(letter, from) : word + 1
}
