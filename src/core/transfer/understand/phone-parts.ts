import type { RawRow } from '../read/parse-csv.ts'
import type { TableShape } from '../read/read-table.ts'
import type { Column } from './columns.ts'
import { headerKey } from './header-key.ts'
import type { Role } from './role.ts'

// Numbers over several columns: the code of the country and of the area before what is dialled there.

const area =
  /^(vorwahl|ortsvorwahl|phone area code|area code|std code|indicatif|indicatif regional|prefijo|prefisso|prefixo|ddd|kengetal|netnummer|riktnummer|numer kierunkowy|kierunkowy|predvolba|korzetszam|kod goroda|区号|區號|市外局番|지역번호)$/
const country =
  /^(country code|phone country code|landesvorwahl|landervorwahl|indicatif pays|codigo de pais|codigo do pais|ddi|landnummer|kod kraju|kod strany|国番号|국가번호)$/
const areaCode = /^\(?\d{1,6}\)?$/
const countryCode = /^\(?(?:\+|00)?[1-9]\d{0,2}\)?$/

/** Marks the columns of codes to the left of one with numbers, where each of their cells is a code. */
export function markPhoneParts(
  shape: TableShape,
  headers: readonly string[],
  roles: (Role | null)[],
): void {
  const isOf = (index: number, name: RegExp, code: RegExp) =>
    roles[index] === null &&
    name.test(headerKey(headers[index] ?? '')) &&
    shape.sample.every((row) => {
      const cell = (row[index] ?? '').trim()
      return cell === '' || code.test(cell)
    })
  for (const [index, role] of roles.entries()) {
    if (role?.is !== 'phone') continue
    const hasArea = isOf(index - 1, area, areaCode)
    if (hasArea) roles[index - 1] = { is: 'phonePart', part: 'area', of: index }
    const before = hasArea ? index - 2 : index - 1
    if (isOf(before, country, countryCode)) {
      roles[before] = { is: 'phonePart', part: 'country', of: index }
    }
  }
}

/** The cells of the columns of codes before the number of `column`, by what they are. */
export type PhoneParts = { readonly country: string; readonly area: string }

/** The codes in a row that belong before a number; null where it is empty, several, or has its own. */
export function phoneParts(row: RawRow, column: number, all: readonly Column[]): PhoneParts | null {
  const value = (row.cells[column] ?? '').trim()
  if (value === '' || /^(?:\+|00)|[;|\r\n,:]| \/ /.test(value) || all[column]?.role.is !== 'phone')
    return null
  const cell = (part: 'country' | 'area') => {
    const found = all.find(
      ({ role }) => role.is === 'phonePart' && role.part === part && role.of === column,
    )
    return found === undefined ? '' : (row.cells[found.index] ?? '').trim()
  }
  return { country: cell('country'), area: cell('area') }
}

/** Digits after the code of an area that make a whole number of their own. */
const ownDigits = 7

/**
 * A number with its codes, as it is dialled. One that begins with the code of its area has it already,
 * if that is written with the zero before it, or enough is left for a number.
 */
export function joinPhone({ country: lands, area: code }: PhoneParts, value: string): string {
  const digits = (text: string) => text.replace(/\D/g, '')
  const [number, before] = [digits(value), digits(code)]
  const isThere =
    number.startsWith(before) &&
    (before.startsWith('0') || number.length - before.length >= ownDigits)
  const whole = code === '' || isThere ? value : `${code} ${value}`
  return lands === '' ? whole : `+${digits(lands).replace(/^00/, '')} ${whole}`
}
