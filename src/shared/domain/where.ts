import { fail, ok, type Result } from '../result.ts'
import type { PlainDate } from '../time.ts'
import {
  customName,
  fieldNamed,
  fieldTest,
  textTest,
  whereFields,
  type WhereTest,
  type WhereValue,
} from './where-fields.ts'
import { tokensOf, type WhereToken } from './where-tokens.ts'

// Filters over clients as people type them: FIELD (= != < > ~) VALUE, joined by and, or, not and
// parentheses. `not` binds closest, then `and`, then `or`. Field names and keywords may be written
// in any case. Values of several words need no quotes unless they hold `and`, `or` or a bracket.

export type { WhereField, WhereTest } from './where-fields.ts'

export type WhereExpr<Day = PlainDate> =
  | { readonly op: 'and' | 'or'; readonly items: readonly WhereExpr<Day>[] }
  | { readonly op: 'not'; readonly item: WhereExpr<Day> }
  | WhereTest<Day>

/** Details of every failure: `at`, the place in the text (from 1), and `found`, what stands there. */
export type WhereError =
  | 'where/empty'
  | 'where/unclosed-quote'
  | 'where/unknown-field'
  | 'where/no-comparison'
  | 'where/no-value'
  | 'where/cannot-compare'
  | 'where/bad-value'
  | 'where/unbalanced'
  | 'where/unexpected'
  | 'where/too-deep'

export type WhereContext<Day = PlainDate> = {
  /** Reads a date or words for one ("today", "next tue"); null when it is none. */
  readonly readDate: (text: string) => Day | null
}

type Parsed<Day> = Result<WhereExpr<Day>, WhereError>

/** Deeper nesting is a mistake or an attack, and would exhaust the stack of whoever walks it. */
const MAX_DEPTH = 50

/** Reads a filter. Pure; what it cannot read fails with the place where it stopped. */
export function parseWhere<Day>(source: string, context: WhereContext<Day>): Parsed<Day> {
  const tokens = tokensOf(source)
  if (!tokens.ok) return tokens
  if (tokens.value.length === 0) return fail('where/empty', { at: 1, found: '' })
  return new Reader(tokens.value, source.length, context).whole()
}

class Reader<Day> {
  private place = 0
  private depth = 0
  private readonly tokens: readonly WhereToken[]
  private readonly length: number
  private readonly context: WhereContext<Day>

  constructor(tokens: readonly WhereToken[], length: number, context: WhereContext<Day>) {
    this.tokens = tokens
    this.length = length
    this.context = context
  }

  whole(): Parsed<Day> {
    const expr = this.any()
    if (!expr.ok) return expr
    const rest = this.tokens[this.place]
    if (rest === undefined) return expr
    return this.stop(rest.kind === 'close' ? 'where/unbalanced' : 'where/unexpected')
  }

  private any(): Parsed<Day> {
    return this.joined('or', () => this.joined('and', () => this.one()))
  }

  private joined(word: 'and' | 'or', next: () => Parsed<Day>): Parsed<Day> {
    const items: WhereExpr<Day>[] = []
    do {
      const item = next()
      if (!item.ok) return item
      items.push(item.value)
    } while (this.takeWord(word))
    const [only] = items
    return ok(only !== undefined && items.length === 1 ? only : { op: word, items })
  }

  private one(): Parsed<Day> {
    this.depth += 1
    if (this.depth > MAX_DEPTH) return this.stop('where/too-deep')
    const result = this.deeper()
    this.depth -= 1
    return result
  }

  private deeper(): Parsed<Day> {
    if (this.takeWord('not')) {
      const item = this.one()
      return item.ok ? ok({ op: 'not', item: item.value }) : item
    }
    if (this.tokens[this.place]?.kind !== 'open') return this.test()
    this.place += 1
    const inner = this.any()
    if (!inner.ok) return inner
    if (this.tokens[this.place]?.kind !== 'close') return this.stop('where/unbalanced')
    this.place += 1
    return inner
  }

  private test(): Parsed<Day> {
    const token = this.tokens[this.place]
    if (token?.kind !== 'word' && token?.kind !== 'quoted') {
      return this.stop(token?.kind === 'close' ? 'where/unbalanced' : 'where/unexpected')
    }
    const custom = token.kind === 'word' ? customName(token.text) : token.text
    const field = custom === null ? fieldNamed(token.text) : null
    if (custom === null && field === null) return this.stop('where/unknown-field')
    this.place += 1
    const compare = this.tokens[this.place]
    if (compare?.kind !== 'compare') {
      if (field !== null && whereFields[field].type === 'flag') {
        return ok({ op: 'flag', field, value: true })
      }
      return this.stop('where/no-comparison')
    }
    this.place += 1
    const valueAt = this.place
    const value = this.value()
    if (value === null) return this.stop('where/no-value')
    const test =
      custom === null && field !== null
        ? fieldTest(field, compare.compare, value, this.context.readDate)
        : textTest({ op: 'custom', name: custom ?? '' }, compare.compare, value)
    if (test === 'cannot-compare') return this.stop('where/cannot-compare', valueAt - 1)
    return test === 'bad-value' ? this.stop('where/bad-value', valueAt) : ok(test)
  }

  /** One quoted text, or words up to the next keyword or bracket. */
  private value(): WhereValue | null {
    const first = this.tokens[this.place]
    if (first?.kind === 'quoted') {
      this.place += 1
      return { text: first.text, quoted: true }
    }
    const words: string[] = []
    for (;;) {
      const token = this.tokens[this.place]
      if (token?.kind !== 'word' || (words.length > 0 && isKeyword(token.text))) break
      words.push(token.text)
      this.place += 1
    }
    return words.length === 0 ? null : { text: words.join(' '), quoted: false }
  }

  private takeWord(word: string): boolean {
    const token = this.tokens[this.place]
    if (token?.kind !== 'word' || token.text.toLowerCase() !== word) return false
    this.place += 1
    return true
  }

  private stop(code: WhereError, place: number = this.place): Parsed<Day> {
    const token = this.tokens[place]
    return fail(code, { at: token?.at ?? this.length + 1, found: token?.text ?? '' })
  }
}

function isKeyword(word: string): boolean {
  return word.toLowerCase() === 'and' || word.toLowerCase() === 'or'
}
