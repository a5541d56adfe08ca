import { localDateTime, type PlainDate } from '../time.ts'
import { matchAmount } from './when-amounts.ts'
import { findWhen, type When, type WhenContext } from './when.ts'
import { tokenize, type Token } from './when-tokens.ts'

// The words of a stretch that say by when, and its text without them.

/**
 * A line as typed, and with what was read before blanked out, twice: `text` to find words in, where
 * a client's name is one word, and `shown` to cut texts from.
 */
export type ReadableLine = {
  readonly line: string
  readonly text: string
  readonly shown: string
}

const prepositions = new Set(['by', 'on', 'before', 'until', 'till', 'for', 'within'])
/** Only after these may a due day be gone: "promised samples last friday" names none. */
const deadlines = new Set(['by', 'before', 'until', 'till'])

function canBeDue(when: DueReading['when'], { word }: Token, { today }: WhenContext): boolean {
  return deadlines.has(word) || dayOf(when) >= today
}

/** A time from token `at`, led by a preposition or not; "within two weeks" ends in two weeks. */
function findDue(tokens: readonly Token[], at: number, context: WhenContext) {
  const lead = tokens[at]?.word ?? ''
  // "every friday" names no one day.
  if (/^(?:every|each)$/.test(tokens[at - 1]?.word ?? '')) return null
  const isLed = prepositions.has(lead)
  if (lead === 'within') {
    const amount = matchAmount(tokens, at + 1)
    return amount === null ? null : inTime(tokens, at, amount.next, context)
  }
  const match = findWhen(tokens, isLed ? at + 1 : at, context)
  return match === null || deadlines.has(lead)
    ? match
    : { ...match, when: ahead(match.when, context) }
}

/** Of two days the same words may mean, the one that is not gone. */
function ahead(when: DueReading['when'], { today }: WhenContext): DueReading['when'] {
  const on = dayOf(when)
  const later = when.alternatives.find((day) => day >= today)
  if (on >= today || later === undefined) return when
  const alternatives = [on, ...when.alternatives.filter((day) => day !== later)]
  return when.kind === 'date'
    ? { ...when, on: later, alternatives }
    : { ...when, at: localDateTime(`${later}T${when.at.slice(11)}`), alternatives }
}

function inTime(tokens: readonly Token[], at: number, next: number, context: WhenContext) {
  const said = tokens.slice(at, next).map((token, offset) => {
    return offset === 0 ? { ...token, word: 'in' } : token
  })
  const match = findWhen(said, 0, context)
  return match === null ? null : { ...match, next }
}

export type DueReading = {
  readonly when: Exclude<When, { readonly kind: 'instant' }>
  /** Where the text without its due words stands. */
  readonly textStart: number
  readonly textEnd: number
  readonly dueStart: number
  readonly dueEnd: number
}

/**
 * The due words of a stretch, at its start ("by fri: send plan") or at its end ("send plan by
 * fri"); null when it names no day. Plain speech needs the "by" or the colon at the start, since
 * "promised sun cream" names no Sunday; after a mark a bare day will do.
 */
export function readDue(
  line: string,
  { start, end, isMarked }: { readonly start: number; readonly end: number; isMarked: boolean },
  context: WhenContext,
): DueReading | null {
  const tokens = tokensWithin(line, start, end)
  return dueAtStart(tokens, line, end, isMarked, context) ?? dueAtEnd(tokens, context)
}

function tokensWithin(line: string, start: number, end: number): readonly Token[] {
  return tokenize(line.slice(start, end)).map((token) => ({
    ...token,
    start: token.start + start,
    end: token.end + start,
  }))
}

function dueAtStart(
  tokens: readonly Token[],
  line: string,
  end: number,
  isMarked: boolean,
  context: WhenContext,
): DueReading | null {
  const [first] = tokens
  if (first === undefined) return null
  const isLed = prepositions.has(first.word)
  const match = findDue(tokens, 0, context)
  if (match === null || !canBeDue(match.when, first, context)) return null
  const following = tokens[match.next]?.word
  // "3/4 of the roof", "sat nav", "sun cream"
  if (!isLed && (following === 'of' || isPlainWord(tokens, match.next))) return null
  const last = tokens[match.next - 1] ?? first
  const next = tokens[match.next]
  if (!isMarked && !isLed && !last.after.includes(':')) return null
  const textStart = next?.start ?? end
  const textEnd = trimmedEnd(line, textStart, end)
  return { when: match.when, textStart, textEnd, dueStart: first.start, dueEnd: last.end }
}

/** Whether a day of one word is a word of its own too, with nothing that sets it off. */
function isPlainWord(tokens: readonly Token[], next: number): boolean {
  const [first] = tokens
  const isBoth = next === 1 && first !== undefined && /^(?:sat|sun)$/.test(first.word)
  return isBoth && tokens.length > 1 && first.after === ''
}

/** A day is said in a few words: further back in a long stretch there is none to look for. */
const LONGEST_DUE = 12

function dueAtEnd(tokens: readonly Token[], context: WhenContext): DueReading | null {
  const [first] = tokens
  const last = tokens.at(-1)
  if (first === undefined || last === undefined) return null
  for (let at = Math.max(1, tokens.length - LONGEST_DUE); at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    const match = findDue(tokens, at, context)
    if (match === null || match.next !== tokens.length) continue
    if (!canBeDue(match.when, token, context)) return null
    const before = tokens[at - 1] ?? first
    return {
      when: match.when,
      textStart: first.start,
      textEnd: before.end + (/^[)\]]*/u.exec(before.after)?.[0].length ?? 0),
      dueStart: token.start,
      dueEnd: last.end,
    }
  }
  return null
}

export function trimmedEnd(line: string, start: number, end: number): number {
  return start + line.slice(start, end).replace(/[\s.,;:!?]+$/u, '').length
}

/** The day of a time; a promise has no hour. */
export function dayOf(when: Exclude<When, { readonly kind: 'instant' }>): PlainDate {
  return when.kind === 'date' ? when.on : (when.at.slice(0, 10) as PlainDate)
}

/** A text cut from a line: without its "to", the marks of clients and what dangles. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/(?<![^\s(])@(?=\p{L})/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^[:,–—-]\s*/u, '')
    .replace(/^to\s+/iu, '')
    .replace(/[\s.,;:–—@(-]+$/u, '')
}
