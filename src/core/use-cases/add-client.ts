import type { SyncHandlers } from '#shared/contract/index.ts'
import { rhythmOf } from '#shared/domain/cadence.ts'
import { firstDues } from '#shared/domain/first-dues.ts'
import type { ClientId } from '#shared/ids.ts'
import { assert, fail, ok } from '#shared/result.ts'
import { normalOf } from '../db/repositories/contacts.ts'
import type { ClientColumns } from '../db/repositories/clients.ts'
import { cadenceColumnsOf } from '../db/repositories/facts.ts'
import { sortKey } from '../text.ts'
import type { Context } from '../context.ts'
import { readClient } from './read-client.ts'

/** The columns of a client of whom nothing is known but a name. */
export function blankClient(context: Context, name: string): ClientColumns {
  return {
    kind: 'person',
    name,
    given_name: null,
    family_name: null,
    nickname: null,
    organisation: null,
    title: null,
    notes: null,
    sort_key: sortKey(name, context.locale),
    stage: 'active',
    tier: null,
    cadence_unit: null,
    cadence_count: null,
    cadence_set_on: context.today(),
    latest_days: null,
    first_due_on: null,
    snoozed_until: null,
    snooze_count: 0,
    archived_at: null,
    deceased: 0,
    do_not_contact: 0,
    currency: null,
    lifetime_value_minor: null,
    deleted_at: null,
  }
}

/** An address has one @ with something before it and a dot somewhere after it; no more is asked. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
}

export function createAddClient(context: Context): SyncHandlers<'clients.add'> {
  const { clients, contacts, knowledge, labels } = context.repositories
  return {
    'clients.add': (input) => {
      if (input.email !== undefined && input.email !== '' && !isEmail(input.email)) {
        return fail('client/bad-email', { email: input.email })
      }
      const region = context.settings().region
      const cadence = cadenceColumnsOf(input.cadence)
      const key = context.deed('client.add', { name: input.name }, () => {
        const made = clients.insert(context.newId() as ClientId, context.now(), {
          ...blankClient(context, input.name),
          kind: input.kind,
          organisation: input.organisation ?? null,
          title: input.title ?? null,
          notes: input.notes ?? null,
          stage: input.stage,
          cadence_unit: cadence.cadenceUnit,
          cadence_count: cadence.cadenceCount,
        })
        for (const [kind, value] of [
          ['email', input.email],
          ['phone', input.phone],
        ] as const) {
          if (value === undefined || value === '') continue
          const normal = normalOf(kind, value, region)
          contacts.addPoint(made, { kind, value, normal, label: null }, 0)
        }
        for (const tag of input.tags) labels.addTag(made, tag)
        if (input.birthday !== undefined) {
          knowledge.addDate(made, {
            kind: 'birthday',
            label: null,
            date: input.birthday,
            leadDays: 7,
          })
        }
        dealFirstDue(context, made, 'added')
        return made
      })
      const record = clients.byKey(key)
      assert(record !== null, 'what was committed can be read')
      return ok({ client: readClient(context, record) })
    },
  }
}

/**
 * Deals the first due of a client (the rules, section 1): of one never touched when it is added,
 * of one already overdue when its cadence is set. Stored with the client until a counting touch or
 * a skip. Inside a deed.
 */
export function dealFirstDue(context: Context, key: number, cause: 'added' | 'overdue'): void {
  const { clients, facts, standing } = context.repositories
  const today = context.today()
  const settings = context.settings()
  const [loaded] = facts.load([key], today, settings)
  const cadence = loaded === undefined ? null : rhythmOf(loaded)
  if (loaded === undefined || cadence === null) return
  const lastTouchOn = loaded.touches.reduce<typeof loaded.firstDueOn>(
    (best, t) => (t.on <= today && (best === null || t.on > best) ? t.on : best),
    null,
  )
  if (cause === 'added' && lastTouchOn !== null) return
  const due = firstDues(
    [{ id: loaded.id, sortKey: loaded.sortKey, tier: loaded.tier, lastTouchOn, cadence, cause }],
    standing.firstDues(today),
    today,
    settings,
  ).get(loaded.id)
  if (due !== undefined) clients.update(key, { first_due_on: due })
}
