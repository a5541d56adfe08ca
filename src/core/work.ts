import type { CommonCode } from '#shared/contract/index.ts'
import type {
  WorkerCall,
  WorkerErrorCode,
  WorkerInput,
  WorkerOutput,
} from '#shared/contract/worker.ts'
import { ok, type Result } from '#shared/result.ts'
import type { Context } from './context.ts'
import type { JobControl } from './core.ts'
import { checkData } from './use-cases/check-data.ts'
import { createExportClients } from './use-cases/export-clients.ts'
import { createImportFile } from './use-cases/import-file.ts'
import { createLedger } from './use-cases/reminders.ts'
import { createQueryClients } from './use-cases/query-clients.ts'

type Reply<C extends WorkerCall> = Result<WorkerOutput<C>, WorkerErrorCode | CommonCode>
type Workers = {
  readonly [C in WorkerCall]: (
    input: WorkerInput<C>,
    control: JobControl,
  ) => Reply<C> | Promise<Reply<C>>
}

/** The calls behind the window's channels: what is long, and what the machine itself needs. */
export function createWork(context: Context, file: string) {
  const ledger = createLedger(context)
  const query = createQueryClients(context)
  const importFile = createImportFile(context)
  const exportClients = createExportClients(context)
  const workers: Workers = {
    'clients.match': (input) => ok(query.match(input)),
    'clients.query': (input) => ok(query.query(input)),
    'data.check': async (_input, control) => ok(await checkData(context, file, control.pause)),
    'ledger.read': () => ok(ledger.read()),
    'ledger.claim': ({ reminderId, occurrence }) => ok(ledger.claim(reminderId, occurrence)),
    'ledger.record': ({ reminderId, occurrence, late, missed }) => {
      ledger.record(reminderId, occurrence, late, missed)
      return ok({})
    },
    'transfer.plan': importFile.plan,
    'transfer.import': importFile.run,
    'transfer.rejects': importFile.saveRejects,
    'transfer.export': exportClients,
  }
  return {
    run: async <C extends WorkerCall>(
      call: C,
      input: WorkerInput<C>,
      control: JobControl,
    ): Promise<Reply<C>> => workers[call](input, control),
  }
}
