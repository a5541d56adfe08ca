import { EventEmitter } from 'node:events'
import { openCore, type Core, type JobControl } from '#core/core.ts'
import type { Logger } from '#main/platform/logger.ts'
import { createNotifier, type NotificationsOptions } from '#main/platform/notifications.ts'
import { createDeliver } from '#main/reminders/deliver.ts'
import { createScheduler, type SchedulerOptions } from '#main/reminders/scheduler.ts'
import type { DueReminder } from '#shared/contract/worker.ts'
import type { CoreChannel, Input, Output } from '#shared/contract/index.ts'
import { fail } from '#shared/result.ts'
import type { EpochMs } from '#shared/time.ts'
import { todayAt } from '#shared/zone.ts'
import type { Device } from './device.ts'
import type { NotifierKind } from './schedule-file.ts'

// One run of the app on a data folder: the product's own core, scheduler, delivery and notifier.
// Only the window, the notification itself and the device are made up.

/** A step of the scheduler that a test may cut short. */
export type Step = 'due' | 'claim' | 'show' | 'record'

export type Told = {
  readonly due: DueReminder
  readonly at: EpochMs
  readonly channel: 'notification' | 'in-app'
}

export type SimulatedApp = {
  readonly call: <C extends CoreChannel>(channel: C, input: Input<C>) => Output<C>
  /** Resume, unlock: whatever makes the app look at once. */
  readonly wake: () => void
  readonly quit: () => void
  /** Nothing of this run has any effect from here on. */
  readonly kill: () => void
}

export type SimulatedAppOptions = {
  readonly folder: string
  readonly device: Device
  readonly notifier: NotifierKind
  /** The system shows a notification, at this very moment. */
  readonly onShow?: (batch: readonly DueReminder[]) => void
  readonly onTold: (told: readonly Told[]) => void
  /** Before each step; it may kill the app, or make the step fail as a full disk would. */
  readonly before?: (step: Step, kill: () => void) => 'fails' | undefined
}

const control: JobControl = {
  onProgress: () => undefined,
  isCancelled: () => false,
  pause: () => Promise.resolve(),
}

const quietLog: Logger = { info: () => undefined, warn: () => undefined, bug: reportBug }

function reportBug(event: string, error: unknown): void {
  throw new Error(event, { cause: error })
}

/** Opens the data file and starts the scheduler, as a start of the app does. */
export function startApp(options: SimulatedAppOptions): SimulatedApp {
  const { device, folder } = options
  const { clock, timers } = device
  let dead = false
  const core = open(folder, device, (topics) => {
    if (topics.includes('reminders') || topics.includes('settings')) void scheduler.trigger()
  })
  const before = (step: Step): 'fails' | undefined =>
    dead ? undefined : options.before?.(step, kill)
  const never = new Promise<never>(() => undefined)

  const work: SchedulerOptions['core']['work'] = async (call, input) => {
    const fails = before(call.replace('ledger.', '') as Step)
    if (dead) return never
    return fails === undefined ? core.work(call, input, control) : fail('data/disk-full')
  }

  let bannered = false
  const deliver = createDeliver({
    notifier: createNotifier({
      Notification: notificationThat(options.notifier),
      service: async () => (options.notifier === 'none' ? null : { markup: false, actions: false }),
      timers,
      log: quietLog,
    }),
    locale: () => 'en',
    today: () => todayAt(clock.now(), clock.zone(), settings().dayStart),
    settings,
    banner: () => {
      bannered = true
    },
    open: () => undefined,
    snoozeAnHour: () => undefined,
    snoozeAllAnHour: () => undefined,
    finish: () => undefined,
  })

  function settings(): Output<'settings.get'> {
    return call('settings.get', {})
  }

  function call<C extends CoreChannel>(channel: C, input: Input<C>): Output<C> {
    const reply = core.call(channel, input)
    if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
    return reply.value
  }

  const scheduler = createScheduler({
    clock,
    timers,
    log: quietLog,
    core: { work },
    deliver: async (batch, again) => {
      bannered = false
      if (before('show') === 'fails') return { outcome: 'failed', reason: 'threw' }
      if (dead) return never
      const at = clock.now()
      const shown = await deliver(batch, again)
      if (shown.outcome === 'shown') options.onShow?.(batch)
      const channel = shown.outcome === 'shown' ? 'notification' : bannered ? 'in-app' : null
      if (channel !== null) options.onTold(batch.map((due) => ({ due, at, channel })))
      return shown
    },
    onTick: () => undefined,
    onTurn: () => undefined,
  })
  scheduler.start()

  function kill(): void {
    dead = true
    scheduler.stop()
    device.dropTimers()
    core.close()
  }

  return { call, wake: () => void scheduler.trigger(), quit: kill, kill }
}

/** The data file alone, for what happens before the first start or from the command line. */
export function openData(folder: string, device: Device): Core {
  return open(folder, device, () => undefined)
}

function open(
  folder: string,
  { clock }: Device,
  onChange: (topics: readonly string[]) => void,
): Core {
  const opened = openCore({
    dataFolder: folder,
    create: true,
    now: clock.now,
    zone: clock.zone,
    locale: 'en-GB',
    source: 'window',
    onChange,
  })
  if (!opened.ok) throw new Error(`The data file did not open: ${opened.error.code}`)
  return opened.value
}

/** Electron's notification, of a system that shows it or refuses. */
function notificationThat(kind: NotifierKind): NotificationsOptions['Notification'] {
  class Notification extends EventEmitter {
    static isSupported = (): boolean => true
    show(): void {
      if (kind === 'fails') this.emit('failed', {}, 'refused')
      else this.emit('show', {})
    }
  }
  return Notification as unknown as NotificationsOptions['Notification']
}
