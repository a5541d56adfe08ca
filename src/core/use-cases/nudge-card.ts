import type { Output } from '#shared/contract/index.ts'
import type { ClientFactsRow } from '../db/repositories/facts.ts'
import type { ReasonKind } from '#shared/domain/facts.ts'
import { cadenceDoubt, suggestedCadence } from '#shared/domain/learned-cadence.ts'
import { openerOf } from '#shared/domain/opener.ts'
import { scoreOf } from '#shared/domain/ranking.ts'
import type { RankingRules, Reason } from '#shared/domain/reasons.ts'
import { addDays } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import type { Context } from '../context.ts'

/** What a card shows beside the row and the points of its client. */
export type NudgeCard = Pick<
  Output<'nudges.due'>['nudges'][number],
  'switchedOff' | 'opener' | 'cadenceHint' | 'rhythm' | 'email' | 'phone'
>

/** How far back the strip on a card looks, in days. */
const stripDays = 180

/**
 * Makes the card of a client as it stands on a day. Its seven queries are asked once for each time
 * the facts of the client are read.
 */
export function createNudgeCards(context: Context) {
  const { contacts, entries, knowledge } = context.repositories
  const made = new WeakMap<ClientFactsRow, NudgeCard>()

  function make(
    one: ClientFactsRow,
    reasons: readonly Reason[],
    day: PlainDate,
    rules: RankingRules,
  ): NudgeCard {
    const points = contacts.of(one.key)
    const value = (kind: string) => points.find((p) => p.kind === kind)?.value ?? null
    return {
      switchedOff: switchedOffHere(one, day, rules),
      opener: openerFor(one, reasons, day),
      cadenceHint: {
        suggestion: suggestedCadence(one, day, rules.settings.inboundCounts),
        doubt: cadenceDoubt(one),
      },
      rhythm: entries.touches(one.key, addDays(day, -stripDays), day),
      email: value('email'),
      phone: value('phone'),
    }
  }

  function openerFor(one: ClientFactsRow, reasons: readonly Reason[], day: PlainDate) {
    const told = reasons.flatMap((reason) =>
      reason.kind === 'promise-mine' || reason.kind === 'promise-theirs'
        ? [reason.figures.promiseId]
        : [],
    )
    const known = {
      learned: entries.newestLearned(one.key, day),
      fact: knowledge.newestFact(one.key, day),
      promises: one.promises,
      wish: entries.oldestWish(one.key, day),
      outcome: knowledge.aimOf(one.key),
      said: entries.newestSaid(one.key, day),
    }
    return openerOf(known, new Set(told))
  }

  return (
    one: ClientFactsRow,
    reasons: readonly Reason[],
    day: PlainDate,
    rules: RankingRules,
  ): NudgeCard => {
    let card = made.get(one)
    if (card === undefined) made.set(one, (card = make(one, reasons, day, rules)))
    return card
  }
}

/** Kinds that would tell of this client if they were not switched off. */
function switchedOffHere(
  one: ClientFactsRow,
  day: PlainDate,
  { settings, practice }: RankingRules,
): ReasonKind[] {
  const off = settings.switchedOff
  if (off.length === 0) return []
  const all = scoreOf(one, day, { settings: { ...settings, switchedOff: [] }, practice })
  return all.reasons.map((reason) => reason.kind).filter((kind) => off.includes(kind))
}
