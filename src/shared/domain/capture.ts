import type { LocalDateTime, PlainDate } from '../time.ts'
import { blanked, readTouch, type TouchReading } from './capture-kinds.ts'
import {
  dayOf,
  readDue,
  readMarkedPromises,
  readSpokenPromises,
  sentenceEnd,
  type PromiseReading,
} from './capture-promises.ts'
import type { Span } from './capture-spans.ts'
import { matchWhen, type When, type WhenContext } from './when.ts'
import { tokenize } from './when-tokens.ts'

// The line of composer, quick capture and `log`: read into what it says, and where it says it, so
// that everything recognised is shown before it is saved. Words are English for now.

export type CaptureContext = Omit<WhenContext, 'prefer'>

export type MentionReading = {
  /** The name as written, without the @. */
  readonly name: string
  readonly start: number
  readonly end: number
}

export type ReminderReading = {
  readonly text: string
  /** Null where the line names no time: ask for it. */
  readonly when: Exclude<When, { readonly kind: 'instant' }> | null
}

export type TouchTime = {
  readonly on: PlainDate
  /** The wall-clock time, where the line names one. */
  readonly at: LocalDateTime | null
  readonly alternatives: readonly PlainDate[]
}

export type CaptureReading = {
  /** "note: …": free text that is no touch. */
  readonly isNote: boolean
  readonly touch: TouchReading
  /** When it happened, if the line says; null means now. */
  readonly happened: TouchTime | null
  readonly mentions: readonly MentionReading[]
  readonly tags: readonly string[]
  readonly promises: readonly PromiseReading[]
  readonly reminders: readonly ReminderReading[]
  readonly learned: string | null
  /** The line as it is kept: without tags, marked promises and reminders. */
  readonly body: string
  /** In the order of the line; a due stands inside its promise. */
  readonly spans: readonly Span[]
}

/** Reads one line. Never fails: what is not recognised is simply text. */
export function readCapture(line: string, context: CaptureContext): CaptureReading {
  const ahead: WhenContext = { ...context, prefer: 'future' }
  const spans: Span[] = []
  const note = /^\s*note\s*:\s*/iu.exec(line)
  const removed: Stretch[] = note === null ? [] : [{ start: 0, end: note[0].length }]
  let text = note === null ? line : blanked(line, 0, note[0].length)
  const take = (found: readonly Span[]): void => {
    for (const span of found) {
      spans.push(span)
      text = blanked(text, span.start, span.end - span.start)
    }
  }

  const marked = readMarkedPromises(text, ahead)
  removed.push(...marked.promises)
  take(marked.spans)
  const { reminders, spans: reminderSpans } = readReminders(text, ahead)
  removed.push(...reminderSpans)
  take(reminderSpans)
  const { tags, spans: tagSpans } = readTags(text)
  removed.push(...tagSpans)
  take(tagSpans)
  // A mention may be the subject of what follows, so it is looked at but stays in the text.
  const mentions = readMentions(text)
  for (const { start, end } of mentions) {
    spans.push({ what: 'client', start, end, certain: true })
    // As one word, whatever the name: "@Yuki_Tanaka promised".
    text = text.slice(0, start) + text.slice(start, end).replaceAll(' ', '_') + text.slice(end)
  }
  const spoken = readSpokenPromises(text, ahead)
  take(spoken.spans)
  const learned = readLearned(text)
  take(learned.spans)
  const happened = readHappened(text, { ...context, prefer: 'past' })
  take(happened?.spans ?? [])
  const touch = note === null ? readTouch(text) : null
  take(touch?.spans ?? [])

  return {
    isNote: note !== null,
    touch: touch?.touch ?? { kind: null, direction: null, outcome: null },
    happened: happened?.time ?? null,
    mentions,
    tags,
    promises: [...marked.promises, ...spoken.promises].toSorted((a, b) => a.start - b.start),
    reminders,
    learned: learned.text,
    body: bodyOf(line, removed),
    spans: spans.toSorted((a, b) => a.start - b.start || b.end - a.end),
  }
}

type Stretch = { readonly start: number; readonly end: number }

const reminderPattern = /(?<!\S)\?(?=\S)|\bremind me\b/giu

