import { addDays, fromParts, monthDayOf, partsOf } from '#shared/plain-date.ts'
import { daysInMonth, localDateTime, type MonthDay, type PlainDate } from '#shared/time.ts'
import type {
  DemoClient,
  DemoDate,
  DemoReminder,
  DemoSegment,
  DemoSet,
  DemoTag,
  DemoTemplate,
} from './demo-types.ts'
import { buildsAndTourers } from './people/builds-and-tourers.ts'
import { commuters } from './people/commuters.ts'
import { familiesAndCourses } from './people/families-and-courses.ts'
import { fleets } from './people/fleets.ts'
import { waiting } from './people/waiting.ts'
import { seededRandom } from './random.ts'
import { routinePast } from './routine-past.ts'
import type { DayAgo, Sketch } from './sketch.ts'

// The demo set: Kettle Lane Cycles, a bicycle workshop in Edinburgh that builds frames, looks
// after fleets and gives courses. All people, firms, addresses and numbers are made up.

const sketches: readonly Sketch[] = [
  ...waiting,
  ...buildsAndTourers,
  ...fleets,
  ...commuters,
  ...familiesAndCourses,
]

const segments: readonly DemoSegment[] = [
  {
    name: 'Builds in progress',
    expectations: 'Hears from us every other week, good news or none. One named week per step.',
    cadence: { unit: 'days', count: 14 },
  },
  {
    name: 'Fleets',
    expectations: 'Every bike on the road on Monday morning. One person to ring, one bill a month.',
    cadence: { unit: 'months', count: 1 },
  },
  {
    name: 'Tourers',
    expectations: 'We know the next journey before they leave and ask how it went after.',
    cadence: { unit: 'days', count: 56 },
  },
  {
    name: 'Families',
    expectations: 'Saddles go up with the children. Used bikes are offered before they ask.',
    cadence: { unit: 'days', count: 70 },
  },
  {
    name: 'Commuters',
    expectations: 'In by eight, out by six. No surprise on the bill.',
    cadence: { unit: 'days', count: 84 },
  },
  {
    name: 'Course alumni',
    expectations: 'Keep at it: a question answered, an evening offered, a tool lent.',
    cadence: { unit: 'months', count: 4 },
  },
]

/** The rhythm of a tag that sets one; the other tags are plain labels. */
const tagCadences: Readonly<Record<string, DemoTag['cadence']>> = {
  retainer: { unit: 'days', count: 21 },
}

const templates: readonly DemoTemplate[] = [
  {
    name: 'Before the next journey',
    subject: 'Before your next journey, {first name}',
    body: `Dear {first name},

how did your {bike|bicycle} come through the last miles? A quiet week is the right time to look at bearings and wheels, well before you pack.

On my list for you: {wish|whatever you missed on the road}. Is that still on your mind?

Tell me where you mean to ride next, and a day in the workshop is yours.

Warmly,
Kettle Lane Cycles`,
  },
  {
    name: 'After a course',
    subject: 'How is it going, {first name}?',
    body: `Dear {first name},

have you had the tools out since the course? If something would not come loose or would not go back, bring it along on a Thursday evening: the stand is free and so is the tea.

What would you like to learn next?

Warmly,
Kettle Lane Cycles`,
  },
]

/**
 * The demo set as it looks on `today`: the same people and words always, with every date counted
 * from that day. Pure; the same day gives the same set.
 */
export function demoSet(today: PlainDate): DemoSet {
  const day: DayAgo = (ago) => addDays(today, -ago)
  const clients = sketches.map((sketch, index) => clientOf(sketch, index, day))
  const tags = [...new Set(clients.flatMap((client) => client.tags))].toSorted()
  return {
    clients,
    segments,
    tags: tags.map((name) => ({ name, cadence: tagCadences[name] ?? null })),
    reminders: generalReminders(day),
    frictions: frictions(day),
    templates,
    outreach: {
      template: 'Before the next journey',
      segment: 'Tourers',
      startedOn: day(16),
    },
  }
}

