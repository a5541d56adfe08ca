import type { Output } from '#shared/contract/index.ts'
import { settings as schema } from '#shared/contract/kept.ts'
import type { LocalTime } from '#shared/time.ts'
import type { Statements } from './db/statements.ts'

export type Settings = Output<'settings.get'>

/** What holds until the owner says otherwise. */
export const defaultSettings: Settings = {
  dayStart: '04:00' as LocalTime,
  workDays: [1, 2, 3, 4, 5],
  quietFrom: null,
  quietUntil: null,
  defaultCadence: { unit: 'days', count: 28 },
  tierCadences: { A: null, B: null, C: null },
  stageCadences: { lead: null, active: null, past: null },
  dailyBudget: 5,
  holidays: [],
  inboundCounts: true,
  switchedOffReasons: [],
  leapDay: 'feb-28',
  dateOrder: null,
  region: null,
  ownAddresses: [],
  appearance: 'system',
  language: 'system',
  singleKeys: true,
  notifications: true,
  quietDaysOff: false,
  remindersPausedUntil: null,
  hideNames: false,
  morningNudge: true,
  morningAt: null,
  startAtLogin: false,
  closeToTray: true,
  captureShortcut: 'CommandOrControl+Alt+Space',
  backupFolder: null,
  clientColumns: null,
  demo: false,
}

/** Settings that change where clients stand: all of them are worked out anew. */
const standingSettings: ReadonlySet<string> = new Set([
  'defaultCadence',
  'tierCadences',
  'stageCadences',
  'inboundCounts',
  'leapDay',
  'workDays',
  'holidays',
])

export function changesStanding(name: string): boolean {
  return standingSettings.has(name)
}

/** Settings live in the data file, one row each; a row that no longer fits its form is a default. */
export function createSettings(sql: Statements) {
  const fields = schema.shape
  function read(): Settings {
    const stored: Record<string, unknown> = { ...defaultSettings }
    for (const { name, value } of sql.all<{ name: string; value: string }>(
      'SELECT name, value FROM setting',
    )) {
      if (!Object.hasOwn(fields, name)) continue
      const parsed = fields[name as keyof Settings].safeParse(JSON.parse(value))
      if (parsed.success) stored[name] = parsed.data
    }
    return schema.parse(stored)
  }
  return {
    read,
    /** Whether a row of this name is a setting and obeyed. */
    accepts: (name: string, value: unknown): boolean =>
      Object.hasOwn(fields, name) && fields[name as keyof Settings].safeParse(value).success,
    write: (name: keyof Settings, value: unknown): void => {
      sql.run(
        `INSERT INTO setting (name, value) VALUES (@name, @value)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
        { name, value: JSON.stringify(value) },
      )
    },
  }
}
