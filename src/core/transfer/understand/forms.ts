import { isAddressWithName, isEmail } from './emails.ts'

const phone = /^[+(]?\d[\d\s().-]{5,}\d$/
const date = /^(\d{4}-\d{2}-\d{2}|\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2}))([T ].*)?$/
const url = /^(https?:\/\/|www\.)\S+$/i
const number = /^[-+]?[\d.,]+%?$/

export type Form = 'email' | 'url' | 'date' | 'phone' | 'number'

/** What a value is by its form alone; null for plain text. */
export function formOf(cell: string): Form | null {
  const text = cell.trim()
  if (text.length > 400 || text === '') return null
  if (isEmail(text) || isNamedAddress(text)) return 'email'
  if (url.test(text)) return 'url'
  if (date.test(text)) return 'date'
  if (phone.test(text)) return 'phone'
  return number.test(text) ? 'number' : null
}

/** `Anna Vogt <anna@example.com>`, as one line of a list too. */
function isNamedAddress(text: string): boolean {
  return text.includes('>') && isAddressWithName(text.replace(/\s*[,;]$/, ''))
}
