import type { ClientKey } from '#shared/ids.ts'
import type { ArchivedClient } from './formats/archive/archive-shape.ts'
import type { ImportedPerson } from './person.ts'

/** A client of the data file that a row may be. */
export type KnownCandidate = {
  readonly key: ClientKey
  readonly name: string
  readonly trashed: boolean
}

/**
 * The clients that are there already, as matching asks for them. The caller decides between
 * indexes and maps; none of these may be slow, since each is called for every row.
 */
export type KnownPeople = {
  readonly isEmpty: boolean
  /** Whether any candidate could be in Trash. */
  readonly hasTrashed: boolean
  /** By the public id of an export of this program. */
  readonly byId: (id: string) => KnownCandidate | null
  /** By `normalEmail`. */
  readonly byEmail: (normal: string) => readonly KnownCandidate[]
  /** By `normalPhone`. */
  readonly byPhone: (normal: string) => readonly KnownCandidate[]
  /** By `nameKey` of the name. */
  readonly byName: (key: string) => readonly KnownCandidate[]
  /** The client as it is now, with what was written since the import began. */
  readonly load: (key: ClientKey) => ImportedPerson
  /** Whether an entry of that uid is there, deleted ones included: what the owner deleted stays so. */
  readonly hasEntry: (uid: string) => boolean
  /** Whether an archive knows entries and the like of a client that the data file does not have. */
  readonly lacksHistory: (key: ClientKey, archived: ArchivedClient) => boolean
}

/** An empty data file. */
export const nobody: KnownPeople = {
  isEmpty: true,
  hasTrashed: false,
  byId: () => null,
  byEmail: () => [],
  byPhone: () => [],
  byName: () => [],
  load: (key) => {
    throw new Error(`There is no client ${key}`)
  },
  hasEntry: () => false,
  lacksHistory: () => true,
}
