import '#shared/words/every-language.ts'
import type { Input, Output } from '#shared/contract/index.ts'
import { cadenceClock } from '#shared/domain/cadence.ts'
import { isSamePhone } from '#shared/domain/duplicates.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { isMonthDay, type MonthDay, type PlainDate } from '#shared/time.ts'
import { words } from '#shared/words/words.ts'
import type { ClientRecord } from '../db/repositories/clients.ts'
import { addressKey, isSameText } from '../transfer/merge.ts'
import type { Context } from '../context.ts'
import { changedClient } from './edit-client.ts'
import {
  dateWords,
  mergeNotes,
  mergeSingles,
  mergeStates,
  othersOf,
  outcomeWords,
  sourceOf,
  type LeftOut,
  type MergeField,
  type MergeSource,
} from './merged-fields.ts'

type MergeFailure = 'client/not-found' | 'merge/same-client'
type Merged = Result<Output<'clients.merge'>, MergeFailure>

/** Dates of which a client has one. */
const singleDates = ['birthday', 'anniversary'] as const

/**
 * Makes one client of several, as one deed. Everything the others have becomes that of the client
 * that stays; then they are gone, and undo brings them back exactly.
 */
export function createMergeClients(
  context: Context,
  backUp: () => Promise<void>,
): (input: Input<'clients.merge'>) => Promise<Merged> {
  const { clients, facts, merge } = context.repositories

  function mergeAll(
    records: readonly ClientRecord[],
    choices: ReadonlyMap<MergeField, number>,
    customChoices: ReadonlyMap<string, number>,
  ): void {
    const [keep, ...others] = records
    if (keep === undefined) return
    const sources: readonly MergeSource[] = records.map((record) => ({
      record,
      columns: merge.columns(record.id),
    }))
    const keys = records.map(({ id }) => id)
    const chosen = mergeSingles(sources, choices, context.language())
    const leftOut: LeftOut[] = [
      ...chosen.leftOut,
      ...mergeDates(keys, choices),
      ...mergeOutcomes(keys, choices),
      ...mergeCustomFields(keys, customChoices),
    ]
    placePoints(keys, choices)
    placeAddresses(keys)
    for (const other of others) {
      merge.absorb({ keep: keep.id, other: other.id }, other, context.now())
    }
    const merged = { ...chosen.columns, ...mergeStates(sources) }
    const organisation = merged.organisation_id ?? null
    // One that was merged itself is gone, or is the client that stays.
    const isMerged = organisation !== null && keys.includes(organisation)
    const columns = { ...merged, organisation_id: isMerged ? null : organisation }
    const notes = mergeNotes(sources, leftOut, context.today(), context.language())
    clients.update(keep.id, { ...columns, notes })
    const now = merge.columns(keep.id)
    merge.setColumns(keep.id, {
      pronouns: columns.pronouns ?? null,
      organisation_id: columns.organisation_id,
      batch_id: columns.batch_id ?? null,
      created_at: columns.created_at ?? now.created_at,
    })
    settleFirstDue(keep.id, records)
  }

  /** Addresses and numbers of all, each once, those of the chosen client first. */
  function placePoints(keys: readonly number[], choices: ReadonlyMap<MergeField, number>): void {
    const [keep = 0] = keys
    for (const kind of ['email', 'phone', 'url'] as const) {
      const lists = keys.map((key) => merge.points(key).filter((point) => point.kind === kind))
      const first = kind === 'url' ? 0 : (choices.get(kind) ?? 0)
      const ordered = [...(lists[first] ?? []), ...lists.filter((_, at) => at !== first).flat()]
      const placed: { id: number; normal: string; label: string | null }[] = []
      for (const point of ordered) {
        const twin = placed.find((one) =>
          kind === 'phone' ? isSamePhone(one.normal, point.normal) : one.normal === point.normal,
        )
        if (twin === undefined) placed.push({ ...point })
        else {
          const label = twin.label ?? point.label
          // Of one number in two spellings the one that names its country says more.
          const isFuller = point.normal.startsWith('+') && !twin.normal.startsWith('+')
          merge.dropPoint(isFuller ? twin.id : point.id)
          Object.assign(twin, isFuller ? { ...point, label } : { label })
        }
      }
      placed.forEach(({ id, label }, position) => {
        merge.placePoint(id, keep, position, label)
      })
    }
  }

  function placeAddresses(keys: readonly number[]): void {
    const [keep = 0] = keys
    const known = new Set<string>()
    let position = 0
    for (const address of keys.flatMap((key) => merge.addresses(key))) {
      const key = addressKey(address.formatted)
      if (known.has(key)) merge.dropAddress(address.id)
      else merge.placeAddress(address.id, keep, position++)
      known.add(key)
    }
  }

  /** One birthday and one anniversary; of the other dates those that are there already go. */
  function mergeDates(
    keys: readonly number[],
    choices: ReadonlyMap<MergeField, number>,
  ): readonly LeftOut[] {
    const lists = keys.map((key) => merge.dates(key))
    const leftOut: LeftOut[] = []
    for (const kind of singleDates) {
      const dates = lists.map((list) => list.find((date) => date.kind === kind))
      const from = sourceOf(
        choices.get(kind),
        dates.map((date) => date?.date ?? null),
      )
      const taken = dates[from]
      let date = taken?.date ?? null
      dates.forEach((other, source) => {
        if (other === undefined || source === from) return
        const full = date === null ? null : completed(date, other.date)
        if (taken !== undefined && full !== null) {
          if (full !== date) merge.completeDate(taken.id, full)
          date = full
        } else {
          const label = words(context.language()).t(`duplicates.field.${kind}`)
          leftOut.push({ source, label, value: dateWords(other.date, context.language()) })
        }
        merge.dropDate(other.id)
      })
    }
    const isSingle = (kind: string) => singleDates.some((single) => single === kind)
    const known = new Set<string>()
    for (const { id, kind, label, date } of lists.flat()) {
      if (isSingle(kind)) continue
      const key = JSON.stringify([kind, label, date])
      if (known.has(key)) merge.dropDate(id)
      known.add(key)
    }
    return leftOut
  }

  /** One open aim; the milestones of the others become its own, their words are kept. */
  function mergeOutcomes(
    keys: readonly number[],
    choices: ReadonlyMap<MergeField, number>,
  ): readonly LeftOut[] {
    const open = keys.map((key) => merge.openOutcomes(key))
    const locale = context.language()
    const says = open.map(([first]) => (first === undefined ? null : outcomeWords(first, locale)))
    const from = sourceOf(
      choices.get('outcome'),
      open.map(([first]) => (first === undefined ? null : String(first.id))),
    )
    const taken = open[from]?.[0]
    if (taken === undefined) return []
    for (const { id } of open.flat()) if (id !== taken.id) merge.foldOutcome(taken.id, id)
    return othersOf(words(locale).t('duplicates.field.outcome'), says, says[from] ?? null)
  }

  function mergeCustomFields(
    keys: readonly number[],
    choices: ReadonlyMap<string, number>,
  ): readonly LeftOut[] {
    const [keep = 0] = keys
    const lists = keys.map((key) => merge.customFields(key))
    const leftOut: LeftOut[] = []
    for (const name of new Set(lists.flat().map((field) => field.name))) {
      const fields = lists.map((list) => list.find((field) => field.name === name))
      const values = fields.map((field) => field?.value ?? null)
      const from = sourceOf(choices.get(name), values)
      const taken = fields[from]
      leftOut.push(...othersOf(name, values, taken?.value ?? null))
      // The ones that go make room first: a client has one field of a name.
      for (const field of fields) {
        if (field !== undefined && field !== taken) merge.dropCustomField(field.id)
      }
      if (taken !== undefined && from !== 0) merge.moveCustomField(taken.id, keep)
    }
    return leftOut
  }

  /**
   * A dealt first due stands for "no touch yet" or "overdue when the cadence was set". With the
   * touches of all it holds no longer, unless the client would be overdue without it; then the
   * earliest holds.
   */
  function settleFirstDue(key: number, records: readonly ClientRecord[]): void {
    const dealt = records
      .flatMap(({ first_due_on: on, first_due_met_on: metOn }) =>
        metOn === null ? (on ?? []) : [],
      )
      .sort()
    const [earliest = null] = dealt
    clients.update(key, { first_due_on: null, first_due_met_on: null })
    if (earliest === null) return
    const today = context.today()
    const settings = context.settings()
    const [loaded] = facts.load([key], settings)
    if (loaded === undefined) return
    const { anchor, dueOn } = cadenceClock(loaded, today, settings.inboundCounts)
    const runsByItself = anchor.kind !== 'cadence-set' && (dueOn === null || dueOn >= today)
    if (!runsByItself) clients.update(key, { first_due_on: earliest })
  }

  /** The sources by their place, the client that stays first. */
  function recordsOf({
    keep,
    others,
  }: Input<'clients.merge'>): Result<readonly ClientRecord[], MergeFailure> {
    const found = [keep, ...others].map((id) => clients.byId(id))
    const records = found.filter((record) => record !== null)
    if (records.length < found.length) return fail('client/not-found')
    const keys = new Set(records.map(({ id }) => id))
    return keys.size < records.length ? fail('merge/same-client') : ok(records)
  }

  return async (input) => {
    if (input.others.length > 1) {
      const asked = recordsOf(input)
      if (!asked.ok) return asked
      await backUp()
    }
    // Read after the backup: others may have been at work meanwhile.
    const found = recordsOf(input)
    if (!found.ok) return found
    const records = found.value
    const place = new Map([input.keep, ...input.others].map((id, index) => [id, index]))
    const placed = <Key>(list: readonly (readonly [Key, (typeof input)['keep']])[]) =>
      new Map(
        list.flatMap(([key, from]) => {
          const at = place.get(from)
          return at === undefined ? [] : [[key, at] as const]
        }),
      )
    const [keep] = records
    if (keep === undefined) return fail('client/not-found')
    context.deed('merge', { name: keep.name, clients: records.length }, () => {
      mergeAll(
        records,
        placed(input.choices.map(({ field, from }) => [field, from] as const)),
        placed(input.customChoices.map(({ name, from }) => [name, from] as const)),
      )
    })
    return changedClient(context, keep.id)
  }
}

/** Two dates as one where they agree: the one with its year. Null where they differ. */
function completed(a: PlainDate | MonthDay, b: PlainDate | MonthDay): PlainDate | MonthDay | null {
  if (isSameText(a, b)) return a
  if (a.slice(-5) !== b.slice(-5) || (!isMonthDay(a) && !isMonthDay(b))) return null
  return isMonthDay(a) ? b : a
}
