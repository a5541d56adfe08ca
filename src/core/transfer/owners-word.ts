import type { ImportAnswers } from '#shared/contract/worker.ts'
import type { RowMatch } from './decision.ts'
import type { Takes } from './merge.ts'
import type { Twins } from './twins.ts'

export type OwnersWord = {
  /** Who the owner says a row is; undefined where nothing was said of it. */
  readonly is: (line: number) => RowMatch['is'] | undefined
  /** The earlier row of this file that the owner says a row is. */
  readonly into: (line: number) => number | undefined
  /** Whether later rows are folded into this one, by evidence or by the owner's word. */
  readonly isTarget: (line: number) => boolean
  /** Whose value holds where a row and its client differ. */
  readonly takesOf: (line: number) => Takes
}

/** What the owner said of single rows, by their lines. */
export function ownersWord(
  { rows, onDifference }: Pick<ImportAnswers, 'rows' | 'onDifference'>,
  twins: Twins,
): OwnersWord {
  const said = new Map((rows ?? []).map((row) => [row.line, row]))
  const into = new Map<number, number>()
  for (const { line, is } of said.values()) {
    const earlier = is === 'same' ? twins.possibleFor(line) : null
    if (earlier !== null) into.set(line, twins.targetOf(earlier.line) ?? earlier.line)
  }
  const targets = new Set(into.values())
  return {
    is: (line) => said.get(line)?.is,
    into: (line) => into.get(line),
    isTarget: (line) => twins.isTarget(line) || targets.has(line),
    takesOf: (line) => {
      const own = new Map((said.get(line)?.fields ?? []).map(({ field, use }) => [field, use]))
      return (key) => (own.get(key) ?? onDifference ?? 'stored') === 'file'
    },
  }
}
