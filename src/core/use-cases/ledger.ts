import type {
  DueReminder,
  OccurrenceKey,
  ToldOccurrence,
  WorkerOutput,
} from '#shared/contract/worker.ts'
import { planDeliveries } from '#shared/domain/delivery.ts'
import type { EpochMs } from '#shared/time.ts'
import { instantOf } from '#shared/zone.ts'
import type { Context } from '../context.ts'
import { reminderFacts } from './reminders.ts'

type Look = {
  readonly state: string
  readonly at: EpochMs
  readonly nextAt: EpochMs | null
  /** What Today showed as due: when it changes, whoever shows it should look again. */
  readonly mark: string
}

/**
 * What the scheduler reads and writes. The ledger is the machine's: it is never undone. A claim
 * without a record counts as untold: it is of a run that died, or of a notification that was
 * refused. What this run has shown and could not record, the scheduler itself remembers.
 */
export function createLedger(context: Context) {
  const { clients, reminders } = context.repositories
  let last: Look | null = null

  /** What to tell now, each inner list as one notification. */
  function due(): WorkerOutput<'ledger.due'> {
    const [now, zone, settings] = [context.now(), context.zone(), context.settings()]
    const state = `${context.stateMark()} ${zone}`
    // Nothing was due at the last look, nothing has changed since, and the next is not there yet.
    if (last?.state === state && now >= last.at && (last.nextAt === null || now < last.nextAt)) {
      return { batches: [], turned: false }
    }
    const rows = reminders.open()
    const plan = planDeliveries({
      reminders: rows.map(reminderFacts),
      ledger: reminders.ledger(),
      now,
      zone,
      settings: { ...settings, pausedUntil: settings.remindersPausedUntil },
      atStart: true,
    })
    const byId = new Map(rows.map((row) => [row.id, row]))
    const batches = plan.notifications.map(({ deliveries }) =>
      deliveries.flatMap((delivery): readonly DueReminder[] => {
        const row = byId.get(delivery.reminderId)
        if (row === undefined) return []
        return [{ ...delivery, text: row.text, clientId: row.clientId, clientName: row.clientName }]
      }),
    )
    // When a snooze or the pause of all reminders ends, Today and the tray show something else.
    const paused = settings.remindersPausedUntil
    const ends = [
      clients.nextSnoozeEnd(context.nowLocal()),
      paused !== null && paused > context.nowLocal() ? paused : null,
    ].filter((end) => end !== null)
    const mark = [plan.dueMark, ...ends].join(' ')
    const turned = last !== null && last.mark !== mark
    const nextAt = ends.reduce<EpochMs | null>(
      (soonest, end) => earliest(soonest, instantOf(end, zone)),
      plan.nextAt,
    )
    // What is due now is asked for again, until it is recorded.
    last = { state: batches.length === 0 ? state : '', at: now, nextAt, mark }
    return { batches, turned }
  }

  return {
    due,
    /** In one transaction; the answer is those of them that may be shown. */
    claim: (keys: readonly OccurrenceKey[]): { claimed: readonly boolean[] } =>
      context.aside(() => ({
        claimed: keys.map((key) => {
          const known = reminders.occurrence(key)
          if (known === null) reminders.claim(key, context.now())
          return known === null ? reminders.occurrence(key) !== null : known.recordedAt === null
        }),
      })),
    /** In one transaction: none of them is ever shown again. */
    record: (told: readonly ToldOccurrence[]): void => {
      context.aside(() => {
        for (const one of told) reminders.record(one, context.now())
      })
    },
  }
}

function earliest(a: EpochMs | null, b: EpochMs | null): EpochMs | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}
