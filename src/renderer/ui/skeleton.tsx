import { useEffect, useState } from 'react'
import { VisuallyHidden } from './visually-hidden.tsx'
import styles from './skeleton.module.css'

type SkeletonProps = Readonly<{
  /** "Loading…", for screen readers. */
  label: string
  rows?: number
  /** With a round place for a face. */
  faces?: boolean
}>

/** As long as the bars wait in the style sheet. */
const SEEN_AFTER_MS = 200

const widths = [62, 84, 48, 71, 56, 78] as const

/**
 * Quiet bars where rows will be; they appear, and are told of, only when loading takes more than
 * 200 ms. Whoever takes a picture waits until nothing is `data-loading`.
 */
export function Skeleton({ label, rows = 3, faces = false }: SkeletonProps) {
  const [waited, setWaited] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), SEEN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={styles.skeleton} role="status" data-loading>
      {waited && <VisuallyHidden>{label}</VisuallyHidden>}
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={faces ? styles.person : styles.row}>
          {faces && <i className={styles.face} />}
          <i style={{ inlineSize: `${widths[index % widths.length]}%` }} />
          <i style={{ inlineSize: `${widths[(index + 3) % widths.length]}%` }} />
        </div>
      ))}
    </div>
  )
}
