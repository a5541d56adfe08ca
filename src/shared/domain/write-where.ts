import type { WhereExpr, WhereTest } from './where.ts'
import { whereFields } from './where-fields.ts'

/** A filter as a person would type it; `parseWhere` reads it back as the same expression. */
export function writeWhere(expr: WhereExpr<string>): string {
  switch (expr.op) {
    case 'and':
    case 'or':
      return expr.items.map(bracketed).join(` ${expr.op} `)
    case 'not':
      return `not ${bracketed(expr.item)}`
    default:
      return writeTest(expr)
  }
}

function bracketed(expr: WhereExpr<string>): string {
  return expr.op === 'and' || expr.op === 'or' ? `(${writeWhere(expr)})` : writeWhere(expr)
}

function writeTest(test: WhereTest<string>): string {
  switch (test.op) {
    case 'flag':
      return test.value ? test.field : `${test.field} = no`
    case 'custom':
      return `${customField(test.name)} ${test.compare} ${value(test.value)}`
    case 'text':
    case 'number':
    case 'date':
      return `${test.field} ${test.compare} ${value(test.value)}`
  }
}

/** A name that is a field's own, or more than one word, is only safe in quotes. */
function customField(name: string): string {
  const isOneWord = isPlain(name) && !name.includes(' ')
  return isOneWord && !Object.hasOwn(whereFields, name) ? `custom.${name}` : quoted(name)
}

function value(written: string | number | null): string {
  if (written === null) return 'none'
  return typeof written === 'number' || isPlain(written) ? String(written) : quoted(written)
}

/** Words without brackets, quotes, comparisons or keywords stand for themselves. */
function isPlain(text: string): boolean {
  if (!/^[\p{L}\p{N}.@_+-]+(?: [\p{L}\p{N}.@_+-]+)*$/u.test(text)) return false
  return !text.split(' ').some((word) => /^(?:and|or|not|none)$/i.test(word))
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/gu, '\\$&')}"`
}
