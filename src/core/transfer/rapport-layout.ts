import type { Role } from './understand/role.ts'

// The columns of Rapport's own export. Writing and reading share this file, so that what goes out
// comes back.

export const singleColumns = [
  ['Rapport ID', { is: 'id' }],
  ['Kind', { is: 'kind' }],
  ['Name', { is: 'name' }],
  ['Given name', { is: 'givenName' }],
  ['Family name', { is: 'familyName' }],
  ['Nickname', { is: 'nickname' }],
  ['Organisation', { is: 'organisation' }],
  ['Job title', { is: 'title' }],
  ['Stage', { is: 'stage' }],
  ['Tier', { is: 'tier' }],
  ['Cadence', { is: 'cadence' }],
  ['Latest days', { is: 'latestDays' }],
  ['Last touch', { is: 'lastTouch' }],
  ['Tags', { is: 'tags' }],
  ['Segments', { is: 'segment' }],
  ['Flags', { is: 'flags' }],
  ['Currency', { is: 'currency' }],
  ['Lifetime value', { is: 'lifetimeValue' }],
  ['Notes', { is: 'notes' }],
] as const satisfies readonly (readonly [string, Role])[]

export const customPrefix = 'Custom: '
/** Custom fields beyond those that have a column, as JSON. */
export const moreFieldsColumn = 'More fields'
/** The added column of a file of rejected rows; what stands in it is not imported again. */
export const reasonColumn = 'Rapport: why not'

export const flagWords = ['archived', 'deceased', 'do not contact'] as const

const addressParts = {
  '': 'formatted',
  ' street': 'street',
  ' city': 'city',
  ' region': 'region',
  ' postal code': 'postalCode',
  ' country': 'country',
} as const

/** Columns of the address with this number, beside its label. */
export function addressColumns(
  number: number,
): readonly (readonly [string, (typeof addressParts)[keyof typeof addressParts]])[] {
  return Object.entries(addressParts).map(([tail, part]) => [`Address ${number}${tail}`, part])
}

/** Whether these are the columns of an export of ours; their order does not matter. */
export function isRapportHeader(header: readonly string[]): boolean {
  return header.includes('Rapport ID') && header.includes('Name')
}

/** Whether cells carry the guard against formulas that our files have. */
export function isOurFile(header: readonly string[]): boolean {
  return isRapportHeader(header) || header.includes(reasonColumn)
}

const grouped = /^(E-mail|Phone|URL|Date|Address) (\d{1,4})( label| kind| lead days| .+)?$/

/** What a column of our own export holds; null for a column that somebody added. */
export function rapportRole(header: string): Role | null {
  const single = singleColumns.find(([name]) => name === header)
  if (single !== undefined) return single[1]
  if (header.startsWith(customPrefix)) {
    return { is: 'custom', name: header.slice(customPrefix.length), group: null }
  }
  if (header === moreFieldsColumn) return { is: 'moreFields' }
  if (header === 'Birthday') return { is: 'event', part: 'value', group: 'birthday' }
  if (header === 'Birthday lead days') return { is: 'event', part: 'lead', group: 'birthday' }
  const match = grouped.exec(header)
  return match === null ? null : groupedRole(match[1] ?? '', match[2] ?? '', match[3] ?? '')
}

function groupedRole(what: string, group: string, tail: string): Role | null {
  if (what === 'Address') {
    if (tail === ' label') return { is: 'labelOf', of: 'address', group }
    const found = addressColumns(Number(group)).find(([name]) => name === `Address ${group}${tail}`)
    return found === undefined ? null : { is: 'address', part: found[1], group, label: null }
  }
  if (what === 'Date') {
    const part = { '': 'value', ' kind': 'kind', ' label': 'label', ' lead days': 'lead' } as const
    const found = Object.entries(part).find(([end]) => end === tail)
    return found === undefined ? null : { is: 'event', part: found[1], group }
  }
  const is = what === 'E-mail' ? 'email' : what === 'Phone' ? 'phone' : 'url'
  if (tail === ' label') return { is: 'labelOf', of: is, group }
  return tail === '' ? { is, group, label: null } : null
}
