/**
 * The XML of a sheet in which every row and cell says where it stands. A program may leave that out,
 * where each stands right after the one before it; the library does not read such a sheet.
 */
export function withPlaces(sheet: Buffer): Buffer {
  const xml = sheet.toString('utf8')
  // Who says it once says it always.
  const first = /<(?:\w+:)?c(?=[\s/>])[^>]*/.exec(xml)?.[0] ?? ''
  return first === '' || placeIn.test(first) ? sheet : Buffer.from(numbered(xml), 'utf8')
}

const placeIn = /\sr="([^"]*)"/

function numbered(xml: string): string {
  let row = 0
  let column = 0
  return xml.replace(/<((?:\w+:)?)(row|c)(?=[\s/>])([^>]*)/g, (tag, prefix, kind, rest: string) => {
    const said = placeIn.exec(rest)?.[1]
    if (kind === 'row') {
      row = said === undefined ? row + 1 : Number(said)
      column = 0
    } else {
      column = said === undefined ? column + 1 : columnOf(said)
    }
    if (said !== undefined) return tag
    const place = kind === 'row' ? String(row) : `${lettersOf(column)}${row}`
    return `<${prefix}${kind} r="${place}"${rest}`
  })
}

const letters = 26

/** Which column a cell stands in, counted from 1: 28 for AB7. */
function columnOf(place: string): number {
  let column = 0
  for (const letter of place.replace(/[^A-Z]/g, '')) {
    column = column * letters + letter.charCodeAt(0) - 64
  }
  return column
}

/** What a column is called, counted from 1: AB for 28. */
function lettersOf(column: number): string {
  const left = Math.floor((column - 1) / letters)
  return (left === 0 ? '' : lettersOf(left)) + String.fromCharCode(65 + ((column - 1) % letters))
}
