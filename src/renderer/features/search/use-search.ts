import { useState } from 'react'
import { useCall } from '#renderer/api/use-call.ts'
import type { Hit, Row } from './results.ts'

const PEOPLE = 6
const HITS = 20

/** What was found for a text; the same object until something else is. */
type Found = {
  readonly query: string
  readonly rows: readonly Row[]
  readonly hits: readonly Hit[]
}
const nothing: Found = { query: '', rows: [], hits: [] }

/**
 * Clients by their names and everything else by its words, both at once. Keystrokes made while an
 * answer is on its way wait, and only the newest is asked; what was found before stays until then.
 */
export function useSearch(query: string) {
  const wanted = query.trim()
  const [sent, setSent] = useState(wanted)
  const [found, setFound] = useState(nothing)
  const asks = { enabled: sent !== '', keepPrevious: true }
  const people = useCall('clients.find', { text: sent, limit: PEOPLE }, asks)
  const hits = useCall('search.run', { query: sent, limit: HITS }, asks)
  const isAsking = people.isFetching || hits.isFetching
  if (sent !== wanted && !isAsking) setSent(wanted)

  // Taken when both are there: drawing each as it comes would draw everything twice.
  const answer: Found =
    sent === ''
      ? nothing
      : {
          query: sent,
          rows: people.data?.rows ?? nothing.rows,
          hits: hits.data?.hits ?? nothing.hits,
        }
  const isNew =
    answer.query !== found.query || answer.rows !== found.rows || answer.hits !== found.hits
  if (isNew && !isAsking) setFound(answer)

  return {
    found: wanted === '' ? nothing : found,
    error: people.error ?? hits.error,
    /** Whether what is shown answers what is written. */
    settled: sent === wanted && !isAsking && !isNew,
    retry: () => {
      void people.refetch()
      void hits.refetch()
    },
  }
}
