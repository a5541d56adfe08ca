/** What a stretch of a capture line was read as. */
export type SpanKind =
  | 'client'
  | 'tag'
  | 'kind'
  | 'direction'
  | 'outcome'
  | 'when'
  | 'learned'
  | 'promise'
  | 'due'
  | 'reminder'

/** A recognised stretch: underlined as certain, or marked as a question. */
export type Span = {
  readonly what: SpanKind
  /** Offsets in UTF-16 units; `end` is the first after it. */
  readonly start: number
  readonly end: number
  readonly certain: boolean
}
