/** Why the app cannot start on a data folder. */
export type StartFailure =
  | 'data/none'
  | 'data/damaged'
  | 'data/newer'
  | 'data/not-a-folder'
  | 'data/read-only'
  | 'internal'

/** The failure behind an error of the file system met while making the folders. */
export function folderFailure(error: unknown): StartFailure {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'data/not-a-folder'
  return code === 'EACCES' || code === 'EROFS' || code === 'EPERM' ? 'data/read-only' : 'internal'
}
