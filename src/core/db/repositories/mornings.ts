import type { EpochMs, PlainDate } from '#shared/time.ts'
import type { Statements } from '../statements.ts'

/** The ledger of mornings: each of the owner's days is told of once. */
export function createMorningRepository(sql: Statements) {
  return {
    isRecorded: (day: PlainDate): boolean =>
      sql.value<1>('SELECT 1 FROM morning WHERE on_day = @day AND recorded_at IS NOT NULL', {
        day,
      }) !== undefined,
    claim: (day: PlainDate, at: EpochMs): void => {
      sql.run(
        'INSERT INTO morning (on_day, claimed_at) VALUES (@day, @at) ON CONFLICT DO NOTHING',
        { day, at },
      )
    },
    record: (day: PlainDate, at: EpochMs): void => {
      sql.run(
        `INSERT INTO morning (on_day, claimed_at, recorded_at) VALUES (@day, @at, @at)
         ON CONFLICT (on_day) DO UPDATE SET recorded_at = excluded.recorded_at`,
        { day, at },
      )
    },
  }
}
