import { isDeepStrictEqual } from 'node:util'
import { createScores, type Scores } from '#shared/domain/ranking.ts'
import type { RankingRules } from '#shared/domain/reasons.ts'
import type { PlainDate } from '#shared/time.ts'
import type { Context } from '../context.ts'
import type { ClientFactsRow } from '../db/repositories/facts.ts'

/** Clients whose facts are gathered at once. */
const sliceSize = 3_000

/** What is known on one day; remembered things may hang on the facts, which are read anew when they change. */
export type DayFacts = {
  readonly rules: RankingRules
  readonly scores: Scores
  /** Facts as they stood on the day, in the order of the keys; unknown keys are left out. */
  readonly of: (keys: readonly number[]) => readonly ClientFactsRow[]
  /** Of everybody who may be on the list of the day; in no order. */
  readonly awake: () => readonly ClientFactsRow[]
}

type Kept = {
  readonly day: PlainDate
  readonly rules: RankingRules
  readonly scores: Scores
  readonly byKey: Map<number, ClientFactsRow>
  awake: Set<number> | null
  mark: string
}

/**
 * Facts of the candidates of a day. Gathering them costs more than all of the ranking, so they are
 * kept, and so is who the candidates are: a change has only its own clients read again, another day
 * or another rule everybody.
 */
export function createDayFacts(context: Context): (day: PlainDate) => DayFacts {
  const { facts, lists } = context.repositories
  let kept: Kept | null = null

  function bringUpTo(day: PlainDate): Kept {
    const [mark, rules] = [context.stateMark(), context.rules(day)]
    const same = kept?.day === day && isDeepStrictEqual(kept.rules, rules) ? kept : null
    const changed = same === null ? null : context.changedClients(same.mark, mark)
    if (same === null || changed === null) {
      const scores = createScores(day, rules)
      return (kept = { day, rules, scores, byKey: new Map(), awake: null, mark })
    }
    for (const key of changed) {
      same.byKey.delete(key)
      same.awake?.delete(key)
    }
    if (same.awake !== null) {
      for (const key of lists.awakeAmong(changed, day)) same.awake.add(key)
    }
    same.mark = mark
    return same
  }

  return (day) => {
    const known = bringUpTo(day)
    const { rules, scores, byKey } = known
    const of: DayFacts['of'] = (keys) => {
      const missing = keys.filter((key) => !byKey.has(key))
      for (let from = 0; from < missing.length; from += sliceSize) {
        const slice = missing.slice(from, from + sliceSize)
        for (const one of facts.load(slice, context.settings())) {
          byKey.set(one.key, asOf(one, day))
        }
      }
      return keys.flatMap((key) => byKey.get(key) ?? [])
    }
    return { rules, scores, of, awake: () => of([...(known.awake ??= new Set(lists.awake(day)))]) }
  }
}

/**
 * Facts as they stood on a day: what was done after it has not been done yet, even where it is
 * reckoned on a later one. What is planned stays planned: nobody has said what came of it.
 */
function asOf(one: ClientFactsRow, day: PlainDate): ClientFactsRow {
  const { care } = one
  const known = (on: PlainDate): boolean => on <= day
  return {
    ...one,
    promises: one.promises.filter((promise) => known(promise.madeOn)),
    care: {
      ...care,
      openIssuesRaisedOn: care.openIssuesRaisedOn.filter(known),
      uncheckedFixesOn: care.uncheckedFixesOn.filter(known),
      unansweredFeedbackOn: care.unansweredFeedbackOn.filter(known),
      deliveriesWithoutFeedbackOn: care.deliveriesWithoutFeedbackOn.filter(known),
    },
    touches: one.touches.filter((touch) => known(touch.on)),
    skippedOn: one.skippedOn.filter(known),
    purchasesOn: one.purchasesOn.filter(known),
  }
}
