import { z } from 'zod'
import { archiveHead, clientRow, sharedParts } from './archive-shape.ts'
import type { ArchiveRow } from './read-archive.ts'

// What an archive has that this version does not know: keys of rows, however deep, and whole lists.

/** The keys an object may have, each with those of what lies under it; `path` names the object. */
type Known = { readonly path: string; readonly keys: ReadonlyMap<string, Known | null> }

export type UnknownPlace = {
  /** Keys from the list down, with dots between. */
  readonly path: string
  /** How often it is there; of a list, how many rows it has. */
  readonly count: number
}

export type UnknownPlaces = {
  readonly look: (row: ArchiveRow) => void
  /** In the order of their names. */
  readonly found: () => readonly UnknownPlace[]
}

const lists: ReadonlyMap<string, Known | null> = new Map(
  Object.entries({ '': archiveHead, ...sharedParts, clients: clientRow }).map(([list, shape]) => [
    list,
    knownIn(shape, list),
  ]),
)

/** Null for what has no keys of its own: a text, a number, any JSON. */
function knownIn(type: unknown, path: string): Known | null {
  if (type instanceof z.ZodArray) return knownIn(type.element, path)
  if (
    type instanceof z.ZodOptional ||
    type instanceof z.ZodNullable ||
    type instanceof z.ZodDefault
  ) {
    return knownIn(type.unwrap(), path)
  }
  if (!(type instanceof z.ZodObject)) return null
  const keys = Object.entries(type.shape).map(
    ([key, inner]) => [key, knownIn(inner, pathOf(path, key))] as const,
  )
  return { path, keys: new Map(keys) }
}

function pathOf(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

export function createUnknownPlaces(): UnknownPlaces {
  const counts = new Map<string, number>()

  function note(path: string): void {
    counts.set(path, (counts.get(path) ?? 0) + 1)
  }

  function compare(value: unknown, known: Known): void {
    if (Array.isArray(value)) {
      for (const item of value) compare(item, known)
      return
    }
    if (typeof value !== 'object' || value === null) return
    for (const [key, inside] of Object.entries(value)) {
      const inner = known.keys.get(key)
      if (inner === undefined) note(pathOf(known.path, key))
      else if (inner !== null) compare(inside, inner)
    }
  }

  return {
    look: ({ list, value }) => {
      const known = lists.get(list)
      if (known === undefined) note(list)
      else if (known !== null) compare(value, known)
    },
    found: () =>
      [...counts]
        .map(([path, count]) => ({ path, count }))
        .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  }
}
