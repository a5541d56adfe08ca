import type { LocalDateTime, PlainDate } from '#shared/time.ts'
import type { Format } from '#shared/words/format.ts'

/** A snooze that ends with the start of a day is told by its date alone. */
export function snoozeWords(until: LocalDateTime, today: PlainDate, format: Format): string {
  const [date = '', time = ''] = until.split('T')
  return time < '06:00' ? format.day(date as PlainDate, today) : format.dateTime(until, today)
}
