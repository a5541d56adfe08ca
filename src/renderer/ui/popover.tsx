import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
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
 * elsewhere close it. Focus moves to `[data-autofocus]` inside, if there is one.
 */
export function Popover(props: PopoverProps) {
  return props.open ? <OpenPopover {...props} /> : null
}

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

  useEffect(() => {
    const popover = element.current
    const source = anchor.current
    if (popover === null) return undefined
    const before = document.activeElement
    if (source === null) popover.showPopover()
    else popover.showPopover({ source })
    popover.querySelector<HTMLElement>('[data-autofocus]')?.focus()

    function onToggle(event: ToggleEvent): void {
      if (event.newState === 'closed') close.current()
    }
    popover.addEventListener('toggle', onToggle)
    return () => {
      popover.removeEventListener('toggle', onToggle)
      const hadFocus = popover.contains(document.activeElement)
      if (hadFocus && before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [anchor])

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
