import type { ImportedAddress } from '../person.ts'
import type { AddressColumns } from './columns.ts'

/**
 * The addresses in one group of columns: usually one, several where a cell holds several. The
 * formatted address and its parts are one address; without the former it is put together.
 */
export function readAddress(
  group: AddressColumns,
  textAt: (index: number) => string,
  label: string | null,
  isExact: boolean,
): readonly ImportedAddress[] {
  const gather = (columns: readonly number[]) => columns.map(textAt).filter((text) => text !== '')
  const read = {
    formatted: gather(group.at.formatted),
    street: [
      ...withNumber(gather(group.at.street), gather(group.at.houseNumber)),
      ...gather(group.at.box),
    ],
    city: gather(group.at.city),
    region: gather(group.at.region),
    postalCode: gather(group.at.postalCode),
    country: gather(group.at.country),
  }
  const all = Object.values(read).flat()
  if (all.length === 0) return []
  const several = isExact ? 1 : Math.max(...all.map((text) => split(text).length))
  return Array.from({ length: several }, (_, at) => {
    const pick = (texts: readonly string[]) =>
      texts
        .map((text) => (several === 1 ? text : (split(text)[at] ?? '')))
        .filter((text) => text !== '')
    return composeAddress(
      {
        formatted: pick(read.formatted),
        street: pick(read.street),
        city: pick(read.city),
        region: pick(read.region),
        postalCode: pick(read.postalCode),
        country: pick(read.country),
      },
      label,
    )
  })
}

/** The number of a house in a column of its own belongs behind the first line of the street. */
function withNumber(street: readonly string[], number: readonly string[]): readonly string[] {
  const [first, ...rest] = street
  if (first === undefined || number.length === 0) return [...street, ...number]
  return [[first, ...number].join(' '), ...rest]
}

type Parts = Readonly<
  Partial<
    Record<'formatted' | 'street' | 'city' | 'region' | 'postalCode' | 'country', readonly string[]>
  >
>

/** One address; the formatted one is put together from its parts where there is none. */
export function composeAddress(parts: Parts, label: string | null): ImportedAddress {
  const join = (texts: readonly string[] | undefined, by: string) =>
    texts === undefined || texts.length === 0 ? null : texts.join(by)
  const [city, region, postalCode] = [
    join(parts.city, ', '),
    join(parts.region, ', '),
    join(parts.postalCode, ', '),
  ]
  const street = join(parts.street, '\n')
  const country = join(parts.country, ', ')
  const town = [city, [region, postalCode].filter((part) => part !== null).join(' ')]
    .filter((part) => part !== null && part !== '')
    .join(', ')
  const composed = [street, town, country].filter((part) => part !== null && part !== '').join('\n')
  const formatted = join(parts.formatted, '\n') ?? composed
  return { formatted, street, city, region, postalCode, country, label }
}

function split(text: string): readonly string[] {
  return text.split(/ ?::: ?/)
}
