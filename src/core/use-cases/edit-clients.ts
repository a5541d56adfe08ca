import type { Input, Reply, SyncHandlers } from '#shared/contract/index.ts'
import { isCountingTouch } from '#shared/domain/cadence.ts'
import { touchDefaults } from '#shared/domain/capture-kinds.ts'
import { fail, ok } from '#shared/result.ts'
import { cadenceColumnsOf } from '../db/repositories/facts.ts'
import type { ManyColumns } from '../db/repositories/many-clients.ts'
import type { Context } from '../context.ts'
import type { DeedName } from '../deed-name.ts'
import { rhythmsOf, settleCadences } from './settle-cadences.ts'

type Channel = 'clients.editMany' | 'clients.logMany' | 'clients.pauseMany' | 'clients.deleteMany'
type Patch = Input<'clients.editMany'>['patch']

/** One thing done to many clients: one deed, written set by set rather than client by client. */
export function createEditClients(context: Context): SyncHandlers<Channel> {
  const { clients, labels, lists, many, segments } = context.repositories

  /** Does it to those that are still there; a deed of one client names it. */
  function toMany(
    what: DeedName,
    chosen: Uint32Array,
    body: (keys: readonly number[]) => void,
  ): Reply<'clients.deleteMany'> {
    const keys = lists.livingAmong([...new Set(chosen)])
    if (keys.length === 0) return fail('client/not-found')
    const [only] = keys
    const name =
      keys.length === 1 && only !== undefined ? (clients.byKey(only)?.name ?? null) : null
    context.deed(what, { name, n: keys.length }, () => body(keys))
    return ok({ changed: keys.length })
  }

  function edit(keys: readonly number[], patch: Patch): void {
    const before = rhythmsOf(context, keys)
    many.update(keys, columnsOf(patch))
    if (patch.archived !== undefined) many.archive(keys, patch.archived ? context.now() : null)
    for (const tag of patch.addTags) many.addLabel('tag', labels.tagKey(tag), keys)
    for (const tag of patch.removeTags) many.removeLabel('tag', tag, keys)
    for (const name of patch.addSegments) many.addLabel('segment', labels.segmentKey(name), keys)
    for (const name of patch.removeSegments) many.removeLabel('segment', name, keys)
    settleCadences(context, before, keys.length > 1)
  }

  return {
    'clients.editMany': ({ keys, patch }) => {
      for (const name of [...patch.addSegments, ...patch.removeSegments]) {
        if (segments.named(name)?.rule != null) return fail('segment/by-rule', { name })
      }
      return toMany('clients.edit', keys, (living) => edit(living, patch))
    },
    'clients.logMany': ({ keys, kind, on, body }) => {
      const today = context.today()
      const day = on ?? today
      if (day > today) return fail('touch/to-come', { on: day })
      return toMany('clients.log', keys, (living) => {
        const now = context.now()
        const touch = { kind, ...touchDefaults(kind), on: day }
        many.log(
          living.map((key) => ({ key, uid: context.newId() })),
          { ...touch, at: day === today ? now : null, body, createdAt: now },
        )
        many.settleTouch(
          living,
          isCountingTouch(touch, context.settings().inboundCounts),
          context.today(),
        )
      })
    },
    'clients.pauseMany': ({ keys, until }) => {
      const today = context.today()
      if (until !== null && until <= today) return fail('pause/in-the-past', { until })
      return toMany('clients.pause', keys, (living) => many.pause(living, today, until))
    },
    'clients.deleteMany': ({ keys }) =>
      toMany('clients.delete', keys, (living) => many.trash(living, context.now())),
  }
}

function columnsOf(patch: Patch): ManyColumns {
  const cadence = patch.cadence === undefined ? null : cadenceColumnsOf(patch.cadence)
  return {
    ...(cadence === null
      ? {}
      : { cadence_unit: cadence.cadenceUnit, cadence_count: cadence.cadenceCount }),
    ...(patch.stage === undefined ? {} : { stage: patch.stage }),
    ...(patch.tier === undefined ? {} : { tier: patch.tier }),
  }
}
