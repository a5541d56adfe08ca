import type { Direction, InteractionKind, TouchOutcome } from './facts.ts'
import { blanked, type Span } from './capture-spans.ts'
import {
  alternatives,
  carriers,
  inCompany,
  nouns,
  onlyBefore,
  sendable,
  verbs,
} from './capture-words.ts'
import { weekdayOf } from './when-periods.ts'

// Which touch a line tells of: "called", "she wrote", "coffee with", "rang, no answer".

/** A touch as far as a line names it; what is null is left to the defaults. */
export type TouchReading = {
  readonly kind: InteractionKind | null
  readonly direction: Direction | null
  readonly outcome: TouchOutcome | null
}

const theirWords = 'she|he|they'
const adverbs = '(?:just|finally|then|also|both|briefly|even|only)'
const person = "(?:me|us|her|him|them|@\\S+|\\p{Lu}[\\p{L}'’-]+)"
/** After these a verb tells of something else: "to be called", "is called Max", "hasn’t yet called". */
const notAVerbAfter =
  /\b(?:to|is|are|was|were|be|been|being|so|not|never|it|the|if|(?:have|has|had|did|do|does|was|were|is|are|wo|ca|could|would|should)n[’']?t)\s+(?:(?:yet|even|ever|really)\s+)?$|\b(?:if|unless|until|in case)\s+(?:i|we|she|he|they)\s+$/iu
const NOT_REACH = 24
/** How far a subject may stand before its verb. */
const SUBJECT_REACH = 160

const edge = '[\\p{L}\\p{N}_@-]'
const verbPattern = new RegExp(`(?<!${edge})(${alternatives(verbs)})(?!${edge})`, 'giu')
const sentPattern = new RegExp(
  `(?<!${edge})(?:sent|dropped|posted|shot)\\s+(?:${person}\\s+)?(?:back\\s+)?(?:(?:an?|another|the)\\s+)?(?:quick\\s+|short\\s+|long\\s+|thank-?\\s?you\\s+|birthday\\s+)*(${alternatives(sendable)})(?!${edge})`,
  'iu',
)
const manners =
  'quick|short|brief|long|nice|good|great|lovely|first|second|third|weekly|monthly|intro|follow-up|kick-?off|team|conference|video|voice|skype|teams|zoom|facetime|whatsapp|facebook|fb|instagram|insta|signal|telegram|site|annual|yearly|quarterly|review|progress|planning|project|board|staff|budget'
const nounAtStart = new RegExp(
  `^\\s*(?:@[^\\s,:&]+(?:[\\s,:&]+(?:and\\s+)?))*(?:(?:i|we)\\s+)?(?:(had|got|received|did|went for)\\s+)?(?:(?:a|an|another|the|her|his|their)\\s+)?(?:\\d+(?:[.,]\\d)?\\s*-?(?:h|hrs?|hours?|min|mins|minutes?)\\s+)?(?:(?:${manners})\\s+)*(${alternatives(nouns)})(?!${edge})(?!\\s+(?:her|him|them|back)\\b)(\\s+from)?`,
  'iu',
)
/** "birthday card posted" */
const thingSentPattern = new RegExp(
  `(?<!${edge})(${alternatives(sendable)})\\s+(?:was\\s+)?(?:sent|posted)(?!${edge})`,
  'iu',
)
const carriedPattern = new RegExp(
  `\\b(?:sent|discussed|agreed|settled|sorted|confirmed|talked|spoke)\\b[^,.;]*?\\s(?:by|via|per|over|on)\\s+(?:the\\s+)?(${alternatives(carriers)})(?!${edge})`,
  'iu',
)
/** "Jo replied", "Jo Ann just rang": the name stands where a sentence begins. */
const namedSubject = new RegExp(
  `(?:^|[.;!?]\\s)\\s*((\\p{Lu}\\p{L}*\\p{Ll}[\\p{L}'’-]*)(?:\\s\\p{Lu}[\\p{L}'’-]*)?)\\s+(?:(?:just|also|finally|then)\\s+)*$`,
  'u',
)
/** Words that begin a sentence and are nobody’s name. */
const noNames = new Set(
  'i we she he they you it who just finally then also again both briefly even only today yesterday now have has had not never once twice already still later earlier recently nearly almost so and but when if after before while since first last quickly happily unfortunately sadly luckily eventually actually nobody someone somebody everyone nothing this that called rang phoned met'.split(
    ' ',
  ),
)
const heardPattern = /\bheard (?:from|back)\b/iu
const missedPattern = /\bmissed (?:(?:a|her|his|their|another) )?call\b/iu
const triedPattern =
  /\btried (?:(?:to )?(?<verb>call(?:ing)?|ring(?:ing)?|phon(?:e|ing)|reach(?:ing)?|email(?:ing)?|text(?:ing)?)\b|(?:her|him|them|@\S+)(?!\S)|(?:\p{L}+ )?again\b)/iu
const theirSubject = new RegExp(
  `(?:\\b(?:${theirWords})|(?:^|\\s)@\\S+)\\s+(?:${adverbs}\\s+)*$`,
  'iu',
)
const ourObject = /^\s+(?:back\s+)?(?:me|us)\b/iu
const paperPattern =
  /^\s+(?:back\s+)?(?:her |him |them |me |us |@\S+ )?an? (letter|postcard|card)\b/iu
const replyBy = /^\s+(?:\S+\s+){0,4}(email|e-mail|mail|letter)\b/iu
/** What did not come to pass was a meeting. */
const noShowPattern = /show|stood/iu
const voicePattern = /voice ?mail|answering machine|message|vm/iu
const failedPattern = new RegExp(
  [
    'no (?:answer|reply|response|luck|ans|pick-?up)',
    'no ?(?:one|body) (?:answered|picked up|was there|there|was home|home|was in)',
    '(?<=(?:called|rang|phoned|tried),? )(?:but |it was )?(?:busy|engaged)',
    'wrong number',
    'number not in service',
    '(?:phone|mobile) (?:was )?(?:switched )?off',
    "did ?n[o’']?t (?:answer|pick up|reply|respond|show)",
    'not reached',
    'not (?:in|home|at home|there)(?=\\s*(?:$|[,.;:!?–-]|today|yet|either))',
    "(?:was|is)n[’']?t (?:in|home|at home|there)(?=\\s*(?:$|[,.;:!?–-]|today|yet|either))",
    "could ?n[o’']?t (?:reach|get through|get hold of)",
    "did ?n[o’']?t get through",
    'could not (?:reach|get through|get hold of)',
    'did not (?:answer|pick up|reply|respond|show|get through)',
    'unreachable',
    '(?:left (?:\\w+ )?(?:an? )?)?voice ?mail',
    'answering machine',
    'left (?:\\w+ )?(?:an? |another )?(?:message|vm)',
    'lvm|vm left',
    'line (?:was )?(?:engaged|busy)',
    'bounced',
    'no[- ]show',
    'stood me up',
  ]
    .map((words) => `\\b${words}\\b`)
    .join('|'),
  'iu',
)

/** Direction and outcome of a touch nothing more is known of. */
export function touchDefaults(kind: InteractionKind): {
  readonly direction: Direction
  readonly outcome: TouchOutcome
} {
  return kind === 'call' || kind === 'meeting' || kind === 'event'
    ? { direction: 'mutual', outcome: 'reached' }
    : { direction: 'outbound', outcome: 'delivered' }
}

/** Up to here a touch was named, and perhaps with whom: "called ", "met Jo Ann ". */
const touchBefore = new RegExp(
  `(?<!${edge})(?:${alternatives(verbs)})(?:\\s+(?:back|again|twice|her|him|them|(?:with\\s+|to\\s+)?@\\S+|(?:with\\s+|to\\s+)?(?-i:\\p{Lu}[\\p{L}'’-]+)))*\\s+$`,
  'iu',
)
/** From here a touch is named, or what a heading of its day would be followed by. */
const touchAfter = new RegExp(
  `^(?:[:,]|\\s*[–-]\\s|\\s+(?:(?:i|we)\\s+)?(?:had\\s+)?(?:an?\\s+)?(?:${alternatives({ ...verbs, ...nouns })})(?!${edge}))`,
  'iu',
)

/** Whether the words from `start` to `end` stand beside those that name a touch. */
export function isBesideTouch(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - SUBJECT_REACH), start)
  if (/^\s*$/u.test(before)) return touchAfter.test(text.slice(end))
  const named = touchBefore.exec(before)
  return named !== null && !notAVerbAfter.test(before.slice(0, named.index))
}

