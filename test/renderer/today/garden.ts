import { latenessOf } from '#shared/domain/cadence-part.ts'
import type { Output } from '#shared/contract/index.ts'
import type { ClientId, ClientKey, EntryId, PromiseId, ReminderId } from '#shared/ids.ts'
import { addDays, daysBetween } from '#shared/plain-date.ts'
import { localDateTime, plainDate, type PlainDate } from '#shared/time.ts'

// The practice of an invented garden designer on one invented day, for tests and for looking at.

export const today = plainDate('2026-03-12')

export type Row = Output<'clients.window'>['rows'][number]
export type Detail = Output<'clients.get'>['client']
export type Nudge = Output<'nudges.due'>['nudges'][number]
export type Entry = Output<'timeline.page'>['entries'][number]
export type Touch = Detail['rhythm'][number]

export function ago(days: number): PlainDate {
  return addDays(today, -days)
}

function idOf(kind: number, number: number): string {
  const text = String(number).padStart(12, '0')
  return `0195${String(kind).padStart(4, '0')}-0000-7000-8000-${text}`
}
export function clientId(number: number): ClientId {
  return idOf(1, number) as ClientId
}
export function entryId(number: number): EntryId {
  return idOf(2, number) as EntryId
}
export function promiseId(number: number): PromiseId {
  return idOf(3, number) as PromiseId
}
export function reminderId(number: number): ReminderId {
  return idOf(4, number) as ReminderId
}
export function plainId(number: number): string {
  return idOf(5, number)
}

type Sketch = readonly [
  name: string,
  context: string | null,
  warmth: number | null,
  quietDays: number | null,
  cadence: number | null,
  more?: Partial<Row>,
]

const org = { kind: 'organisation' } as const
const people: readonly Sketch[] = [
  [
    'Ottilie Brandt-Sørensen',
    'Owner, Tin Roof ceramics. Studio courtyard',
    31,
    44,
    28,
    {
      tags: ['courtyard', 'clay soil', 'tea first', 'two cats'],
      segments: ['Studios'],
      unanswered: 2,
      lastDirection: 'outbound',
      purchases: { count: 3, amountMinor: 426_000, currency: 'EUR' },
    },
  ],
  [
    'Dr Samira Qureshi',
    'Paediatrician. Waiting-room garden',
    68,
    21,
    21,
    {
      tags: ['no berries'],
      segments: ['Health'],
      purchases: { count: 2, amountMinor: 984_000, currency: 'EUR' },
    },
  ],
  [
    'Cormac Ó Súilleabháin',
    'Orchard and six hives',
    94,
    6,
    60,
    {
      tags: ['bees', 'sends people', 'writes letters'],
      segments: ['Advocates'],
      purchases: { count: 7, amountMinor: 388_000, currency: 'EUR' },
    },
  ],
  [
    'Trần Bảo Châu',
    'Balcony, fourth floor',
    11,
    171,
    45,
    {
      tags: ['shade', 'north wall'],
      segments: ['Balconies'],
      purchases: { count: 1, amountMinor: 32_000, currency: 'EUR' },
    },
  ],
  [
    'Inés Carvalho Pimentel de Almeida e Vasconcelos',
    'Quinta do Loureiro guesthouse, two terraces',
    54,
    12,
    30,
    {
      tags: ['two terraces', 'olive', 'old wall', 'guests', 'irrigation'],
      segments: ['Guesthouses'],
      purchases: { count: 6, amountMinor: 1_102_000, currency: 'EUR' },
    },
  ],
  [
    'Harbour Lane Café',
    'Contact: Benedikt Auer',
    37,
    35,
    28,
    {
      ...org,
      tags: ['window boxes'],
      segments: ['Shops, cafés'],
      purchases: { count: 4, amountMinor: 591_000, currency: 'EUR' },
    },
  ],
  [
    'Zofia Wrześniewska',
    'Roof terrace',
    63,
    10,
    30,
    {
      tags: ['wind', 'fifth floor'],
      segments: ['Roof terraces'],
      purchases: { count: 3, amountMinor: 730_000, currency: 'EUR' },
    },
  ],
  [
    'St Hilda’s Hospice',
    'Contact: Sister Maeve',
    57,
    19,
    30,
    {
      ...org,
      tags: ['quiet hours only'],
      segments: ['Community'],
      purchases: { count: 2, amountMinor: 175_000, currency: 'EUR' },
    },
  ],
  [
    'Matthias and Elin Öhlund',
    'Kitchen garden',
    48,
    22,
    28,
    {
      tags: ['raised beds', 'children', 'slugs'],
      segments: ['Private gardens'],
      purchases: { count: 5, amountMinor: 341_500, currency: 'EUR' },
    },
  ],
  [
    'Priya Raghunathan',
    'Tea garden, first talk',
    null,
    null,
    14,
    { stage: 'lead', segments: ['Private gardens'] },
  ],
  [
    'ليلى منصور',
    'Courtyard with a fountain',
    45,
    25,
    30,
    {
      tags: ['jasmine'],
      segments: ['Private gardens'],
      purchases: { count: 2, amountMinor: 96_000, currency: 'EUR' },
    },
  ],
  [
    'Aroha Waititi',
    'Native hedgerow',
    null,
    52,
    30,
    {
      warmthLevel: 'paused',
      pausedUntil: plainDate('2026-06-01'),
      tags: ['away'],
      segments: ['Private gardens'],
      purchases: { count: 2, amountMinor: 199_000, currency: 'EUR' },
    },
  ],
  [
    'Bartholomew Featherstonehaugh-Cholmondeley',
    'Walled garden',
    72,
    8,
    30,
    { tags: ['espalier'], purchases: { count: 9, amountMinor: 4_870_000, currency: 'EUR' } },
  ],
  [
    'Tomás Echeverría',
    'Moved to Porto',
    18,
    248,
    null,
    { stage: 'past', purchases: { count: 1, amountMinor: 54_000, currency: 'EUR' } },
  ],
]
const given = [
  'Ada',
  'Bruno',
  'Cécile',
  'Dario',
  'Eszter',
  'Femke',
  'Goran',
  'Hanna',
  'Ioan',
  'Jana',
  'Kofi',
  'Livia',
  'Mirek',
]
const family = [
  'Abel',
  'Bäcker',
  'Calder',
  'Dvořák',
  'Eriksen',
  'Fabre',
  'Greco',
  'Horváth',
  'Ito',
  'Jansen',
  'Kowal',
]

