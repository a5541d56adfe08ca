import { addCadence, rhythmOf } from '#shared/domain/cadence.ts'
import { firstDues, type FirstDueCandidate } from '#shared/domain/first-dues.ts'
import type { Touch } from '#shared/domain/facts.ts'
import { isUuid, type BatchId, type ClientId, type ClientKey } from '#shared/ids.ts'
import { assert } from '#shared/result.ts'
import type { PlainDate } from '#shared/time.ts'
import type { ClientColumns } from '../db/repositories/clients.ts'
import { cadenceColumnsOf } from '../db/repositories/facts.ts'
import type { Changes, Decision } from '../transfer/decision.ts'
import type { SharedRows } from '../transfer/formats/archive/archive-shape.ts'
import type { ImportedPerson } from '../transfer/person.ts'
import { labelKey, sortKey } from '../text.ts'
import type { Context } from '../context.ts'
import { settleTouch } from './log-interaction.ts'
import { linkPeople } from './organisations.ts'
import { createArchiveWriter } from './restore-archive.ts'
import { rhythmsOf, settleCadences } from './settle-cadences.ts'

// How an import is written: in slices that each commit, under one batch that nobody sees until it
// is done. Clients the batch made are known by its id and not journalled one by one; what it did
// to clients that were there already is journalled like any other change.

/** Rows of one transaction: small enough for a click to be served between two of them. */
export const sliceRows = 500

export type ImportBatch = {
  readonly uid: BatchId
  /** Before any client: what the clients of an archive share. */
  readonly prepare: (shared: SharedRows, isEmpty: boolean) => void
  readonly write: (decisions: readonly Decision[]) => void
  /** Slices of what follows from the rows: first dues, standing, search. Call until none is left. */
  readonly settle: () => { readonly left: number }
  /** Makes everything visible and undoable at once. */
  readonly finish: (report: string) => void
  readonly takeBack: () => void
}

type RunningBatch = { readonly id: number; readonly groupId: number | null }

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
] as const

