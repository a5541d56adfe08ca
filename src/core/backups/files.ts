import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync } from 'node:fs'

// The few things done to files that must still be there when the power comes back.

const chunkBytes = 1 << 20

/** SHA-256 of a file, as hexadecimal digits, read piece by piece; and its length. */
export function hashFile(path: string): { readonly sha256: string; readonly bytes: number } {
  const hash = createHash('sha256')
  const chunk = Buffer.allocUnsafe(chunkBytes)
  const fd = openSync(path, 'r')
  try {
    let bytes = 0
    for (;;) {
      const read = readSync(fd, chunk, 0, chunkBytes, bytes)
      if (read === 0) return { sha256: hash.digest('hex'), bytes }
      hash.update(chunk.subarray(0, read))
      bytes += read
    }
  } finally {
    closeSync(fd)
  }
}

/** Sees to it that what was written is on the disk. */
export function syncFile(path: string): void {
  const fd = openSync(path, 'r+')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** Makes new names survive a power cut. Windows cannot open folders and does not need it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const fd = openSync(folder, 'r')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}
