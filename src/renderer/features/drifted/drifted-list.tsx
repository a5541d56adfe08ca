import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Output } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import type { PlainDate } from '#shared/time.ts'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { useFocusNext } from '#renderer/ui/use-focus-next.ts'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import { DriftedLine } from './drifted-line.tsx'
import { useDriftedDeeds } from './use-drifted-deeds.ts'
import styles from './drifted.module.css'

export type DriftedRow = Output<'clients.window'>['rows'][number]

type DriftedListProps = Readonly<{
  rows: readonly DriftedRow[]
  today: PlainDate
  /** How many have drifted in all. */
  left: number
}>

/** One stop in the tab order; arrows or J and K move, and one key deals with who one stands on. */
export function DriftedList({ rows, today, left }: DriftedListProps) {
  const { t } = useWords()
  const announce = useAnnounce()
  const [, navigate] = useLocation()
  const deeds = useDriftedDeeds()
  const [current, setCurrent] = useState<ClientId | null>(null)
  const [loosening, setLoosening] = useState(false)
  const focusNext = useFocusNext()
  const lines = useRef(new Map<ClientId, HTMLDivElement>())
  const here = rows.find((row) => row.id === current) ?? rows[0]

  function stand(row: DriftedRow | undefined, focus: boolean): void {
    if (row === undefined) return
    if (row.id !== here?.id) setLoosening(false)
    setCurrent(row.id)
    if (focus) focusNext(() => lines.current.get(row.id))
  }
  function move(by: number): void {
    const place = rows.findIndex((row) => row === here)
    stand(rows[Math.min(Math.max(place + by, 0), rows.length - 1)], true)
  }
  /** The next line has the keyboard before this one goes. */
  function leave(row: DriftedRow): void {
    const place = rows.indexOf(row)
    setLoosening(false)
    stand(rows[place + 1] ?? rows[place - 1], true)
    announce(t('drifted.left', { n: left - 1 }))
  }
  function revive(row: DriftedRow): void {
    navigate(places.client(row.id), {
      state: { from: 'drifted', ids: rows.map(({ id }) => id), compose: true },
    })
  }
  function letGo(row: DriftedRow): void {
    deeds.letGo(row)
    leave(row)
  }

  useShortcuts(
    {
      j: () => move(1),
      ArrowDown: () => move(1),
      k: () => move(-1),
      ArrowUp: () => move(-1),
      r: () => here !== undefined && revive(here),
      l: () => setLoosening(true),
      x: () => here !== undefined && letGo(here),
    },
    { enabled: here !== undefined },
  )
  return (
    <div role="grid" className={styles.list} aria-label={t('drifted.list')} data-region="list">
      {rows.map((row, index) => (
        <DriftedLine
          key={row.id}
          row={row}
          today={today}
          place={index + 1}
          of={rows.length}
          here={row.id === here?.id}
          loosening={loosening && row.id === here?.id}
          onDrawn={(element) => {
            if (element === null) lines.current.delete(row.id)
            else lines.current.set(row.id, element)
          }}
          onFocus={() => stand(row, false)}
          onRevive={() => revive(row)}
          onLoosening={(on) => {
            stand(row, false)
            setLoosening(on)
          }}
          onLoosen={(days) => {
            deeds.loosen(row, days)
            leave(row)
          }}
          onLetGo={() => letGo(row)}
        />
      ))}
    </div>
  )
}
