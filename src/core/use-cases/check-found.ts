import type { Context } from '../context.ts'

/** Notes what is wrong: how many of what; nothing where the count is 0. */
export type Found = (code: string, count: number, detail: string) => void

export function countOf({ sql }: Context, query: string): number {
  return sql.value<number>(query) ?? 0
}
