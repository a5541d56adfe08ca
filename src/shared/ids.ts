import type { Branded } from './brand.ts'

// Public ids are UUIDv7 texts: they sort by the time they were made and mean the same on every
// machine. Integer keys exist inside the data file and in lists of the window, nowhere else.
export type ClientId = Branded<string, 'ClientId'>
export type EntryId = Branded<string, 'EntryId'>
export type ReminderId = Branded<string, 'ReminderId'>
export type PromiseId = Branded<string, 'PromiseId'>
export type BatchId = Branded<string, 'BatchId'>
/** The integer key of a client inside one data file; positive, never reused. */
export type ClientKey = Branded<number, 'ClientKey'>

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function isUuid(text: string): boolean {
  return uuidPattern.test(text)
}

/**
 * A UUIDv7 (RFC 9562, section 5.7): 48 bits of milliseconds, then 74 random bits.
 * `random` fills the array it is given, as `crypto.getRandomValues` does.
 */
export function uuidV7(nowMs: number, random: (bytes: Uint8Array) => Uint8Array): string {
  const bytes = random(new Uint8Array(16))
  let rest = nowMs
  for (let i = 5; i >= 0; i -= 1) {
    bytes[i] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  let hex = ''
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
