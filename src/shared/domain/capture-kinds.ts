import type { Direction, InteractionKind, TouchOutcome } from './facts.ts'
import type { Span } from './capture-spans.ts'

// Which touch a line tells of: "called", "she wrote", "coffee with", "rang, no answer".

/** A touch as far as a line names it; what is null is left to the defaults. */
export type TouchReading = {
  readonly kind: InteractionKind | null
  readonly direction: Direction | null
  readonly outcome: TouchOutcome | null
}

const verbs: Readonly<Record<string, InteractionKind>> = {
  called: 'call',
  phoned: 'call',
  rang: 'call',
  telephoned: 'call',
  facetimed: 'call',
  spoke: 'call',
  talked: 'call',
  chatted: 'call',
  emailed: 'email',
  'e-mailed': 'email',
  mailed: 'email',
  wrote: 'email',
  met: 'meeting',
  visited: 'meeting',
  zoomed: 'meeting',
  lunched: 'meeting',
  'came by': 'meeting',
  'came in': 'meeting',
  'dropped by': 'meeting',
  'dropped in': 'meeting',
  'stopped by': 'meeting',
  'popped in': 'meeting',
  texted: 'message',
  messaged: 'message',
  whatsapped: 'message',
  pinged: 'message',
  dmed: 'message',
  commented: 'social',
  liked: 'social',
  attended: 'event',
}
const nouns: Readonly<Record<string, InteractionKind>> = {
  call: 'call',
  phone: 'call',
  email: 'email',
  'e-mail': 'email',
  mail: 'email',
  meeting: 'meeting',
  visit: 'meeting',
  coffee: 'meeting',
  lunch: 'meeting',
  dinner: 'meeting',
  breakfast: 'meeting',
  zoom: 'meeting',
  session: 'meeting',
  text: 'message',
  sms: 'message',
  whatsapp: 'message',
  message: 'message',
  dm: 'message',
  linkedin: 'social',
  letter: 'letter',
  postcard: 'letter',
  card: 'letter',
  event: 'event',
  workshop: 'event',
}

const theirWords = 'she|he|they'
const adverbs = '(?:just|finally|then|also|both|briefly)'
/** Before these a verb tells of something else: "to be called", "is called Max". */
const notAVerbAfter = /\b(?:to|is|are|was|were|be|been|being|so|not|never|it)\s+$/iu

const verbPattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${alternatives(verbs)})(?![\\p{L}\\p{N}-])`,
  'giu',
)
const nounAtStart = new RegExp(
  `^\\s*(?:@\\S+[\\s,:]+)?(?:(had|got|received)\\s+)?(?:(?:a|an|another|her|his|their)\\s+)?(?:quick\\s+|short\\s+|long\\s+|video\\s+)?(${alternatives(nouns)})(?![\\p{L}\\p{N}-])(\\s+from)?`,
  'iu',
)
const heardPattern = /\bheard (?:from|back)\b/iu
const theirSubject = new RegExp(
  `(?:\\b(?:${theirWords})|(?:^|\\s)@\\S+)\\s+(?:${adverbs}\\s+)*$`,
  'iu',
)
const paperPattern = /^\s+(?:her |him |them |@\S+ )?an? (letter|postcard|card)\b/iu
const failedPattern = new RegExp(
  [
    'no (?:answer|reply|response)',
    "did ?n[o’']?t (?:answer|pick up|reply|respond|show)",
    'not reached',
    "could ?n[o’']?t reach",
    'could not reach',
    'did not (?:answer|pick up|reply|respond|show)',
    'unreachable',
    'voice ?mail',
    'answering machine',
    'left (?:\\w+ )?an? message',
    'line (?:was )?(?:engaged|busy)',
    'bounced',
    'no[- ]show',
  ]
    .map((words) => `\\b${words}\\b`)
    .join('|'),
  'iu',
)

function alternatives(words: Readonly<Record<string, unknown>>): string {
  return Object.keys(words)
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(' ', '\\s+'))
    .join('|')
}

/** Direction and outcome of a touch nothing more is known of. */
export function touchDefaults(kind: InteractionKind): {
  readonly direction: Direction
  readonly outcome: TouchOutcome
} {
  return kind === 'call' || kind === 'meeting' || kind === 'event'
    ? { direction: 'mutual', outcome: 'reached' }
    : { direction: 'outbound', outcome: 'delivered' }
}

/** Reads kind, direction and outcome; `text` has everything else blanked out. */
export function readTouch(text: string): {
  readonly touch: TouchReading
  readonly spans: readonly Span[]
} {
  const spans: Span[] = []
  const failed = failedPattern.exec(text)
  if (failed !== null) spans.push(spanOf('outcome', failed.index, failed[0]))
  // What says that nobody answered names no kind: "left a message" is no message.
  const rest = failed === null ? text : blanked(text, failed.index, failed[0].length)
  const named = namedTouch(rest)
  if (named !== null) spans.push(...named.spans)
  const kind = named?.kind ?? null
  // A letter without a reply did arrive; it is unanswered, not failed.
  const isUnanswered = failed !== null && /^no (?:reply|response)$/iu.test(failed[0])
  const arrived = isUnanswered && kind !== null && touchDefaults(kind).outcome === 'delivered'
  if (failed !== null && !arrived) {
    return { touch: { kind, direction: 'outbound', outcome: 'failed' }, spans }
  }
  if (kind === null) return { touch: { kind: null, direction: null, outcome: null }, spans }
  const usual = touchDefaults(kind)
  const direction = named?.isTheirs === true ? 'inbound' : usual.direction
  return { touch: { kind, direction, outcome: usual.outcome }, spans }
}

type Named = {
  readonly kind: InteractionKind
  readonly isTheirs: boolean
  readonly spans: readonly Span[]
}

function namedTouch(text: string): Named | null {
  const noun = nounAtStart.exec(text)
  if (noun !== null) {
    const [whole, verb, word = '', from] = noun
    const kind = nouns[word.toLowerCase()]
    const verbIsTheirs = verb !== undefined && verb.toLowerCase() !== 'had'
    const at = whole.toLowerCase().lastIndexOf(word.toLowerCase())
    if (kind !== undefined) {
      const isTheirs = from !== undefined || verbIsTheirs
      return { kind, isTheirs, spans: [spanOf('kind', at, word)] }
    }
  }
  const heard = heardPattern.exec(text)
  if (heard !== null) {
    return { kind: 'message', isTheirs: true, spans: [spanOf('kind', heard.index, heard[0])] }
  }
  for (const match of text.matchAll(verbPattern)) {
    const before = text.slice(0, match.index)
    if (notAVerbAfter.test(before)) continue
    const [word] = match
    const verb = word.toLowerCase().replace(/\s+/, ' ')
    const paper = paperPattern.exec(text.slice(match.index + word.length))
    const kind = verb === 'wrote' && paper !== null ? 'letter' : verbs[verb]
    if (kind === undefined) continue
    const subject = theirSubject.exec(before)
    const spans = [spanOf('kind', match.index, word)]
    const who = subject?.[0].trim() ?? ''
    if (subject !== null && !who.startsWith('@')) {
      const at = subject.index + subject[0].indexOf(who)
      spans.unshift(spanOf('direction', at, who))
    }
    return { kind, isTheirs: subject !== null, spans }
  }
  return null
}

function spanOf(what: Span['what'], start: number, text: string): Span {
  return { what, start, end: start + text.length, certain: true }
}

/** The text with a stretch replaced by spaces, so that every place in it keeps its number. */
export function blanked(text: string, start: number, length: number): string {
  return text.slice(0, start) + ' '.repeat(length) + text.slice(start + length)
}
