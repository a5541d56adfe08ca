import type { WorkerInput, WorkerOutput, WorkerErrorCode } from '#shared/contract/worker.ts'
import { ok, type Result } from '#shared/result.ts'
import type { Context } from '../context.ts'
import type { JobControl } from '../core.ts'
export function createExportClients(_context: Context) {
  return (
    _input: WorkerInput<'transfer.export'>,
    _control: JobControl,
  ): Result<WorkerOutput<'transfer.export'>, WorkerErrorCode> => ok({ clients: 0 })
}