function rowOf(sketch: Sketch, index: number): Row {
  const [name, context, warmth, quiet, cadence, more = {}] = sketch
  return {
    key: (index + 1) as ClientKey,
    id: clientId(index + 1),
    kind: 'person',
    name,
    context,
    stage: 'active',
    tier: null,
    tags: [],
    segments: [],
    warmth,
    warmthLevel: levelOf(warmth),
    lastTouchOn: quiet === null ? null : ago(quiet),
    lastDirection: quiet === null ? null : 'mutual',
    nextDueOn: cadence === null ? null : ago((quiet ?? 11) - cadence),
    cadenceDays: cadence,
    lateness: cadence === null ? null : latenessOf(quiet ?? 11, cadence, null),
    drifted: cadence !== null && (quiet ?? 11) > 3 * cadence,
    pausedUntil: null,
    archived: false,
    organisation: null,
    email: null,
    phone: null,
    createdOn: ago(400),
    unanswered: 0,
    purchases: { count: 0, amountMinor: 0, currency: null },
    ...more,
  }
}
function levelOf(warmth: number | null): Row['warmthLevel'] {
  if (warmth === null) return 'none'
  if (warmth < 20) return 'cold'
  if (warmth < 40) return 'cool'
  if (warmth < 60) return 'mild'
  return warmth < 80 ? 'warm' : 'glow'
}

/** As many clients as asked for: the sketched ones first. */
export function rows(count = 40): readonly Row[] {
  return Array.from({ length: count }, (_, index) => {
    const sketch = people[index]
    if (sketch !== undefined) return rowOf(sketch, index)
    const name = `${given[index % given.length]} ${family[(index * 7) % family.length]}`
    const quiet = (index * 37) % 90
    return rowOf([name, null, Math.max(5, 96 - quiet), quiet, 45], index)
  })
}

