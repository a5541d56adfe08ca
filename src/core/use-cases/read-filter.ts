import { parseWhen } from '#shared/domain/when.ts'
import { parseWhere, type WhereExpr } from '#shared/domain/where.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { LocalDateTime, PlainDate } from '#shared/time.ts'
import { plainDate } from '#shared/time.ts'
import type { Settings } from '../settings.ts'

/** A filter that was read, and the wall clock its fields are compared with. */
export type Filter = { readonly where: WhereExpr; readonly nowLocal: LocalDateTime }

/** What words for days are read by. */
export type FilterClock = {
  readonly today: () => PlainDate
  readonly nowLocal: () => LocalDateTime
  readonly settings: () => Settings
}

/**
 * Reads a filter as it is kept: with its days as words, which are read anew each time, so that
 * "30 days ago" moves with the day. Undefined for an empty text.
 */
export function readFilter(
  clock: FilterClock,
  text: string,
): Result<Filter | undefined, 'where/unreadable'> {
  if (text.trim() === '') return ok(undefined)
  const read = parseWhere(text, { readDate: (words) => readDay(clock, words) })
  if (read.ok) return ok({ where: read.value, nowLocal: clock.nowLocal() })
  return fail('where/unreadable', { ...read.error.details, reason: read.error.code })
}

function readDay(clock: FilterClock, words: string): PlainDate | null {
  const when = parseWhen(words, {
    today: clock.today(),
    now: clock.nowLocal(),
    dateOrder: clock.settings().dateOrder === 'mdy' ? 'mdy' : 'dmy',
    prefer: 'future',
  })
  if (!when.ok || when.value.kind === 'instant') return null
  return when.value.kind === 'date' ? when.value.on : plainDate(when.value.at.slice(0, 10))
}
