import type { SyncHandlers } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/result.ts'
import type { Context } from '../context.ts'
import type { Settings } from '../settings.ts'

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
      const names = Object.keys(patch) as (keyof Settings)[]
      context.deed('settings.set', { name: names[0] ?? null }, () => {
        for (const name of names) context.settingRows.write(name, patch[name])
      })
      return ok(context.settings())
    },
  }
}
