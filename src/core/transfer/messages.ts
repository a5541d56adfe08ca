import type { Ask } from './decision.ts'
import type { ImportedPerson } from './person.ts'
import type { BadDate } from './understand/dates.ts'
import type { RefusalCode, RefusalDetails } from './read/refusal.ts'

// Every sentence of an import, in one place. Each says what happened and, where there is something
// to do, what to do.

const mega = 2 ** 20

export function refusalMessage(code: RefusalCode, details: RefusalDetails): string {
  const line = details.line === undefined ? '' : ` on line ${details.line}`
  switch (code) {
    case 'not-found':
      return 'There is no such file.'
    case 'folder':
      return 'This is a folder. Choose a file in it.'
    case 'not-a-file':
      return 'This is a device and not a file with contacts.'
    case 'unreadable':
      return 'The file cannot be read. It may be locked or belong to somebody else.'
    case 'empty-file':
      return 'The file is empty.'
    case 'too-large':
      return `The file is larger than ${size(details.limit ?? 0)}. Split it and import the parts.`
    case 'archive':
      return 'This is a packed archive. Unpack it and import the file inside.'
    case 'spreadsheet':
      return 'This is a spreadsheet file. Open it and save it as CSV first.'
    case 'pdf':
      return 'This is a PDF. It holds pages and no rows.'
    case 'html':
      return 'This is a web page. The download may have failed: sign in there and export again.'
    case 'xml':
      return 'This is an XML file, which Rapport does not read.'
    case 'json':
      return 'This is a JSON file, but no archive of Rapport.'
    case 'damaged-archive':
      return `The archive is damaged${line}. Export it again, or use another copy.`
    case 'cut-archive':
      return `The archive is cut off${line}: it has no end. Use another copy.`
    case 'newer-archive':
      return 'The archive was written by a newer version of Rapport. Update Rapport and import it again.'
    case 'sealed':
      return 'This archive is sealed with a passphrase.'
    case 'wrong-passphrase':
      return 'That is not the passphrase of this archive.'
    case 'damaged-seal':
      return 'This sealed archive is damaged or not whole. Use another copy.'
    case 'database':
      return 'This is a database file and no table of contacts.'
    case 'picture':
      return 'This is a picture.'
    case 'binary':
      return 'This is not a text file.'
    case 'unknown-encoding':
      return 'There is no encoding of that name.'
    case 'too-many-columns':
      return `The file has more than ${(details.limit ?? 0).toLocaleString('en-GB')} columns. The separator may have been read wrongly.`
    case 'line-too-long':
      return `A line${line} is longer than 32 MB. The file may be no table.`
    case 'open-quote':
      return `A quotation mark${line} opens and never closes. Close it there and import the file again.`
    case 'changed':
      return 'The file changed while it was read. Import it again.'
  }
}

function size(bytes: number): string {
  const megabytes = Math.round(bytes / mega)
  return megabytes < 1024 ? `${megabytes} MB` : `${Math.round(megabytes / 1024)} GB`
}

export const rejectMessages = {
  'no-name': 'No name, e-mail address, phone number or organisation.',
  'repeated-header': 'The names of the columns again.',
  'second-header': 'Names of columns in the middle of the file: two exports may have been joined.',
  'other-columns':
    'Stands below other names of columns: two exports were joined. Import that part as a file of its own.',
  'not-a-row': 'A remark and no client.',
  'too-many-columns': 'More than 5,000 cells.',
} as const

export function tooLong(field: string, limit: number): string {
  return `${field} is longer than ${limit.toLocaleString('en-GB')} letters.`
}

export function badDate(column: string, text: string, why: BadDate): string {
  const kept = `It is kept as text under “${column}”.`
  const shown = `“${short(text)}”`
  switch (why) {
    case 'impossible':
      return `${shown} is no day of the calendar. ${kept}`
    case 'placeholder':
      return `${shown} is how programs write an empty date. ${kept}`
    case 'day-number':
      return `${shown} may be a spreadsheet’s number for a day; Rapport does not guess. ${kept}`
    case 'future':
      return `${shown} has not come yet. ${kept}`
    case 'unreadable':
      return `${shown} could not be read as a date. ${kept}`
  }
}

export function againstOrder(column: string, text: string): string {
  return `“${short(text)}” under “${column}” only works with day and month the other way round, and was read so.`
}

export function notAnEmail(column: string, text: string): string {
  return `“${short(text)}” is no e-mail address. It is kept as text under “${column}”.`
}

