import type Database from 'better-sqlite3'
import { normalEmail, normalPhone } from '#core/contact-points.ts'
import { labelKey, sortKey } from '#core/text.ts'
import { nowAt, today } from './clock.ts'
import { makePeople } from './people.ts'
import { createRandom, type Random } from './random.ts'
import { createWords, note } from './words.ts'

// The facts of the benchmark's data file: a kept book in which most clients are within their
// cadence and about three in a hundred wait for a word today.

const daySeconds = 86_400
/** The client with by far the longest timeline. */
export const heavyClient = 1
const heavyShare = 0.005
const noteLetters = 196
const historyDays = 5 * 365
const cadences = [30, 45, 60, 90, 180, 365] as const

/** Writes `clients` clients and `interactions` interactions; inside a transaction. */
export function fillWithFacts(db: Database.Database, clients: number, interactions: number): void {
  const random = createRandom(7)
  const rhythms = fillClients(db, clients, random)
  fillInteractions(db, touchTimes(rhythms, interactions, random), clients, random)
  fillOthers(db, clients, random)
}

/** Cadence of each client in days, by key; 0 for none. */
function fillClients(db: Database.Database, clients: number, random: Random): Uint16Array {
  const rhythms = new Uint16Array(clients + 1)
  const client = db.prepare(
    `INSERT INTO client (id, uid, kind, name, given_name, family_name, organisation, title, notes,
       sort_key, stage, tier, cadence_unit, cadence_count, cadence_set_on, created_at)
     VALUES (?, ?, 'person', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '2021-01-04', ?)`,
  )
  const point = db.prepare(
    `INSERT INTO contact_point (client_id, kind, value, normal) VALUES (?, ?, ?, ?)`,
  )
  const address = db.prepare(
    `INSERT INTO address (client_id, formatted, street, city, region, postal_code, country)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const birthday = db.prepare(
    `INSERT INTO important_date (uid, client_id, kind, date) VALUES (?, ?, 'birthday', ?)`,
  )
  const tagged = db.prepare('INSERT INTO client_tag (client_id, tag_id) VALUES (?, ?)')
  const tagKey = labels(db, 'tag')
  const segmentKey = labels(db, 'segment')
  const member = db.prepare('INSERT INTO segment_member (client_id, segment_id) VALUES (?, ?)')
  let key = 0
  for (const person of makePeople(clients)) {
    key += 1
    const days = random.chance(0.6) ? random.pick(cadences) : 0
    rhythms[key] = days
    const name = `${person.givenName} ${person.familyName}`
    client.run(
      key,
      uidOf('c', key),
      name,
      person.givenName,
      person.familyName,
      person.company,
      person.jobTitle,
      person.notes,
      sortKey(name, 'en-GB'),
      random.chance(0.8) ? 'active' : random.pick(['lead', 'past']),
      random.chance(0.3) ? random.pick(['A', 'B', 'C']) : null,
      days === 0 ? 'none' : 'days',
      days === 0 ? null : days,
      nowAt - random.below(historyDays) * daySeconds * 1000,
    )
    point.run(key, 'email', person.email, normalEmail(person.email))
    if (random.chance(0.8)) point.run(key, 'phone', person.phone, normalPhone(person.phone, null))
    if (random.chance(0.3)) point.run(key, 'url', person.website, person.website)
    const { street, city, region, postcode, country } = person
    const formatted = `${street}, ${postcode} ${city}, ${region}, ${country}`
    if (random.chance(0.5)) address.run(key, formatted, street, city, region, postcode, country)
    if (random.chance(0.4)) birthday.run(uidOf('d', key), key, person.birthday)
    for (const tag of person.tags) tagged.run(key, tagKey(tag))
    if (random.chance(0.2)) member.run(key, segmentKey(person.segment))
  }
  return rhythms
}

function labels(db: Database.Database, table: 'tag' | 'segment'): (name: string) => number {
  const keys = new Map<string, number>()
  const insert = db.prepare(
    table === 'tag'
      ? 'INSERT INTO tag (uid, name, folded) VALUES (?, ?, ?)'
      : `INSERT INTO segment (uid, name, folded, kind) VALUES (?, ?, ?, 'picked')`,
  )
  return (name) => {
    const known = keys.get(name)
    if (known !== undefined) return known
    const row = insert.run(uidOf(table === 'tag' ? 'b' : 'a', keys.size + 1), name, labelKey(name))
    keys.set(name, Number(row.lastInsertRowid))
    return Number(row.lastInsertRowid)
  }
}

/**
 * Every touch as `seconds * rhythms.length + client`, sorted: interactions arrive in the order of
 * time, so the timeline of one client lies scattered over the table, as in real use.
 */
function touchTimes(rhythms: Uint16Array, interactions: number, random: Random): Float64Array {
  const clients = rhythms.length - 1
  const counts = new Uint32Array(clients + 1)
  const heavy = Math.floor(interactions * heavyShare)
  counts[heavyClient] = heavy
  for (let left = interactions - heavy; left > 0; left -= 1) {
    const client = 1 + random.below(clients)
    counts[client] = (counts[client] ?? 0) + 1
  }
  const now = Math.floor(nowAt / 1000)
  const touches = new Float64Array(interactions)
  let at = 0
  for (let client = 1; client <= clients; client += 1) {
    const count = counts[client] ?? 0
    // Whoever has a cadence is usually within it, and was before.
    const days = client === heavyClient ? 1 / 3 : (rhythms[client] ?? 0)
    let ago = days * (random.chance(0.96) ? random.next() * 0.78 : 0.78 + random.next() * 2)
    for (let touch = 0; touch < count; touch += 1) {
      if (days === 0) ago = random.next() * historyDays
      touches[at] = (now - Math.floor(ago * daySeconds)) * rhythms.length + client
      at += 1
      ago += days * (0.6 + random.next() * 0.6)
    }
  }
  return touches.sort()
}

const kinds = [
  ['call', 'mutual', 'reached'],
  ['email', 'outbound', 'delivered'],
  ['email', 'inbound', 'reached'],
  ['meeting', 'mutual', 'reached'],
  ['message', 'outbound', 'delivered'],
] as const

function fillInteractions(
  db: Database.Database,
  touches: Float64Array,
  clients: number,
  random: Random,
): void {
  const entry = db.prepare(
    `INSERT INTO entry (id, uid, client_id, kind, happened_on, happened_at, sort_at, body,
       created_at) VALUES (?, ?, ?, 'interaction', ?, ?, ?, ?, ?)`,
  )
  const interaction = db.prepare(
    'INSERT INTO interaction (entry_id, kind, direction, outcome) VALUES (?, ?, ?, ?)',
  )
  const words = createWords()
  const dayTexts = new Map<number, string>()
  const dayText = (seconds: number): string => {
    const day = Math.floor(seconds / daySeconds)
    let text = dayTexts.get(day)
    if (text === undefined) {
      text = new Date(day * daySeconds * 1000).toISOString().slice(0, 10)
      dayTexts.set(day, text)
    }
    return text
  }
  for (let index = 0; index < touches.length; index += 1) {
    const packed = touches[index] ?? 0
    const client = packed % (clients + 1)
    const seconds = (packed - client) / (clients + 1)
    const at = seconds * 1000
    const [kind, direction, outcome] = random.pick(kinds)
    const body = note(words, random, noteLetters)
    entry.run(index + 1, uidOf('e', index + 1), client, dayText(seconds), at, at, body, at)
    interaction.run(index + 1, kind, direction, outcome)
  }
}

/** What few clients have: something bought, something promised. */
function fillOthers(db: Database.Database, clients: number, random: Random): void {
  const entry = db.prepare(
    `INSERT INTO entry (uid, client_id, kind, happened_on, sort_at, body, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const bought = db.prepare(
    `INSERT INTO purchase (entry_id, amount_minor, currency) VALUES (?, ?, 'EUR')`,
  )
  const promised = db.prepare(
    `INSERT INTO promise (entry_id, side, due_on, state) VALUES (?, ?, ?, 'open')`,
  )
  let made = 0
  const add = (client: number, kind: string, daysAgo: number, body: string): number | bigint => {
    made += 1
    const on = dayAgo(daysAgo)
    const at = Date.parse(`${on}T12:00:00Z`)
    return entry.run(uidOf('f', made), client, kind, on, at, body, at).lastInsertRowid
  }
  for (let client = 1; client <= clients; client += 1) {
    if (random.chance(0.2)) {
      for (let ago = 20 + random.below(60); ago < 300; ago += 90 + random.below(60)) {
        bought.run(add(client, 'purchase', ago, ''), 1000 + random.below(90_000))
      }
    }
    if (random.chance(0.03)) {
      const side = random.pick(['mine', 'theirs'])
      promised.run(
        add(client, 'promise', 10, 'send the drawings'),
        side,
        dayAgo(3 - random.below(120)),
      )
    }
  }
}

function dayAgo(days: number): string {
  return new Date(Date.parse(`${today}T12:00:00Z`) - days * daySeconds * 1000)
    .toISOString()
    .slice(0, 10)
}

/** A UUIDv7 by form; those of one kind sort by their number, as real ones sort by their time. */
function uidOf(kind: 'a' | 'b' | 'c' | 'd' | 'e' | 'f', index: number): string {
  return `0190000${kind}-0000-7000-8000-${index.toString(16).padStart(12, '0')}`
}
