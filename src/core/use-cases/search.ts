import type { Output, SyncHandlers } from '#shared/contract/index.ts'
import { ok } from '#shared/result.ts'
import { matchOf } from '../db/repositories/search.ts'
import { fold, searchWords } from '../text.ts'
import type { Context } from '../context.ts'
import { findClients } from './list-clients.ts'

type Hit = Output<'search.run'>['hits'][number]

const snippetLetters = 90
const isCjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Searches clients first, then everything on their timelines, newest first. */
export function createSearch(context: Context): SyncHandlers<'search.run'> {
  const { entries, lists, search } = context.repositories
  return {
    'search.run': ({ query, limit }) => {
      const started = performance.now()
      const today = context.today()
      const words = searchWords(query)
      const clientHits: Hit[] =
        words.length === 0
          ? []
          : lists.rows(findClients(context, query, limit), today).map((row) => ({
              clientId: row.id,
              name: row.name,
              kind: 'client',
              entryId: null,
              snippet: row.context ?? '',
              at: row.lastTouchOn,
            }))
      const room = limit - clientHits.length
      const match = room > 0 ? noteMatch(words) : null
      const keys = match === null ? [] : search.entriesMatching(match, limit)
      const rows = entries
        .byKeys(keys)
        .toSorted((a, b) => b.sortAt - a.sortAt)
        .slice(0, room)
      const names = lists.names(rows.map((row) => row.clientKey))
      const entryHits = rows.map((row): Hit => {
        const text = row.learned === null ? row.body : `${row.body} ${row.learned}`
        return {
          clientId: row.clientId,
          name: names.get(row.clientKey) ?? '',
          kind: row.kind,
          entryId: row.id,
          snippet: snippet(text, words),
          at: row.happenedOn,
        }
      })
      return ok({ hits: [...clientHits, ...entryHits], tookMs: performance.now() - started })
    },
  }
}

/**
 * A last word of one letter begins half of all notes: it waits for its second letter, and the words
 * before it are whole.
 */
function noteMatch(words: readonly string[]): string | null {
  const last = words.at(-1)
  return last !== undefined && last.length < 2 && !isCjk.test(last)
    ? matchOf(words.slice(0, -1), null, 'whole')
    : matchOf(words, null)
}

/** The place of the first word found, with found words between U+E000 and U+E001. */
export function snippet(text: string, words: readonly string[]): string {
  const pieces = text.replace(/\s+/g, ' ').match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? []
  const found = (piece: string) => {
    const folded = fold(piece)
    return (
      folded !== '' &&
      words.some((word) => folded.startsWith(word) || (isCjk.test(word) && folded.includes(word)))
    )
  }
  const first = Math.max(0, pieces.findIndex(found))
  let from = first
  for (let letters = 0; from > 0 && letters < 30; from -= 1)
    letters += pieces[from - 1]?.length ?? 0
  let out = from > 0 ? '… ' : ''
  let letters = 0
  let to = from
  for (; to < pieces.length && letters < snippetLetters; to += 1) {
    const piece = pieces[to] ?? ''
    letters += piece.length
    out += found(piece) ? `\u{e000}${piece}\u{e001}` : piece
  }
  return to < pieces.length ? `${out.trimEnd()} …` : out.trim()
}