/** Touches at these distances from today, by turns from both sides. */
export function touches(daysAgo: readonly number[]): readonly Touch[] {
  const turns = ['outbound', 'inbound', 'mutual'] as const
  const kinds = ['email', 'message', 'call', 'meeting'] as const
  return daysAgo.map((days, index) => ({
    on: ago(days),
    direction: turns[index % 3] ?? 'mutual',
    kind: kinds[index % 4] ?? 'call',
    outcome: 'reached',
  }))
}

const year = [
  44, 58, 66, 85, 101, 118, 130, 142, 155, 171, 190, 206, 221, 243, 260, 281, 300, 322, 345,
]
const [ottilie, samira, cormac, chau, ines, cafe] = rows(6) as readonly [
  Row,
  Row,
  Row,
  Row,
  Row,
  Row,
]

function nudgeOf(client: Row, rest: Partial<Nudge> & Pick<Nudge, 'reasons'>): Nudge {
  return {
    client,
    section: 'today',
    score: rest.reasons.reduce((sum, reason) => sum + reason.weight, 0),
    switchedOff: [],
    opener: null,
    cadenceHint: { suggestion: null, doubt: null },
    dueOn: client.nextDueOn,
    rhythm: [...touches(year.filter((days) => days < 180))],
    email: 'somebody@example.com',
    phone: '+351 555 0171',
    ...rest,
  }
}
type Reason = Nudge['reasons'][number]
function cadenceReason(weight: number, client: Row, days: number): Reason {
  return {
    kind: 'cadence',
    weight,
    figures: {
      cadence: { unit: 'days', count: days },
      cadenceDays: days,
      source: { from: 'client' },
      daysSince: client.lastTouchOn === null ? 0 : daysBetween(client.lastTouchOn, today),
      anchor: 'touch',
      anchorOn: client.lastTouchOn ?? today,
      lastTouchOn: client.lastTouchOn,
      dueOn: client.nextDueOn,
      latestDays: null,
      lateness: (client.nextDueOn ?? today) < today ? 'late' : 'due',
    },
  }
}

export const nudges: readonly Nudge[] = [
  nudgeOf(ottilie, {
    section: 'duty',
    reasons: [
      cadenceReason(24, ottilie, 28),
      {
        kind: 'promise-mine',
        weight: 15,
        figures: {
          promiseId: promiseId(1),
          text: 'the glaze-safe pot list',
          dueOn: addDays(today, 1),
          daysLate: -1,
          others: 0,
        },
      },
      { kind: 'fatigue', weight: -12, figures: { unanswered: 2, snoozes: 0 } },
    ],
    opener: {
      kind: 'learned',
      text: 'The fig by the kiln wall lost two branches in the frost; she wrapped the rest in old sacking.',
      on: ago(62),
    },
  }),
  nudgeOf(samira, {
    reasons: [
      cadenceReason(10, samira, 21),
      {
        kind: 'moment',
        weight: 8,
        figures: {
          dateKind: 'opening',
          label: 'The garden opens',
          on: addDays(today, 4),
          inDays: 4,
          years: null,
        },
      },
    ],
    rhythm: [...touches([21, 40, 47, 66, 79, 96, 120, 150])],
  }),
  nudgeOf(cormac, {
    reasons: [
      {
        kind: 'moment',
        weight: 10,
        figures: { dateKind: 'birthday', label: null, on: today, inDays: 0, years: 60 },
      },
    ],
    rhythm: [...touches([6, 30, 41, 70, 102, 151])],
    opener: {
      kind: 'said',
      text: 'The bees were out on the first warm day, and so was I.',
      on: ago(6),
    },
  }),
  nudgeOf(chau, {
    reasons: [
      { kind: 'buying', weight: 10, figures: { pattern: 'once', daysSince: 215, gapDays: 120 } },
      cadenceReason(38, chau, 45),
    ],
    rhythm: [...touches([171])],
    email: null,
  }),
  nudgeOf(ines, {
    reasons: [
      {
        kind: 'care',
        weight: 10,
        figures: {
          items: [{ matter: 'unchecked-fix', on: ago(12), days: 12, count: 1, points: 10 }],
        },
      },
    ],
    rhythm: [...touches([12, 26, 40, 71, 102, 141])],
    phone: null,
  }),
  nudgeOf(cafe, { section: 'also', reasons: [cadenceReason(19, cafe, 28)] }),
]

