/** A word of a text with where it stands, punctuation around it left out. */
export type Token = {
  /** Lower case, without trailing punctuation. */
  readonly word: string
  readonly start: number
  readonly end: number
  /** Punctuation that followed it directly: a comma ends a clause, a colon a due date. */
  readonly after: string
}

const wordPattern = /[^\s,;!?]+/gu
const trailingPattern = /[.:)\]”"]+$/u
const leadingPattern = /^(?:[([“"]+|@(?=\d))/u

export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(wordPattern)) {
    const [raw] = match
    const lead = leadingPattern.exec(raw)?.[0].length ?? 0
    const trail = trailingPattern.exec(raw)?.[0] ?? ''
    const word = raw.slice(lead, raw.length - trail.length)
    if (word === '') continue
    const start = match.index + lead
    const end = start + word.length
    const after = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(end))?.[0] ?? ''
    tokens.push({ word: word.toLowerCase(), start, end, after })
  }
  return tokens
}
