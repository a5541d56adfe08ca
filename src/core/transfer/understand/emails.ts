import { normalEmail } from '#core/contact-points.ts'
import { fold } from '#core/text.ts'
import type { ImportedEmail } from '../person.ts'
import { isPlaceholder } from './clean.ts'

const address = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@<>,;:"()[\]\\.]{2,}$/u
const named = /^(?:(.*)<)?\s*(?:mailto:)?([^<>]+)>?$/i
/** What normalising would leave as it is. */
const plainLower = /^[!-@[-~]*$/
const maxChars = 320

export function isEmail(text: string): boolean {
  return text.length <= maxChars && text.includes('@') && address.test(text) && !text.includes('..')
}

export type ReadEmails = {
  readonly emails: readonly ImportedEmail[]
  /** Whom the first address with a name is said to be of, as written: `Quill, Ada`. */
  readonly name: string | null
  /** Addresses, with their names, that are said to be of somebody else. */
  readonly ofOthers: readonly string[]
  /** What stands there and is no address. */
  readonly others: readonly string[]
}

/** Whether a cell is one address, with or without a name before it. */
export function isAddressWithName(text: string): boolean {
  const bare = named.exec(text)?.[2]?.trim()
  return bare !== undefined && isEmail(bare)
}

/**
 * The addresses in a cell, `Name <address>` and several at once included. `whose` is the name that
 * stood with an earlier one.
 */
export function readEmails(
  cell: string,
  label: string | null,
  whose: string | null = null,
): ReadEmails {
  if (isEmail(cell))
    return { emails: [imported(cell, label)], name: null, ofOthers: [], others: [] }
  const emails: ImportedEmail[] = []
  const ofOthers: string[] = []
  let name = whose
  const others: string[] = []
  for (const written of parts(cell.includes('＠') ? cell.normalize('NFKC') : cell)) {
    const aside = labelAfter.exec(written)
    const part = aside === null ? written : written.slice(0, aside.index)
    const found = named.exec(part)
    const bare = (found?.[2] ?? part).trim().replace(query, '')
    if (!isEmail(bare)) {
      others.push(written)
      continue
    }
    const own = nameBefore(found?.[1] ?? '')
    if (own !== '' && name !== null && !sharesWord(own, name)) {
      ofOthers.push(written)
      continue
    }
    emails.push(imported(bare, aside?.[1] ?? label))
    if (own !== '' && own !== bare) name ??= own
  }
  return { emails, name, ofOthers, others }
}

/** Whether two names have a word in common, up to case and accents. */
function sharesWord(a: string, b: string): boolean {
  const words = wordsOf(b)
  return wordsOf(a).some((word) => words.includes(word))
}

/** The words of a name as they are compared. */
export function wordsOf(name: string): readonly string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

function nameBefore(text: string): string {
  const name = text.trim().replace(/,$/, '')
  if (isPlaceholder(name)) return ''
  const quoted = /^(["'])(.*)\1$/.exec(name)?.[2] ?? name
  return quoted.replace(/\\(["'\\])/g, '$1').trim()
}

/** `ada@example.com (work)` */
const labelAfter = /(?<=@\S+)\s+\((\p{L}[\p{L} .-]{0,30})\)$/u
/** What a link to an address carries beside it. */
const query = /\?(?:subject|body|cc|bcc)=.*$/i

const separators =
  / ::: |[;|\r\n]|,|(?<=\S@\S+)\s+(?:(?:\/|&|or|and|oder|und|ou|et|o|y|e)\s+)?(?=\S+@\S)/i

function parts(cell: string): readonly string[] {
  if (!cell.includes('<')) return filled(cell.split(separators))
  const strong = filled(cell.match(/(?:"[^"]*"|[^;|\r\n"]|")+/g) ?? [])
  return strong.flatMap(splitAtCommas)
}

/** Commas in quotes, and those before the name of an address (`Quill, Ada <…>`), belong to the name. */
function splitAtCommas(text: string): readonly string[] {
  const pieces: string[] = []
  let before: string | null = null
  for (const piece of filled(text.match(/(?:"[^"]*"|[^,"]|")+/g) ?? [])) {
    if (!piece.includes('@')) before = before === null ? piece : `${before}, ${piece}`
    else {
      if (!piece.includes('<'))
        pieces.push(...(before === null ? [] : [before]), ...filled(piece.split(separators)))
      else pieces.push(before === null ? piece : `${before}, ${piece}`)
      before = null
    }
  }
  return before === null ? pieces : [...pieces, before]
}

function filled(pieces: readonly string[]): readonly string[] {
  return pieces.map((part) => part.trim()).filter((part) => part !== '')
}

function imported(value: string, label: string | null): ImportedEmail {
  return { value, normal: plainLower.test(value) ? value : normalEmail(value), label }
}
