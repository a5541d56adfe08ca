import type { Output } from '#shared/contract/index.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { sameName } from './name-match.ts'

export type ClientMatch = Output<'clients.find'>['rows'][number]

/** As many as the list shows without scrolling. */
const SHOWN = 5

/** Clients for a piece of a name and by nothing else, since nothing else of them is shown; best first; undefined until known. */
export function useMatches(query: string): readonly ClientMatch[] | undefined {
  const { data } = useCall(
    'clients.find',
    { text: query, by: 'name', limit: SHOWN },
    { enabled: query.trim() !== '', keepPrevious: true },
  )
  return query.trim() === '' ? undefined : data?.rows
}

/** Whom a written name means: one client, the several it may be, or nobody. */
export function meantBy(name: string, matches: readonly ClientMatch[]): readonly ClientMatch[] {
  const exact = matches.filter((match) => sameName(match.name, name))
  return exact.length > 0 ? exact : matches
}
