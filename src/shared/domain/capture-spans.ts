/** What a stretch of a capture line was read as. */
export type SpanKind =
  | 'client'
  | 'tag'
  | 'note'
  | 'kind'
  | 'direction'
  | 'outcome'
  | 'when'
  | 'learned'
  | 'promise'
  | 'reminder'

/** A recognised stretch: underlined as certain, or marked as a question. */
export type Span = {
  readonly what: SpanKind
  /** Offsets in UTF-16 units; `end` is the first after it. */
  readonly start: number
  readonly end: number
  readonly certain: boolean
}

export type Stretch = { readonly start: number; readonly end: number }

/**
 * The spans in the order of the line, none over another: where one stands inside another, as a
 * client in a promise, the outer one is cut in pieces around it.
 */
export function flatSpans(spans: readonly Span[]): readonly Span[] {
  const inOrder = spans.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const flat: Span[] = []
  const open: Span[] = []
  let at = 0
  const upTo = (to: number): void => {
    const outer = open.at(-1)
    if (outer !== undefined && to > at) flat.push({ ...outer, start: at, end: to })
    at = Math.max(at, to)
  }
  const closeBefore = (start: number): void => {
    for (let last = open.at(-1); last !== undefined && last.end <= start; last = open.at(-1)) {
      upTo(last.end)
      open.pop()
    }
  }
  for (const span of inOrder) {
    closeBefore(span.start)
    upTo(span.start)
    at = Math.max(at, span.start)
    open.push(span)
  }
  closeBefore(Number.POSITIVE_INFINITY)
  return flat
}

/** The text with a stretch replaced by spaces, so that every place in it keeps its number. */
export function blanked(text: string, { start, end }: Stretch): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}

/** The text with all of these stretches blanked, in one pass. */
export function allBlanked(text: string, stretches: readonly Stretch[]): string {
  let result = ''
  let at = 0
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue
    const from = Math.max(at, start)
    result += text.slice(at, from) + ' '.repeat(end - from)
    at = end
  }
  return result + text.slice(at)
}

/**
 * The stretches that are taken out of a line, in order, each with the blanks and commas that would
 * be left dangling by it.
 */
export function withSeams<S extends Stretch>(line: string, stretches: readonly S[]): readonly S[] {
  let from = 0
  let isFirst = true
  return stretches.map((stretch) => {
    const before = line.slice(from, stretch.start)
    const rest = line.slice(stretch.end)
    const next = rest.trimStart().charAt(0)
    const dangles = next === '' || /[,.;:!?]/u.test(next)
    const left = (dangles ? /[\s,;:]*$/u : /\s*$/u).exec(before)?.[0].length ?? 0
    isFirst &&= left === before.length
    const right = isFirst ? (/^(?:[\s,;:]|[.!?](?=\s|$))*/u.exec(rest)?.[0].length ?? 0) : 0
    const wide = { ...stretch, start: stretch.start - left, end: stretch.end + right }
    from = wide.end
    return wide
  })
}
