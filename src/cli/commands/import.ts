import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isSameFile, targetFault } from '#core/core.ts'
import { importFields } from '#shared/contract/kept.ts'
import type { ImportAnswers, ImportSource, WorkerOutput } from '#shared/contract/worker.ts'
import type { BatchId } from '#shared/ids.ts'
import { remarkText } from '#shared/words/remark.ts'
import type { Arguments } from '../arguments.ts'
import type { Answer, Run } from '../command.ts'
import { answered, answersOf } from '../import-answers.ts'
import {
  importDocument,
  importExit,
  importText,
  openAsks,
  type ImportReport,
} from '../import-report.ts'
import { passphraseOf } from '../passphrase.ts'
import { exits, Refusal } from '../refusal.ts'
import type { Session } from '../session.ts'
import type { Terminal } from '../terminal.ts'
import { required } from '../values.ts'

type Planned = WorkerOutput<'transfer.plan'>
type Stop = () => boolean

/**
 * Imports a file, or says what importing it would do. Where something must be asked and nobody is
 * there to answer, nothing is written and the questions are printed.
 */
export const importFile: Run = async (session, args, terminal) => {
  const path = resolve(required(args, 'FILE'))
  const answers = answersOf(args, [...importFields, 'custom', 'skip'])
  if (!existsSync(path)) throw new Refusal('no-such-file', exits.refused, { file: path })
  // Said before anything is written, not after the clients are in.
  const rejects = args.value('rejects')
  if (rejects !== undefined) mustBeFree(resolve(rejects), path, session)
  const passphrase = passphraseOf(args)
  const source = passphrase === null ? path : { path, passphrase }
  return terminal.interruptible(async (isCancelled) => {
    try {
      return await run(session, args, terminal, source, answers, isCancelled)
    } finally {
      terminal.endProgress()
    }
  })
}

function mustBeFree(out: string, read: string, session: Session): void {
  const reason = isSameFile(out, read)
    ? 'own-source'
    : existsSync(dirname(out))
      ? targetFault(out, session.call('app.info', {}).dataFile)
      : 'ENOENT'
  if (reason !== null) throw new Refusal('export-failed', exits.refused, { reason })
}

async function run(
  session: Session,
  args: Arguments,
  terminal: Terminal,
  path: ImportSource,
  given: ImportAnswers,
  isCancelled: Stop,
): Promise<Answer> {
  const hooks = { isCancelled, onProgress: terminal.progress }
  const dry = args.has('dry-run')
  const look = async (answers: ImportAnswers): Promise<Planned> => {
    const include = { table: dry && args.has('rows'), people: dry && args.has('people') }
    const planned = await session.work('transfer.plan', { path, answers, include }, hooks)
    stopIf(isCancelled)
    return planned
  }

  let answers = given
  let planned: Planned | null = null
  // A real run needs no look before it, unless columns were named or a person is there to ask.
  if (dry || terminal.canAsk || Object.keys(answers.mapping).length > 0) {
    planned = await look(answers)
    refuseUnknownColumns(planned, answers)
    if (terminal.canAsk && !dry) {
      terminal.endProgress()
      const asked = await askAll(planned, answers, terminal, look)
      answers = asked.answers
      planned = asked.planned
    }
  }
  if (dry) return report(await saveRejects(planned ?? (await look(answers))), null)
  if (planned !== null && waits(planned)) return report(await saveRejects(planned), null)

  try {
    const done = await session.work('transfer.import', { path, answers }, hooks)
    if (done.cancelled) throw new Refusal('interrupted', exits.interrupted)
    return report(await saveRejects({ ...done.plan, table: null, allPeople: null }), done.batch)
  } catch (error) {
    const stopped = plannedIn(error)
    if (stopped === null) throw error
    return report({ ...stopped, savedRejects: null }, null)
  }

  async function saveRejects(plan: Planned): Promise<Planned & { savedRejects: string | null }> {
    const out = args.value('rejects')
    if (out === undefined || plan.refused !== null || (!dry && waits(plan))) {
      return { ...plan, savedRejects: null }
    }
    const file = resolve(out)
    await session.work('transfer.rejects', { path, answers, out: file }, hooks)
    return { ...plan, savedRejects: file }
  }

  function report(plan: Planned & { savedRejects: string | null }, batch: BatchId | null): Answer {
    terminal.endProgress()
    const all: ImportReport = {
      batch,
      dry,
      plan,
      table: plan.table,
      people: plan.allPeople,
      savedRejects: plan.savedRejects,
    }
    return {
      json: importDocument(all),
      text: () => importText(all),
      exit: importExit(all),
      ...(importExit(all) === exits.done ? { confirms: true } : {}),
    }
  }
}

/** What the core found in a file that it did not import; null for other failures. */
function plannedIn(error: unknown): Planned | null {
  if (!(error instanceof Refusal) || !('plan' in error.details)) return null
  // The core answers with its plan where a file waits for answers or is refused whole.
  const plan = error.details['plan'] as WorkerOutput<'transfer.import'>['plan']
  return { ...plan, table: null, allPeople: null }
}

function waits(plan: Planned): boolean {
  return plan.refused !== null || openAsks(plan).length > 0
}

/** Asks what is open, one question after the other; looks again, since answers raise questions. */
async function askAll(
  first: Planned,
  given: ImportAnswers,
  terminal: Terminal,
  look: (answers: ImportAnswers) => Promise<Planned>,
): Promise<{ readonly answers: ImportAnswers; readonly planned: Planned }> {
  let [planned, answers] = [first, given]
  // Strangers keep nobody from importing, but whoever is there can say what to make of them.
  const next = ({ asks }: Planned) =>
    asks.find(({ code, blocking }) => blocking || code === 'unknown-people')
  for (let ask = next(planned); ask !== undefined; ask = next(planned)) {
    const option = await terminal.ask(remarkText(ask.message, 'en'), ask.options)
    if (option === null) throw new Refusal('interrupted', exits.interrupted)
    answers = answered(answers, ask, option)
    planned = await look(answers)
  }
  return { answers, planned }
}

function refuseUnknownColumns(plan: Planned, answers: ImportAnswers): void {
  if (plan.refused !== null) return
  const headers = new Set(plan.columns.map(({ header }) => header))
  const column = Object.keys(answers.mapping).find((name) => !headers.has(name))
  if (column !== undefined) throw new Refusal('no-such-column', exits.refused, { column })
}

function stopIf(isCancelled: Stop): void {
  if (isCancelled()) throw new Refusal('interrupted', exits.interrupted)
}
