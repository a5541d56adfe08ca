import { deflateRawSync } from 'node:zlib'

// Workbooks as spreadsheet programs write them, as small as they may be.

/** A day or a moment, as the number of a spreadsheet; or the XML of a cell, without its place. */
export type Cell =
  | string
  | number
  | boolean
  | null
  | { readonly day: number }
  | { readonly xml: string }
export type Sheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] }

/**
 * The bytes of a workbook with these sheets. `more` stands in the head of the workbook, and `changed`
 * gives the XML of a part as another program would write it.
 */
export function workbookOf(
  sheets: readonly Sheet[],
  more = '',
  changed: (xml: string) => string = (xml) => xml,
): Buffer {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  const links = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const parts: readonly Part[] = [
    ['[Content_Types].xml', '<Types/>'],
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="${office}/relationships">${more}<sheets>${list.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${links.join('')}<Relationship Id="s" Type="${office}/relationships/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ],
    ...sheets.map(({ rows }, at): Part => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(rows)]),
  ]
  return zipOf(parts.map(([name, content]) => [name, changed(String(content))]))
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'

function sheetXml(rows: Sheet['rows']): string {
  const xml = rows.map((cells, row) => {
    const inner = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`))
    return cells.length === 0 ? '' : `<row r="${row + 1}">${inner.join('')}</row>`
  })
  return `<worksheet><sheetData>${xml.join('')}</sheetData></worksheet>`
}

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string') {
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  }
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`
  if ('day' in cell) return `<c r="${at}" s="1"><v>${cell.day}</v></c>`
  return cell.xml.replace('<c', `<c r="${at}"`)
}

function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest === 0 ? '' : letters(rest - 1)) + String.fromCharCode(65 + (column % 26))
}

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')

type Part = readonly [name: string, content: string | Buffer]

/** A container of parts, each packed. */
export function zipOf(parts: readonly Part[]): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of parts) {
    const label = Buffer.from(name, 'utf8')
    const packed = deflateRawSync(content)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(packed.length, 18)
    head.writeUInt16LE(label.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt16LE(label.length, 28)
    entry.writeUInt32LE(at, 42)
    local.push(head, label, packed)
    directory.push(entry, label)
    at += head.length + label.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(
    directory.reduce((sum, piece) => sum + piece.length, 0),
    12,
  )
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...local, ...directory, end])
}
