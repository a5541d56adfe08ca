import { csvParts } from '#shared/contract/choices.ts'
import type { CsvChoice } from '#shared/contract/worker.ts'
import type { Locale } from '#shared/words/language.ts'
import { remarkText, type Remark } from '#shared/words/remark.ts'
import { writeCadence } from '../understand/cadences.ts'
import { writeList } from '../understand/lists.ts'
import { writeMoney } from '#shared/domain/money.ts'
import type { ImportedDate, ImportedPerson } from '../person.ts'
import {
  addressColumns,
  customPrefix,
  flagWords,
  moreFieldsColumn,
  reasonColumn,
  singleColumns,
} from '../rapport-layout.ts'
import { csvCell } from './cell.ts'

// Clients as CSV: UTF-8 with a byte order mark, CRLF, every cell guarded against being run as a
// formula. Importing such a file gives the same clients.

type CsvPart = (typeof csvParts)[number]

/** How many columns of each kind there must be: the most that any client has. */
export type CsvShape = {
  readonly emails: number
  readonly phones: number
  readonly addresses: number
  readonly urls: number
  readonly dates: number
  /** Names of all custom fields, in the order of their columns. */
  readonly customFields: readonly string[]
}

const byteOrderMark = '\ufeff'
const lineEnd = '\r\n'
const pieceChars = 256 * 1024
/** Beyond this many custom fields a spreadsheet is no help: the rest shares one cell. */
const mostCustomColumns = 500

/** The shape that holds these clients. */
export function shapeOf(clients: Iterable<ImportedPerson>): CsvShape {
  const most = { emails: 0, phones: 0, addresses: 0, urls: 0, dates: 0 }
  const customFields = new Set<string>()
  for (const client of clients) {
    most.emails = Math.max(most.emails, client.emails.length)
    most.phones = Math.max(most.phones, client.phones.length)
    most.addresses = Math.max(most.addresses, client.addresses.length)
    most.urls = Math.max(most.urls, client.urls.length)
    most.dates = Math.max(most.dates, client.dates.length)
    for (const [name] of client.customFields) customFields.add(name)
  }
  return { ...most, customFields: [...customFields] }
}

/** The file, in pieces of about 256 KiB; `shape` must hold every client. */
export function* writeClientsCsv(
  clients: Iterable<ImportedPerson>,
  shape: CsvShape,
  { delimiter, bom, parts }: CsvChoice = wholeCsv,
): Generator<string, void> {
  const columns = columnsOf(shape)
  const kept = columns.header.map((header) => {
    const part = partOf(header)
    return part === 'name' || parts.includes(part)
  })
  const row = (cells: readonly string[]): string =>
    cells
      .filter((_, at) => kept[at])
      .map(csvCell)
      .join(delimiter) + lineEnd
  let piece = (bom ? byteOrderMark : '') + row(columns.header)
  for (const client of clients) {
    piece += row(columns.cells(client))
    if (piece.length >= pieceChars) {
      yield piece
      piece = ''
    }
  }
  if (piece !== '') yield piece
}

/** Every column, as spreadsheets and our own import like it best. */
const wholeCsv: CsvChoice = { delimiter: ',', bom: true, parts: csvParts.slice() }

const partsBySingle: Readonly<Record<string, CsvPart>> = {
  Organisation: 'organisation',
  'Job title': 'organisation',
  Stage: 'standing',
  Tier: 'standing',
  Cadence: 'standing',
  'Latest days': 'standing',
  'Last touch': 'standing',
  Flags: 'standing',
  Tags: 'labels',
  Segments: 'labels',
  Currency: 'money',
  'Lifetime value': 'money',
  Notes: 'notes',
}

/** To which group a column of our own belongs; the id is kept with the name, by both a row is known. */
function partOf(header: string): CsvPart {
  if (header.startsWith(customPrefix) || header === moreFieldsColumn) return 'custom'
  if (header.startsWith('E-mail ')) return 'emails'
  if (header.startsWith('Phone ')) return 'phones'
  if (header.startsWith('URL ')) return 'urls'
  if (header.startsWith('Address ')) return 'addresses'
  if (header.startsWith('Date ') || header.startsWith('Birthday')) return 'dates'
  return partsBySingle[header] ?? 'name'
}

export type RejectedRow = { readonly cells: readonly string[]; readonly message: Remark }

/** Rejected rows as they stood in the file, with the reason in an added column. */
export function* writeRejectsCsv(
  header: readonly string[],
  rejects: Iterable<RejectedRow>,
  locale: Locale,
): Generator<string, void> {
  let piece = byteOrderMark + [...header, reasonColumn].map(csvCell).join(',') + lineEnd
  for (const { cells, message } of rejects) {
    const padded = header.map((_, at) => cells[at] ?? '')
    const reason = remarkText(message, locale)
    piece += [...padded, reason, ...cells.slice(header.length)].map(csvCell).join(',') + lineEnd
    if (piece.length >= pieceChars) {
      yield piece
      piece = ''
    }
  }
  if (piece !== '') yield piece
}