export const promises: Output<'nudges.due'>['promises'] = [
  {
    id: promiseId(1),
    clientId: ottilie.id,
    clientName: ottilie.name,
    side: 'mine',
    text: 'The glaze-safe pot list',
    dueOn: addDays(today, 1),
    state: 'open',
  },
  {
    id: promiseId(2),
    clientId: cafe.id,
    clientName: cafe.name,
    side: 'theirs',
    text: 'Deposit for the window boxes',
    dueOn: ago(2),
    state: 'open',
  },
]

export const reminders: Output<'nudges.due'>['reminders'] = [
  {
    id: reminderId(1),
    text: 'Ring the quarry about the slate',
    clientId: null,
    clientName: null,
    nextAt: null,
    dateOnly: false,
    every: null,
    dueAt: localDateTime('2026-03-12T08:30'),
    late: true,
    missed: 0,
    basis: 'date',
    skippedOn: null,
    snoozedUntil: null,
  },
  {
    id: reminderId(2),
    text: 'Site visit',
    clientId: clientId(7),
    clientName: 'Zofia Wrześniewska',
    nextAt: localDateTime('2026-03-12T14:00'),
    dateOnly: false,
    every: null,
    dueAt: null,
    late: false,
    missed: 0,
    basis: 'date',
    skippedOn: null,
    snoozedUntil: null,
  },
]

export const day: Output<'nudges.due'> = {
  on: today,
  nudges: [...nudges],
  total: 8,
  doneToday: 0,
  dailyBudget: 5,
  switchedOff: [],
  awayUntil: null,
  appointments: [],
  upcoming: rows(9)
    .slice(6)
    .map((client, index) => ({ client, dueOn: addDays(today, index + 1) })),
  promises,
  reminders,
  dates: [
    {
      client: cormac,
      date: {
        id: plainId(1),
        kind: 'birthday',
        label: null,
        date: plainDate('1966-03-12'),
        leadDays: 7,
      },
      fallsOn: today,
    },
    {
      client: samira,
      date: {
        id: plainId(2),
        kind: 'opening',
        label: 'The garden opens',
        date: plainDate('2026-03-16'),
        leadDays: 7,
      },
      fallsOn: addDays(today, 4),
    },
  ],
}

export const quietDay: Output<'nudges.due'> = {
  ...day,
  nudges: [],
  total: 0,
  promises: [],
  reminders: [],
  dates: [],
}

/** Everything about one client of the list. */
export function detailOf(row: Row, more: Partial<Detail> = {}): Detail {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    givenName: row.key === 1 ? 'Ottilie' : null,
    familyName: null,
    nickname: null,
    emails: [{ value: 'ottilie@tinroof.example', label: null, primary: true }],
    phones: [{ value: '+351 555 0134', e164: null, label: 'mobile' }],
    addresses: [
      {
        formatted: 'Rua das Olarias 8, Lisbon',
        street: null,
        city: 'Lisbon',
        region: null,
        postalCode: null,
        country: null,
        label: null,
      },
    ],
    urls: [{ value: 'https://tinroof.example', label: null }],
    organisation: 'Tin Roof ceramics',
    title: 'Owner',
    stage: row.stage,
    tier: row.tier,
    tags: row.tags,
    segments: row.segments,
    cadence: null,
    effectiveCadence: {
      cadence: { unit: 'days', count: 28 },
      source: { from: 'tag', name: 'Retainer' },
    },
    cadenceDays: 28,
    cadenceFrom: 'tag:Retainer',
    latestDays: null,
    lastTouchOn: row.lastTouchOn,
    nextDueOn: row.nextDueOn,
    organisationId: null,
    people: [],
    peopleCount: 0,
    daysSince: null,
    latestOn: null,
    lateness: null,
    drifted: false,
    gate: null,
    cadenceHint: { suggestion: null, doubt: null },
    snoozesInARow: 0,
    warmth: row.warmth,
    warmthWhenTouched: row.warmth === null ? null : 92,
    warmthLevel: row.warmthLevel,
    snoozedUntil: null,
    pausedFrom: null,
    pausedUntil: row.pausedUntil,
    archived: row.archived,
    deceased: false,
    doNotContact: false,
    unanswered: row.unanswered,
    dates: [
      {
        id: plainId(11),
        kind: 'birthday',
        label: null,
        date: plainDate('1981-06-04'),
        leadDays: 7,
      },
      {
        id: plainId(12),
        kind: 'anniversary',
        label: 'Studio opened',
        date: '--03-21' as Detail['dates'][number]['date'],
        leadDays: 7,
      },
    ],
    notes: 'Speaks slowly on the phone, thinks fast. Wants drawings by hand, not on a screen.',
    facts: [
      { id: plainId(21), kind: 'contact', body: 'Up early, free before nine', learnedOn: ago(640) },
      {
        id: plainId(22),
        kind: 'constraint',
        body: 'Two cats: no lilies, no foxglove',
        learnedOn: ago(580),
      },
      {
        id: plainId(23),
        kind: 'like',
        body: 'Loves what smells: lemon, basil, mint',
        learnedOn: ago(500),
      },
      {
        id: plainId(24),
        kind: 'family',
        body: 'Anselm, husband, fires the kiln',
        learnedOn: ago(500),
      },
    ],
    currentState: 'a bare yard behind the kiln',
    desiredOutcome: 'a courtyard where people stay for a second pot of tea.',
    outcomeProgress: 3,
    promises: [
      ...promises.filter((promise) => promise.clientId === row.id),
      {
        id: promiseId(9),
        clientId: row.id,
        clientName: row.name,
        side: 'theirs',
        text: 'choose the pot colours',
        dueOn: addDays(today, 8),
        state: 'open',
      },
    ],
    customFields: { 'Garden size': '64 m²', Soil: 'clay over rubble' },
    currency: 'EUR',
    lifetimeValueMinor: row.purchases.amountMinor,
    rhythm: [...touches(year)],
    createdOn: plainDate('2024-05-02'),
    deleted: false,
    ...more,
  }
}

