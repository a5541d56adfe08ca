import { formats } from '#shared/words/format.ts'
import { selector, type Words } from '#shared/words/words.ts'
import type { ClientId } from '#shared/ids.ts'
import type { NextDate } from '#renderer/deeds/until-popover.tsx'
import type { Day, Nudge } from './day-summary.ts'
import type { LogDraft } from '#renderer/deeds/use-log-drafts.ts'

/** How a touch begins to be written: of the kind the last one was, reached out by the owner. */
export function firstDraft(nudge: Nudge): LogDraft {
  let newest = nudge.rhythm[0]
  for (const touch of nudge.rhythm) {
    if (newest === undefined || touch.on > newest.on) newest = touch
  }
  return {
    kind: newest?.kind ?? (nudge.phone === null ? 'email' : 'call'),
    direction: 'outbound',
    noAnswer: false,
    said: '',
    learned: '',
  }
}

/** The client's next date of those the day speaks of; null if none is near. */
export function datesNear(day: Day, id: ClientId, { t, locale }: Words): NextDate | null {
  const near = day.dates.find((date) => date.client.id === id)
  if (near === undefined) return null
  const { date, fallsOn } = near
  const what = t('reasons.moment.kind', { kind: selector(date.kind), name: date.kind })
  return { what: date.label ?? formats(locale).sentenceStart(what), on: fallsOn }
}
