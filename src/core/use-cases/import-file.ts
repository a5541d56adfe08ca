import type { WorkerInput, WorkerOutput, WorkerErrorCode } from '#shared/contract/worker.ts'
import { fail, type Result } from '#shared/result.ts'
import type { Context } from '../context.ts'
export function createImportFile(_context: Context) {
  return {
    plan: (
      _input: WorkerInput<'transfer.plan'>,
    ): Result<WorkerOutput<'transfer.plan'>, WorkerErrorCode> => fail('import/unreadable'),
    run: (
      _input: WorkerInput<'transfer.import'>,
    ): Result<WorkerOutput<'transfer.import'>, WorkerErrorCode> => fail('import/unreadable'),
    saveRejects: (
      _input: WorkerInput<'transfer.rejects'>,
    ): Result<WorkerOutput<'transfer.rejects'>, WorkerErrorCode> => fail('import/unreadable'),
    takeBackUnfinished: (_folder: string): void => {},
  }
}
