import { z } from 'zod'
import { reviewProgress } from '#shared/contract/kept.ts'
import * as s from '#shared/contract/schemas.ts'
import type { Output, SyncHandlers } from '#shared/contract/index.ts'
import { ASK_FEEDBACK_DAYS, CHECK_BACK_DAYS } from '#shared/domain/care-part.ts'
import {
  isUnderWay,
  journeyStages,
  LONGEST_STEP_MS,
  nextReviewOn,
  REVIEW_DAYS,
  type ReviewChapter,
} from '#shared/domain/review.ts'
import { addDays } from '#shared/plain-date.ts'
import { ok } from '#shared/result.ts'
import type { Context } from '../context.ts'

// The review holds nothing of its own but its place: what is decided in it are deeds like any
// other, and whoever is dealt with is no longer found. So an undo brings an item back by itself.

type Item = Output<'review.chapter'>['items'][number]
/** An item before its client’s row is read. */
type Bare<One> = One extends { client: unknown }
  ? Omit<One, 'client' | 'plannedOn'> & { readonly clientKey: number }
  : One
type Found = { readonly total: number; readonly items: readonly Bare<Item>[] }
type ReviewHandler = 'review.get' | 'review.chapter' | 'review.turn' | 'review.finish'

/** Ten minutes hold no more of one chapter. */
const shown = 12
const namesShown = 4
/** Whoever was in touch once is asked about after so many days, and for a year. */
const onceQuietDays = 14
const onceDays = 365
/** Purchases of longer ago are not asked after any more. */
const askFeedbackUntilDays = 120
const winDays = 30
/** Days from the first purchase in which a second is waited for: see the rules, Buying. */
const boughtOnce = { from: 0.75, until: 3, unknown: 60 } as const

const kept = z.strictObject({ ...reviewProgress.shape, spentMs: z.number(), turnedAt: s.epochMs })
const keptLast = z.strictObject({ on: s.plainDate, minutes: z.int() })

