import type { Touch } from '#shared/domain/facts.ts'
import { isUuid, type ClientId, type ClientKey } from '#shared/ids.ts'
import type { PlainDate } from '#shared/time.ts'
import type { ClientColumns } from '../db/repositories/clients.ts'
import { cadenceColumnsOf } from '../db/repositories/facts.ts'
import { createNewClients } from '../db/repositories/new-clients.ts'
import type { Changes } from '../transfer/decision.ts'
import type { ImportedTouch, NewTouch } from '../transfer/happening.ts'
import type { ImportedPerson } from '../transfer/person.ts'
import { labelKey, sortKey } from '../text.ts'
import type { Context } from '../context.ts'
import { settleTouch } from './log-interaction.ts'

/**
 * Writes people as rows; knows the keys of labels it has met. New clients and what is added to
 * clients are gathered: they are there after `flush`.
 */
export function createRowWriter(context: Context, batchId: number) {
  const { clients, entries, labels } = context.repositories
  const { sql } = context
  const rows = createNewClients(sql, context.newId)
  const tagKey = keysByName(labels.tagKey)
  const segmentKey = keysByName(labels.segmentKey)
  /** Segments that may be added to, as far as was asked since the last flush. */
  const picked = new Map<number, boolean>()
  /** What needs the row of its client to be there. */
  let afterwards: (() => void)[] = []

  function flush(): void {
    rows.flush()
    picked.clear()
    const waiting = afterwards
    afterwards = []
    for (const write of waiting) write()
  }

  function isPicked(segment: number): boolean {
    let is = picked.get(segment)
    if (is === undefined) {
      is =
        sql.value<number>(`SELECT 1 FROM segment WHERE id = @segment AND kind = 'picked'`, {
          segment,
        }) === 1
      picked.set(segment, is)
    }
    return is
  }

  function addLists(key: number, lists: Omit<Changes, 'set' | 'completedDates'>, from: number) {
    lists.emails.forEach(({ value, normal, label }, i) => {
      rows.addPoint(key, { kind: 'email', value, normal, label }, from + i)
    })
    lists.phones.forEach(({ value, normal, label }, i) => {
      rows.addPoint(key, { kind: 'phone', value, normal, label }, from + i)
    })
    lists.urls.forEach(({ value, label }, i) => {
      rows.addPoint(key, { kind: 'url', value, label, normal: value.toLowerCase() }, from + i)
    })
    lists.addresses.forEach((address, i) => {
      rows.addAddress(key, address, from + i)
    })
    for (const name of lists.tags) rows.addTag(key, tagKey(name))
    for (const name of lists.segments) {
      const segment = segmentKey(name)
      if (isPicked(segment)) rows.addToSegment(key, segment)
    }
    for (const date of lists.dates) rows.addDate(key, { ...date, leadDays: date.leadDays ?? 7 })
    for (const [name, value] of lists.customFields) rows.addField(key, name, value)
  }

  function freeId(wanted: string | null): ClientId {
    const taken =
      wanted === null ||
      !isUuid(wanted) ||
      rows.has(wanted as ClientId) ||
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

  function addTouch(key: number, { uid, sharedUid, touch }: NewTouch): void {
    const entry = entries.insert({
      uid,
      clientKey: key,
      kind: 'interaction',
      on: touch.on,
      at: touch.at,
      body: touch.body,
      learned: null,
      createdAt: context.now(),
    })
    const planned = touch.on > context.today()
    const { kind, direction, outcome } = touch
    entries.insertInteraction(entry, { kind, direction, outcome, planned, sharedUid })
  }

  /** Ends a snooze and the like by the newest touch, if it is news: old history ends nothing. */
  function settleNewest(key: number, touches: readonly NewTouch[], lastOn: PlainDate | null): void {
    const past = touches.map(({ touch }) => touch).filter(({ on }) => on <= context.today())
    const newest = past.reduce<ImportedTouch | null>(
      (best, touch) => (best === null || touch.on > best.on ? touch : best),
      null,
    )
    if (newest !== null && (lastOn === null || newest.on > lastOn))
      settleTouch(context, key, newest)
  }

  function lastTouchOf(key: number): PlainDate | null {
    const last = sql.value<PlainDate | null>(
      'SELECT last_touch_on FROM client_standing WHERE client_id = @key',
      { key },
    )
    return last ?? null
  }

  return {
    flush,
    freeId,
    /** Touches of a calendar or a mailbox, for a client that is there. */
    addTouches: (key: ClientKey, touches: readonly NewTouch[]): void => {
      const lastOn = lastTouchOf(key)
      for (const touch of touches) addTouch(key, touch)
      settleNewest(key, touches, lastOn)
    },
    ensureLabels: ({ tags: names, segments: groups }: Pick<Changes, 'tags' | 'segments'>): void => {
      names.forEach(tagKey)
      groups.forEach(segmentKey)
    },
    /** Under the id of the export it comes from, where that is free. */
    create: (person: ImportedPerson): number => {
      const cadence = cadenceColumnsOf(person.cadence)
      const now = context.now()
      const key = rows.add(freeId(person.id), now, batchId, {
        kind: person.kind,
        name: person.name,
        given_name: person.givenName,
        family_name: person.familyName,
        nickname: person.nickname,
        // Linked when all rows are there: an organisation may come after its people.
        organisation: person.organisation,
        title: person.title,
        notes: person.notes,
        sort_key: sortKey(person.name, context.locale),
        stage: person.stage ?? 'active',
        tier: person.tier,
        cadence_unit: cadence.cadenceUnit,
        cadence_count: cadence.cadenceCount,
        cadence_set_on: context.today(),
        latest_days: person.latestDays,
        archived_at: person.archived ? now : null,
        deceased: person.deceased ? 1 : 0,
        do_not_contact: person.doNotContact ? 1 : 0,
        currency: person.currency,
        lifetime_value_minor: person.lifetimeValueMinor,
      })
      addLists(key, person, 0)
      const { lastTouchOn } = person
      if (lastTouchOn !== null) afterwards.push(() => addLastTouch(key, lastTouchOn))
      return key
    },
    change: (key: ClientKey | number, changes: Changes): void => {
      flush()
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
      flush()
      for (const { kind, date } of changes.completedDates) {
        sql.run(
          `UPDATE important_date SET date = @date
           WHERE client_id = @key AND kind = @kind
             AND (date = '--' || substr(@date, 6) OR kind IN ('birthday', 'anniversary'))`,
          { key, kind, date },
        )
      }
      if (set.lastTouchOn !== undefined && set.lastTouchOn !== null) {
        settleTouch(context, key, addLastTouch(key, set.lastTouchOn))
      }
    },
  }
}

/** Keys by name, asked for once a spelling and once a label. */
function keysByName(keyOf: (name: string) => number): (name: string) => number {
  const bySpelling = new Map<string, number>()
  const byLabel = new Map<string, number>()
  return (name) => {
    let key = bySpelling.get(name)
    if (key === undefined) {
      const label = labelKey(name)
      key = byLabel.get(label) ?? keyOf(name)
      byLabel.set(label, key)
      bySpelling.set(name, key)
    }
    return key
  }
}
