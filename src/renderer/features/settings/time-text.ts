import { isLocalTime, type LocalTime } from '#shared/time.ts'

/**
 * A time of day as people type it: `4`, `4:30`, `16.30`, `0430`, `4 pm`, `4:30pm`; null when it is
 * none. Settings keep times on the 24-hour clock.
 */
export function timeFromText(text: string): LocalTime | null {
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm)?$/i.exec(text.trim())
  if (match === null) return null
  const half = match[3]?.toLowerCase()
  const hour = Number(match[1])
  if (half !== undefined && (hour < 1 || hour > 12)) return null
  const hours = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  const time = `${String(hours).padStart(2, '0')}:${match[2] ?? '00'}`
  return isLocalTime(time) ? time : null
}
