import { useEffect, useMemo, useState, type RefObject } from 'react'
import type { Output } from '#shared/contract/index.ts'
import { useCall, useChange } from '#renderer/api/use-call.ts'
import {
  chosenColumns,
  fittingColumns,
  LEAST_PX,
  MOST_PX,
  type ChosenColumns,
  type PlacedColumn,
} from './columns.ts'
import type { Told } from '#renderer/telling/use-told.ts'

export type Columns = Readonly<{
  chosen: ReturnType<typeof chosenColumns>
  change: (columns: ChosenColumns) => void
}>

/** The columns the owner chose. A change shows at once and is kept; if that fails it is taken back. */
export function useColumns(told: Told): Columns {
  const { data } = useCall('settings.get', {})
  const set = useChange('settings.set')
  const [wanted, setWanted] = useState<{
    readonly over: Output<'settings.get'> | undefined
    readonly columns: ChosenColumns
  } | null>(null)
  // What was wanted holds until the settings are there anew.
  const stored = wanted !== null && wanted.over === data ? wanted.columns : data?.clientColumns
  function change(columns: ChosenColumns): void {
    setWanted({ over: data, columns })
    const request = columns === null ? null : columns.map(({ ...column }) => column)
    set.mutate(
      { clientColumns: request },
      {
        onError: (failure) => {
          setWanted(null)
          told.failed(failure, () => change(columns))
        },
      },
    )
  }
  return { chosen: useMemo(() => chosenColumns(stored ?? null), [stored]), change }
}

/** Those columns for which an element is wide enough, beside `taken` pixels of its own. */
export function useFittingColumns(
  chosen: ReturnType<typeof chosenColumns>,
  element: RefObject<HTMLElement | null>,
  taken: number,
): readonly PlacedColumn[] {
  const [room, setRoom] = useState<number | null>(null)
  useEffect(() => {
    const observed = element.current
    if (observed === null) return undefined
    const observer = new ResizeObserver(() => setRoom(observed.clientWidth))
    observer.observe(observed)
    return () => observer.disconnect()
  }, [element])
  // Before the first measure the window's own width is the best guess: nothing jumps.
  const wide = room ?? document.documentElement.clientWidth
  return useMemo(() => fittingColumns(chosen, wide - taken), [chosen, wide, taken])
}

export function clampedWidth(width: number): number {
  return Math.round(Math.min(MOST_PX, Math.max(LEAST_PX, width)))
}
