import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/result.ts'
import type { Context } from '../context.ts'
import { dataFileName } from '../db/open-database.ts'
import { targetFault } from '../file-target.ts'
import { openPartFile, type PartFile } from '../whole-file.ts'

/**
 * Writes a file under a temporary name, syncs it and gives it its own: what has the final name is
 * whole. Fails with the system's code as the reason, or with what keeps a file from being there.
 */
export function writeWhole(
  context: Context,
  out: string,
  chunks: Iterable<string>,
): Result<undefined, 'export/failed'> {
  const file = openPart(context, out)
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

/** For files that are written with pauses between their pieces. */
export function openPart(context: Context, out: string): Result<PartFile, 'export/failed'> {
  try {
    const reason = targetFault(out, join(context.dataFolder, dataFileName))
    if (reason !== null) return fail('export/failed', { reason })
    // Two programs may write the same export at once: each has a name of its own until the end.
    return ok(openPartFile(out, `${out}.${process.pid}.part`))
  } catch (error) {
    return writeFailure(error)
  }
}

/** A failure of the file system as a value; anything else is a bug and goes on. */
export function writeFailure(error: unknown): Result<never, 'export/failed'> {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return fail('export/failed', { reason: error.code })
  }
  throw error
}
