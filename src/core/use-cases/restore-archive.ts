import { createHash } from 'node:crypto'
import { assert } from '#shared/result.ts'
import { sortAt } from '../db/repositories/entries.ts'
import {
  columnsOf,
  isReference,
  partTables,
  references,
  sharedTables,
  type PartName,
} from './archive-rows.ts'
import { normalEmail } from '../contact-points.ts'
import type { Context } from '../context.ts'
import { clientKeyOf, isNewRelation, isTaken, newsOf } from './archive-news.ts'
import { labelKey, sortKey } from '../text.ts'
import { settleTouch } from './log-interaction.ts'
import {
  clientParts,
  clientRow,
  entryParts,
  reminderRow,
  sharedParts,
  type ArchivedClient,
  type ArchivedReminder,
  type SharedName,
  type SharedRows,
} from '../transfer/formats/archive/archive-shape.ts'

// Rows of an archive back into their tables. Keys are new, uids are kept where they are free, and a
// reference to a client that comes later is put in when all are there.

type Row = Readonly<Record<string, unknown>>
type Relation = ArchivedClient['relations'][number]

export type ArchiveWriter = {
  /**
   * Lists that clients share. Where there is data already, a label of the same name is the same
   * label, and settings and anything else that is there stay as they are.
   */
  readonly writeShared: (shared: SharedRows, isEmpty: boolean) => void
  /** A new client with everything that belongs to it; its key. */
  readonly writeClient: (client: ArchivedClient, uid: string) => number
  /** What a client that is there already does not have. */
  readonly addHistory: (key: number, client: ArchivedClient) => void
  /**
   * Notes a client that is there already, to whom others of the archive may belong, and whom the
   * client leads to and the archive may bring yet.
   */
  readonly noteKnown: (key: number, client: ArchivedClient) => void
  /** After the last client: relations, referrals and employers of those that were there. */
  readonly relateKnown: () => void
  /** After the last client. The keys of organisations that gained people by it. */
  readonly connect: () => ReadonlySet<number>
}

/** An empty reference alone is filled, and nobody brought or employs themselves. */
const broughtLink = `UPDATE referral SET brought_client_id = @key
  WHERE brought_client_id IS NULL AND @key <> @clientKey
    AND entry_id = (SELECT id FROM entry WHERE uid = @entry AND client_id = @clientKey)`
const unemployed = 'SELECT 1 FROM client WHERE id = @clientKey AND organisation_id IS NULL'
const employerLink = `UPDATE client SET organisation_id = @key
  WHERE id = @clientKey AND organisation_id IS NULL AND organisation IS @organisation
    AND @key <> @clientKey AND kind = 'person'`

