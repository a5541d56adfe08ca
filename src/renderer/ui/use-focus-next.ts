import { useCallback, useEffect, useReducer, useRef } from 'react'

type Find = () => HTMLElement | null | undefined

/**
 * Hands the keyboard to what the deed at hand leads to, once that is drawn. It is handed over in
 * the same commit, never a frame later: by then another key may have opened something, and the
 * focus would be taken away from it.
 */
export function useFocusNext(): (find: Find) => void {
  const wanted = useRef<Find | null>(null)
  // Also where nothing else changes, as at the end of a list.
  const [, draw] = useReducer((times: number) => times + 1, 0)
  useEffect(() => {
    const find = wanted.current
    wanted.current = null
    find?.()?.focus()
  })
  return useCallback((find) => {
    wanted.current = find
    draw()
  }, [])
}