/** Begins a batch; null while another process or window is writing one. */
export function beginImportBatch(
  context: Context,
  fileName: string,
  format: string,
): ImportBatch | null {
  const { db, journal, sql } = context
  const lock = context.takeLock('import')
  if (lock === null) return null
  takeBackUnfinished(context)
  const uid = context.newId() as BatchId
  const [batchId, groupId] = db
    .transaction(() => {
      const id = sql.run(
        `INSERT INTO import_batch (uid, file_name, format, state, started_at)
         VALUES (@uid, @fileName, @format, 'running', @now)`,
        { uid, fileName, format, now: context.now() },
      ).id
      const group = journal.open({
        what: 'import',
        details: { name: fileName },
        source: context.source,
        batchId: id,
        at: context.now(),
      })
      return [id, group] as const
    })
    .immediate()

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
  let dues: ReadonlyMap<ClientId, PlainDate> | null = null

  /** Rows of clients that this batch makes. */
  function writeNew(decision: Decision): void {
    if (decision.action === 'create') {
      const { archived, person } = decision
      const key =
        archived === null
          ? write.create(person)
          : archive.writeClient(archived, write.freeId(person.id))
      if (archived !== null) restored.add(key)
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
    } else if (decision.action === 'fold' && decision.changes !== null) {
      if (decision.into.is === 'client') write.change(decision.into.key, decision.changes)
    }
  }

  return {
    uid,
    prepare: (shared, isEmpty) => {
      isArchive = true
      db.transaction(() => {
        context.keepDay()
        journal.within(groupId, () => archive.writeShared(shared, isEmpty))
      }).immediate()
      context.forget()
    },
    write: (decisions) => {
      db.transaction(() => {
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
        journal.unheard(
          () => {
            for (const decision of decisions) writeNew(decision)
          },
          isArchive ? archiveTables : batchTables,
        )
        for (const [key, rhythm] of rhythmsOf(context, knownKeys(decisions))) {
          if (!knownRhythms.has(key)) knownRhythms.set(key, rhythm)
        }
        journal.within(groupId, () => {
          for (const decision of decisions) writeKnown(decision)
        })
      }).immediate()
    },
    settle: () => {
      // First dues are dealt to all new clients at once, but looked up in slices like the rest.
      if (gathered < unsettled.length && dues === null) {
        const slice = unsettled.slice(gathered, gathered + sliceRows)
        const fresh = slice.filter((key) => !restored.has(key))
        for (const [key, one] of firstDueCandidates(context, fresh)) candidates.set(key, one)
        gathered += slice.length
        return { left: unsettled.length }
      }
      dues ??= firstDues(
        [...candidates.values()],
        context.repositories.standing.firstDues(context.today()),
        context.today(),
        context.settings(),
      )
      const slice = unsettled.splice(0, sliceRows)
      const dealt = dues
      db.transaction(() => {
        context.keepDay()
        journal.unheard(() => {
          for (const key of slice) {
            const candidate = candidates.get(key)
            const due = candidate === undefined ? undefined : dealt.get(candidate.id)
            if (due !== undefined) context.repositories.clients.update(key, { first_due_on: due })
          }
        }, ['client'])
        context.repositories.search.indexClients(slice)
        indexEntriesOf(context, slice)
        context.keepStanding(slice)
      }).immediate()
      return { left: unsettled.length }
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
          settleCadences(context, knownRhythms, true)
          // An archive says itself who belongs to which organisation.
          if (!isArchive) linkPeople(context)
        })
        const touched = journal.touchedBy(groupId)
        // The clients of an archive were settled under its settings.
        context.follow(isArchive ? { ...touched, settings: [] } : touched)
        sql.run(
          `UPDATE import_batch SET state = 'done', finished_at = @now, report = @report
           WHERE id = @batchId`,
          { batchId, now: context.now(), report },
        )
        journal.finish(groupId, context.now())
        journal.prune(context.now())
      }).immediate()
      lock.release()
      context.announce(new Set(['client', 'tag', 'entry', 'promise']))
    },
    takeBack: () => {
      takeBack(context, { id: batchId, groupId })
      lock.release()
    },
  }
}

/**
 * Takes back an import that a crash left unfinished. One that another process is writing right now
 * is left alone: its lock is held.
 */
export function recoverUnfinishedImport(context: Context): void {
  if (context.sql.value('SELECT 1 FROM import_batch WHERE state = @state', RUNNING) === undefined) {
    return
  }
  const lock = context.takeLock('import')
  if (lock === null) return
  takeBackUnfinished(context)
  lock.release()
}

const RUNNING = { state: 'running' }

/** Under the lock a batch that still runs can only be one whose process is gone. */
function takeBackUnfinished(context: Context): void {
  const batch = context.sql.get<RunningBatch>(
    `SELECT b.id, g.id AS groupId FROM import_batch b
     LEFT JOIN journal_group g ON g.batch_id = b.id WHERE b.state = @state`,
    RUNNING,
  )
  if (batch !== undefined) takeBack(context, batch)
}