/** Whether the line begins with a touch that may be still to come: "coffee with Tom". */
export function namesPlan(text: string): boolean {
  const noun = nounAtStart.exec(text)
  return noun !== null && noun[1] === undefined && noun[3] === undefined
}

type Read = { readonly touch: TouchReading; readonly spans: readonly Span[] }

const nothing: TouchReading = { kind: null, direction: null, outcome: null }

/** Reads kind, direction and outcome; `text` has everything else blanked out. */
export function readTouch(text: string): Read {
  const missed = missedPattern.exec(text)
  if (missed !== null) {
    // They tried: it tells that they want something, but nobody was reached.
    const spans = [spanOf('kind', missed.index, missed[0])]
    return { touch: { kind: 'call', direction: 'inbound', outcome: 'failed' }, spans }
  }
  const tried = triedPattern.exec(text)
  if (tried !== null) {
    const verb = tried.groups?.['verb']?.toLowerCase() ?? ''
    const other = verb.startsWith('text') ? 'message' : 'call'
    const kind = verb.startsWith('email') ? 'email' : other
    const spans = [spanOf('outcome', tried.index, tried[0])]
    return { touch: { kind, direction: 'outbound', outcome: 'failed' }, spans }
  }
  const failed = failedPattern.exec(text)
  if (failed !== null && voicePattern.test(failed[0]) && isTheirs(text, failed)) {
    const spans = [spanOf('kind', failed.index, failed[0])]
    return { touch: { kind: 'call', direction: 'inbound', outcome: 'delivered' }, spans }
  }
  const spans: Span[] = failed === null ? [] : [spanOf('outcome', failed.index, failed[0])]
  // What says that nobody answered names no kind: "left a message" is no message.
  const [gap] = spans
  const named = namedTouch(gap === undefined ? text : blanked(text, gap))
  if (named !== null) spans.push(...named.spans)
  const missedMeeting = failed !== null && noShowPattern.test(failed[0]) ? 'meeting' : null
  const kind = named?.kind ?? missedMeeting
  // A letter without a reply did arrive; it is unanswered, not failed. So did a text after a voicemail.
  const isUnanswered =
    failed !== null &&
    (/^no (?:reply|response|answer)$/iu.test(failed[0]) || voicePattern.test(failed[0]))
  const arrived = isUnanswered && kind !== null && touchDefaults(kind).outcome === 'delivered'
  if (failed !== null && !arrived) {
    return { touch: { kind, direction: 'outbound', outcome: 'failed' }, spans }
  }
  if (kind === null) return { touch: nothing, spans }
  const usual = touchDefaults(kind)
  const direction = named?.isTheirs === true ? 'inbound' : usual.direction
  return { touch: { kind, direction, outcome: usual.outcome }, spans }
}

