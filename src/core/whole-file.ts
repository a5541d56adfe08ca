import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder } from './backups/files.ts'

// Files that are there whole or not at all, whatever happens while they are written.

/** A file on its way to its name. Every step throws the system's error. */
export type PartFile = {
  readonly write: (chunk: string | Uint8Array) => void
  /** Synced, under its final name. */
  readonly commit: () => void
  /** Leaves nothing; never throws. */
  readonly discard: () => void
}

/**
 * Opens a file under another name beside its own, readable by the owner alone. What an earlier try
 * left under that name gives way.
 */
export function openPartFile(path: string, temporary = `${path}.part`): PartFile {
  rmSync(temporary, { force: true })
  const fd = openSync(temporary, 'wx', 0o600)
  return {
    write: (chunk) => {
      // All of it or an error: a disk that is nearly full may take a part and say nothing.
      writeFileSync(fd, chunk)
    },
    commit: () => {
      fsyncSync(fd)
      closeSync(fd)
      renameSync(temporary, path)
      syncFolder(dirname(path))
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
        // What stopped the writing stops this as well, and its own failure is what to tell.
      }
    },
  }
}

/** Writes a small file. Throws the system's error, and then leaves what was there before. */
export function writeWholeFile(path: string, text: string): void {
  const file = openPartFile(path)
  try {
    file.write(text)
    file.commit()
  } catch (error) {
    file.discard()
    throw error
  }
}
