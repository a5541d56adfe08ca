import type { ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'
import styles from './page.module.css'

type PageProps = Readonly<{
  children: ReactNode
  /** Stays below the scrolling part. */
  foot?: ReactNode
  /** Stays above it, in the 44 px of the title bar. */
  bar?: ReactNode
  className?: string | undefined
  /** The scrolling element. */
  ref?: Ref<HTMLDivElement>
}>

/** A screen: a scrolling column that fills what the sidebar leaves. */
export function Page({ children, foot, bar, className, ref }: PageProps) {
  return (
    <div className={styles.page}>
      {bar !== undefined && <div className={styles.bar}>{bar}</div>}
      <div ref={ref} className={classNames(styles.scroll, className)} data-scroll>
        {children}
      </div>
      {foot !== undefined && (
        <div className={styles.foot} data-foot>
          {foot}
        </div>
      )}
    </div>
  )
}

/** A screen that is one list to read: 860 px at most, in the middle of what there is. */
export function PageColumn({ children }: Readonly<{ children: ReactNode }>) {
  return <div className={styles.column}>{children}</div>
}

type LedeProps = Readonly<{ children: ReactNode; id?: string; size?: 'l' | 'm' }>

/** The one sentence that heads a screen. Focus lands here after navigation, to be read out. */
export function Lede({ children, id, size = 'l' }: LedeProps) {
  return (
    <h1 id={id} tabIndex={-1} data-lede className={size === 'l' ? styles.lede : styles.ledeM}>
      {children}
    </h1>
  )
}
