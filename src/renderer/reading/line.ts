import type { Request } from '#shared/contract/index.ts'
import { readCapture, type CaptureReading } from '#shared/domain/capture.ts'
import {
  filingOf,
  noChoices,
  type CaptureChoices,
  type Filing,
} from '#shared/domain/capture-filing.ts'
import type { PlainDate } from '#shared/time.ts'
import { instantOf } from '#shared/zone.ts'
import type { OwnerClock } from '#renderer/time/use-owner-clock.ts'

/** A line being written, and what the owner decided against its reading. */
export type Line = Readonly<{ text: string; choices: CaptureChoices }>

export const emptyLine: Line = { text: '', choices: noChoices }

/** What a line was read as, and what filing it would write. */
export type LineRead = Readonly<{ reading: CaptureReading; filing: Filing }>

/** `names` are clients that were picked: they may follow an @ whatever they are made of. */
export function readLine(line: Line, clock: OwnerClock, names: readonly string[] = []): LineRead {
  const { today, dateOrder } = clock
  const reading = readCapture(line.text, { today, dateOrder, now: clock.now(), names })
  return { reading, filing: filingOf(reading, line.choices, { today, unsaid: 'note' }) }
}

/** The request that files a line about a client. */
export function requestOf(
  filing: Filing,
  clock: OwnerClock,
): Omit<Request<'capture.file'>, 'clientId' | 'draft'> {
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
