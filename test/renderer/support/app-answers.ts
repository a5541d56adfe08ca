import type { Output } from '#shared/contract/index.ts'
import { epochMs, plainDate, type LocalTime } from '#shared/time.ts'
import type { Answers } from './fake-api.ts'

/** Thursday 12 March 2026, nine in the morning in Lisbon. */
export const appInfo: Output<'app.info'> = {
  version: '0.1.0',
  platform: 'linux',
  dataFolder: '/home/ines/.local/share/Rapport',
  dataFile: '/home/ines/.local/share/Rapport/rapport.db',
  now: epochMs(Date.UTC(2026, 2, 12, 9)),
  today: plainDate('2026-03-12'),
  zone: 'Europe/Lisbon',
  locale: 'en-GB',
  clients: 231,
  isNew: false,
  trayShown: true,
  packaged: false,
  safe: false,
}

export const settings: Output<'settings.get'> = {
  dayStart: '04:00' as LocalTime,
  workDays: [1, 2, 3, 4, 5],
  quietFrom: '22:00' as LocalTime,
  quietUntil: '07:30' as LocalTime,
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
  ownAddresses: [],
  captureShortcut: 'CommandOrControl+Alt+Space',
  closeToTray: true,
  backupFolder: null,
  clientColumns: null,
  demo: false,
}

/** A window that was never locked. */
export const openLock: Output<'lock.get'> = {
  locked: false,
  isSet: false,
  isBroken: false,
  waitMs: 0,
  file: '/home/ines/.local/share/Rapport/lock.json',
  idleMinutes: 10,
  atStart: true,
  withScreen: true,
}

/** What the frame around every screen asks for. */
export const frameAnswers: Answers = {
  'clients.count': () => ({ n: 12 }),
  'app.info': () => appInfo,
  'settings.get': () => settings,
  'data.place': () => ({ syncedBy: null, conflicts: [] }),
  'backups.list': () => ({
    folder: '/home/ines/.local/share/Rapport/backups',
    isOwnFolder: true,
    failure: null,
    backups: [],
  }),
  'capture.shortcut': () => ({ state: 'on' }),
  // A breach of the contract is told once, and not for ever by way of the page's own report of it.
  'help.failed': () => ({}),
  'imports.list': () => ({ imports: [] }),
  'language.get': () => ({ locale: 'en' }),
  'lock.get': () => openLock,
  'launches.list': () => ({ launches: [] }),
  'review.get': () => ({
    progress: null,
    last: { on: plainDate('2026-03-06'), minutes: 9 },
    nextOn: plainDate('2026-03-13'),
    isDue: false,
  }),
  'undo.peek': () => ({ undo: null, redo: null }),
  'views.list': () => ({ views: [] }),
  'nudges.count': () => ({ today: 5, clients: 231, coverage: { within: 184, of: 214 } }),
}