type CsvColumns = {
  readonly header: readonly string[]
  readonly cells: (client: ImportedPerson) => readonly string[]
}

function columnsOf(shape: CsvShape): CsvColumns {
  const customNames = shape.customFields.slice(0, mostCustomColumns)
  const hasMore = shape.customFields.length > customNames.length
  const customAt = new Map(customNames.map((name, at) => [name, at]))
  const addressHeaders = upTo(shape.addresses).map((number) =>
    addressColumns(number).map(([name]) => name),
  )
  return {
    header: [
      ...singleColumns.map(([name]) => name),
      'Birthday',
      'Birthday lead days',
      ...upTo(shape.emails).flatMap((n) => [`E-mail ${n}`, `E-mail ${n} label`]),
      ...upTo(shape.phones).flatMap((n) => [`Phone ${n}`, `Phone ${n} label`]),
      ...addressHeaders.flatMap((names, at) => [...names, `Address ${at + 1} label`]),
      ...upTo(shape.urls).flatMap((n) => [`URL ${n}`, `URL ${n} label`]),
      ...upTo(shape.dates).flatMap((n) => [
        `Date ${n}`,
        `Date ${n} kind`,
        `Date ${n} label`,
        `Date ${n} lead days`,
      ]),
      ...customNames.map((name) => customPrefix + name),
      ...(hasMore ? [moreFieldsColumn] : []),
    ],
    cells: (client) => {
      const cells = singleCells(client)
      const birthday = client.dates.find(isPlainBirthday)
      cells.push(birthday?.date ?? '', daysText(birthday?.leadDays ?? null))
      pairs(cells, client.emails, shape.emails)
      pairs(cells, client.phones, shape.phones)
      addresses(cells, client, shape.addresses)
      pairs(cells, client.urls, shape.urls)
      dates(
        cells,
        client.dates.filter((date) => date !== birthday),
        shape.dates,
      )
      customs(cells, client, customAt, hasMore)
      return cells
    },
  }
}

// A birthday with nothing beside it stands in its own column, where other programs look for it.
function isPlainBirthday(date: ImportedDate): boolean {
  return date.kind === 'birthday' && date.label === null
}

function singleCells(client: ImportedPerson): string[] {
  const flags = [client.archived, client.deceased, client.doNotContact]
  const value =
    client.lifetimeValueMinor === null || client.currency === null
      ? ''
      : writeMoney(client.lifetimeValueMinor, client.currency)
  return [
    client.id ?? '',
    client.kind,
    client.name,
    client.givenName ?? '',
    client.familyName ?? '',
    client.nickname ?? '',
    client.organisation ?? '',
    client.title ?? '',
    client.stage ?? '',
    client.tier ?? '',
    writeCadence(client.cadence),
    daysText(client.latestDays),
    client.lastTouchOn ?? '',
    writeList(client.tags),
    writeList(client.segments),
    writeList(flagWords.filter((_, at) => flags[at] === true)),
    client.currency ?? '',
    value,
    client.notes ?? '',
  ]
}

function pairs(
  cells: string[],
  items: readonly { readonly value: string; readonly label: string | null }[],
  width: number,
): void {
  for (let at = 0; at < width; at += 1) cells.push(items[at]?.value ?? '', items[at]?.label ?? '')
}

function addresses(cells: string[], client: ImportedPerson, width: number): void {
  for (let at = 0; at < width; at += 1) {
    const address = client.addresses[at]
    cells.push(
      address?.formatted ?? '',
      address?.street ?? '',
      address?.city ?? '',
      address?.region ?? '',
      address?.postalCode ?? '',
      address?.country ?? '',
      address?.label ?? '',
    )
  }
}

function dates(cells: string[], items: readonly ImportedDate[], width: number): void {
  for (let at = 0; at < width; at += 1) {
    const date = items[at]
    cells.push(
      date?.date ?? '',
      date?.kind ?? '',
      date?.label ?? '',
      daysText(date?.leadDays ?? null),
    )
  }
}

function customs(
  cells: string[],
  client: ImportedPerson,
  customAt: ReadonlyMap<string, number>,
  hasMore: boolean,
): void {
  const from = cells.length
  for (let at = 0; at < customAt.size; at += 1) cells.push('')
  const more: (readonly [string, string])[] = []
  for (const field of client.customFields) {
    const at = customAt.get(field[0])
    if (at === undefined) more.push(field)
    else cells[from + at] = field[1]
  }
  if (hasMore) cells.push(more.length === 0 ? '' : JSON.stringify(more))
}

function daysText(days: number | null): string {
  return days === null ? '' : String(days)
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at + 1)
}
