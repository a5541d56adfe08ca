import type { CadenceSetting, ClientKind, Stage, Tier } from '#shared/domain/facts.ts'
import type { PlainDate } from '#shared/time.ts'
import type { Notice } from '../decision.ts'
import * as say from '../remarks.ts'
import type {
  ImportedAddress,
  ImportedDate,
  ImportedEmail,
  ImportedPerson,
  ImportedPhone,
  ImportedUrl,
} from '../person.ts'
import type { Column } from './columns.ts'
import { wordsOf } from './emails.ts'
import { composeName, readFullName } from './names.ts'

/** A person while its row is read, cell by cell. */
export type Draft = {
  id: string | null
  kind: ClientKind | null
  name: string
  given: string
  middle: string
  family: string
  familyPrefix: string
  secondFamily: string
  nickname: string | null
  organisation: string | null
  title: string | null
  notes: string | null
  stage: Stage | null
  tier: Tier | null
  cadence: CadenceSetting
  latestDays: number | null
  lastTouchOn: PlainDate | null
  currency: string | null
  money: { readonly text: string; readonly column: Column } | null
  lifetimeValueMinor: number | null
  archived: boolean
  deceased: boolean
  doNotContact: boolean
  /** Whom the first address is said to be of, and the column that says so. */
  calledInMail: { readonly name: string; readonly column: string } | null
  readonly emails: ImportedEmail[]
  readonly phones: ImportedPhone[]
  readonly addresses: ImportedAddress[]
  readonly urls: ImportedUrl[]
  readonly dates: ImportedDate[]
  readonly tags: string[]
  readonly segments: string[]
  readonly custom: [string, string][]
  /** The same by name: there may be thousands. */
  customValues: Map<string, string> | null
  /** Names that came again: the last number given, and the values under it. */
  customRepeats: Map<string, { last: number; readonly values: Set<string> }> | null
  readonly warnings: Notice[]
}

export function emptyDraft(): Draft {
  return {
    id: null,
    kind: null,
    name: '',
    given: '',
    middle: '',
    family: '',
    familyPrefix: '',
    secondFamily: '',
    nickname: null,
    organisation: null,
    title: null,
    notes: null,
    stage: null,
    tier: null,
    cadence: null,
    latestDays: null,
    lastTouchOn: null,
    currency: null,
    money: null,
    lifetimeValueMinor: null,
    archived: false,
    deceased: false,
    doNotContact: false,
    calledInMail: null,
    emails: [],
    phones: [],
    addresses: [],
    urls: [],
    dates: [],
    tags: [],
    segments: [],
    custom: [],
    customValues: null,
    customRepeats: null,
    warnings: [],
  }
}

/** The person a draft amounts to; null when there is nothing to call it by. */
export function finishPerson(draft: Draft, isExact: boolean): ImportedPerson | null {
  const nameBesideMail = nameOfMail(draft)
  const given = draft.name || nameBesideMail
  const whole = given === '' || isExact ? null : readFullName(given)
  const family = [draft.familyPrefix, draft.family, draft.secondFamily]
    .filter((part) => part !== '')
    .join(' ')
  const composed = composeName(draft.given, draft.middle, family)
  const own = (isExact ? draft.name : whole?.name) || composed || draft.nickname || ''
  const isOrganisation =
    draft.kind === 'organisation' ||
    (draft.kind === null && own === '' && draft.organisation !== null)
  const name =
    own ||
    (draft.organisation ?? '') ||
    (draft.emails[0]?.value ?? '') ||
    (draft.phones[0]?.value ?? '')
  if (name === '') return null
  return {
    id: draft.id,
    kind: isOrganisation ? 'organisation' : 'person',
    name,
    givenName: draft.given || whole?.givenName || null,
    familyName: family || whole?.familyName || null,
    nickname: draft.nickname,
    organisation: own === '' && isOrganisation ? null : draft.organisation,
    title: draft.title,
    emails: draft.emails,
    phones: draft.phones,
    addresses: draft.addresses,
    urls: draft.urls,
    dates: draft.dates,
    tags: draft.tags,
    segments: draft.segments,
    notes: draft.notes,
    stage: draft.stage,
    tier: draft.tier,
    cadence: draft.cadence,
    latestDays: draft.latestDays,
    lastTouchOn: draft.lastTouchOn,
    currency: draft.currency,
    lifetimeValueMinor: draft.lifetimeValueMinor,
    archived: draft.archived,
    deceased: draft.deceased,
    doNotContact: draft.doNotContact,
    customFields: draft.custom,
  }
}

/** The name before an address: the client's where there is no other, else kept beside it where it differs. */
function nameOfMail(draft: Draft): string {
  if (draft.calledInMail === null) return ''
  const { name, column } = draft.calledInMail
  const known = wordsOf([draft.name, draft.given, draft.middle, draft.family].join(' '))
  if (draft.name === '' && draft.given === '' && draft.family === '') return name
  if (wordsOf(name).some((word) => !known.includes(word))) addCustom(draft, column, name)
  return ''
}

/** Keeps a value that is not what its column should hold, and says so; `code` tells what that is. */
export function keepAsText(draft: Draft, column: Column, value: string, code: string): void {
  addCustom(draft, column.header, value)
  draft.warnings.push({ code, message: say.keptAsText(code, column.header, value) })
}

export function warn(draft: Draft, code: say.IssueCode): void {
  draft.warnings.push({ code, message: say.issueIn(code) })
}

const nameChars = 200

/** Adds a field; a name that is taken gets a number, and a name that is too long is cut. */
export function addCustom(draft: Draft, name: string, value: string): void {
  const base = name.length <= nameChars ? name : `${name.slice(0, nameChars - 8).trimEnd()}…`
  if (base !== name) draft.warnings.push({ code: 'long-name', message: say.longColumnName(name) })
  draft.customValues ??= new Map()
  const known = draft.customValues.get(base)
  if (known === value) return
  let free = base
  if (known !== undefined) {
    draft.customRepeats ??= new Map()
    const again = draft.customRepeats.get(base) ?? { last: 1, values: new Set<string>() }
    draft.customRepeats.set(base, again)
    if (again.values.has(value)) return
    again.values.add(value)
    do {
      again.last += 1
      free = `${base} (${again.last})`
    } while (draft.customValues.has(free))
  }
  draft.customValues.set(free, value)
  draft.custom.push([free, value])
}

/** Fills a field that is empty; a second column of the same field keeps its value under its name. */
export function fill(
  draft: Draft,
  field:
    | 'name'
    | 'given'
    | 'middle'
    | 'family'
    | 'familyPrefix'
    | 'secondFamily'
    | 'nickname'
    | 'organisation'
    | 'title',
  value: string,
  column: Column,
): void {
  if (draft[field] === null || draft[field] === '') draft[field] = value
  else if (draft[field] !== value) addCustom(draft, column.header, value)
}

export function addUrl(draft: Draft, value: string, label: string | null): void {
  if (!draft.urls.some((url) => url.value === value)) draft.urls.push({ value, label })
}

/** Adds a name that is not there in any case of letters. */
export function addOnce(list: string[], item: string): void {
  const key = item.toLowerCase()
  if (!list.some((known) => known.toLowerCase() === key)) list.push(item)
}