function readReminders(
  line: string,
  context: WhenContext,
): { readonly reminders: readonly ReminderReading[]; readonly spans: readonly Span[] } {
  const reminders: ReminderReading[] = []
  const spans: Span[] = []
  for (const match of line.matchAll(reminderPattern)) {
    const from = match.index + match[0].length
    const end = sentenceEnd(line, from)
    const due = readDue(line, { start: from, end, isMarked: true }, context)
    const text = (due?.text ?? line.slice(from, end))
      .trim()
      .replace(/^[:,-]\s*/u, '')
      .replace(/^(?:to|about|of)\s+/iu, '')
    if (text === '') continue
    reminders.push({ text, when: due?.when ?? null })
    const isCertain = due !== null && due.when.alternatives.length === 0
    spans.push({ what: 'reminder', start: match.index, end, certain: isCertain })
  }
  return { reminders, spans }
}

function readTags(line: string): {
  readonly tags: readonly string[]
  readonly spans: readonly Span[]
} {
  const tags: string[] = []
  const spans: Span[] = []
  // A number alone is no tag: "invoice #12".
  for (const match of line.matchAll(/(?<!\S)#(?!\d+(?:\W|$))([\p{L}\p{N}][\p{L}\p{N}_-]*)/gu)) {
    const tag = match[1] ?? ''
    if (!tags.includes(tag)) tags.push(tag)
    const end = match.index + match[0].length
    spans.push({ what: 'tag', start: match.index, end, certain: true })
  }
  return { tags, spans }
}

/** "@Amara", "@Yuki Tanaka": the first word in any case, further ones while they are names. */
function readMentions(line: string): readonly MentionReading[] {
  const pattern = /(?<![^\s(])@(\p{L}[\p{L}\p{M}\p{N}’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]*)*)/gu
  return [...line.matchAll(pattern)].map((match) => ({
    name: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function readLearned(line: string): {
  readonly text: string | null
  readonly spans: readonly Span[]
} {
  const pattern = /\b(?:learn(?:ed|t)|found out)\b:?\s+(?:that\s+)?/giu
  const told: string[] = []
  const spans: Span[] = []
  for (const match of line.matchAll(pattern)) {
    if (match.index < (spans.at(-1)?.end ?? 0)) continue
    const from = match.index + match[0].length
    // Three blanks in a row are where something else was read.
    const rest = line.slice(from, sentenceEnd(line, from)).split(/\s{3,}/u)[0] ?? ''
    const text = rest.replace(/[\s,.:]+$/u, '')
    if (text === '') continue
    told.push(text)
    spans.push({ what: 'learned', start: match.index, end: from + text.length, certain: true })
  }
  return { text: told.length === 0 ? null : told.join('. '), spans }
}

/** Only these name the day of a touch: a bare "sun" or "may" in a line is mostly no date. */
const happenedPattern =
  /^(?:yesterday|today|this (?:morning|afternoon|evening)|last |on |at \d{1,2}[:.]\d|at \d{1,2} ?[ap]m)| ago$/u

/** Half a year: a bare date further back than this was more likely meant ahead. */
const FAR_BACK_MONTHS = 6

/** Words that say when a touch happened: "yesterday", "3 days ago", "last fri", "on monday". */
function readHappened(
  line: string,
  context: WhenContext,
): { readonly time: TouchTime; readonly spans: readonly Span[] } | null {
  const tokens = tokenize(line)
  for (const [index, token] of tokens.entries()) {
    const match = matchWhen(tokens, index, context)
    if (match === null || 'error' in match) continue
    const last = tokens[match.next - 1] ?? token
    const words = line.slice(token.start, last.end).toLowerCase()
    if (!happenedPattern.test(words) || /^on \d{1,2}(?:st|nd|rd|th)$/u.test(words)) continue
    const { when } = match
    const on = dayOf(when)
    const ahead = matchWhen(tokens, index, { ...context, prefer: 'future' })
    const other = ahead === null || 'error' in ahead ? on : dayOf(ahead.when)
    const isFarBack = monthsApart(on, context.today) > FAR_BACK_MONTHS && other !== on
    const alternatives = isFarBack ? [other, ...when.alternatives] : when.alternatives
    const at = when.kind === 'local' ? when.at : null
    const certain = alternatives.length === 0
    const span: Span = { what: 'when', start: token.start, end: last.end, certain }
    return { time: { on, at, alternatives }, spans: [span] }
  }
  return null
}

function monthsApart(from: PlainDate, to: PlainDate): number {
  const index = (date: PlainDate): number =>
    Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  return index(to) - index(from)
}

function bodyOf(line: string, removed: readonly Stretch[]): string {
  let text = line
  for (const { start, end } of removed) text = blanked(text, start, end - start)
  return text
    .replace(/(?<![^\s(])@(?=\p{L})/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,.;:!?])/gu, '')
    .replace(/([,.;:])(?:[,.;:])+/gu, '$1')
    .replace(/^[\s,;:]+|[\s,;:]+$/gu, '')
}
