import { parseWhere, type WhereExpr, type WhereTest } from '#shared/domain/where.ts'
import { writeWhere } from '#shared/domain/write-where.ts'

// A filter as chips: a row of groups of which all (or any) must hold, where a group is one question
// or several of which any (or all) must. Whatever is nested deeper is kept, and edited, as text.

export type FilterTest = WhereTest<string>
export type FilterPart = Readonly<{ not: boolean; test: FilterTest }>
export type FilterGroup = readonly FilterPart[]
export type FilterModel = Readonly<{
  /** Whether all of the groups must hold, or any one of them; inside a group it is the other way. */
  join: 'and' | 'or'
  groups: readonly FilterGroup[]
}>

export const noFilter: FilterModel = { join: 'and', groups: [] }

/** The chips of a filter; null where it is nested deeper than chips can show, or cannot be read. */
export function modelOf(where: string): FilterModel | null {
  if (where.trim() === '') return noFilter
  // Days stay as they were written: the core reads them anew each time.
  const read = parseWhere(where, { readDate: (text) => text })
  return read.ok ? fromExpr(read.value) : null
}

/** The filter in the words of `rapport list --where`; empty for none. */
export function whereOf({ join, groups }: FilterModel): string {
  const other = join === 'and' ? 'or' : 'and'
  const items = groups.map((group) => together(other, group.map(exprOf)))
  return items.length === 0 ? '' : writeWhere(together(join, items))
}

function together(op: 'and' | 'or', items: readonly WhereExpr<string>[]): WhereExpr<string> {
  const [only] = items
  return only !== undefined && items.length === 1 ? only : { op, items }
}

function exprOf({ not, test }: FilterPart): WhereExpr<string> {
  return not ? { op: 'not', item: test } : test
}

function fromExpr(expr: WhereExpr<string>): FilterModel | null {
  const part = partOf(expr)
  if (part !== null) return { join: 'and', groups: [[part]] }
  if (expr.op !== 'and' && expr.op !== 'or') return null
  const groups = expr.items.map((item) => groupOf(item, expr.op === 'and' ? 'or' : 'and'))
  return groups.includes(null)
    ? null
    : { join: expr.op, groups: groups.filter((group) => group !== null) }
}

function groupOf(expr: WhereExpr<string>, inner: 'and' | 'or'): FilterGroup | null {
  const part = partOf(expr)
  if (part !== null) return [part]
  if (expr.op !== inner) return null
  const parts = expr.items.map(partOf)
  return parts.includes(null) ? null : parts.filter((one) => one !== null)
}

function partOf(expr: WhereExpr<string>): FilterPart | null {
  if (isTest(expr)) return { not: false, test: expr }
  return expr.op === 'not' && isTest(expr.item) ? { not: true, test: expr.item } : null
}

function isTest(expr: WhereExpr<string>): expr is FilterTest {
  return expr.op !== 'and' && expr.op !== 'or' && expr.op !== 'not'
}
