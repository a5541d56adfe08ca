import { isMonthDay, isPlainDate } from '#shared/time.ts'
import { remark, type Remark } from '#shared/words/remark.ts'
import { selector } from '#shared/words/words.ts'
import type { Ask } from './decision.ts'
import type { ImportedPerson } from './person.ts'
import type { RefusalCode, RefusalDetails } from './read/refusal.ts'
import type { BadDate } from './understand/dates.ts'

// Everything an import says, in one place: what fills each remark, and how much of it. Cells are cut
// to what a line can show.

const mega = 2 ** 20

export function refusal(code: RefusalCode, { line = 0, limit = 0 }: RefusalDetails): Remark {
  switch (code) {
    case 'too-large':
      return remark('remark.refused.too-large', size(limit))
    case 'too-many-columns':
      return remark('remark.refused.too-many-columns', { limit })
    case 'damaged-archive':
    case 'cut-archive':
    case 'line-too-long':
    case 'open-quote':
      return remark(`remark.refused.${code}`, { line })
    default:
      return remark(`remark.refused.${code}`)
  }
}

function size(bytes: number): { readonly n: number; readonly unit: 'mb' | 'gb' } {
  const megabytes = Math.round(bytes / mega)
  return megabytes < 1024
    ? { n: megabytes, unit: 'mb' }
    : { n: Math.round(megabytes / 1024), unit: 'gb' }
}

/** Why a row is no client. */
export type RejectCode =
  | 'no-name'
  | 'repeated-header'
  | 'second-header'
  | 'other-columns'
  | 'not-a-row'
  | 'too-many-columns'

export const rejection = (code: RejectCode): Remark => remark(`remark.reject.${code}`)

/** What is longer than a field holds: a field by its name, or one of the owner's own. */
export function tooLong(field: Remark, limit: number): Remark {
  return remark('remark.too-long', { field, limit })
}

/** A field by its name, as the subject of a sentence. */
export const fieldName = (field: string): Remark => remark('remark.field', { field })

export const quoted = (text: string): Remark => remark('remark.quoted', { text: short(text) })

export function badDate(column: string, text: string, why: BadDate): Remark {
  return remark('remark.bad-date', { column, text: short(text), why: selector(why) })
}

export function againstOrder(column: string, text: string): Remark {
  return remark('remark.against-order', { column, text: short(text) })
}

export function notAnEmail(column: string, text: string): Remark {
  return remark('remark.not-an-email', { column, text: short(text) })
}

/** Addresses beside those of a client that are said to be of others. */
export function ofOthers(column: string, addresses: readonly string[]): Remark {
  return remark('remark.of-others', { column, addresses: addresses.map(quoted) })
}

export function nameByContent(column: string): Remark {
  return remark('remark.name-by-content', { column: short(column) })
}

export function notAPhone(column: string, text: string): Remark {
  const cut = /e\+?\d+$/i.test(text) ? 'yes' : 'no'
  return remark('remark.not-a-phone', { column, text: short(text), cut })
}

/** What a cell should have been, by the code of its warning. */
export function keptAsText(what: string, column: string, text: string): Remark {
  return remark('remark.kept-as-text', { column, text: short(text), what: selector(what) })
}

/** Signs of another program in a text that was kept as it is. */
export function keptMarks(what: 'apostrophe' | 'entity', column: string, text: string): Remark {
  return remark('remark.kept-marks', { column, text: short(text), what })
}

export function extraCells(cells: readonly string[]): Remark {
  return remark('remark.extra-cells', { cells: cells.map(quoted) })
}

/** What is wrong with the bytes of a row. */
export type IssueCode = 'stray-quote' | 'open-quote' | 'nul' | 'encoding' | 'garbled'

export const issueIn = (code: IssueCode): Remark => remark(`remark.issue.${code}`)

export function longColumnName(name: string): Remark {
  return remark('remark.long-name', { name: short(name) })
}

