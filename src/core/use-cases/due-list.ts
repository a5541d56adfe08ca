import type { Output, SyncHandlers } from '#shared/contract/index.ts'
import type { ClientFactsRow } from '../db/repositories/facts.ts'
import { cadenceClock, pauseOn, unansweredAttempts } from '#shared/domain/cadence.ts'
import { latenessOf } from '#shared/domain/cadence-part.ts'
import type { ReasonKind } from '#shared/domain/facts.ts'
import { cadenceDoubt, suggestedCadence } from '#shared/domain/learned-cadence.ts'
import { nextFallOf } from '#shared/domain/moments-part.ts'
import { openerOf } from '#shared/domain/opener.ts'
import { rankNudges, scoreOf, type Ranking } from '#shared/domain/ranking.ts'
import { attendedOn, coverageOf, isDrifted } from '#shared/domain/standing.ts'
import { warmthLevel, warmthOf } from '#shared/domain/warmth.ts'
import type { Nudge, RankingRules } from '#shared/domain/reasons.ts'
import { addDays, daysBetween } from '#shared/plain-date.ts'
import type { ClientId } from '#shared/ids.ts'
import {
  localDateTime,
  plainDate,
  type LocalDateTime,
  type MonthDay,
  type PlainDate,
} from '#shared/time.ts'
import { ok } from '#shared/result.ts'
import type { Context } from '../context.ts'
import { toEntry } from './log-interaction.ts'
import { readReminders } from './reminders.ts'

type Due = Output<'nudges.due'>
type Loaded = {
  readonly rules: RankingRules
  readonly waiting: readonly ClientFactsRow[]
  readonly attended: readonly ClientFactsRow[]
  readonly byId: ReadonlyMap<ClientId, ClientFactsRow>
  readonly coverage: Due['coverage']
}

/** Clients whose facts are gathered at once. */
const sliceSize = 3_000
/** How far back the strip on a card looks, in days. */
const stripDays = 180
/** How many coming clients an empty day shows. */
const upcomingShown = 7
/** How many days ahead the margin of the day looks for dates. */
const datesAhead = 7
/** Of many dates the soonest are shown: a large book has hundreds of birthdays in any week. */
const datesShown = 100

