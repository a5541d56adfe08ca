import { fail, type Result } from '#shared/result.ts'

/** A worker call may fail in more ways than a channel declares; the others are bugs. */
export function narrowed<T, Code extends string, Kept extends Code>(
  reply: Result<T, Code>,
  kept: readonly Kept[],
): Result<T, Kept | 'internal'> {
  if (reply.ok) return reply
  const { code, details } = reply.error
  return fail(kept.find((known) => known === code) ?? 'internal', details)
}
