import type { CSSProperties } from 'react'
import { classNames } from './class-names.ts'
import { initialsOf, tintOf } from './initials.ts'
import styles from './avatar.module.css'

export type AvatarProps = Readonly<{
  id: string
  name: string
  kind: 'person' | 'organisation'
  /** Pixels: 26 to 30 in lists, 40 on cards, 44 and more in headers. */
  size?: number
  className?: string | undefined
}>

/** Initials on a tint of one's own: a circle for a person, a rounded square for an organisation. */
export function Avatar({ id, name, kind, size = 36, className }: AvatarProps) {
  const style: CSSProperties & Record<'--size', string> = { '--size': `${size}px` }
  return (
    <span className={classNames(faceOf(id, kind), className)} style={style} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}

/** The classes of a face. */
export function faceOf(id: string, kind: AvatarProps['kind']): string {
  return classNames(
    styles.avatar,
    styles[`tint${tintOf(id)}`],
    kind === 'organisation' && styles.organisation,
  )
}
