import type { mergeFields } from '#shared/contract/duplicates.ts'
import type { MonthDay, PlainDate } from '#shared/time.ts'
import type { Locale } from '#shared/words/language.ts'
import { formats } from '#shared/words/format.ts'
import { words, type Words } from '#shared/words/words.ts'
import type { ClientColumns, ClientRecord } from '../db/repositories/clients.ts'
import type { MergeColumns } from '../db/repositories/merge.ts'
import { nameKey } from '../transfer/match.ts'
import { containsText, isSameText } from '../transfer/merge.ts'

// Which value each field of a merged client takes, and what becomes of the others: a value that is
// not taken is written into the notes, under the name of the client it comes from.

export type MergeField = (typeof mergeFields)[number]

/** One of the clients that are merged. */
export type MergeSource = {
  readonly record: ClientRecord
  readonly columns: MergeColumns
}

/** A value that the merged client does not take; the number of its source and what it says. */
export type LeftOut = { readonly source: number; readonly label: string; readonly value: string }

type Columns = Partial<ClientColumns> & Partial<MergeColumns>
type SingleField = Exclude<MergeField, 'email' | 'phone' | 'birthday' | 'anniversary' | 'outcome'>
type Single = {
  /** In words; null where the client has none. */
  readonly says: (source: MergeSource, words: Words) => string | null
  readonly columns: (source: MergeSource) => Columns
}

const singles: Readonly<Record<SingleField, Single>> = {
  name: {
    says: ({ record }) => record.name,
    columns: ({ record }) => ({
      name: record.name,
      sort_key: record.sort_key,
      given_name: record.given_name,
      family_name: record.family_name,
    }),
  },
  kind: {
    says: ({ record }, { t }) => t('duplicates.kind', { kind: record.kind }),
    columns: ({ record }) => ({ kind: record.kind }),
  },
  nickname: {
    says: ({ record }) => record.nickname,
    columns: ({ record }) => ({ nickname: record.nickname }),
  },
  pronouns: {
    says: ({ columns }) => columns.pronouns,
    columns: ({ columns }) => ({ pronouns: columns.pronouns }),
  },
  title: {
    says: ({ record }) => record.title,
    columns: ({ record }) => ({ title: record.title }),
  },
  organisation: {
    says: ({ record }) => record.organisation,
    columns: ({ record, columns }) => ({
      organisation: record.organisation,
      organisation_id: columns.organisation_id,
    }),
  },
  stage: {
    says: ({ record }, { t }) => t('common.stage', { stage: record.stage }),
    columns: ({ record }) => ({ stage: record.stage }),
  },
  tier: {
    says: ({ record }) => record.tier,
    columns: ({ record }) => ({ tier: record.tier }),
  },
  cadence: {
    says: ({ record }, { t }) =>
      record.cadence_unit === null
        ? null
        : t('duplicates.cadence', {
            unit: record.cadence_unit,
            n: record.cadence_count ?? 0,
          }),
    columns: ({ record }) => ({
      cadence_unit: record.cadence_unit,
      cadence_count: record.cadence_count,
      cadence_set_on: record.cadence_set_on,
    }),
  },
  latestDays: {
    says: ({ record }, { t }) =>
      record.latest_days === null ? null : t('common.days', { n: record.latest_days }),
    columns: ({ record }) => ({ latest_days: record.latest_days }),
  },
  worth: {
    says: ({ record }, { t, locale }) => {
      const { lifetime_value_minor: minor, currency } = record
      if (minor === null) return currency
      return currency !== null && /^[A-Z]{3}$/.test(currency)
        ? formats(locale).money(minor, currency)
        : t('duplicates.number', { n: minor / 100 })
    },
    columns: ({ record }) => ({
      currency: record.currency,
      lifetime_value_minor: record.lifetime_value_minor,
    }),
  },
}
const singleFields = Object.keys(singles) as readonly SingleField[]

/** The source a field is taken from: the one chosen, else the first that has a value, else the first. */
export function sourceOf(chosen: number | undefined, values: readonly (string | null)[]): number {
  if (chosen !== undefined) return chosen
  const first = values.findIndex((value) => value !== null && value !== '')
  return Math.max(0, first)
}

