import { english, type Catalogue } from './catalogue.ts'
import type { Locale } from './language.ts'
import { german } from './german.ts'
import { learnLanguage } from './words.ts'

// For whoever can be asked for any language at any moment: the core, main, the command line. A
// window learns only the one it speaks.

export const catalogues: Readonly<Record<Locale, Catalogue>> = { en: english, de: german }

learnLanguage('de', german)
