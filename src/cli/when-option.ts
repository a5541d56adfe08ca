import { parseWhen, type When, type WhenContext } from '#shared/domain/when.ts'
import { localDateTime, plainDate, type LocalDateTime, type PlainDate } from '#shared/time.ts'
import { localDateTimeAt, todayAt } from '#shared/zone.ts'
import { exits, Refusal } from './refusal.ts'
import type { Session } from './session.ts'

// WHEN and UNTIL: a date, a local date-time, an instant with offset, or words.

/** How words are read in this session; `prefer` says where "tue" is looked for. */
export function whenContext(session: Session, prefer: 'future' | 'past'): WhenContext {
  const { dateOrder } = session.call('settings.get', {})
  return {
    today: session.today,
    now: session.nowLocal(),
    // The year stands first only where all of it is written, and then needs no order.
    dateOrder: dateOrder === 'mdy' ? 'mdy' : 'dmy',
    prefer,
  }
}

function whenOf(text: string, session: Session, prefer: 'future' | 'past'): When {
  const when = parseWhen(text, whenContext(session, prefer))
  if (!when.ok) throw new Refusal('bad-time', exits.usage, { value: text, reason: when.error.code })
  return when.value
}

/** A day. A time of day in it is taken for that owner's day. */
export function dayOf(text: string, session: Session, prefer: 'future' | 'past'): PlainDate {
  const when = parseWhen(text, whenContext(session, prefer))
  if (!when.ok) throw new Refusal('bad-date', exits.usage, { value: text, reason: when.error.code })
  switch (when.value.kind) {
    case 'date':
      return when.value.on
    case 'local':
      return plainDate(when.value.at.slice(0, 10))
    case 'instant':
      return todayAt(when.value.at, session.clock.zone, session.call('settings.get', {}).dayStart)
  }
}

/** As `dayOf`, but null where the text is no day: for readers that go on from there. */
export function dayOrNull(text: string, session: Session): PlainDate | null {
  const when = parseWhen(text, whenContext(session, 'future'))
  if (!when.ok || when.value.kind === 'instant') return null
  return when.value.kind === 'date' ? when.value.on : plainDate(when.value.at.slice(0, 10))
}

/** A local date and time; midnight of a day given without one. */
export function localTimeOf(
  text: string,
  session: Session,
): { readonly at: LocalDateTime; readonly dateOnly: boolean } {
  const when = whenOf(text, session, 'future')
  switch (when.kind) {
    case 'date':
      return { at: localDateTime(`${when.on}T00:00`), dateOnly: true }
    case 'local':
      return { at: when.at, dateOnly: false }
    case 'instant':
      return { at: localDateTimeAt(when.at, session.clock.zone), dateOnly: false }
  }
}

/** When a touch was: a day, or an instant that says its day. */
export function pastTimeOf(text: string, session: Session): When {
  return whenOf(text, session, 'past')
}
