import { normalEmail } from '#core/contact-points.ts'
import type { ImportedEmail } from '../person.ts'

const address = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\.]{2,}$/u
const named = /^(?:.*<)?(?:mailto:)?([^<>]+)>?$/i
/** What normalising would leave as it is. */
const plainLower = /^[!-@[-~]*$/
const maxChars = 320

export function isEmail(text: string): boolean {
  return text.length <= maxChars && text.includes('@') && address.test(text)
}

export type ReadEmails = {
  readonly emails: readonly ImportedEmail[]
  /** What stands there and is no address. */
  readonly others: readonly string[]
}

/** The addresses in a cell, `Name <address>` and several at once included. */
export function readEmails(cell: string, label: string | null): ReadEmails {
  if (isEmail(cell)) return { emails: [imported(cell, label)], others: [] }
  const emails: ImportedEmail[] = []
  const others: string[] = []
  for (const part of parts(cell)) {
    const bare = (named.exec(part)?.[1] ?? part).trim()
    if (isEmail(bare)) emails.push(imported(bare, label))
    else others.push(part)
  }
  return { emails, others }
}

function parts(cell: string): readonly string[] {
  const split = cell.split(/ ::: |[;,|\r\n]|(?<=\S@\S+)\s+(?=\S+@\S)/)
  return split.map((part) => part.trim()).filter((part) => part !== '')
}

function imported(value: string, label: string | null): ImportedEmail {
  return { value, normal: plainLower.test(value) ? value : normalEmail(value), label }
}
