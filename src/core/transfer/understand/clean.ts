// White space, no-break spaces, zero-width characters and directional marks with nothing between.
const invisible = /^[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]*$/
const outer = /^[\s\u200b\u2060\ufeff]+|[\s\u200b\u2060\ufeff]+$/g

/** A cell of another program: outer blanks off, line ends LF; empty where nothing is to be seen. */
export function cleanCell(cell: string): string {
  const isPlain = isVisible(cell.charCodeAt(0)) && isVisible(cell.charCodeAt(cell.length - 1))
  const trimmed = isPlain ? cell : invisible.test(cell) ? '' : cell.replace(outer, '')
  return trimmed.includes('\r') ? trimmed.replace(/\r\n?/g, '\n') : trimmed
}

/** What people and programs write where there is nothing. */
const placeholder = /^(?:[-–—−]{1,3}|[#(]?n\/a\)?|k\.\s?a\.)$/i

export function isPlaceholder(value: string): boolean {
  return value.length < 7 && placeholder.test(value)
}

/** Before a capital, a figure or a sign: names such as ’t Hooft go on with a small letter. */
const textMark = /^'[\p{Lu}\d+=@-](?:.*[^'])?$/su
const entity =
  /&(?:#\d{2,6}|#x[\da-f]{2,5}|amp|quot|apos|lt|gt|nbsp|[a-z]{1,5}(?:uml|acute|grave|circ|tilde|cedil|lig|ring|slash|caron));/i

/** What another program put into a text: the apostrophe of spreadsheets, the signs of web pages. */
export function marksIn(value: string): 'apostrophe' | 'entity' | null {
  if (value.charCodeAt(0) === 39 && textMark.test(value)) return 'apostrophe'
  return value.includes('&') && entity.test(value) ? 'entity' : null
}

/** Rules out every blank and every invisible character, and a few that would not have to be. */
function isVisible(code: number): boolean {
  if (code < 0x80) return code > 32
  if (code < 0x2000) return code !== 0xa0 && code !== 0xad && code !== 0x1680
  return code > 0x206f && code !== 0x3000 && code !== 0xfeff
}
