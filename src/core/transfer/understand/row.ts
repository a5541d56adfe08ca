import type { CadenceSetting, ClientKind, Stage, Tier } from '#shared/domain/facts.ts'
import { isMonthDay, isPlainDate, type MonthDay, type PlainDate } from '#shared/time.ts'
import * as say from '../messages.ts'
import type { Notice } from '../decision.ts'
import type {
  ImportedAddress,
  ImportedDate,
  ImportedEmail,
  ImportedPerson,
  ImportedPhone,
  ImportedUrl,
} from '../person.ts'
import { flagWords } from '../rapport-layout.ts'
import { issue, type RawRow } from '../read/parse-csv.ts'
import { unguard } from '../write/cell.ts'
import { readAddress } from './addresses.ts'
import { readCadence } from './cadences.ts'
import { cleanCell } from './clean.ts'
import { customName, type Column, type Columns } from './columns.ts'
import { readDate, settleDate, type DateOrder, type DateRules, type ReadDay } from './dates.ts'
import { isEmail, readEmails } from './emails.ts'
import { readList, splitTags, splitTriple } from './lists.ts'
import { minorDigits, readMoney, readPlainMoney } from './money.ts'
import { composeName, readFullName } from './names.ts'
import { importedPhone, readPhones } from './phones.ts'
import { createHeaderWatch } from './header-watch.ts'
import { readKind, readStage, readTier } from './stages.ts'
import { overLimit } from './value-limits.ts'

/** What holds for every row of a file. */
export type RowRules = {
  readonly today: PlainDate
  readonly order: DateOrder
  readonly century: '1900' | '2000' | null
  /** ISO 3166, for numbers without a country. */
  readonly region: string | null
  /** ISO 4217 of the owner, for amounts without a currency. */
  readonly currency: string | null
}

export type RowReading = {
  readonly person: ImportedPerson | null
  /** Why there is no person. */
  readonly reject: Notice | null
  readonly warnings: readonly Notice[]
}

export type RowReader = (row: RawRow) => RowReading

type Draft = {
  id: string | null
  kind: ClientKind | null
  name: string
  given: string
  middle: string
  family: string
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
  readonly emails: ImportedEmail[]
  readonly phones: ImportedPhone[]
  readonly addresses: ImportedAddress[]
  readonly urls: ImportedUrl[]
  readonly dates: ImportedDate[]
  readonly tags: string[]
  readonly segments: string[]
  readonly custom: [string, string][]
  readonly warnings: Notice[]
}

