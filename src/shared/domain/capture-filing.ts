import { localDateTime, type LocalDateTime, type PlainDate } from '../time.ts'
import { bodyWithout, type CaptureReading, type ReminderReading } from './capture.ts'
import { touchDefaults } from './capture-kinds.ts'
import type { Direction, InteractionKind, PromiseSide, TouchOutcome } from './facts.ts'

// What saving a line would write: its reading, and over it what the owner decided. Composer, quick
// capture and `log` all file what this answers.

/** What the owner decided against the reading of a line; survives typing on in it. */
export type CaptureChoices = {
  /** Null lets the line decide: a touch when it names one, else `unsaid`. */
  readonly mode: 'touch' | 'note' | null
  readonly kind: InteractionKind | null
  readonly direction: Direction | null
  readonly answered: boolean | null
  /**
   * Sources of tags, promises and reminders, and what was learned, that are not to be made; their
   * words stay text.
   */
  readonly refused: readonly string[]
  /** Days chosen for words that may mean several, by the source they stand in. */
  readonly days: Readonly<Record<string, PlainDate>>
}

export const noChoices: CaptureChoices = {
  mode: null,
  kind: null,
  direction: null,
  answered: null,
  refused: [],
  days: {},
}

/** A date-only reminder counts from the morning; the core knows it by its flag, not by its hour. */
const MORNING = '09:00'

export type FiledReminder = {
  readonly text: string
  readonly at: LocalDateTime
  readonly dateOnly: boolean
  /** RFC 5545; null for once. */
  readonly every: string | null
}

export type Filing = {
  readonly isNote: boolean
  readonly kind: InteractionKind
  readonly direction: Direction
  readonly outcome: TouchOutcome
  readonly on: PlainDate
  /** The wall-clock time it happened; null where only the day is known, or it was just now. */
  readonly at: LocalDateTime | null
  /** Whether the line says when; else it is now. */
  readonly isDated: boolean
  readonly body: string
  readonly learned: string | null
  readonly tags: readonly string[]
  readonly promises: readonly {
    readonly side: PromiseSide
    readonly text: string
    readonly dueOn: PlainDate | null
  }[]
  readonly reminders: readonly FiledReminder[]
}

/** `unsaid` is what a line is that names no touch and no note. */
export function filingOf(
  reading: CaptureReading,
  choices: CaptureChoices,
  { today, unsaid }: { readonly today: PlainDate; readonly unsaid: 'touch' | 'note' },
): Filing {
  const { touch, happened } = reading
  const isFiled = ({ source }: { readonly source: string }): boolean =>
    !choices.refused.includes(source)
  const reminders = reading.reminders
    .filter(isFiled)
    .map((reminder) => ({ reminder, filed: reminderOf(reminder, choices.days[reminder.source]) }))
  const lost = new Set(
    reminders.flatMap(({ reminder, filed }) => (filed === null ? [reminder.source] : [])),
  )
  const isNote = isNoteOf(reading, choices, unsaid)
  const kind = choices.kind ?? touch.kind ?? 'call'
  const direction = choices.direction ?? directionOf(kind, reading)
  const day = happened === null ? undefined : choices.days[happened.source]
  return {
    isNote,
    kind,
    direction,
    outcome: outcomeOf(kind, direction, reading, choices),
    on: day ?? happened?.on ?? today,
    at: happened?.at == null ? null : onDay(happened.at, day),
    isDated: happened !== null,
    body: bodyWithout(
      reading,
      // A note's mark goes where it is one; where it became a touch the word stays.
      reading.taken.filter((stretch) =>
        stretch.what === 'note' ? isNote : isFiled(stretch) && !lost.has(stretch.source),
      ),
    ),
    learned:
      reading.learned === null || choices.refused.includes(reading.learned)
        ? null
        : reading.learned,
    tags: [...new Set(reading.tags.filter(isFiled).map(({ tag }) => tag))],
    promises: reading.promises.filter(isFiled).map(({ side, text, dueOn, source }) => ({
      side,
      text,
      dueOn: choices.days[source] ?? dueOn,
    })),
    reminders: reminders.flatMap(({ filed }) => (filed === null ? [] : [filed])),
  }
}

function isNoteOf(
  { isNote, touch }: CaptureReading,
  { mode, kind, direction }: CaptureChoices,
  unsaid: 'touch' | 'note',
): boolean {
  if (mode !== null) return mode === 'note'
  if (isNote) return true
  const saysNothing =
    touch.kind === null && touch.outcome === null && kind === null && direction === null
  return saysNothing && unsaid === 'note'
}

/** As read; where another kind was chosen, as is usual for that kind. */
function directionOf(kind: InteractionKind, { touch }: CaptureReading): Direction {
  if (touch.direction === 'inbound') return 'inbound'
  return touch.outcome === 'failed' ? 'outbound' : touchDefaults(kind).direction
}

function outcomeOf(
  kind: InteractionKind,
  direction: Direction,
  { touch }: CaptureReading,
  { answered }: CaptureChoices,
): TouchOutcome {
  const usual = touchDefaults(kind).outcome
  if (answered !== null && direction === 'outbound') return answered ? usual : 'failed'
  // "no answer" is of a try of one's own; turned into their call it was one.
  if (touch.outcome === 'failed') return direction === touch.direction ? 'failed' : usual
  return usual
}

function reminderOf(
  { text, when, every }: ReminderReading,
  chosen?: PlainDate,
): FiledReminder | null {
  if (when === null) {
    return chosen === undefined ? null : { text, at: morningOf(chosen), dateOnly: true, every }
  }
  return when.kind === 'date'
    ? { text, at: morningOf(chosen ?? when.on), dateOnly: true, every }
    : { text, at: onDay(when.at, chosen), dateOnly: false, every }
}

function morningOf(on: PlainDate): LocalDateTime {
  return localDateTime(`${on}T${MORNING}`)
}

function onDay(at: LocalDateTime, day: PlainDate | undefined): LocalDateTime {
  return day === undefined ? at : localDateTime(`${day}T${at.slice(11)}`)
}
