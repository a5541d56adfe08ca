import { useState } from 'react'
import { useCall } from '#renderer/api/use-call.ts'
import type { ListRequest } from './columns.ts'

/**
 * The list as asked for. While one answer is on its way further keystrokes wait, and only the newest
 * is sent when it has come; the rows before stay until then.
 */
export function useClientList(request: ListRequest) {
  const [sent, setSent] = useState(request)
  const list = useCall('clients.list', sent, { keepPrevious: true })
  if (sent !== request && !list.isFetching) setSent(request)
  return list
}
