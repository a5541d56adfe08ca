import type { PlainDate } from '../time.ts'
import type { Span } from './capture-spans.ts'
import type { PromiseSide } from './facts.ts'
import { matchWhen, type When, type WhenContext } from './when.ts'
import { tokenize, type Token } from './when-tokens.ts'

// Promises in a line: the short syntax (`!me by fri: send plan`) and plain words ("promised
// samples fri", "she pays the rest 1/4").

export type PromiseReading = {
  readonly side: PromiseSide
  readonly text: string
  readonly dueOn: PlainDate | null
  /** Other days the same words may mean. */
  readonly alternatives: readonly PlainDate[]
  /** False where plain words only sound like a promise: ask before saving. */
  readonly certain: boolean
  readonly start: number
  readonly end: number
}

const prepositions = new Set(['by', 'on', 'before', 'until', 'till', 'for'])

export type DueReading = {
  readonly when: Exclude<When, { readonly kind: 'instant' }>
  /** The text without its due words. */
  readonly text: string
  /** Where the text stands, and where the due words stand, counted like the tokens. */
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
  return dueAtStart(tokens, line, end, isMarked, context) ?? dueAtEnd(tokens, line, context)
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
  const at = prepositions.has(first.word) ? 1 : 0
  const match = matchWhen(tokens, at, context)
  if (match === null || 'error' in match) return null
  const last = tokens[match.next - 1] ?? first
  const next = tokens[match.next]
  if (!isMarked && at === 0 && !last.after.includes(':')) return null
  const textStart = next?.start ?? end
  const textEnd = trimmedEnd(line, textStart, end)
  return {
    when: match.when,
    text: line.slice(textStart, textEnd),
    textStart,
    textEnd,
    dueStart: first.start,
    dueEnd: last.end,
  }
}

function dueAtEnd(tokens: readonly Token[], line: string, context: WhenContext): DueReading | null {
  const [first] = tokens
  const last = tokens.at(-1)
  if (first === undefined || last === undefined) return null
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    const from = prepositions.has(token.word) ? at + 1 : at
    const match = matchWhen(tokens, from, context)
    if (match === null || 'error' in match || match.next !== tokens.length) continue
    const before = tokens[at - 1] ?? first
    return {
      when: match.when,
      text: line.slice(first.start, before.end),
      textStart: first.start,
      textEnd: before.end,
      dueStart: token.start,
      dueEnd: last.end,
    }
  }
  return null
}

function trimmedEnd(line: string, start: number, end: number): number {
  return start + line.slice(start, end).replace(/[\s.,;:!?]+$/u, '').length
}

export type PromisesFound = {
  readonly promises: readonly PromiseReading[]
  readonly spans: readonly Span[]
}

