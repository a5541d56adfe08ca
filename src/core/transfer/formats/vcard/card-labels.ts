import { parameter, parameterValues, type Property } from './property.ts'

// What an address, a number or a link is called: the types of the standard, and the labels that
// programs write in a line of their own beside it.

/** Says nothing about whose or what it is. */
const noise = new Set([
  'internet',
  'pref',
  'voice',
  'x400',
  'dom',
  'intl',
  'postal',
  'parcel',
  'msg',
  'text',
  'uri',
])

const places: Readonly<Record<string, string>> = { home: 'Home', work: 'Work', other: 'Other' }
const things: Readonly<Record<string, string>> = {
  cell: 'Mobile',
  mobile: 'Mobile',
  iphone: 'iPhone',
  main: 'Main',
  fax: 'Fax',
  pager: 'Pager',
  video: 'Video',
  car: 'Car',
  isdn: 'ISDN',
  modem: 'Modem',
  textphone: 'Textphone',
}

/** The label that types of the standard amount to, such as `Work fax`; null where they say none. */
export function labelOfTypes(property: Property): string | null {
  const types = parameterValues(property, 'TYPE')
    .map((type) => type.toLowerCase())
    .filter((type, at, all) => !noise.has(type) && all.indexOf(type) === at)
  const where = types.filter((type) => Object.hasOwn(places, type)).map((type) => places[type])
  const what = types.filter((type) => Object.hasOwn(things, type)).map((type) => things[type] ?? '')
  const others = types
    .filter((type) => !Object.hasOwn(places, type) && !Object.hasOwn(things, type))
    .map((type) => type.replace(/^x-/, ''))
  const [thing, ...more] = what
  const place = where.join(', ')
  const named =
    thing === undefined
      ? place
      : place === ''
        ? thing
        : `${place} ${/^[A-Z]{2}/.test(thing) ? thing : thing.toLowerCase()}`
  const label = [named, ...more, ...others.map(capitalised)]
    .filter((part) => part !== '')
    .join(', ')
  return label === '' ? null : label
}

/** Types that a label of ours is written as; null for a label that needs a line of its own. */
export function typesOfLabel(label: string): readonly string[] | null {
  return writable.get(label) ?? null
}

const writable: ReadonlyMap<string, readonly string[]> = new Map([
  ['Home', ['home']],
  ['Work', ['work']],
  ['Mobile', ['cell']],
  ['Home mobile', ['home', 'cell']],
  ['Work mobile', ['work', 'cell']],
  ['Fax', ['fax']],
  ['Home fax', ['home', 'fax']],
  ['Work fax', ['work', 'fax']],
  ['Pager', ['pager']],
])

/** A label as Apple writes its own ones: `_$!<Anniversary>!$_`. */
export function plainLabel(label: string): string {
  return label.replace(/^_\$!<(.*)>!\$_$/s, '$1')
}

/** The order programs prefer values in: 1 first, then those marked without a number, then others. */
export function preference(property: Property): number {
  const number = Number(parameter(property, 'PREF') ?? Number.NaN)
  if (Number.isInteger(number) && number >= 1) return number
  const types = parameterValues(property, 'TYPE')
  return types.some((type) => type.toLowerCase() === 'pref') ? 50 : 101
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
