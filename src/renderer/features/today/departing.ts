import { useEffect, useRef, useState } from 'react'

export type Presence<T> = { readonly item: T; readonly leaving: boolean }

/**
 * The list to draw while some things are on their way out: those of `next`, and what is gone from
 * it still in its old place, marked as leaving.
 */
export function withDeparting<T>(
  shown: readonly Presence<T>[],
  next: readonly T[],
  keyOf: (item: T) => string,
): readonly Presence<T>[] {
  const staying = new Set(next.map(keyOf))
  const result: Presence<T>[] = next.map((item) => ({ item, leaving: false }))
  shown.forEach(({ item }, index) => {
    if (staying.has(keyOf(item))) return
    const before = shown[index - 1]
    const place =
      before === undefined
        ? 0
        : 1 + result.findIndex((one) => keyOf(one.item) === keyOf(before.item))
    result.splice(place, 0, { item, leaving: true })
  })
  return result
}

/** Lists made anew at each render count as the same while they hold the same things. */
function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}

/** Keeps what left `items` for `milliseconds`, so that its going can be seen. */
export function useDeparting<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  milliseconds: number,
): readonly Presence<T>[] {
  const [shown, setShown] = useState<readonly Presence<T>[]>(() =>
    items.map((item) => ({ item, leaving: false })),
  )
  const [latest, setLatest] = useState(items)
  if (!isSame(latest, items)) {
    setLatest(items)
    setShown(
      milliseconds === 0
        ? items.map((item) => ({ item, leaving: false }))
        : withDeparting(shown, items, keyOf),
    )
  }
  const leavers = shown.filter(({ leaving }) => leaving).length
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (leavers === 0) return undefined
    timer.current = setTimeout(
      () => setShown((all) => all.filter(({ leaving }) => !leaving)),
      milliseconds,
    )
    return () => clearTimeout(timer.current)
  }, [leavers, milliseconds])
  return shown
}
