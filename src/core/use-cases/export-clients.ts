import type {
  ExportFormat,
  WorkerErrorCode,
  WorkerInput,
  WorkerOutput,
} from '#shared/contract/worker.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { isoWithOffset } from '#shared/zone.ts'
import { writeArchive } from '../transfer/formats/archive/write-archive.ts'
import { writeCards } from '../transfer/formats/vcard/write-cards.ts'
import { writeClientsCsv, type CsvShape } from '../transfer/write/csv.ts'
import { labelKey } from '../text.ts'
import type { Context } from '../context.ts'
import type { JobControl } from '../core.ts'
import { createArchiveRows } from './archive-rows.ts'
import { loadPerson } from './known-people.ts'
import { openPart, writeFailure } from './write-whole.ts'

type Reply = Promise<Result<WorkerOutput<'transfer.export'>, WorkerErrorCode>>

/**
 * Writes all clients, or those of a segment, in one of the formats. A file is written under a temporary name,
 * synced and renamed: what has the final name is whole.
 */
export function createExportClients(context: Context) {
  const { lists } = context.repositories
  const { sql } = context
  const archive = createArchiveRows(sql)

  return async (input: WorkerInput<'transfer.export'>, control: JobControl): Reply => {
    const { format, segment } = input
    // An archive is of everything, Trash included; the other formats are of those in the list.
    const all =
      format === 'json'
        ? archive.clientKeys()
        : lists.keys({ sort: 'name', descending: false, today: context.today() })
    const members = segment === null ? null : segmentMembers(segment)
    if (segment !== null && members === null) return fail('export/no-such-segment', { segment })
    const keys = members === null ? all : all.filter((key) => members.has(key))
    const chunks = writeAs(format, keys)
    if (input.out === null) {
      for (const chunk of chunks) {
        control.onText?.(chunk)
        await control.pause()
      }
      return ok({ clients: keys.length })
    }
    return writeFile(input.out, chunks, keys.length, control)
  }

  function writeAs(format: ExportFormat, keys: readonly number[]): Iterable<string> {
    const people = keys.values().map((key) => loadPerson(context, key))
    switch (format) {
      case 'json':
        return writeArchive({
          writtenAt: isoWithOffset(context.now(), context.zone()),
          shared: archive.shared,
          clients: keys.values().map(archive.client),
        })
      case 'csv':
        return writeClientsCsv(people, shapeOf())
      case 'vcard':
        return writeCards(people, '4.0')
      case 'vcard-3.0':
        return writeCards(people, '3.0')
    }
  }

  function segmentMembers(name: string): ReadonlySet<number> | null {
    const id = sql.value<number>('SELECT id FROM segment WHERE folded = @folded', {
      folded: labelKey(name),
    })
    if (id === undefined) return null
    return new Set(
      sql.column<number>('SELECT client_id FROM segment_member WHERE segment_id = @id', { id }),
    )
  }

  /** How many columns of a kind the fullest client needs. */
  function shapeOf(): CsvShape {
    const most = (table: string, condition: string) =>
      sql.value<number>(
        `SELECT ifnull(max(n), 0) FROM
           (SELECT count(*) AS n FROM ${table} WHERE ${condition} GROUP BY client_id)`,
      ) ?? 0
    return {
      emails: most('contact_point', `kind = 'email'`),
      phones: most('contact_point', `kind = 'phone'`),
      urls: most('contact_point', `kind = 'url'`),
      addresses: most('address', '1'),
      dates: most('important_date', '1'),
      customFields: sql.column<string>('SELECT DISTINCT name FROM custom_field ORDER BY name'),
    }
  }
}

async function writeFile(
  out: string,
  chunks: Iterable<string>,
  clients: number,
  control: JobControl,
): Reply {
  const file = openPart(out)
  if (!file.ok) return file
  try {
    for (const chunk of chunks) {
      file.value.write(chunk)
      await control.pause()
    }
    file.value.commit()
    return ok({ clients })
  } catch (error) {
    file.value.discard()
    return writeFailure(error)
  }
}
