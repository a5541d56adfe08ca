import { first } from './en/first.ts'
import { later } from './en/later.ts'
import { outside } from './en/outside.ts'
import { learnWords } from './words.ts'

// All of English at once: all that the command line speaks.

export const english = { ...first, ...later, ...outside } as const

learnWords('en', english)