function clientOf(sketch: Sketch, index: number, day: DayAgo): DemoClient {
  const story = sketch.story.map((item) => item(day))
  const past = routinePast(sketch, story, day, seededRandom(1000 + index))
  const [givenName, familyName] = namesOf(sketch)
  const outcome = sketch.outcome
  return {
    kind: sketch.organisationItself ? 'organisation' : 'person',
    name: sketch.name,
    givenName,
    familyName,
    nickname: sketch.nickname ?? null,
    organisation: sketch.organisation ?? null,
    title: sketch.title ?? null,
    emails: sketch.emails.map((value, at) => ({ value, label: emailLabel(sketch, at) })),
    phones: sketch.phones.map((value) => ({
      value,
      label: value.startsWith('+44 7') ? 'mobile' : 'work',
    })),
    urls: sketch.url === undefined ? [] : [{ value: sketch.url, label: 'web' }],
    addresses: addressesOf(sketch),
    stage: sketch.stage ?? 'active',
    tier: sketch.tier ?? null,
    cadence: sketch.cadence ?? null,
    latestDays: sketch.latestDays ?? null,
    tags: sketch.tags ?? [],
    segments: sketch.segments ?? [],
    notes: sketch.notes ?? null,
    createdOn: day(sketch.since),
    archived: sketch.archived ?? false,
    deceased: sketch.deceased ?? false,
    doNotContact: sketch.doNotContact ?? false,
    snoozedUntil:
      sketch.snoozedIn === undefined ? null : localDateTime(`${day(-sketch.snoozedIn)}T00:00`),
    pause: sketch.pause === undefined ? null : pauseOf(sketch.pause, day),
    facts: (sketch.facts ?? []).map(([kind, body, ago]) => ({ kind, body, learnedOn: day(ago) })),
    relations: (sketch.people ?? []).map(([name, role, roleBack]) => ({
      name,
      role,
      roleBack: roleBack ?? null,
    })),
    dates: datesOf(sketch, day),
    outcome:
      outcome === undefined
        ? null
        : {
            currentState: outcome.now,
            desiredOutcome: outcome.wanted,
            progress: outcome.progress,
            movedOn: day(outcome.movedAgo),
            wantedByOn: outcome.wantedIn === undefined ? null : day(-outcome.wantedIn),
            milestones: (outcome.milestones ?? []).map(([body, reachedAgo]) => ({
              body,
              dueOn: null,
              reachedOn: reachedAgo === null ? null : day(reachedAgo),
            })),
          },
    customFields: { Bike: sketch.bike, ...sketch.fields },
    timeline: [...past, ...story].toSorted(byDay),
    reminders: (sketch.reminders ?? []).map((reminder) => reminderOf(reminder, day)),
  }
}

function byDay(a: DemoClient['timeline'][number], b: DemoClient['timeline'][number]): number {
  const [left, right] = [`${a.on}${a.time ?? ''}`, `${b.on}${b.time ?? ''}`]
  if (left === right) return 0
  return left < right ? -1 : 1
}

function namesOf(sketch: Sketch): readonly [string | null, string | null] {
  if (sketch.organisationItself) return [null, null]
  if (sketch.parts !== undefined) return sketch.parts
  const blank = sketch.name.lastIndexOf(' ')
  return [sketch.name.slice(0, blank), sketch.name.slice(blank + 1)]
}

function emailLabel(sketch: Sketch, at: number): string {
  if (sketch.organisationItself) return at === 0 ? 'office' : 'direct'
  return at === 0 ? 'private' : 'work'
}

function addressesOf(sketch: Sketch): DemoClient['addresses'] {
  if (sketch.street === undefined) return []
  const [street, postalCode] = sketch.street
  return [
    {
      formatted: `${street}\nEdinburgh\n${postalCode}`,
      street,
      city: 'Edinburgh',
      postalCode,
      country: 'United Kingdom',
      label: null,
    },
  ]
}

function pauseOf(pause: NonNullable<Sketch['pause']>, day: DayAgo): DemoClient['pause'] {
  return { from: day(pause.ago), until: pause.endsIn === null ? null : day(-pause.endsIn) }
}

function datesOf(sketch: Sketch, day: DayAgo): readonly DemoDate[] {
  const dates: DemoDate[] = []
  if (sketch.birthday !== undefined) {
    const [inDays, year] = sketch.birthday
    const date = birthDate(day(-inDays), year)
    dates.push({ kind: 'birthday', label: null, date, leadDays: 7 })
  }
  for (const { kind, label, inDays, leadDays } of sketch.otherDates ?? []) {
    dates.push({ kind, label, date: day(-inDays), leadDays })
  }
  return dates
}

/** The date of birth whose next birthday is `next`; 29 February moves to a year that has one. */
function birthDate(next: PlainDate, year: number | null): PlainDate | MonthDay {
  if (year === null) return monthDayOf(next)
  const { month, day } = partsOf(next)
  const bornIn = day <= daysInMonth(year, month) ? year : year - (year % 4)
  return fromParts({ year: bornIn, month, day })
}

function generalReminders(day: DayAgo): readonly DemoReminder[] {
  const drafts = [
    {
      text: 'Order tyres and tubes for the month',
      inDays: 3,
      time: '10:00',
      every: 'FREQ=MONTHLY',
    },
    { text: 'Send the fleet bills', inDays: 5, time: '09:00', every: 'FREQ=MONTHLY' },
    { text: 'Put the next courses on the website', inDays: 12 },
  ]
  return drafts.map((draft) => reminderOf(draft, day))
}

function frictions(day: DayAgo): DemoSet['frictions'] {
  return [
    { stage: 'ask', text: 'Nobody answers the phone before ten', foundOn: day(26) },
    { stage: 'bill', text: 'The bill says parts, not what was done', foundOn: day(12) },
  ]
}

function reminderOf(draft: NonNullable<Sketch['reminders']>[number], day: DayAgo): DemoReminder {
  return {
    text: draft.text,
    at: localDateTime(`${day(-draft.inDays)}T${draft.time ?? '09:00'}`),
    dateOnly: draft.time === undefined,
    every: draft.every ?? null,
  }
}
