import type { first } from './en/first.ts'
import type { later } from './en/later.ts'
import type { outside } from './en/outside.ts'
import type { ArgsOf } from './message-args.ts'
import type { Translation } from './translation.ts'

// To add an area: write en/<area>.ts and de/<area>.ts with keys that begin with its name, and
// spread them in one of the three parts of both languages: the words of a window’s first screen,
// those of every later one, or those that no window says.
type English = typeof first & typeof later & typeof outside

export type WordKey = keyof English
/** The arguments of one text; an empty object where it takes none. */
export type WordArgs<Key extends WordKey> = ArgsOf<English[Key]>
/** One language: every key of the English one, with its arguments (a test holds it to that). */
export type Catalogue = Translation<English>
