import type { MonthDay, PlainDate } from '#shared/time.ts'
import type { ImportedAddress, ImportedDate, ImportedPerson } from '../../person.ts'
import { flagWords } from '../../rapport-layout.ts'
import { composeAddress } from '../../understand/addresses.ts'
import { writeCadence } from '../../understand/cadences.ts'
import { escapeText, foldLine, quotedParameter } from '../content-lines.ts'
import { typesOfLabel } from './card-labels.ts'
import { leadDaysParameter, own, ownProduct } from './own-properties.ts'

// Clients as cards. What other programs know is written as they know it; what only Rapport knows
// stands in lines of its own, so that importing the file again gives the same clients. A card holds
// no CR of its own, no NUL and no half of a surrogate pair: nothing else is lost.

export type CardVersion = '3.0' | '4.0'

const pieceChars = 256 * 1024

/** The file, in pieces of about 256 KiB. */
export function* writeCards(
  clients: Iterable<ImportedPerson>,
  version: CardVersion,
): Generator<string, void> {
  let piece = ''
  for (const client of clients) {
    piece += writeCard(client, version)
    if (piece.length >= pieceChars) {
      yield piece
      piece = ''
    }
  }
  if (piece !== '') yield piece
}

function writeCard(client: ImportedPerson, version: CardVersion): string {
  const lines: string[] = ['BEGIN:VCARD', `VERSION:${version}`, `PRODID:${ownProduct}`]
  const isNew = version === '4.0'
  let groups = 0
  const text = (name: string, value: string | null) => {
    if (value !== null && value !== '') lines.push(`${name}:${escapeText(value)}`)
  }
  /** Lines that belong together; `label` is what other programs show beside the first. */
  const group = (first: string, label: string | null, more: readonly string[] = []) => {
    groups += 1
    const all =
      label === null ? [first, ...more] : [first, `X-ABLabel:${escapeText(label)}`, ...more]
    for (const line of all) lines.push(`item${groups}.${line}`)
  }
  const labelled = (
    name: string,
    label: string | null,
    value: string,
    more: readonly string[] = [],
  ) => {
    const types = label === null ? [] : typesOfLabel(label)
    const typed = types === null ? '' : types.map((type) => `;TYPE=${type}`).join('')
    if (types === null || more.length > 0) {
      group(`${name}${typed}:${value}`, types === null ? label : null, more)
    } else lines.push(`${name}${typed}:${value}`)
  }

  if (client.id !== null) lines.push(`UID:urn:uuid:${client.id}`)
  if (client.kind === 'organisation') lines.push(isNew ? 'KIND:org' : 'X-ABShowAs:COMPANY')
  text('FN', client.name)
  const names = [client.familyName ?? '', client.givenName ?? '', '', '', '']
  lines.push(`N:${names.map(escapeText).join(';')}`)
  text('NICKNAME', client.nickname)
  text('ORG', client.organisation)
  text('TITLE', client.title)
  for (const { value, label } of client.emails) labelled('EMAIL', label, escapeText(value))
  for (const { value, label } of client.phones) labelled('TEL', label, escapeText(value))
  for (const address of client.addresses) {
    const { name, value, more } = addressLine(address, version)
    labelled(name, address.label, value, more)
  }
  for (const { value, label } of client.urls) labelled('URL', label, escapeLink(value))
  let hasBirthday = false
  for (const date of client.dates) {
    if (date.kind === 'birthday' && date.label === null && !hasBirthday) {
      hasBirthday = true
      lines.push(dateLine('BDAY', date, version))
    } else group(...otherDate(date, version))
  }
  if (client.tags.length > 0) lines.push(`CATEGORIES:${client.tags.map(escapeText).join(',')}`)
  text('NOTE', client.notes)
  for (const [name, value] of ownValues(client)) text(name, value)
  for (const [name, value] of client.customFields) {
    group(`${own.field}:${escapeText(value)}`, name)
  }
  lines.push('END:VCARD')
  return lines.map(foldLine).join('')
}

function addressLine(
  address: ImportedAddress,
  version: CardVersion,
): { readonly name: string; readonly value: string; readonly more: readonly string[] } {
  const { formatted, street, city, region, postalCode, country } = address
  const list = (part: string | null) => (part === null ? [] : [part])
  const composed = composeAddress(
    {
      street: list(street),
      city: list(city),
      region: list(region),
      postalCode: list(postalCode),
      country: list(country),
    },
    null,
  ).formatted
  const parts = ['', '', street, city, region, postalCode, country]
  const value = parts.map((part) => escapeText(part ?? '')).join(';')
  if (formatted === composed) return { name: 'ADR', value, more: [] }
  // The envelope is a parameter in version 4 and a line beside it before.
  return version === '4.0'
    ? { name: `ADR;LABEL=${quotedParameter(formatted)}`, value, more: [] }
    : { name: 'ADR', value, more: [`LABEL:${escapeText(formatted)}`] }
}

function dateLine(name: string, { date, leadDays }: ImportedDate, version: CardVersion): string {
  const lead = leadDays === null ? '' : `;${leadDaysParameter}=${leadDays}`
  return `${name}${lead}${dateValue(date, version)}`
}

/**
 * Version 3 says nothing of a date without its year; it is written as ISO 8601 shortens one, like the
 * dates beside it. Apple’s stand-in, the year 1604, would be an age of centuries wherever its
 * parameter is not known.
 */
function dateValue(date: PlainDate | MonthDay, version: CardVersion): string {
  if (version === '3.0') return `:${date}`
  const isYearless = date.startsWith('--')
  return `:${isYearless ? `--${date.slice(2).replace('-', '')}` : date.replaceAll('-', '')}`
}

function otherDate(
  date: ImportedDate,
  version: CardVersion,
): [first: string, label: string, more: readonly string[]] {
  const label = date.label === null ? [] : [`${own.dateLabel}:${escapeText(date.label)}`]
  return [
    dateLine('X-ABDATE', date, version),
    date.label ?? date.kind,
    [`${own.dateKind}:${escapeText(date.kind)}`, ...label],
  ]
}

/** Commas and semicolons stand in links as they are. */
function escapeLink(link: string): string {
  return link.replaceAll('\\', '\\\\').replace(/\r\n?|\n/g, '\\n')
}

function ownValues(client: ImportedPerson): readonly (readonly [string, string | null])[] {
  const flags = [client.archived, client.deceased, client.doNotContact]
  return [
    [own.stage, client.stage],
    [own.tier, client.tier],
    [own.cadence, writeCadence(client.cadence)],
    [own.latestDays, client.latestDays?.toString() ?? null],
    [own.lastTouchOn, client.lastTouchOn],
    ...client.segments.map((name) => [own.segment, name] as const),
    ...flagWords.filter((_, at) => flags[at] === true).map((word) => [own.flag, word] as const),
    [own.currency, client.currency],
    [own.lifetimeValue, client.lifetimeValueMinor?.toString() ?? null],
  ]
}
