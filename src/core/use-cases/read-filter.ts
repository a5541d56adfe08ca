import { parseWhen } from '#shared/domain/when.ts'
import { parseWhere, type WhereExpr } from '#shared/domain/where.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { LocalDateTime, PlainDate } from '#shared/time.ts'
import { plainDate } from '#shared/time.ts'
import type { Context } from '../context.ts'

/** A filter that was read, and the wall clock its fields are compared with. */
export type Filter = { readonly where: WhereExpr; readonly nowLocal: LocalDateTime }

/**
 * Reads a filter as it is kept: with its days as words, which are read anew each time, so that
 * "30 days ago" moves with the day. Undefined for an empty text.
 */
export function readFilter(
  context: Context,
  text: string,
): Result<Filter | undefined, 'where/unreadable'> {
  if (text.trim() === '') return ok(undefined)
  const read = parseWhere(text, { readDate: (words) => readDay(context, words) })
  if (read.ok) return ok({ where: read.value, nowLocal: context.nowLocal() })
  return fail('where/unreadable', { ...read.error.details, reason: read.error.code })
}

function readDay(context: Context, words: string): PlainDate | null {
  const when = parseWhen(words, {
    today: context.today(),
    now: context.nowLocal(),
    dateOrder: context.settings().dateOrder === 'mdy' ? 'mdy' : 'dmy',
    prefer: 'future',
  })
  if (!when.ok || when.value.kind === 'instant') return null
  return when.value.kind === 'date' ? when.value.on : plainDate(when.value.at.slice(0, 10))
}
