import type { CommonCode } from '#shared/contract/index.ts'
import type {
  CoreCall,
  WorkerErrorCode,
  WorkerInput,
  WorkerOutput,
} from '#shared/contract/worker.ts'
import { ok, type Result } from '#shared/result.ts'
import type { RunApart } from './apart.ts'
import type { Context } from './context.ts'
import type { JobControl } from './core.ts'
import type { BackUps } from './use-cases/back-up.ts'
import { checkData } from './use-cases/check-data.ts'
import { dataFigures } from './use-cases/data-figures.ts'
import { createFindDuplicates } from './use-cases/find-duplicates.ts'
import { createInsights } from './use-cases/insights.ts'
import { noteLaunch } from './use-cases/launches.ts'
import { createLedger } from './use-cases/ledger.ts'
import { createMorning } from './use-cases/morning.ts'
import { tidyUp } from './use-cases/tidy.ts'
import { createQueryClients } from './use-cases/query-clients.ts'

type Reply<C extends CoreCall> = Result<WorkerOutput<C>, WorkerErrorCode | CommonCode>
type Workers = {
  readonly [C in CoreCall]: (
    input: WorkerInput<C>,
    control: JobControl,
  ) => Reply<C> | Promise<Reply<C>>
}

/** The calls behind the window's channels: what is long, and what the machine itself needs. */
export function createWork(context: Context, file: string, backUps: BackUps, apart: RunApart) {
  const ledger = createLedger(context)
  const morning = createMorning(context)
  const query = createQueryClients(context)
  const insights = createInsights(context)
  const duplicates = createFindDuplicates(context)
  // Reading files takes large tables of words and numbers: loaded when a file is there to be read.
  const importFile = async () =>
    (await import('./use-cases/import-file.ts')).createImportFile(
      context,
      () => backUps.before('import'),
      apart,
    )
  // What a merge does not take is written down in words.
  const merge = async () =>
    (await import('./use-cases/merge-clients.ts')).createMergeClients(context, () =>
      backUps.before('merge'),
    )
  const rejects = async () =>
    (await import('./use-cases/mend-rejects.ts')).createMendRejects(context)
  const exportClients = async () =>
    (await import('./use-cases/export-clients.ts')).createExportClients(context)
  const workers: Workers = {
    'backup.make': async ({ to }) => {
      const made = await (to === null ? backUps.make('asked') : backUps.makeAt(to))
      if (!made.ok) return made
      const { reason, clients, interactions, bytes, sha256 } = made.value.manifest
      return ok({ file: made.value.file, reason, clients, interactions, bytes, sha256 })
    },
    'data.look': async () => ok({ isWhole: await backUps.isWhole() }),
    'backup.daily': async () => ok({ made: await backUps.daily() }),
    'backup.restore': (input) => backUps.restore(input),
    'backup.useFolder': ({ folder }) => backUps.useFolder(folder),
    'clients.match': (input) => ok(query.match(input)),
    'clients.query': (input) => ok(query.query(input)),
    'duplicates.list': async (input, control) => ok(await duplicates.list(input, control.pause)),
    'clients.merge': async (input) => (await merge())(input),
    'data.check': async (_input, control) => ok(await checkData(context, file, control.pause)),
    'data.figures': () => ok(dataFigures(context, file)),
    'insights.chart': async (input, control) => ok(await insights.chart(input, control.pause)),
    'insights.people': async (input, control) => ok(await insights.people(input, control.pause)),
    'data.tidy': () => ok(tidyUp(context)),
    'launch.note': (input) => {
      noteLaunch(context, input)
      return ok({})
    },
    'ledger.due': () => ok(ledger.due()),
    'ledger.claim': ({ keys }) => ok(ledger.claim(keys)),
    'ledger.record': ({ told }) => {
      ledger.record(told)
      return ok({})
    },
    'morning.due': () => ok(morning.due()),
    'morning.claim': ({ day }) => ok(morning.claim(day)),
    'morning.record': ({ day }) => {
      morning.record(day)
      return ok({})
    },
    'transfer.plan': async (input, control) => (await importFile()).plan(input, control),
    'transfer.import': async (input, control) => (await importFile()).run(input, control),
    'transfer.rejects': async (input, control) => (await importFile()).saveRejects(input, control),
    'imports.fix': async (input) => (await rejects()).fix(input),
    'imports.saveRejects': async (input) => (await rejects()).save(input),
    'transfer.export': async (input, control) => (await exportClients()).write(input, control),
    'transfer.sheets': async (input, control) => (await exportClients()).sheets(input, control),
  }
  return {
    run: async <C extends CoreCall>(
      call: C,
      input: WorkerInput<C>,
      control: JobControl,
    ): Promise<Reply<C>> => workers[call](input, control),
  }
}
