/** A failure a user can meet, as a value. `Code` is a union of literals such as 'client/not-found'. */
export type Failure<Code extends string = string> = {
  readonly code: Code
  /** What the message needs: figures, names of fields, line numbers. Plain data. */
  readonly details?: Readonly<Record<string, unknown>>
}

export type Result<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure<Code> }

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

export function fail<Code extends string>(
  code: Code,
  details?: Readonly<Record<string, unknown>>,
): { readonly ok: false; readonly error: Failure<Code> } {
  return { ok: false, error: details === undefined ? { code } : { code, details } }
}

/** Ends an exhaustive switch: a value that reaches it does not compile. */
export function assertNever(value: never, what = 'value'): never {
  throw new Error(`Unexpected ${what}: ${JSON.stringify(value)}`)
}

/** Throws unless `condition` holds; `why` says why it must. For bugs, never for input. */
export function assert(condition: unknown, why: string): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${why}`)
}
