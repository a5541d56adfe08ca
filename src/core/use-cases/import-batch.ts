import { firstDues, type FirstDueCandidate } from '#shared/domain/first-dues.ts'
import type { BatchId } from '#shared/ids.ts'
import { assert } from '#shared/result.ts'
import type { PlainDate } from '#shared/time.ts'
import type { Decision } from '../transfer/decision.ts'
import type { SharedRows } from '../transfer/formats/archive/archive-shape.ts'
import type { Context } from '../context.ts'
import {
  indexesToMake,
  resumeMerging,
  setIndexesAside,
  setMergingAside,
} from '../db/set-aside-indexes.ts'
import { writeUnfinished } from '../db/unfinished.ts'
import { firstDueCandidates } from './import-first-dues.ts'
import { keepReport, type BatchReport } from './import-reports.ts'
import { createRowWriter } from './import-rows.ts'
import { linkPeople } from './organisations.ts'
import { createArchiveWriter } from './restore-archive.ts'
import { rhythmsOf, settleCadences } from './settle-cadences.ts'
import { takeBack, takeBackUnfinished } from './take-back-import.ts'

// How an import is written: in slices that each commit, under one batch that nobody sees until it
// is done. Clients the batch made are known by its id and not journalled one by one; what it did
// to clients that were there already is journalled like any other change.

/** Rows of one slice, where nobody waits between two. */
const sliceRows = 500
/**
 * So many first dues are written in the time of a row. Apart from the rest, because all statements
 * are prepared anew each time that triggers were put aside.
 */
const duesToARow = 8

export type ImportBatch = BatchWriter & {
  readonly uid: BatchId
  /** Ends an import that wrote nothing: its report is kept, and there is nothing to undo. */
  readonly close: (report: BatchReport) => void
  readonly takeBack: () => void
}

export type BatchWriter = {
  /** Before any client: what the clients of an archive share. */
  readonly prepare: (shared: SharedRows, isEmpty: boolean) => void
  readonly write: (decisions: readonly Decision[]) => void
  /**
   * A slice of what follows from so many rows: first dues, standing, search, indexes set aside. Call
   * until none is left.
   */
  readonly settle: (rows: number) => { readonly left: number }
  /** Makes everything visible and undoable at once. */
  readonly finish: (report: BatchReport) => void
}

/** A batch in the data file, and the group of the journal that holds what it did to others. */
type Batch = {
  readonly id: number
  readonly groupId: number
  /** Whether indexes are set aside until all rows are there. */
  readonly setsAside: boolean
}

/** The tables a new client's rows go to. */
const batchTables = [
  'client',
  'contact_point',
  'address',
  'custom_field',
  'client_tag',
  'segment_member',
  'important_date',
  'entry',
  'interaction',
] as const
/** What else a client of an archive brings. */
const archiveTables = [
  ...batchTables,
  'pause',
  'promise',
  'purchase',
  'feedback',
  'wish',
  'issue',
  'referral',
  'outcome',
  'milestone',
  'fact',
  'relation',
  'reminder',
  'attachment',
  'merged_client',
  'dismissed_pair',
  'letter',
] as const

/** Begins a batch; null while another process or window is writing one. */
export function beginImportBatch(
  context: Context,
  fileName: string,
  format: string,
): ImportBatch | null {
  const { db, sql } = context
  const lock = context.takeLock('import')
  if (lock === null) return null
  takeBackUnfinished(context)
  const uid = context.newId() as BatchId
  const batch = db
    .transaction(() => {
      const id = sql.run(
        `INSERT INTO import_batch (uid, file_name, format, state, started_at)
         VALUES (@uid, @fileName, @format, 'running', @now)`,
        { uid, fileName, format, now: context.now() },
      ).id
      const groupId = openGroup(context, id, fileName)
      const setsAside = sql.value('SELECT 1 FROM client LIMIT 1') === undefined
      if (setsAside) setIndexesAside(db)
      setMergingAside(db)
      return { id, groupId, setsAside }
    })
    .immediate()
  const writer = createBatchWriter(context, batch)
  return {
    ...writer,
    uid,
    finish: (report) => {
      writer.finish(report)
      lock.release()
    },
    close: (report) => {
      takeBack(context, batch)
      db.transaction(() => keepReport(context, batch.id, report)).immediate()
      lock.release()
      context.tell(['imports'])
    },
    takeBack: () => {
      try {
        takeBack(context, batch)
      } finally {
        // With no room on the disk it stays hidden; the next import or start takes it back.
        lock.release()
      }
    },
  }
}