export function createArchiveWriter(context: Context, batchId: number): ArchiveWriter {
  const { sql } = context
  /** Keys by the uid of the archive: of what clients share, of clients, of entries. */
  const keys = {
    tag: new Map<string, number>(),
    segment: new Map<string, number>(),
    template: new Map<string, number>(),
    offering: new Map<string, number>(),
    friction: new Map<string, number>(),
    outreach: new Map<string, number>(),
    client: new Map<string, number>(),
    entry: new Map<string, number>(),
  }
  type Later = {
    readonly table: string
    readonly column: string
    readonly id: number
    readonly uid: string
  }
  const later: Later[] = []
  const laterRelations: { readonly row: Relation; readonly clientKey: number }[] = []
  const awaited: { readonly row: Relation; readonly clientKey: number }[] = []
  /** Of those who are there: whom they brought and whom they work for, who may come yet. */
  const awaitedLinks: { readonly link: string; readonly of: Row; readonly uid: string }[] = []
  const laterPairs: { readonly key: number; readonly other: string }[] = []
  const inserts = new Map<string, string>()

  /** `row` has the columns of the archive; `extra` what the data file adds. */
  function insert(table: string, columns: readonly string[], row: Row, extra: Row): number {
    const values: Record<string, unknown> = { ...extra }
    const waiting: { readonly column: string; readonly uid: string }[] = []
    for (const name of columns) {
      if (!isReference(name)) {
        if (!Object.hasOwn(extra, name)) values[name] = row[name] ?? null
        continue
      }
      const { column, table: other } = references[name]
      const uid = row[name]
      if (typeof uid !== 'string') values[column] = null
      else {
        const key = keys[other].get(uid) ?? null
        values[column] = key
        if (key === null && other === 'client') waiting.push({ column, uid })
      }
    }
    const names = Object.keys(values)
    const statement = `${table} ${names.join()}`
    let text = inserts.get(statement)
    if (text === undefined) {
      text = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((n) => `@${n}`).join(', ')})`
      inserts.set(statement, text)
    }
    const { id } = sql.run(text, values)
    for (const { column, uid } of waiting) later.push({ table, column, id, uid })
    return id
  }

  function freeUid(table: string, uid: string): string {
    return isTaken(context, table, uid) ? context.newId() : uid
  }

  const partColumns = Object.fromEntries(
    Object.entries(clientParts).map(([name, shape]) => [
      name,
      columnsOf(shape, partTables[name as PartName]),
    ]),
  ) as Record<PartName, readonly string[]>

  function writeEntry(clientKey: number, entry: ArchivedClient['entries'][number]): void {
    const key = insert('entry', partColumns.entries, entry, {
      uid: freeUid('entry', entry.uid),
      client_id: clientKey,
      sort_at: sortAt(entry.happened_on, entry.happened_at),
    })
    keys.entry.set(entry.uid, key)
    for (const [name, shape] of Object.entries(entryParts)) {
      const part = entry[name as keyof typeof entryParts]
      if (part !== undefined) insert(name, columnsOf(shape, name), part, { entry_id: key })
    }
  }

  function writeReminder(clientKey: number | null, reminder: ArchivedReminder): void {
    const key = insert('reminder', columnsOf(reminderRow, 'reminder'), reminder, {
      uid: freeUid('reminder', reminder.uid),
      client_id: clientKey,
    })
    for (const occurrence of reminder.occurrences) {
      sql.run(
        `INSERT INTO reminder_occurrence (reminder_id, occurrence, claimed_at, recorded_at, late,
           missed)
         VALUES (@key, @occurrence, @claimed_at, @recorded_at, @late, @missed)
         ON CONFLICT DO NOTHING`,
        { key, ...occurrence },
      )
    }
  }

  function writeOutcome(clientKey: number, outcome: ArchivedClient['outcomes'][number]): void {
    const key = insert('outcome', partColumns.outcomes, outcome, {
      uid: freeUid('outcome', outcome.uid),
      client_id: clientKey,
    })
    for (const milestone of outcome.milestones) {
      insert('milestone', Object.keys(milestone), milestone, { outcome_id: key })
    }
  }

  function writeAttachment(clientKey: number, one: ArchivedClient['attachments'][number]): void {
    const bytes = Buffer.from(one.bytes, 'base64')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    sql.run(
      'INSERT INTO attachment_data (sha256, bytes) VALUES (@sha256, @bytes) ON CONFLICT DO NOTHING',
      { sha256, bytes },
    )
    const data = sql.value<number>('SELECT id FROM attachment_data WHERE sha256 = @sha256', {
      sha256,
    })
    insert('attachment', partColumns.attachments, one, {
      uid: freeUid('attachment', one.uid),
      client_id: clientKey,
      data_id: data,
    })
  }

  function insertRelation(clientKey: number, row: Relation): void {
    const uid = freeUid('relation', row.uid)
    insert('relation', partColumns.relations, row, { uid, client_id: clientKey })
  }

  /** A relation names a client or has a name of its own: one without either waits for its client. */
  function writeRelation(clientKey: number, row: Relation): void {
    const isThere = row.other_client === null || keys.client.has(row.other_client)
    if (isThere) insertRelation(clientKey, row)
    else laterRelations.push({ row, clientKey })
  }

  function writeParts(key: number, client: ArchivedClient): void {
    const plain = (part: PartName, extra: (row: Row) => Row = () => ({})) => {
      for (const row of client[part]) {
        insert(partTables[part], partColumns[part], row, { client_id: key, ...extra(row) })
      }
    }
    plain('contact_points', ({ kind, value }) =>
      // What an address compares by follows from it; of a number, from where it was written.
      kind === 'email' ? { normal: normalEmail(String(value)) } : {},
    )
    plain('addresses')
    plain('custom_fields')
    // Two labels of one name are one label here.
    for (const tag_id of new Set(client.tags.map(({ tag }) => keys.tag.get(tag)))) {
      if (tag_id !== undefined) insert('client_tag', [], {}, { client_id: key, tag_id })
    }
    for (const segment_id of new Set(client.segments.map((row) => keys.segment.get(row.segment)))) {
      if (segment_id !== undefined) insert('segment_member', [], {}, { client_id: key, segment_id })
    }
    plain('pauses')
    for (const entry of client.entries) writeEntry(key, entry)
    plain('facts', (row) => ({ uid: freeUid('fact', String(row['uid'])) }))
    for (const relation of client.relations) writeRelation(key, relation)
    plain('important_dates', (row) => ({ uid: freeUid('important_date', String(row['uid'])) }))
    for (const outcome of client.outcomes) writeOutcome(key, outcome)
    for (const reminder of client.reminders) writeReminder(key, reminder)
    for (const attachment of client.attachments) writeAttachment(key, attachment)
    for (const row of client.letters) {
      if (!keys.outreach.has(row.outreach)) continue
      insert('letter', partColumns.letters, row, {
        uid: freeUid('letter', row.uid),
        client_id: key,
      })
    }
    plain('merged', (row) => ({ uid: freeUid('merged_client', String(row['uid'])) }))
    for (const pair of client.dismissed) laterPairs.push({ key, other: pair.other_client })
    // Entries of one client are named by its own facts only.
    keys.entry.clear()
  }

  function writeLabel(
    name: 'tags' | 'segments',
    row: SharedRows['tags' | 'segments'][number],
  ): void {
    const table = sharedTables[name]
    const folded = labelKey(row.name)
    const known = sql.value<number>(`SELECT id FROM ${table} WHERE folded = @folded`, { folded })
    const key =
      known ??
      insert(table, columnsOf(sharedParts[name], table), row, {
        uid: freeUid(table, row.uid),
        folded,
      })
    // A segment that is there and has a rule picks out its own people.
    const byRule =
      known !== undefined &&
      name === 'segments' &&
      sql.value(`SELECT 1 FROM segment WHERE id = @key AND kind = 'rule'`, { key }) !== undefined
    if (!byRule) keys[table].set(row.uid, key)
  }

  function writeByUid(
    name: Exclude<SharedName, 'settings' | 'tags' | 'segments' | 'reminders'>,
    row: Row & { readonly uid: string },
  ): void {
    const table = sharedTables[name]
    const known = sql.value<number>(`SELECT id FROM ${table} WHERE uid = @uid`, { uid: row.uid })
    const extra = name === 'saved_views' ? { filter: JSON.stringify(row['filter']) } : {}
    const key = known ?? insert(table, columnsOf(sharedParts[name], table), row, extra)
    if (table !== 'saved_view') keys[table].set(row.uid, key)
  }

  function noteKnown(clientKey: number, client: ArchivedClient): void {
    keys.client.set(client.uid, clientKey)
    // Those who come may be there by now: whether it is one more is asked at the end.
    const unknown = client.relations.filter(({ uid }) => !isTaken(context, 'relation', uid))
    for (const row of unknown) awaited.push({ row, clientKey })
    for (const { uid: entry, referral } of client.entries) {
      const uid = referral?.brought_client ?? null
      if (uid !== null) awaitedLinks.push({ link: broughtLink, of: { clientKey, entry }, uid })
    }
    const { organisation, organisation_client: uid } = client
    if (uid !== null && sql.value(unemployed, { clientKey }) !== undefined) {
      awaitedLinks.push({ link: employerLink, of: { clientKey, organisation }, uid })
    }
  }

  return {
    noteKnown,
    relateKnown: () => {
      for (const { row, clientKey } of awaited.splice(0)) {
        const isThere = row.other_client !== null && keys.client.has(row.other_client)
        if (isThere && isNewRelation(context, clientKey, row)) insertRelation(clientKey, row)
      }
      for (const { link, of, uid } of awaitedLinks.splice(0)) {
        const key = keys.client.get(uid) ?? clientKeyOf(context, uid)
        if (key !== null) sql.run(link, { ...of, key })
      }
    },
    writeShared: (shared, isEmpty) => {
      if (isEmpty) {
        for (const { name, value } of shared.settings) {
          // A folder of the machine the archive comes from.
          if (name === 'backupFolder') continue
          // What would not be obeyed is not kept.
          if (!context.settingRows.accepts(name, value)) continue
          sql.run(
            `INSERT INTO setting (name, value) VALUES (@name, @value)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
            { name, value: JSON.stringify(value) },
          )
        }
      }
      for (const row of shared.templates) writeByUid('templates', row)
      for (const row of shared.tags) writeLabel('tags', row)
      for (const row of shared.segments) writeLabel('segments', row)
      for (const row of shared.offerings) writeByUid('offerings', row)
      for (const row of shared.frictions) writeByUid('frictions', row)
      for (const row of shared.saved_views) writeByUid('saved_views', row)
      for (const row of shared.outreaches) writeByUid('outreaches', row)
      for (const row of shared.reminders) {
        if (!isTaken(context, 'reminder', row.uid)) writeReminder(null, row)
      }
    },
    writeClient: (client, uid) => {
      const key = insert('client', columnsOf(clientRow, 'client'), client, {
        uid,
        sort_key: sortKey(client.name, context.locale),
        batch_id: batchId,
      })
      keys.client.set(client.uid, key)
      writeParts(key, client)
      return key
    },
    addHistory: (key, client) => {
      noteKnown(key, client)
      const news = newsOf(context, key, client)
      for (const entry of news.entries) {
        writeEntry(key, entry)
        const { interaction: touch, happened_on: on } = entry
        if (touch !== undefined && touch.planned === 0 && entry.deleted_at === null) {
          settleTouch(context, key, { ...touch, on })
        }
      }
      for (const fact of news.facts) insert('fact', partColumns.facts, fact, { client_id: key })
      for (const outcome of news.outcomes) writeOutcome(key, outcome)
      for (const reminder of news.reminders) writeReminder(key, reminder)
      for (const attachment of news.attachments) writeAttachment(key, attachment)
      for (const pause of news.pauses) {
        insert('pause', partColumns.pauses, pause, { client_id: key })
      }
      for (const relation of news.relations) {
        const uid = relation.other_client
        const other = uid === null ? null : clientKeyOf(context, uid)
        if (uid !== null && other !== null) keys.client.set(uid, other)
        writeRelation(key, relation)
      }
      keys.entry.clear()
    },
    connect: () => {
      const organisations = new Set<number>()
      for (const { table, column, id, uid } of later.splice(0)) {
        const key = keys.client.get(uid) ?? null
        const at = table === 'referral' ? 'entry_id' : 'id'
        sql.run(`UPDATE ${table} SET ${column} = @key WHERE ${at} = @id`, { key, id })
        if (column === 'organisation_id' && key !== null) organisations.add(key)
      }
      // The smaller key comes first, and keys are new.
      for (const { key, other } of laterPairs.splice(0)) {
        const found = keys.client.get(other)
        if (found === undefined || found === key) continue
        sql.run(
          `INSERT INTO dismissed_pair (client_id, other_client_id)
           VALUES (min(@key, @found), max(@key, @found)) ON CONFLICT DO NOTHING`,
          { key, found },
        )
      }
      for (const { row, clientKey } of laterRelations.splice(0)) {
        assert(row.other_client !== null, 'only those that name a client wait')
        if (keys.client.has(row.other_client)) insertRelation(clientKey, row)
      }
      return organisations
    },
  }
}
