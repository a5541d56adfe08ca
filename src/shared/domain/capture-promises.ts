import type { PlainDate } from '../time.ts'
import { cleanText, dayOf, readDue, trimmedEnd, type ReadableLine } from './capture-due.ts'
import type { Span } from './capture-spans.ts'
import type { PromiseSide } from './facts.ts'
import type { WhenContext } from './when.ts'

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

/** Dots that end no sentence: of abbreviations, and of the initial of a name. */
const shortened =
  '(?<!(?<![\\p{L}\\p{N}])(?:e\\.g|i\\.e|mrs?|ms|dr|prof|st|approx|incl|vs))(?<!(?<!\\S)(?-i:\\p{Lu})(?=\\.\\s+(?-i:\\p{Lu})))'
/** The dot of a day such as 24.12. */
const ofADay = '(?<!(?<!\\d)(?:0?[1-9]|[12]\\d|3[01])\\.(?:0?[1-9]|1[0-2]))'
const stopPattern = new RegExp(
  `[;\\n]|${shortened}${ofADay}\\.(?=\\s|$)|[!?](?=\\s|$)|\\s[!?](?=\\S)`,
  'giu',
)

/** Where a marked stretch ends: its sentence, a semicolon, a line, or the next mark. */
export function sentenceEnd(line: string, from: number): number {
  const stop = new RegExp(stopPattern)
  stop.lastIndex = from
  return stop.exec(line)?.index ?? line.length
}

const lead = '(?:(?:and|but|then|so)\\s+)*'
const subjects = '(?<who>i|we|she|he|they|@\\S+)'
/** To whom, and "that I would": a name counts only before what begins a thing. */
const objects =
  "(?:(?:her|him|them|me|us|you|@\\S+|(?-i:\\p{Lu})[\\p{L}’'-]+(?=\\s+(?:an?|the|my|our|some|to|that|i|we|i[’'](?:d|ll)|we[’'](?:d|ll))\\s))\\s+)?(?:(?:to|that|for)\\s+)?(?:(?:i|we|she|he|they)(?:[’']d|[’']ll|\\s+would|\\s+will)\\s+)?"
/** "he’ll be back on monday" tells of him, and promises nothing. */
const noState = '(?!(?:be|have|need|not|see)\\b)'
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
    pattern: new RegExp(
      `^${lead}(?:(?:i|we|she|he|they|@\\S+|(?-i:\\p{Lu})[\\p{L}'’-]+)\\s+)?(?:said|says|told\\s+(?:her|him|them|me|us|@\\S+))\\s+(?:that\\s+)?(?<who>i|we|she|he|they)(?:[’'](?:d|ll)|\\s+would|\\s+will)\\s+${noState}`,
      'iu',
    ),
    needsDue: true,
  },
  {
    pattern: new RegExp(`^${lead}will\\s+${noState}`, 'iu'),
    needsDue: true,
  },
  {
    pattern: new RegExp(
      `^${lead}${subjects}(?:\\s+will|[’']ll|\\s+agreed\\s+to)\\s+${noState}`,
      'iu',
    ),
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

function createFound({ line: typed, text: line, shown }: ReadableLine, context: WhenContext) {
  const promises: PromiseReading[] = []
  const spans: Span[] = []

  function add({ side, start, from, end, certain, marked }: Saying): void {
    const due = readDue(line, { start: from, end, isMarked: marked }, context)
    const text = cleanText(shown.slice(due?.textStart ?? from, due?.textEnd ?? end))
    if (text === '' || /^nothing$/iu.test(text)) return
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
      source: typed.slice(start, stop),
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
