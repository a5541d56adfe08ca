import { fold } from '#core/text.ts'
import type { KnownCandidate, KnownPeople } from './known.ts'
import { isContained } from './merge.ts'
import type { ImportedPerson } from './person.ts'
import type { Evidence } from './remarks.ts'
import { isStandInName } from './understand/names.ts'

// Whether two descriptions are of one client. Certain: the same id; the same email address or
// telephone number together with the same name; or the same name and nothing new. Anything less is
// possible, and never merged by itself.

const apart = /[^\p{L}\p{N}]+/u

/** What names are compared by: folded words in no order, so that `Mori, Hana` is `Hana Mori`. */
export function nameKey(name: string): string {
  // Nearly all names are two words, and this is called for every row.
  const space = name.indexOf(' ')
  if (space > 0 && name.indexOf(' ', space + 1) < 0) {
    const [first, second] = [wordsOf(name.slice(0, space)), wordsOf(name.slice(space + 1))]
    const [a, b] = [first[0] ?? '', second[0] ?? '']
    if (first.length === 1 && second.length === 1) return a < b ? `${a} ${b}` : `${b} ${a}`
  }
  const words: string[] = []
  for (const part of name.split(' ')) words.push(...wordsOf(part))
  return words.length < 2 ? (words[0] ?? '') : words.sort().join(' ')
}

const folded = new Map<string, readonly string[]>()
const mostFolded = 50_000

// The same given names come again and again, and folding them is the dearest part of matching.
function wordsOf(part: string): readonly string[] {
  const known = folded.get(part)
  if (known !== undefined) return known
  const words = fold(part)
    .split(apart)
    .filter((word) => word !== '')
  // A copy of its own: a piece of a file's text would keep all of that text in memory.
  if (folded.size < mostFolded) folded.set(Buffer.from(part, 'utf16le').toString('utf16le'), words)
  return words
}

/** Numbers shorter than this are extensions and say little about whose they are. */
const comparableDigits = 7

export function comparablePhones(person: ImportedPerson): readonly string[] {
  return person.phones
    .map((phone) => phone.normal)
    .filter((normal) => normal.length >= comparableDigits)
}

/** More clients than this of one name are no evidence that two of them are one. */
export const commonName = 8

export type Match =
  | {
      readonly is: 'certain'
      readonly candidate: KnownCandidate
      readonly evidence: Evidence | 'id'
    }
  | { readonly is: 'possible'; readonly candidate: KnownCandidate; readonly evidence: Evidence }
  | { readonly is: 'none' }

/** Who of the known people a row is; those in Trash only where nobody else is it for certain. */
export function matchKnown(
  person: ImportedPerson,
  known: KnownPeople,
  load: (candidate: KnownCandidate) => ImportedPerson,
): Match {
  if (known.isEmpty) return nobodyKnown
  const byId = person.id === null ? null : known.byId(person.id)
  if (byId !== null) return { is: 'certain', candidate: byId, evidence: 'id' }
  const key = nameKey(person.name)
  const isStandIn = isStandInName(person)
  const sameEmail = unique(person.emails.flatMap((email) => known.byEmail(email.normal)))
  const samePhone = unique(comparablePhones(person).flatMap((normal) => known.byPhone(normal)))
  const certain =
    prefer(sameEmail.filter((one) => nameKey(one.name) === key)) ??
    prefer(samePhone.filter((one) => nameKey(one.name) === key)) ??
    onlyOne(sameEmail, (one) => isStandIn || isStandInName(load(one)))
  const evidenceFor = (one: KnownCandidate): Evidence =>
    sameEmail.includes(one) ? 'email' : samePhone.includes(one) ? 'phone' : 'name'
  if (certain !== null) {
    return { is: 'certain', candidate: certain, evidence: evidenceFor(certain) }
  }
  const sameName = known.byName(key)
  // A client goes by the names of those merged into it as well.
  const goesBy = (one: KnownCandidate) => sameName.some((named) => named.key === one.key)
  const renamed = prefer(sameEmail.filter(goesBy)) ?? prefer(samePhone.filter(goesBy))
  if (renamed !== null) {
    return { is: 'certain', candidate: renamed, evidence: evidenceFor(renamed) }
  }
  // Asked last: it reads the whole of every client of that name.
  const contained = hasNoContacts(person)
    ? prefer(sameName.filter((one) => isContained(person, load(one))))
    : null
  if (contained !== null) {
    return { is: 'certain', candidate: contained, evidence: 'name' }
  }
  return possible(sameEmail, samePhone, sameName)
}

function possible(
  sameEmail: readonly KnownCandidate[],
  samePhone: readonly KnownCandidate[],
  sameName: readonly KnownCandidate[],
): Match {
  const lists: readonly (readonly [Evidence, readonly KnownCandidate[]])[] = [
    ['email', sameEmail],
    ['phone', samePhone],
    ['name', sameName.length > commonName ? [] : sameName],
  ]
  for (const [evidence, list] of lists) {
    const candidate = list.find((one) => !one.trashed)
    if (candidate !== undefined) return { is: 'possible', candidate, evidence }
  }
  return nobodyKnown
}

const nobodyKnown: Match = { is: 'none' }

function prefer(candidates: readonly KnownCandidate[]): KnownCandidate | null {
  return candidates.find((one) => !one.trashed) ?? candidates[0] ?? null
}

/** The one candidate that shares the address, where a name cannot tell. */
function onlyOne(
  candidates: readonly KnownCandidate[],
  isNameless: (candidate: KnownCandidate) => boolean,
): KnownCandidate | null {
  const live = candidates.filter((one) => !one.trashed)
  const all = live.length > 0 ? live : candidates
  const [first] = all
  return first !== undefined && all.length === 1 && isNameless(first) ? first : null
}

export function hasNoContacts(person: ImportedPerson): boolean {
  return person.emails.length === 0 && comparablePhones(person).length === 0
}

function unique(candidates: readonly KnownCandidate[]): readonly KnownCandidate[] {
  if (candidates.length < 2) return candidates
  const keys = new Set<number>()
  return candidates.filter((one) => !keys.has(one.key) && keys.add(one.key))
}
