import type { Output, SyncHandlers } from '#shared/contract/index.ts'
import type { ClientFactsRow } from '../db/repositories/facts.ts'
import { pauseOn } from '#shared/domain/cadence.ts'
import type { ReasonKind } from '#shared/domain/facts.ts'
import { cadenceDoubt, suggestedCadence } from '#shared/domain/learned-cadence.ts'
import { nextFallOf } from '#shared/domain/moments-part.ts'
import { openerOf } from '#shared/domain/opener.ts'
import { rankNudges, scoreOf, type Ranking } from '#shared/domain/ranking.ts'
import type { Nudge } from '#shared/domain/reasons.ts'
import { addDays, daysBetween } from '#shared/plain-date.ts'
import type { ClientId } from '#shared/ids.ts'
import type { MonthDay, PlainDate } from '#shared/time.ts'
import { ok } from '#shared/result.ts'
import type { Context } from '../context.ts'
import { toEntry } from './log-interaction.ts'
import { readReminders } from './reminders.ts'

type Due = Output<'nudges.due'>
type Loaded = {
  readonly waiting: readonly ClientFactsRow[]
  readonly attended: readonly ClientFactsRow[]
  readonly byId: ReadonlyMap<ClientId, ClientFactsRow>
  readonly coverage: Due['coverage']
}

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
  function ranked(today: PlainDate, more: number): Ranked {
    const state = `${today} ${context.nowLocal()} ${context.stateMark()}`
    if (last?.state !== state) last = { state, loaded: load(today), byMore: new Map() }
    let ranking = last.byMore.get(more)
    if (ranking === undefined) last.byMore.set(more, (ranking = rank(last.loaded, today, more)))
    return { ...last.loaded, ranking }
  }

  function load(today: PlainDate): Loaded {
    const read = (keys: readonly number[]) =>
      facts.load(keys, context.settings()).map((one) => asOf(one, today))
    const waiting = read(lists.awake(today))
    return {
      waiting,
      attended: read(lists.attendedOn(today)),
      byId: new Map(waiting.map((one) => [one.id, one])),
      coverage: lists.coverage(context.reckonedOn(today), context.nowLocal()),
    }
  }

  function rank({ waiting, attended }: Loaded, today: PlainDate, more: number): Ranking {
    const { settings, practice } = context.rules(today)
    return rankNudges(
      waiting,
      today,
      context.nowLocal(),
      { ...settings, dailyBudget: settings.dailyBudget + more },
      practice,
      attended,
    )
  }

  /** Kinds that would tell of this client if they were not switched off. */
  function switchedOffHere(one: ClientFactsRow, today: PlainDate): ReasonKind[] {
    const { settings, practice } = context.rules(today)
    const off = settings.switchedOff
    if (off.length === 0) return []
    const all = scoreOf(one, today, { settings: { ...settings, switchedOff: [] }, practice })
    return all.reasons.map((reason) => reason.kind).filter((kind) => off.includes(kind))
  }

  function toNudge(
    nudge: Nudge,
    one: ClientFactsRow,
    row: Due['nudges'][number]['client'],
    today: PlainDate,
  ): Due['nudges'][number] {
    const points = contacts.of(one.key)
    const value = (kind: string) => points.find((p) => p.kind === kind)?.value ?? null
    return {
      client: row,
      section: nudge.section,
      score: nudge.score,
      reasons: [...nudge.reasons],
      switchedOff: switchedOffHere(one, today),
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
      learned: entries.newestLearned(one.key),
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
      const { ranking, byId, coverage } = ranked(today, more)
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
          return one === undefined || row === undefined ? [] : [toNudge(nudge, one, row, today)]
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

/** Facts as they stood on a day: what happened after it has not happened yet. */
function asOf(one: ClientFactsRow, today: PlainDate): ClientFactsRow {
  return one.skippedOn.every((on) => on <= today)
    ? one
    : { ...one, skippedOn: one.skippedOn.filter((on) => on <= today) }
}
