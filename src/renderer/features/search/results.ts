import type { Output } from '#shared/contract/index.ts'
import { markFound, snippetParts, type SnippetPart } from './snippet.ts'

export type Row = Output<'clients.find'>['rows'][number]
export type Hit = Output<'search.run'>['hits'][number]
export type Command =
  | 'capture'
  | 'today'
  | 'clients'
  | 'new-client'
  | 'import'
  | 'duplicates'
  | 'settings'

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
  | { readonly type: 'command'; readonly id: string; readonly command: Command }

export const commands: readonly Command[] = [
  'capture',
  'today',
  'clients',
  'new-client',
  'import',
  'duplicates',
  'settings',
]

/**
 * What the dialog lists: clients first, by name before by words; then entries; then the commands
 * whose label holds the query. `labelOf` gives a command's words.
 */
export function resultsOf(
  query: string,
  found: { readonly rows: readonly Row[]; readonly hits: readonly Hit[] },
  labelOf: (command: Command) => string,
): readonly Result[] {
  const clientHits = new Map(
    found.hits.flatMap((hit) => (hit.kind === 'client' ? [[hit.clientId, hit] as const] : [])),
  )
  const named = new Set(found.rows.map((row) => row.id))
  const wanted = query.trim().toLocaleLowerCase()
  return [
    ...found.rows.map((row) => clientResult(row.id, row.name, row, clientHits.get(row.id), query)),
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
    ...commands
      .filter((command) => labelOf(command).toLocaleLowerCase().includes(wanted))
      .map((command): Result => ({ type: 'command', id: `command-${command}`, command })),
  ]
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
