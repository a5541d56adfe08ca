import type { OpenFailure } from '#core/core.ts'
import { diskFaultOf } from '#core/disk-fault.ts'
import type { StartProblem } from '#shared/contract/choices.ts'

/** Why the app cannot even begin: its folders cannot be made, or it has a bug. */
export type StartFailure =
  | 'data/not-a-folder'
  | 'data/read-only'
  | 'data/disk-full'
  | 'data/disk-failed'
  | 'internal'

/** The failure behind an error of the file system met while making the folders. */
export function folderFailure(error: unknown): StartFailure {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'data/not-a-folder'
  // Where nothing can be made, some file systems say that the name is not there.
  if (code === 'ENOENT') return 'data/read-only'
  const fault = diskFaultOf(error)
  if (fault !== null && fault !== 'busy') {
    return `data/${fault}`
  }
  return 'internal'
}

/** What the recovery window says of a data file that the core could not open. */
export function problemOf(code: OpenFailure | 'internal'): StartProblem {
  switch (code) {
    case 'data/damaged':
      return 'damaged'
    case 'data/missing':
    case 'data/none':
      return 'missing'
    case 'data/newer':
      return 'newer'
    case 'data/read-only':
      return 'read-only'
    case 'data/not-a-folder':
      return 'not-a-folder'
    case 'data/busy':
      return 'busy'
    case 'data/disk-full':
      return 'disk-full'
    case 'data/disk-failed':
      return 'disk-failed'
    case 'internal':
      return 'internal'
  }
}
