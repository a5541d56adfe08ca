import type { ImportAnswers } from '#shared/contract/worker.ts'
import { remark, type Remark } from '#shared/words/remark.ts'
import type {
  Analysis,
  FileRecord,
  ImportContext,
  ReadProgress,
  RecordBatch,
} from '../../analysis.ts'
import type { RowNotice } from '../../decision.ts'
import type { ImportedPerson } from '../../person.ts'
import type { Source } from '../../read/open-source.ts'
import { damagedRecord, unknownPlaces } from '../../remarks.ts'
import { noTwins } from '../../twins.ts'
import type { RowReading } from '../../understand/row.ts'
import type { ArchivedClient } from './archive-shape.ts'
import { archivedPerson, labelNames } from './archived-person.ts'
import { readArchivedClients, surveyArchive, type ArchiveRecord } from './read-archive.ts'
import { createUnknownPlaces, type UnknownPlace } from './unknown-places.ts'

/** Reads an archive once: whether it is whole, and how many clients there are. Throws refusals. */
export function* analyseArchive(
  source: Source,
  answers: ImportAnswers,
  context: ImportContext,
): Generator<ReadProgress, Analysis> {
  const unknown = createUnknownPlaces()
  const survey = surveyArchive(source, unknown.look)
  let step = survey.next()
  for (; step.done !== true; step = survey.next()) {
    yield { done: step.value, of: source.sizeBytes }
  }
  const { shared, clients } = step.value
  const names = labelNames(shared)
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
    rows: clients,
    headerCells: ['Name'],
    remarks: remarksOn(unknown.found()),
    shared,
    records: function* (): Generator<RecordBatch, void> {
      const seen = new Set<string>()
      const isAgain = (client: ArchivedClient | null) => {
        if (client === null || !seen.has(client.uid)) {
          if (client !== null) seen.add(client.uid)
          return false
        }
        return true
      }
      for (const { records, bytes } of readArchivedClients(source)) {
        yield {
          records: records.map((record): FileRecord => {
            const reading = readingOf(record, isAgain(record.client), (client) =>
              archivedPerson(client, names, context.region),
            )
            return {
              line: record.line,
              aside: null,
              cells: [record.name],
              text: record.name,
              archived: reading.person === null ? null : record.client,
              reading,
            }
          }),
          bytes,
        }
      }
    },
    table: () => [],
  }
}

/** How many unknown places a report names; of the others it says how many there are. */
const mostNamed = 20

function remarksOn(unknown: readonly UnknownPlace[]): readonly RowNotice[] {
  if (unknown.length === 0) return []
  const named = unknown.slice(0, mostNamed)
  const message = unknownPlaces(named, unknown.length - named.length)
  const text = named.map(({ path }) => path).join(', ')
  return [{ line: 1, code: 'unknown-keys', message, text }]
}

/** A client of an archive is one client: a second record of it is refused and named. */
function readingOf(
  { client, flaw }: ArchiveRecord,
  isAgain: boolean,
  personOf: (client: ArchivedClient) => ImportedPerson,
): RowReading {
  const reject = (code: string, message: Remark): RowReading => ({
    person: null,
    reject: { code, message },
    warnings: [],
  })
  if (client === null) return reject('damaged-record', damagedRecord(flaw))
  if (isAgain) return reject('twice-in-archive', remark('remark.twice-in-archive'))
  return { person: personOf(client), reject: null, warnings: [] }
}
