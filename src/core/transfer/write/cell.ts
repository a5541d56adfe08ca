// Cells that begin with these would be run as formulas by a spreadsheet. The guard is an
// apostrophe before them; a text that has apostrophes there already gets one more, so that taking
// one away always gives back what was there.
const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/
const special = /[",\r\n\t;]/

/** A text as it may stand in a file that a spreadsheet opens. */
export function guard(text: string): string {
  return dangerous.test(text) ? `'${text}` : text
}

/** The text before `guard`. */
export function unguard(cell: string): string {
  return cell.charCodeAt(0) === 39 && guarded.test(cell) ? cell.slice(1) : cell
}

/** One cell of a CSV row: guarded, and quoted where it must be. */
export function csvCell(text: string): string {
  if (text === '') return ''
  const isPlain = isHarmless(text.charCodeAt(0)) && !isBlank(text.charCodeAt(text.length - 1))
  if (isPlain && !special.test(text)) return text
  return `"${guard(text).replaceAll('"', '""')}"`
}

/** Letters and digits of the first page: no blank, no sign, no apostrophe. */
function isHarmless(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 0xc0 && code < 0x2000)
  )
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || code >= 0x2000
}
