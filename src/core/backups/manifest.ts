import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { epochMs } from '#shared/contract/schemas.ts'
import { backupReasons } from '#shared/domain/kept-backups.ts'
import { isFile } from '../what-is-there.ts'

/**
 * What is written beside a backup once it has been opened and checked: what it holds, and the hash
 * that tells a flipped bit, which SQLite's own check does not see inside a text.
 */
const manifest = z.strictObject({
  format: z.literal(1),
  reason: z.enum(backupReasons),
  madeAt: epochMs,
  /** Version of the schema of the file. */
  schema: z.int().positive(),
  clients: z.int(),
  interactions: z.int(),
  /** When the newest entry of any timeline was written. */
  newestAt: epochMs.nullable(),
  bytes: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Manifest = z.output<typeof manifest>

export function manifestPath(backupFile: string): string {
  return `${backupFile}.json`
}

/** The manifest beside a backup; null where there is none, or none that can be read. */
export function readManifest(backupFile: string): Manifest | null {
  try {
    const path = manifestPath(backupFile)
    if (!isFile(path)) return null
    const parsed = manifest.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
