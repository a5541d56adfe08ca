import type { Notification, NotificationConstructorOptions } from 'electron'
import type { Note, Notifier, Shown } from '../reminders/notifier.ts'
import type { Logger } from './logger.ts'
import type { Timers } from './timers.ts'

/** Time for the system to say that it could not; silence is taken for success. */
const ANSWER_MS = 1000
/** So many notifications can still be clicked; older ones open the window without a place. */
const KEPT = 50
/** Two reports of one click come closer together than this. */
const SAME_CLICK_MS = 300

export type NotificationService = {
  /** The body is read as markup. */
  readonly markup: boolean
  /** Buttons are shown. */
  readonly actions: boolean
}

export type NotificationsOptions = {
  readonly Notification: {
    readonly isSupported: () => boolean
    new (options: NotificationConstructorOptions): Notification
  }
  /**
   * Whether a notification may be shown now, and what becomes of its text and buttons. Null where
   * nobody would show it: `show()` could then stop the whole app for a minute on Linux.
   */
  readonly service: () => Promise<NotificationService | null>
  readonly timers: Timers
  readonly log: Logger
}

/** Shows notifications of the system. */
export function createNotifier(options: NotificationsOptions): Notifier & {
  readonly hasJustHeard: () => boolean
  /** Takes back what still stands on the screen, or in its list. */
  readonly withdraw: () => void
} {
  const { timers, log } = options
  // Electron's notification is gone with its object, and its click with it.
  const kept = new Map<string, Notification>()
  let justHeard = false

  function keep(id: string, notification: Notification): void {
    kept.set(id, notification)
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break
      kept.delete(oldest)
    }
  }

  function hear(): void {
    justHeard = true
    timers.after(2 * SAME_CLICK_MS, () => {
      justHeard = false
    })
  }

  async function show(note: Note): Promise<Shown> {
    // First of all: on Linux even the question below may wait for a service that never answers.
    const service = await options.service()
    if (service === null) return { outcome: 'suppressed', reason: 'no-service' }
    if (!options.Notification.isSupported()) return { outcome: 'suppressed', reason: 'unsupported' }

    const body = service.markup ? escaped(note.body) : note.body
    const actions = service.actions ? note.actions : []
    const notification = new options.Notification({
      id: note.id,
      title: note.title,
      body,
      actions: actions.map(({ text }) => ({ type: 'button', text })),
    })
    keep(note.id, notification)
    return new Promise((resolve) => {
      const stop = timers.after(ANSWER_MS, () => resolve({ outcome: 'shown' }))
      const settle = (shown: Shown): void => {
        stop()
        resolve(shown)
      }
      notification.on('show', () => settle({ outcome: 'shown' }))
      notification.on('failed', () => {
        kept.delete(note.id)
        settle({ outcome: 'failed', reason: 'refused' })
      })
      notification.on('click', () => {
        kept.delete(note.id)
        hear()
        note.onClick()
      })
      notification.on('action', ({ actionIndex }) => {
        kept.delete(note.id)
        hear()
        actions[actionIndex]?.run()
      })
      notification.on('close', () => kept.delete(note.id))
      try {
        notification.show()
      } catch (error) {
        log.bug('notification.threw', error)
        kept.delete(note.id)
        settle({ outcome: 'failed', reason: 'threw' })
      }
    })
  }

  function withdraw(): void {
    const shown = [...kept.values()]
    kept.clear()
    for (const notification of shown) notification.close()
  }

  return { show, withdraw, hasJustHeard: () => justHeard }
}

/** Some services of Linux read the text as markup; they shall show it as it is. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

export type OldClicksOptions = {
  readonly Notification: {
    readonly getHistory: () => Promise<Notification[]>
    readonly handleActivation: (callback: () => void) => void
  }
  readonly platform: NodeJS.Platform
  readonly timers: Timers
  readonly log: Logger
  /** Whether a notification of this run has been clicked a moment ago. */
  readonly hasJustHeard: () => boolean
  readonly onClick: () => void
}

/** Those of an earlier run that can still be clicked, as long as their objects are there. */
const oldNotifications: Notification[] = []

/**
 * Hears clicks on notifications of an earlier run. On Linux there are none: the service forgets the
 * notifications of a program that has ended.
 */
export function hearOldClicks(options: OldClicksOptions): void {
  const { Notification, platform, timers, log } = options
  if (platform === 'win32') {
    // Told of every click, those on this run's own notifications too, before or after them.
    Notification.handleActivation(() => {
      timers.after(SAME_CLICK_MS, () => {
        if (!options.hasJustHeard()) options.onClick()
      })
    })
  }
  if (platform === 'darwin') {
    Notification.getHistory()
      .then((old) => {
        oldNotifications.push(...old)
        for (const notification of old) notification.on('click', options.onClick)
      })
      .catch((error: unknown) => log.bug('notifications.history-failed', error))
  }
}
