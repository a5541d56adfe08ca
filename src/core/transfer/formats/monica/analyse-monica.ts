import type { ImportAnswers } from '#shared/contract/worker.ts'
import type { Analysis, FileRecord, ImportContext, ReadProgress } from '../../analysis.ts'
import { limits } from '../../read/limits.ts'
import { readBytes, type Source } from '../../read/open-source.ts'
import { FileRefused } from '../../read/refusal.ts'
import * as say from '../../remarks.ts'
import { createTwins } from '../../twins.ts'
import { overLimit } from '../../understand/value-limits.ts'
import { account, contact, type Account } from './account-shape.ts'
import { fieldKinds, readContact } from './read-contact.ts'

/**
 * An account export of Monica 4. JSON has no lines to speak of: contacts are counted instead. Read
 * in one piece, so that its size is bounded. Throws refusals.
 */
export function* analyseMonica(
  source: Source,
  answers: ImportAnswers,
  context: ImportContext,
): Generator<ReadProgress, Analysis> {
  const region = answers.region ?? context.region
  const records = recordsOf(readAccount(source), region)
  yield { done: source.sizeBytes, of: source.sizeBytes }
  const twins = createTwins()
  const national: number[] = []
  for (const { line, reading } of records) {
    if (reading.person === null) continue
    twins.add(line, reading.person)
    if (reading.person.phones.some(({ e164 }) => e164 === null)) national.push(line)
  }
  const ask = region === null ? say.askRegion(national.slice(0, 50)) : null
  return {
    source,
    description: {
      format: 'json',
      layout: 'Monica',
      encoding: 'utf-8',
      delimiter: '',
      headerLine: null,
      columns: [],
    },
    answers,
    asks: ask === null || answers.accepted.includes(ask.code) ? [] : [ask],
    twins,
    rows: records.length,
    headerCells: ['Name'],
    remarks: [],
    shared: null,
    records: function* () {
      // Read again: an import is of the file as it was shown, or of none.
      readAccount(source)
      yield { records, bytes: source.sizeBytes }
    },
    table: () => [],
  }
}

function readAccount(source: Source): Account {
  if (source.sizeBytes > limits.wholeBytes) {
    throw new FileRefused('too-large', { limit: limits.wholeBytes })
  }
  const pieces: Buffer[] = []
  for (const chunk of readBytes(source)) pieces.push(Buffer.from(chunk))
  let value: unknown
  try {
    value = JSON.parse(
      Buffer.concat(pieces)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    )
  } catch {
    throw new FileRefused('json')
  }
  const read = account.safeParse(value)
  if (!read.success) throw new FileRefused('json')
  return read.data
}

function recordsOf(file: Account, region: string | null): readonly FileRecord[] {
  const kinds = fieldKinds(file)
  const values = file.account.data
    .filter(({ type }) => type === 'contact')
    .flatMap((group) => group.values)
  return values.map((value, at): FileRecord => {
    const read = contact.safeParse(value)
    const person = read.success ? readContact(read.data, kinds, region) : null
    const long = person === null ? null : overLimit(person)
    const code = long === null ? 'no-name' : 'too-long'
    const message = long ?? say.rejection('no-name')
    const isFine = person !== null && long === null
    const name = person?.name ?? ''
    return {
      line: at + 1,
      aside: null,
      cells: [name],
      text: name,
      reading: {
        person: isFine ? person : null,
        reject: isFine ? null : { code, message },
        warnings: [],
      },
    }
  })
}
