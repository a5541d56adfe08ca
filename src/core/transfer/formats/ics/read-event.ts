import { normalEmail } from '#core/contact-points.ts'
import { isUuid } from '#shared/ids.ts'
import { isMonthDay, isPlainDate, type MonthDay, type PlainDate } from '#shared/time.ts'
import { monthDayOf, partsOf } from '#shared/plain-date.ts'
import { remark, type Remark } from '#shared/words/remark.ts'
import { civilDateAt, instantOf, type ZoneName } from '#shared/zone.ts'
import { parseRule } from '#shared/domain/recurrence-rule.ts'
import type { FileRecord } from '../../analysis.ts'
import type { Notice } from '../../decision.ts'
import type { ImportedTouch, Party } from '../../happening.ts'
import type { ImportedDate } from '../../person.ts'
import * as say from '../../remarks.ts'
import { parameter, parseProperty, unescape, type Property } from '../vcard/property.ts'
import { celebrationOf } from './celebrations.ts'
import type { RawComponent } from './event-lines.ts'
import { own } from './own-names.ts'
import { eventTimes, identityOf } from './recurring.ts'
import { timesOf, type EventTime, type Zones } from './zones.ts'

export type EventRules = {
  readonly today: PlainDate
  /** The owner's: times of no zone are theirs, and days are counted in it. */
  readonly zone: ZoneName
  readonly encoding: string
  readonly zones: Zones
  /** Occurrences that an event of their own replaces, by the UID of the series. */
  readonly replaced: ReadonlyMap<string, ReadonlySet<string>>
  /** For an event that stands in the file more than once: the line of the one that holds. */
  readonly holds: ReadonlyMap<string, number>
}

/** What tells events and their versions apart. */
export type EventKey = {
  readonly uid: string
  /** Of the occurrence it replaces; empty for a whole series. */
  readonly recurrence: string
  readonly sequence: number
}

/** A birthday in a calendar that began only lately says nothing of the year of birth. */
const LEAST_AGE_YEARS = 10

export function propertiesOf({ lines }: RawComponent, encoding: string): readonly Property[] {
  return lines.flatMap(({ bytes }) => parseProperty(bytes, encoding) ?? [])
}

export function keyOf(properties: readonly Property[], zones: Zones): EventKey {
  const value = (name: string) => properties.find((one) => one.name === name)?.value.trim() ?? ''
  const replaced = properties.find((one) => one.name === 'RECURRENCE-ID')
  const at = replaced === undefined ? undefined : timesOf(replaced, zones)[0]
  const named = ['SUMMARY', 'DTSTART', 'ORGANIZER'].map(value).join('\n')
  return {
    uid: value('UID') || named,
    recurrence: at === undefined ? '' : identityOf(at),
    sequence: Number.parseInt(value('SEQUENCE'), 10) || 0,
  }
}

/** One event as a record. What it is of whom is decided where the clients are known. */
export function readEvent(component: RawComponent, rules: EventRules): FileRecord {
  const properties = propertiesOf(component, rules.encoding)
  const first = (name: string) => properties.find((one) => one.name === name)
  const text = (name: string) => {
    const property = first(name)
    return property === undefined ? '' : unescape(property.value).trim()
  }
  const { line } = component
  const title = text('SUMMARY').replace(/\s+/g, ' ')
  const warnings: Notice[] = []
  const record = (
    more: Pick<FileRecord, 'reading' | 'aside'> & Partial<FileRecord>,
  ): FileRecord => ({
    line,
    cells: [title, first('DTSTART')?.value ?? ''],
    text: title,
    ...more,
  })
  const reject = (code: say.EventRejectCode): FileRecord =>
    record({
      reading: {
        person: null,
        reject: { code, message: remark(`remark.event.${code}`) },
        warnings,
      },
      aside: null,
    })
  const setAside = (detail: Remark): FileRecord =>
    record({ reading: { person: null, reject: null, warnings }, aside: { name: title, detail } })

  if (component.ends !== 'whole') return reject(`${component.ends}-event`)
  const key = keyOf(properties, rules.zones)
  const holds = rules.holds.get(`${key.uid}\n${key.recurrence}`)
  if (holds !== undefined && holds !== line)
    return setAside(remark('remark.event.newer', { line: holds }))
  if (first(own.reminder) !== undefined) return setAside(remark('remark.event.own-reminder'))
  if (text('STATUS').toUpperCase() === 'CANCELLED') return reject('cancelled-event')
  const starts = first('DTSTART')
  const start = starts === undefined ? undefined : timesOf(starts, rules.zones)[0]
  if (start === undefined) return reject('no-start')
  if (start.unknownZone !== null) {
    warnings.push({ code: 'unknown-zone', message: say.unknownZone(start.unknownZone) })
  }

  const parties = partiesOf(properties)
  const rule = parseRule(first('RRULE')?.value ?? '')
  const isYearly = rule.ok && rule.value.frequency === 'yearly' && rule.value.interval === 1
  const celebration = celebrationOf(title, [text('CATEGORIES'), ...oddities(properties)])
  if (start.isDate && (isYearly || celebration?.isSure === true)) {
    const date = dateOf(start, title, celebration?.kind ?? null, { text, rules, warnings })
    const named = parties.length > 0 ? parties : partyNamed(celebration?.name ?? null)
    if (named.length === 0) return reject('nobody-named')
    return record({
      reading: { person: null, reject: null, warnings },
      aside: null,
      happening: { title, parties: named, touches: [], date },
    })
  }
  if (parties.length === 0) return reject('nobody-named')
  const there = parties.filter((party) => !party.declined)
  if (there.length === 0) return reject('declined')
  const times = eventTimes(properties, start, rules, key)
  if (times.notice !== null) warnings.push(times.notice)
  if (times.all.length === 0) return reject('no-occurrence')
  const touches = times.all.map((time): ImportedTouch => {
    const { on, at } = momentOf(time, rules.zone)
    const identity = times.isSeries || key.recurrence !== '' ? identityOf(time.original) : ''
    return {
      identity: `ics\n${key.uid}\n${key.recurrence === '' ? identity : key.recurrence}`,
      kind: 'meeting',
      direction: 'mutual',
      outcome: 'reached',
      on,
      at,
      body: title.slice(0, mostTitle),
    }
  })
  return record({
    reading: { person: null, reject: null, warnings },
    aside: null,
    happening: { title, parties: there, touches, date: null },
  })
}

