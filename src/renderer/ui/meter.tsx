import { classNames } from './class-names.ts'
import styles from './meter.module.css'

type MeterProps = Readonly<{
  /** 0 to 1. */
  value: number
  /** Accessible name, with the figure in words: "Coverage 86%". */
  label: string
  /** thick: for work in progress. */
  size?: 'thin' | 'thick'
  className?: string | undefined
}>

/** A share of a whole, or work in progress. */
export function Meter({ value, label, size = 'thin', className }: MeterProps) {
  const share = Math.min(1, Math.max(0, value))
  return (
    <div
      role={size === 'thick' ? 'progressbar' : 'img'}
      aria-label={label}
      aria-valuenow={size === 'thick' ? Math.round(share * 100) : undefined}
      className={classNames(styles.meter, styles[size], className)}
    >
      <i style={{ inlineSize: `${share * 100}%` }} />
    </div>
  )
}
