import type { CadenceSetting } from '#shared/domain/facts.ts'
import { isMonthDay, isPlainDate, type MonthDay, type PlainDate } from '#shared/time.ts'
import type { Arguments } from './arguments.ts'
import { exits, Refusal } from './refusal.ts'

// The values of options, read. What cannot be read is wrong usage.

/** A whole number of at least `least`; undefined where the option is absent. */
export function numberOf(args: Arguments, option: string, least: number): number | undefined {
  const value = args.value(option)
  if (value === undefined) return undefined
  const number = /^\d{1,9}$/.test(value) ? Number(value) : -1
  if (number < least) {
    throw new Refusal('bad-number', exits.usage, { argument: `--${option}`, value, least })
  }
  return number
}

/** `28` days, `2m` calendar months, or `none`. */
export function cadenceOf(value: string): CadenceSetting {
  if (value.toLowerCase() === 'none') return 'none'
  const match = /^(\d{1,4})\s*(d|m)?$/i.exec(value.trim())
  const count = Number(match?.[1] ?? 0)
  if (count < 1 || count > 3650) throw new Refusal('bad-cadence', exits.usage, { value })
  return { unit: match?.[2]?.toLowerCase() === 'm' ? 'months' : 'days', count }
}

/** A date with or without its year. */
export function birthdayOf(value: string): PlainDate | MonthDay {
  if (isPlainDate(value) || isMonthDay(value)) return value
  throw new Refusal('bad-birthday', exits.usage, { value })
}

/** A positional the command cannot run without: the parser saw to it. */
export function required(args: Arguments, name: string): string {
  const value = args.positional(name)
  if (value === undefined) throw new Refusal('missing', exits.usage, { missing: name })
  return value
}