const markerPattern = /(?<![^\s,;(])!(me|i|mine|them|they|theirs|her|she|him|he)\b:?/giu
const mineWords = new Set(['me', 'i', 'mine'])

/** Promises in the short syntax; each runs to the end of its sentence or the next mark. */
export function readMarkedPromises(line: string, context: WhenContext): PromisesFound {
  const promises: PromiseReading[] = []
  const spans: Span[] = []
  for (const match of line.matchAll(markerPattern)) {
    const from = match.index + match[0].length
    const end = sentenceEnd(line, from)
    const side = mineWords.has((match[1] ?? '').toLowerCase()) ? 'mine' : 'theirs'
    add(
      promises,
      spans,
      { line, side, start: match.index, from, end, certain: true, isMarked: true },
      context,
    )
  }
  return { promises, spans }
}

/** Where a marked stretch ends: its sentence, a semicolon, a line, or the next mark. */
export function sentenceEnd(line: string, from: number): number {
  const rest = line.slice(from)
  const stop = /[;\n]|[.!?](?=\s|$)|\s[!?](?=\S)/u.exec(rest)
  return stop === null ? line.length : from + stop.index
}

const subjects = '(?<who>i|we|she|he|they|@\\S+)'
const objects = '(?:(?:her|him|them|me|us|you|@\\S+)\\s+)?(?:to\\s+)?'
const sayings: readonly {
  readonly pattern: RegExp
  /** A saying that is a promise only when it names a day, and then only perhaps. */
  readonly needsDue: boolean
}[] = [
  {
    pattern: new RegExp(
      `^(?:and\\s+|but\\s+)?(?:${subjects}\\s+)?(?:also\\s+|have\\s+|has\\s+|had\\s+)*promised\\s+${objects}`,
      'iu',
    ),
    needsDue: false,
  },
  {
    pattern: new RegExp(`^(?:and\\s+|but\\s+)?(?:${subjects}\\s+)?owes?\\s+${objects}`, 'iu'),
    needsDue: false,
  },
  {
    pattern: new RegExp(`^(?:and\\s+|but\\s+)?${subjects}(?:\\s+will|[’']ll)\\s+`, 'iu'),
    needsDue: true,
  },
  {
    pattern:
      /^(?:and\s+|but\s+)?(?<who>she|he|they)\s+(?=(?:pay|send|bring|give|call|deliver|return|sign|write|email|confirm|decide|choose|answer|check)(?:e?s)?\b)|^(?:and\s+|but\s+)?(?<other>she|he|they)\s+(?=repl(?:y|ies)\b)/iu,
    needsDue: true,
  },
]

/** Promises in plain words, clause by clause; `line` has what was read before blanked out. */
export function readSpokenPromises(line: string, context: WhenContext): PromisesFound {
  const promises: PromiseReading[] = []
  const spans: Span[] = []
  for (const { start, end } of clausesOf(line)) {
    const clause = line.slice(start, end)
    for (const { pattern, needsDue } of sayings) {
      const match = pattern.exec(clause)
      if (match === null) continue
      const who = (match.groups?.['who'] ?? match.groups?.['other'] ?? 'i').toLowerCase()
      const side = who === 'i' || who === 'we' ? 'mine' : 'theirs'
      const from = start + match[0].length
      if (needsDue && readDue(line, { start: from, end, isMarked: false }, context) === null)
        continue
      const certain = !needsDue
      add(promises, spans, { line, side, start, from, end, certain, isMarked: false }, context)
      break
    }
  }
  return { promises, spans }
}

/** Clauses between commas and stops, and between "and she", "and promised" and the like. */
function clausesOf(line: string): readonly { readonly start: number; readonly end: number }[] {
  const clauses: { start: number; end: number }[] = []
  const pattern = /[,;\n]|[.!?](?=\s|$)|\s(?=(?:and|but) (?:i|we|she|he|they|promised)\b)/giu
  let start = 0
  const push = (to: number): void => {
    const lead = /^\s*/u.exec(line.slice(start, to))?.[0].length ?? 0
    const end = start + line.slice(start, to).trimEnd().length
    if (start + lead < end) clauses.push({ start: start + lead, end })
  }
  for (const stop of line.matchAll(pattern)) {
    push(stop.index)
    start = stop.index + stop[0].length
  }
  push(line.length)
  return clauses
}

type Stretch = {
  readonly line: string
  readonly side: PromiseSide
  readonly start: number
  readonly from: number
  readonly end: number
  readonly certain: boolean
  readonly isMarked: boolean
}

function add(
  promises: PromiseReading[],
  spans: Span[],
  { line, side, start, from, end, certain, isMarked }: Stretch,
  context: WhenContext,
): void {
  const due = readDue(line, { start: from, end, isMarked }, context)
  const whole = line.slice(from, end)
  const text = cleanText(due?.text ?? whole)
  if (text === '') return
  const stop = trimmedEnd(line, start, end)
  // "by 31/2: send" names a day that could not be read: ask, do not drop it in silence.
  const isClear = certain && (due !== null || !/^\s*(?:by|before|until|till)\b/iu.test(whole))
  const alternatives = due?.when.alternatives ?? []
  promises.push({
    side,
    text,
    dueOn: due === null ? null : dayOf(due.when),
    alternatives,
    certain: isClear,
    start,
    end: stop,
  })
  spans.push({ what: 'promise', start, end: stop, certain: isClear })
  if (due !== null) {
    const { dueStart, dueEnd } = due
    spans.push({ what: 'due', start: dueStart, end: dueEnd, certain: alternatives.length === 0 })
  }
}

/** The day of a time; a promise has no hour. */
export function dayOf(when: Exclude<When, { readonly kind: 'instant' }>): PlainDate {
  return when.kind === 'date' ? when.on : (when.at.slice(0, 10) as PlainDate)
}

function cleanText(text: string): string {
  return text
    .trim()
    .replace(/^[:,-]\s*/u, '')
    .replace(/^to\s+/iu, '')
    .replace(/[\s.,;:]+$/u, '')
}