function openGroup(context: Context, batchId: number, fileName: string): number {
  return context.journal.open({
    what: 'import',
    details: { name: fileName },
    source: context.source,
    batchId,
    at: context.now(),
  })
}

/**
 * More rows for a batch that is done: within one transaction they are written, settled and finished,
 * so that nobody sees half of them. The whole import is then the newest deed.
 */
export function extendImportBatch(
  context: Context,
  batchId: number,
  decisions: readonly Decision[],
  report: BatchReport,
): void {
  const { db, journal, sql } = context
  db.transaction(() => {
    const fileName = sql.value<string>('SELECT file_name FROM import_batch WHERE id = @batchId', {
      batchId,
    })
    assert(fileName !== undefined, 'a batch that is extended is there')
    const groupId = journal.byBatch(batchId)?.id ?? openGroup(context, batchId, fileName)
    const writer = createBatchWriter(context, { id: batchId, groupId, setsAside: false })
    writer.write(decisions)
    for (let left = Infinity; left > 0;) left = writer.settle(sliceRows).left
    writer.finish(report)
  }).immediate()
}

function createBatchWriter(context: Context, batch: Batch): BatchWriter {
  const { db, journal } = context
  const { id: batchId, groupId, setsAside } = batch
  let toMake: readonly string[] | null = setsAside ? null : []
  const keyOfLine = new Map<number, number>()
  const write = createRowWriter(context, batchId)
  const archive = createArchiveWriter(context, batchId)
  const unsettled: number[] = []
  /** Clients of an archive: their first dues were dealt before. */
  const restored = new Set<number>()
  let isArchive = false
  const candidates = new Map<number, FirstDueCandidate>()
  /** Of clients that were there before: what is set for them anew is settled at the end. */
  const knownRhythms = new Map<number, string>()
  let gathered = 0
  /** By the key of the client: those that are not written yet; null before they are dealt. */
  let dues: Map<number, PlainDate> | null = null

  /** The first dues of all new clients; what they were dealt by is let go of. */
  function deal(): Map<number, PlainDate> {
    const today = context.today()
    const taken = context.repositories.standing.firstDues(today)
    const byId = firstDues([...candidates.values()], taken, today, context.settings())
    const byKey = new Map<number, PlainDate>()
    for (const [key, { id }] of candidates) {
      const due = byId.get(id)
      if (due !== undefined) byKey.set(key, due)
    }
    candidates.clear()
    return byKey
  }

  /** Rows of clients that this batch makes. */
  function writeNew(decision: Decision): void {
    if (decision.action === 'create') {
      const { archived, person } = decision
      let key: number
      if (archived === null) key = write.create(person)
      else {
        write.flush()
        key = archive.writeClient(archived, write.freeId(person.id))
        restored.add(key)
      }
      if (decision.isTarget) keyOfLine.set(decision.line, key)
      unsettled.push(key)
    } else if (decision.action === 'fold' && decision.changes !== null) {
      if (decision.into.is !== 'row') return
      const key = keyOfLine.get(decision.into.line)
      assert(key !== undefined, 'a row is folded into an earlier one')
      write.change(key, decision.changes)
    }
  }

  /** Rows of clients that were there before. */
  function writeKnown(decision: Decision): void {
    if (decision.action === 'update') {
      if (decision.restore) {
        context.repositories.clients.update(decision.key, { deleted_at: null })
      }
      write.change(decision.key, decision.changes)
      if (decision.archived !== null) archive.addHistory(decision.key, decision.archived)
    } else if (decision.action === 'unchanged') {
      if (decision.archived !== null) archive.noteKnown(decision.key, decision.archived)
    } else if (decision.action === 'attach') {
      for (const { key, changes, touches } of decision.to) {
        if (changes !== null) write.change(key, changes)
        write.addTouches(key, touches)
      }
    } else if (decision.action === 'fold' && decision.changes !== null) {
      if (decision.into.is === 'client') write.change(decision.into.key, decision.changes)
    }
  }

  return {
    prepare: (shared, isEmpty) => {
      isArchive = true
      db.transaction(() => {
        context.keepDay()
        journal.within(groupId, () => archive.writeShared(shared, isEmpty))
      }).immediate()
      context.forget()
    },
    write: (decisions) => {
      writeUnfinished(db, () => {
        // Labels are shared by clients: making one is a change of its own, and journalled.
        journal.within(groupId, () => {
          for (const decision of decisions) {
            if (decision.action === 'create') {
              if (decision.archived === null) write.ensureLabels(decision.person)
            } else if (decision.action === 'fold' && decision.changes !== null) {
              write.ensureLabels(decision.changes)
            }
          }
        })
        const writeAll = () => {
          for (const decision of decisions) writeNew(decision)
          write.flush()
        }
        if (isArchive || decisions.some(({ action }) => action === 'fold')) {
          journal.unheard(writeAll, isArchive ? archiveTables : batchTables)
        } else {
          // Nothing is changed once it is there, but for a field told twice. To put back what hears
          // changes is the dearest part of putting triggers aside.
          const insertAll = () => journal.unheard(writeAll, batchTables, ['insert'])
          journal.unheard(insertAll, ['custom_field'], ['update'])
        }
        for (const [key, rhythm] of rhythmsOf(context, knownKeys(decisions))) {
          if (!knownRhythms.has(key)) knownRhythms.set(key, rhythm)
        }
        journal.within(groupId, () => {
          for (const decision of decisions) writeKnown(decision)
        })
      })
    },
    settle: (rows) => {
      // First dues are dealt to all new clients at once, but looked up in slices like the rest.
      if (gathered < unsettled.length && dues === null) {
        const slice = unsettled.slice(gathered, gathered + rows)
        const fresh = slice.filter((key) => !restored.has(key))
        for (const [key, one] of firstDueCandidates(context, fresh)) candidates.set(key, one)
        gathered += slice.length
        return { left: unsettled.length }
      }
      if (unsettled.length === 0) {
        toMake ??= indexesToMake(db)
        const [index, ...others] = toMake
        if (index !== undefined) writeUnfinished(db, () => db.exec(index))
        toMake = others
        return { left: toMake.length }
      }
      dues ??= deal()
      if (dues.size > 0) {
        const some = takeFirst(dues, rows * duesToARow)
        writeUnfinished(db, () => {
          const { clients } = context.repositories
          journal.unheard(() => clients.setFirstDues(some), ['client'], ['update'])
        })
        return { left: unsettled.length }
      }
      const slice = unsettled.splice(0, rows)
      writeUnfinished(db, () => {
        context.keepDay()
        context.repositories.search.indexClients(slice)
        indexEntriesOf(context, slice)
        context.keepStanding(slice)
      })
      return { left: unsettled.length + (toMake === null ? 1 : 0) }
    },
    finish: (report) => {
      db.transaction(() => {
        context.keepDay()
        if (isArchive) {
          const organisations = journal.unheard(
            () => archive.connect(),
            ['client', 'referral', 'relation', 'dismissed_pair'],
          )
          context.keepStanding([...organisations])
        }
        journal.within(groupId, () => {
          archive.relateKnown()
          settleCadences(context, knownRhythms, true)
          // An archive says itself who belongs to which organisation.
          if (!isArchive) linkPeople(context)
        })
        const touched = journal.touchedBy(groupId)
        // The clients of an archive were settled under its settings.
        context.follow(isArchive ? { ...touched, settings: [] } : touched)
        resumeMerging(db)
        keepReport(context, batchId, report)
        journal.finish(groupId, context.now())
        journal.prune(context.now())
      }).immediate()
      context.announce(new Set(['client', 'tag', 'entry', 'promise']))
      context.tell(['imports'])
    },
  }
}

function indexEntriesOf(context: Context, clientKeys: readonly number[]): void {
  context.repositories.search.indexEntries(
    context.sql.column<number>(
      `SELECT id FROM entry WHERE client_id IN (SELECT value FROM json_each(@keys))
         AND (body <> '' OR learned IS NOT NULL)`,
      { keys: JSON.stringify(clientKeys) },
    ),
  )
}

/** Takes the first so many out of the map. */
function takeFirst<K, V>(from: Map<K, V>, most: number): ReadonlyMap<K, V> {
  const taken = new Map<K, V>()
  for (const [key, value] of from) {
    if (taken.size === most) break
    taken.set(key, value)
    from.delete(key)
  }
  return taken
}

/** Clients that were there before and are changed by these rows. */
function knownKeys(decisions: readonly Decision[]): readonly number[] {
  return decisions.flatMap((decision) => {
    if (decision.action === 'update') return [decision.key]
    return decision.action === 'fold' && decision.into.is === 'client' ? [decision.into.key] : []
  })
}