export function notAPhone(column: string, text: string): string {
  return /e\+?\d+$/i.test(text)
    ? `“${short(text)}” is a number that a spreadsheet has cut short. It is kept as text under “${column}”.`
    : `“${short(text)}” is no phone number. It is kept as text under “${column}”.`
}

export function keptAsText(what: string, column: string, text: string): string {
  return `“${short(text)}” could not be read as ${what}. It is kept as text under “${column}”.`
}

export function extraCells(cells: readonly string[]): string {
  const shown = cells.map((cell) => `“${short(cell)}”`).join(', ')
  return `More cells than columns; left out: ${shown}.`
}

export const issueMessages = {
  'stray-quote': 'A quotation mark in the middle of a cell; it was read as part of the text.',
  'open-quote': 'A quotation mark opens and never closes; the line was read on its own.',
  nul: 'Invisible zero characters were removed.',
  encoding: 'A letter could not be read and is shown as �.',
  garbled:
    'Letters such as é were garbled before this file was written. Rapport leaves them as they are.',
} as const

export function longColumnName(name: string): string {
  return `The name of a column is very long; its field is called “${short(name)}”.`
}

export function keptExisting(field: string, stored: string, offered: string): string {
  return `${field} stays “${short(stored)}”; the file says “${short(offered)}”.`
}

export type Evidence = 'email' | 'phone' | 'name'

const evidenceWords: Readonly<Record<Evidence, string>> = {
  email: 'the same e-mail address',
  phone: 'the same phone number',
  name: 'the same name',
}

/** What else to know a person by: the first of each way to reach them, and where they work. */
export function about({ emails, phones, title, organisation }: ImportedPerson): string {
  return [emails[0]?.value, phones[0]?.value, title, organisation]
    .filter((part) => part !== undefined && part !== null && part !== '')
    .map((part) => short(part ?? ''))
    .join(' · ')
}

export function possibleDuplicate(evidence: Evidence, of: string): string {
  return `May be ${of}: ${evidenceWords[evidence]}. Kept apart.`
}

export function foldedInto(of: string, evidence: readonly Evidence[]): string {
  const why = evidence.map((one) => evidenceWords[one]).join(' and ')
  return why === '' ? `The same as ${of}.` : `The same as ${of}: ${why}.`
}

export function skippedAsKnown(name: string): string {
  return `${short(name)} is there already and was left out.`
}

export function lineName(line: number): string {
  return `line ${line}`
}

export const askMessages = {
  'date-order': (lines: readonly number[]) =>
    `Dates such as those on ${listLines(lines)} can be read day first or month first. Which is it?`,
  'date-order-contradiction': (dayFirst: number, monthFirst: number) =>
    `Line ${dayFirst} only works with the day first, line ${monthFirst} only with the month first. Which holds for the others?`,
  century: (lines: readonly number[]) =>
    `Years of two digits, as on ${listLines(lines)}, may be of this century or the last. Which?`,
  encoding: (encoding: string) =>
    `The letters look like ${encoding}, but that is a guess. Are the accents right?`,
  header: () => 'Is the first row the names of the columns, or already a client?',
  duplicates: (possible: number, folded: number) => {
    const one = folded === 1
    const sure =
      folded === 0
        ? ''
        : `${folded} ${one ? 'row repeats' : 'rows repeat'} another and ${one ? 'is' : 'are'} folded into it. `
    const maybe =
      possible === 0
        ? ''
        : `${possible} ${possible === 1 ? 'row' : 'rows'} may be somebody else’s double and ${possible === 1 ? 'stays' : 'stay'} apart.`
    return `${sure}${maybe}`.trim()
  },
  region: () =>
    'Some phone numbers do not say their country. They are kept as written; name the country to complete them.',
  trashed: (names: readonly string[]) =>
    `${names.map(short).join(', ')} ${names.length === 1 ? 'is' : 'are'} in Trash. Restore, make new clients, or leave out?`,
} as const

function listLines(lines: readonly number[]): string {
  const shown = lines.slice(0, 3)
  return shown.length === 1 ? `line ${shown[0] ?? 0}` : `lines ${shown.join(', ')}`
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 80 ? line : `${line.slice(0, 79).trimEnd()}…`
}

/** Updates, for the list of people of a plan. */
export function adds(fields: readonly string[]): string {
  return fields.length === 0 ? '' : `Adds ${fields.join(', ')}.`
}

