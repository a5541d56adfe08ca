import { isMonthDay, isPlainDate } from '#shared/time.ts'
import type { Changes } from './decision.ts'
import type { ImportedDate, ImportedPerson } from './person.ts'
import { isStandInName } from './understand/names.ts'
import { writeCadence } from './understand/cadences.ts'

// The arithmetic of an update: lists are united, empty single fields filled, a date without its
// year completed by one that agrees, notes appended where they are not contained. A single field
// that differs keeps what is stored, and is reported.

/** A single field of which both say something else. */
type Difference = {
  /** The field's own name; of a custom field `custom:` and its name. */
  readonly key: string
  readonly stored: string
  readonly offered: string
  /** Whether the row holds, by the owner's word. */
  readonly taken: boolean
}
/** Whether the row holds in a field that differs. */
export type Takes = (key: string) => boolean
/** Notes a difference and says whether the row holds. */
type Differ = (key: string, stored: string, offered: string) => boolean

export type Merge = {
  /** Null when there is nothing to write. */
  readonly changes: Changes | null
  readonly differences: readonly Difference[]
  /** The client as it is afterwards. */
  readonly person: ImportedPerson
}

type Lists = Pick<
  Changes,
  'emails' | 'phones' | 'addresses' | 'urls' | 'tags' | 'segments' | 'customFields'
>

/** What a row adds to a client; what is stored stays, unless the owner takes what the row says. */
export function mergePerson(
  stored: ImportedPerson,
  row: ImportedPerson,
  takes: Takes = () => false,
): Merge {
  const differences: Difference[] = []
  const differ: Differ = (key, old, offered) => {
    const taken = takes(key)
    differences.push({ key, stored: old, offered, taken })
    return taken
  }
  const set = mergeSingles(stored, row, differ)
  const dates = mergeDates(stored, row, differ)
  const lists = mergeLists(stored, row, differ)
  const changes: Changes = { set, ...lists, ...dates }
  if (isNothing(changes)) return { changes: null, differences, person: stored }
  return { changes, differences, person: applyChanges(stored, changes) }
}

/** Whether a row says nothing that is not known of this client already. */
export function isContained(row: ImportedPerson, stored: ImportedPerson): boolean {
  const { changes, differences } = mergePerson(stored, row)
  return changes === null && differences.length === 0
}

/** The client with the changes in it. */
export function applyChanges(stored: ImportedPerson, changes: Changes): ImportedPerson {
  const completed = new Map(changes.completedDates.map(({ kind, date }) => [kind, date]))
  const dates = stored.dates.map((one) => {
    const full =
      isMonthDay(one.date) || singleKinds.has(one.kind) ? completed.get(one.kind) : undefined
    return full === undefined ? one : { ...one, date: full }
  })
  const renewed = new Set(changes.customFields.map(([name]) => name))
  return {
    ...stored,
    ...changes.set,
    emails: [...stored.emails, ...changes.emails],
    phones: [...stored.phones, ...changes.phones],
    addresses: [...stored.addresses, ...changes.addresses],
    urls: [...stored.urls, ...changes.urls],
    tags: [...stored.tags, ...changes.tags],
    segments: [...stored.segments, ...changes.segments],
    dates: [...dates, ...changes.dates],
    customFields: [
      ...stored.customFields.filter(([name]) => !renewed.has(name)),
      ...changes.customFields,
    ],
  }
}

