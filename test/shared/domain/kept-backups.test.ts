import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  backupReasons,
  keptBackups,
  keptDays,
  keptMonths,
  keptPrecautions,
  keptWeeks,
  type BackupReason,
  type DatedBackup,
} from '#shared/domain/kept-backups.ts'
import { addDays, isoWeekday } from '#shared/plain-date.ts'
import { epochMs, plainDate, type PlainDate } from '#shared/time.ts'

const start = plainDate('2025-01-01')

function backup(on: PlainDate, reason: BackupReason = 'daily', minute = 0): DatedBackup {
  const madeAt = epochMs(Date.parse(`${on}T09:00:00Z`) + minute * 60_000)
  return { id: `${on} ${String(minute).padStart(4, '0')} ${reason}`, reason, madeAt, madeOn: on }
}

/** What is there after each day makes its backup and lets go of what is no longer kept. */
function afterDays(days: number): { today: PlainDate; left: readonly DatedBackup[] } {
  let left: readonly DatedBackup[] = []
  let today = start
  for (let n = 0; n < days; n += 1) {
    today = addDays(start, n)
    const all = [...left, backup(today)]
    const kept = keptBackups(all, today)
    left = all.filter(({ id }) => kept.has(id))
  }
  return { today, left }
}

test('after 400 days there are the last seven days, four Sundays and twelve ends of months', () => {
  const { today, left } = afterDays(400)
  expect(today).toBe('2026-02-04')
  expect(left.map(({ madeOn }) => madeOn)).toEqual([
    // The ends of the months before, this month's newest is today's.
    '2025-03-31',
    '2025-04-30',
    '2025-05-31',
    '2025-06-30',
    '2025-07-31',
    '2025-08-31',
    '2025-09-30',
    '2025-10-31',
    '2025-11-30',
    '2025-12-31',
    // Sundays, the newest of their weeks; this week's newest is today's, a Wednesday.
    '2026-01-18',
    '2026-01-25',
    // Seven days, among them a Sunday and the end of January.
    '2026-01-29',
    '2026-01-30',
    '2026-01-31',
    '2026-02-01',
    '2026-02-02',
    '2026-02-03',
    '2026-02-04',
  ])
})

test('letting go day by day leaves what one look at all 400 would leave', () => {
  const all = Array.from({ length: 400 }, (_, n) => backup(addDays(start, n)))
  const { today, left } = afterDays(400)
  expect(new Set(left.map(({ id }) => id))).toEqual(keptBackups(all, today))
})

test('a holiday without backups does not eat up those of the days before', () => {
  const before = Array.from({ length: 7 }, (_, n) => backup(addDays(start, n)))
  const kept = keptBackups([...before, backup(addDays(start, 90))], addDays(start, 90))
  expect(kept.size).toBe(7)
})

test('of one day the newest stays; what was made before a change stays for the newest five', () => {
  const today = plainDate('2026-06-10')
  const imports = Array.from({ length: 8 }, (_, n) => backup(today, 'import', 10 + n))
  const kept = keptBackups([backup(today), ...imports], today)
  expect([...kept].toSorted()).toEqual(imports.slice(-keptPrecautions).map(({ id }) => id))
})

const anyBackups = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 900 }),
      minute: fc.integer({ min: 0, max: 900 }),
      reason: fc.constantFrom(...backupReasons),
    }),
    { maxLength: 120 },
  )
  .map((many) => [
    ...new Map(
      many.map(({ day, minute, reason }) => {
        const one = backup(addDays(start, day), reason, minute)
        return [one.id, one] as const
      }),
    ).values(),
  ])

test('exactly what the rules name is kept, told by a slow reading of them', () => {
  fc.assert(
    fc.property(anyBackups, fc.integer({ min: 0, max: 1000 }), (backups, n) => {
      const today = addDays(start, n)
      const kept = keptBackups(backups, today)
      const past = backups.filter(({ madeOn }) => madeOn <= today)
      const monday = ({ madeOn }: DatedBackup) => addDays(madeOn, 1 - isoWeekday(madeOn))
      const isNewer = (a: DatedBackup, b: DatedBackup) =>
        a.madeAt > b.madeAt || (a.madeAt === b.madeAt && a.id > b.id)
      const stays = (one: DatedBackup) => {
        if (one.madeOn > today) return true
        const newer = past.filter((other) => isNewer(other, one))
        const among = (span: (b: DatedBackup) => string, count: number) =>
          newer.every((b) => span(b) !== span(one)) && new Set(newer.map(span)).size < count
        return (
          among(({ madeOn }) => madeOn, keptDays) ||
          among(monday, keptWeeks) ||
          among(({ madeOn }) => madeOn.slice(0, 7), keptMonths) ||
          (one.reason !== 'daily' &&
            newer.filter(({ reason }) => reason !== 'daily').length < keptPrecautions)
        )
      }
      expect(kept).toEqual(new Set(backups.filter(stays).map(({ id }) => id)))
    }),
  )
})
