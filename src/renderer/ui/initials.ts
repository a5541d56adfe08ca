const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The first grapheme of the first and of the last name part, in capitals: one or two of them. */
export function initialsOf(name: string): string {
  const parts = name.split(/[\s,]+/u).filter((part) => /[\p{L}\p{N}]/u.test(part))
  const first = parts[0]
  const last = parts.at(-1)
  if (first === undefined || last === undefined) return firstGrapheme(name.trim())
  return parts.length === 1 ? firstLetter(first) : firstLetter(first) + firstLetter(last)
}

/** One of six tints, the same for the same id for ever. */
export function tintOf(id: string): 1 | 2 | 3 | 4 | 5 | 6 {
  let hash = 2166136261
  for (let i = 0; i < id.length; i += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(i), 16777619)
  }
  const tints = [1, 2, 3, 4, 5, 6] as const
  return tints[((hash >>> 8) % 6) as 0 | 1 | 2 | 3 | 4 | 5]
}

function firstLetter(part: string): string {
  return firstGrapheme(part.replace(/^[^\p{L}\p{N}]+/u, '')).toLocaleUpperCase()
}

/** Below it no character joins the one before it. */
const FIRST_MARK = 0x300

function firstGrapheme(text: string): string {
  // Most names begin so, and a long list asks for thousands of them.
  const [first, second] = [text.charCodeAt(0), text.charCodeAt(1)]
  const isLetter = first > 0x20 && first < FIRST_MARK
  if (isLetter && !(second >= FIRST_MARK)) return text.charAt(0)
  for (const { segment } of graphemes.segment(text)) return segment
  return ''
}
