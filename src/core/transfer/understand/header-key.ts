import { fold } from '#core/text.ts'

const camel = /(\p{Ll})(\p{Lu})/gu
const apart = /[^\p{L}\p{N}]+/gu

/** A column name as names are looked up: `E-MAIL_Address` and `emailAddress` are `email address`. */
export function headerKey(header: string): string {
  // A column name of a hundred thousand letters is no name of anything known.
  const own = header.slice(0, 300).replace(/^\s*(Person|Contact|Customer) - /, '')
  const words = fold(own.replace(camel, '$1 $2')).replace(apart, ' ').trim()
  return words
    .replace(/\be mail/g, 'email')
    .replace(/\be post/g, 'epost')
    .replace(/\b(linked in|you tube|git hub|tik tok|whats app)\b/g, (name) => name.replace(' ', ''))
}
