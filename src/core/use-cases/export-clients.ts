import '#shared/words/every-language.ts'
import type { Input } from '#shared/contract/index.ts'
import type {
  CsvChoice,
  ExportedClients,
  ExportFormat,
  WorkerErrorCode,
  WorkerInput,
  WorkerOutput,
} from '#shared/contract/worker.ts'
import { assert, fail, ok, type Result } from '#shared/result.ts'
import { words } from '#shared/words/words.ts'
import { isoWithOffset } from '#shared/zone.ts'
import { writeCalendar, type CalendarPart } from '../transfer/formats/ics/write-calendar.ts'
import { writeArchive } from '../transfer/formats/archive/write-archive.ts'
import { sealed } from '../transfer/seal.ts'
import { writeCards } from '../transfer/formats/vcard/write-cards.ts'
import { writeClientsCsv, type CsvShape } from '../transfer/write/csv.ts'
import { writeSheets, type Sheet } from '../transfer/write/sheet.ts'
import { labelKey } from '../text.ts'
import { createContext, type Connection, type Context } from '../context.ts'
import { openSnapshot } from '../db/open-snapshot.ts'
import type { JobControl } from '../core.ts'
import { createArchiveRows } from './archive-rows.ts'
import { loadPeople } from './load-people.ts'
import { reminderFacts } from './reminders.ts'
import { createClientSheet } from './client-sheet.ts'
import { createListClients } from './list-clients.ts'
import { openPart, writeFailure } from './write-whole.ts'

type Written<C extends 'transfer.export' | 'transfer.sheets'> = Promise<
  Result<WorkerOutput<C>, WorkerErrorCode>
>

/** Clients read at once, and so between two words of progress. */
const pieceSize = 200

/**
 * Writes all clients, those of a segment or the ones named, in one of the formats. All of it is of
 * one moment: what is changed while it is written is not in it.
 */
export function createExportClients(live: Context) {
  async function atOneMoment<T>(run: (at: ReturnType<typeof createExport>) => Promise<T>) {
    const snapshot = openSnapshot(live.db.name)
    try {
      return await run(createExport(contextOf(snapshot, live)))
    } finally {
      snapshot.close()
    }
  }

  return {
    /**
     * To a file, under a temporary name, synced and renamed: what has the final name is whole. Or
     * to the job's `onText`.
     */
    write: (input: WorkerInput<'transfer.export'>, control: JobControl) =>
      atOneMoment((at) => at.write(input, control)),
    /** Sheets to print as one text. */
    sheets: (input: WorkerInput<'transfer.sheets'>, control: JobControl) =>
      atOneMoment((at) => at.sheets(input, control)),
  }
}

/** The same use cases over a connection that sees one moment of the file. */
function contextOf(snapshot: Connection, live: Context): Context {
  return createContext(snapshot, {
    dataFolder: live.dataFolder,
    create: false,
    now: live.now,
    zone: live.zone,
    locale: live.locale,
    source: live.source,
    onChange: () => undefined,
  })
}

