import type { Output } from '#shared/contract/index.ts'
import type { CoreClient } from './worker-client.ts'

export type Settings = Output<'settings.get'>

/** The owner's settings as main last read them. */
export type SettingsWatch = {
  /** Throws before the first `refresh` has settled. */
  readonly current: () => Settings
  /** Reads them anew and tells the listener, at first and whenever something differs. */
  readonly refresh: () => Promise<void>
}

export function createSettingsWatch(
  core: Pick<CoreClient, 'call'>,
  onChange: (settings: Settings, before: Settings | null) => void,
): SettingsWatch {
  let known: Settings | null = null
  return {
    current: () => {
      if (known === null) throw new Error('Settings are read before they are asked for')
      return known
    },
    refresh: async () => {
      const reply = await core.call('settings.get', {})
      if (!reply.ok) return
      const before = known
      known = reply.value
      if (JSON.stringify(before) !== JSON.stringify(known)) onChange(known, before)
    },
  }
}
