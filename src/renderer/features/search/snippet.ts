// Found words come marked with two characters of the private use area, which no font shows and no
// text of ours contains: U+E000 before and U+E001 after.
const OPEN = '\u{E000}'
const CLOSE = '\u{E001}'

export type SnippetPart = { readonly text: string; readonly found: boolean }

/** A snippet cut at its marks. Unpaired marks are dropped, never shown. */
export function snippetParts(snippet: string): readonly SnippetPart[] {
  const parts: SnippetPart[] = []
  let found = false
  for (const piece of snippet.split(/([\u{E000}\u{E001}])/u)) {
    if (piece === OPEN) found = true
    else if (piece === CLOSE) found = false
    else if (piece !== '') parts.push({ text: piece, found })
  }
  return parts
}

/** The snippet as plain text, for names that machines read. */
export function plainSnippet(snippet: string): string {
  return snippet.replaceAll(OPEN, '').replaceAll(CLOSE, '')
}

/**
 * Marks where words of a query begin a word of `text`, ignoring case and accents, in the way
 * snippets are marked. For names, whose search answers with rows and not with snippets.
 */
export function markFound(text: string, query: string): readonly SnippetPart[] {
  const wanted = query
    .split(/\s+/u)
    .map(folded)
    .filter((word) => word !== '')
  const parts: SnippetPart[] = []
  for (const piece of text.split(/(\s+|[-'’.,/&()]+)/u)) {
    if (piece === '') continue
    const word = wanted
      .filter((candidate) => folded(piece).startsWith(candidate))
      .sort((a, b) => b.length - a.length)[0]
    const cut = word === undefined ? 0 : lengthOfFolded(piece, word.length)
    push(parts, { text: piece.slice(0, cut), found: true })
    push(parts, { text: piece.slice(cut), found: false })
  }
  return parts
}

function push(parts: SnippetPart[], part: SnippetPart): void {
  const last = parts.at(-1)
  if (part.text === '') return
  if (last !== undefined && last.found === part.found) {
    parts[parts.length - 1] = { text: last.text + part.text, found: last.found }
  } else parts.push(part)
}

/** Without accents and case, as names are compared here. */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** How many characters of `text` fold to its first `length` folded ones. */
function lengthOfFolded(text: string, length: number): number {
  let taken = 0
  let used = 0
  for (const char of text) {
    if (used >= length && folded(char) !== '') break
    used += folded(char).length
    taken += char.length
  }
  return taken
}
