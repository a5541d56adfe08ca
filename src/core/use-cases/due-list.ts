import type { Output, SyncHandlers } from '#shared/contract/index.ts'
import type { ClientFactsRow } from '../db/repositories/facts.ts'
import { nextFallOf } from '#shared/domain/moments-part.ts'
import { rankNudges } from '#shared/domain/ranking.ts'
import type { Nudge } from '#shared/domain/reasons.ts'
import { addDays, daysBetween } from '#shared/plain-date.ts'
import type { ClientId } from '#shared/ids.ts'
import type { MonthDay, PlainDate } from '#shared/time.ts'
import { ok } from '#shared/result.ts'
import type { Context } from '../context.ts'
import { readReminders } from './reminders.ts'

type Due = Output<'nudges.due'>
type Ranking = {
  readonly nudges: readonly Nudge[]
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
  const { clients, contacts, entries, facts, lists } = context.repositories

  let last: { readonly state: string; readonly ranking: Ranking } | null = null

  /** The window asks for the list and for its count after each change: they share one ranking. */
  function ranked(today: PlainDate): Ranking {
    const state = `${today} ${context.nowLocal()} ${context.stateMark()}`
    if (last?.state !== state) last = { state, ranking: rank(today) }
    return last.ranking
  }

  function rank(today: PlainDate): Ranking {
    const loaded = facts.load(lists.awake(today), today, context.settings())
    const { nudges } = rankNudges(
      loaded.map((one) => asOf(one, today)),
      today,
      context.nowLocal(),
      context.rules(today).settings,
      context.rules(today).practice,
    )
    return {
      nudges,
      byId: new Map(loaded.map((one) => [one.id, one])),
      coverage: lists.coverage(today, context.nowLocal()),
    }
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
      opener: openerOf(one),
      dueOn: nudge.dueOn,
      rhythm: entries.touches(one.key, addDays(today, -stripDays), today),
      email: value('email'),
      phone: value('phone'),
    }
  }

  /** What to begin with: the last thing learned, else the promise that is open. */
  function openerOf(one: ClientFactsRow): Due['nudges'][number]['opener'] {
    const learned = entries.newestLearned(one.key)
    if (learned !== null) return { kind: 'learned', ...learned }
    const promise = one.promises[0]
    return promise === undefined ? null : { kind: 'promise', text: promise.text, on: promise.dueOn }
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
    'nudges.due': ({ on, limit }) => {
      const today = on ?? context.today()
      const { nudges, byId, coverage } = ranked(today)
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
      const { nudges, coverage } = ranked(today)
      return ok({
        today: nudges.filter((nudge) => nudge.section !== 'also').length,
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
