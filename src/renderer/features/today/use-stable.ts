import { useLayoutEffect, useRef, useState } from 'react'

/**
 * The same functions at every render, each running as it was last given: rows that are drawn once
 * and remembered can take them without being drawn anew.
 */
export function useStable<T extends Readonly<Record<string, (...args: never[]) => void>>>(
  actions: T,
): T {
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  const [stable] = useState(
    () =>
      Object.fromEntries(
        Object.keys(actions).map((name) => [
          name,
          (...args: never[]) => latest.current[name]?.(...args),
        ]),
      ) as T,
  )
  return stable
}
