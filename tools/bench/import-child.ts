import { askCode, importAnswers } from '#shared/contract/kept.ts'
import { openSession, quietControl } from './session.ts'
import { since, timed } from './stats.ts'

// One import in a process of its own, so that its peak of memory is its own, and then its undo.

export type ImportFigures = {
  readonly importMs: number
  readonly undoMs: number
  readonly peakBytes: number
  readonly created: number
  readonly updated: number
  readonly duplicates: number
}

const [folder = '', csv = ''] = process.argv.slice(2)
const session = openSession(folder, true)
const answers = importAnswers.parse({ region: 'DE', accepted: askCode.options })
const { result: counts, took: importMs } = await measured(async () => {
  const reply = await session.core.work('transfer.import', { path: csv, answers }, quietControl)
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value.plan.counts
})
const peakBytes = process.resourceUsage().maxRSS * 1024
const undoMs = timed(() => session.ask('undo.undo', {}))
session.close()
const { created, updated, duplicates } = counts
const figures: ImportFigures = { importMs, undoMs, peakBytes, created, updated, duplicates }
process.stdout.write(JSON.stringify(figures))

async function measured<T>(body: () => Promise<T>): Promise<{ result: T; took: number }> {
  const started = performance.now()
  const result = await body()
  return { result, took: since(started) }
}
