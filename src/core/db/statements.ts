import type Database from 'better-sqlite3'

type Parameters = Readonly<Record<string, unknown>>

/** SQL prepared once and run with named parameters; the text is always a constant of the code. */
export type Statements = {
  readonly all: <R>(sql: string, parameters?: Parameters) => R[]
  readonly get: <R>(sql: string, parameters?: Parameters) => R | undefined
  /** The first column of every row. */
  readonly column: <V>(sql: string, parameters?: Parameters) => V[]
  /** The first column of the first row. */
  readonly value: <V>(sql: string, parameters?: Parameters) => V | undefined
  /** With a list, the parameters are `?` in that order. */
  readonly run: (
    sql: string,
    parameters?: Parameters | readonly unknown[],
  ) => { changes: number; id: number }
}

/** A cache of prepared statements over one connection, keyed by their text. */
export function createStatements(db: Database.Database): Statements {
  const prepared = new Map<string, Database.Statement>()
  const plucked = new Map<string, Database.Statement>()
  const prepare = (sql: string, pluck: boolean): Database.Statement => {
    const cache = pluck ? plucked : prepared
    let statement = cache.get(sql)
    if (statement === undefined) {
      statement = pluck ? db.prepare(sql).pluck() : db.prepare(sql)
      cache.set(sql, statement)
    }
    return statement
  }
  return {
    all: <R>(sql: string, parameters: Parameters = {}) =>
      prepare(sql, false).all(parameters) as R[],
    get: <R>(sql: string, parameters: Parameters = {}) =>
      prepare(sql, false).get(parameters) as R | undefined,
    column: <V>(sql: string, parameters: Parameters = {}) =>
      prepare(sql, true).all(parameters) as V[],
    value: <V>(sql: string, parameters: Parameters = {}) =>
      prepare(sql, true).get(parameters) as V | undefined,
    run: (sql, parameters = {}) => {
      const { changes, lastInsertRowid } = prepare(sql, false).run(parameters)
      return { changes, id: Number(lastInsertRowid) }
    },
  }
}
