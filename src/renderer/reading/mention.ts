import type { Picked } from './line.ts'

/** An @ that is being written: where it stands, and what follows it up to the caret. */
export type OpenMention = Readonly<{ start: number; query: string }>

const LONGEST_QUERY = 60

/** The mention the caret is in; null where there is none, or it is one that was picked. */
export function openMention(
  text: string,
  caret: number,
  picked: readonly Picked[],
): OpenMention | null {
  const before = text.slice(Math.max(0, caret - LONGEST_QUERY), caret)
  const found = /(?<![^\s(])@([^@\n]*)$/u.exec(before)
  if (found === null) return null
  const [, query = ''] = found
  const start = caret - before.length + found.index
  const rest = text.slice(start + 1)
  if (picked.some(({ name }) => rest.startsWith(name) && query.length >= name.length)) return null
  // After a comma or a full stop the name is over.
  return /^\s|[,;:!?]|\.\s/u.test(query) ? null : { start, query }
}

/** The line with the client's name in place of what was typed of it, and where the caret goes. */
export function withMention(
  text: string,
  { start, query }: OpenMention,
  name: string,
): Readonly<{ text: string; caret: number }> {
  const rest = text.slice(start + 1 + query.length)
  const written = `@${name}${/^[\s,;:.!?)]/u.test(rest) ? '' : ' '}`
  return { text: text.slice(0, start) + written + rest, caret: start + written.length }
}
