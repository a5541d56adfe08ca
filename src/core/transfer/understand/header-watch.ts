import { roleOfHeader } from './header-role.ts'
import { knownNames } from './header-words.ts'

/**
 * Recognises the names of the columns in the middle of a file, as in two exports joined together:
 * the same names again, or names of other columns.
 */
export function createHeaderWatch(
  header: readonly string[],
): (cells: readonly string[]) => 'repeated-header' | 'second-header' | null {
  const names = header.map((name) => name.trim().toLowerCase())
  const firstName = names[0] ?? ''
  return (cells) => {
    const first = plain(cells[0])
    if (first !== firstName && !knownNames.has(first)) return null
    const filled = cells.filter((cell) => cell.trim() !== '')
    if (cells.every((cell, at) => plain(cell) === (names[at] ?? '')) && filled.length > 0) {
      return 'repeated-header'
    }
    const known = filled.filter((cell) => roleOfHeader(plain(cell)) !== null)
    return known.length >= 3 && known.length >= filled.length * 0.7 ? 'second-header' : null
  }
}

function plain(cell: string | undefined): string {
  return (cell ?? '').replace('\ufeff', '').trim().toLowerCase()
}
