import { createHash } from 'node:crypto'
import { isUuid } from '#shared/ids.ts'
import type { RawCard } from './card-lines.ts'
import { components, parseProperty, unescape, type Property } from './property.ts'

// What only the whole file tells about one of its cards: which other cards are of the same person,
// and which groups it belongs to.

export type CardSurvey = {
  /** Takes every card once, in the order of the file. */
  readonly add: (card: RawCard) => void
  /** Other, later cards of the person whose first card this is. */
  readonly laterCards: (key: string, line: number) => readonly RawCard[]
  /** Whether cards with this UID are all of one person. */
  readonly isTrusted: (key: string) => boolean
  /** Names of the groups that list this UID. */
  readonly groupsOf: (key: string) => readonly string[]
  readonly isKnown: (key: string) => boolean
}

type Seen = { readonly firstLine: number; readonly names: Set<string>; readonly later: RawCard[] }

/** A UID that more names than these share is no identity but a fault of the program. */
const mostNames = 3
const telling =
  /^(?:[\w-]+\.)?(?:uid|fn|n|kind|member|x-addressbookserver-kind|x-addressbookserver-member)[;:]/i

export function createCardSurvey(encoding: string): CardSurvey {
  const seen = new Map<string, number | Seen>()
  const groups = new Map<string, string[]>()
  const names = new Map<string, string>()

  function add(card: RawCard): void {
    if (card.ends !== 'whole') return
    const properties = card.lines
      .filter(({ bytes }) => telling.test(bytes))
      .map(({ bytes }) => parseProperty(bytes, encoding))
      .filter((one) => one !== null)
    if (isGroup(properties)) {
      const name = groupName(properties)
      for (const member of membersOf(properties)) {
        const list = groups.get(member)
        if (list === undefined) groups.set(member, [name])
        else if (!list.includes(name)) list.push(name)
      }
      return
    }
    const key = uidOf(properties)
    if (key !== null) note(key, card, fullName(properties))
  }

  // Nearly all cards have a UID of their own: for those a number is enough.
  function note(key: string, card: RawCard, name: string): void {
    const known = seen.get(key)
    if (known === undefined) {
      seen.set(key, card.line)
      names.set(key, name)
      return
    }
    const one: Seen =
      typeof known === 'number'
        ? { firstLine: known, names: new Set([names.get(key) ?? '']), later: [] }
        : known
    if (typeof known === 'number') seen.set(key, one)
    if (one.names.size > mostNames) return
    one.names.add(name)
    if (one.names.size > mostNames) one.later.length = 0
    else one.later.push(card)
  }

  return {
    add,
    laterCards: (key, line) => {
      const known = seen.get(key)
      return typeof known === 'object' && known.firstLine === line ? known.later : []
    },
    isTrusted: (key) => {
      const known = seen.get(key)
      return typeof known !== 'object' || known.names.size <= mostNames
    },
    groupsOf: (key) => groups.get(key) ?? [],
    isKnown: (key) => seen.has(key),
  }
}

/** What two UIDs are compared by; null without one. */
export function uidOf(properties: readonly Property[]): string | null {
  const uid = properties.find((one) => one.name === 'UID')
  const key = uid === undefined ? '' : keyOf(unescape(uid.value))
  return key === '' ? null : key
}

function keyOf(uid: string): string {
  const text = uid.trim()
  const bare = text.replace(/^urn:uuid:/i, '').toLowerCase()
  return isUuid(bare) ? bare : text
}

const shortestIdentity = 16

/**
 * The id a client of this UID has: the UID itself where it is a UUID, as in our own exports, else
 * one made from it, so that the same card meets the same client again. A short UID, such as a
 * number, means nothing outside its file.
 */
export function clientIdOf(key: string, fileName: string): string {
  if (isUuid(key)) return key
  const text = key.length < shortestIdentity ? `${fileName}\n${key}` : key
  const hex = createHash('sha256').update(text, 'utf8').digest('hex')
  // RFC 9562, section 5.8: a UUID whose bits are the maker's own.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export function isGroup(properties: readonly Property[]): boolean {
  return properties.some(
    ({ name, value }) =>
      (name === 'KIND' || name === 'X-ADDRESSBOOKSERVER-KIND') &&
      value.trim().toLowerCase() === 'group',
  )
}

export function groupName(properties: readonly Property[]): string {
  return fullName(properties).trim()
}

export function membersOf(properties: readonly Property[]): readonly string[] {
  return properties
    .filter(({ name }) => name === 'MEMBER' || name === 'X-ADDRESSBOOKSERVER-MEMBER')
    .map(({ value }) => keyOf(unescape(value)))
    .filter((key) => key !== '')
}

function fullName(properties: readonly Property[]): string {
  const full = properties.find((one) => one.name === 'FN')
  const name = full === undefined ? '' : unescape(full.value, full.isQuoted)
  if (name.trim() !== '') return name
  const parts = properties.find((one) => one.name === 'N')
  return parts === undefined ? '' : components(parts).join(' ').trim()
}