const mostTitle = 4_000

function momentOf({ local, isDate, clock }: EventTime, zone: ZoneName) {
  const on = local.slice(0, 10) as PlainDate
  if (isDate) return { on, at: null }
  const at = clock === null ? instantOf(local, zone) : clock(local)
  return { on: clock === null ? on : civilDateAt(at, zone), at }
}

type NamedParty = Party & { readonly declined: boolean }

/** Attendees, the organiser, and in our own files the client. Rooms and resources are nobody. */
function partiesOf(properties: readonly Property[]): readonly NamedParty[] {
  const parties = new Map<string, NamedParty>()
  for (const property of properties) {
    const { name, value } = property
    if (name === own.client && isUuid(value.trim())) {
      const id = value.trim()
      parties.set(id, { id, email: null, name: null, declined: false })
    }
    if (name !== 'ATTENDEE' && name !== 'ORGANIZER') continue
    const kind = parameter(property, 'CUTYPE')?.toUpperCase()
    if (kind === 'ROOM' || kind === 'RESOURCE') continue
    const address = /^mailto:/i.test(value.trim())
      ? decoded(value.trim().slice('mailto:'.length))
      : (parameter(property, 'EMAIL') ?? value)
    if (!address.includes('@')) continue
    const email = normalEmail(address)
    const declined = parameter(property, 'PARTSTAT')?.toUpperCase() === 'DECLINED'
    const before = parties.get(email)
    parties.set(email, {
      id: null,
      email,
      name: null,
      declined: declined || before?.declined === true,
    })
  }
  return [...parties.values()]
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function partyNamed(name: string | null): readonly NamedParty[] {
  return name === null ? [] : [{ id: null, email: null, name, declined: false }]
}

/** What some programs say of a birthday beside the standard. */
function oddities(properties: readonly Property[]): readonly string[] {
  const telling = /^X-(?:GOOGLE-CALENDAR-CONTENT|APPLE-OMIT-YEAR|.*BIRTHDAY|.*ANNIVERSARY)/
  return properties.filter(({ name }) => telling.test(name)).map(({ name }) => name)
}

type DateHelp = {
  readonly text: (name: string) => string
  readonly rules: EventRules
  readonly warnings: Notice[]
}

function dateOf(
  start: EventTime,
  title: string,
  kind: string | null,
  { text, rules, warnings }: DateHelp,
): ImportedDate {
  const ownDate = text(own.date)
  const leadDays = Number.parseInt(text(own.leadDays), 10)
  const lead = leadDays >= 0 && leadDays <= 365 ? leadDays : null
  if (isPlainDate(ownDate) || isMonthDay(ownDate)) {
    const ownKind = text(own.dateKind).slice(0, 100)
    const label = text(own.dateLabel)
    return { kind: ownKind || 'date', label: label || null, date: ownDate, leadDays: lead }
  }
  const on = start.local.slice(0, 10) as PlainDate
  return {
    kind: kind ?? 'date',
    label: kind === null ? title.slice(0, 200) : null,
    date: kind === 'birthday' ? birthday(on, rules.today, warnings) : yearKnown(on),
    leadDays: lead,
  }
}

function birthday(on: PlainDate, today: PlainDate, warnings: Notice[]): PlainDate | MonthDay {
  const known = yearKnown(on)
  if (isMonthDay(known)) return known
  const { year } = partsOf(on)
  if (year <= partsOf(today).year - LEAST_AGE_YEARS) return on
  warnings.push({ code: 'birthday-year', message: say.birthdayYear(year) })
  return monthDayOf(on)
}

/** Years that programs put where there is none. */
const standInYears = new Set([1, 1600, 1604, 1900])

function yearKnown(on: PlainDate): PlainDate | MonthDay {
  return standInYears.has(partsOf(on).year) ? monthDayOf(on) : on
}
