import { useState } from 'react'
import { useCall } from '#renderer/api/use-call.ts'

const PEOPLE = 6
const HITS = 20

/**
 * Clients by their names and everything else by its words. Keystrokes made while an answer is on
 * its way wait, and only the newest is asked; what was found before stays until then.
 */
export function useSearch(query: string) {
  const wanted = query.trim()
  const [sent, setSent] = useState(wanted)
  const asks = { enabled: sent !== '', keepPrevious: true }
  const people = useCall('clients.find', { text: sent, limit: PEOPLE }, asks)
  const hits = useCall('search.run', { query: sent, limit: HITS }, asks)
  if (sent !== wanted && !people.isFetching && !hits.isFetching) setSent(wanted)
  return {
    rows: sent === '' ? [] : (people.data?.rows ?? []),
    hits: sent === '' ? [] : (hits.data?.hits ?? []),
    error: people.error ?? hits.error,
    /** Whether what is shown answers what is written. */
    settled: sent === wanted && !people.isFetching && !hits.isFetching,
    retry: () => {
      void people.refetch()
      void hits.refetch()
    },
  }
}
