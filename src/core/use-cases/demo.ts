import type { SyncHandlers } from '#shared/contract/index.ts'
import type { ClientId, ReminderId } from '#shared/ids.ts'
import { assert, fail, ok } from '#shared/result.ts'
import { localDateTime } from '#shared/time.ts'
import { instantOf, startOfDay } from '#shared/zone.ts'
import { cadenceColumnsOf } from '../db/repositories/facts.ts'
import { normalOf } from '../db/repositories/contacts.ts'
import { demoSet } from '../demo/demo-set.ts'
import type { DemoClient, DemoEntry, DemoReminder, DemoSet } from '../demo/demo-types.ts'
import { sortKey } from '../text.ts'
import type { Context } from '../context.ts'

// The demo set goes in as a batch of its own, so that "remove" knows exactly what it brought.

export function createDemo(context: Context): SyncHandlers<'demo.fill' | 'demo.remove'> {
  const {
    clients,
    contacts,
    entries,
    knowledge,
    labels,
    outreach,
    relations,
    reminders,
    review,
    offerings,
    shelf,
    templates,
  } = context.repositories
  const { sql } = context

  const offeringKey = (name: string | null): number | null =>
    name === null ? null : offerings.keyFor(name, context.now())

  function addReminder(reminder: DemoReminder, clientKey: number | null): void {
    reminders.insert({
      uid: context.newId() as ReminderId,
      clientKey,
      text: reminder.text,
      starts: reminder.at,
      dateOnly: reminder.dateOnly,
      every: reminder.every,
      basis: 'date',
      createdAt: context.now(),
    })
  }

  function addClient(client: DemoClient, batchId: number): number {
    const cadence = cadenceColumnsOf(client.cadence)
    const key = clients.insert(
      context.newId() as ClientId,
      startOfDay(client.createdOn, context.zone(), context.settings().dayStart),
      {
        kind: client.kind,
        name: client.name,
        given_name: client.givenName,
        family_name: client.familyName,
        nickname: client.nickname,
        organisation: client.organisation,
        organisation_id: null,
        title: client.title,
        notes: client.notes,
        sort_key: sortKey(client.name, context.locale),
        stage: client.stage,
        tier: client.tier,
        cadence_unit: cadence.cadenceUnit,
        cadence_count: cadence.cadenceCount,
        cadence_set_on: client.createdOn,
        latest_days: client.latestDays,
        first_due_on: null,
        first_due_met_on: null,
        snoozed_until: client.snoozedUntil,
        snooze_count: client.snoozedUntil === null ? 0 : 1,
        put_off_count: client.snoozedUntil === null ? 0 : 1,
        cadence_kept_on: null,
        archived_at: client.archived ? context.now() : null,
        deceased: client.deceased ? 1 : 0,
        do_not_contact: client.doNotContact ? 1 : 0,
        currency: null,
        lifetime_value_minor: null,
        deleted_at: null,
      },
      batchId,
    )
    for (const [kind, points] of [
      ['email', client.emails],
      ['phone', client.phones],
      ['url', client.urls],
    ] as const) {
      points.forEach(({ value, label }, position) => {
        contacts.addPoint(
          key,
          { kind, value, label, normal: normalOf(kind, value, null) },
          position,
        )
      })
    }
    client.addresses.forEach((address, position) => {
      contacts.addAddress(key, { ...address, region: null }, position)
    })
    for (const tag of client.tags) labels.addTag(key, tag)
    for (const segment of client.segments) labels.addToSegment(key, segment)
    for (const fact of client.facts) knowledge.addFact(key, fact.kind, fact.body, fact.learnedOn)
    for (const date of client.dates) knowledge.addDate(key, date)
    for (const [name, value] of Object.entries(client.customFields)) {
      contacts.setCustomField(key, name, value)
    }
    if (client.outcome !== null) {
      knowledge.setOutcome(key, client.outcome, client.outcome.movedOn)
    }
    if (client.pause !== null) knowledge.addPause(key, client.pause.from, client.pause.until)
    for (const reminder of client.reminders) addReminder(reminder, key)
    return key
  }

  function addEntry(entry: DemoEntry, clientKey: number, keyOf: (name: string) => number): void {
    const at =
      entry.time === null
        ? null
        : instantOf(localDateTime(`${entry.on}T${entry.time}`), context.zone())
    const key = entries.insert({
      uid: context.newId(),
      clientKey,
      kind: entry.kind,
      on: entry.on,
      at,
      body: entry.body,
      learned: entry.learned,
      createdAt: at ?? startOfDay(entry.on, context.zone(), context.settings().dayStart),
    })
    switch (entry.kind) {
      case 'interaction':
        entries.insertInteraction(key, {
          kind: entry.interaction,
          direction: entry.direction,
          outcome: entry.outcome,
        })
        return
      case 'promise':
        entries.insertPromise(key, entry.side, entry.dueOn)
        if (entry.state !== 'open') {
          entries.updatePromise(key, {
            text: entry.body,
            dueOn: entry.dueOn,
            state: entry.state,
            settledOn: entry.settledOn,
          })
        }
        return
      case 'purchase':
        shelf.insertPurchase(key, {
          amountMinor: entry.amountMinor,
          currency: entry.currency,
          offeringKey: offeringKey(entry.offering),
        })
        return
      case 'feedback':
        sql.run(
          `INSERT INTO feedback (entry_id, asked_on, received_on, score, done_about_it, told_on)
           VALUES (@key, @askedOn, @receivedOn, @score, @doneAboutIt, @toldOn)`,
          {
            key,
            askedOn: entry.askedOn,
            receivedOn: entry.receivedOn,
            score: entry.score,
            doneAboutIt: entry.doneAboutIt,
            toldOn: entry.toldOn,
          },
        )
        return
      case 'wish':
        shelf.insertWish(key, {
          wantedByOn: entry.wantedByOn,
          state: entry.state,
          offeringKey: offeringKey(entry.offering),
        })
        return
      case 'issue':
        sql.run(
          `INSERT INTO issue (entry_id, acknowledged_on, resolved_on, checked_on, improved)
           VALUES (@key, @acknowledgedOn, @resolvedOn, @checkedOn, @improved)`,
          {
            key,
            acknowledgedOn: entry.acknowledgedOn,
            resolvedOn: entry.resolvedOn,
            checkedOn: entry.checkedOn,
            improved: entry.improved,
          },
        )
        return
      case 'referral':
        sql.run(
          `INSERT INTO referral (entry_id, brought_client_id, thanked_on)
           VALUES (@key, @brought, @thankedOn)`,
          { key, brought: keyOf(entry.broughtName), thankedOn: entry.thankedOn },
        )
        return
      case 'note':
      case 'win':
      case 'skip':
      case 'stage':
    }
  }

  /** The letters of the set, each settled by what was written to its client since they were begun. */
  function addLetters(set: DemoSet, keyOf: (name: string) => number): void {
    const keys = new Map(
      set.templates.map((template) => [
        template.name,
        templates.insert({ id: context.newId(), ...template, createdAt: context.now() }),
      ]),
    )
    const { template: name, segment, startedOn } = set.outreach
    const template = set.templates.find((one) => one.name === name)
    assert(template !== undefined, `the demo set has the template it writes with: ${name}`)
    const to = set.clients.filter((client) => client.segments.includes(segment))
    const outreachKey = outreach.insert({
      id: context.newId(),
      name: segment,
      templateKey: keys.get(name) ?? null,
      subject: template.subject,
      body: template.body,
      startedOn,
      createdAt: startOfDay(startedOn, context.zone(), context.settings().dayStart),
    })
    outreach.address(
      outreachKey,
      to.map((client) => ({ key: keyOf(client.name), uid: context.newId() })),
    )
    sql.run(
      `UPDATE letter SET state = 'sent', settled_on = e.happened_on, entry_id = e.id
       FROM entry e JOIN interaction i ON i.entry_id = e.id
       WHERE letter.outreach_id = @outreachKey AND e.client_id = letter.client_id
         AND e.happened_on >= @startedOn AND i.direction = 'outbound'
         AND i.kind IN ('email', 'letter')`,
      { outreachKey, startedOn },
    )
  }

  return {
    'demo.fill': () => {
      if (clients.count() > 0) return fail('demo/not-empty')
      const set = demoSet(context.today())
      const filled = context.deed('demo.fill', {}, () => {
        const batchId = sql.run(
          `INSERT INTO import_batch (uid, file_name, format, state, started_at, finished_at)
           VALUES (@uid, 'demo', 'demo', 'done', @now, @now)`,
          { uid: context.newId(), now: context.now() },
        ).id
        for (const { name, cadence } of set.tags) {
          sql.run(
            'UPDATE tag SET cadence_unit = @cadenceUnit, cadence_count = @cadenceCount WHERE id = @id',
            {
              id: labels.tagKey(name),
              ...cadenceColumnsOf(cadence),
            },
          )
        }
        for (const { name, cadence, expectations } of set.segments) {
          sql.run(
            `UPDATE segment SET cadence_unit = @cadenceUnit, cadence_count = @cadenceCount,
               expectations = @expectations WHERE id = @id`,
            { id: labels.segmentKey(name), expectations, ...cadenceColumnsOf(cadence) },
          )
        }
        const keys = new Map(
          set.clients.map((client) => [client.name, addClient(client, batchId)] as const),
        )
        const keyOf = (name: string): number => {
          const key = keys.get(name)
          assert(key !== undefined, `the demo set names a client it has: ${name}`)
          return key
        }
        for (const client of set.clients) {
          for (const { name, role, roleBack } of client.relations) {
            relations.insert(context.newId(), {
              clientKey: keyOf(client.name),
              otherKey: keys.get(name) ?? null,
              otherName: keys.has(name) ? null : name,
              role,
              roleBack,
            })
          }
          for (const entry of client.timeline) addEntry(entry, keyOf(client.name), keyOf)
        }
        for (const reminder of set.reminders) addReminder(reminder, null)
        for (const { stage, text, foundOn } of set.frictions) {
          review.addFriction({ uid: context.newId(), stage, text, on: foundOn })
        }
        addLetters(set, keyOf)
        context.settingRows.write('demo', true)
        return set.clients.length
      })
      return ok({ clients: filled })
    },
    'demo.remove': () => {
      const batches = sql.column<number>(`SELECT id FROM import_batch WHERE format = 'demo'`)
      const count =
        sql.value<number>(
          `SELECT count(*) FROM client WHERE deleted_at IS NULL
             AND batch_id IN (SELECT value FROM json_each(@batches))`,
          { batches: JSON.stringify(batches) },
        ) ?? 0
      if (!context.settings().demo) return fail('demo/none')
      const set = demoSet(context.today())
      context.deed('demo.remove', {}, () => {
        sql.run('DELETE FROM client WHERE batch_id IN (SELECT value FROM json_each(@batches))', {
          batches: JSON.stringify(batches),
        })
        for (const { text } of set.reminders) {
          sql.run('DELETE FROM reminder WHERE client_id IS NULL AND body = @text', { text })
        }
        for (const { text } of set.frictions) {
          sql.run('DELETE FROM friction WHERE body = @text', { text })
        }
        // An outreach whose every letter was to one of them, and texts the owner has not made theirs.
        sql.run('DELETE FROM outreach WHERE id NOT IN (SELECT outreach_id FROM letter)')
        for (const { name, body } of set.templates) {
          sql.run(
            `DELETE FROM template WHERE name = @name AND body = @body
               AND id NOT IN (SELECT template_id FROM outreach WHERE template_id IS NOT NULL)`,
            { name, body },
          )
        }
        for (const name of offeringsOf(set)) {
          sql.run(
            `DELETE FROM offering WHERE name = @name
               AND id NOT IN (SELECT offering_id FROM wish WHERE offering_id IS NOT NULL)
               AND id NOT IN (SELECT offering_id FROM purchase WHERE offering_id IS NOT NULL)`,
            { name },
          )
        }
        // Labels the owner has given to clients of their own stay.
        sql.run('DELETE FROM tag WHERE id NOT IN (SELECT tag_id FROM client_tag)')
        sql.run(
          `DELETE FROM segment WHERE kind = 'picked'
             AND id NOT IN (SELECT segment_id FROM segment_member)`,
        )
        context.settingRows.write('demo', false)
      })
      return ok({ clients: count })
    },
  }
}

/** Every offering that a wish or a purchase of the set names. */
function offeringsOf(set: DemoSet): ReadonlySet<string> {
  const names = set.clients
    .flatMap(({ timeline }) => timeline)
    .map((entry) => (entry.kind === 'wish' || entry.kind === 'purchase' ? entry.offering : null))
  return new Set(names.filter((name) => name !== null))
}
