import { isOurFile, rapportRole, reasonColumn } from '../rapport-layout.ts'
import type { TableShape } from '../read/read-table.ts'
import { unguard } from '../write/cell.ts'
import { formOf, type Form } from './forms.ts'
import { headerKey } from './header-key.ts'
import { capital, roleOfHeader } from './header-role.ts'
import { findLayout, rapportLayout, type Layout } from './layouts.ts'
import { roleFor, targetOf, type ImportTarget, type LabelledRole, type Role } from './role.ts'

/** One column as it was understood. */
export type Column = {
  readonly index: number
  /** The name as written; `Column 3` where there is none. */
  readonly header: string
  readonly role: Role
  /** Whether the layout, the name or the owner says what it is. */
  readonly known: boolean
  /** The column that labels this one's values, or null. */
  readonly labelAt: number | null
  /** A value that stands for nothing. */
  readonly filler: string | null
}

export type AddressColumns = {
  readonly label: string | null
  readonly labelAt: number | null
  readonly at: Readonly<
    Record<
      'formatted' | 'street' | 'box' | 'city' | 'region' | 'postalCode' | 'country',
      readonly number[]
    >
  >
}

type EventColumns = {
  readonly group: string
  readonly valueAt: number
  readonly kindAt: number | null
  readonly labelAt: number | null
  readonly leadAt: number | null
}

export type Columns = {
  readonly layout: Layout | null
  /** Written by this program: cells carry its guard and are taken as they are. */
  readonly isOurs: boolean
  readonly isExact: boolean
  readonly all: readonly Column[]
  readonly addresses: readonly AddressColumns[]
  readonly events: readonly EventColumns[]
  readonly birth: { readonly year: number; readonly month: number; readonly day: number } | null
}

/** Reads what each column is: by the owner's word, the layout, its name, and what is in it. */
export function readColumns(
  shape: TableShape,
  mapping: Readonly<Record<string, ImportTarget>>,
): Columns {
  const wishes = new Map(Object.entries(mapping))
  const layout = shape.headerLine === null ? null : findLayout(shape.header)
  const isOurs = isOurFile(shape.header)
  const headers = Array.from({ length: shape.width }, (_, index) => {
    const written = shape.header[index] ?? ''
    const header = (isOurs ? unguard(written) : written).trim()
    return header === '' ? `Column ${index + 1}` : header
  })
  const roles = headers.map((header) => (shape.headerLine === null ? null : roleOf(header, layout)))
  if (shape.headerLine === null) rolesByContent(shape, roles)
  else correctRoles(shape, headers, roles, layout)
  const all = headers.map((header, index): Column => {
    const wish = wishes.get(header)
    const known = roles[index] ?? null
    const role =
      wish === undefined
        ? (known ?? { is: 'custom' as const, name: header, group: null })
        : wishedRole(wish, known, header, index)
    return {
      index,
      header,
      role,
      known: wish !== undefined || known !== null,
      labelAt: null,
      filler: layout?.fillers[headerKey(header)] ?? null,
    }
  })
  const labelled = all.map((column) => ({ ...column, labelAt: labelOf(column.role, all) }))
  return {
    layout,
    isOurs,
    isExact: layout === rapportLayout,
    all: labelled,
    addresses: addressColumns(labelled),
    events: eventColumns(labelled),
    birth: birthColumns(labelled),
  }
}

function roleOf(header: string, layout: Layout | null): Role | null {
  if (header === reasonColumn) return { is: 'skip' }
  if (layout === rapportLayout) return rapportRole(header)
  const key = headerKey(header)
  if (layout !== null && Object.hasOwn(layout.roles, key)) return layout.roles[key] ?? null
  return roleOfHeader(header)
}

// The owner saying again what was understood keeps its finer points, such as labels.
function wishedRole(wish: ImportTarget, known: Role | null, header: string, index: number): Role {
  return known !== null && targetOf(known) === wish ? known : roleFor(wish, header, index)
}

