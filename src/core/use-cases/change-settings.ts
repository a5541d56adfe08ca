import type { SyncHandlers } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/result.ts'
import type { Context } from '../context.ts'
import type { Settings } from '../settings.ts'
import { rhythmsOf, settleCadences } from './settle-cadences.ts'

/** Settings that may be where a client's cadence comes from. */
const cadenceSettings: ReadonlySet<keyof Settings> = new Set([
  'defaultCadence',
  'tierCadences',
  'stageCadences',
])

export function createChangeSettings(
  context: Context,
): SyncHandlers<'settings.get' | 'settings.set'> {
  return {
    'settings.get': () => ok(context.settings()),
    'settings.set': (patch) => {
      const next = { ...context.settings(), ...patch }
      if (next.quietFrom !== null && next.quietFrom === next.quietUntil) {
        return fail('settings/quiet-hours-equal')
      }
      const names = Object.keys(patch) as (keyof typeof patch)[]
      context.deed('settings.set', { name: names[0] ?? null }, () => {
        const setsCadences = names.some((name) => cadenceSettings.has(name))
        const before = setsCadences
          ? rhythmsOf(context, context.repositories.lists.byCadenceOfSettings())
          : null
        for (const name of names) context.settingRows.write(name, patch[name])
        context.forget()
        if (before !== null) settleCadences(context, before, true)
      })
      return ok(context.settings())
    },
  }
}
