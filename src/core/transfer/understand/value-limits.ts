import type { Remark } from '#shared/words/remark.ts'
import type { ImportedPerson } from '../person.ts'
import { fieldName, quoted, tooLong } from '../remarks.ts'

/** Letters a field holds; what is longer is said so and not cut. */
const lineChars = 4000
const labelChars = 200
/** Of notes and fields of the owner's own: far beyond any note, and still quick to show. */
const textChars = 5_000_000
const kindChars = 100

const fields = ['name', 'givenName', 'familyName', 'nickname', 'organisation', 'title'] as const

/** What is too long about a person; null when everything fits. */
export function overLimit(person: ImportedPerson): Remark | null {
  for (const field of fields) {
    if ((person[field]?.length ?? 0) > lineChars) return tooLong(fieldName(field), lineChars)
  }
  if ((person.notes?.length ?? 0) > textChars) return tooLong(fieldName('notes'), textChars)
  for (const [name, value] of person.customFields) {
    if (value.length > textChars) return tooLong(quoted(name), textChars)
  }
  for (const list of [person.emails, person.phones, person.urls]) {
    for (const { value, label } of list) {
      if (value.length > lineChars) return tooLong(fieldName('contact'), lineChars)
      if (label !== null && label.length > labelChars)
        return tooLong(fieldName('label'), labelChars)
    }
  }
  for (const name of person.tags)
    if (name.length > labelChars) return tooLong(fieldName('tag'), labelChars)
  for (const name of person.segments) {
    if (name.length > labelChars) return tooLong(fieldName('segment'), labelChars)
  }
  for (const { kind, label } of person.dates) {
    if (kind.length > kindChars) return tooLong(fieldName('dateKind'), kindChars)
    if (label !== null && label.length > labelChars) return tooLong(fieldName('label'), labelChars)
  }
  return null
}