/** Reads rows into people. Pure: the same row gives the same person, whatever came before it. */
export function createRowReader(columns: Columns, rules: RowRules): RowReader {
  const { isExact, isOurs } = columns
  const order = columns.layout?.dayMonth ?? rules.order
  const past: DateRules = { ...rules, order, mayBeFuture: false }
  const anyTime: DateRules = { ...rules, order, mayBeFuture: true }
  const isGoogle = columns.layout?.id.startsWith('google') === true
  const isHeaderAgain = createHeaderWatch(columns.all.map((column) => column.header))
  const width = columns.all.length
  const active = columns.all.filter(({ role }) => role.is !== 'skip' && role.is !== 'labelOf')

  function textAt(row: RawRow, index: number | null): string {
    return index === null ? '' : text(row.cells[index] ?? '')
  }

  function text(cell: string): string {
    if (cell === '') return ''
    const own = isOurs ? unguard(cell) : cell
    return isExact ? own : cleanCell(own)
  }

  function labelAt(row: RawRow, index: number | null, otherwise: string | null): string | null {
    if (index === null) return otherwise
    const label = textAt(row, index)
    const plain = isGoogle ? label.replace(/^\*\s*/, '') : label
    return plain === '' ? otherwise : plain
  }

  function readCell(draft: Draft, row: RawRow, column: Column, value: string): void {
    const { role } = column
    switch (role.is) {
      case 'id':
        draft.id = value
        break
      case 'kind':
        draft.kind = readKind(value)
        if (draft.kind === null) keep(draft, column, value, 'kind', 'a kind of client')
        break
      case 'name':
        draft.name = single(value)
        break
      case 'givenName':
        draft.given = single(value)
        break
      case 'middleName':
        draft.middle = single(value)
        break
      case 'familyName':
        draft.family = single(value)
        break
      case 'nickname':
      case 'organisation':
      case 'title':
        if (draft[role.is] === null) draft[role.is] = single(value)
        else if (draft[role.is] !== single(value)) addCustom(draft, column.header, value)
        break
      case 'notes':
        draft.notes = draft.notes === null ? value : `${draft.notes}\n${value}`
        break
      case 'tags':
        for (const tag of isExact ? readList(value) : splitTags(value)) {
          if (!(isGoogle && tag.startsWith('* '))) addOnce(draft.tags, tag)
        }
        break
      case 'segment':
        for (const name of isExact ? readList(value) : splitTags(value)) {
          addOnce(draft.segments, name)
        }
        break
      case 'email':
        readEmailCell(draft, column, value, labelAt(row, column.labelAt, role.label))
        break
      case 'phone':
        readPhoneCell(draft, column, value, labelAt(row, column.labelAt, role.label))
        break
      case 'url':
        for (const part of isExact ? [value] : splitTriple(value)) {
          addUrl(draft, part, labelAt(row, column.labelAt, role.label))
        }
        break
      case 'date':
        readDateCell(draft, column, value, { kind: role.kind, label: role.label, leadDays: null })
        break
      case 'stage':
        draft.stage = readStage(value)
        if (draft.stage === null) keep(draft, column, value, 'stage', 'a stage')
        break
      case 'tier':
        draft.tier = readTier(value)
        if (draft.tier === null) keep(draft, column, value, 'tier', 'a tier')
        break
      case 'cadence':
        readCadenceCell(draft, column, value)
        break
      case 'latestDays':
        if (/^\d{1,4}$/.test(value) && Number(value) >= 1) draft.latestDays = Number(value)
        else keep(draft, column, value, 'latest-days', 'a number of days')
        break
      case 'lastTouch':
        readLastTouch(draft, column, value)
        break
      case 'currency':
        draft.currency = minorDigits(value.toUpperCase()) === null ? null : value.toUpperCase()
        if (draft.currency === null) keep(draft, column, value, 'currency', 'a currency')
        break
      case 'lifetimeValue':
        draft.money = { text: value, column }
        break
      case 'flags':
        readFlags(draft, column, value)
        break
      case 'moreFields':
        readMoreFields(draft, column, value)
        break
      case 'custom': {
        const label = column.labelAt === null ? '' : textAt(row, column.labelAt)
        addCustom(draft, customName(role.name, label), isGoogle ? joined(value) : value)
        break
      }
      case 'address':
      case 'event':
      case 'birth':
      case 'labelOf':
      case 'skip':
        break
    }
  }

  function single(value: string): string {
    return isGoogle ? joined(value) : value
  }

  function readEmailCell(draft: Draft, column: Column, value: string, label: string | null): void {
    const read = isExact
      ? {
          emails: [{ value, normal: value.trim().normalize('NFC').toLowerCase(), label }],
          others: [],
        }
      : readEmails(value, label)
    for (const email of read.emails) {
      if (!draft.emails.some((known) => known.normal === email.normal)) draft.emails.push(email)
    }
    for (const other of read.others) {
      addCustom(draft, column.header, other)
      draft.warnings.push({ code: 'email', message: say.notAnEmail(column.header, other) })
    }
  }

  function readPhoneCell(draft: Draft, column: Column, value: string, label: string | null): void {
    const read = isExact
      ? { phones: [importedPhone(value, label, rules.region)], others: [] }
      : readPhones(value, label, rules.region)
    for (const phone of read.phones) {
      if (!draft.phones.some((known) => known.normal === phone.normal)) draft.phones.push(phone)
    }
    for (const other of read.others) {
      addCustom(draft, column.header, other)
      draft.warnings.push({ code: 'phone', message: say.notAPhone(column.header, other) })
    }
  }

  function settle(value: string, mayBeFuture: boolean): ReadDay {
    if (isExact && (isPlainDate(value) || isMonthDay(value))) {
      return { is: 'date', date: value, against: false }
    }
    return settleDate(readDate(value), mayBeFuture ? anyTime : past)
  }

  function readDateCell(
    draft: Draft,
    column: Column,
    value: string,
    as: Omit<ImportedDate, 'date'>,
  ): void {
    const day = settle(value, as.kind !== 'birthday')
    if (day.is === 'date') {
      const isSecond = as.kind === 'birthday' && draft.dates.some(({ kind }) => kind === 'birthday')
      if (isSecond && !isExact) addCustom(draft, column.header, value)
      else draft.dates.push({ ...as, date: day.date })
    }
    noteDay(draft, column, value, day)
  }

  /** Keeps what is no date, and says when a date went against the order of the file. */
  function noteDay(draft: Draft, column: Column, value: string, day: ReadDay): void {
    if (day.is === 'bad') {
      addCustom(draft, column.header, value)
      draft.warnings.push({ code: 'date', message: say.badDate(column.header, value, day.why) })
    } else if (day.is === 'date' && day.against && columns.layout?.dayMonth !== 'mdy') {
      const message = say.againstOrder(column.header, value)
      draft.warnings.push({ code: 'date-order', message })
    }
  }

  function readLastTouch(draft: Draft, column: Column, value: string): void {
    const day = settle(value, isExact)
    if (day.is === 'date' && hasYear(day.date)) draft.lastTouchOn = day.date
    else if (day.is === 'date') addCustom(draft, column.header, value)
    noteDay(draft, column, value, day)
  }

  function readCadenceCell(draft: Draft, column: Column, value: string): void {
    const cadence = readCadence(value)
    if (cadence === undefined) keep(draft, column, value, 'cadence', 'a rhythm')
    else draft.cadence = cadence
  }

  function readEvents(draft: Draft, row: RawRow): void {
    for (const event of columns.events) {
      const value = textAt(row, event.valueAt)
      const column = columns.all[event.valueAt]
      if (value === '' || column === undefined) continue
      const named = event.group === 'birthday' ? 'birthday' : labelAt(row, event.kindAt, null)
      const kind = isExact ? (named ?? 'other') : eventKind(named)
      const lead = textAt(row, event.leadAt)
      readDateCell(draft, column, value, {
        kind,
        label: event.labelAt === null ? null : textAt(row, event.labelAt) || null,
        leadDays: /^\d{1,3}$/.test(lead) && Number(lead) <= 365 ? Number(lead) : null,
      })
    }
  }

  function readBirthParts(draft: Draft, row: RawRow): void {
    const { birth } = columns
    if (birth === null) return
    const [year, month, day] = [birth.year, birth.month, birth.day].map((index) =>
      textAt(row, index),
    )
    const column = columns.all[birth.month]
    if (!month && !day && !year) return
    if (column === undefined || !month || !day) {
      if (year) addCustom(draft, columns.all[birth.year]?.header ?? 'Birth Year', year)
      return
    }
    const value = `${(year ?? '').padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    readDateCell(draft, column, value, { kind: 'birthday', label: null, leadDays: null })
  }

  function readAddresses(draft: Draft, row: RawRow): void {
    for (const group of columns.addresses) {
      const label = labelAt(row, group.labelAt, group.label)
      draft.addresses.push(...readAddress(group, (index) => textAt(row, index), label, isExact))
    }
  }

  function readMoneyCell(draft: Draft): void {
    if (draft.money === null) return
    const { text: amount, column } = draft.money
    const plain = isExact ? readPlainMoney(amount, draft.currency) : null
    const money = plain ?? readMoney(amount, draft.currency, rules.currency)
    if (money === null) keep(draft, column, amount, 'money', 'an amount of a known currency')
    else draft.currency = money.currency
    draft.lifetimeValueMinor = money?.minor ?? null
  }

  function noteIssues(draft: Draft, row: RawRow): void {
    const { issues } = row
    if (issues !== 0) {
      if (issues & issue.openQuote) warn(draft, 'open-quote')
      else if (issues & issue.strayQuote) warn(draft, 'stray-quote')
      if (issues & issue.nul) warn(draft, 'nul')
      if (issues & issue.spoiltLetter) warn(draft, 'encoding')
    }
    if (row.cells.length <= width) return
    const extra = row.cells.slice(width).filter((cell) => cell.trim() !== '')
    if (extra.length > 0) {
      draft.warnings.push({ code: 'extra-cells', message: say.extraCells(extra) })
    }
  }

  return (row) => {
    const odd = oddRow(row, width, isHeaderAgain)
    if (odd !== null) return rejected(odd, say.rejectMessages[odd], [])
    const draft = emptyDraft()
    noteIssues(draft, row)
    for (const column of active) {
      const cell = row.cells[column.index]
      if (cell === undefined || cell === '') continue
      const value = text(cell)
      if (value !== '' && value !== column.filler) readCell(draft, row, column, value)
    }
    readAddresses(draft, row)
    readEvents(draft, row)
    readBirthParts(draft, row)
    readMoneyCell(draft)
    const person = finish(draft, isExact)
    if (person === null) return rejected('no-name', say.rejectMessages['no-name'], draft.warnings)
    const long = overLimit(person)
    if (long !== null) return rejected('too-long', long, draft.warnings)
    return { person, reject: null, warnings: draft.warnings }
  }
}

function oddRow(
  row: RawRow,
  width: number,
  isHeaderAgain: (cells: readonly string[]) => 'repeated-header' | 'second-header' | null,
): keyof typeof say.rejectMessages | null {
  if (row.issues & issue.tooManyCells) return 'too-many-columns'
  const first = row.cells[0] ?? ''
  const isAlone = row.cells.length === 1 && width >= 3 && !isEmail(first.trim())
  if (
    isAlone &&
    /^\s*(#|\/\/|--\s|(total|totals|count|end of|exported|generated|page)\b)/i.test(first)
  ) {
    return 'not-a-row'
  }
  return isHeaderAgain(row.cells)
}

function rejected(code: string, message: string, warnings: readonly Notice[]): RowReading {
  return { person: null, reject: { code, message }, warnings }
}

function warn(draft: Draft, code: keyof typeof say.issueMessages): void {
  draft.warnings.push({ code, message: say.issueMessages[code] })
}

function keep(draft: Draft, column: Column, value: string, code: string, what: string): void {
  addCustom(draft, column.header, value)
  draft.warnings.push({ code, message: say.keptAsText(what, column.header, value) })
}

function emptyDraft(): Draft {
  return {
    id: null,
    kind: null,
    name: '',
    given: '',
    middle: '',
    family: '',
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
    emails: [],
    phones: [],
    addresses: [],
    urls: [],
    dates: [],
    tags: [],
    segments: [],
    custom: [],
    warnings: [],
  }
}

/** The person a draft amounts to; null when there is nothing to call it by. */
function finish(draft: Draft, isExact: boolean): ImportedPerson | null {
  const whole = draft.name === '' || isExact ? null : readFullName(draft.name)
  const composed = composeName(draft.given, draft.middle, draft.family)
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
    familyName: draft.family || whole?.familyName || null,
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

function hasYear(date: PlainDate | MonthDay): date is PlainDate {
  return !date.startsWith('--')
}

const eventKinds: Readonly<Record<string, string>> = {
  anniversary: 'anniversary',
  birthday: 'birthday',
}

function eventKind(label: string | null): string {
  if (label === null) return 'other'
  const key = label.toLowerCase()
  return Object.hasOwn(eventKinds, key) ? (eventKinds[key] ?? label) : label
}

function readFlags(draft: Draft, column: Column, value: string): void {
  for (const flag of readList(value)) {
    const at = flagWords.findIndex((word) => word === flag)
    if (at === 0) draft.archived = true
    else if (at === 1) draft.deceased = true
    else if (at === 2) draft.doNotContact = true
    else keep(draft, column, flag, 'flag', 'a flag')
  }
}

function readMoreFields(draft: Draft, column: Column, value: string): void {
  const pairs = parsePairs(value)
  if (pairs === null) keep(draft, column, value, 'fields', 'a list of fields')
  else for (const [name, field] of pairs) addCustom(draft, name, field)
}

function parsePairs(json: string): readonly (readonly [string, string])[] | null {
  try {
    const parsed: unknown = JSON.parse(json)
    if (!Array.isArray(parsed)) return null
    const pairs: [string, string][] = []
    for (const pair of parsed) {
      const [name, field]: readonly unknown[] = Array.isArray(pair) ? pair : []
      if (typeof name !== 'string' || typeof field !== 'string') return null
      pairs.push([name, field])
    }
    return pairs
  } catch {
    return null
  }
}

const nameChars = 200

/** Adds a field; a name that is taken gets a number, and a name that is too long is cut. */
function addCustom(draft: Draft, name: string, value: string): void {
  const base = name.length <= nameChars ? name : `${name.slice(0, nameChars - 8).trimEnd()}…`
  if (base !== name) draft.warnings.push({ code: 'long-name', message: say.longColumnName(name) })
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? base : `${base} (${number})`
    const known = draft.custom.find(([one]) => one === free)
    if (known === undefined) draft.custom.push([free, value])
    if (known === undefined || known[1] === value) return
  }
}

function addUrl(draft: Draft, value: string, label: string | null): void {
  if (!draft.urls.some((url) => url.value === value)) draft.urls.push({ value, label })
}

function addOnce(list: string[], item: string): void {
  const key = item.toLowerCase()
  if (!list.some((known) => known.toLowerCase() === key)) list.push(item)
}

function joined(value: string): string {
  return value.includes(':::') ? splitTriple(value).join('; ') : value
}