/** What names alone get wrong, set right by the other columns and by what is in them. */
function correctRoles(
  shape: TableShape,
  headers: readonly string[],
  roles: (Role | null)[],
  layout: Layout | null,
): void {
  if (layout === rapportLayout) return
  const first = (is: Role['is']) => roles.findIndex((role) => role?.is === is)
  const titles = roles.flatMap((role, index) => (role?.is === 'title' ? [index] : []))
  for (const index of titles) {
    // Beside a job title, "Title" is how a person is addressed.
    const isBare = headerKey(headers[index] ?? '') === 'title'
    const isAddress = titles.length > 1 || holdsFormsOfAddress(shape, index)
    if (isBare && isAddress) roles[index] = customRole(headers[index])
  }
  const [whole, given, family] = [first('name'), first('givenName'), first('familyName')]
  if (whole >= 0 && given >= 0 && family < 0 && !containsGiven(shape, whole, given)) {
    roles[whole] = { is: 'familyName' }
  } else if (whole >= 0 && family >= 0 && given < 0 && !containsGiven(shape, whole, family)) {
    roles[whole] = { is: 'givenName' }
  }
  onlyFirst(roles, headers, 'name')
  for (const [index, role] of roles.entries()) {
    if (role === null) roles[index] = roleByForm(shape, index, headers[index] ?? '')
    else if (role.is === 'labelOf' && !hasValue(roles, role)) roles[index] = null
    else if (role.is === 'address') roles[index] = addressRole(role, roles)
  }
}

const formOfAddress =
  /^(mr|mrs|ms|miss|mx|dr|prof|sir|dame|rev|herr|frau|m|mme|mlle|sr|sra|srta|sig|signora|dhr|mevr|mw)\b\.?/i

function holdsFormsOfAddress(shape: TableShape, index: number): boolean {
  const cells = shape.sample.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '')
  const forms = cells.filter((cell) => cell.length < 12 && formOfAddress.test(cell))
  return cells.length > 0 && forms.length >= cells.length * 0.8
}

/** A second column of whole names is another's: kept under its own name. */
function onlyFirst(roles: (Role | null)[], headers: readonly string[], is: 'name'): void {
  const found = roles.flatMap((role, index) => (role?.is === is ? [index] : []))
  const exact = found.find((index) =>
    /^(name|full ?name|display name)$/i.test(headers[index] ?? ''),
  )
  const kept = exact ?? found[0]
  for (const index of found) if (index !== kept) roles[index] = customRole(headers[index])
}

function customRole(header: string | undefined): Role {
  return { is: 'custom', name: header ?? '', group: null }
}

function containsGiven(shape: TableShape, whole: number, part: number): boolean {
  let [both, contained] = [0, 0]
  for (const row of shape.sample) {
    const [name, given] = [(row[whole] ?? '').trim(), (row[part] ?? '').trim()]
    if (name === '' || given === '') continue
    both += 1
    if (name.includes(given) && name !== given) contained += 1
  }
  return both > 0 && contained * 2 >= both
}

function hasValue(
  roles: readonly (Role | null)[],
  label: Extract<Role, { is: 'labelOf' }>,
): boolean {
  return roles.some(
    (role) => role?.is === label.of && 'group' in role && role.group === label.group,
  )
}

// "Address" beside a city is the street; alone it is all of the address.
function addressRole(
  role: Extract<Role, { is: 'address' }>,
  roles: readonly (Role | null)[],
): Role {
  if (role.part !== 'formatted') return role
  const others = roles.filter((other) => other?.is === 'address' && other.group === role.group)
  const parts = new Set(others.map((other) => (other?.is === 'address' ? other.part : null)))
  const isSplit = (parts.has('city') || parts.has('postalCode')) && !parts.has('street')
  return isSplit ? { ...role, part: 'street' } : role
}

/** A column of unknown name whose every value has one form that says enough. */
function roleByForm(shape: TableShape, index: number, header: string): Role | null {
  const form = commonForm(shape, index, 1)
  if (form !== 'email' && form !== 'url') return null
  // The name says whose address it is, and it is somebody else's.
  if (/mail|owner|assist|manager|parent|spouse|emergency/i.test(header)) return null
  return { is: form, group: null, label: form === 'url' ? header : null }
}