type EntrySketch = readonly [days: number, kind: Entry['kind'], body: string, more?: Partial<Entry>]
function said(
  kind: NonNullable<Entry['interaction']>['kind'],
  direction: NonNullable<Entry['interaction']>['direction'],
  unanswered = false,
): Partial<Entry> {
  return {
    interaction: {
      kind,
      direction,
      outcome: unanswered ? 'delivered' : 'reached',
      unanswered,
      planned: false,
      others: [],
    },
  }
}
const story: readonly EntrySketch[] = [
  [
    44,
    'interaction',
    'Sent the drawing of the kiln-side border and asked which pots she liked.',
    said('email', 'outbound', true),
  ],
  [
    58,
    'interaction',
    'Wished her a quiet Sunday, attached the pot list.',
    said('email', 'outbound', true),
  ],
  [
    62,
    'interaction',
    'The frost got two branches. Anselm wrapped the fig in old sacking like a patient.',
    {
      ...said('message', 'inbound'),
      learned: 'The fig by the kiln wall stands wrapped until April.',
    },
  ],
  [
    85,
    'interaction',
    'Walked the yard with tea. She would like window boxes for the shop front.',
    said('meeting', 'mutual'),
  ],
  [
    85,
    'promise',
    'the glaze-safe pot list',
    { promise: { side: 'mine', dueOn: addDays(today, 1), state: 'open' } },
  ],
  [
    92,
    'purchase',
    'Courtyard planting, second stage.',
    { purchase: { amountMinor: 184_000, currency: 'EUR' } },
  ],
  [99, 'feedback', 'It smells like my aunt’s yard in Aarhus.', { feedback: { score: 9 } }],
  [112, 'issue', 'The drain took the bark mulch.'],
  [118, 'interaction', 'Talked about the drain; came by the same day.', said('call', 'inbound')],
  [121, 'note', 'Ask the quarry for offcuts: she wants slate, not gravel.'],
  [171, 'interaction', 'Planting day, four hands and a wheelbarrow.', said('meeting', 'mutual')],
  [190, 'win', 'First evening in the yard with guests.'],
]
export function timeline(id: ClientId): readonly Entry[] {
  return story.map(([days, kind, body, more = {}], index) => ({
    id: entryId(index + 1),
    clientId: id,
    kind,
    on: ago(days),
    at: null,
    body,
    learned: null,
    interaction: null,
    promise: null,
    purchase: null,
    feedback: null,
    ...more,
  }))
}
