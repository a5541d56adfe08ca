import type { ClientKey } from '#shared/ids.ts'
import { remark } from '#shared/words/remark.ts'
import type { Attachment, Notice } from './decision.ts'
import {
  stableUid,
  type Happening,
  type ImportedTouch,
  type NewTouch,
  type Party,
} from './happening.ts'
import type { KnownCandidate, KnownPeople } from './known.ts'
import { nameKey } from './match.ts'
import { mergePerson } from './merge.ts'
import { namedPerson, type ImportedPerson } from './person.ts'
import * as say from './remarks.ts'

export type Attached =
  | {
      readonly is: 'refused'
      readonly why: Notice
      /** Whose date it is, where it names one person whom nobody here is called after. */
      readonly unknown: ImportedPerson | null
    }
  | {
      readonly is: 'found'
      readonly clients: readonly KnownCandidate[]
      /** Empty where everything is there already. */
      readonly to: readonly Attachment[]
      /** Clients as they are afterwards, where a date of theirs changes. */
      readonly changed: ReadonlyMap<ClientKey, ImportedPerson>
      readonly warnings: readonly Notice[]
    }

/**
 * Whose a happening is, and what of it is new. Clients in Trash are nobody here: what a calendar
 * says brings nobody back. An address that several clients share is of each of them.
 */
export function attach(
  happening: Happening,
  known: KnownPeople,
  load: (candidate: KnownCandidate) => ImportedPerson,
  /** Entries that this import makes already. */
  made: Set<string>,
): Attached {
  const clients = new Map<ClientKey, KnownCandidate>()
  let several: string | null = null
  for (const party of happening.parties) {
    const found = candidatesOf(party, known)
    if (party.name !== null && found.length > 1) several = party.name
    else for (const candidate of found) clients.set(candidate.key, candidate)
  }
  if (clients.size === 0) {
    const why =
      several === null
        ? { code: 'nobody-known', message: remark('remark.nobody-known') }
        : { code: 'several-of-name', message: say.severalOfName(several) }
    return { is: 'refused', why, unknown: unknownPerson(happening, known) }
  }
  const to: Attachment[] = []
  const changed = new Map<ClientKey, ImportedPerson>()
  const warnings: Notice[] = []
  for (const candidate of clients.values()) {
    const stored = load(candidate)
    const { date } = happening
    const merge =
      date === null ? null : mergePerson(stored, { ...namedPerson(stored.name), dates: [date] })
    for (const { key, stored: kept, offered } of merge?.differences ?? []) {
      warnings.push({ code: 'kept-existing', message: say.keptExisting(key, kept, offered) })
    }
    const changes = merge?.changes ?? null
    const touches = newTouches(happening.touches, stored, clients.size > 1, known, made)
    if (changes === null && touches.length === 0) continue
    if (merge !== null && changes !== null) changed.set(candidate.key, merge.person)
    to.push({ key: candidate.key, changes, touches })
  }
  return { is: 'found', clients: [...clients.values()], to, changed, warnings }
}

/** Whom a calendar of birthdays means that is nobody here, not in Trash either. */
function unknownPerson({ parties, date }: Happening, known: KnownPeople): ImportedPerson | null {
  const [party] = parties
  if (date === null || parties.length !== 1 || party === undefined || party.name === null) {
    return null
  }
  if (known.byName(nameKey(party.name)).length > 0) return null
  return { ...namedPerson(party.name), dates: [date] }
}

function candidatesOf(party: Party, known: KnownPeople): readonly KnownCandidate[] {
  const living = (found: readonly KnownCandidate[]) => found.filter(({ trashed }) => !trashed)
  if (party.id !== null) {
    const one = known.byId(party.id)
    return one === null ? [] : living([one])
  }
  if (party.email !== null) return living(known.byEmail(party.email))
  return party.name === null ? [] : living(known.byName(nameKey(party.name)))
}

function newTouches(
  touches: readonly ImportedTouch[],
  { id }: ImportedPerson,
  isShared: boolean,
  known: KnownPeople,
  made: Set<string>,
): readonly NewTouch[] {
  return touches.flatMap((touch) => {
    const uid = stableUid(touch.identity, id ?? '')
    if (made.has(uid) || known.hasEntry(uid)) return []
    made.add(uid)
    return [{ uid, sharedUid: isShared ? stableUid(touch.identity) : null, touch }]
  })
}
