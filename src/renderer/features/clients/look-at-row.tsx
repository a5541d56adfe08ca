import { useAppInfo } from '#renderer/api/app-info.tsx'
import { QuickLook } from './quick-look.tsx'
import { placeOf } from './table/row-windows.ts'
import { useRows, type ClientRow } from './table/use-rows.ts'

type LookAtRowProps = Readonly<{
  keys: Uint32Array
  current: number | null
  onClose: () => void
  onOpen: (row: ClientRow) => void
}>

/** The quick look with the row it is about, which the list has fetched already. */
export function LookAtRow({ keys, current, onClose, onOpen }: LookAtRowProps) {
  const { today } = useAppInfo()
  const place = Math.max(placeOf(keys, current), 0)
  const rows = useRows(keys, place, place)
  const row = current === null ? undefined : rows.get(current)
  return (
    <QuickLook
      row={row}
      today={today}
      onClose={onClose}
      onOpen={() => row !== undefined && onOpen(row)}
    />
  )
}
