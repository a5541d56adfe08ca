import type { PlainDate } from '../time.ts'
import type { Span } from './capture-spans.ts'
import type { PromiseSide } from './facts.ts'
import { findWhen, type When, type WhenContext } from './when.ts'
import { tokenize, type Token } from './when-tokens.ts'

// Promises in a line: the short syntax (`!me by fri: send plan`) and plain words ("promised
// samples fri", "she pays the rest 1/4").

export type PromiseReading = {
  readonly side: PromiseSide
  readonly text: string
  readonly dueOn: PlainDate | null
  /** Other days the same words may mean. */
  readonly alternatives: readonly PlainDate[]
  /** The words that say when, such as "1/4"; null where none do. */
  readonly dueWords: string | null
  /** False where plain words only sound like a promise: ask before saving. */
  readonly certain: boolean
  /** True in the short syntax, which is taken out of the line; plain words stay in it. */
  readonly marked: boolean
  /** The stretch of the line, as typed. */
  readonly source: string
  readonly start: number
  readonly end: number
}

/**
 * A line with what was read before blanked out, twice: `text` to find words in, where a client's
 * name is one word, and `shown` to cut texts from.
 */
export type ReadableLine = { readonly text: string; readonly shown: string }

const prepositions = new Set(['by', 'on', 'before', 'until', 'till', 'for'])

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
  const at = prepositions.has(first.word) ? 1 : 0
  const match = findWhen(tokens, at, context)
  if (match === null) return null
  const last = tokens[match.next - 1] ?? first
  const next = tokens[match.next]
  if (!isMarked && at === 0 && !last.after.includes(':')) return null
  const textStart = next?.start ?? end
  const textEnd = trimmedEnd(line, textStart, end)
  return { when: match.when, textStart, textEnd, dueStart: first.start, dueEnd: last.end }
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
    const from = prepositions.has(token.word) ? at + 1 : at
    const match = findWhen(tokens, from, context)
    if (match === null || match.next !== tokens.length) continue
    const before = tokens[at - 1] ?? first
    return {
      when: match.when,
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

const markerPattern = /(?<![^\s,;(])!(me|i|mine|us|we|them|they|theirs|her|she|him|he)\b:?/giu
const mineWords = new Set(['me', 'i', 'mine', 'us', 'we'])

/** Promises in the short syntax; each runs to the end of its sentence or the next mark. */
export function readMarkedPromises(line: ReadableLine, context: WhenContext): PromisesFound {
  const found = createFound(line, context)
  for (const match of line.text.matchAll(markerPattern)) {
    const from = match.index + match[0].length
    const end = sentenceEnd(line.text, from)
    const side = mineWords.has((match[1] ?? '').toLowerCase()) ? 'mine' : 'theirs'
    found.add({ side, start: match.index, from, end, certain: true, marked: true })
  }
  return found
}

/** Where a marked stretch ends: its sentence, a semicolon, a line, or the next mark. */
export function sentenceEnd(line: string, from: number): number {
  const stop = /[;\n]|[.!?](?=\s|$)|\s[!?#](?=\S)/gu
  stop.lastIndex = from
  return stop.exec(line)?.index ?? line.length
}

const lead = '(?:(?:and|but|then|so)\\s+)*'
const subjects = '(?<who>i|we|she|he|they|@\\S+)'
const objects = '(?:(?:her|him|them|me|us|you|@\\S+)\\s+)?(?:(?:to|that|for)\\s+)?'
const theirVerbs =
  'pay|send|bring|give|call|ring|deliver|return|sign|write|email|text|confirm|decide|choose|answer|check|finish|order|book'
/** A name as a subject counts only where it is written as one: "Tom promised". */
const named = "(?<name>\\p{L}[\\p{L}'’-]+)"
const sayings: readonly {
  readonly pattern: RegExp
  /** A saying that is a promise only when it names a day, and then only perhaps. */
  readonly needsDue: boolean
}[] = [
  {
    pattern: new RegExp(
      `^${lead}(?:${subjects}\\s+)?(?:(?:also|have|has|had|just|finally)\\s+)*(?:promised|promises|(?<present>promise)):?\\s+${objects}`,
      'iu',
    ),
    needsDue: false,
  },
  {
    pattern: new RegExp(
      `^${lead}${named}\\s+(?:(?:also|has|had)\\s+)*promise[sd]\\s+${objects}`,
      'iu',
    ),
    needsDue: false,
  },
  {
    pattern: new RegExp(`^${lead}(?:${subjects}\\s+)?owes?\\s+${objects}`, 'iu'),
    needsDue: false,
  },
  {
    pattern: new RegExp(`^${lead}${subjects}(?:\\s+will|[’']ll|\\s+agreed\\s+to)\\s+`, 'iu'),
    needsDue: true,
  },
  {
    pattern: new RegExp(
      `^${lead}(?<who>she|he|they)\\s+(?=(?:(?:${theirVerbs})(?:e?s)?|repl(?:y|ies)|pays)\\b)`,
      'iu',
    ),
    needsDue: true,
  },
]

/** Promises in plain words, clause by clause. */
export function readSpokenPromises(line: ReadableLine, context: WhenContext): PromisesFound {
  const found = createFound(line, context)
  for (const { start, end } of clausesOf(line.text)) {
    const clause = line.text.slice(start, end)
    for (const { pattern, needsDue } of sayings) {
      const match = pattern.exec(clause)
      if (match === null) continue
      const { who, present, name } = match.groups ?? {}
      // "promise fulfilled" is no promise; "I promise a quote" is one.
      if (present !== undefined && who === undefined) continue
      if (name !== undefined && !isName(name)) continue
      // "promises the logs" without anybody named tells of the client.
      const isTheirs =
        who === undefined
          ? name !== undefined || /(?:promises|owes)\b/iu.test(match[0])
          : !isOurs(who)
      const from = start + match[0].length
      if (needsDue && readDue(line.text, { start: from, end, isMarked: false }, context) === null) {
        continue
      }
      const side = isTheirs ? 'theirs' : 'mine'
      found.add({ side, start, from, end, certain: !needsDue, marked: false })
      break
    }
  }
  return found
}

function isOurs(who: string): boolean {
  return /^(?:i|we)$/iu.test(who)
}

function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !/^(?:I|We|She|He|They|Never|Not|It|Nothing)$/u.test(word)
}

/** Words after which "promised" goes on with what they began, and is no clause of its own. */
const bindsPromised =
  /(?:^|\s)(?:\p{Lu}\S*|@\S+|i|we|she|he|they|it|am|is|are|was|were|be|been|being|have|has|had|also|just|finally|not|never|as|the|a|an|her|his|their|you)$/u

/** Clauses between commas and stops, and before "and she", "promised" and the like. */
function clausesOf(line: string): readonly { readonly start: number; readonly end: number }[] {
  const clauses: { start: number; end: number }[] = []
  const pattern =
    /[,;\n]|[.!?](?=\s|$)|\s(?=(?:and|but) (?:i|we|she|he|they|promised|promises)\b)|\s(?=promised\b)/giu
  let start = 0
  const push = (to: number): void => {
    const lead = /^\s*/u.exec(line.slice(start, to))?.[0].length ?? 0
    const end = start + line.slice(start, to).trimEnd().length
    if (start + lead < end) clauses.push({ start: start + lead, end })
  }
  for (const stop of line.matchAll(pattern)) {
    const isPromised =
      /^\s$/u.test(stop[0]) && /^promised/iu.test(line.slice(stop.index + 1, stop.index + 9))
    if (isPromised && bindsPromised.test(line.slice(Math.max(start, stop.index - 80), stop.index)))
      continue
    push(stop.index)
    start = stop.index + stop[0].length
  }
  push(line.length)
  return clauses
}

type Saying = {
  readonly side: PromiseSide
  readonly start: number
  readonly from: number
  readonly end: number
  readonly certain: boolean
  readonly marked: boolean
}

function createFound({ text: line, shown }: ReadableLine, context: WhenContext) {
  const promises: PromiseReading[] = []
  const spans: Span[] = []

  function add({ side, start, from, end, certain, marked }: Saying): void {
    const due = readDue(line, { start: from, end, isMarked: marked }, context)
    const text = cleanText(shown.slice(due?.textStart ?? from, due?.textEnd ?? end))
    if (text === '') return
    const stop = trimmedEnd(line, start, end)
    const whole = line.slice(from, end)
    // "by 31/2: send" names a day that could not be read: ask, do not drop it in silence.
    const isClear = certain && (due !== null || !/^\s*(?:by|before|until|till)\b/iu.test(whole))
    const alternatives = due?.when.alternatives ?? []
    promises.push({
      side,
      text,
      dueOn: due === null ? null : dayOf(due.when),
      alternatives,
      dueWords: due === null ? null : shown.slice(due.dueStart, due.dueEnd),
      certain: isClear,
      marked,
      source: shown.slice(start, stop),
      start,
      end: stop,
    })
    spans.push({
      what: 'promise',
      start,
      end: stop,
      certain: isClear && alternatives.length === 0,
    })
  }
  return { promises, spans, add }
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
    .replace(/^[:,-]\s*/u, '')
    .replace(/^to\s+/iu, '')
    .replace(/[\s.,;:]+$/u, '')
}
