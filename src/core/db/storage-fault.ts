import { fail, type Result } from '#shared/result.ts'
import { diskFaultOf, type DiskFault } from '../disk-fault.ts'
import { isDamage } from './damage.ts'

/** What can be wrong with what is stored; the last part of the codes `data/…` and `backup/…`. */
export type StorageFault = DiskFault | 'damaged'

/** The fault behind an error of the file system or of SQLite; null for bugs. */
export function storageFaultOf(error: unknown): StorageFault | null {
  return isDamage(error) ? 'damaged' : diskFaultOf(error)
}

/** What `run` answers; where it meets the disk's refusal, the code of that. Bugs throw. */
export function orStorageFault<T, Code extends string>(
  run: () => Result<T, Code>,
): Result<T, Code | `data/${StorageFault}`> {
  try {
    return run()
  } catch (error) {
    const fault = storageFaultOf(error)
    if (fault === null) throw error
    return fail(`data/${fault}`)
  }
}
