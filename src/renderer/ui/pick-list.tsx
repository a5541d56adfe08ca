import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useShortcuts } from './use-shortcuts.ts'

type PickListProps<T> = Readonly<{
  label: string
  items: readonly T[]
  current: T
  onStand: (item: T) => void
  className: string | undefined
  lineClass: (item: T) => string
  children: (item: T) => ReactNode
}>

/**
 * A list of which one line is stood on, while what it is about shows beside it. One stop in the tab
 * order; arrows, J and K, Home and End move, and whoever shows it follows.
 */
export function PickList<T extends Readonly<{ id: string }>>({
  label,
  items,
  current,
  onStand,
  className,
  lineClass,
  children,
}: PickListProps<T>) {
  const list = useRef<HTMLDivElement>(null)
  function goTo(place: number): void {
    const next = items[Math.min(Math.max(place, 0), items.length - 1)]
    if (next === undefined) return
    onStand(next)
    list.current?.querySelector<HTMLElement>(`[data-line="${next.id}"]`)?.focus()
  }
  const move = (by: number) => goTo(items.indexOf(current) + by)
  const byKey: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Home: () => goTo(0),
    End: () => goTo(items.length - 1),
    // Whoever stands on a line has picked it: the space bar must not scroll the list away from it.
    ' ': () => undefined,
  }
  function onKeyDown(event: KeyboardEvent): void {
    const run = byKey[event.key]
    if (run === undefined) return
    event.preventDefault()
    run()
  }
  useShortcuts({ j: () => move(1), k: () => move(-1) }, { repeats: true })
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      className={className}
      data-region="list"
    >
      {items.map((item) => (
        <div
          key={item.id}
          role="option"
          aria-selected={item.id === current.id}
          tabIndex={item.id === current.id ? 0 : -1}
          data-line={item.id}
          className={lineClass(item)}
          onClick={() => onStand(item)}
          onFocus={() => onStand(item)}
          onKeyDown={onKeyDown}
        >
          {children(item)}
        </div>
      ))}
    </div>
  )
}