/** A field of a client: one of Rapport's, or `custom:` and the name of the owner's own. */
export function keptExisting(
  key: string,
  stored: string | Remark,
  offered: string | Remark,
): Remark {
  const own = /^custom:(.*)$/s.exec(key)?.[1]
  return remark('remark.kept-existing', {
    field: own === undefined ? fieldName(key) : quoted(own),
    stored: typeof stored === 'string' ? short(stored) : stored,
    offered: typeof offered === 'string' ? short(offered) : offered,
  })
}

/**
 * A value of a field as the owner reads it: days, money and stages in their own words, which
 * Rapport keeps in a form of its own; any other text as it is.
 */
export function valueOf(key: string, value: string, currency: string | null): string | Remark {
  switch (key) {
    case 'stage':
      return remark('remark.value.stage', { stage: value })
    case 'cadence':
      return cadenceOf(value)
    case 'latestDays':
      return remark('remark.value.days', { n: Number(value) })
    case 'lastTouchOn':
    case 'birthday':
    case 'anniversary':
      return isPlainDate(value) || isMonthDay(value)
        ? remark('remark.plain', { text: { day: value } })
        : value
    case 'lifetimeValueMinor':
      return currency === null
        ? value
        : remark('remark.plain', { text: { minor: Number(value), currency } })
    default:
      return value
  }
}

/** As `writeCadence` has it: “3 months”, “none”. */
function cadenceOf(text: string): string | Remark {
  const [, count, unit] = /^(\d+) (days|months)$/.exec(text) ?? []
  if (text === 'none') return remark('remark.value.no-cadence')
  if (count === undefined || unit === undefined) return text
  return remark(`remark.value.${unit as 'days' | 'months'}`, { n: Number(count) })
}

export type Evidence = 'email' | 'phone' | 'name'

const shared = (evidence: Evidence): Remark => remark('remark.evidence', { evidence })

/** What else to know a person by: the first of each way to reach them, and where they work. */
export function about({ emails, phones, title, organisation }: ImportedPerson): string {
  return [emails[0]?.value, phones[0]?.value, title, organisation]
    .filter((part) => part !== undefined && part !== null && part !== '')
    .map((part) => short(part ?? ''))
    .join(' · ')
}

/** `of` is a client by name, or a line of the file. */
export function possibleDuplicate(evidence: Evidence, of: string | number): Remark {
  return remark('remark.possible-duplicate', {
    of: typeof of === 'string' ? short(of) : lineName(of),
    evidence: shared(evidence),
  })
}

export function foldedInto(line: number, evidence: readonly Evidence[]): Remark {
  const of = lineName(line)
  return evidence.length === 0
    ? remark('remark.folded', { of })
    : remark('remark.folded-by', { of, evidence: evidence.map(shared) })
}

/** `of` is a client by name, or a line of the file. */
export function leftOut(of: string | number): Remark {
  return remark('remark.left-out', { of: typeof of === 'number' ? lineName(of) : short(of) })
}

export function skippedAsKnown(name: string): Remark {
  return remark('remark.skipped-known', { name: short(name) })
}

const lineName = (line: number): Remark => remark('remark.line', { line })

/** What an update adds, each as a remark of its own; null where it adds nothing that can be named. */
export function adds(fields: readonly Remark[]): Remark | null {
  return fields.length === 0 ? null : remark('remark.adds', { fields })
}

export const gain = (field: string): Remark => remark('remark.gain', { field })

export function gainOfYear(kind: string): Remark {
  return remark('remark.gain.year', { kind, name: short(kind) })
}

