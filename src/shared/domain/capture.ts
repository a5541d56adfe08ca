import { cleanText, readDue, type ReadableLine } from './capture-due.ts'
import { readHappened, type TouchTime } from './capture-happened.ts'
import { readTouch, type TouchReading } from './capture-kinds.ts'
import { readRepeat } from './capture-repeats.ts'
import { readMentions, type MentionReading } from './capture-mentions.ts'
import {
  readMarkedPromises,
  readSpokenPromises,
  sentenceEnd,
  type PromiseReading,
} from './capture-promises.ts'
import { allBlanked, flatSpans, withSeams, type Span, type Stretch } from './capture-spans.ts'
import type { When, WhenContext } from './when.ts'

// The line of composer, quick capture and `log`: read into what it says, and where it says it, so
// that everything recognised is shown before it is saved. Words are English for now.

export type CaptureContext = Omit<WhenContext, 'prefer'> & {
  /** Names of clients that were picked: they may follow an @ whatever they are made of. */
  readonly names?: readonly string[]
}

export type ReminderReading = {
  readonly text: string
  /** Null where the line names no time: ask for it. */
  readonly when: Exclude<When, { readonly kind: 'instant' }> | null
  readonly whenWords: string | null
  /** RFC 5545 where it comes again: "every friday". */
  readonly every: string | null
  readonly source: string
  readonly start: number
  readonly end: number
}

export type TagReading = {
  readonly tag: string
  /** The tag as typed, with its #. */
  readonly source: string
}

/** A stretch that is kept as something of its own, and so left out of the body. */
export type TakenStretch = Stretch & {
  readonly what: 'note' | 'promise' | 'reminder' | 'tag'
  /** As typed; joins the stretch with the promise, reminder or tag that was read in it. */
  readonly source: string
}

export type CaptureReading = {
  readonly line: string
  /** "note: …": free text that is no touch. */
  readonly isNote: boolean
  readonly touch: TouchReading
  /** When it happened, if the line says; null means now. */
  readonly happened: TouchTime | null
  readonly mentions: readonly MentionReading[]
  readonly tags: readonly TagReading[]
  readonly promises: readonly PromiseReading[]
  readonly reminders: readonly ReminderReading[]
  readonly learned: string | null
  /** In the order of the line; what is not in them is what `bodyWithout` keeps. */
  readonly taken: readonly TakenStretch[]
  /** In the order of the line, none over another. */
  readonly spans: readonly Span[]
}

/** Reads one line. Never fails: what is not recognised is simply text. */
export function readCapture(line: string, context: CaptureContext): CaptureReading {
  const ahead: WhenContext = { ...context, prefer: 'future' }
  const spans: Span[] = []
  const taken: TakenStretch[] = []
  let shown = line
  let text = line
  const take = (found: readonly Span[]): void => {
    spans.push(...found)
    shown = allBlanked(shown, found)
    text = allBlanked(text, found)
  }
  /** A tag inside is taken out by itself: what is refused stays, whatever it stands in. */
  const takeOut = (what: TakenStretch['what'], stretch: Stretch): void => {
    const source = line.slice(stretch.start, stretch.end)
    for (const { start, end } of around(stretch, tagSpans)) taken.push({ what, start, end, source })
  }

  let tagSpans: readonly Span[] = []
  const note = /^\s*note\s*:/iu.exec(line)
  if (note !== null) {
    const span: Span = { what: 'note', start: 0, end: note[0].length, certain: true }
    takeOut('note', span)
    take([span])
  }
  // Each as one word, whatever the name: "@Yuki_Tanaka promised". It may be the subject of what
  // follows, so it is looked at but stays in the text.
  const mentions = readMentions(line, context.names ?? [])
  for (const { start, end } of mentions) {
    spans.push({ what: 'client', start, end, certain: true })
    text = text.slice(0, start) + `@${masked(text.slice(start + 1, end))}` + text.slice(end)
  }
  const readable = (): ReadableLine => ({ line, text, shown })
  const tags = readTags(text)
  for (const span of tags) takeOut('tag', span)
  tagSpans = tags
  take(tags)
  const marked = readMarkedPromises(readable(), ahead)
  for (const promise of marked.promises) takeOut('promise', promise)
  take(marked.spans)
  const reminders = readReminders(readable(), ahead)
  for (const reminder of reminders.reminders) takeOut('reminder', reminder)
  take(reminders.spans)
  const spoken = readSpokenPromises(readable(), ahead)
  const stops = [...marked.spans, ...reminders.spans, ...spoken.spans]
  take(spoken.spans)
  const learned = readLearned(readable(), stops)
  take(learned.spans)
  const happened = readHappened(text, { ...context, prefer: 'past' }, note === null)
  take(happened?.spans ?? [])
  const touch = note === null ? readTouch(text) : null
  take(touch?.spans ?? [])

  return {
    line,
    isNote: note !== null,
    touch: touch?.touch ?? { kind: null, direction: null, outcome: null },
    happened: happened?.time ?? null,
    mentions,
    tags: tags.map(({ start, end }) => ({
      tag: line.slice(start + 1, end),
      source: line.slice(start, end),
    })),
    promises: [...marked.promises, ...spoken.promises].toSorted((a, b) => a.start - b.start),
    reminders: reminders.reminders,
    learned: learned.text,
    taken: taken.toSorted((a, b) => a.start - b.start),
    spans: flatSpans(spans),
  }
}

