import type { RefusalCode } from './refusal.ts'
import type { SniffRules } from './sniff.ts'

// Texts about people whose lines are no rows. Read as a table each would give clients that are none.

/** How much of a text is looked at. */
const headChars = 32 * 1024
const usual = [',', ';', '\t', '|'] as const
const most = 0.8

/** What a text is instead of a table; null where it may be one. */
export function noTable(head: string, rules: SniffRules): RefusalCode | null {
  const text = head.slice(0, headChars)
  const all = text.split(/\r\n?|\n/)
  // The last line of a longer text is cut.
  const lines = head.length > headChars ? all.slice(0, -1) : all
  const filled = lines.filter((line) => line.trim() !== '')
  if (isFieldList(filled, rules)) return 'field-list'
  if (isAddressLine(filled, rules)) return 'address-line'
  if (isSeparated(filled)) return null
  if (isFixedWidth(filled)) return 'fixed-width'
  if (isParagraphs(lines, rules)) return 'paragraphs'
  return isUnseparated(filled, rules) ? 'no-separator' : null
}

const field = /^\s*"?([^:=;,\t|"]{1,40}?)"?\s*([:=;,\t|])(.*)$/

/**
 * Each line begins with the name of a field, and its value follows: `Email: anna@example.com`. Names
 * of columns beside each other, in the first line, are a table.
 */
function isFieldList(lines: readonly string[], rules: SniffRules): boolean {
  const [first] = lines.map((line) => field.exec(line))
  if (first === undefined || first === null) return false
  const [, , separator = '', values = ''] = first
  if (values.split(separator).some((value) => rules.fieldOf(value) !== null)) return false
  const fields = lines.map((line) => rules.fieldOf(field.exec(line)?.[1] ?? ''))
  const named = fields.filter((name) => name !== null)
  const reaches = fields.some((name) => name === 'email' || name === 'phone')
  return reaches && new Set(named).size > 1 && named.length >= lines.length * 0.6
}

const greeting = /^\s*(?:to|cc|bcc|an|à|para|a|aan|til|do|komu|кому)\s*:\s*/i

/** Addresses of several people one after the other, as in the head of a message. */
function isAddressLine(lines: readonly string[], rules: SniffRules): boolean {
  const text = lines
    .map((line, at) => (at > 0 && /^\s/.test(line) ? line : `\n${line}`))
    .join('')
    .trim()
  const rows = text.split('\n').map((row) => row.replace(greeting, ''))
  const pieces = rows.map((row) => row.match(/(?:"[^"]*"|<[^>]*>|[^,;<"])+/g) ?? [])
  const isList = pieces.every((row) =>
    row.every((piece) => piece.trim() === '' || rules.formOf(piece) === 'email'),
  )
  // One person may have several addresses, but hardly under several names.
  const isOfMany = (row: readonly string[]) =>
    row.filter((piece) => piece.includes('<') || rows.length === 1).length > 1
  return isList && pieces.some(isOfMany)
}

/** Whether one of the usual separators stands in most lines, as often in each. */
function isSeparated(lines: readonly string[]): boolean {
  return usual.some((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1)
    const known = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0
    const alike = counts.filter((count) => count === known).length
    return known > 0 && alike >= lines.length * most
  })
}

/** Columns that begin at the same place in every line, behind blanks. */
function isFixedWidth(lines: readonly string[]): boolean {
  if (lines.length < 2) return false
  const longest = Math.max(...lines.map((line) => line.length))
  for (let at = 2; at < longest; at += 1) {
    const cells = lines.filter((line) => line.length > at)
    const begin = cells.filter((line) => line[at - 1] === ' ' && line[at] !== ' ')
    const apart = begin.filter((line) => line[at - 2] === ' ')
    const isColumn = begin.length === cells.length && apart.length * 2 >= cells.length
    if (isColumn && cells.length > 1 && cells.length >= lines.length * most) return true
  }
  return false
}

const address = /[^\s<>@]+@[^\s<>@]+\.\p{L}{2,}/u
const number = /(?:\+|\(?0)[\d\s()/.-]{6,}\d/

/** Most lines hold a name, and beside it an address or a number, with none of the usual separators. */
function isUnseparated(lines: readonly string[], rules: SniffRules): boolean {
  // What hardly anybody separates with is known by the names of columns.
  const names = lines[0]?.split(/[^\p{L}\p{N}\s._/()-]/u) ?? []
  if (names.filter((name) => rules.fieldOf(name) !== null).length > 1) return false
  const mixed = lines.filter((line) => {
    if (usual.some((separator) => line.includes(separator))) return false
    const rest = line.replace(address, '').replace(number, '')
    return rest !== line && /\p{L}{2}/u.test(rest) && rules.formOf(line) === null
  })
  return lines.length > 1 && mixed.length > lines.length / 2
}

/** Blocks of lines with a blank one between them, and in most of them how to reach somebody. */
function isParagraphs(lines: readonly string[], rules: SniffRules): boolean {
  const blocks = lines
    .map((line) => line.trim())
    .join('\n')
    .split(/\n{2,}/)
    .map((block) => block.split('\n').filter((line) => line !== ''))
    .filter((block) => block.length > 0)
  const reach = (line: string) => ['email', 'phone'].includes(rules.formOf(line) ?? '')
  const cards = blocks.filter(
    (block) => block.length > 2 && block.some(reach) && !block.every(reach),
  )
  return blocks.length > 1 && cards.length > blocks.length / 2
}
