import type { SyncHandlers } from '#shared/contract/index.ts'
import { cadenceClock, isCountingTouch } from '#shared/domain/cadence.ts'
import type { ClientFacts, Touch } from '#shared/domain/facts.ts'
import { assert, fail, ok } from '#shared/result.ts'
import type { Context } from '../context.ts'
import { createEntryWriter } from './log-interaction.ts'

/** What filing a touch would do to the next one, by the same rules and without writing anything. */
export function createPreviewTouch(context: Context): SyncHandlers<'capture.preview'> {
  const { clients, facts } = context.repositories
  const { dayOf } = createEntryWriter(context)
  return {
    'capture.preview': (input) => {
      const record = clients.byId(input.clientId)
      if (record === null) return fail('client/not-found')
      const [today, settings] = [context.today(), context.settings()]
      const [now] = facts.load([record.id], settings)
      assert(now !== undefined, 'a living client has facts')
      const { on, at } = dayOf(input)
      const isPlanned = on > today || (at !== null && at > context.now())
      const then = isPlanned ? now : touched(now, { ...input.touch, on }, settings.inboundCounts)
      const dueOn = (one: ClientFacts) => cadenceClock(one, today, settings.inboundCounts).dueOn
      return ok({ nextDueOn: dueOn(now), thenDueOn: dueOn(then) })
    },
  }
}

function touched(facts: ClientFacts, touch: Touch, inboundCounts: boolean): ClientFacts {
  const touches = [...facts.touches, touch]
  return isCountingTouch(touch, inboundCounts)
    ? { ...facts, touches, firstDueOn: null }
    : { ...facts, touches }
}
