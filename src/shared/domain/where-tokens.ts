import { fail, ok, type Result } from '../result.ts'

export type Comparison = '=' | '!=' | '<' | '>' | '<=' | '>=' | '~'

/** `at` is the place of the first character in the text, from 1; `text` what stands there. */
export type WhereToken = { readonly at: number; readonly text: string } & (
  | { readonly kind: 'word' | 'quoted' | 'open' | 'close' }
  | { readonly kind: 'compare'; readonly compare: Comparison }
)

const pattern =
  /\s*(?:(!=|<=|>=|[=<>~])|([()])|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s()=!<>~"']+))/suy

/**
 * Splits a filter into words, comparisons and brackets. In quotes a backslash takes the next
 * character as it is. An apostrophe inside a word belongs to the word: O'Rourke.
 */
export function tokensOf(
  source: string,
): Result<readonly WhereToken[], 'where/unclosed-quote' | 'where/unexpected'> {
  const tokens: WhereToken[] = []
  let index = 0
  while (source.slice(index).trim() !== '') {
    pattern.lastIndex = index
    const match = pattern.exec(source)
    if (match === null) return unreadable(source, index)
    const [whole, compare, bracket, doubled, single, word] = match
    const at = index + whole.length - whole.trimStart().length + 1
    index += whole.length
    if (compare !== undefined) {
      tokens.push({ kind: 'compare', compare: compare as Comparison, at, text: compare })
    } else if (bracket !== undefined) {
      tokens.push({ kind: bracket === '(' ? 'open' : 'close', at, text: bracket })
    } else if (word !== undefined) {
      const rest = /^(?:['!][^\s()=!<>~"']+)*/u.exec(source.slice(index))?.[0] ?? ''
      index += rest.length
      tokens.push({ kind: 'word', at, text: word + rest })
    } else {
      const quoted = (doubled ?? single ?? '').replaceAll(/\\(.)/gsu, '$1')
      tokens.push({ kind: 'quoted', at, text: quoted })
    }
  }
  return ok(tokens)
}

function unreadable(source: string, index: number) {
  const found = source.slice(index).trimStart()
  const at = source.length - found.length + 1
  const code = /^["']/.test(found) ? 'where/unclosed-quote' : 'where/unexpected'
  return fail(code, { at, found: found.slice(0, 1) })
}
