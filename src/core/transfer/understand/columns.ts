import { isOurFile, rapportRole, reasonColumn } from '../rapport-layout.ts'
import type { TableShape } from '../read/read-table.ts'
import { unguard } from '../write/cell.ts'
import { headerKey } from './header-key.ts'
import { columnOfNames, correctRoles, rolesByContent } from './correct-roles.ts'
import { roleOfHeader } from './header-role.ts'
import { capital } from './header-sides.ts'
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
      'formatted' | 'street' | 'houseNumber' | 'box' | 'city' | 'region' | 'postalCode' | 'country',
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
  /** The name of the column whose values, and not its name, say that they are names; null without one. */
  readonly nameByContent: string | null
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
  const named =
    shape.headerLine === null || layout !== null || wishes.size > 0
      ? null
      : columnOfNames(shape, roles)
  if (named !== null) roles[named] = { is: 'name' }
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
    nameByContent: named === null ? null : (headers[named] ?? null),
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
        houseNumber: at('houseNumber'),
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
