import { hashText } from './hash.ts'
import { commonName, comparablePhones, hasNoContacts, nameKey } from './match.ts'
import type { ImportedPerson } from './person.ts'
import type { Evidence } from './remarks.ts'
import { createRowIndex, type RowIndex } from './row-index.ts'
import { isStandInName } from './understand/names.ts'

// Rows of one file that are of one client, by the same rules as matching against known clients.
// Keeps numbers only: a hundred thousand rows cost some twenty megabytes, however long their notes.

type Possible = { readonly line: number; readonly evidence: Evidence }

export type Twins = {
  /** Takes the next row; lines rise. */
  readonly add: (line: number, person: ImportedPerson) => void
  /** The earlier line that a row is for certain folded into, or null. */
  readonly targetOf: (line: number) => number | null
  /** What the two have in common. */
  readonly evidenceOf: (line: number) => readonly Evidence[]
  readonly isTarget: (line: number) => boolean
  /** An earlier row that may be the same client, or null. */
  readonly possibleFor: (line: number) => Possible | null
}

/** An address that half the file shares tells nobody apart: only so many rows are looked at. */
const mostRowsOfOne = 50

export function createTwins(): Twins {
  const lines: number[] = []
  const names: number[] = []
  const standIns: boolean[] = []
  const roots: number[] = []
  const byEmail = createRowIndex(mostRowsOfOne)
  const byPhone = createRowIndex(mostRowsOfOne)
  const byName = createRowIndex(1)
  const byId = createRowIndex(1)
  const byContent = createRowIndex(1)
  const folded = new Map<
    number,
    { readonly into: number; readonly evidence: readonly Evidence[] }
  >()
  const targets = new Set<number>()
  const maybe = new Map<number, Possible & { readonly name: number }>()

  function add(line: number, person: ImportedPerson): void {
    const row = lines.length
    const name = hashText(nameKey(person.name))
    const emails = person.emails.map((email) => hashText(email.normal))
    const phones = comparablePhones(person).map(hashText)
    const isStandIn = isStandInName(person)
    lines.push(line)
    names.push(name)
    standIns.push(isStandIn)
    roots.push(row)
    const found = find(person, name, isStandIn, emails, phones)
    if (found !== null) fold(row, found.root, found.evidence)
    else noteWhatMayBe(row, name, emails, phones)
    for (const email of emails) byEmail.add(email, row)
    for (const phone of phones) byPhone.add(phone, row)
    if (person.id !== null) byId.add(hashText(person.id), row)
    if (hasNoContacts(person)) byContent.add(contentHash(person), row)
    byName.add(name, row)
  }

  type Found = { readonly root: number; readonly evidence: readonly Evidence[] }

  function find(
    person: ImportedPerson,
    name: number,
    isStandIn: boolean,
    emails: readonly number[],
    phones: readonly number[],
  ): Found | null {
    const sameId = person.id === null ? -1 : byId.first(hashText(person.id))
    if (sameId >= 0) return { root: roots[sameId] ?? sameId, evidence: [] }
    const sameEmail = rootsOf(byEmail, emails)
    const samePhone = rootsOf(byPhone, phones)
    const named = (root: number) => names[root] === name
    const byMail = sameEmail.find(named)
    const byNumber = samePhone.find(named)
    const root = byMail ?? byNumber
    if (root !== undefined) {
      const evidence: Evidence[] = []
      if (byMail === root) evidence.push('email')
      if (samePhone.includes(root)) evidence.push('phone')
      return { root, evidence: [...evidence, 'name'] }
    }
    const [only] = sameEmail
    if (only !== undefined && sameEmail.length === 1 && (isStandIn || standIns[only] === true)) {
      if (!isStandIn) {
        names[only] = name
        standIns[only] = false
      }
      return { root: only, evidence: ['email'] }
    }
    const equal = hasNoContacts(person) ? byContent.first(contentHash(person)) : -1
    return equal < 0 ? null : { root: roots[equal] ?? equal, evidence: ['name'] }
  }

  function rootsOf(index: RowIndex, keys: readonly number[]): readonly number[] {
    let found: number[] | null = null
    for (const key of keys) {
      for (const row of index.rows(key)) {
        const root = roots[row] ?? row
        found ??= []
        if (!found.includes(root)) found.push(root)
      }
    }
    return found ?? nobody
  }

  function fold(row: number, root: number, evidence: readonly Evidence[]): void {
    roots[row] = root
    const into = lines[root] ?? 0
    folded.set(lines[row] ?? 0, { into, evidence })
    targets.add(into)
  }

  function noteWhatMayBe(
    row: number,
    name: number,
    emails: readonly number[],
    phones: readonly number[],
  ): void {
    const [sameEmail] = rootsOf(byEmail, emails)
    const [samePhone] = rootsOf(byPhone, phones)
    const first = byName.first(name)
    // A name that many share says nothing, and would fill this map.
    const isCommon = byName.count(name) > commonName
    const sameName = first < 0 || isCommon ? undefined : (roots[first] ?? first)
    const root = sameEmail ?? samePhone ?? sameName
    if (root === undefined) return
    const evidence = sameEmail !== undefined ? 'email' : samePhone !== undefined ? 'phone' : 'name'
    maybe.set(lines[row] ?? 0, { line: lines[root] ?? 0, evidence, name })
  }

  return {
    add,
    targetOf: (line) => folded.get(line)?.into ?? null,
    evidenceOf: (line) => folded.get(line)?.evidence ?? [],
    isTarget: (line) => targets.has(line),
    possibleFor: (line) => {
      const found = maybe.get(line)
      if (found === undefined) return null
      return found.evidence === 'name' && byName.count(found.name) > commonName ? null : found
    },
  }
}

/** For files whose records are known to be different clients. */
export const noTwins: Twins = {
  add: () => undefined,
  targetOf: () => null,
  evidenceOf: () => [],
  isTarget: () => false,
  possibleFor: () => null,
}

const nobody: readonly number[] = []

// Two rows that say the same, up to case and blanks.
function contentHash(person: ImportedPerson): number {
  const text = JSON.stringify({ ...person, name: nameKey(person.name) })
  return hashText(text.toLowerCase().replace(/\s+/g, ' '))
}
