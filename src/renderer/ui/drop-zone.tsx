import type { ReactNode, Ref } from 'react'
import { Icon } from './icon.tsx'
import { TrayArrowDownIcon } from './icons.ts'
import styles from './drop-zone.module.css'

type DropZoneProps = Readonly<{
  title: string
  children?: ReactNode
  onChoose: () => void
  disabled?: boolean
  ref?: Ref<HTMLButtonElement>
}>

/** A large place to bring a file to: pressing it opens the file dialog. */
export function DropZone({ title, children, onChoose, disabled = false, ref }: DropZoneProps) {
  return (
    <button ref={ref} type="button" className={styles.zone} onClick={onChoose} disabled={disabled}>
      <Icon of={TrayArrowDownIcon} size={28} />
      <span className={styles.title}>{title}</span>
      {children !== undefined && <span className={styles.text}>{children}</span>}
    </button>
  )
}
