import type { ReactNode } from 'react'
import { classNames } from '#renderer/ui/class-names.ts'
import type { RhythmShape } from './rhythm-shape.ts'
import styles from './rhythm-drawing.module.css'

type RhythmDrawingProps = Readonly<{
  shape: RhythmShape
  /** What the drawing says to those who do not see it. */
  label: string
  width: number
  height: number
  /** How far down the line lies that touches rise and fall from, and how far they reach, in px. */
  axis: number
  reach: number
  /** Drawn above the line and below everything that stands on it. */
  children?: ReactNode
}>

/** A line in time: the owner's touches rise from it, theirs fall; a diamond where the next is due. */
export function RhythmDrawing(props: RhythmDrawingProps) {
  const { shape, label, width, height, axis, reach } = props
  const level = { y1: axis, y2: axis }
  const { base, inRhythm, overdue } = shape
  return (
    <svg
      className={styles.rhythm}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <line className={styles.base} x1={base.from} x2={base.to} {...level} />
      {props.children}
      {inRhythm !== null && (
        <line className={styles.steady} x1={inRhythm.from} x2={inRhythm.to} {...level} />
      )}
      {overdue !== null && (
        <line className={styles.over} x1={overdue.from} x2={overdue.to} {...level} />
      )}
      <line
        className={styles.now}
        x1={shape.now}
        x2={shape.now}
        y1={axis - reach - 1}
        y2={axis + reach + 1}
      />
      {shape.ticks.map(({ x, up, down, failed }) => (
        <g key={x} className={classNames(styles.tick, failed && styles.failed)}>
          {up && <line className={styles.yours} x1={x} x2={x} y1={axis - reach} y2={axis} />}
          {down && <line className={styles.theirs} x1={x} x2={x} y1={axis} y2={axis + reach} />}
        </g>
      ))}
      {shape.due !== null && (
        <path
          className={classNames(styles.due, shape.due.past && styles.past)}
          d={`M${shape.due.x} ${axis - 4}l4 4-4 4-4-4z`}
        />
      )}
    </svg>
  )
}
