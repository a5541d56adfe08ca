import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button, type ButtonVariant } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import type { IconType } from './icons.ts'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import { Popover } from './popover.tsx'
import { classNames } from './class-names.ts'
import styles from './menu.module.css'

export type MenuItem = Readonly<{
  id: string
  label: ReactNode
  icon?: IconType | undefined
  keys?: string | undefined
  /** Destroys something; stands in red, at the end. */
  risk?: boolean
  disabled?: boolean
  onChoose: () => void
}>

type MenuProps = Readonly<{
  /** The button's name; shown as text unless it is an icon alone. */
  label: string
  icon?: IconType | undefined
  /** Icon alone, the label as its name. */
  iconOnly?: boolean
  weight?: 'regular' | 'bold'
  variant?: ButtonVariant
  small?: boolean
  align?: 'start' | 'end'
  /** `'line'` draws a hairline. */
  items: readonly (MenuItem | 'line')[]
}>

/** A button that opens a list of actions; arrows, Home and End move, letters jump. */
export function Menu({
  label,
  icon,
  iconOnly = false,
  weight = 'regular',
  variant = 'ghost',
  small = false,
  align = 'end',
  items,
}: MenuProps) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  function choose(item: MenuItem): void {
    setOpen(false)
    button.current?.focus()
    item.onChoose()
  }

  const shared = {
    ref: button,
    variant,
    small,
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    // The popover closes itself when the pointer goes down; the click that follows must not reopen.
    onPointerDown: (event: { preventDefault: () => void }) => open && event.preventDefault(),
    onClick: () => setOpen(!open),
  } as const

  const firstEnabled = items.find((item) => item !== 'line' && item.disabled !== true)
  return (
    <>
      {iconOnly && icon !== undefined ? (
        <IconButton {...shared} label={label} icon={icon} weight={weight} />
      ) : (
        <Button {...shared} icon={icon}>
          {label}
        </Button>
      )}
      <Popover
        open={open}
        onClose={() => setOpen(false)}
        anchor={button}
        label={label}
        role="menu"
        align={align}
        className={styles.menu}
      >
        <div role="none" onKeyDown={moveFocus}>
          {items.map((item, index) =>
            item === 'line' ? (
              <hr key={`line-${index}`} className={styles.line} />
            ) : (
              <button
                key={item.id}
                type="button"
                role="menuitem"
                disabled={item.disabled}
                tabIndex={-1}
                data-autofocus={item === firstEnabled ? true : undefined}
                className={classNames(styles.item, item.risk === true && styles.risk)}
                onClick={() => choose(item)}
                onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
              >
                {item.icon !== undefined && <Icon of={item.icon} />}
                <span>{item.label}</span>
                {item.keys !== undefined && <Kbd keys={item.keys} bare />}
              </button>
            ),
          )}
        </div>
      </Popover>
    </>
  )
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const items = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]:not(:disabled)'),
  ]
  const here = items.findIndex((item) => item === document.activeElement)
  const to = target(event.key, here, items)
  if (to === undefined) return
  event.preventDefault()
  event.stopPropagation()
  items[to]?.focus()
}

function target(key: string, here: number, items: readonly HTMLElement[]): number | undefined {
  const count = items.length
  if (key === 'ArrowDown') return (here + 1) % count
  if (key === 'ArrowUp') return (here - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key.length !== 1 || !/\p{L}|\p{N}/u.test(key)) return undefined
  const letter = key.toLocaleLowerCase()
  const order = items.map((_, index) => (here + 1 + index) % count)
  return order.find((index) => items[index]?.innerText.toLocaleLowerCase().startsWith(letter))
}
