import type { MonthDay, PlainDate } from '../time.ts'
import type { WordArgs } from './catalogue.ts'
import type { Locale } from './language.ts'
import type { remarks } from './en/remark.ts'
import { formats } from './format.ts'
import { words } from './words.ts'

// What reading a file has to say travels, and is kept in reports, as the key of a text and what
// fills it. It becomes a sentence where it is shown, in the language spoken there.

export type RemarkKey = keyof typeof remarks

export type Remark = {
  readonly key: RemarkKey
  readonly args: Readonly<Record<string, RemarkArg>>
}
/** Several remarks are told as a list: “a note and tags”; dates and money as they are written there. */
export type RemarkArg =
  | string
  | number
  | { readonly day: PlainDate | MonthDay }
  | { readonly minor: number; readonly currency: string }
  | Remark
  | readonly Remark[]

/** What a text takes; where it takes any text, a remark or a list of them does as well. */
type Filled<Args> = {
  readonly [Name in keyof Args]: Args[Name] extends number
    ? number
    : number extends Args[Name]
      ? RemarkArg
      : string
}
type ArgsParameter<Key extends RemarkKey> = keyof WordArgs<Key> extends never
  ? []
  : [args: Filled<WordArgs<Key>>]

/** A remark; its arguments are checked against the text. */
export function remark<Key extends RemarkKey>(key: Key, ...[args]: ArgsParameter<Key>): Remark {
  return { key, args: args ?? {} }
}

/** A remark as a sentence, or as the part of one. */
export function remarkText({ key, args }: Remark, locale: Locale): string {
  const filled = Object.entries(args).map(([name, arg]) => [name, argText(arg, locale)])
  const { t } = words(locale)
  // `remark` has seen to it that these arguments are those of this text.
  const text = (t as (key: RemarkKey, args: object) => string)(key, Object.fromEntries(filled))
  return text.trim()
}

function argText(arg: RemarkArg, locale: Locale): string | number {
  if (typeof arg === 'string' || typeof arg === 'number') return arg
  if ('key' in arg) return remarkText(arg, locale)
  if ('day' in arg) return formats(locale).fullDay(arg.day)
  if ('minor' in arg) return formats(locale).money(arg.minor, arg.currency)
  return formats(locale).list(arg.map((one) => remarkText(one, locale)))
}
