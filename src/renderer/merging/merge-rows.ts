import type { Output, Request } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import { formats } from '#shared/words/format.ts'
import type { Words } from '#shared/words/words.ts'

export type Client = Output<'clients.get'>['client']
type Field = NonNullable<Request<'clients.merge'>['choices']>[number]['field']

/** One field in which the clients differ and of which the merged one keeps one value. */
export type MergeRow = Readonly<{
  /** Null for a custom field, which goes by its label. */
  field: Field | null
  label: string
  /** What each client says, in the order of the clients; null for one that says nothing. */
  values: readonly (string | null)[]
}>

/** The fields in which clients differ and at least two say something; all others decide themselves. */
export function differingRows(
  clients: readonly Client[],
  { t, locale }: Words,
): readonly MergeRow[] {
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
  const all = clients.map(valuesOf)
  const fields = Object.keys(all[0] ?? {}) as Field[]
  const rows = fields.map((field): MergeRow => ({
    field,
    label: t(`duplicates.field.${field}`),
    values: all.map((values) => values[field]),
  }))
  const names = new Set(clients.flatMap(({ customFields }) => Object.keys(customFields)))
  const custom = [...names].map((name): MergeRow => ({
    field: null,
    label: name,
    values: clients.map(({ customFields }) =>
      Object.hasOwn(customFields, name) ? (customFields[name] ?? null) : null,
    ),
  }))
  return [...rows, ...custom].filter(isOpen)
}

function isOpen({ values }: MergeRow): boolean {
  return new Set(values.flatMap((value) => (value === null ? [] : [plain(value)]))).size > 1
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

/** From which client a row is taken unless the owner says otherwise: the keeper, or the first that has it. */
export function placeTaken(
  { values }: MergeRow,
  keeper: number,
  taken: number | undefined,
): number {
  if (taken !== undefined) return taken
  return (values[keeper] ?? null) === null ? values.findIndex((value) => value !== null) : keeper
}

/** What the core is asked; rows taken from the keeper need no word. */
export function mergeRequest(
  clients: readonly Client[],
  keep: ClientId,
  rows: readonly MergeRow[],
  taken: ReadonlyMap<MergeRow, number>,
): Request<'clients.merge'> {
  const keeper = clients.findIndex(({ id }) => id === keep)
  const chosen = rows.flatMap((row) => {
    const from = clients[placeTaken(row, keeper, taken.get(row))]?.id
    return from === undefined || from === keep ? [] : [{ ...row, from }]
  })
  return {
    keep,
    others: clients.map(({ id }) => id).filter((id) => id !== keep),
    choices: chosen.flatMap(({ field, from }) => (field === null ? [] : [{ field, from }])),
    customChoices: chosen.flatMap(({ field, label, from }) =>
      field === null ? [{ name: label, from }] : [],
    ),
  }
}
