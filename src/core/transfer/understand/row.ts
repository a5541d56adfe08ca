import type { PlainDate } from '#shared/time.ts'
import type { Remark } from '#shared/words/remark.ts'
import type { Notice } from '../decision.ts'
import type { ImportedPerson } from '../person.ts'
import { issue, type RawRow } from '../read/parse-csv.ts'
import * as say from '../remarks.ts'
import { unguard } from '../write/cell.ts'
import { readAddress } from './addresses.ts'
import { readCadence } from './cadences.ts'
import { cleanCell, isPlaceholder, marksIn } from './clean.ts'
import { customName, type Column, type Columns } from './columns.ts'
import { createContactCells, isMailboxes } from './contact-cells.ts'
import { createDateCells } from './date-cells.ts'
import type { DateOrder } from './dates.ts'
import {
  addCustom,
  addOnce,
  addUrl,
  emptyDraft,
  fill,
  finishPerson,
  keepAsText,
  warn,
  type Draft,
} from './draft.ts'
import { readList, splitTags, splitTriple } from './lists.ts'
import { minorDigits, readMoney, readPlainMoney } from '#shared/domain/money.ts'
import { createRowWatch } from './odd-rows.ts'
import { readFlags, readMoreFields } from './own-cells.ts'
import { phoneParts } from './phone-parts.ts'
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

/**
 * Reads rows into people, in the order of the file. The same row gives the same person, whatever
 * came before it but names of other columns.
 */
export function createRowReader(columns: Columns, rules: RowRules): RowReader {
  const { isExact, isOurs } = columns
  const isGoogle = columns.layout?.id.startsWith('google') === true
  const oddRow = createRowWatch(columns.all.map((column) => column.header))
  const width = columns.all.length
  const dates = createDateCells(columns, rules, textAt, labelAt)
  const contacts = createContactCells(columns, rules.region)
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
        if (draft.kind === null) keepAsText(draft, column, value, 'kind')
        break
      case 'name':
        if (isExact || !isMailboxes(value)) fill(draft, 'name', single(value), column)
        else contacts.readEmailCell(draft, column, value, null)
        break
      case 'givenName':
        fill(draft, 'given', single(value), column)
        break
      case 'middleName':
        fill(draft, 'middle', single(value), column)
        break
      case 'familyName':
        fill(draft, 'family', single(value), column)
        break
      case 'familyPrefix':
        fill(draft, 'familyPrefix', value, column)
        break
      case 'secondFamilyName':
        fill(draft, 'secondFamily', value, column)
        break
      case 'nickname':
      case 'organisation':
      case 'title':
        fill(draft, role.is, single(value), column)
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
        contacts.readEmailCell(draft, column, value, labelAt(row, column.labelAt, role.label))
        break
      case 'phone':
        contacts.readPhoneCell(draft, row, column, labelAt(row, column.labelAt, role.label), value)
        break
      case 'phonePart':
        if (phoneParts(row, role.of, columns.all) === null) addCustom(draft, column.header, value)
        break
      case 'url':
        for (const part of isExact ? [value] : splitTriple(value)) {
          addUrl(draft, part, labelAt(row, column.labelAt, role.label))
        }
        break
      case 'date':
        dates.readDateCell(draft, column, value, {
          kind: role.kind,
          label: role.label,
          leadDays: null,
        })
        break
      case 'stage':
        draft.stage = readStage(value)
        if (draft.stage === null) keepAsText(draft, column, value, 'stage')
        break
      case 'tier':
        draft.tier = readTier(value)
        if (draft.tier === null) keepAsText(draft, column, value, 'tier')
        break
      case 'cadence':
        readCadenceCell(draft, column, value)
        break
      case 'latestDays':
        if (/^\d{1,4}$/.test(value) && Number(value) >= 1) draft.latestDays = Number(value)
        else keepAsText(draft, column, value, 'latest-days')
        break
      case 'lastTouch':
        dates.readLastTouch(draft, column, value)
        break
      case 'currency':
        draft.currency = minorDigits(value.toUpperCase()) === null ? null : value.toUpperCase()
        if (draft.currency === null) keepAsText(draft, column, value, 'currency')
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

  function readCadenceCell(draft: Draft, column: Column, value: string): void {
    const cadence = readCadence(value)
    if (cadence === undefined) keepAsText(draft, column, value, 'cadence')
    else draft.cadence = cadence
  }

  function readAddresses(draft: Draft, row: RawRow): void {
    const partAt = (index: number | null) => {
      const part = textAt(row, index)
      return !isExact && isPlaceholder(part) ? '' : part
    }
    for (const group of columns.addresses) {
      const label = labelAt(row, group.labelAt, group.label)
      draft.addresses.push(...readAddress(group, partAt, label, isExact))
    }
  }

  function readMoneyCell(draft: Draft): void {
    if (draft.money === null) return
    const { text: amount, column } = draft.money
    const plain = isExact ? readPlainMoney(amount, draft.currency) : null
    const money = plain ?? readMoney(amount, draft.currency, rules.currency)
    if (money === null) keepAsText(draft, column, amount, 'money')
    else draft.currency = money.currency
    draft.lifetimeValueMinor = money?.minor ?? null
  }

  /** Signs that another program put into a text are kept, since a name may have them; and named. */
  function noteMarks(draft: Draft, column: Column, value: string): void {
    const marks = marksIn(value)
    if (marks === null || (marks === 'apostrophe' && column.role.is === 'phone')) return
    const message = say.keptMarks(marks, column.header, value)
    draft.warnings.push({ code: 'marks', message })
  }

  function noteIssues(draft: Draft, row: RawRow): void {
    const { issues } = row
    if (issues !== 0) {
      if (issues & issue.openQuote) warn(draft, 'open-quote')
      else if (issues & issue.strayQuote) warn(draft, 'stray-quote')
      if (issues & issue.nul) warn(draft, 'nul')
      if (issues & issue.spoiltLetter) warn(draft, 'encoding')
      if (issues & issue.garbled) warn(draft, 'garbled')
    }
    if (row.cells.length <= width) return
    const extra = row.cells.slice(width).filter((cell) => cell.trim() !== '')
    if (extra.length > 0) {
      draft.warnings.push({ code: 'extra-cells', message: say.extraCells(extra) })
    }
  }

  return (row) => {
    const odd = oddRow(row)
    if (odd !== null) return rejected(odd, say.rejection(odd), [])
    const draft = emptyDraft()
    noteIssues(draft, row)
    for (const column of active) {
      const cell = row.cells[column.index]
      if (cell === undefined || cell === '') continue
      const value = text(cell)
      if (value === '' || value === column.filler) continue
      if (!isExact && !keepsAll.has(column.role.is) && isPlaceholder(value)) continue
      if (!isExact) noteMarks(draft, column, value)
      readCell(draft, row, column, value)
    }
    readAddresses(draft, row)
    dates.readEvents(draft, row)
    dates.readBirthParts(draft, row)
    readMoneyCell(draft)
    const person = finishPerson(draft, isExact)
    if (person === null) return rejected('no-name', say.rejection('no-name'), draft.warnings)
    const long = overLimit(person)
    if (long !== null) return rejected('too-long', long, draft.warnings)
    return { person, reject: null, warnings: draft.warnings }
  }
}

/** Where a dash may be meant. */
const keepsAll: ReadonlySet<string> = new Set<Column['role']['is']>(['notes', 'custom', 'id'])

function rejected(code: string, message: Remark, warnings: readonly Notice[]): RowReading {
  return { person: null, reject: { code, message }, warnings }
}

function joined(value: string): string {
  return value.includes(':::') ? splitTriple(value).join('; ') : value
}
