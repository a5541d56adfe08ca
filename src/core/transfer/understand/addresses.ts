import type { ImportedAddress } from '../person.ts'
import type { AddressColumns } from './columns.ts'

const partNames = ['formatted', 'street', 'city', 'region', 'postalCode', 'country'] as const
type Parts = Readonly<Partial<Record<(typeof partNames)[number], readonly string[]>>>

/**
 * The addresses in one group of columns: usually one, several where a cell holds several. The
 * formatted address and its parts are one address; without the former it is put together.
 */
export function readAddress(
  { at }: AddressColumns,
  textAt: (index: number) => string,
  label: string | null,
  isExact: boolean,
): readonly ImportedAddress[] {
  const gather = (columns: readonly number[]): readonly string[] => {
    let texts: string[] | null = null
    for (const column of columns) {
      const text = textAt(column)
      if (text !== '') texts = [...(texts ?? []), text]
    }
    return texts ?? none
  }
  const street = withNumber(gather(at.street), gather(at.houseNumber))
  const box = gather(at.box)
  const read: Required<Parts> = {
    formatted: gather(at.formatted),
    street: box.length === 0 ? street : [...street, ...box],
    city: gather(at.city),
    region: gather(at.region),
    postalCode: gather(at.postalCode),
    country: gather(at.country),
  }
  let several = 0
  for (const name of partNames) {
    for (const text of read[name]) several = Math.max(several, isExact ? 1 : split(text).length)
  }
  if (several === 0) return none
  if (several === 1) return [composeAddress(read, label)]
  return Array.from({ length: several }, (_, place) => {
    const pick = (name: (typeof partNames)[number]) =>
      read[name].map((text) => split(text)[place] ?? '').filter((text) => text !== '')
    return composeAddress(Object.fromEntries(partNames.map((name) => [name, pick(name)])), label)
  })
}

const none: readonly never[] = []

/** The number of a house in a column of its own belongs behind the first line of the street. */
function withNumber(street: readonly string[], number: readonly string[]): readonly string[] {
  const [first, ...rest] = street
  if (first === undefined || number.length === 0) return [...street, ...number]
  return [[first, ...number].join(' '), ...rest]
}

/** One address; the formatted one is put together from its parts where there is none. */
export function composeAddress(parts: Parts, label: string | null): ImportedAddress {
  const city = joined(parts.city, ', ')
  const region = joined(parts.region, ', ')
  const postalCode = joined(parts.postalCode, ', ')
  const street = joined(parts.street, '\n')
  const country = joined(parts.country, ', ')
  const town = beside(city, beside(region, postalCode, ' '), ', ')
  const formatted =
    joined(parts.formatted, '\n') ?? beside(beside(street, town, '\n'), country, '\n') ?? ''
  return { formatted, street, city, region, postalCode, country, label }
}

/** Null for nothing. */
function joined(texts: readonly string[] | undefined, by: string): string | null {
  return texts === undefined || texts.length === 0 ? null : texts.join(by)
}

/** What there is of two, apart from each other. */
function beside(one: string | null, other: string | null, by: string): string | null {
  if (one === null || one === '') return other
  return other === null || other === '' ? one : `${one}${by}${other}`
}

function split(text: string): readonly string[] {
  return text.includes(':::') ? text.split(/ ?::: ?/) : [text]
}
