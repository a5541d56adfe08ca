import type { Request } from '#shared/contract/index.ts'
import type { ClientKey } from '#shared/ids.ts'

// A list knows all its keys and fetches rows in windows: fixed slices of the key list, so that the
// same slice is asked for once however the list is scrolled.

/** Rows in one request. */
export const WINDOW_SIZE = 60

export type KeyWindow = { readonly index: number; readonly keys: readonly ClientKey[] }

type Stretch = Readonly<{ first: number; last: number }>

const made = new WeakMap<Uint32Array, Map<number, KeyWindow>>()

/**
 * The windows that cover rows `first` to `last`, both included, cut to the list. Of one list a window
 * is the same object each time.
 */
export function windowsFor(keys: Uint32Array, first: number, last: number): readonly KeyWindow[] {
  const end = Math.min(last, keys.length - 1)
  const windows: KeyWindow[] = []
  for (let index = indexOf(Math.max(first, 0)); index * WINDOW_SIZE <= end; index += 1) {
    windows.push(windowAt(keys, index))
  }
  return windows
}

/** Whether two stretches of a list lie in the same windows. */
export function inSameWindows(one: Stretch, other: Stretch): boolean {
  return indexOf(one.first) === indexOf(other.first) && indexOf(one.last) === indexOf(other.last)
}

function indexOf(place: number): number {
  return Math.floor(place / WINDOW_SIZE)
}

/** What `clients.window` is asked for a window. */
export function windowRequest({ keys }: KeyWindow): Request<'clients.window'> {
  return { keys: [...keys] }
}

function windowAt(keys: Uint32Array, index: number): KeyWindow {
  const windows = made.get(keys) ?? new Map<number, KeyWindow>()
  made.set(keys, windows)
  const window = windows.get(index) ?? { index, keys: keysOf(keys, index) }
  windows.set(index, window)
  return window
}

function keysOf(keys: Uint32Array, index: number): readonly ClientKey[] {
  const slice = keys.subarray(index * WINDOW_SIZE, (index + 1) * WINDOW_SIZE)
  // The numbers were keys when the list was made; the array only carried them.
  return Array.from(slice, (key) => key as ClientKey)
}

/** Where a key stands in the list, or -1. Lists are in no order a search could use. */
export function placeOf(keys: Uint32Array, key: number | null): number {
  return key === null ? -1 : keys.indexOf(key)
}

/** The row to stand on after moving `by` rows, kept inside the list; -1 in an empty list. */
export function movedPlace(place: number, by: number, length: number): number {
  if (length === 0) return -1
  if (place < 0) return by < 0 ? length - 1 : 0
  return Math.min(Math.max(place + by, 0), length - 1)
}
