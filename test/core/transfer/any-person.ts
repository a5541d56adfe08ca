import fc from 'fast-check'
import { clientKinds, stages, tiers } from '#shared/domain/facts.ts'
import { isMonthDay, isPlainDate } from '#shared/time.ts'
import { normalEmail } from '#core/contact-points.ts'
import { namedPerson, type ImportedPerson } from '#core/transfer/person.ts'
import { importedPhone } from '#core/transfer/understand/phones.ts'

// Clients with hostile text in every field, as any of them may be exported.

export const hostile = fc
  .oneof(
    fc.constantFrom(
      '=HYPERLINK("http://example.com")',
      '+1 555-0100',
      '-Dash Ltd',
      '@mention',
      "'already quoted",
      "'=1",
      "''+2",
      '＝1+1',
      '\t=1',
      '\r=2',
      'line\r\n=3',
      'a; b',
      '"quoted"',
      ' , ',
      'null',
      '__proto__',
      '<script>alert(1)</script>',
      '\u202egnp.exe',
      '0012',
      '佐藤',
      '👩🏽‍🔬',
      ' outer blanks ',
      '::: * x',
      'sep=;',
      'Name',
    ),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((one) => /[^\0\ufffd]/.test(one)),
  )
  .filter((one) => !/[\0\ufeff\ufffd]/.test(one) && one.isWellFormed())

/** Names and the like are trimmed on their way into the data file. */
const line = hostile.map((one) => one.trim()).filter((one) => one !== '')
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const label = optional(line)
const day = fc
  .date({ min: new Date(0), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
  .filter(isPlainDate)
const monthDay = day.map((date) => `--${date.slice(5)}`).filter(isMonthDay)
const unique = <T>(items: readonly T[], keyOf: (item: T) => string) => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
]
const lines = fc
  .array(line, { maxLength: 3 })
  .map((items) => unique(items, (one) => one.toLowerCase()))

export const person: fc.Arbitrary<ImportedPerson> = fc
  .record({
    id: optional(fc.uuid()),
    kind: fc.constantFrom(...clientKinds),
    name: line,
    givenName: label,
    familyName: label,
    nickname: label,
    organisation: label,
    title: label,
    emails: fc
      .array(fc.record({ value: line, label }), { maxLength: 3 })
      .map((items) => items.map((one) => ({ ...one, normal: normalEmail(one.value) })))
      .map((items) => unique(items, (one) => one.normal)),
    phones: fc
      .array(fc.record({ value: line, label }), { maxLength: 3 })
      .map((items) => items.map((one) => importedPhone(one.value, one.label, null)))
      .map((items) => unique(items, (one) => one.normal)),
    addresses: fc.array(
      fc.record({
        formatted: line,
        street: label,
        city: label,
        region: label,
        postalCode: label,
        country: label,
        label,
      }),
      { maxLength: 2 },
    ),
    urls: fc
      .array(fc.record({ value: line, label }), { maxLength: 2 })
      .map((items) => unique(items, (one) => one.value)),
    dates: fc.array(
      fc.record({
        kind: fc.constantFrom('birthday', 'anniversary', 'met', '=odd'),
        label,
        date: fc.oneof(day, monthDay),
        leadDays: optional(fc.nat(365)),
      }),
      { maxLength: 3 },
    ),
    tags: lines,
    segments: lines,
    notes: optional(hostile),
    stage: optional(fc.constantFrom(...stages)),
    tier: optional(fc.constantFrom(...tiers)),
    cadence: fc.oneof(
      fc.constantFrom(null, 'none' as const),
      fc.record({
        unit: fc.constantFrom('days' as const, 'months' as const),
        count: fc.integer({ min: 1, max: 3650 }),
      }),
    ),
    latestDays: optional(fc.integer({ min: 1, max: 7300 })),
    lastTouchOn: optional(day),
    archived: fc.boolean(),
    deceased: fc.boolean(),
    doNotContact: fc.boolean(),
    customFields: fc
      .array(fc.tuple(line, hostile), { maxLength: 3 })
      .map((items) => unique(items, ([name]) => name)),
    money: optional(
      fc.record({ currency: fc.constantFrom('EUR', 'JPY', 'KWD'), minor: fc.integer() }),
    ),
  })
  .map(({ money, ...rest }) => ({
    ...namedPerson(rest.name),
    ...rest,
    currency: money?.currency ?? null,
    lifetimeValueMinor: money?.minor ?? null,
  }))
