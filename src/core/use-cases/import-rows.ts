import type { Touch } from '#shared/domain/facts.ts'
import { isUuid, type ClientId, type ClientKey } from '#shared/ids.ts'
import type { PlainDate } from '#shared/time.ts'
import type { ClientColumns } from '../db/repositories/clients.ts'
import { cadenceColumnsOf } from '../db/repositories/facts.ts'
import type { Changes } from '../transfer/decision.ts'
import type { ImportedTouch, NewTouch } from '../transfer/happening.ts'
import type { ImportedPerson } from '../transfer/person.ts'
import { labelKey, sortKey } from '../text.ts'
import type { Context } from '../context.ts'
import { settleTouch } from './log-interaction.ts'

/** Writes people as rows; knows the keys of labels it has met. */
export function createRowWriter(context: Context, batchId: number) {
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
        `INSERT INTO segment_member (client_id, segment_id)
         SELECT @key, id FROM segment WHERE id = @segment AND kind = 'picked'
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
          first_due_met_on: null,
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
