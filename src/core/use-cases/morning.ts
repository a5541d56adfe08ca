import { morningToTell } from '#shared/domain/morning.ts'
import type { PlainDate } from '#shared/time.ts'
import type { Context } from '../context.ts'

/** When to tell of the day, and that it was told: the ledger is the machine's and never undone. */
export function createMorning(context: Context) {
  const { mornings } = context.repositories
  return {
    /** The day that is to be told of now and has not been; else null. */
    due: (): { day: PlainDate | null } => {
      const settings = context.settings()
      const day = morningToTell(context.now(), context.zone(), {
        ...settings,
        pausedUntil: settings.remindersPausedUntil,
      })
      return { day: day === null || mornings.isRecorded(day) ? null : day }
    },
    /** False where it has been told, and must not be again. */
    claim: (day: PlainDate): { claimed: boolean } => {
      mornings.claim(day, context.now())
      return { claimed: !mornings.isRecorded(day) }
    },
    record: (day: PlainDate): void => mornings.record(day, context.now()),
  }
}
