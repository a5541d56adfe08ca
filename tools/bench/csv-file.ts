import { closeSync, openSync, writeSync } from 'node:fs'
import { makePeople, type Person } from './people.ts'

// The file that imports are measured with: sixteen columns, as address books are exported.

export const csvColumns = [
  'First Name',
  'Last Name',
  'Company',
  'Job Title',
  'E-mail',
  'Phone',
  'Street',
  'City',
  'Region',
  'Postal Code',
  'Country',
  'Birthday',
  'Website',
  'Segment',
  'Tags',
  'Notes',
] as const

/** The cells of one person, in the order of `csvColumns`. */
export function csvCells(person: Person): readonly string[] {
  return [
    person.givenName,
    person.familyName,
    person.company,
    person.jobTitle,
    person.email,
    person.phone,
    person.street,
    person.city,
    person.region,
    person.postcode,
    person.country,
    person.birthday,
    person.website,
    person.segment,
    person.tags.join(';'),
    person.notes,
  ]
}

/** Writes `count` people to `file`, RFC 4180, UTF-8, lines ended by a line feed. */
export function writeCsvFile(file: string, count: number): void {
  const handle = openSync(file, 'w')
  let text = `${csvColumns.join(',')}\n`
  for (const person of makePeople(count)) {
    text += `${csvCells(person).map(quoted).join(',')}\n`
    if (text.length > 1 << 18) {
      writeSync(handle, text)
      text = ''
    }
  }
  writeSync(handle, text)
  closeSync(handle)
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
