import type { Lock } from './app/lock.ts'
import type { Changes } from './changes.ts'
import type { SpokenLanguage } from './language.ts'
import type { Clock } from './platform/clock.ts'
import type { Logger } from './platform/logger.ts'
import type { Paths } from './platform/paths.ts'
import type { Timers } from './platform/timers.ts'
import type { DayWatch } from './reminders/day-watch.ts'
import type { SettingsWatch } from './settings-watch.ts'
import type { CoreClient } from './worker-client.ts'

/** What is there before any part of the app is built. */
export type Basics = {
  readonly paths: Paths
  readonly language: SpokenLanguage
  readonly log: Logger
  readonly clock: Clock
  readonly timers: Timers
}

/** What every part of the app may use. */
export type AppContext = Basics & {
  readonly core: CoreClient
  readonly settings: SettingsWatch
  readonly changes: Changes
  readonly lock: Lock
  readonly day: DayWatch
  /** A short text that ties what a person sees to a line of the log. */
  readonly newRef: () => string
}
