// What pages and core know of the contract while they run: lists and figures, without the schemas
// that check them, which belong to main.

export const reasonKinds = [
  'cadence',
  'promise-mine',
  'promise-theirs',
  'care',
  'moment',
  'buying',
  'tier',
  'fatigue',
] as const

/**
 * What clients can be written as. vCard is version 4.0 unless the older one is wanted; a calendar
 * (ics) has their important dates and open reminders.
 */
export const exportFormats = ['csv', 'vcard', 'vcard-3.0', 'ics', 'json', 'html'] as const
/** What the window can save: a PDF is printed by the browser that the window has with it. */
export const savedFormats = [...exportFormats, 'pdf'] as const

/** Sheets of one PDF. All of its pages are laid out in memory, and nobody prints more for a day. */
export const mostSheets = 200

/** Groups of columns of a CSV export; the name is always among them, by it the rows are known. */
export const csvParts = [
  'name',
  'organisation',
  'emails',
  'phones',
  'addresses',
  'urls',
  'dates',
  'standing',
  'labels',
  'money',
  'notes',
  'custom',
] as const

/** Days for which Trash keeps a client. */
export const trashDays = 30
/** How many imports are listed, and keep their report. */
export const keptImports = 10

/** What seals an archive: long enough that nobody tries them all. */
export const PASSPHRASE_MIN = 8

/** Shorter ones are guessed while somebody fetches a coffee. */
export const SECRET_MIN = 4

/** Why the data could not be opened. */
export const startProblems = [
  'damaged',
  'missing',
  'newer',
  'read-only',
  'not-a-folder',
  'busy',
  'disk-full',
  'disk-failed',
  'internal',
] as const
export type StartProblem = (typeof startProblems)[number]

/** Problems after which a new, empty data file may be begun: what is there is kept aside first. */
export const mayStartAnew: ReadonlySet<StartProblem> = new Set(['damaged', 'missing'])
/** Problems that putting a backup back can solve. */
export const mayRestore: ReadonlySet<StartProblem> = new Set(['damaged', 'missing'])
