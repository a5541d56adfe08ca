import { access, constants, open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Size in bytes of an ordinary file that can be read; null for anything else. */
export async function readableSize(path: string): Promise<number | null> {
  try {
    const found = await stat(path)
    if (!found.isFile()) return null
    await access(path, constants.R_OK)
    return found.size
  } catch {
    return null
  }
}

/**
 * Writes a file whole or not at all: under a temporary name, synced and renamed. Readable by the
 * owner alone. Rejects with the system's error, and nothing is left then. `core/whole-file.ts` does
 * the same in one go, which main may wait for with a few lines of JSON: a PDF of two hundred sheets
 * takes long enough to sync for windows to stand still.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.${process.pid}.part`
  const file = await open(part, 'wx', 0o600)
  try {
    await filled(file, bytes)
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

async function filled(file: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes the new name survive a power cut. Windows cannot open folders and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
