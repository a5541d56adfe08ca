import type { ImportAnswers } from '#shared/contract/worker.ts'
import type { Analysis, ImportContext, ReadProgress, RecordBatch } from '../../analysis.ts'
import type { Source } from '../../read/open-source.ts'
import { damagedRecord } from '../../remarks.ts'
import { noTwins } from '../../twins.ts'
import { archivedPerson, labelNames } from './archived-person.ts'
import { readArchivedClients, readShared } from './read-archive.ts'

/** Reads an archive once: whether it is whole, and how many clients there are. Throws refusals. */
export function* analyseArchive(
  source: Source,
  answers: ImportAnswers,
  context: ImportContext,
): Generator<ReadProgress, Analysis> {
  const shared = readShared(source)
  const names = labelNames(shared)
  let rows = 0
  for (const { records, bytes } of readArchivedClients(source)) {
    rows += records.length
    yield { done: bytes, of: source.sizeBytes }
  }
  return {
    source,
    description: {
      format: 'json',
      layout: null,
      encoding: 'utf-8',
      delimiter: '',
      headerLine: null,
      columns: [],
    },
    answers,
    asks: [],
    // Clients that the owner kept apart stay apart.
    twins: noTwins,
    rows,
    headerCells: ['Name'],
    remarks: [],
    shared,
    records: function* (): Generator<RecordBatch, void> {
      for (const { records, bytes } of readArchivedClients(source)) {
        yield {
          records: records.map(({ line, client, flaw, name }) => ({
            line,
            aside: null,
            cells: [name],
            text: name,
            archived: client,
            reading:
              client === null
                ? {
                    person: null,
                    reject: { code: 'damaged-record', message: damagedRecord(flaw) },
                    warnings: [],
                  }
                : {
                    person: archivedPerson(client, names, context.region),
                    reject: null,
                    warnings: [],
                  },
          })),
          bytes,
        }
      }
    },
    table: () => [],
  }
}
