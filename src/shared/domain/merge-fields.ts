// Letters with merge fields. A field is a name in braces, with what stands there instead when it is
// not known: {first name}, {first name|there}. `{{` and `}}` are braces that stand for themselves.
// Every text is a template: what is not closed, or names nothing, is left standing as it was written.

/** Fields every client has, known or not; the owner’s own fields come beside them, by their names. */
export const mergeFields = [
  'name',
  'first name',
  'family name',
  'nickname',
  'organisation',
  'title',
  'place',
  'wish',
  'aim',
  'last learned',
] as const

export type TemplatePiece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'field'
      /** As it is looked up: small letters, single spaces. */
      readonly name: string
      readonly fallback: string | null
    }

/** A letter piece by piece, so that what came from where can be drawn. */
export type LetterPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'filled' | 'fallback'; readonly name: string; readonly text: string }
  /** A field of which nothing is known, or (unknown) that no client has: shown, never sent as a gap. */
  | { readonly kind: 'missing' | 'unknown'; readonly name: string }

/** What is known of one client, by the name of the field; null where it is not. */
export type MergeValues = ReadonlyMap<string, string | null>

export function fieldName(written: string): string {
  return written.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase()
}

/** Reads a template. Pure and total: no text fails. Pieces of text are never empty or neighbours. */
export function readTemplate(template: string): readonly TemplatePiece[] {
  const pieces: TemplatePiece[] = []
  let text = ''
  const flush = (): void => {
    if (text !== '') pieces.push({ kind: 'text', text })
    text = ''
  }
  let at = 0
  while (at < template.length) {
    const two = template.slice(at, at + 2)
    if (two === '{{' || two === '}}') {
      text += two.charAt(0)
      at += 2
      continue
    }
    const field = template.charAt(at) === '{' ? fieldAt(template, at) : null
    if (field === null) {
      text += template.charAt(at)
      at += 1
      continue
    }
    flush()
    pieces.push({ kind: 'field', name: field.name, fallback: field.fallback })
    at = field.end
  }
  flush()
  return pieces
}

/** The field that begins at a brace; null where it is not closed on its line or has no name. */
function fieldAt(
  template: string,
  from: number,
): { readonly name: string; readonly fallback: string | null; readonly end: number } | null {
  const close = template.indexOf('}', from + 1)
  if (close === -1) return null
  const inside = template.slice(from + 1, close)
  if (/[{\n\r]/u.test(inside)) return null
  const bar = inside.indexOf('|')
  const name = fieldName(bar === -1 ? inside : inside.slice(0, bar))
  if (name === '') return null
  return { name, fallback: bar === -1 ? null : inside.slice(bar + 1).trim(), end: close + 1 }
}

/**
 * Puts in what is known. An empty value counts as not known; an empty fallback (`{nickname|}`) is the
 * owner's wish for nothing at all. A field that `values` does not have is unknown, fallback or not.
 */
export function renderLetter(
  template: readonly TemplatePiece[],
  values: MergeValues,
): readonly LetterPiece[] {
  return template.map((piece): LetterPiece => {
    if (piece.kind === 'text') return piece
    const { name, fallback } = piece
    if (!values.has(name)) return { kind: 'unknown', name }
    const value = values.get(name)?.trim() ?? ''
    if (value !== '') return { kind: 'filled', name, text: value }
    return fallback === null
      ? { kind: 'missing', name }
      : { kind: 'fallback', name, text: fallback }
  })
}

/** Names of the fields that keep a letter from being sent, each once. */
export function gapsOf(letter: readonly LetterPiece[]): readonly string[] {
  const gaps = letter.filter(({ kind }) => kind === 'missing' || kind === 'unknown')
  return [...new Set(gaps.map((piece) => ('name' in piece ? piece.name : '')))]
}

/** The letter as text; a gap stands in brackets. */
export function letterText(letter: readonly LetterPiece[]): string {
  return letter.map((piece) => ('text' in piece ? piece.text : `[${piece.name}]`)).join('')
}

/**
 * The letter as a template of its own, for changing it by hand: what was filled in is text now, and
 * only the gaps are fields still.
 */
export function letterSource(letter: readonly LetterPiece[]): string {
  return letter
    .map((piece) => ('text' in piece ? escapeBraces(piece.text) : `{${piece.name}}`))
    .join('')
}

export function escapeBraces(text: string): string {
  return text.replaceAll(/[{}]/gu, '$&$&')
}