export const askRemarks = {
  'date-order': (lines: readonly number[]) => remark('remark.ask.date-order', shownLines(lines)),
  'date-order-contradiction': (dayFirst: number, monthFirst: number) =>
    remark('remark.ask.date-order-contradiction', { dayFirst, monthFirst }),
  century: (lines: readonly number[]) => remark('remark.ask.century', shownLines(lines)),
  encoding: (encoding: string) => remark('remark.ask.encoding', { encoding }),
  header: () => remark('remark.ask.header'),
  /** The sheet that is shown, of so many. */
  sheet: (name: string, n: number) => remark('remark.ask.sheet', { sheet: short(name), n }),
  /** Rows folded into others, and rows that may be an earlier row or a client who is here. */
  duplicates: ({
    folded,
    inFile,
    known,
  }: {
    readonly folded: number
    readonly inFile: number
    readonly known: number
  }) => remark('remark.ask.duplicates', { folded, inFile, known }),
  trashed: (names: readonly string[]) =>
    remark('remark.ask.trashed', { names: names.map(plain), n: names.length }),
  /** The first names, of so many people. */
  'unknown-people': (names: readonly string[], n: number) =>
    remark('remark.ask.unknown-people', {
      names: names.length < n ? names.map(short).join(', ') : names.map(plain),
      n,
      more: n - names.length,
    }),
} as const

function shownLines(lines: readonly number[]): { readonly n: number; readonly lines: string } {
  const shown = lines.slice(0, 3)
  return { n: shown.length, lines: shown.join(', ') }
}

/** A name as a part of a list. */
const plain = (name: string): Remark => remark('remark.plain', { text: short(name) })

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 80 ? line : `${line.slice(0, 79).trimEnd()}…`
}

/** Numbers that do not say their country; null where there are none. Nothing waits for the answer. */
export function askRegion(lines: readonly number[]): Ask | null {
  if (lines.length === 0) return null
  return {
    code: 'region',
    blocking: false,
    lines: [...lines],
    message: remark('remark.ask.region'),
    options: [],
  }
}

export function notAProperty(line: string): Remark {
  return remark('remark.card.not-a-property', { text: short(line) })
}

export function pictureAddress(address: string): Remark {
  return remark('remark.card.picture-address', { address: short(address) })
}

export function membersMissing(group: string, count: number): Remark {
  return remark('remark.card.members-missing', { group: short(group), n: count })
}

/** Why an event is no touch of anybody's. */
export type EventRejectCode =
  | 'unfinished-event'
  | 'too-long-event'
  | 'cancelled-event'
  | 'no-start'
  | 'nobody-named'
  | 'declined'
  | 'no-occurrence'

export function unknownZone(zone: string): Remark {
  return remark('remark.event.unknown-zone', { zone: short(zone) })
}

export function birthdayYear(year: number): Remark {
  return remark('remark.event.birthday-year', { year: String(year) })
}

export function ruleNotRead(rule: string): Remark {
  return remark('remark.event.rule-not-read', { rule: short(rule) })
}

/** Why a message is no touch of anybody's. */
export type MailRejectCode =
  | 'too-long-headers'
  | 'no-sender'
  | 'no-date'
  | 'mail-ahead'
  | 'only-owner'

export function ownAddress(address: string): Remark {
  return remark('remark.mail.own-address', { address: short(address) })
}

export function severalOfName(name: string): Remark {
  return remark('remark.several-of-name', { name: short(name) })
}

/** Whom a happening was filed with: the first three by name. */
export function filedWith(names: readonly string[], touches: number, hasDate: boolean): Remark {
  const more = Math.max(names.length - 3, 0)
  const shown = names.slice(0, 3).map(short)
  return remark('remark.filed-with', {
    what: hasDate ? 'date' : 'touches',
    n: touches,
    names: more === 0 ? shown.map(plain) : shown.join(', '),
    more,
  })
}

/** Places of an archive that were not read, and how many there are beside those named. */
export function unknownPlaces(
  named: readonly { readonly path: string; readonly count: number }[],
  others: number,
): Remark {
  const places = named.map(({ path, count }) =>
    remark('remark.unknown-place', { path: short(path), n: count }),
  )
  const more = others === 0 ? [] : [remark('remark.unknown-more', { n: others })]
  return remark('remark.unknown-keys', { keys: [...places, ...more] })
}

export function damagedRecord(field: string): Remark {
  return field === ''
    ? remark('remark.no-record')
    : remark('remark.damaged-field', { field: short(field) })
}
