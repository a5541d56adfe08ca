import type { RunApart } from '../../../apart.ts'
import type { Source } from '../../read/open-source.ts'
import { FileRefused } from '../../read/refusal.ts'

/** What a workbook may be that is read in one piece. */
const mostBytes = 50 * 2 ** 20

/**
 * A source whose rows can be read: of a workbook the sheet called `wanted`, else its first with
 * something in it, as a table; any other as it is. Throws `FileRefused`.
 */
export async function laidOut(
  source: Source,
  wanted: string | null,
  apart: RunApart,
): Promise<Source> {
  if (source.kind !== 'workbook' || source.path === null) return source
  if (source.sizeBytes > mostBytes) throw new FileRefused('large-workbook')
  const read = await apart('read-workbook', { path: source.path, sheet: wanted })
  if (!read.ok) throw new FileRefused(read.error.code)
  const { table, sheet, sheets } = read.value
  const bytes = Buffer.from(table, 'utf8')
  return {
    ...source,
    kind: 'table',
    bytes,
    sizeBytes: bytes.length,
    sheet: { name: sheet, among: sheets },
  }
}
