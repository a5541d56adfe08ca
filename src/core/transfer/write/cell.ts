// Cells that begin with these would be run as formulas by a spreadsheet. The guard is an
// apostrophe before them; a text that has apostrophes there already gets one more, so that taking
// one away always gives back what was there.
const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/
const needsQuotes = /[",\r\n\t;]|^\s|\s$|^['=+\-@＝＋－＠]/

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
  const safe = guard(text)
  return needsQuotes.test(safe) || safe.includes('"') ? `"${safe.replaceAll('"', '""')}"` : safe
}
