import type { IconType } from './icons.ts'
import styles from './icon.module.css'
import { classNames } from './class-names.ts'

type IconProps = Readonly<{
  of: IconType
  /** Pixels; 16 in text and buttons. */
  size?: number
  weight?: 'regular' | 'fill' | 'bold'
  className?: string | undefined
}>

/** A decorative icon: hidden from assistive technology, coloured by the text around it. */
export function Icon({ of: Shape, size = 16, weight = 'regular', className }: IconProps) {
  return (
    <Shape
      size={size}
      weight={weight}
      className={classNames(styles.icon, className)}
      aria-hidden="true"
      focusable="false"
    />
  )
}
