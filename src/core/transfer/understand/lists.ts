// Several values in one cell.

/** How other programs separate several values in one cell of any kind. */
const tripleColon = / ?::: ?/

export function splitTriple(cell: string): readonly string[] {
  return cell.includes(':::') ? filled(cell.split(tripleColon)) : [cell]
}

/**
 * Tags as programs write them: a quoted list keeps the commas inside its items, else the strongest
 * separator that is there splits.
 */
export function splitTags(cell: string): readonly string[] {
  if (cell.includes(':::')) return filled(cell.split(tripleColon))
  if (cell.includes('"')) {
    const quoted = quotedList(cell)
    if (quoted !== null) return quoted
  }
  if (/^#\S+(?:\s+#\S+)*$/.test(cell)) return cell.split(/\s+/).map((tag) => tag.slice(1))
  for (const separator of [/[;|\r\n]/, /,/])
    if (separator.test(cell)) return filled(cell.split(separator))
  return filled([cell])
}

/** `"VIP", "Spring, workshop", plain`; null where the quotes make no list. */
function quotedList(cell: string): readonly string[] | null {
  const item = /\s*(?:"((?:[^"]|"")*)"|([^",;|]*))\s*(?:[,;|]|$)/y
  const items: string[] = []
  while (item.lastIndex < cell.length) {
    const match = item.exec(cell)
    if (match === null) return null
    items.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim())
  }
  return filled(items)
}

const needsQuotes = /[;"\r\n]|^\s|\s$|^$/

/** A list in one cell as Rapport writes it; `readList` gives back exactly these items. */
export function writeList(items: readonly string[]): string {
  return items
    .map((item) => (needsQuotes.test(item) ? `"${item.replaceAll('"', '""')}"` : item))
    .join('; ')
}

/** Reads what `writeList` wrote; a cell changed by hand is split at its semicolons. */
export function readList(cell: string): readonly string[] {
  const item = /\s*(?:"((?:[^"]|"")*)"|([^";]*?))\s*(?:;|$)/y
  const items: string[] = []
  while (item.lastIndex < cell.length) {
    const match = item.exec(cell)
    if (match === null) return filled(cell.split(';'))
    const text = match[1]?.replaceAll('""', '"') ?? match[2] ?? ''
    if (text !== '') items.push(text)
  }
  return items
}

function filled(items: readonly string[]): readonly string[] {
  return items.map((item) => item.trim()).filter((item) => item !== '')
}
