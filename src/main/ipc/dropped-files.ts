import { appendFile, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Files that were dropped on the window and are coming over, part by part. */
export type DroppedFiles = {
  /** Takes the next part; the path of the whole file with the last one, else null. */
  readonly take: (part: DroppedPart) => Promise<{ drop: string; path: string | null }>
}

export type DroppedPart = {
  /** Null with the first part. */
  readonly drop: string | null
  readonly name: string
  readonly base64: string
  readonly last: boolean
}

/** The one before stays: it may still be being imported. */
const KEPT = 2

/**
 * A page cannot tell where a file lies, and is not to know: it sends what is in it, and that is put
 * into `folder`, readable by the owner alone. Only the newest files are kept there, and none for longer
 * than the app runs: what an earlier run left goes at once.
 */
export function createDroppedFiles(folder: string, newId: () => string): DroppedFiles {
  let drops: readonly string[] = []
  // Where it cannot go now, it goes with the next file that is dropped.
  const emptied = rm(folder, { recursive: true, force: true }).catch(() => undefined)

  async function begin(): Promise<string> {
    await emptied
    const drop = newId()
    const kept = [...drops, drop].slice(-KEPT)
    await mkdir(join(folder, drop), { recursive: true, mode: 0o700 })
    for (const old of await readdir(folder)) {
      if (!kept.includes(old)) await rm(join(folder, old), { recursive: true, force: true })
    }
    drops = kept
    return drop
  }

  return {
    take: async ({ drop: known, name, base64, last }) => {
      const drop = known ?? (await begin())
      if (!drops.includes(drop)) throw new Error('this file is no longer being taken')
      const path = join(folder, drop, safeName(name))
      try {
        await appendFile(path, Buffer.from(base64, 'base64'), { mode: 0o600 })
      } catch (error) {
        // Half of a part may be there: nothing more is put behind it.
        drops = drops.filter((one) => one !== drop)
        throw error
      }
      return { drop, path: last ? path : null }
    },
  }
}

/** A name that stays inside its folder whatever the page says. */
export function safeName(name: string): string {
  const plain = name.replaceAll(/[/\\:\0]/g, '_').slice(0, 200)
  return /^\.*$/.test(plain) ? 'file' : plain
}
