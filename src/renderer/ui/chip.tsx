import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'
import type { IconType } from './icons.ts'
import { Icon } from './icon.tsx'
import { XIcon } from './icons.ts'
import styles from './chip.module.css'

type ChipProps = Readonly<
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
    children: ReactNode
    /** Chosen: a filter that is on. Undefined for a chip that only acts. */
    on?: boolean | undefined
    icon?: IconType | undefined
    /** Shows the cross: pressing it takes the chip away. */
    removable?: boolean
    className?: string | undefined
    ref?: Ref<HTMLButtonElement>
  }
>

/** A filter, or a recognised word that can be changed. */
export function Chip({
  children,
  on,
  icon,
  removable = false,
  className,
  type = 'button',
  ...rest
}: ChipProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-pressed={removable ? undefined : on}
      className={classNames(styles.chip, on === true && styles.on, className)}
    >
      {icon !== undefined && <Icon of={icon} size={14} />}
      {children}
      {removable && <Icon of={XIcon} size={12} weight="bold" />}
    </button>
  )
}
