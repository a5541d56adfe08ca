import { Link } from 'wouter'
import { classNames } from '#renderer/ui/class-names.ts'
import type { IconType } from '#renderer/ui/icons.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx'
import styles from './sidebar.module.css'

type SidebarLinkProps = Readonly<{
  to: string
  icon: IconType
  label: string
  current: boolean
  count?: number | undefined
  /** The count in words, for screen readers. */
  countLabel?: string | undefined
  /** Not shown on the rail: a size, not work that waits. */
  quietCount?: boolean
  /** A dot instead of a count, with what it says to screen readers: something is due there. */
  dotLabel?: string | undefined
  /** Before going there. */
  onClick?: (() => void) | undefined
}>

export function SidebarLink({
  to,
  icon,
  label,
  current,
  count,
  countLabel,
  quietCount = false,
  dotLabel,
  onClick,
}: SidebarLinkProps) {
  const { locale } = useWords()
  const said = count !== undefined && count > 0 ? countLabel : undefined
  // The whole name: a shorter title would be read after it.
  const name = [label, said, dotLabel].filter((part) => part !== undefined).join(' ')
  return (
    <Link
      href={to}
      className={classNames(styles.link, current && styles.current)}
      aria-current={current ? 'page' : undefined}
      title={name}
      onClick={onClick}
    >
      <Icon of={icon} weight={current ? 'fill' : 'regular'} />
      <span className={styles.text}>{label}</span>
      {count !== undefined && count > 0 && (
        <>
          <span className={classNames(styles.count, quietCount && styles.quiet)} aria-hidden="true">
            {count.toLocaleString(locale)}
          </span>
          {countLabel !== undefined && <VisuallyHidden>{countLabel}</VisuallyHidden>}
        </>
      )}
      {dotLabel !== undefined && (
        <>
          <span className={styles.dot} aria-hidden="true" />
          <VisuallyHidden>{dotLabel}</VisuallyHidden>
        </>
      )}
    </Link>
  )
}
