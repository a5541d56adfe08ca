import type { ImportedPerson } from '#core/transfer/person.ts'
import type { Outcome } from './support.ts'

// Compares what an import makes of a sample with what its `.expected.json` says must come out. The
// README of the samples says how those are read: names compare after NFC, emails without case,
// phones by plus and digits, notes with LF.

type OneOf<T> = T | { readonly oneOf: readonly T[] }

export type Expectation = {
  readonly file: string
  readonly refuse?: boolean
  readonly clients?: OneOf<number>
  readonly dataRows?: number
  readonly cards?: number
  readonly detect?: { encoding?: string; delimiter?: string; headerLine?: number }
  readonly rejected?: readonly { readonly line: number }[]
  readonly warnings?: readonly { readonly line: number }[]
  readonly errorsOrWarnings?: readonly { readonly line: number }[]
  readonly asks?: readonly string[]
  readonly people?: readonly ExpectedPerson[]
  readonly never?: readonly string[]
  readonly secondImport?: {
    readonly new: number
    readonly updated: number
    readonly unchanged: number
  }
}

type ExpectedPerson = {
  readonly name?: string
  readonly given?: string
  readonly family?: string
  readonly nickname?: string
  readonly kind?: string
  readonly company?: string
  readonly title?: string
  readonly notes?: string
  readonly birthday?: string | null
  readonly emails?: readonly string[]
  readonly phones?: readonly string[]
  readonly tags?: readonly string[]
  readonly keeps?: readonly string[]
}

/** Everything in which an outcome is not as expected, in words; empty when all is well. */
export function misses(want: Expectation, got: Outcome): readonly string[] {
  const { plan } = got
  if (want.refuse === true) {
    return plan.refused !== null && plan.counts.rows === 0 ? [] : ['should be refused whole']
  }
  const found: string[] = []
  const check = (is: boolean, what: string) => {
    if (!is) found.push(what)
  }
  check(plan.refused === null, `refused: ${plan.refused?.code}`)
  const { created } = plan.counts
  check(want.clients === undefined || allowed(want.clients, created), `${created} clients`)
  const records = want.dataRows ?? want.cards
  check(records === undefined || records === plan.counts.rows, `${plan.counts.rows} rows`)
  for (const key of ['encoding', 'delimiter', 'headerLine'] as const) {
    const expected = want.detect?.[key]
    check(
      expected === undefined || expected === plan[key],
      `${key} is ${JSON.stringify(plan[key])}`,
    )
  }
  const lines = (list: readonly { readonly line: number }[]) => list.map(({ line }) => line)
  const rejected = lines(plan.rejects)
  if (want.rejected !== undefined) {
    check(String(lines(want.rejected)) === String(rejected), `rejected lines: ${rejected}`)
  }
  const warned = lines(plan.warnings)
  for (const line of lines(want.warnings ?? []))
    check(warned.includes(line), `no warning on ${line}`)
  for (const line of lines(want.errorsOrWarnings ?? [])) {
    check([...warned, ...rejected].includes(line), `nothing said about line ${line}`)
  }
  const asked = plan.asks.map((ask) => String(ask.code))
  for (const code of want.asks ?? []) check(asked.includes(code), `not asked: ${code}`)
  const people = [...got.created.values()]
  for (const person of want.people ?? []) {
    const best = people
      .map((one) => personMisses(person, one))
      .sort((a, b) => a.length - b.length)[0]
    const who = person.name ?? person.given ?? person.emails?.[0] ?? '?'
    if (created > 0) check(best?.length === 0, `${who}: ${best?.join('; ') ?? 'missing'}`)
  }
  for (const text of want.never ?? []) {
    check(
      !people.some((person) => leaves(person).some((leaf) => leaf.includes(text))),
      `has ${text}`,
    )
  }
  return found
}

function personMisses(want: ExpectedPerson, got: ImportedPerson): readonly string[] {
  const singles: readonly (readonly [string, string | null | undefined, string | null])[] = [
    ['name', want.name, got.name],
    ['given', want.given, got.givenName],
    ['family', want.family, got.familyName],
    ['nickname', want.nickname, got.nickname],
    ['kind', want.kind, got.kind],
    ['company', want.company, got.organisation],
    ['title', want.title, got.title],
    ['notes', want.notes, got.notes],
    ['birthday', want.birthday, got.dates.find(({ kind }) => kind === 'birthday')?.date ?? null],
  ]
  const found = singles
    .filter(([, expected, value]) => expected !== undefined && plain(expected) !== plain(value))
    .map(([field, , value]) => `${field} is ${JSON.stringify(value)}`)
  const emails = got.emails.map(({ value }) => plain(value).toLowerCase())
  const phones = got.phones.map(({ value }) => digits(value))
  const tags = got.tags.map(plain)
  const isSet = (expected: readonly string[], values: readonly string[]) =>
    expected.length === values.length && expected.every((one) => values.includes(one))
  if (
    want.emails &&
    !isSet(
      want.emails.map((one) => plain(one).toLowerCase()),
      emails,
    )
  ) {
    found.push(`emails ${emails}`)
  }
  if (want.phones && !want.phones.every((one) => phones.includes(digits(one)))) {
    found.push(`phones ${phones}`)
  }
  if (want.tags && !isSet(want.tags.map(plain), tags)) found.push(`tags ${tags}`)
  const all = leaves(got).join('\n')
  for (const text of want.keeps ?? []) if (!all.includes(plain(text))) found.push(`lost ${text}`)
  return found
}

function allowed(want: OneOf<number>, got: number): boolean {
  return typeof want === 'number' ? want === got : want.oneOf.includes(got)
}

function plain(text: string | null | undefined): string {
  return (text ?? '').normalize('NFC').replace(/\r\n?/g, '\n').trim()
}

function digits(phone: string): string {
  return (plain(phone).startsWith('+') ? '+' : '') + plain(phone).replace(/\D/g, '')
}

/** Every text in a value, however deep. */
function leaves(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => leaves(item))
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves)
  return value === null || value === undefined ? [] : [plain(String(value))]
}
