import { useEffect, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import { classNames } from './class-names.ts'
import styles from './popover.module.css'

type PopoverProps = Readonly<{
  open: boolean
  onClose: () => void
  /** What it hangs from; focus returns there. */
  anchor: RefObject<HTMLElement | null>
  label: string
  role?: 'dialog' | 'menu' | 'listbox'
  children: ReactNode
  /** Edge of the anchor it keeps to. */
  align?: 'start' | 'end'
  className?: string | undefined
}>

/**
 * A small surface beside what opened it, on the browser's own popover: Escape and a click
 * elsewhere close it. Focus moves to `[data-autofocus]` inside, else to its first control, and back
 * where it was. Tab stays in what is filled in, since it lies over what would come next; it closes a menu.
 */
export function Popover(props: PopoverProps) {
  return props.open ? <OpenPopover {...props} /> : null
}

/** Where Tab stops. Of a group of radios that is the chosen one. */
const stop =
  ':is(input, select, textarea, button, a[href], [tabindex="0"]):not(:disabled, [tabindex="-1"], [type="radio"]:not(:checked))'

function OpenPopover({
  onClose,
  anchor,
  label,
  role = 'dialog',
  children,
  align = 'start',
  className,
}: PopoverProps) {
  const element = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })

  // In a layout effect, whose end comes while the popover is still there with the focus in it.
  useLayoutEffect(() => {
    const popover = element.current
    const source = anchor.current
    if (popover === null) return undefined
    const before = document.activeElement
    if (source === null) popover.showPopover()
    else popover.showPopover({ source })
    const first = popover.querySelector<HTMLElement>('[data-autofocus]')
    ;(first ?? (role === 'dialog' ? popover.querySelector<HTMLElement>(stop) : null))?.focus()

    function onToggle(event: ToggleEvent): void {
      if (event.newState === 'closed') close.current()
    }
    const onKeyDown = (event: KeyboardEvent): void => keepTab(event, popover, role)
    popover.addEventListener('toggle', onToggle)
    popover.addEventListener('keydown', onKeyDown)
    return () => {
      popover.removeEventListener('keydown', onKeyDown)
      popover.removeEventListener('toggle', onToggle)
      const hadFocus = popover.contains(document.activeElement)
      if (hadFocus && before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [anchor, role])

  return (
    <div
      ref={element}
      popover="auto"
      role={role}
      aria-label={label}
      className={classNames(styles.popover, styles[align], className)}
    >
      {children}
    </div>
  )
}

function keepTab(event: KeyboardEvent, popover: HTMLElement, role: string): void {
  if (event.key !== 'Tab' || event.defaultPrevented) return
  if (role === 'menu') {
    // The focus goes back to what opened it, and the browser goes on from there.
    popover.hidePopover()
    return
  }
  const stops = [...popover.querySelectorAll<HTMLElement>(stop)]
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]]
  if (document.activeElement !== from) return
  event.preventDefault()
  to?.focus()
}
