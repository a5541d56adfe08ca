import { parseWhen, type WhenErrorCode } from '#shared/domain/when.ts'
import { localDateTime, plainDate, type LocalDateTime, type PlainDate } from '#shared/time.ts'
import type { Words } from '#shared/words/words.ts'
import type { OwnerClock } from './use-owner-clock.ts'

export type ReadWhen =
  | {
      readonly ok: true
      readonly on: PlainDate
      /** Null where only a day was written. */
      readonly at: LocalDateTime | null
    }
  | { readonly ok: false; readonly error: string }

/** A day or a time to come as the owner wrote it, or in words what is wrong with it. */
export function readWhen(text: string, clock: OwnerClock, { t }: Words): ReadWhen {
  const { today, dateOrder } = clock
  const read = parseWhen(text, { today, dateOrder, now: clock.now(), prefer: 'future' })
  if (!read.ok) return { ok: false, error: problemOf(read.error.code, text.trim(), t) }
  const when = read.value
  switch (when.kind) {
    case 'date':
      return { ok: true, on: when.on, at: null }
    case 'local':
      return { ok: true, on: plainDate(when.at.slice(0, 10)), at: when.at }
    case 'instant':
      // Written with an offset: nobody does so by hand in a small field.
      return { ok: false, error: t('errors.when.not-understood', { text: text.trim() }) }
  }
}

/** The moment a snooze until then ends: the start of the owner's day where only a day is known. */
export function untilOf(
  read: { readonly on: PlainDate; readonly at: LocalDateTime | null },
  { dayStart }: OwnerClock,
): LocalDateTime {
  return read.at ?? localDateTime(`${read.on}T${dayStart}`)
}

function problemOf(code: WhenErrorCode, text: string, t: Words['t']): string {
  switch (code) {
    case 'when/empty':
      return t('errors.when.empty')
    case 'when/not-understood':
      return t('errors.when.not-understood', { text })
    case 'when/no-such-date':
      return t('errors.when.no-such-date', { text })
    case 'when/no-such-time':
      return t('errors.when.no-such-time', { text })
    case 'when/out-of-range':
      return t('errors.when.out-of-range', { text })
  }
}
