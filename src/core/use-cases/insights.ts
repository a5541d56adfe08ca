import type { WorkerInput, WorkerOutput } from '#shared/contract/worker.ts'
import {
  coveredOn,
  medianReturn,
  monthMedians,
  monthsOf,
  placeIn,
  returnCurve,
  spansOf,
  type Buyer,
  type InsightPeriod,
  type Span,
} from '#shared/domain/insights.ts'
import type { ClientKey } from '#shared/ids.ts'
import { addDays, dayNumber, daysBetween, earlier } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import type { Slice } from '../db/repositories/insights.ts'
import type { Context } from '../context.ts'

type Chart = WorkerOutput<'insights.chart'>
type ChartOf<Name extends Chart['chart']> = Extract<Chart, { chart: Name }>
type Scope = Pick<WorkerInput<'insights.chart'>, 'period' | 'segment'>
type Mark = WorkerInput<'insights.people'>['mark']
type Pause = () => Promise<void>

/** Clients read before anything else may run: some ten milliseconds. */
const sliceClients = 1_000
/** As many as a chart can tell apart. */
const mostScores = 500
const mostIssues = 200

/**
 * The charts of Insights and the people behind their marks. Nothing is kept: each chart is read from
 * the facts when it is looked at.
 */
export function createInsights(context: Context) {
  const { insights, lists } = context.repositories

  /** The first day of all, good while nothing changes: every chart of all time asks for it. */
  let first: { readonly mark: string; readonly on: PlainDate | null } | null = null
  const spans = ({ period }: Scope): readonly Span[] =>
    spansOf(period, context.today(), firstOn(period))
  const months = ({ period }: Scope): readonly Span[] =>
    monthsOf(period, context.today(), firstOn(period))
  const firstOn = (period: InsightPeriod): PlainDate | null => {
    if (period !== 'all') return null
    const mark = context.stateMark()
    if (first?.mark !== mark) first = { mark, on: insights.firstOn() }
    return first.on
  }
  const around = (all: readonly Span[]): Span => {
    const today = context.today()
    return { from: all[0]?.from ?? today, to: all.at(-1)?.to ?? today }
  }

  async function eachSlice(
    { segment }: Scope,
    pause: Pause,
    read: (slice: Slice) => void,
  ): Promise<void> {
    const highest = insights.highestKey()
    for (let low = 1; low <= highest; low += sliceClients) {
      read({ low, high: low + sliceClients - 1, segment })
      await pause()
    }
  }

  /** Tells of every client that counts whether it was covered at the end of each span. */
  async function eachCovered(
    scope: Scope,
    ends: readonly PlainDate[],
    pause: Pause,
    tell: (key: number, covered: readonly (boolean | null)[]) => void,
  ): Promise<void> {
    const days = ends.map(dayNumber)
    const since = addDays(ends[0] ?? context.today(), -insights.longestCadence())
    const { inboundCounts, holidays } = context.settings()
    const away = holidays.map(({ from, until }) => ({
      from: dayNumber(from),
      until: dayNumber(until),
    }))
    await eachSlice(scope, pause, (slice) => {
      const range = { ...slice, since, inboundCounts }
      const attended = new Map(insights.attended(range).map(({ key, days }) => [key, days]))
      for (const { key, days } of insights.attendedByPeople(range)) {
        const own = attended.get(key)
        attended.set(key, own === undefined ? days : `${own},${days}`)
      }
      const pauses = Map.groupBy(insights.pauses(slice), ({ key }) => key)
      const now = { today: context.reckonedOn(), nowLocal: context.nowLocal() }
      for (const one of insights.cadences({ ...range, ...now })) {
        const { key, cadenceDays, setOn, firstDueOn, beforeOn } = one
        const attendedOn = daysIn(attended.get(key))
        if (beforeOn !== null) attendedOn.unshift(dayNumber(beforeOn))
        const own = (pauses.get(key) ?? []).map(({ from, until }) => ({
          from: dayNumber(from),
          until: until === null ? Number.POSITIVE_INFINITY : dayNumber(until),
        }))
        const covered = coveredOn(
          {
            cadenceDays,
            setOn: dayNumber(setOn),
            firstDueOn: firstDueOn === null ? null : dayNumber(firstDueOn),
            attended: attendedOn,
            frozen: own.length === 0 ? away : apart([...own, ...away]),
          },
          days,
        )
        // Snoozed, or an appointment is near: today they do not count. Of past days nobody knows.
        if (one.waits === 1 && ends.at(-1) === context.today()) covered[covered.length - 1] = null
        tell(key, covered)
      }
    })
  }

  /** The last span is not over: it is looked at today. */
  const endOf = ({ to }: Span): PlainDate => earlier(to, context.today())

  async function coverage(scope: Scope, pause: Pause): Promise<ChartOf<'coverage'>> {
    const all = spans(scope)
    const points = all.map(({ from, to }) => ({ from, to, within: 0, of: 0 }))
    await eachCovered(scope, all.map(endOf), pause, (_key, covered) => {
      covered.forEach((isWithin, index) => {
        const point = points[index]
        if (point === undefined || isWithin === null) return
        point.of += 1
        if (isWithin) point.within += 1
      })
    })
    const first = points.findIndex(({ of }) => of > 0)
    return { chart: 'coverage', points: first < 0 ? [] : points.slice(first) }
  }

  function warmth({ segment }: Scope): ChartOf<'warmth'> {
    const groups = new Map<string | null, [number, number, number, number, number]>()
    for (const { segment: name, level, n } of insights.warmth({
      segment,
      today: context.today(),
    })) {
      const levels = groups.get(name) ?? [0, 0, 0, 0, 0]
      levels[level] = n
      groups.set(name, levels)
    }
    const sizes = (levels: readonly number[]) => levels.reduce((sum, n) => sum + n, 0)
    return {
      chart: 'warmth',
      groups: [...groups]
        .map(([name, levels]) => ({ segment: name, levels }))
        .toSorted((a, b) =>
          a.segment === null ? -1 : b.segment === null ? 1 : sizes(b.levels) - sizes(a.levels),
        ),
    }
  }

  async function touches(scope: Scope, pause: Pause): Promise<ChartOf<'touches'>> {
    const all = spans(scope)
    const counted = all.map((span) => ({ ...span, written: 0, call: 0, meeting: 0, theirs: 0 }))
    const range = around(all)
    await eachSlice(scope, pause, (slice) => {
      for (const { on, of, yours, theirs } of insights.touches({ ...slice, ...range })) {
        const span = counted[placeIn(all, on)]
        if (span === undefined) continue
        span[of] += yours
        span.theirs += theirs
      }
    })
    return { chart: 'touches', spans: counted }
  }

  function promises(scope: Scope): ChartOf<'promises'> {
    const all = months(scope)
    const counted = all.map((month) => ({ ...month, kept: 0, late: 0, broken: 0 }))
    const { segment } = scope
    const today = context.today()
    for (const { on, state, n } of insights.promises({ segment, today, ...around(all) })) {
      const month = counted[placeIn(all, on)]
      if (month !== undefined) month[state] += n
    }
    return { chart: 'promises', months: counted }
  }

  /** Every buyer with the days of the first and the second purchase, told by client. */
  async function eachBuyer(
    scope: Scope,
    pause: Pause,
    tell: (key: number, buyer: Buyer) => void,
  ): Promise<void> {
    const today = context.today()
    await eachSlice(scope, pause, (slice) => {
      const days = insights.purchaseDays(slice).filter(({ on }) => on <= today)
      for (const [key, [first, second]] of Map.groupBy(days, (row) => row.key)) {
        if (first !== undefined) tell(key, { firstOn: first.on, secondOn: second?.on ?? null })
      }
    })
  }

  async function repeat(scope: Scope, pause: Pause): Promise<ChartOf<'repeat'>> {
    const buyers: Buyer[] = []
    await eachBuyer(scope, pause, (_key, buyer) => buyers.push(buyer))
    return {
      chart: 'repeat',
      buyers: buyers.length,
      repeaters: buyers.filter(({ secondOn }) => secondOn !== null).length,
      steps: [...returnCurve(buyers, context.today())],
      medianDays: medianReturn(buyers),
    }
  }

  function feedback(scope: Scope): ChartOf<'feedback'> {
    const all = months(scope)
    const { segment } = scope
    const rows = insights.scores({ segment, ...around(all), limit: mostScores })
    const medians = monthMedians(all, rows)
    return {
      chart: 'feedback',
      scores: rows.map(({ client, told, ...row }) => ({
        ...row,
        client: client as ClientKey,
        told: told === 1,
      })),
      months: all.map((month, index) => ({ ...month, median: medians[index] ?? null })),
    }
  }

  function issues(scope: Scope): ChartOf<'issues'> {
    const { segment } = scope
    const since = (from: PlainDate, to: PlainDate | null): number | null =>
      to === null ? null : Math.max(0, daysBetween(from, to))
    const rows = insights.issues({ segment, ...around(months(scope)), limit: mostIssues })
    return {
      chart: 'issues',
      issues: rows.map(({ client, acknowledgedOn, resolvedOn, ...row }) => ({
        ...row,
        client: client as ClientKey,
        acknowledgedDays: since(row.raisedOn, acknowledgedOn ?? resolvedOn),
        resolvedDays: since(row.raisedOn, resolvedOn),
      })),
    }
  }

  async function keysBehind(scope: Scope, mark: Mark, pause: Pause): Promise<readonly number[]> {
    const today = context.today()
    const { segment } = scope
    const keys: number[] = []
    switch (mark.chart) {
      case 'coverage': {
        const span = spans(scope).find(({ from }) => from === mark.from)
        if (span === undefined) return []
        await eachCovered(scope, [endOf(span)], pause, (key, [isWithin]) => {
          if (isWithin === false) keys.push(key)
        })
        return keys
      }
      case 'warmth':
        return insights.warmAt({ segment: mark.segment ?? segment, today, level: mark.level })
      case 'touches': {
        const span = spans(scope).find(({ from }) => from === mark.from)
        if (span === undefined) return []
        await eachSlice(scope, pause, (slice) => {
          keys.push(...insights.touched({ ...slice, ...span, of: mark.of }))
        })
        return keys
      }
      case 'promises': {
        const month = months(scope).find(({ from }) => from === mark.from)
        return month === undefined
          ? []
          : insights.promised({ segment, today, ...month, state: mark.state })
      }
      case 'repeat':
        await eachBuyer(scope, pause, (key, { firstOn, secondOn }) => {
          if (secondOn !== null && daysBetween(firstOn, secondOn) <= mark.days) keys.push(key)
        })
        return keys
    }
  }

  return {
    chart: async (
      { chart, ...scope }: WorkerInput<'insights.chart'>,
      pause: Pause,
    ): Promise<Chart> => {
      switch (chart) {
        case 'coverage':
          return coverage(scope, pause)
        case 'warmth':
          return warmth(scope)
        case 'touches':
          return touches(scope, pause)
        case 'promises':
          return promises(scope)
        case 'repeat':
          return repeat(scope, pause)
        case 'feedback':
          return feedback(scope)
        case 'issues':
          return issues(scope)
      }
    },
    people: async (
      { mark, ...scope }: WorkerInput<'insights.people'>,
      pause: Pause,
    ): Promise<WorkerOutput<'insights.people'>> => ({
      keys: lists.livingAmong(await keysBehind(scope, mark, pause)).map((key) => key as ClientKey),
    }),
  }
}

/** Days as the core tells them of one client, as numbers in order. */
function daysIn(text: string | undefined): number[] {
  if (text === undefined) return []
  return text
    .split(',')
    .map((day) => dayNumber(day as PlainDate))
    .sort((a, b) => a - b)
}

/** The same days as stretches that do not overlap, in order. */
function apart(
  stretches: readonly { readonly from: number; readonly until: number }[],
): { readonly from: number; readonly until: number }[] {
  const joined: { from: number; until: number }[] = []
  for (const { from, until } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last === undefined || from > last.until) joined.push({ from, until })
    else last.until = Math.max(last.until, until)
  }
  return joined
}
