import type { CadenceSetting, ClientKind, Stage, Tier } from '#shared/domain/facts.ts'
import type { MonthDay, PlainDate } from '#shared/time.ts'

// A client as a file describes it: what reading yields, what matching compares and what export
// takes. Null and empty lists mean "the file does not say", never "remove".

export type ImportedEmail = {
  readonly value: string
  /** What addresses are compared by. */
  readonly normal: string
  readonly label: string | null
}
export type ImportedPhone = {
  /** As written in the file. */
  readonly value: string
  readonly e164: string | null
  /** What numbers are compared by: E.164 where known, else the digits. */
  readonly normal: string
  readonly label: string | null
}
export type ImportedUrl = { readonly value: string; readonly label: string | null }
export type ImportedAddress = {
  readonly formatted: string
  readonly street: string | null
  readonly city: string | null
  readonly region: string | null
  readonly postalCode: string | null
  readonly country: string | null
  readonly label: string | null
}
export type ImportedDate = {
  /** `birthday`, `anniversary`, `met`, or what the file calls it. */
  readonly kind: string
  readonly label: string | null
  readonly date: PlainDate | MonthDay
  /** Null where the file does not say. */
  readonly leadDays: number | null
}

export type ImportedPerson = {
  /** The id of a client of Rapport's own export, else null. */
  readonly id: string | null
  readonly kind: ClientKind
  /** Never empty; an email address or a phone number where the row has nothing better. */
  readonly name: string
  readonly givenName: string | null
  readonly familyName: string | null
  readonly nickname: string | null
  readonly organisation: string | null
  readonly title: string | null
  readonly emails: readonly ImportedEmail[]
  readonly phones: readonly ImportedPhone[]
  readonly addresses: readonly ImportedAddress[]
  readonly urls: readonly ImportedUrl[]
  readonly dates: readonly ImportedDate[]
  readonly tags: readonly string[]
  readonly segments: readonly string[]
  readonly notes: string | null
  readonly stage: Stage | null
  readonly tier: Tier | null
  readonly cadence: CadenceSetting
  readonly latestDays: number | null
  readonly lastTouchOn: PlainDate | null
  /** ISO 4217. */
  readonly currency: string | null
  readonly lifetimeValueMinor: number | null
  readonly archived: boolean
  readonly deceased: boolean
  readonly doNotContact: boolean
  /** Name and value; pairs and not an object, because names come from files. */
  readonly customFields: readonly (readonly [name: string, value: string])[]
}

/** Nothing but a name: where building a person starts, in tests and in reading. */
export function namedPerson(name: string): ImportedPerson {
  return {
    id: null,
    kind: 'person',
    name,
    givenName: null,
    familyName: null,
    nickname: null,
    organisation: null,
    title: null,
    emails: [],
    phones: [],
    addresses: [],
    urls: [],
    dates: [],
    tags: [],
    segments: [],
    notes: null,
    stage: null,
    tier: null,
    cadence: null,
    latestDays: null,
    lastTouchOn: null,
    currency: null,
    lifetimeValueMinor: null,
    archived: false,
    deceased: false,
    doNotContact: false,
    customFields: [],
  }
}
