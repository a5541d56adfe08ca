import { askCode, importAnswers } from '#shared/contract/transfer.ts'
import { openSession, quietControl } from './session.ts'
import { timed, timedAsync } from './stats.ts'

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
let counts: Pick<ImportFigures, 'created' | 'updated' | 'duplicates'> | null = null
const importMs = await timedAsync(async () => {
  const reply = await session.core.work('transfer.import', { path: csv, answers }, quietControl)
  if (!reply.ok) throw new Error(reply.error.code)
  counts = reply.value.plan.counts
})
const peakBytes = process.resourceUsage().maxRSS * 1024
const undoMs = timed(() => session.ask('undo.undo', {}))
session.close()
process.stdout.write(JSON.stringify({ importMs, undoMs, peakBytes, ...counts }))
