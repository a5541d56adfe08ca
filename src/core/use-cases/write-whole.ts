import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fail, ok, type Result } from '#shared/result.ts'

/**
 * Writes a file under a temporary name, syncs it and gives it its own: what has the final name is
 * whole. Fails with the system's code as the reason.
 */
export function writeWhole(
  out: string,
  chunks: Iterable<string>,
): Result<undefined, 'export/failed'> {
  const file = openPart(out)
  if (!file.ok) return file
  try {
    for (const chunk of chunks) file.value.write(chunk)
    file.value.commit()
    return ok(undefined)
  } catch (error) {
    file.value.discard()
    return writeFailure(error)
  }
}

/** A file on its way to its name. */
export type PartFile = {
  readonly write: (chunk: string | Uint8Array) => void
  /** Synced, under its final name. */
  readonly commit: () => void
  readonly discard: () => void
}

/** For files that are written with pauses between their pieces. */
export function openPart(out: string): Result<PartFile, 'export/failed'> {
  const temporary = `${out}.${process.pid}.part`
  let fd: number
  try {
    fd = openSync(temporary, 'wx', 0o600)
  } catch (error) {
    return writeFailure(error)
  }
  return ok({
    write: (chunk) => {
      // All of it or an error: a disk that is nearly full may take a part and say nothing.
      writeFileSync(fd, chunk)
    },
    commit: () => {
      fsyncSync(fd)
      closeSync(fd)
      renameSync(temporary, out)
      syncFolder(dirname(out))
    },
    discard: () => {
      try {
        closeSync(fd)
      } catch {
        // Closed already: it is the name that is to go.
      }
      try {
        rmSync(temporary, { force: true })
      } catch {
        // What stopped the export stops this as well, and the export’s own failure is what to tell.
      }
    },
  })
}

/** A failure of the file system as a value; anything else is a bug and goes on. */
export function writeFailure(error: unknown): Result<never, 'export/failed'> {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return fail('export/failed', { reason: error.code })
  }
  throw error
}

/** Makes the new name survive a power cut. Windows cannot open folders and does not need it. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const fd = openSync(folder, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}
