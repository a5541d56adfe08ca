import { tooLong } from '../messages.ts'
import type { ImportedPerson } from '../person.ts'

/** Letters a field holds; what is longer is said so and not cut. */
const lineChars = 4000
const labelChars = 200
/** Of notes and fields of the owner's own: far beyond any note, and still quick to show. */
const textChars = 5_000_000
const kindChars = 100

const fields = [
  ['givenName', 'The given name'],
  ['familyName', 'The family name'],
  ['nickname', 'The nickname'],
  ['organisation', 'The organisation'],
  ['title', 'The job title'],
] as const

/** In words, what is too long about a person; null when everything fits. */
export function overLimit(person: ImportedPerson): string | null {
  if (person.name.length > lineChars) return tooLong('The name', lineChars)
  for (const [field, what] of fields) {
    if ((person[field]?.length ?? 0) > lineChars) return tooLong(what, lineChars)
  }
  if ((person.notes?.length ?? 0) > textChars) return tooLong('The note', textChars)
  for (const [name, value] of person.customFields) {
    if (value.length > textChars) return tooLong(`“${name.slice(0, 100)}”`, textChars)
  }
  for (const list of [person.emails, person.phones, person.urls]) {
    for (const { value, label } of list) {
      if (value.length > lineChars) return tooLong('An address or number', lineChars)
      if (label !== null && label.length > labelChars) return tooLong('A label', labelChars)
    }
  }
  for (const name of person.tags) if (name.length > labelChars) return tooLong('A tag', labelChars)
  for (const name of person.segments) {
    if (name.length > labelChars) return tooLong('A segment', labelChars)
  }
  for (const { kind, label } of person.dates) {
    if (kind.length > kindChars) return tooLong('The kind of a date', kindChars)
    if (label !== null && label.length > labelChars) return tooLong('A label', labelChars)
  }
  return null
}