function createExport(context: Context) {
  const { clients, knowledge, lists } = context.repositories
  const { sql } = context
  const archive = createArchiveRows(sql)
  const listClients = createListClients(context)
  const sheetOf = createClientSheet(context)

  return { write, sheets }

  async function write(
    input: WorkerInput<'transfer.export'>,
    control: JobControl,
  ): Written<'transfer.export'> {
    const { format } = input
    // An archive is of everything, Trash included; the other formats are of those in the list.
    const who = chosenOf(input, format === 'json' ? archive.clientKeys() : listed())
    if (!who.ok) return who
    const { kept, isEverybody } = who.value
    const calendar = format === 'ics' ? calendarOf(kept, isEverybody) : null
    const keys = calendar?.keys ?? kept
    const chunks =
      calendar?.chunks ?? writeAs(format as Exclude<ExportFormat, 'ics'>, keys, input.csv, control)
    if (input.out === null) {
      for (const chunk of chunks) {
        control.onText?.(chunk)
        await control.pause()
      }
      return ok({ clients: keys.length, stopped: false })
    }
    const passphrase = format === 'json' ? (input.passphrase ?? null) : null
    const bytes = passphrase === null ? chunks : sealed(chunks, passphrase)
    return writeFile(context, input.out, bytes, keys.length, control)
  }

  async function sheets(
    input: WorkerInput<'transfer.sheets'>,
    control: JobControl,
  ): Written<'transfer.sheets'> {
    const who = chosenOf(input, listed())
    if (!who.ok) return who
    const { kept } = who.value
    const { length: n } = kept
    if (n > input.most) return fail('export/too-many', { n, most: input.most })
    const chunks: string[] = []
    for (const chunk of writeAs('html', kept, null, control)) {
      chunks.push(chunk)
      await control.pause()
      if (control.isCancelled()) return ok({ clients: n, html: null })
    }
    return ok({ clients: n, html: chunks.join('') })
  }

  function listed(): readonly number[] {
    return lists.keys({ sort: 'name', descending: false, today: context.today() })
  }

  /** Those of `all` that are wanted. */
  function chosenOf(
    { segment, clients: uids, keys, list }: ExportedClients,
    all: readonly number[],
  ): Result<
    { readonly kept: readonly number[]; readonly isEverybody: boolean },
    'export/no-such-segment'
  > {
    const members = segment === null ? null : segmentMembers(segment)
    if (segment !== null && members === null) return fail('export/no-such-segment', { segment })
    const named = uids === undefined ? null : namedClients(uids)
    const chosen = keys === undefined || keys === null ? null : new Set(keys)
    const shown = list === undefined || list === null ? null : listedClients(list)
    const wanted = [members, named, chosen, shown].filter((set) => set !== null)
    const isEverybody = wanted.length === 0
    const kept = isEverybody ? all : all.filter((key) => wanted.every((set) => set.has(key)))
    return ok({ kept, isEverybody })
  }

  function writeAs(
    format: Exclude<ExportFormat, 'ics'>,
    keys: readonly number[],
    csv: CsvChoice | null | undefined,
    control: JobControl,
  ): Iterable<string> {
    const pieces = inPieces(keys, (done) => {
      control.onProgress({ done, of: keys.length, phase: 'writing' })
    })
    const people = pieces.flatMap((piece) => loadPeople(context, piece))
    switch (format) {
      case 'json':
        return writeArchive({
          writtenAt: isoWithOffset(context.now(), context.zone()),
          shared: archive.shared,
          clients: pieces.flatMap((piece) => piece.values().map((key) => archive.client(key))),
        })
      case 'csv':
        return writeClientsCsv(people, shapeOf(), csv ?? undefined)
      case 'vcard':
        return writeCards(people, '4.0')
      case 'vcard-3.0':
        return writeCards(people, '3.0')
      case 'html':
        return writeSheets(pieces.flatMap(sheetsOf), titleOf(keys), context.language())
    }
  }

  function listedClients(list: Input<'clients.list'>): ReadonlySet<number> {
    const found = listClients['clients.list'](list)
    // What the window shows as a list has been read before: a filter that is wrong shows nobody.
    return new Set(found.ok ? found.value.keys : [])
  }

  function* sheetsOf(keys: readonly number[]): Generator<Sheet, void> {
    for (const key of keys) {
      const id = clients.byKey(key)?.uid
      const sheet = id === undefined ? null : sheetOf(id)
      if (sheet !== null) yield sheet
    }
  }

  function titleOf(keys: readonly number[]): string {
    const name = clients.byKey(keys[0] ?? 0)?.name ?? ''
    return words(context.language()).t('sheet.title', { n: keys.length, name })
  }

  function segmentMembers(name: string): ReadonlySet<number> | null {
    const id = sql.value<number>('SELECT id FROM segment WHERE folded = @folded', {
      folded: labelKey(name),
    })
    if (id === undefined) return null
    return new Set(
      sql.column<number>('SELECT client_id FROM segment_people WHERE segment_id = @id', { id }),
    )
  }

  function namedClients(uids: readonly string[] | null): ReadonlySet<number> | null {
    if (uids === null) return null
    return new Set(
      sql.column<number>(
        'SELECT id FROM client WHERE uid IN (SELECT value FROM json_each(@uids))',
        {
          uids: JSON.stringify(uids),
        },
      ),
    )
  }

  /**
   * The clients that have something in a calendar, and the calendar. Reminders that belong to
   * nobody come with everybody's. Dates of whom nothing suggests contacting stay out of it.
   */
  function calendarOf(
    keys: readonly number[],
    isEverybody: boolean,
  ): { readonly keys: readonly number[]; readonly chunks: Iterable<string> } {
    const reminders = Map.groupBy(context.repositories.reminders.open(), (row) => row.clientKey)
    const dated = new Set(
      sql.column<number>(
        `SELECT DISTINCT d.client_id FROM important_date d JOIN client c ON c.id = d.client_id
         WHERE c.archived_at IS NULL AND c.deceased = 0 AND c.do_not_contact = 0`,
      ),
    )
    const remindersOf = (key: number | null) =>
      (reminders.get(key) ?? []).map((row) => ({ ...reminderFacts(row), text: row.text }))
    function* parts(): Generator<CalendarPart, void> {
      if (isEverybody) yield { client: null, dates: [], reminders: remindersOf(null) }
      for (const key of kept) {
        const record = clients.byKey(key)
        assert(record !== null, 'a listed client is there')
        yield {
          client: { id: record.uid, name: record.name },
          dates: dated.has(key) ? knowledge.dates(key) : [],
          reminders: remindersOf(key),
        }
      }
    }
    const kept = keys.filter((key) => dated.has(key) || reminders.has(key))
    const moment = {
      now: context.now(),
      today: context.today(),
      leapDay: context.settings().leapDay,
    }
    return { keys: kept, chunks: writeCalendar(parts(), moment) }
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

/** The keys piece by piece; `onPiece` is told how many went before. */
function* inPieces(
  keys: readonly number[],
  onPiece: (done: number) => void,
): Generator<readonly number[], void> {
  for (let done = 0; done < keys.length; done += pieceSize) {
    onPiece(done)
    yield keys.slice(done, done + pieceSize)
  }
}

async function writeFile(
  context: Context,
  out: string,
  chunks: Iterable<string | Uint8Array>,
  clients: number,
  control: JobControl,
): Written<'transfer.export'> {
  const file = openPart(context, out)
  if (!file.ok) return file
  try {
    for (const chunk of chunks) {
      file.value.write(chunk)
      await control.pause()
      if (control.isCancelled()) {
        file.value.discard()
        return ok({ clients, stopped: true })
      }
    }
    file.value.commit()
    return ok({ clients, stopped: false })
  } catch (error) {
    file.value.discard()
    return writeFailure(error)
  }
}
