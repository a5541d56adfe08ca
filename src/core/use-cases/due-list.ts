import type { Output, SyncHandlers } from '#shared/contract/index.ts'
import type { ClientFactsRow } from '../db/repositories/facts.ts'
import { cadenceClock, pauseOn, unansweredAttempts } from '#shared/domain/cadence.ts'
import { isSilenced } from '#shared/domain/gate.ts'
import { latenessOf } from '#shared/domain/cadence-part.ts'
import { nextFallOf } from '#shared/domain/moments-part.ts'
import { rankNudges, type Ranking, type Scores } from '#shared/domain/ranking.ts'
import { attendedOn, coverageOf, isDrifted } from '#shared/domain/standing.ts'
import { warmthLevel, warmthOf } from '#shared/domain/warmth.ts'
import type { RankingRules } from '#shared/domain/reasons.ts'
import { addDays, daysBetween } from '#shared/plain-date.ts'
import type { ClientId } from '#shared/ids.ts'
import { localDateTime, plainDate, type LocalDateTime, type PlainDate } from '#shared/time.ts'
import { instantOf } from '#shared/zone.ts'
import { ok } from '#shared/result.ts'
import type { Context } from '../context.ts'
import { createDayFacts } from './day-facts.ts'
import { toEntry } from './log-interaction.ts'
import { createNudgeCards } from './nudge-card.ts'
import { readReminders } from './reminders.ts'

type Due = Output<'nudges.due'>
type Coverage = Output<'nudges.count'>['coverage']
type DatedClient = Due['dates'][number]
type Loaded = {
  readonly rules: RankingRules
  readonly scores: Scores
  readonly waiting: readonly ClientFactsRow[]
  readonly attended: readonly ClientFactsRow[]
  readonly byId: ReadonlyMap<ClientId, ClientFactsRow>
  /** Worked out when it is first asked for: it looks at everybody, and the list does not need it. */
  readonly coverage: () => Coverage
}
/** A look at one day, good while nothing changes and from `now` until the next snooze ends. */
type Looked = {
  readonly state: string
  readonly now: LocalDateTime
  readonly until: LocalDateTime | null
  readonly loaded: Loaded
  readonly byMore: Map<number, Ranking>
  readonly dates: Due['dates']
}

/** How many coming clients an empty day shows. */
const upcomingShown = 7
/** How many days ahead the margin of the day looks for dates. */
const datesAhead = 7
/** Of many dates the soonest are shown: a large book has hundreds of birthdays in any week. */
const datesShown = 100

