import type { Output, Request } from '#shared/contract/index.ts'
import { formats } from '#shared/words/format.ts'
import type { Words } from '#shared/words/words.ts'
import type { Side } from './use-duplicates.ts'

export type Client = Output<'clients.get'>['client']
type Field = NonNullable<Request<'clients.merge'>['choices']>[number]['field']

/** One field of which the merged client keeps one of two values. */
export type MergeRow = Readonly<{
  /** The field, or the name of a custom one. */
  field: Field | null
  label: string
  a: string
  b: string
}>

/** The fields in which two clients differ and both say something; all others decide themselves. */
export function differingRows(a: Client, b: Client, { t, locale }: Words): readonly MergeRow[] {
  const format = formats(locale)
  const valuesOf = (client: Client): Readonly<Record<Field, string | null>> => ({
    name: client.name,
    kind: t('duplicates.kind', { kind: client.kind }),
    nickname: client.nickname,
    pronouns: null,
    title: client.title,
    organisation: client.organisation,
    email: client.emails[0]?.value ?? null,
    phone: client.phones[0]?.value ?? null,
    birthday: dateOf(client, 'birthday', format.fullDay),
    anniversary: dateOf(client, 'anniversary', format.fullDay),
    stage: t('clients.stage', { stage: client.stage }),
    tier: client.tier,
    cadence:
      client.cadence === null
        ? null
        : client.cadence === 'none'
          ? t('duplicates.cadence', { unit: 'none', n: 0 })
          : t('duplicates.cadence', { unit: client.cadence.unit, n: client.cadence.count }),
    latestDays: client.latestDays === null ? null : t('common.days', { n: client.latestDays }),
    worth:
      client.lifetimeValueMinor === null || client.currency === null
        ? null
        : format.money(client.lifetimeValueMinor, client.currency),
    outcome: client.desiredOutcome === '' ? null : client.desiredOutcome,
  })
  const [ofA, ofB] = [valuesOf(a), valuesOf(b)]
  const rows = (Object.keys(ofA) as Field[]).flatMap((field): MergeRow[] =>
    row(field, t(`duplicates.field.${field}`), ofA[field], ofB[field]),
  )
  const custom = Object.keys(a.customFields).flatMap((name) =>
    Object.hasOwn(b.customFields, name)
      ? row(null, name, a.customFields[name] ?? null, b.customFields[name] ?? null)
      : [],
  )
  return [...rows, ...custom]
}

function row(field: Field | null, label: string, a: string | null, b: string | null): MergeRow[] {
  if (a === null || b === null || plain(a) === plain(b)) return []
  return [{ field, label, a, b }]
}

/** Case and blanks apart, as the core compares. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function dateOf(
  client: Client,
  kind: string,
  say: ReturnType<typeof formats>['fullDay'],
): string | null {
  const found = client.dates.find((date) => date.kind === kind)
  return found === undefined ? null : say(found.date)
}

/** The record that stays unless the owner says otherwise: the fuller one, then the older. */
export function keeperOf(a: Side, b: Side): 'a' | 'b' {
  if (a.entries !== b.entries) return a.entries > b.entries ? 'a' : 'b'
  return b.createdOn < a.createdOn ? 'b' : 'a'
}

/** What the core is asked, from whom each row is taken from; rows like the keeper need no word. */
export function mergeRequest(
  a: Client,
  b: Client,
  keeper: 'a' | 'b',
  rows: readonly MergeRow[],
  taken: ReadonlyMap<MergeRow, 'a' | 'b'>,
): Request<'clients.merge'> {
  const ids = { a: a.id, b: b.id }
  const [keep, other] = keeper === 'a' ? [a.id, b.id] : [b.id, a.id]
  const chosen = rows.map((one) => ({ ...one, from: ids[taken.get(one) ?? keeper] }))
  const differing = chosen.filter(({ from }) => from !== keep)
  return {
    keep,
    others: [other],
    choices: differing.flatMap(({ field, from }) => (field === null ? [] : [{ field, from }])),
    customChoices: differing.flatMap(({ field, label, from }) =>
      field === null ? [{ name: label, from }] : [],
    ),
  }
}
