import type { Statements } from './statements.ts'

// Rows by the thousand, several to a statement. A statement costs more than its row: it is bound,
// begun and ended, and where keys are never reused it reads and writes the highest one so far.

/** So many rows go into one statement; what is left goes one by one. */
const rowsTogether = 20

export type ManyRows<Row extends readonly unknown[]> = {
  /** Gathers a row, its values in the order of the columns. */
  readonly add: (...row: Row) => void
  /** Writes what was gathered, in that order. */
  readonly flush: () => void
}

/** `columns` and `onConflict` are constants of the code, like any SQL. */
export function createManyRows<Row extends readonly unknown[]>(
  sql: Statements,
  table: string,
  columns: { readonly [Column in keyof Row]: string },
  onConflict = '',
): ManyRows<Row> {
  const width = columns.length
  const one = `(${columns.map(() => '?').join(', ')})`
  const insert = (rows: number) =>
    `INSERT INTO ${table} (${columns.join(', ')})
     VALUES ${Array.from({ length: rows }, () => one).join(', ')} ${onConflict}`
  const [several, single] = [insert(rowsTogether), insert(1)]
  let values: unknown[] = []
  return {
    add: (...row) => {
      values.push(...row)
    },
    flush: () => {
      const all = values
      values = []
      const together = rowsTogether * width
      let at = 0
      for (; at + together <= all.length; at += together) {
        sql.run(several, all.slice(at, at + together))
      }
      for (; at < all.length; at += width) sql.run(single, all.slice(at, at + width))
    },
  }
}
