import { tooLong } from '../messages.ts'
import type { ImportedPerson } from '../person.ts'

/** Letters a field holds; what is longer is said so and not cut. */
const lineChars = 4000
const labelChars = 200
const kindChars = 100

/** In words, what is too long about a person; null when everything fits. */
export function overLimit(person: ImportedPerson): string | null {
  const lines: readonly (readonly [string, string | null])[] = [
    ['The name', person.name],
    ['The given name', person.givenName],
    ['The family name', person.familyName],
    ['The nickname', person.nickname],
    ['The organisation', person.organisation],
    ['The job title', person.title],
  ]
  for (const [what, value] of lines) {
    if (value !== null && value.length > lineChars) return tooLong(what, lineChars)
  }
  for (const { value, label } of [...person.emails, ...person.phones, ...person.urls]) {
    if (value.length > lineChars) return tooLong('An address or number', lineChars)
    if (label !== null && label.length > labelChars) return tooLong('A label', labelChars)
  }
  for (const name of [...person.tags, ...person.segments]) {
    if (name.length > labelChars) return tooLong('A tag', labelChars)
  }
  for (const { kind, label } of person.dates) {
    if (kind.length > kindChars) return tooLong('The kind of a date', kindChars)
    if (label !== null && label.length > labelChars) return tooLong('A label', labelChars)
  }
  return null
}
