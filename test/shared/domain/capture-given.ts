import { readCapture, type CaptureContext } from '#shared/domain/capture.ts'
import { filingOf, noChoices } from '#shared/domain/capture-filing.ts'
import type { DateOrder } from '#shared/domain/when-calendar.ts'
import { localDateTime, plainDate } from '#shared/time.ts'

/** Thursday 12 March 2026, ten in the morning. */
export const contextOf = (dateOrder: DateOrder): CaptureContext => ({
  today: plainDate('2026-03-12'),
  now: localDateTime('2026-03-12T10:00'),
  dateOrder,
})

/**
 * What filing a line gives, in a few words each: the touch, when it was, who, and what else is made
 * of it. "or" stands before another day the words may mean, "?" after what only sounds like a
 * promise. The body is named where it is not the line itself.
 */
export function given(line: string, dateOrder: DateOrder): readonly string[] {
  const context = contextOf(dateOrder)
  const reading = readCapture(line, context)
  const filing = filingOf(reading, noChoices, { today: context.today, unsaid: 'note' })
  const or = (days: readonly string[]): string => days.map((on) => ` or ${on}`).join('')
  return [
    filing.isNote ? 'note' : `${filing.kind} ${filing.direction} ${filing.outcome}`,
    ...(reading.happened === null
      ? []
      : [`on ${filing.at ?? filing.on}${or(reading.happened.alternatives)}`]),
    ...reading.mentions.map(({ name }) => `@${name}`),
    ...filing.tags.map((tag) => `#${tag}`),
    ...reading.promises.map(
      ({ side, text, dueOn, alternatives, certain }) =>
        `${side}: ${text}${dueOn === null ? '' : ` by ${dueOn}`}${or(alternatives)}${certain ? '' : ' ?'}`,
    ),
    ...reading.reminders.map(({ text, when, every }) => {
      if (when === null) return `remind, when?: ${text}`
      const at = when.kind === 'date' ? when.on : when.at
      return `remind ${at}${or(when.alternatives)}${every === null ? '' : ` ${every}`}: ${text}`
    }),
    ...(filing.learned === null ? [] : [`learned: ${filing.learned}`]),
    ...(filing.body === line ? [] : [`body: ${filing.body}`]),
  ]
}
