import type { CommonCode } from '#shared/contract/index.ts'
import { fail, type Result } from '#shared/result.ts'

/** What the disk or another program may refuse, whatever was asked. */
const storageCodes = [
  'data/damaged',
  'data/disk-full',
  'data/read-only',
  'data/busy',
  'data/disk-failed',
] as const satisfies readonly CommonCode[]

/** A worker call may fail in more ways than a channel declares; the others are bugs. */
export function narrowed<T, Code extends string, Kept extends Code>(
  reply: Result<T, Code>,
  kept: readonly Kept[],
): Result<T, Kept | (typeof storageCodes)[number] | 'internal'> {
  if (reply.ok) return reply
  const { code, details } = reply.error
  const known = [...kept, ...storageCodes].find((one) => one === code)
  return fail(known ?? 'internal', details)
}