/** "she left a voicemail", "voicemail from her": theirs, and it did arrive. */
function isTheirs(text: string, { 0: words, index }: RegExpExecArray): boolean {
  const after = text.slice(index + words.length)
  return subjectBefore(text, index) !== null || /^\s+from\b/iu.test(after)
}

type Subject = { readonly start: number; readonly who: string }

function subjectBefore(text: string, at: number): Subject | null {
  const from = Math.max(0, at - SUBJECT_REACH)
  const found = theirSubject.exec(text.slice(from, at))
  if (found === null) return namedBefore(text, at)
  const who = /\S+/u.exec(found[0])?.[0] ?? ''
  return { start: from + found.index + found[0].indexOf(who), who }
}

function namedBefore(text: string, at: number): Subject | null {
  const from = Math.max(0, at - SUBJECT_REACH)
  const found = namedSubject.exec(text.slice(from, at))
  const [, who, first] = found ?? []
  if (found === null || who === undefined || first === undefined) return null
  if (noNames.has(first.toLowerCase()) || weekdayOf(first.toLowerCase()) !== null) return null
  return { start: from + found.index + found[0].indexOf(who), who }
}

type Named = {
  readonly kind: InteractionKind
  readonly isTheirs: boolean
  readonly spans: readonly Span[]
}

