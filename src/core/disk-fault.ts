/** What a disk, or a program beside us, can refuse. */
export type DiskFault =
  | 'disk-full'
  | 'read-only'
  | 'busy'
  /** The disk answers with an error: it was unplugged, or it is failing. */
  | 'disk-failed'

/** Codes of the system and of SQLite by what they mean to the owner; a longer code begins with its kind. */
const kinds: readonly (readonly [DiskFault, readonly string[]])[] = [
  // Beside its log SQLite keeps an index of it, which is lengthened by a call without a code of its
  // own for a full disk.
  ['disk-full', ['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE']],
  ['read-only', ['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM']],
  ['busy', ['EBUSY', 'SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_PROTOCOL']],
  ['disk-failed', ['EIO', 'ENXIO', 'ENODEV', 'ESTALE', 'ETIMEDOUT', 'EREMOTEIO', 'SQLITE_IOERR']],
]

/** The fault behind an error of the file system or of SQLite; null for what is none. */
export function diskFaultOf(error: unknown): DiskFault | null {
  // What the driver says, without a code, of a folder that went with its disk.
  if (error instanceof TypeError && error.message.startsWith('Cannot open database because')) {
    return 'disk-failed'
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const isOf = (kind: string) => code === kind || code.startsWith(`${kind}_`)
  return kinds.find(([, codes]) => codes.some(isOf))?.[0] ?? null
}