/** The single fields of the merged client; the client that stays comes first among the sources. */
export function mergeSingles(
  sources: readonly MergeSource[],
  choices: ReadonlyMap<MergeField, number>,
  locale: Locale,
): { readonly columns: Columns; readonly leftOut: readonly LeftOut[] } {
  const spoken = words(locale)
  const leftOut: LeftOut[] = []
  let columns: Columns = {}
  for (const field of singleFields) {
    const { says, columns: columnsOf } = singles[field]
    const values = sources.map((source) => says(source, spoken))
    const from = sourceOf(choices.get(field), values)
    const taken = sources[from]
    if (taken === undefined) continue
    columns = { ...columns, ...columnsOf(taken) }
    leftOut.push(...othersOf(spoken.t(`duplicates.field.${field}`), values, values[from] ?? null))
  }
  if (columns.given_name === null && columns.family_name === null) {
    // The same name may be taken apart in one record only.
    const key = nameKey(columns.name ?? '')
    const parts = sources.find(
      ({ record }) =>
        nameKey(record.name) === key && (record.given_name ?? record.family_name) !== null,
    )
    if (parts !== undefined) {
      const { given_name, family_name } = parts.record
      columns = { ...columns, given_name, family_name }
    }
  }
  return { columns, leftOut }
}

/** Every value that differs from the one taken, as something that must not be lost. */
export function othersOf(
  label: string,
  values: readonly (string | null)[],
  taken: string | null,
): readonly LeftOut[] {
  return values.flatMap((value, source) =>
    value === null || value.trim() === '' || (taken !== null && isSameText(value, taken))
      ? []
      : [{ source, label, value }],
  )
}

/**
 * The states of the merged client. What keeps everybody away from somebody holds for all of them;
 * an archived double says nothing about the client that is in use.
 */
export function mergeStates(sources: readonly MergeSource[]): Columns {
  const records = sources.map(({ record }) => record)
  const batches = new Set(sources.map(({ columns }) => columns.batch_id))
  const latest = records.reduce((best, record) =>
    (record.snoozed_until ?? '') > (best.snoozed_until ?? '') ? record : best,
  )
  return {
    archived_at: records.every(({ archived_at: at }) => at !== null)
      ? (records[0]?.archived_at ?? null)
      : null,
    deceased: records.some(({ deceased }) => deceased === 1) ? 1 : 0,
    do_not_contact: records.some(({ do_not_contact: no }) => no === 1) ? 1 : 0,
    // "Not before then" was said of the person, so the later day holds.
    snoozed_until: latest.snoozed_until,
    snooze_count: Math.max(...records.map(({ snooze_count: count }) => count)),
    created_at: records.map(({ created_at: at }) => at).reduce((a, b) => (a < b ? a : b)),
    // Whoever is not of one import alone is not taken away with it.
    batch_id: batches.size === 1 ? (sources[0]?.columns.batch_id ?? null) : null,
  }
}

/** All notes, one after the other, and what was left out of each source below them. */
export function mergeNotes(
  sources: readonly MergeSource[],
  leftOut: readonly LeftOut[],
  today: PlainDate,
  locale: Locale,
): string | null {
  const { t } = words(locale)
  const date = formats(locale).fullDay(today)
  const parts: string[] = []
  for (const { record } of sources) {
    const { notes } = record
    if (notes === null || notes.trim() === '') continue
    if (!parts.some((part) => containsText(part, notes))) parts.push(notes)
  }
  sources.forEach(({ record }, source) => {
    const lines = leftOut
      .filter((one) => one.source === source)
      .map(({ label, value }) => t('duplicates.kept.line', { label, value }))
    if (lines.length === 0) return
    parts.push([t('duplicates.kept', { name: record.name, date }), ...lines].join('\n'))
  })
  return parts.length === 0 ? null : parts.join('\n\n')
}

/** A birthday in words, with or without its year. */
export function dateWords(date: PlainDate | MonthDay, locale: Locale): string {
  return formats(locale).fullDay(date)
}

/** An aim in words. */
export function outcomeWords(
  outcome: { readonly currentState: string; readonly desiredOutcome: string },
  locale: Locale,
): string | null {
  const { currentState: from, desiredOutcome: to } = outcome
  if (from === '' || to === '') return from === '' && to === '' ? null : `${from}${to}`
  return words(locale).t('duplicates.aim', { from, to })
}