export function createReview(context: Context): SyncHandlers<ReviewHandler> {
  const { lists, remembered, review } = context.repositories

  const last = () => keptLast.safeParse(remembered.get('review', 'last')?.value).data ?? null
  /** The review that is under way; null when none is, or it was left for a week. */
  function underWay(): z.output<typeof kept> | null {
    const found = kept.safeParse(remembered.get('review', 'progress')?.value)
    return found.success && isUnderWay(found.data.startedOn, context.today()) ? found.data : null
  }
  function spentUntilNow({ spentMs, turnedAt }: z.output<typeof kept>): number {
    return spentMs + Math.min(Math.max(0, context.now() - turnedAt), LONGEST_STEP_MS)
  }

  /** One of the finders below: those of a chapter, without their clients’ rows. */
  function find(chapter: ReviewChapter): Found {
    const today = context.reckonedOn()
    const week = { today, weekAgo: addDays(today, -REVIEW_DAYS) }
    const limit = shown
    switch (chapter) {
      case 'coverage':
        return found(review.outside({ ...week, limit }), ({ key, on }) => ({
          what: 'outside',
          key: `${key}`,
          clientKey: key,
          on,
        }))
      case 'promises':
        return found(
          review.latePromises({ today, limit }),
          ({ key, total: _total, ...promise }) => ({
            what: 'promise',
            key: promise.id,
            clientKey: key,
            promise,
          }),
        )
      case 'cooling':
        return found(review.cooling({ ...week, limit }), ({ key, before }) => ({
          what: 'cooling',
          key: `${key}`,
          clientKey: key,
          before,
        }))
      case 'once':
        return once()
      case 'feedback': {
        const from = addDays(today, -askFeedbackUntilDays)
        const until = addDays(today, -ASK_FEEDBACK_DAYS)
        return found(review.notAsked({ today, from, until, limit }), ({ key, on }) => ({
          what: 'feedback',
          key: `${key}`,
          clientKey: key,
          on,
        }))
      }
      case 'issues':
        return found(
          review.unchecked({ until: addDays(today, -CHECK_BACK_DAYS), limit }),
          ({ key, id, text, on }) => ({
            what: 'issue',
            key: id,
            clientKey: key,
            entryId: id,
            text,
            on,
          }),
        )
      case 'friction':
        return found(
          review.frictions({ stages: JSON.stringify(journeyStages), limit }),
          ({ total: _total, ...friction }) => ({ what: 'friction', key: friction.id, ...friction }),
        )
      case 'thanks':
        return together(
          found(
            review.wins({ from: addDays(today, -winDays), limit }),
            ({ key, id, text, on }) => ({ what: 'win', key: id, clientKey: key, text, on }),
          ),
          found(review.unthanked({ limit }), ({ key, id, brought, on }) => ({
            what: 'advocate',
            key: id,
            clientKey: key,
            entryId: id,
            brought,
            on,
          })),
        )
    }
  }

  function once(): Found {
    const today = context.reckonedOn()
    const quietSince = addDays(today, -onceQuietDays)
    const { medianSecondGapDays, medianGapDays } = context.rules().practice
    const usual = medianSecondGapDays ?? medianGapDays ?? boughtOnce.unknown
    const ago = (share: number) => addDays(today, -Math.round(share * usual))
    return together(
      found(
        review.boughtOnce({
          today,
          from: ago(boughtOnce.until),
          until: ago(boughtOnce.from),
          quietSince,
          limit: shown,
        }),
        ({ key, on }) => ({ what: 'bought-once', key: `${key}`, clientKey: key, on }),
      ),
      found(
        review.touchedOnce({
          today,
          from: addDays(today, -onceDays),
          until: quietSince,
          limit: shown,
        }),
        ({ key, on }) => ({ what: 'touched-once', key: `${key}`, clientKey: key, on }),
      ),
    )
  }

  /** Puts each client’s row to its items; those whose client went in between are left out. */
  function withClients({ items }: Found): Item[] {
    const keys = [...new Set(items.flatMap((one) => ('clientKey' in one ? [one.clientKey] : [])))]
    const rows = new Map(lists.rows(keys, context.today()).map((row) => [Number(row.key), row]))
    const planned = review.plannedOn(keys, context.today(), context.nowLocal())
    return items.flatMap((one): Item[] => {
      if (!('clientKey' in one)) return [one]
      const { clientKey, ...item } = one
      const client = rows.get(clientKey)
      if (client === undefined) return []
      return [{ ...item, client, plannedOn: planned.get(clientKey) ?? null }]
    })
  }

  return {
    'review.get': () => {
      const today = context.today()
      const progress = underWay()
      const done = last()
      const nextOn = nextReviewOn(done?.on ?? null, today)
      return ok({
        progress:
          progress === null
            ? null
            : { startedOn: progress.startedOn, chapter: progress.chapter, done: progress.done },
        last: done,
        nextOn,
        isDue: nextOn <= today,
      })
    },
    'review.chapter': ({ chapter }) => {
      const today = context.reckonedOn()
      const week = { today, weekAgo: addDays(today, -REVIEW_DAYS) }
      const ones = find(chapter)
      const isOfWeek = chapter === 'coverage' || chapter === 'cooling'
      const touched = isOfWeek ? review.weekTouches(week) : []
      return ok({
        items: withClients(ones),
        total: ones.total,
        paused: chapter === 'cooling' ? review.coolingPaused(week) : 0,
        week: {
          touches: touched.reduce((sum, { touches }) => sum + touches, 0),
          clients: touched.length,
          most: touched.slice(0, namesShown),
        },
      })
    },
    'review.turn': ({ to, done }) => {
      const before = underWay()
      const progress = {
        startedOn: before?.startedOn ?? context.today(),
        chapter: to,
        done: [...new Set([...(before?.done ?? []), ...(done === null ? [] : [done])])],
      }
      const spentMs = before === null ? 0 : spentUntilNow(before)
      const now = context.now()
      remembered.keep('review', 'progress', { ...progress, spentMs, turnedAt: now }, now)
      context.tell(['review'])
      return ok({ progress })
    },
    'review.finish': () => {
      const before = underWay()
      const minutes = before === null ? 0 : Math.max(1, Math.round(spentUntilNow(before) / 60_000))
      const on = context.today()
      remembered.keep('review', 'last', { on, minutes }, context.now())
      remembered.forget('review', 'progress')
      context.tell(['review'])
      return ok({ minutes, nextOn: nextReviewOn(on, on) })
    },
  }
}

function found<Row extends { readonly total: number }>(
  rows: readonly Row[],
  item: (row: Row) => Found['items'][number],
): Found {
  return { total: rows[0]?.total ?? 0, items: rows.map(item) }
}

function together(one: Found, other: Found): Found {
  return { total: one.total + other.total, items: [...one.items, ...other.items].slice(0, shown) }
}