function isNothing(changes: Changes): boolean {
  return (
    Object.keys(changes.set).length === 0 &&
    changes.emails.length === 0 &&
    changes.phones.length === 0 &&
    changes.addresses.length === 0 &&
    changes.urls.length === 0 &&
    changes.tags.length === 0 &&
    changes.segments.length === 0 &&
    changes.dates.length === 0 &&
    changes.completedDates.length === 0 &&
    changes.customFields.length === 0
  )
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

function mergeSingles(stored: ImportedPerson, row: ImportedPerson, differ: Differ): Changes['set'] {
  const set: Writable<Changes['set']> = {}
  if (!isStandInName(row) && !isSameText(stored.name, row.name)) {
    if (isStandInName(stored) || differ('name', stored.name, row.name)) {
      set.name = row.name
    }
  }
  const texts = [
    'givenName',
    'familyName',
    'nickname',
    'organisation',
    'title',
    'currency',
  ] as const
  for (const field of texts) {
    const [old, offered] = [stored[field], row[field]]
    if (offered === null) continue
    if (old === null) set[field] = offered
    else if (!isSameText(old, offered) && differ(field, old, offered)) {
      set[field] = offered
    }
  }
  for (const field of ['stage', 'tier'] as const) {
    const [old, offered] = [stored[field], row[field]]
    if (offered === null || old === offered) continue
    if (old !== null && !differ(field, old, offered)) continue
    if (field === 'stage') set.stage = row.stage
    else set.tier = row.tier
  }
  for (const field of ['latestDays', 'lifetimeValueMinor'] as const) {
    const [old, offered] = [stored[field], row[field]]
    if (offered === null || old === offered) continue
    if (old === null || differ(field, String(old), String(offered))) {
      set[field] = offered
    }
  }
  if (row.cadence !== null && writeCadence(stored.cadence) !== writeCadence(row.cadence)) {
    const [old, offered] = [stored.cadence, writeCadence(row.cadence)]
    if (old === null || differ('cadence', writeCadence(old), offered)) {
      set.cadence = row.cadence
    }
  }
  mergeLastTouch(stored, row, set, differ)
  if (row.notes !== null && !containsText(stored.notes ?? '', row.notes)) {
    set.notes = stored.notes === null ? row.notes : `${stored.notes}\n${row.notes}`
  }
  return set
}

// A touch before the stored last one is history and contradicts nothing.
function mergeLastTouch(
  stored: ImportedPerson,
  row: ImportedPerson,
  set: Writable<Changes['set']>,
  differ: Differ,
): void {
  const [old, offered] = [stored.lastTouchOn, row.lastTouchOn]
  if (offered === null) return
  if (old === null || (offered > old && differ('lastTouchOn', old, offered))) {
    set.lastTouchOn = offered
  }
}

function mergeLists(stored: ImportedPerson, row: ImportedPerson, differ: Differ): Lists {
  return {
    emails: missing(row.emails, stored.emails, (one) => one.normal),
    phones: missing(row.phones, stored.phones, (one) => one.normal),
    addresses: missing(row.addresses, stored.addresses, (one) => addressKey(one.formatted)),
    urls: missing(row.urls, stored.urls, (one) => plain(one.value).replace(/\/$/, '')),
    tags: missing(row.tags, stored.tags, plain),
    segments: missing(row.segments, stored.segments, plain),
    customFields: mergeCustom(stored, row, differ),
  }
}

function missing<T>(
  offered: readonly T[],
  stored: readonly T[],
  keyOf: (item: T) => string,
): readonly T[] {
  if (offered.length === 0) return offered
  const keys = new Set(stored.map(keyOf))
  return offered.filter((item) => {
    const key = keyOf(item)
    return !keys.has(key) && keys.add(key)
  })
}

function mergeCustom(
  stored: ImportedPerson,
  row: ImportedPerson,
  differ: Differ,
): Changes['customFields'] {
  const values = new Map(stored.customFields)
  return row.customFields.filter(([name, value]) => {
    const known = values.get(name)
    if (known === undefined) return true
    return !isSameText(known, value) && differ(`custom:${name}`, known, value)
  })
}

/** A client has one birthday and one anniversary; other dates are a list. */
const singleKinds = new Set(['birthday', 'anniversary'])

function mergeDates(
  stored: ImportedPerson,
  row: ImportedPerson,
  differ: Differ,
): Pick<Changes, 'dates' | 'completedDates'> {
  const dates: ImportedDate[] = []
  const completedDates: Changes['completedDates'][number][] = []
  for (const offered of row.dates) {
    const old = stored.dates.find(
      ({ kind, label }) =>
        kind === offered.kind && (singleKinds.has(kind) || label === offered.label),
    )
    if (old === undefined) dates.push(offered)
    else if (old.date === offered.date) continue
    else if (agrees(old.date, offered.date)) {
      if (isMonthDay(old.date) && isPlainDate(offered.date)) {
        completedDates.push({ kind: old.kind, date: offered.date })
      }
    } else if (singleKinds.has(offered.kind)) {
      if (differ(offered.kind, old.date, offered.date)) {
        completedDates.push({ kind: old.kind, date: offered.date })
      }
    } else if (
      !stored.dates.some(({ kind, date }) => kind === offered.kind && date === offered.date)
    ) {
      dates.push(offered)
    }
  }
  return { dates, completedDates }
}

function agrees(a: string, b: string): boolean {
  return a.slice(-5) === b.slice(-5) && (a.startsWith('--') || b.startsWith('--'))
}

/** Two texts that differ in case and blanks only are one. */
export function isSameText(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b)
}

/** Whether a note says this already, case and blanks apart. */
export function containsText(stored: string, offered: string): boolean {
  return stored.includes(offered) || plain(stored).includes(plain(offered))
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** What addresses compare by, their letters and digits: line ends and commas come and go. */
export function addressKey(text: string): string {
  return plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
