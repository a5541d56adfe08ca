import { useMemo } from 'react'
import { useCall } from '#renderer/api/use-call.ts'
import { useRecents } from './recents.ts'
import type { Row } from './results.ts'

const SHOWN = 6

/** Who was opened lately, and after them who was in touch lately: shown before a letter is typed. */
export function useRecentClients(enabled: boolean): readonly Row[] {
  const { clients } = useRecents()
  const opened = useCall(
    'clients.find',
    { text: '', ids: clients.slice(0, SHOWN), limit: SHOWN },
    { enabled: enabled && clients.length > 0 },
  )
  const touched = useCall('clients.find', { text: '', limit: SHOWN }, { enabled })
  return useMemo(() => {
    const first = clients.length === 0 ? [] : (opened.data?.rows ?? [])
    const others = (touched.data?.rows ?? []).filter(
      (row) => !first.some(({ id }) => id === row.id),
    )
    return [...first, ...others].slice(0, SHOWN)
  }, [clients, opened.data, touched.data])
}
