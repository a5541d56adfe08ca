import { readFileSync } from 'node:fs'
import readXlsx from 'read-excel-file/universal'
import { fail, ok, type Result } from '#shared/result.ts'
import type { RefusalCode } from '../../read/refusal.ts'
import { withPlaces } from './cell-places.ts'
import { breakInCell, sheetDelimiter } from './sheet-table.ts'
import { readParts, storeParts, ZipRefused, type Parts } from './zip.ts'

// A workbook (.xlsx) becomes a table as it would if its owner saved a sheet of it as CSV, except that
// days come as days and long numbers whole: the workbook knows both. The library knows the format;
// what it is given was unpacked here, within a limit, and it unpacks nothing.

export type WorkbookOrder = { readonly path: string; readonly sheet: string | null }

/** A sheet laid out as a table, and which sheets there are. */
export type LaidOutSheet = {
  /** The sheets with something in them. */
  readonly sheets: readonly string[]
  /** Which of them this is: the one asked for, else the first. */
  readonly sheet: string
  /** As `sheet-table.ts` says. */
  readonly table: string
}

/** What all parts of a workbook may come to, unpacked: a sheet of 100,000 rows of ten columns. */
const mostUnpackedBytes = 100 * 2 ** 20

/** The sheet of that name, or the first with something in it. */
export async function readWorkbook({
  path,
  sheet,
}: WorkbookOrder): Promise<Result<LaidOutSheet, RefusalCode>> {
  const opened = openWorkbook(path)
  if (!opened.ok) return opened
  let sheets: readonly SheetRead[]
  try {
    const read = await readXlsx(opened.value, { parseNumber: numberAsText, trim: false })
    // Its types say that a day is the constructor of dates and that a chart has rows too; a day is a
    // date, and a chart has none.
    sheets = (read as unknown as readonly Partial<SheetRead>[]).filter(hasRows)
  } catch {
    // The library throws what it met: a part that is missing, a cell that is none.
    return fail('damaged-workbook')
  }
  const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)))
  const chosen = filled.find((one) => one.sheet === sheet) ?? filled[0]
  if (chosen === undefined) return fail('empty-file')
  return ok({
    sheets: filled.map((one) => one.sheet),
    sheet: chosen.sheet,
    table: chosen.data.map(lineOf).join('\n'),
  })
}

type Cell = string | boolean | Date | null
type SheetRead = { readonly sheet: string; readonly data: readonly (readonly Cell[])[] }

function hasRows(sheet: Partial<SheetRead>): sheet is SheetRead {
  return sheet.data !== undefined
}

function openWorkbook(path: string): Result<ArrayBuffer, RefusalCode> {
  let file: Buffer
  try {
    file = readFileSync(path)
  } catch {
    return fail('unreadable')
  }
  try {
    const parts = readParts(file, (name) => /\.xml(?:\.rels)?$/.test(name), mostUnpackedBytes)
    const { buffer, byteOffset, byteLength } = storeParts(placed(parts))
    return ok(buffer.slice(byteOffset, byteOffset + byteLength))
  } catch (error) {
    if (!(error instanceof ZipRefused)) throw error
    return fail(error.why === 'too-large' ? 'large-workbook' : 'damaged-workbook')
  }
}

/** What spreadsheets show of a fraction. */
const fractionDigits = 15

/** The parts, in the sheets among them every cell with its place. */
function placed(parts: Parts): Parts {
  const isSheet = (name: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/.test(name)
  return new Map(
    [...parts].map(([name, part]) => [name, isSheet(name) ? withPlaces(part) : part] as const),
  )
}

/** As it would be typed: long whole numbers with all their figures, fractions without their dust. */
function numberAsText(written: string): string {
  const number = Number(written)
  if (!Number.isFinite(number)) return written
  return String(Number.isInteger(number) ? number : Number(number.toPrecision(fractionDigits)))
}

function lineOf(row: readonly Cell[]): string {
  const cells = row.map(textOf)
  while (cells.at(-1) === '') cells.pop()
  return cells.map(quoted).join(sheetDelimiter)
}

function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (cell instanceof Date) return momentOf(cell)
  return cell.replace(/\r\n?|\n/g, breakInCell)
}

/** The day, with the time where there is one; the time alone where a cell holds no day. */
function momentOf(moment: Date): string {
  // Times of spreadsheets are parts of a day, and miss the second by a hair.
  const [day = '', time = ''] = new Date(Math.round(moment.getTime() / 1000) * 1000)
    .toISOString()
    .slice(0, 19)
    .split('T')
  if (day < '1900') return time.slice(0, 5)
  return time === '00:00:00' ? day : `${day} ${time}`
}

function quoted(cell: string): string {
  return cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`
}
