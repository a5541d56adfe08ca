import type { Catalogue } from './catalogue.ts'
import { first } from './de/first.ts'
import { later } from './de/later.ts'
import { outside } from './de/outside.ts'
import { english } from './english.ts'
import type { Locale } from './language.ts'
import { learnWords } from './words.ts'

// For whoever can be asked for any word of any language at any moment: main, and what writes words
// in core. A window learns only the language it speaks, and the words of later screens later.

export const catalogues: Readonly<Record<Locale, Catalogue>> = {
  en: english,
  de: { ...first, ...later, ...outside },
}

learnWords('de', catalogues.de)
