import type { ImportSource } from '#shared/contract/worker.ts'

/**
 * Files the owner chose in a dialog, and texts they pasted. The window gets a token and never
 * learns a path.
 */
export type ChosenFiles = {
  readonly add: (source: ImportSource) => string
  readonly sourceOf: (token: string) => ImportSource | null
  /** Where a file lies; null for a text that was pasted, and for what is not known. */
  readonly pathOf: (token: string) => string | null
}

/** Older choices are forgotten: nobody has so many imports open. */
const KEPT = 20
/** One pasted text is kept at a time: it may be large, and lies in memory. */
const KEPT_TEXTS = 1

/** `newToken` gives a text nobody can guess. */
export function createChosenFiles(newToken: () => string): ChosenFiles {
  const sources = new Map<string, ImportSource>()
  const forgetBeyond = (kept: number, which: (source: ImportSource) => boolean) => {
    const tokens = [...sources].filter(([, source]) => which(source)).map(([token]) => token)
    for (const oldest of tokens.slice(0, Math.max(0, tokens.length - kept))) sources.delete(oldest)
  }
  return {
    add: (source) => {
      const token = newToken()
      sources.set(token, source)
      forgetBeyond(KEPT_TEXTS, (one) => typeof one === 'object' && 'text' in one)
      forgetBeyond(KEPT, () => true)
      return token
    },
    sourceOf: (token) => sources.get(token) ?? null,
    pathOf: (token) => {
      const source = sources.get(token)
      if (source === undefined || typeof source === 'string') return source ?? null
      return 'path' in source ? source.path : null
    },
  }
}
