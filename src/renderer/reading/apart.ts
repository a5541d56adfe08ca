import type { ClientMatch } from './use-matches.ts'
import { sameName } from './name-match.ts'

type Told = Pick<ClientMatch, 'id' | 'name' | 'organisation' | 'context' | 'email' | 'phone'>

/**
 * What tells somebody from the others of the same name in a list, in as few words as there are: where
 * they belong, what they do, how they are reached. Null where nobody else has the name, and where
 * nothing is known that only they have.
 */
export function tellApart(one: Told, among: readonly Told[]): string | null {
  const namesakes = among.filter(({ id, name }) => id !== one.id && sameName(name, one.name))
  if (namesakes.length === 0) return null
  const marks = ['organisation', 'context', 'email', 'phone'] as const
  const own = marks.find(
    (mark) => one[mark] !== null && namesakes.every((other) => other[mark] !== one[mark]),
  )
  return own === undefined ? null : one[own]
}
