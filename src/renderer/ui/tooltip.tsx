import { useEffect, useRef, type ReactNode } from 'react'
import { Kbd } from './kbd.tsx'
import styles from './tooltip.module.css'

type TooltipProps = Readonly<{
  text: ReactNode
  keys?: string | undefined
  /** One element: what the tooltip belongs to. */
  children: ReactNode
}>

const DELAY_MS = 400

/**
 * Words that appear beside a thing after 400 ms of pointing at it, or at once when the keyboard
 * lands on it. Never the only place where something is said, so screen readers skip it.
 */
export function Tooltip({ text, keys, children }: TooltipProps) {
  const wrapper = useRef<HTMLSpanElement>(null)
  const bubble = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => () => clearTimeout(timer.current), [])

  function show(): void {
    const source = wrapper.current?.firstElementChild
    const shown = bubble.current
    if (!(source instanceof HTMLElement) || shown === null || !shown.isConnected) return
    if (!shown.matches(':popover-open')) shown.showPopover({ source })
  }
  function showAfter(delayMs: number): void {
    clearTimeout(timer.current)
    timer.current = setTimeout(show, delayMs)
  }
  function hide(): void {
    clearTimeout(timer.current)
    if (bubble.current?.matches(':popover-open') === true) bubble.current.hidePopover()
  }

  return (
    <span
      ref={wrapper}
      role="none"
      className={styles.wrapper}
      onPointerEnter={() => showAfter(DELAY_MS)}
      onPointerLeave={hide}
      onPointerDown={hide}
      onKeyDown={hide}
      onFocus={(event) => {
        // Not on the spot: focus can land here while a menu opens or closes, and the browser refuses
        // to show a second popover until it is done with the first.
        if (event.target instanceof Element && event.target.matches(':focus-visible')) showAfter(0)
      }}
      onBlur={hide}
    >
      {children}
      <span ref={bubble} popover="manual" className={styles.tooltip} aria-hidden="true">
        {text}
        {keys !== undefined && <Kbd keys={keys} bare />}
      </span>
    </span>
  )
}