export function createDueList(context: Context): SyncHandlers<'nudges.due' | 'nudges.count'> {
  const { clients, entries, lists } = context.repositories
  const factsOn = createDayFacts(context)
  const cardOf = createNudgeCards(context)

  let last: Looked | null = null

  /** The window asks for the list and for its count after each change: they share one ranking. */
  function looked(day: PlainDate): Looked {
    const [state, now] = [`${day} ${context.stateMark()}`, timeOn(day)]
    const holds = last !== null && last.now <= now && (last.until === null || now < last.until)
    if (!holds || last?.state !== state) {
      // Within a day the hour counts for nothing but snoozes that end.
      const until = clients.nextSnoozeEnd(now)
      last = { state, now, until, loaded: load(day), byMore: new Map(), dates: datesFrom(day) }
    }
    return last
  }

  function ranked({ loaded, now, byMore }: Looked, day: PlainDate, more: number): Ranking {
    let ranking = byMore.get(more)
    if (ranking === undefined) byMore.set(more, (ranking = rank(loaded, day, now, more)))
    return ranking
  }

  /**
   * What the list of a day is made of. What is kept beside the facts looks ahead from today: for a
   * day before it every client is looked at.
   */
  function load(day: PlainDate): Loaded {
    const { rules, scores, of, awake } = factsOn(day)
    const { inboundCounts } = rules.settings
    const isPast = day < context.today()
    const waiting = isPast ? of(everybody()) : awake()
    const attended = isPast
      ? waiting.filter((one) => attendedOn(one, day, inboundCounts) === day)
      : of(lists.attendedOn(day))
    const now = timeOn(day)
    let coverage: Coverage | null = null
    const worksOut = (): Coverage => {
      const reckoned = context.reckonedOn(day)
      // Of whom time alone makes another until then, the stored standing says nothing.
      const turning = isPast ? waiting : of(lists.turnedBy(reckoned))
      const stored = isPast ? { within: 0, of: 0 } : lists.coverage(reckoned, now)
      const rest = coverageOf(turning, reckoned, now, inboundCounts)
      return { within: stored.within + rest.within, of: stored.of + rest.of }
    }
    return {
      rules,
      scores,
      waiting,
      attended,
      byId: new Map(waiting.map((one) => [one.id, one])),
      coverage: () => (coverage ??= worksOut()),
    }
  }

  function rank(
    { rules, scores, waiting, attended }: Loaded,
    day: PlainDate,
    now: LocalDateTime,
    more: number,
  ): Ranking {
    const settings = { ...rules.settings, dailyBudget: rules.settings.dailyBudget + more }
    return rankNudges(waiting, day, now, settings, rules.practice, attended, scores)
  }

  const everybody = () => lists.keys({ sort: 'name', descending: false, today: context.today() })

  /** The wall clock of now, on the owner's day `day`. */
  function timeOn(day: PlainDate): LocalDateTime {
    const now = context.nowLocal()
    const ahead = daysBetween(context.today(), plainDate(now.slice(0, 10)))
    return localDateTime(`${addDays(day, ahead)}${now.slice(10)}`)
  }

  /** A row as it was, or will be, on a day that is not today. */
  function rowOn(
    row: Due['nudges'][number]['client'],
    one: ClientFactsRow,
    day: PlainDate,
  ): Due['nudges'][number]['client'] {
    if (day === context.today()) return row
    const { inboundCounts } = context.settings()
    const { lastTouchOn, dueOn, cadenceDays, elapsedDays } = cadenceClock(one, day, inboundCounts)
    const runs = cadenceDays !== null && dueOn !== null && row.pausedUntil === null
    const warmth = warmthOf(one, day, inboundCounts)
    return {
      ...row,
      lastTouchOn,
      nextDueOn: dueOn,
      lateness: runs ? latenessOf(elapsedDays, cadenceDays, one.latestDays) : null,
      drifted: runs && isDrifted(one, day, inboundCounts),
      unanswered: unansweredAttempts(one.touches, day),
      warmth,
      warmthLevel: warmthLevel(warmth, row.pausedUntil !== null),
    }
  }

  /** Appointments that have passed and of which the owner has not said whether they happened. */
  function appointmentsToAnswer(today: PlainDate): Due['appointments'] {
    const now = today === context.today() ? context.now() : instantOf(timeOn(today), context.zone())
    const past = entries.pastAppointments(today, now)
    const rows = lists.rows([...new Set(past.map((row) => row.clientKey))], today)
    return past.flatMap((row) => {
      const client = rows.find((one) => Number(one.key) === row.clientKey)
      return client === undefined ? [] : [{ client, entry: toEntry(row, false) }]
    })
  }

  /** The next to fall due. What is stored knows of touches after a day gone by: then the facts tell. */
  function upcomingOn(day: PlainDate, { waiting, rules }: Loaded) {
    if (day >= context.today()) return lists.upcoming(day, upcomingShown)
    return waiting
      .filter((one) => !isSilenced(one))
      .flatMap((one) => {
        const { dueOn } = cadenceClock(one, day, rules.settings.inboundCounts)
        return dueOn === null || dueOn <= day ? [] : [{ key: one.key, dueOn }]
      })
      .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.key - b.key))
      .slice(0, upcomingShown)
  }

  /** The soonest dates, day by day: what comes after the last that is shown is not looked at. */
  function datesFrom(today: PlainDate): Due['dates'] {
    const { leapDay } = context.settings()
    const falling: { key: number; date: DatedClient['date']; fallsOn: PlainDate }[] = []
    for (let ahead = 0; ahead <= datesAhead && falling.length < datesShown; ahead++) {
      const fallsOn = addDays(today, ahead)
      // 29 February falls on a neighbour in common years, so it is always looked for.
      for (const { key, ...date } of lists.datesOn([...new Set([fallsOn.slice(5), '02-29'])])) {
        if (nextFallOf(date.date, today, leapDay) === fallsOn) falling.push({ key, date, fallsOn })
      }
    }
    const shown = falling.slice(0, datesShown)
    const keys = [...new Set(shown.map(({ key }) => key))]
    const rows = new Map(lists.rows(keys, today).map((row) => [Number(row.key), row]))
    return shown.flatMap(({ key, date, fallsOn }) => {
      const client = rows.get(key)
      return client === undefined ? [] : [{ client, date, fallsOn }]
    })
  }

  return {
    'nudges.due': ({ on, limit, more = 0 }) => {
      const today = on ?? context.today()
      const look = looked(today)
      const { rules, byId } = look.loaded
      const { nudges, done } = ranked(look, today, more)
      const settings = context.settings()
      const shown = nudges.slice(0, limit ?? nudges.length)
      const rows = lists.rows(
        shown.flatMap((nudge) => byId.get(nudge.clientId)?.key ?? []),
        today,
      )
      const rowById = new Map(rows.map((row) => [row.id, row]))
      const upcoming = upcomingOn(today, look.loaded)
      const upcomingRows = lists.rows(
        upcoming.map(({ key }) => key),
        today,
      )
      return ok({
        on: today,
        nudges: shown.flatMap((nudge) => {
          const one = byId.get(nudge.clientId)
          const row = rowById.get(nudge.clientId)
          return one === undefined || row === undefined
            ? []
            : [
                {
                  client: rowOn(row, one, today),
                  section: nudge.section,
                  score: nudge.score,
                  reasons: [...nudge.reasons],
                  dueOn: nudge.dueOn,
                  ...cardOf(one, nudge.reasons, today, rules),
                },
              ]
        }),
        total: nudges.length,
        doneToday: done,
        dailyBudget: settings.dailyBudget,
        switchedOff: [...settings.switchedOffReasons],
        awayUntil: pauseOn(settings.holidays, today)?.until ?? null,
        appointments: appointmentsToAnswer(today),
        upcoming: upcoming.flatMap(({ key, dueOn }) => {
          const client = upcomingRows.find((row) => Number(row.key) === key)
          if (client === undefined) return []
          const one = byId.get(client.id)
          return [{ client: one === undefined ? client : rowOn(client, one, today), dueOn }]
        }),
        promises: entries
          .promisesDueBy(addDays(today, 3), today)
          .map(({ key: _key, clientKey: _client, ...promise }) => promise),
        reminders: readReminders(context).filter(
          (r) => r.dueAt !== null || (r.nextAt !== null && r.nextAt.slice(0, 10) <= today),
        ),
        dates: look.dates,
      })
    },
    'nudges.count': ({ on }) => {
      const today = on ?? context.today()
      const look = looked(today)
      return ok({
        today: ranked(look, today, 0).nudges.filter((nudge) => nudge.section !== 'also').length,
        clients: clients.count(),
        coverage: look.loaded.coverage(),
      })
    },
  }
}
