import type { ImportedAddress } from '../../person.ts'
import { composeAddress } from '../../understand/addresses.ts'
import { components, parameter, parameterValues, unescape, type Property } from './property.ts'

// ADR has the parts of an address, LABEL how it is written on an envelope: a line of its own in old
// versions, a parameter in the newest, an eighth part with Google. Together they are one address.

type AddressRules = {
  /** Our own export. */
  readonly isOurs: boolean
  readonly text: (property: Property) => string
  readonly clean: (text: string) => string
  readonly labelOf: (property: Property) => string | null
}

export function readCardAddresses(
  properties: readonly Property[],
  rules: AddressRules,
): readonly ImportedAddress[] {
  const loose = properties.filter((one) => one.name === 'LABEL')
  const alternatives = new Set<string>()
  const addresses: ImportedAddress[] = []
  for (const property of properties) {
    if (property.name !== 'ADR' || isAlternative(property, alternatives)) continue
    const beside = takeLabelOf(property, loose)
    const read = readAddress(property, beside === null ? '' : rules.text(beside), rules)
    if (read !== null) addresses.push(read)
  }
  for (const property of loose) {
    const formatted = rules.text(property)
    if (formatted === '') continue
    addresses.push({ ...composeAddress({ formatted: [formatted] }, rules.labelOf(property)) })
  }
  return addresses
}

function isAlternative(property: Property, seen: Set<string>): boolean {
  const id = parameter(property, 'ALTID')
  if (id === null) return false
  if (seen.has(id)) return true
  seen.add(id)
  return false
}

/** The LABEL of the same group, else of the same types; it is taken out of the list. */
function takeLabelOf(address: Property, loose: Property[]): Property | null {
  const types = typesOf(address)
  const same = (one: Property) =>
    address.group !== '' || one.group !== '' ? one.group === address.group : typesOf(one) === types
  const at = loose.findIndex(same)
  return at < 0 ? null : (loose.splice(at, 1)[0] ?? null)
}

function typesOf(property: Property): string {
  return parameterValues(property, 'TYPE')
    .map((type) => type.toLowerCase())
    .filter((type) => type !== 'pref')
    .sort()
    .join(' ')
}

function readAddress(
  property: Property,
  label: string,
  rules: AddressRules,
): ImportedAddress | null {
  const [
    box = '',
    extended = '',
    street = '',
    city = '',
    region = '',
    code = '',
    country = '',
    ...tail
  ] = components(property).map(rules.clean)
  const written = label || rules.clean(envelope(property, rules.isOurs)) || tail.join('\n')
  const filled = (...parts: readonly string[]) => parts.filter((part) => part !== '')
  const parts = {
    formatted: filled(written),
    street: filled(street, extended, box),
    city: filled(city),
    region: filled(region),
    postalCode: filled(code),
    country: filled(country),
  }
  if (Object.values(parts).every((list) => list.length === 0)) return null
  return composeAddress(parts, rules.labelOf(property))
}

/**
 * Version 4 writes the envelope as a parameter, which elsewhere is the label of a value: with carets,
 * as we do, or escaped as a value is, as in the example of RFC 6350.
 */
function envelope(property: Property, isOurs: boolean): string {
  const written = parameter(property, 'LABEL') ?? ''
  return isOurs ? written : unescape(written)
}
