import type { WorkerOutput } from '#shared/contract/worker.ts'
import type { TestCore } from './core.ts'

type Told = WorkerOutput<'ledger.due'>['batches'][number][number]

/** Tells of what is due as the scheduler does: claimed, and recorded. What it told of. */
export async function tell(t: TestCore): Promise<readonly Told[]> {
  const { batches } = await t.work('ledger.due', {})
  const due = batches.flat()
  const keys = due.map(({ reminderId, key }) => ({ reminderId, occurrence: key }))
  const { claimed } = await t.work('ledger.claim', { keys })
  const ours = due.filter((_one, index) => claimed[index] === true)
  await t.work('ledger.record', {
    told: ours.map(({ reminderId, key, late, missed }) => ({
      reminderId,
      occurrence: key,
      late,
      missed,
    })),
  })
  return ours
}