export const fieldWords: Readonly<Record<string, string>> = {
  emails: 'an e-mail address',
  phones: 'a phone number',
  addresses: 'an address',
  urls: 'a link',
  tags: 'tags',
  segments: 'segments',
  dates: 'a date',
  name: 'the name',
  givenName: 'the given name',
  familyName: 'the family name',
  nickname: 'the nickname',
  organisation: 'the organisation',
  title: 'the job title',
  notes: 'a note',
  stage: 'the stage',
  tier: 'the tier',
  cadence: 'the cadence',
  latestDays: 'the latest days',
  lastTouchOn: 'the last touch',
  currency: 'the currency',
  lifetimeValueMinor: 'the lifetime value',
  history: 'what happened',
}

/** Numbers that do not say their country; null where there are none. Nothing waits for the answer. */
export function askRegion(lines: readonly number[]): Ask | null {
  if (lines.length === 0) return null
  return {
    code: 'region',
    blocking: false,
    lines: [...lines],
    message: askMessages.region(),
    options: [],
  }
}

export const cardMessages = {
  unfinished: 'The card has no end: the file may have been cut there, or two cards run together.',
  'too-long': 'The card has more than 5,000 lines or is longer than 32 MB.',
  nested: 'A card inside this one was left out.',
  'nameless-group': 'A group without a name: its members get no tag.',
  picture: 'Pictures, sounds and keys are not taken over.',
  stray: 'Stands in no card and was not read.',
  'no-cards': 'The file has no cards.',
} as const

export function notAProperty(line: string): string {
  return `“${short(line)}” is no line of a card and was left out.`
}

export function pictureAddress(address: string): string {
  return `A picture at “${short(address)}” is not taken over; nothing was fetched.`
}

export function newerCard(line: number): string {
  return `Line ${line} has a newer card of the same person; what it says holds.`
}

export function membersMissing(group: string, count: number): string {
  return `${count} of the members of “${short(group)}” ${count === 1 ? 'is' : 'are'} not in this file.`
}

export function groupBecomesTag(members: number): string {
  return `A group: it becomes a tag of its ${members === 1 ? 'member' : `${members} members`}.`
}

export const eventMessages = {
  'unfinished-event': 'The event has no end: the file may have been cut there.',
  'too-long-event': 'The event has more than 5,000 lines or is longer than 32 MB.',
  'own-reminder': 'A reminder of Rapport. Reminders come back with an archive.',
  'cancelled-event': 'The event was cancelled: it did not take place.',
  'no-start': 'The event has no day on which it begins.',
  'nobody-named': 'The event names nobody.',
  declined: 'All who are named declined.',
  'no-occurrence': 'No occurrence of the event is left.',
  'no-event': 'A task or a journal entry and no event; it was not read.',
  'no-events': 'The calendar has no events.',
} as const

export function sameEvent(line: number): string {
  return `Line ${line} has a newer version of the same event.`
}

export function unknownZone(zone: string): string {
  return `The time zone “${short(zone)}” is not known; the time was read as yours.`
}

export function birthdayYear(year: number): string {
  return `The calendar begins in ${year}: the day was taken and the year of birth left open.`
}

export function ruleNotRead(rule: string): string {
  return `“${short(rule)}” says when it comes again in a way that is not understood; only its first day was taken.`
}

export function manyOccurrences(count: number): string {
  return `The event took place very often; the newest ${count.toLocaleString('en-GB')} times were taken.`
}

export const mailMessages = {
  'too-long-headers': 'The head of the message is longer than 512 KB.',
  'no-sender': 'The message does not say whom it is from.',
  'no-date': 'The message has no date that could be read.',
  'mail-ahead': 'The message is dated ahead of today.',
  'only-owner': 'The message names nobody but you.',
  'no-own-address':
    'Which address is yours is not known: only messages from clients are taken. Name it to take what you wrote.',
} as const

export function ownAddress(address: string): string {
  return `“${short(address)}” was taken for your own address: most messages name it.`
}

export const nobodyKnown = 'None of those it names is a client.'

export function severalOfName(name: string): string {
  return `Several clients are called “${short(name)}”, and nothing says which is meant.`
}

export function filedWith(names: readonly string[], touches: number, hasDate: boolean): string {
  const shown = names.slice(0, 3).map(short).join(', ')
  const more = names.length > 3 ? ` and ${names.length - 3} more` : ''
  const what = hasDate ? 'A date' : touches === 1 ? 'An interaction' : `${touches} interactions`
  return `${what} of ${shown}${more}.`
}

export function damagedRecord(field: string): string {
  return field === ''
    ? 'This is no client of an archive.'
    : `“${short(field)}” is missing or is not what it should be.`
}

export const preambleMessage = 'Stands above the names of the columns and was not read.'

export const noRowsMessage = 'The file has names of columns and no rows.'

export function moreWarnings(count: number): string {
  return `${count} more warnings of these kinds.`
}