export function createDueList(context: Context): SyncHandlers<'nudges.due' | 'nudges.count'> {
  const { clients, contacts, entries, facts, knowledge, lists } = context.repositories

  type Ranked = Loaded & { readonly ranking: Ranking }
  let last: { state: string; loaded: Loaded; byMore: Map<number, Ranking> } | null = null

  /** The window asks for the list and for its count after each change: they share one ranking. */
  function ranked(day: PlainDate, more: number): Ranked {
    const state = `${day} ${context.nowLocal()} ${context.stateMark()}`
    if (last?.state !== state) last = { state, loaded: load(day), byMore: new Map() }
    let ranking = last.byMore.get(more)
    if (ranking === undefined) last.byMore.set(more, (ranking = rank(last.loaded, day, more)))
    return { ...last.loaded, ranking }
  }

  /**
   * What the list of a day is made of. What is kept beside the facts looks ahead from today: for a
   * day before it every client is looked at.
   */
  function load(day: PlainDate): Loaded {
    const rules = context.rules(day)
    const { inboundCounts } = rules.settings
    const isPast = day < context.today()
    const waiting = factsOf(isPast ? everybody() : lists.awake(day), day)
    const attended = isPast
      ? waiting.filter((one) => attendedOn(one, day, inboundCounts) === day)
      : factsOf(lists.attendedOn(day), day)
    const [reckoned, now] = [context.reckonedOn(day), timeOn(day)]
    // Of whom time alone makes another until then, the stored standing says nothing.
    const turning = isPast ? waiting : factsOf(lists.turnedBy(reckoned), day)
    const stored = isPast ? { within: 0, of: 0 } : lists.coverage(reckoned, now)
    const rest = coverageOf(turning, reckoned, now, inboundCounts)
    return {
      rules,
      waiting,
      attended,
      byId: new Map(waiting.map((one) => [one.id, one])),
      coverage: { within: stored.within + rest.within, of: stored.of + rest.of },
    }
  }

  function rank({ rules, waiting, attended }: Loaded, day: PlainDate, more: number): Ranking {
    const settings = { ...rules.settings, dailyBudget: rules.settings.dailyBudget + more }
    return rankNudges(waiting, day, timeOn(day), settings, rules.practice, attended)
  }

  const everybody = () => lists.keys({ sort: 'name', descending: false, today: context.today() })

  function factsOf(keys: readonly number[], day: PlainDate): readonly ClientFactsRow[] {
    const slices: ClientFactsRow[] = []
    for (let from = 0; from < keys.length; from += sliceSize) {
      slices.push(...facts.load(keys.slice(from, from + sliceSize), context.settings()))
    }
    return slices.map((one) => asOf(one, day))
  }

  /** Kinds that would tell of this client if they were not switched off. */
  function switchedOffHere(
    one: ClientFactsRow,
    today: PlainDate,
    { settings, practice }: RankingRules,
  ): ReasonKind[] {
    const off = settings.switchedOff
    if (off.length === 0) return []
    const all = scoreOf(one, today, { settings: { ...settings, switchedOff: [] }, practice })
    return all.reasons.map((reason) => reason.kind).filter((kind) => off.includes(kind))
  }

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

  function toNudge(
    nudge: Nudge,
    one: ClientFactsRow,
    row: Due['nudges'][number]['client'],
    today: PlainDate,
    rules: RankingRules,
  ): Due['nudges'][number] {
    const points = contacts.of(one.key)
    const value = (kind: string) => points.find((p) => p.kind === kind)?.value ?? null
    return {
      client: row,
      section: nudge.section,
      score: nudge.score,
      reasons: [...nudge.reasons],
      switchedOff: switchedOffHere(one, today, rules),
      opener: openerFor(one, nudge, today),
      cadenceHint: {
        suggestion: suggestedCadence(one, today, context.settings().inboundCounts),
        doubt: cadenceDoubt(one),
      },
      dueOn: nudge.dueOn,
      rhythm: entries.touches(one.key, addDays(today, -stripDays), today),
      email: value('email'),
      phone: value('phone'),
    }
  }

  function openerFor(one: ClientFactsRow, nudge: Nudge, today: PlainDate) {
    const told = nudge.reasons.flatMap((reason) =>
      reason.kind === 'promise-mine' || reason.kind === 'promise-theirs'
        ? [reason.figures.promiseId]
        : [],
    )
    const known = {
      learned: entries.newestLearned(one.key, today),
      fact: knowledge.newestFact(one.key),
      promises: one.promises,
      wish: entries.oldestWish(one.key),
      outcome: knowledge.aimOf(one.key),
      said: entries.newestSaid(one.key, today),
    }
    return openerOf(known, new Set(told))
  }

  /** Appointments that have passed and of which the owner has not said whether they happened. */
  function appointmentsToAnswer(today: PlainDate): Due['appointments'] {
    const past = entries.pastAppointments(today, context.now())
    const rows = lists.rows([...new Set(past.map((row) => row.clientKey))], today)
    return past.flatMap((row) => {
      const client = rows.find((one) => Number(one.key) === row.clientKey)
      return client === undefined ? [] : [{ client, entry: toEntry(row, false) }]
    })
  }

  function datesFrom(today: PlainDate): Due['dates'] {
    const days = Array.from({ length: datesAhead + 1 }, (_, ahead) => addDays(today, ahead))
    const { leapDay } = context.settings()
    // 29 February falls on a neighbour in common years, so it is always looked for.
    const found = lists.datesAround([...new Set(days.map((d) => d.slice(5))), '02-29'])
    const falling = found
      .flatMap(({ key, ...date }) => {
        const on = nextFallOf(date.date as PlainDate | MonthDay, today, leapDay)
        if (on === null || daysBetween(today, on) > datesAhead) return []
        return [{ key, date: { ...date, date: date.date as PlainDate | MonthDay }, fallsOn: on }]
      })
      .toSorted((a, b) => (a.fallsOn < b.fallsOn ? -1 : a.fallsOn > b.fallsOn ? 1 : 0))
      .slice(0, datesShown)
    const rows = new Map(
      lists
        .rows([...new Set(falling.map((f) => f.key))], today)
        .map((row) => [Number(row.key), row]),
    )
    return falling.flatMap(({ key, date, fallsOn }) => {
      const client = rows.get(key)
      return client === undefined ? [] : [{ client, date, fallsOn }]
    })
  }

  return {
    'nudges.due': ({ on, limit, more = 0 }) => {
      const today = on ?? context.today()
      const { rules, ranking, byId, coverage } = ranked(today, more)
      const { nudges } = ranking
      const settings = context.settings()
      const shown = nudges.slice(0, limit ?? nudges.length)
      const rows = lists.rows(
        shown.flatMap((nudge) => byId.get(nudge.clientId)?.key ?? []),
        today,
      )
      const rowById = new Map(rows.map((row) => [row.id, row]))
      const upcoming = lists.upcoming(today, upcomingShown)
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
            : [toNudge(nudge, one, rowOn(row, one, today), today, rules)]
        }),
        total: nudges.length,
        coverage,
        doneToday: ranking.done,
        dailyBudget: settings.dailyBudget,
        switchedOff: [...settings.switchedOffReasons],
        awayUntil: pauseOn(settings.holidays, today)?.until ?? null,
        appointments: appointmentsToAnswer(today),
        upcoming: upcoming.flatMap(({ key, dueOn }) => {
          const client = upcomingRows.find((row) => Number(row.key) === key)
          return client === undefined ? [] : [{ client, dueOn }]
        }),
        promises: entries
          .promisesDueBy(addDays(today, 3))
          .map(({ key: _key, clientKey: _client, ...promise }) => promise),
        reminders: readReminders(context).filter(
          (r) => r.dueAt !== null || (r.nextAt !== null && r.nextAt.slice(0, 10) <= today),
        ),
        dates: datesFrom(today),
      })
    },
    'nudges.count': () => {
      const today = context.today()
      const { ranking, coverage } = ranked(today, 0)
      return ok({
        today: ranking.nudges.filter((nudge) => nudge.section !== 'also').length,
        clients: clients.count(),
        coverage,
      })
    },
  }
}

/**
 * Facts as they stood on a day: what was done after it has not been done yet, even where it is
 * reckoned on a later one. What is planned stays planned: nobody has said what came of it.
 */
function asOf(one: ClientFactsRow, day: PlainDate): ClientFactsRow {
  return {
    ...one,
    touches: one.touches.filter((touch) => touch.on <= day),
    skippedOn: one.skippedOn.filter((on) => on <= day),
    purchasesOn: one.purchasesOn.filter((on) => on <= day),
  }
}
