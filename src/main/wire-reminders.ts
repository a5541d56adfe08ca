import { Notification, powerMonitor } from 'electron'
import type { AppContext } from './app-context.ts'
import type { MainWindow } from './app/window.ts'
import type { SendEvent } from './ipc/send.ts'
import { createNotifier, hearOldClicks } from './platform/notifications.ts'
import { notificationService, type SessionBus } from './platform/session-bus.ts'
import { createDeliver } from './reminders/deliver.ts'
import { createMorning } from './reminders/morning.ts'
import { createScheduler, type Scheduler } from './reminders/scheduler.ts'
import { readTrayView } from './tray-feed.ts'

/** At the first tick and every five minutes is asked whether the day has its backup. */
const TICKS_TO_BACKUP = 10

export type WireRemindersOptions = AppContext & {
  readonly bus: SessionBus
  readonly send: SendEvent
  readonly window: MainWindow
}

export type Reminders = {
  readonly scheduler: Scheduler
  /** Takes back the notifications that still stand on the screen. */
  readonly withdraw: () => void
}

/** The loop that tells of reminders, woken by whatever may have made one due. */
export function wireReminders(options: WireRemindersOptions): Reminders {
  const { bus, changes, clock, core, day, language, lock, log, settings, timers, window } = options
  const noteSettings = () => {
    const { notifications, hideNames } = settings.current()
    return { notifications, hideNames: hideNames || lock.isLocked() }
  }
  /** A button under a text that says no name: nobody could know what it does. */
  const unlocked = (run: () => void): void => {
    if (lock.isLocked()) window.show()
    else run()
  }

  const notifier = createNotifier({
    Notification,
    service: async () =>
      process.platform === 'linux' ? notificationService(bus) : { markup: false, actions: true },
    timers,
    log,
  })
  const deliver = createDeliver({
    notifier,
    locale: language.locale,
    today: day.today,
    settings: noteSettings,
    banner: (shown) => options.send('reminders.shown', shown),
    open: (due) => {
      const id = due?.clientId ?? null
      window.show(id === null ? { screen: 'today' } : { screen: 'client', id })
    },
    snoozeAnHour: ({ reminderId }) =>
      unlocked(() => void core.call('reminders.snooze', { id: reminderId, minutes: 60 })),
    snoozeAllAnHour: (batch) => {
      const ids = batch.map(({ reminderId }) => reminderId)
      unlocked(() => void core.call('reminders.snoozeMany', { ids, minutes: 60 }))
    },
    finish: ({ reminderId }) =>
      unlocked(() => void core.call('reminders.done', { id: reminderId })),
  })
  const openToday = (): void => window.show({ screen: 'today' })
  // Which client it was about is no longer known; everything that waits stands on Today.
  hearOldClicks({
    Notification,
    platform: process.platform,
    timers,
    log,
    hasJustHeard: notifier.hasJustHeard,
    onClick: openToday,
  })
  const morning = createMorning({
    core,
    notifier,
    log,
    locale: language.locale,
    today: day.today,
    settings: noteSettings,
    view: () => readTrayView(core, language.locale(), null),
    isBeforeOwner: window.isFocused,
    openToday,
    openClient: (id) => window.show({ screen: 'client', id }),
    snoozeAll: () => unlocked(() => void core.call('nudges.snoozeAll', { minutes: 60 })),
  })
  let turning = false
  let ticks = 0
  const scheduler = createScheduler({
    clock,
    timers,
    log,
    core,
    deliver,
    onTurn: () => {
      turning = true
      changes.tell(['nudges', 'reminders'])
      turning = false
    },
    onTick: () => {
      day.look()
      void morning.look()
      void tidyOnceADay()
      if (ticks % TICKS_TO_BACKUP === 0) void backUpOnceADay()
      ticks += 1
    },
  })

  let tidiedOn: string | null = null
  /** Trash and undo history end after their time; first at the first tick, never at the start. */
  async function tidyOnceADay(): Promise<void> {
    const today = day.today()
    if (tidiedOn === today) return
    tidiedOn = today
    try {
      const reply = await core.work('data.tidy', {})
      if (!reply.ok) tidiedOn = null
    } catch (error) {
      log.bug('tidy.threw', error)
    }
  }

  /** The core knows whether the day has its backup; a try that failed is made again in an hour. */
  async function backUpOnceADay(): Promise<void> {
    const reply = await core.work('backup.daily', {})
    if (!reply.ok) log.warn('backup.daily-failed', { code: reply.error.code })
    else if (reply.value.made) log.info('backup.made')
  }

  // What the scheduler itself says is no reason for it to look again.
  changes.listen((topics) => {
    if (!turning && topics.includes('reminders')) void scheduler.trigger()
  })
  const wake = (): void => {
    day.look()
    void scheduler.trigger()
    void morning.look()
  }
  powerMonitor.on('resume', wake)
  powerMonitor.on('unlock-screen', wake)
  powerMonitor.on('user-did-become-active', wake)
  return { scheduler, withdraw: notifier.withdraw }
}
