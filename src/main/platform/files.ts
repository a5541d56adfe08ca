import { access, constants, stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'

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

/** Whether an export may go to `path`: never over the data file or what lies beside it. */
export function mayWriteTo(path: string, dataFile: string): boolean {
  const target = resolve(path)
  const inFolder = dirname(target) === dirname(resolve(dataFile))
  return !(inFolder && basename(target).startsWith(basename(dataFile)))
}