/** Removes what an unfinished import wrote and puts back what it changed: as if it never began. */
function takeBack(context: Context, batch: RunningBatch): void {
  const { db, journal, sql } = context
  db.transaction(() => {
    context.keepDay()
    if (batch.groupId !== null) {
      journal.revert(batch.groupId)
      context.follow(journal.touchedBy(batch.groupId))
      journal.discard(batch.groupId)
    }
    sql.run(
      'DELETE FROM client_search WHERE rowid IN (SELECT id FROM client WHERE batch_id = @id)',
      { id: batch.id },
    )
    sql.run(
      `DELETE FROM entry_search WHERE rowid IN (SELECT e.id FROM entry e
         JOIN client c ON c.id = e.client_id WHERE c.batch_id = @id)`,
      { id: batch.id },
    )
    journal.unheard(() => sql.run('DELETE FROM client WHERE batch_id = @id', { id: batch.id }))
    sql.run(`UPDATE import_batch SET state = 'taken-back', finished_at = @now WHERE id = @id`, {
      id: batch.id,
      now: context.now(),
    })
  }).immediate()
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

/** Clients that were there before and are changed by these rows. */
function knownKeys(decisions: readonly Decision[]): readonly number[] {
  return decisions.flatMap((decision) => {
    if (decision.action === 'update') return [decision.key]
    return decision.action === 'fold' && decision.into.is === 'client' ? [decision.into.key] : []
  })
}

/** New clients, by key, that nobody has touched or that are overdue as they arrive. */
function firstDueCandidates(
  context: Context,
  clientKeys: readonly number[],
): ReadonlyMap<number, FirstDueCandidate> {
  const today = context.today()
  const candidates = new Map<number, FirstDueCandidate>()
  for (const facts of context.repositories.facts.load(clientKeys, context.settings())) {
    const cadence = rhythmOf(facts)
    if (cadence === null) continue
    const lastTouchOn = facts.touches.reduce<PlainDate | null>(
      (best, t) => (t.on <= today && (best === null || t.on > best) ? t.on : best),
      null,
    )
    const due = lastTouchOn === null ? null : addCadence(lastTouchOn, cadence)
    if (due !== null && due >= today) continue
    candidates.set(facts.key, {
      id: facts.id,
      sortKey: facts.sortKey,
      tier: facts.tier,
      lastTouchOn,
      cadence,
      cause: lastTouchOn === null ? 'bulk' : 'overdue',
    })
  }
  return candidates
}

/** Writes people as rows; knows the keys of labels it has met. */
function createRowWriter(context: Context, batchId: number) {
  const { clients, contacts, entries, knowledge, labels } = context.repositories
  const { sql } = context
  const tags = new Map<string, number>()
  const segments = new Map<string, number>()
  const keyIn = (known: Map<string, number>, make: (name: string) => number, name: string) => {
    const folded = labelKey(name)
    let key = known.get(folded)
    if (key === undefined) known.set(folded, (key = make(name)))
    return key
  }
  const tagKey = (name: string) => keyIn(tags, labels.tagKey, name)
  const segmentKey = (name: string) => keyIn(segments, labels.segmentKey, name)

  function addLists(key: number, lists: Omit<Changes, 'set' | 'completedDates'>, from: number) {
    lists.emails.forEach((email, i) => {
      contacts.addPoint(key, { kind: 'email', ...email }, from + i)
    })
    lists.phones.forEach(({ value, normal, label }, i) => {
      contacts.addPoint(key, { kind: 'phone', value, normal, label }, from + i)
    })
    lists.urls.forEach(({ value, label }, i) => {
      contacts.addPoint(key, { kind: 'url', value, label, normal: value.toLowerCase() }, from + i)
    })
    lists.addresses.forEach((address, i) => {
      contacts.addAddress(key, address, from + i)
    })
    for (const name of lists.tags) {
      sql.run(
        'INSERT INTO client_tag (client_id, tag_id) VALUES (@key, @tag) ON CONFLICT DO NOTHING',
        { key, tag: tagKey(name) },
      )
    }
    for (const name of lists.segments) {
      sql.run(
        `INSERT INTO segment_member (client_id, segment_id) VALUES (@key, @segment)
         ON CONFLICT DO NOTHING`,
        { key, segment: segmentKey(name) },
      )
    }
    for (const date of lists.dates) {
      knowledge.addDate(key, { ...date, leadDays: date.leadDays ?? 7 })
    }
    for (const [name, value] of lists.customFields) contacts.setCustomField(key, name, value)
  }

  function freeId(wanted: string | null): ClientId {
    const taken =
      wanted === null ||
      !isUuid(wanted) ||
      sql.value<number>('SELECT 1 FROM client WHERE uid = @wanted', { wanted }) !== undefined ||
      // Undoing the merge brings that client back under its id.
      sql.value<number>('SELECT 1 FROM merged_client WHERE uid = @wanted', { wanted }) !== undefined
    return (taken ? context.newId() : wanted) as ClientId
  }

  /** The last touch a file tells of: that there was one, not what it was. */
  function addLastTouch(key: number, on: PlainDate): Touch {
    const entry = entries.insert({
      uid: context.newId(),
      clientKey: key,
      kind: 'interaction',
      on,
      at: null,
      body: '',
      learned: null,
      createdAt: context.now(),
    })
    const touch = { kind: 'meeting', direction: 'mutual', outcome: 'reached' } as const
    const planned = on > context.today()
    entries.insertInteraction(entry, { ...touch, planned })
    return { ...touch, on }
  }

  return {
    freeId,
    ensureLabels: ({ tags: names, segments: groups }: Pick<Changes, 'tags' | 'segments'>): void => {
      names.forEach(tagKey)
      groups.forEach(segmentKey)
    },
    /** Under the id of the export it comes from, where that is free. */
    create: (person: ImportedPerson): number => {
      const cadence = cadenceColumnsOf(person.cadence)
      const now = context.now()
      const key = clients.insert(
        freeId(person.id),
        now,
        {
          kind: person.kind,
          name: person.name,
          given_name: person.givenName,
          family_name: person.familyName,
          nickname: person.nickname,
          organisation: person.organisation,
          // Linked when all rows are there: an organisation may come after its people.
          organisation_id: null,
          title: person.title,
          notes: person.notes,
          sort_key: sortKey(person.name, context.locale),
          stage: person.stage ?? 'active',
          tier: person.tier,
          cadence_unit: cadence.cadenceUnit,
          cadence_count: cadence.cadenceCount,
          cadence_set_on: context.today(),
          latest_days: person.latestDays,
          first_due_on: null,
          snoozed_until: null,
          snooze_count: 0,
          put_off_count: 0,
          cadence_kept_on: null,
          archived_at: person.archived ? now : null,
          deceased: person.deceased ? 1 : 0,
          do_not_contact: person.doNotContact ? 1 : 0,
          currency: person.currency,
          lifetime_value_minor: person.lifetimeValueMinor,
          deleted_at: null,
        },
        batchId,
      )
      addLists(key, person, 0)
      if (person.lastTouchOn !== null) addLastTouch(key, person.lastTouchOn)
      return key
    },
    change: (key: ClientKey | number, changes: Changes): void => {
      const { set } = changes
      const cadence = set.cadence === undefined ? null : cadenceColumnsOf(set.cadence)
      const patch: Partial<ClientColumns> = {
        ...(set.name === undefined
          ? {}
          : { name: set.name, sort_key: sortKey(set.name, context.locale) }),
        ...(set.givenName === undefined ? {} : { given_name: set.givenName }),
        ...(set.familyName === undefined ? {} : { family_name: set.familyName }),
        ...(set.nickname === undefined ? {} : { nickname: set.nickname }),
        ...(set.organisation === undefined ? {} : { organisation: set.organisation }),
        ...(set.title === undefined ? {} : { title: set.title }),
        ...(set.notes === undefined ? {} : { notes: set.notes }),
        ...(set.stage === undefined || set.stage === null ? {} : { stage: set.stage }),
        ...(set.tier === undefined ? {} : { tier: set.tier }),
        ...(set.latestDays === undefined ? {} : { latest_days: set.latestDays }),
        ...(set.currency === undefined ? {} : { currency: set.currency }),
        ...(set.lifetimeValueMinor === undefined
          ? {}
          : { lifetime_value_minor: set.lifetimeValueMinor }),
        ...(cadence === null
          ? {}
          : {
              cadence_unit: cadence.cadenceUnit,
              cadence_count: cadence.cadenceCount,
            }),
      }
      clients.update(key, patch)
      addLists(key, changes, 1_000)
      for (const { kind, date } of changes.completedDates) {
        sql.run(
          `UPDATE important_date SET date = @date
           WHERE client_id = @key AND kind = @kind AND date = '--' || substr(@date, 6)`,
          { key, kind, date },
        )
      }
      if (set.lastTouchOn !== undefined && set.lastTouchOn !== null) {
        settleTouch(context, key, addLastTouch(key, set.lastTouchOn))
      }
    },
  }
}
