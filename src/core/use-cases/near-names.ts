import { likelyBeginnings, slipsAllowed, slipsBetween } from '#shared/domain/near-words.ts'
import { fold, searchWords } from '../text.ts'
import type { Context } from '../context.ts'

/** Names compared one by one: what a keystroke has time for among 100,000. */
const candidatesRead = 1_000

/**
 * Clients whose name is nearly what was typed, the nearest first: for a search that found nobody.
 * Bounded: only names that begin as one of a few slips would have them are compared.
 */
export function nearNames(context: Context, text: string, limit: number): readonly number[] {
  const { lists, search } = context.repositories
  const words = searchWords(text)
  const [longest = ''] = words.toSorted((a, b) => b.length - a.length)
  if (slipsAllowed(longest.length) === 0) return []
  const beginnings = likelyBeginnings(longest).map((one) => `"${one.replaceAll('"', '""')}"*`)
  const keys = search.clientsMatching(`{name} : (${beginnings.join(' OR ')})`, candidatesRead)
  const near = [...lists.names(lists.livingAmong(keys))].flatMap(([key, name]) => {
    const slips = slipsIn(words, fold(name))
    return slips === null ? [] : [{ key, slips, name }]
  })
  return near
    .sort((a, b) => a.slips - b.slips || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ key }) => key)
}

/** All slips of a query together; null where a word of it is too far from every word of the name. */
function slipsIn(words: readonly string[], name: string): number | null {
  const parts = name.split(/[^\p{L}\p{N}]+/u)
  let sum = 0
  for (const word of words) {
    const slips = Math.min(...parts.map((part) => slipsBetween(word, part)))
    if (slips > slipsAllowed(word.length)) return null
    sum += slips
  }
  return sum
}
