import type { ReactNode } from 'react'

type GridCellProps = Readonly<{ className?: string | undefined; children?: ReactNode }>

/** A cell of a row: what it says is written into it later. */
export function GridCell({ className, children }: GridCellProps) {
  return (
    <div role="gridcell" className={className}>
      {children}
    </div>
  )
}
