import { readBytes, type Source } from '../../read/open-source.ts'
import { FileRefused } from '../../read/refusal.ts'
import {
  archiveHead,
  archiveVersion,
  clientRow,
  sharedParts,
  type ArchivedClient,
  type SharedName,
  type SharedRows,
} from './archive-shape.ts'

/** One row of a list of an archive, with the physical line it stands on; the head is of no list. */
export type ArchiveRow = { readonly list: string; readonly line: number; readonly value: unknown }

export type ArchiveRecord = {
  readonly line: number
  /** Null where the row is not what the shape says. */
  readonly client: ArchivedClient | null
  /** What is wrong with it, for people; and its name, if it has one. */
  readonly flaw: string
  readonly name: string
}

/** Longest line: one client with the whole of its history. */
const lineBytes = 256 * 2 ** 20
/** A file that was laid out anew by another program is read whole, up to this size. */
const wholeBytes = 128 * 2 ** 20

const listNames = [...Object.keys(sharedParts), 'clients']
const listStart = /^"(\w+)":\[$/
const separators = /^[\],{}\s]*$/

/**
 * The clients of an archive, a quarter of a megabyte at a time. Throws refusals: not an archive, of
 * a newer version, cut off.
 */
export function* readArchivedClients(
  source: Source,
): Generator<{ readonly records: readonly ArchiveRecord[]; readonly bytes: number }, void> {
  for (const { rows, bytes } of readRows(source)) {
    const records = rows.filter(({ list }) => list === 'clients').map(toRecord)
    yield { records, bytes }
  }
}

/**
 * Reads an archive once from end to end: what its clients share, wherever it stands, and how many
 * clients there are. `look` sees every row. Throws the refusals of `readArchivedClients`, and
 * refuses the file where a shared row is not what the shape says.
 */
export function* surveyArchive(
  source: Source,
  look: (row: ArchiveRow) => void,
): Generator<number, { readonly shared: SharedRows; readonly clients: number }> {
  const shared: { [Name in SharedName]: unknown[] } = {
    settings: [],
    templates: [],
    tags: [],
    segments: [],
    offerings: [],
    frictions: [],
    saved_views: [],
    outreaches: [],
    reminders: [],
  }
  let clients = 0
  for (const { rows, bytes } of readRows(source)) {
    for (const row of rows) {
      look(row)
      const { list, line, value } = row
      if (list === 'clients') clients += 1
      if (!isShared(list)) continue
      const parsed = sharedParts[list].safeParse(value)
      if (!parsed.success) throw new FileRefused('damaged-archive', { line })
      shared[list].push(parsed.data)
    }
    yield bytes
  }
  return { shared: shared as SharedRows, clients }
}

function isShared(list: string): list is SharedName {
  return Object.hasOwn(sharedParts, list)
}

function toRecord({ line, value }: ArchiveRow): ArchiveRecord {
  const parsed = clientRow.safeParse(value)
  const named: unknown =
    typeof value === 'object' && value !== null && Object.hasOwn(value, 'name')
      ? (value as { readonly name: unknown }).name
      : ''
  const name = typeof named === 'string' ? named : ''
  if (parsed.success) return { line, client: parsed.data, flaw: '', name }
  const [issue] = parsed.error.issues
  return { line, client: null, flaw: issue?.path.join('.') ?? '', name }
}

type Rows = { readonly rows: readonly ArchiveRow[]; readonly bytes: number }

function* readRows(source: Source): Generator<Rows, void> {
  const decoder = new TextDecoder('utf-8')
  let [rest, line, bytes, list] = ['', 0, 0, '']
  let [isDone, hasClients] = [false, false]
  for (const chunk of readBytes(source)) {
    const text = decoder.decode(chunk, { stream: true })
    bytes += chunk.length
    const rows: ArchiveRow[] = []
    let from = 0
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      const raw = rest + text.slice(from, at)
      rest = ''
      from = at + 1
      line += 1
      const trimmed = raw.trim()
      if (line === 1) {
        const head = ourHead(trimmed)
        if (head === null) {
          yield* readWhole(source)
          return
        }
        rows.push({ list: '', line, value: head })
        continue
      }
      const start = listStart.exec(trimmed)?.[1]
      if (start !== undefined) {
        list = start
        hasClients ||= list === 'clients'
      } else if (separators.test(trimmed)) isDone ||= trimmed === '}'
      else rows.push({ list, line, value: parseLine(trimmed, line) })
    }
    rest += text.slice(from)
    if (rest.length > lineBytes) throw new FileRefused('line-too-long', { line: line + 1 })
    yield { rows, bytes }
  }
  if (line === 0) yield* readWhole(source)
  else if (!isDone) throw new FileRefused('cut-archive', { line })
  else if (!hasClients) throw new FileRefused('damaged-archive', { line })
}

/** The first line where it is as we write it, else null; a newer version is refused. */
function ourHead(line: string): unknown {
  if (!line.endsWith(',')) return null
  const head = parseOrNull(`${line.slice(0, -1)}}`)
  return checkHead(head) ? head : null
}

function checkHead(value: unknown): boolean {
  const head = archiveHead.safeParse(value)
  if (!head.success) return false
  if (head.data.version > archiveVersion) throw new FileRefused('newer-archive')
  for (const name of listNames) {
    const list: unknown = Object.hasOwn(value as object, name)
      ? Reflect.get(value as object, name)
      : []
    if (!Array.isArray(list)) throw new FileRefused('damaged-archive', { line: 1 })
  }
  return true
}

function parseLine(text: string, line: number): unknown {
  const value = parseOrNull(text.endsWith(',') ? text.slice(0, -1) : text)
  if (value === null) throw new FileRefused('damaged-archive', { line })
  return value
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** An archive in another layout: the same lists, all on line 1 as far as anybody can tell. */
function* readWhole(source: Source): Generator<Rows, void> {
  if (source.sizeBytes > wholeBytes) throw new FileRefused('damaged-archive', { line: 1 })
  const text = Buffer.concat(copies(source))
  const value = parseOrNull(new TextDecoder('utf-8').decode(text))
  const isWhole = checkHead(value) && Object.hasOwn(value as object, 'clients')
  if (!isWhole) throw new FileRefused('damaged-archive', { line: 1 })
  const [rows, head]: [ArchiveRow[], [string, unknown][]] = [[], []]
  for (const [list, items] of Object.entries(value as object) as [string, unknown][]) {
    if (Array.isArray(items)) {
      for (const item of items) rows.push({ list, line: rows.length + 1, value: item as unknown })
    } else head.push([list, items])
  }
  yield {
    rows: [{ list: '', line: 1, value: Object.fromEntries(head) }, ...rows],
    bytes: source.sizeBytes,
  }
}

/** The buffer of the reader is used again: each chunk is copied before the next one. */
function copies(source: Source): Buffer[] {
  const all: Buffer[] = []
  for (const chunk of readBytes(source)) all.push(Buffer.from(chunk))
  return all
}
