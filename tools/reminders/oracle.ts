// A second, slow answer to "when does this reminder fall?", written apart from the product's own:
// it counts days one by one, asks of each whether the rule holds, and walks the wall clock of a zone
// minute by minute. It shares no function with the code it judges.

const DAY_MINUTES = 1440
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

export type OracleRule = {
  readonly frequency: 'daily' | 'weekly' | 'monthly' | 'yearly'
  readonly interval: number
  /** ISO weekdays, with `nth` counted from the start or the end of a month; null for every one. */
  readonly weekdays: readonly { readonly weekday: number; readonly nth: number | null }[]
  readonly monthDays: readonly number[]
  readonly months: readonly number[]
  /** The number of a day of the calendar. */
  readonly until: number | null
  readonly count: number | null
  readonly weekStart: number
}

type Day = {
  readonly year: number
  readonly month: number
  readonly day: number
  /** ISO: 1 Monday to 7 Sunday. */
  readonly weekday: number
  /** Of its month. */
  readonly length: number
}

/** Every day from 1970 to the end of `lastYear` by its number, each made from the one before. */
export function calendarTo(lastYear: number): readonly Day[] {
  const days: Day[] = []
  let [year, month, day, weekday] = [1970, 1, 1, 4]
  while (year <= lastYear) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
    const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    const length = lengths[month - 1] ?? 0
    days.push({ year, month, day, weekday, length })
    weekday = (weekday % 7) + 1
    day += 1
    if (day > length) [day, month] = [1, month + 1]
    if (month > 12) [month, year] = [1, year + 1]
  }
  return days
}

export function dayText({ year, month, day }: Day): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}`
}

/** What the clock on the wall of a zone shows: minutes since 1970, for each minute from `from` on. */
export type WallClock = { readonly from: number; readonly minutes: Int32Array }

/** Walks a zone's clock from one instant to another, by the machine's own zone data. */
export function wallClockOf(zone: string, from: number, to: number): WallClock {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  const shownAt = (instant: number): number => {
    const shown = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]))
    const part = (type: Intl.DateTimeFormatPartTypes): number => Number(shown.get(type))
    return (
      Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) /
      MINUTE_MS
    )
  }
  const minutes = new Int32Array((to - from) / MINUTE_MS)
  let atHour = shownAt(from)
  for (let instant = from; instant < to; instant += HOUR_MS) {
    const atNext = shownAt(instant + HOUR_MS)
    for (let minute = 0; minute < 60; minute += 1) {
      // An hour over which the clock went on evenly needs no question for each minute.
      minutes[(instant - from) / MINUTE_MS + minute] =
        atNext - atHour === 60 ? atHour + minute : shownAt(instant + minute * MINUTE_MS)
    }
    atHour = atNext
  }
  return { from, minutes }
}

export type OracleInput = {
  readonly rule: OracleRule
  /** The number of the first day, and the minute of the day at which the reminder falls. */
  readonly startDay: number
  readonly startMinute: number
  readonly leapDay: 'feb-28' | 'mar-1'
  readonly calendar: readonly Day[]
}

/** The numbers of the days on which a rule falls, in order, as far as the calendar goes. */
export function* fallingDays(input: OracleInput): Generator<number, void> {
  const { rule, startDay, calendar } = input
  let count = 0
  for (let number = startDay; number < calendar.length; number += 1) {
    if (rule.until !== null && number > rule.until) return
    if (!holds(input, number)) continue
    count += 1
    if (rule.count !== null && count > rule.count) return
    yield number
  }
}

/** Each fall that the wall clock reaches: its day, and the first minute at which it is there. */
export function falls(
  input: OracleInput,
  clock: WallClock,
): readonly { readonly day: number; readonly at: number }[] {
  const found: { day: number; at: number }[] = []
  const days = fallingDays(input)
  let next = days.next()
  const { from, minutes } = clock
  for (let minute = 0; minute < minutes.length; minute += 1) {
    const shown = minutes[minute] ?? 0
    while (!next.done && shown >= next.value * DAY_MINUTES + input.startMinute) {
      // What lies before the first minute of the clock was reached before it was looked at.
      if (minute > 0) found.push({ day: next.value, at: from + minute * MINUTE_MS })
      next = days.next()
    }
    if (next.done) break
  }
  return found
}

function holds({ rule, startDay, calendar, leapDay }: OracleInput, number: number): boolean {
  const day = calendar[number]
  const start = calendar[startDay]
  if (day === undefined || start === undefined) return false
  switch (rule.frequency) {
    case 'daily':
      return (
        (number - startDay) % rule.interval === 0 &&
        (rule.weekdays.length === 0 || rule.weekdays.some((w) => w.weekday === day.weekday))
      )
    case 'weekly': {
      const weeks = weekOf(number, rule.weekStart) - weekOf(startDay, rule.weekStart)
      const wanted =
        rule.weekdays.length === 0 ? [start.weekday] : rule.weekdays.map((w) => w.weekday)
      return weeks % rule.interval === 0 && wanted.includes(day.weekday)
    }
    case 'monthly': {
      const months = (day.year - start.year) * 12 + day.month - start.month
      return months % rule.interval === 0 && fitsMonth(rule, start, day)
    }
    case 'yearly': {
      if ((day.year - start.year) % rule.interval !== 0) return false
      const months = rule.months.length === 0 ? [start.month] : rule.months
      const wanted = rule.monthDays.length === 0 ? [start.day] : rule.monthDays
      const movesLeapDay = leapDay === 'mar-1' && rule.weekdays.length === 0
      if (movesLeapDay && months.includes(2) && wanted.includes(29)) {
        const afterCommonFebruary = calendar[number - 1]?.day === 28
        if (day.month === 3 && day.day === 1 && afterCommonFebruary) return true
        if (day.month === 2 && day.length === 28) {
          const others = wanted.filter((one) => one !== 29)
          return others.length > 0 && fitsMonth({ ...rule, monthDays: others }, start, day)
        }
      }
      return months.includes(day.month) && fitsMonth(rule, start, day)
    }
  }
}

function fitsMonth(rule: OracleRule, start: Day, { day, weekday, length }: Day): boolean {
  if (rule.weekdays.length > 0) {
    return rule.weekdays.some(
      (wanted) =>
        wanted.weekday === weekday &&
        (wanted.nth === null ||
          wanted.nth === Math.ceil(day / 7) ||
          -wanted.nth === Math.ceil((length - day + 1) / 7)),
    )
  }
  const wanted = rule.monthDays.length === 0 ? [start.day] : rule.monthDays
  return wanted.some((one) =>
    one > 0 ? day === Math.min(one, length) : day === Math.max(1, length + 1 + one),
  )
}

/** Which week a day is in, counted from the week of 1 January 1970, a Thursday. */
function weekOf(number: number, weekStart: number): number {
  const firstStart = (weekStart - 4 - 7) % 7
  return Math.floor((number - firstStart) / 7)
}