function commonForm(shape: TableShape, index: number, share: number): Form | null {
  const counts = new Map<Form | null, number>()
  let filled = 0
  for (const row of shape.sample) {
    const cell = (row[index] ?? '').trim()
    if (cell === '') continue
    filled += 1
    const form = formOf(cell)
    counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  for (const [form, count] of counts) if (form !== null && count >= filled * share) return form
  return null
}

/** Columns without names: addresses and numbers by their form, names by standing first. */
function rolesByContent(shape: TableShape, roles: (Role | null)[]): void {
  const texts: number[] = []
  for (const index of roles.keys()) {
    const form = commonForm(shape, index, 0.7)
    if (form === 'email' || form === 'url' || form === 'phone') {
      roles[index] = { is: form, group: null, label: null }
    } else if (form === null) texts.push(index)
  }
  const [first, second] = texts
  if (first === undefined) return
  const isPair =
    second === first + 1 && averageWords(shape, first) < 1.6 && averageWords(shape, second) < 2.2
  roles[first] = { is: isPair ? 'givenName' : 'name' }
  if (isPair) roles[second] = { is: 'familyName' }
}

function averageWords(shape: TableShape, index: number): number {
  const cells = shape.sample.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '')
  const words = cells.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0)
  return cells.length === 0 ? Number.POSITIVE_INFINITY : words / cells.length
}

function labelOf(role: Role, all: readonly Column[]): number | null {
  if (!('group' in role) || role.group === null || role.is === 'labelOf') return null
  return labelColumn(role.is, role.group, all)
}

function labelColumn(is: Role['is'], group: string, all: readonly Column[]): number | null {
  const of: LabelledRole | null =
    is === 'email' || is === 'phone' || is === 'url' || is === 'address' || is === 'custom'
      ? is
      : null
  const found = all.find(
    ({ role }) => role.is === 'labelOf' && role.of === of && role.group === group,
  )
  return found?.index ?? null
}

function addressColumns(all: readonly Column[]): readonly AddressColumns[] {
  const groups = new Map<string, { label: string | null; columns: Column[] }>()
  for (const column of all) {
    if (column.role.is !== 'address') continue
    const known = groups.get(column.role.group)
    if (known === undefined) {
      groups.set(column.role.group, { label: column.role.label, columns: [column] })
    } else known.columns.push(column)
  }
  return [...groups].map(([group, { label, columns }]) => {
    const at = (part: string) =>
      columns.flatMap(({ role, index }) =>
        role.is === 'address' && role.part === part ? [index] : [],
      )
    return {
      label,
      labelAt: labelColumn('address', group, all),
      at: {
        formatted: at('formatted'),
        street: at('street'),
        box: at('box'),
        city: at('city'),
        region: at('region'),
        postalCode: at('postalCode'),
        country: at('country'),
      },
    }
  })
}

function eventColumns(all: readonly Column[]): readonly EventColumns[] {
  const find = (group: string, part: string) =>
    all.find(({ role }) => role.is === 'event' && role.group === group && role.part === part)
      ?.index ?? null
  return all.flatMap(({ role, index }) =>
    role.is === 'event' && role.part === 'value'
      ? [
          {
            group: role.group,
            valueAt: index,
            kindAt: find(role.group, 'kind'),
            labelAt: find(role.group, 'label'),
            leadAt: find(role.group, 'lead'),
          },
        ]
      : [],
  )
}

function birthColumns(all: readonly Column[]): Columns['birth'] {
  const find = (part: string) =>
    all.find(({ role }) => role.is === 'birth' && role.part === part)?.index ?? -1
  const columns = { year: find('year'), month: find('month'), day: find('day') }
  return columns.month >= 0 && columns.day >= 0 ? columns : null
}

/** The name of a column as a custom field, in the words of its label column where it has one. */
export function customName(name: string, label: string): string {
  const text = label.trim() === '' ? name : label.trim()
  return text === '' ? capital('field') : text
}
