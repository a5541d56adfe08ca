import { isMonthDay, isPlainDate, type PlainDate } from '#shared/time.ts'
import {
  addCustom,
  addOnce,
  addUrl,
  emptyDraft,
  finishPerson,
  type Draft,
} from '../../understand/draft.ts'
import { readEmails } from '../../understand/emails.ts'
import { readPhones } from '../../understand/phones.ts'
import type { ImportedPerson } from '../../person.ts'
import { thingsOf, type Account, type Contact } from './account-shape.ts'

/** What a kind of contact field is, by its id. */
export type FieldKinds = ReadonlyMap<string, { readonly name: string; readonly protocol: string }>

export function fieldKinds({ account }: Account): FieldKinds {
  return new Map(
    (account.instance?.contact_field_types ?? []).map(({ uuid, properties }) => [
      uuid,
      { name: properties.name ?? '', protocol: properties.protocol ?? properties.type ?? '' },
    ]),
  )
}

/**
 * A contact as a person; null where it has nothing to go by. Notes, calls and the like are kept as
 * lines of its notes, with their days.
 */
export function readContact(
  contact: Contact,
  kinds: FieldKinds,
  region: string | null,
): ImportedPerson | null {
  const draft = emptyDraft()
  const { properties } = contact
  draft.given = filled(properties.first_name)
  draft.middle = filled(properties.middle_name)
  draft.family = filled(properties.last_name)
  draft.nickname = filled(properties.nickname) || null
  draft.title = filled(properties.job) || null
  draft.organisation = filled(properties.company) || null
  draft.deceased = properties.is_dead === true
  draft.archived = properties.is_active === false
  for (const tag of properties.tags ?? []) addOnce(draft.tags, tag)
  const days = properties.stay_in_touch_frequency ?? 0
  if (days >= 1 && days <= 3650) draft.cadence = { unit: 'days', count: Math.round(days) }
  draft.lastTouchOn = dayOf(properties.last_talked_to)
  readBirthday(draft, properties.birthdate)
  for (const field of thingsOf(contact, 'contact_field')) {
    const kind = kinds.get(filled(field.properties.type))
    readField(draft, filled(field.properties.data), kind?.name ?? '', kind?.protocol ?? '', region)
  }
  for (const { properties: place } of thingsOf(contact, 'address')) {
    const street = filled(place.street) || null
    const [city, state] = [filled(place.city) || null, filled(place.province) || null]
    const [postalCode, country] = [filled(place.postal_code) || null, filled(place.country) || null]
    const formatted = [street, city, state, postalCode, country].filter(Boolean).join('\n')
    const label = filled(place.name) || null
    if (formatted !== '')
      draft.addresses.push({ formatted, street, city, region: state, postalCode, country, label })
  }
  const food = filled(properties.food_preferences)
  if (food !== '') addCustom(draft, 'Food preferences', food)
  draft.notes = notesOf(contact) || null
  return finishPerson(draft, false)
}

function readField(
  draft: Draft,
  value: string,
  name: string,
  protocol: string,
  region: string | null,
): void {
  if (value === '') return
  const kind = `${protocol} ${name}`.toLowerCase()
  if (kind.includes('mail')) {
    const { emails, others } = readEmails(value, null)
    draft.emails.push(...emails)
    for (const other of others) addCustom(draft, name || 'E-mail', other)
  } else if (/\btel:|phone|mobile/.test(kind)) {
    const { phones, others } = readPhones(value, null, region)
    draft.phones.push(...phones)
    for (const other of others) addCustom(draft, name || 'Phone', other)
  } else if (/^https?:/i.test(value)) addUrl(draft, value, name || null)
  else addCustom(draft, name || 'Contact', value)
}

function readBirthday(draft: Draft, birthdate: Contact['properties']['birthdate']): void {
  const day = dayOf(birthdate?.date)
  if (day === null) return
  if (birthdate?.is_age_based === true) addCustom(draft, 'Birth year, about', day.slice(0, 4))
  else {
    const ofYear = `--${day.slice(5)}`
    const date = birthdate?.is_year_unknown === true && isMonthDay(ofYear) ? ofYear : day
    draft.dates.push({ kind: 'birthday', label: null, date, leadDays: null })
  }
}

/** Days are written as midnight UTC: their first ten letters are the day, in every zone. */
function dayOf(instant: string | null | undefined): PlainDate | null {
  const day = filled(instant).slice(0, 10)
  return isPlainDate(day) ? day : null
}

const told = [
  { type: 'note', called: 'Note' },
  { type: 'call', called: 'Call' },
  { type: 'activity', called: 'Activity' },
  { type: 'reminder', called: 'Reminder' },
  { type: 'task', called: 'Task' },
  { type: 'gift', called: 'Gift' },
  { type: 'debt', called: 'Debt' },
] as const

function notesOf(contact: Contact): string {
  const pieces = [filled(contact.properties.description)]
  for (const { type, called } of told) {
    for (const { created_at: madeAt, properties: p } of thingsOf(contact, type)) {
      const body = [p.title, p.summary, p.name, p.body, p.content, p.description]
        .map(filled)
        .filter((part) => part !== '')
        .join(': ')
      const day = dayOf(p.called_at ?? p.happened_at ?? p.initial_date ?? madeAt)
      const often = filled(p.frequency_type)
      const when = [day, often === '' || often === 'one_time' ? '' : `every ${often}`]
      const head = [called, ...when].filter((part) => part !== null && part !== '').join(', ')
      if (body !== '') pieces.push(`${head}: ${body}`)
    }
  }
  return pieces.filter((piece) => piece !== '').join('\n')
}

function filled(text: string | null | undefined): string {
  return (text ?? '').trim()
}
