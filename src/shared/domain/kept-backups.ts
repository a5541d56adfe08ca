import { dayNumber } from '../plain-date.ts'
import type { EpochMs, PlainDate } from '../time.ts'

// Which backups stay. The newest of a day, of a week and of a month, counted over those that have
// one, so that a holiday does not eat up the past.

/** What a backup was made for: its day, or a change that was about to come, or because it was asked for. */
export const backupReasons = ['daily', 'migration', 'import', 'merge', 'restore', 'asked'] as const
export type BackupReason = (typeof backupReasons)[number]

export const keptDays = 7
/** Weeks begin on Monday (ISO 8601). */
export const keptWeeks = 4
export const keptMonths = 12
/** Of those that were not made for the day the newest few stay whatever their day. */
export const keptPrecautions = 5

export type DatedBackup = {
  readonly id: string
  readonly reason: BackupReason
  readonly madeAt: EpochMs
  /** The owner's day on which it was made. */
  readonly madeOn: PlainDate
}

/** The ids to keep; every other may go. One that is dated ahead of today was made under another clock and stays. */
export function keptBackups(
  backups: readonly DatedBackup[],
  today: PlainDate,
): ReadonlySet<string> {
  const ahead = backups.filter(({ madeOn }) => madeOn > today)
  const newestFirst = backups
    .filter(({ madeOn }) => madeOn <= today)
    .toSorted((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? 1 : -1))
  const kept = [
    ...ahead,
    ...newestOfEach(newestFirst, keptDays, ({ madeOn }) => madeOn),
    ...newestOfEach(newestFirst, keptWeeks, ({ madeOn }) => weekNumber(madeOn)),
    ...newestOfEach(newestFirst, keptMonths, ({ madeOn }) => madeOn.slice(0, 7)),
    ...newestFirst.filter(({ reason }) => reason !== 'daily').slice(0, keptPrecautions),
  ]
  return new Set(kept.map(({ id }) => id))
}

/** The first backup of each of the first `count` spans that come up. */
function newestOfEach(
  newestFirst: readonly DatedBackup[],
  count: number,
  spanOf: (backup: DatedBackup) => string | number,
): readonly DatedBackup[] {
  const newest = new Map<string | number, DatedBackup>()
  for (const backup of newestFirst) {
    const span = spanOf(backup)
    if (!newest.has(span)) newest.set(span, backup)
  }
  return [...newest.values()].slice(0, count)
}

/** Weeks since the one that held 1 January 1970, a Thursday. */
function weekNumber(day: PlainDate): number {
  return Math.floor((dayNumber(day) + 3) / 7)
}
