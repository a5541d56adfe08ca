import type { ColumnReading } from '../decision.ts'

// What the cells of one column are. Columns that belong together (a label and its value, the parts
// of an address) share a group.

export type AddressPart =
  | 'formatted'
  | 'street'
  | 'houseNumber'
  | 'box'
  | 'city'
  | 'region'
  | 'postalCode'
  | 'country'

export type Role =
  | {
      readonly is:
        | 'name'
        | 'givenName'
        | 'middleName'
        | 'familyName'
        /** What stands before a family name and sorts apart from it: `van der`. */
        | 'familyPrefix'
        | 'secondFamilyName'
        | 'nickname'
        | 'organisation'
        | 'title'
        | 'notes'
        | 'tags'
        | 'stage'
        | 'cadence'
        | 'lastTouch'
        | 'segment'
        | 'currency'
        | 'lifetimeValue'
        | 'id'
        | 'kind'
        | 'tier'
        | 'latestDays'
        | 'flags'
        | 'moreFields'
        | 'skip'
    }
  | {
      readonly is: 'email' | 'phone' | 'url'
      readonly group: string | null
      readonly label: string | null
    }
  /** The code before the numbers in column `of`. */
  | { readonly is: 'phonePart'; readonly part: 'country' | 'area'; readonly of: number }
  | {
      readonly is: 'address'
      readonly part: AddressPart
      readonly group: string
      readonly label: string | null
    }
  | { readonly is: 'date'; readonly kind: string; readonly label: string | null }
  | {
      readonly is: 'event'
      readonly part: 'value' | 'kind' | 'label' | 'lead'
      readonly group: string
    }
  | { readonly is: 'birth'; readonly part: 'year' | 'month' | 'day' }
  /** The label of the value column of the same group. */
  | { readonly is: 'labelOf'; readonly of: LabelledRole; readonly group: string }
  | { readonly is: 'custom'; readonly name: string; readonly group: string | null }

export type LabelledRole = 'email' | 'phone' | 'url' | 'address' | 'custom'

export type ImportTarget = ColumnReading['target']

const targets: Readonly<Partial<Record<Role['is'], ImportTarget>>> = {
  name: 'name',
  givenName: 'givenName',
  middleName: 'name',
  familyName: 'familyName',
  familyPrefix: 'familyName',
  secondFamilyName: 'familyName',
  nickname: 'nickname',
  organisation: 'organisation',
  title: 'title',
  notes: 'notes',
  tags: 'tags',
  stage: 'stage',
  cadence: 'cadenceDays',
  lastTouch: 'lastTouchOn',
  segment: 'segment',
  currency: 'currency',
  lifetimeValue: 'lifetimeValue',
  email: 'email',
  phone: 'phone',
  phonePart: 'phone',
  url: 'url',
  address: 'address',
  birth: 'birthday',
  event: 'anniversary',
}

/** The field a column fills, as the owner sees and may change it. */
export function targetOf(role: Role): ImportTarget {
  if (role.is === 'date') return role.kind === 'birthday' ? 'birthday' : 'anniversary'
  if (role.is === 'labelOf') return role.of
  if (role.is === 'skip') return 'skip'
  return targets[role.is] ?? 'custom'
}

/** The role of a column the owner has given a field. */
export function roleFor(target: ImportTarget, header: string, column: number): Role {
  const group = `column ${column}`
  switch (target) {
    case 'email':
    case 'phone':
    case 'url':
      return { is: target, group: null, label: null }
    case 'address':
      return { is: 'address', part: 'formatted', group, label: null }
    case 'birthday':
    case 'anniversary':
      return { is: 'date', kind: target, label: null }
    case 'cadenceDays':
      return { is: 'cadence' }
    case 'lastTouchOn':
      return { is: 'lastTouch' }
    case 'custom':
      return { is: 'custom', name: header, group: null }
    default:
      return { is: target }
  }
}