function namedTouch(text: string): Named | null {
  return (
    nounTouch(text) ??
    heardTouch(text) ??
    firstOf(firstOf(sentTouch(text), carriedTouch(text)), verbTouch(text))
  )
}

function nounTouch(text: string): Named | null {
  const noun = nounAtStart.exec(text)
  if (noun === null) return null
  const [whole, verb = '', word = '', from] = noun
  const kind = nouns[plain(word)]
  if (kind === undefined) return null
  const isHad = /^(?:had|went for)$/iu.test(verb)
  const isWith = /^\s+with\b/iu.test(text.slice(whole.length))
  if (inCompany.has(plain(word)) && !isHad && !isWith) return null
  const at = whole.toLowerCase().lastIndexOf(word.toLowerCase())
  const isTheirs = from !== undefined || /^(?:got|received)$/iu.test(verb)
  return { kind, isTheirs, spans: [spanOf('kind', at, word)] }
}

function heardTouch(text: string): Named | null {
  const heard = heardPattern.exec(text)
  if (heard === null) return null
  return { kind: 'message', isTheirs: true, spans: [spanOf('kind', heard.index, heard[0])] }
}

function sentTouch(text: string): Named | null {
  const sent = sentPattern.exec(text) ?? thingSentPattern.exec(text)
  const kind = own(sendable, plain(sent?.[1] ?? ''))
  if (sent === null || kind === undefined) return null
  const toUs = /\s(?:me|us)\s/iu.test(sent[0])
  return withSubject(text, kind, sent.index, sent[0], toUs)
}

/** "sent the quote by email", "agreed it over the phone" */
function carriedTouch(text: string): Named | null {
  const carried = carriedPattern.exec(text)
  const kind = own(carriers, plain(carried?.[1] ?? ''))
  if (carried === null || kind === undefined) return null
  return withSubject(text, kind, carried.index, carried[0], /\s(?:me|us)\s/iu.test(carried[0]))
}

function verbTouch(text: string): Named | null {
  for (const match of text.matchAll(verbPattern)) {
    const [word] = match
    if (notAVerbAfter.test(text.slice(Math.max(0, match.index - NOT_REACH), match.index))) continue
    const after = text.slice(match.index + word.length, match.index + word.length + SUBJECT_REACH)
    const verb = plain(word)
    const needs = own(onlyBefore, verb)
    if (needs !== undefined && !needs.test(after)) continue
    const kind = kindOf(verb, after)
    if (kind !== undefined) {
      return withSubject(text, kind, match.index, word, ourObject.test(after))
    }
  }
  return null
}

function kindOf(verb: string, after: string): InteractionKind | undefined {
  if (verb === 'wrote' && paperPattern.test(after)) return 'letter'
  if (verb === 'replied' || verb === 'got back to') {
    return own(nouns, replyBy.exec(after)?.[1]?.toLowerCase() ?? '') ?? 'message'
  }
  return own(verbs, verb)
}

function withSubject(
  text: string,
  kind: InteractionKind,
  at: number,
  words: string,
  toUs: boolean,
): Named {
  const subject = subjectBefore(text, at)
  const spans = [spanOf('kind', at, words)]
  // A client is marked already.
  if (subject !== null && !subject.who.startsWith('@')) {
    spans.unshift(spanOf('direction', subject.start, subject.who))
  }
  const isOurs =
    subject === null && /\b(?:i|we)\s+(?:\S+\s+)?$/iu.test(text.slice(Math.max(0, at - 24), at))
  return { kind, isTheirs: subject !== null || (toUs && !isOurs), spans }
}

function firstOf(a: Named | null, b: Named | null): Named | null {
  if (a === null || b === null) return a ?? b
  return (a.spans[0]?.start ?? 0) <= (b.spans[0]?.start ?? 0) ? a : b
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/\s+/gu, ' ')
}

function spanOf(what: Span['what'], start: number, text: string): Span {
  return { what, start, end: start + text.length, certain: true }
}
