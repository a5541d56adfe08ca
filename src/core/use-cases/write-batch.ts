import { firstDues, type FirstDueCandidate } from '#shared/domain/first-dues.ts'
import { assert } from '#shared/result.ts'
import type { PlainDate } from '#shared/time.ts'
import type { Decision } from '../transfer/decision.ts'
import type { SharedRows } from '../transfer/formats/archive/archive-shape.ts'
import type { Context } from '../context.ts'
import { indexesToMake, resumeMerging } from '../db/set-aside-indexes.ts'
import { writeUnfinished } from '../db/unfinished.ts'
import { firstDueCandidates } from './import-first-dues.ts'
import { keepReport, type BatchReport } from './import-reports.ts'
import { createRowWriter } from './import-rows.ts'
import { linkPeople } from './organisations.ts'
import { createArchiveWriter } from './restore-archive.ts'
import { rhythmsOf, settleCadences } from './settle-cadences.ts'

// What becomes of the decisions of an import: rows first, then what follows from them, then the end.

/**
 * So many first dues are written in the time of a row. Apart from the rest, because all statements
 * are prepared anew each time that triggers were put aside.
 */
const duesToARow = 8

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

/** Writes one batch, slice by slice; see `import-batch.ts` for why. */
export function createBatchWriter(context: Context, batch: Batch): BatchWriter {
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
