import type { Request } from '#shared/contract/index.ts'
import { readCapture, type CaptureReading } from '#shared/domain/capture.ts'
import { dayOf } from '#shared/domain/capture-due.ts'
import { companyOf } from '#shared/domain/capture-mentions.ts'
import {
  filingOf,
  noChoices,
  type CaptureChoices,
  type Filing,
} from '#shared/domain/capture-filing.ts'
import type { ClientKind } from '#shared/domain/facts.ts'
import type { ClientId } from '#shared/ids.ts'
import { addDays } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import { instantOf } from '#shared/zone.ts'
import type { OwnerClock } from '#renderer/time/use-owner-clock.ts'

/** A client whose name was picked for the line. */
export type Picked = Readonly<{ id: ClientId; name: string; kind: ClientKind }>

/** A line being written, what the owner decided against its reading, and whom it names. */
export type Line = Readonly<{ text: string; choices: CaptureChoices; picked: readonly Picked[] }>

export const emptyLine: Line = { text: '', choices: noChoices, picked: [] }

/** What a line was read as, and what filing it would write. */
export type LineRead = Readonly<{ reading: CaptureReading; filing: Filing }>

/** When a reminder of a line comes. */
export type Timed = NonNullable<CaptureReading['reminders'][number]['when']>

/** The days a reminder may mean, most likely first. */
export function daysOf(when: Timed): readonly PlainDate[] {
  return [dayOf(when), ...when.alternatives]
}

/** Days offered for a reminder that names no time. */
export function remindDays(today: PlainDate): readonly PlainDate[] {
  return [1, 7, 28].map((days) => addDays(today, days))
}

/** Names that were picked may follow an @ whatever they are made of. */
export function readLine(line: Line, clock: OwnerClock): LineRead {
  const { today, dateOrder } = clock
  const names = line.picked.map(({ name }) => name)
  const reading = readCapture(line.text, { today, dateOrder, now: clock.now(), names })
  return { reading, filing: filingOf(reading, line.choices, { today, unsaid: 'note' }) }
}

/** The request that files a line about a client. */
export function requestOf(
  filing: Filing,
  clock: OwnerClock,
): Omit<Request<'capture.file'>, 'clientId' | 'draft' | 'others'> {
  const { isNote, kind, direction, outcome, body, learned } = filing
  return {
    touch: isNote ? null : { kind, direction, outcome },
    ...whenOf(filing, clock),
    body,
    ...(learned === null ? {} : { learned }),
    promises: [...filing.promises],
    tags: [...filing.tags],
    reminders: [...filing.reminders],
  }
}

/** The day or the instant that the line names; neither where it is now. */
export function whenOf(
  { isDated, on, at }: Filing,
  { zone }: OwnerClock,
): Pick<Request<'capture.file'>, 'on' | 'at'> {
  if (!isDated) return {}
  return at === null ? { on } : { at: instantOf(at, zone) }
}

/** The choices with what was read at `source` turned round: left out, or made after all. */
export function turned(choices: CaptureChoices, source: string): CaptureChoices {
  const { refused } = choices
  const isOut = refused.includes(source)
  return {
    ...choices,
    refused: isOut ? refused.filter((one) => one !== source) : [...refused, source],
  }
}

/** The choices with a day for the words at `source`. */
export function onDay(choices: CaptureChoices, source: string, day: PlainDate): CaptureChoices {
  return { ...choices, days: { ...choices.days, [source]: day } }
}

/** The line with this client picked for a name in it. */
export function withPicked(line: Line, who: Picked, text: string): Line {
  const { id, name, kind } = who
  const others = line.picked.filter((one) => one.name !== name)
  return { ...line, text, picked: [...others, { id, name, kind }] }
}

/** Those picked whose names still stand in the line. */
export function writtenIn({ text, picked }: Line): readonly Pick<Picked, 'id' | 'name'>[] {
  return picked.flatMap(({ id, name }) => (text.includes(`@${name}`) ? [{ id, name }] : []))
}

/** Who took part beside the client a line is about: picked for names that stand with the first one. */
export function companions(
  line: Line,
  reading: CaptureReading,
  about: ClientId | undefined,
): readonly Picked[] {
  const company = companyOf(reading)
  return line.picked.filter(
    ({ id, name }) => id !== about && company.some((one) => one.name === name),
  )
}
