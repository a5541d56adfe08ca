import type { SyncHandlers } from '#shared/contract/index.ts'
import { pauseOn } from '#shared/domain/cadence.ts'
import { fail, ok } from '#shared/result.ts'
import type { Context } from '../context.ts'
import type { Settings } from '../settings.ts'

// The owner away: days that count for nobody. Kept as settings, so that undo knows them; past ones
// stay, because the clocks of all clients are read over them.

type Holiday = Settings['holidays'][number]

export function createHolidays(context: Context): SyncHandlers<'holiday.set' | 'holiday.end'> {
  const write = (holidays: readonly Holiday[]): void => {
    context.settingRows.write(
      'holidays',
      holidays.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    )
  }
  return {
    'holiday.set': ({ from: given, until }) => {
      const today = context.today()
      const { holidays } = context.settings()
      // One that runs goes on from its own first day; one that was forgotten may lie in the past.
      const from = given ?? pauseOn(holidays, today)?.from ?? today
      if (until <= from) return fail('holiday/empty', { from, until })
      const apart = holidays.filter((one) => one.until <= from || until <= one.from)
      context.deed('holiday.set', { until }, () => {
        write([...apart, { from, until }])
      })
      return ok(context.settings())
    },
    'holiday.end': () => {
      const today = context.today()
      const { holidays } = context.settings()
      const next = holidays.find((one) => today < one.until)
      if (next === undefined) return fail('holiday/none')
      context.deed('holiday.end', {}, () => {
        const others = holidays.filter((one) => one !== next)
        write(next.from < today ? [...others, { from: next.from, until: today }] : others)
      })
      return ok(context.settings())
    },
  }
}