/**
 * The line as it is kept: without the stretches that become something of their own, and without the
 * @ of a client. Everything else stays as it was typed, line breaks and all.
 */
export function bodyWithout(reading: CaptureReading, taken: readonly TakenStretch[]): string {
  const { line, mentions } = reading
  const marks = mentions.map(({ start }) => ({ start, end: start + 1 }))
  const gaps = [...withSeams(line, taken), ...marks].toSorted((a, b) => a.start - b.start)
  let body = ''
  let at = 0
  for (const { start, end } of gaps) {
    body += line.slice(at, Math.max(at, start))
    at = Math.max(at, end)
  }
  const kept = (body + line.slice(at)).trim()
  // The stop of a sentence that went elsewhere.
  return taken.some(({ what }) => what !== 'note') && /^[\s.,;:!?]*$/u.test(kept) ? '' : kept
}

/** The pieces of a stretch that lie outside the `inner` ones, which are in order. */
function around({ start, end }: Stretch, inner: readonly Stretch[]): readonly Stretch[] {
  const pieces: Stretch[] = []
  let at = start
  for (const one of inner) {
    if (one.start < start || one.end > end || one.start < at) continue
    pieces.push({ start: at, end: one.start })
    at = one.end
  }
  pieces.push({ start: at, end })
  return pieces.filter((piece) => piece.start < piece.end)
}

function masked(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}_]/gu, (found) => '_'.repeat(found.length))
}

const reminderPattern = /(?<!\S)\?\s*(?=[\p{L}\p{N}])|\bremind (?:me|us)\b|\breminder:/giu

function readReminders(
  { line: typed, text: line, shown }: ReadableLine,
  context: WhenContext,
): { readonly reminders: readonly ReminderReading[]; readonly spans: readonly Span[] } {
  const reminders: ReminderReading[] = []
  const spans: Span[] = []
  for (const match of line.matchAll(reminderPattern)) {
    const { index: start } = match
    const from = start + match[0].length
    if (start < (reminders.at(-1)?.end ?? 0)) continue
    const stop = sentenceEnd(line, from)
    const end = from + line.slice(from, stop).trimEnd().length
    const repeat = readRepeat(line, { start: from, end }, context)
    const due = repeat ?? readDue(line, { start: from, end, isMarked: true }, context)
    // "ok ? yes": a question mark on its own asks for a reminder only where it names a time.
    const isApart = /^\?\s/u.test(match[0]) && !/^\s*$/u.test(line.slice(0, start))
    if (isApart && due === null) continue
    const text = cleanText(shown.slice(due?.textStart ?? from, due?.textEnd ?? end)).replace(
      /^(?:to|about|of|that)\s+/iu,
      '',
    )
    if (text === '') continue
    reminders.push({
      text,
      when: due?.when ?? null,
      whenWords: due === null ? null : shown.slice(due.dueStart, due.dueEnd),
      every: repeat?.every ?? null,
      source: typed.slice(start, end),
      start,
      end,
    })
    const isCertain = due !== null && due.when.alternatives.length === 0
    spans.push({ what: 'reminder', start, end, certain: isCertain })
  }
  return { reminders, spans }
}

/** A number alone is no tag: "invoice #12". */
const tagPattern = /(?<!\S)#(?!\d+(?![\p{L}\p{N}_-]))[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*/gu

function readTags(line: string): readonly Span[] {
  return [...line.matchAll(tagPattern)].map(({ 0: { length }, index }) => ({
    what: 'tag',
    start: index,
    end: index + length,
    certain: true,
  }))
}

/** A wish at the beginning of a clause is kept with its verb: "called, wants a spring menu". */
const learnedPattern =
  /\b(?:learn(?:ed|t)|found out|turns out|told (?:me|us) that|mentioned)\b:?\s+(?:that\s+)?|\btold (?:me|us)\s+(?=(?:she|he|they)\b)|(?<=^\s*|[,.;:]\s*|\b(?:and|but)\s+)(?=(?:she|he|they)[’']d (?:like|love|prefer)\s)|(?<=^\s*|[,.;:]\s*|(?:\b(?:and|but|he|she|they)|@[\p{L}\p{N}_]+)\s+)(?=(?:wants|would like|’d like|'d like)\s)/giu

function readLearned(
  { text: line, shown }: ReadableLine,
  stops: readonly Stretch[],
): { readonly text: string | null; readonly spans: readonly Span[] } {
  const told: string[] = []
  const spans: Span[] = []
  for (const match of line.matchAll(learnedPattern)) {
    if (match.index < (spans.at(-1)?.end ?? 0)) continue
    const from = match.index + match[0].length
    const next = Math.min(...stops.map(({ start }) => start).filter((start) => start >= from))
    const rest = shown.slice(from, Math.min(sentenceEnd(line, from), next))
    const end = from + rest.replace(/[\s,.:]+$/u, '').length
    const text = cleanText(shown.slice(from, end))
    if (text === '') continue
    told.push(text)
    spans.push({ what: 'learned', start: match.index, end, certain: true })
  }
  return { text: told.length === 0 ? null : told.join('. '), spans }
}
