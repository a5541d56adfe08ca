import type { Output } from '#shared/contract/index.ts'
import { fuzzyScore } from './fuzzy.ts'
import { markFound, snippetParts, type SnippetPart } from './snippet.ts'
import type { Action } from './use-actions.ts'

export type Row = Output<'clients.find'>['rows'][number]
export type Hit = Output<'search.run'>['hits'][number]

export type Result =
  | {
      readonly type: 'client'
      readonly id: string
      readonly clientId: Row['id']
      readonly name: readonly SnippetPart[]
      /** Where the words were found, when not in the name. */
      readonly snippet: readonly SnippetPart[]
      /** Null for a client found by its words alone. */
      readonly row: Row | null
    }
  | {
      readonly type: 'entry'
      readonly id: string
      readonly hit: Hit
      readonly snippet: readonly SnippetPart[]
    }
  /** Something to do: with the client one looks at, or anywhere. */
  | { readonly type: 'person' | 'action'; readonly id: string; readonly action: Action }

type Found = { readonly rows: readonly Row[]; readonly hits: readonly Hit[] }
type Recent = { readonly clients: readonly string[]; readonly actions: readonly string[] }

/**
 * Clients first, by name before by words and lately opened ones before others; then what was
 * written. Each client once.
 */
export function foundResults(query: string, found: Found, recent: Recent): readonly Result[] {
  const clientHits = new Map(
    found.hits.flatMap((hit) => (hit.kind === 'client' ? [[hit.clientId, hit] as const] : [])),
  )
  const named = new Set(found.rows.map((row) => row.id))
  return [
    ...recentFirst(found.rows, (row) => recent.clients.indexOf(row.id)).map((row) =>
      clientResult(row.id, row.name, row, clientHits.get(row.id), query),
    ),
    ...[...clientHits.values()]
      .filter((hit) => !named.has(hit.clientId))
      .map((hit) => clientResult(hit.clientId, hit.name, null, hit, query)),
    ...found.hits.flatMap((hit, index): Result[] =>
      hit.kind === 'client'
        ? []
        : [
            {
              type: 'entry',
              id: `entry-${hit.entryId ?? index}`,
              hit,
              snippet: snippetParts(hit.snippet),
            },
          ],
    ),
  ]
}

/** The actions whose label answers the query, best first, lately used ones before their equals. */
export function actionResults(
  query: string,
  actions: readonly Action[],
  recent: Recent,
): readonly Result[] {
  const scored = actions.flatMap((action) => {
    const score = fuzzyScore(action.label, query)
    return score === null ? [] : [{ action, score }]
  })
  return recentFirst(scored, ({ action }) => recent.actions.indexOf(action.id))
    .toSorted((a, b) => a.score - b.score)
    .map(({ action }) => ({ type: 'action', id: `action-${action.id}`, action }))
}

/** In their order, but for those used lately, which come first. `placeOf` is -1 for the others. */
function recentFirst<T>(list: readonly T[], placeOf: (item: T) => number): readonly T[] {
  const order = (item: T): number => {
    const place = placeOf(item)
    return place === -1 ? Number.MAX_SAFE_INTEGER : place
  }
  return list.toSorted((a, b) => order(a) - order(b))
}

function clientResult(
  clientId: Row['id'],
  name: string,
  row: Row | null,
  hit: Hit | undefined,
  query: string,
): Result {
  const snippet = hit === undefined ? [] : snippetParts(hit.snippet)
  const saysMore = snippet.map((part) => part.text).join('') !== name
  return {
    type: 'client',
    id: `client-${clientId}`,
    clientId,
    name: markFound(name, query),
    snippet: saysMore ? snippet : [],
    row,
  }
}
