import type { Notification, NotificationConstructorOptions } from 'electron'
import type { Note, Notifier, Shown } from '../reminders/notifier.ts'
import type { Logger } from './logger.ts'
import type { Timers } from './timers.ts'

/** Time for the system to say that it could not; silence is taken for success. */
const ANSWER_MS = 1000
/** So many notifications can still be clicked; older ones open the window without a place. */
const KEPT = 50

export type NotificationsOptions = {
  readonly Notification: {
    readonly isSupported: () => boolean
    new (options: NotificationConstructorOptions): Notification
  }
  /**
   * Whether a notification may be shown now, and whether its text is read as markup. Null where
   * nobody would show it: `show()` could then stop the whole app for a minute on Linux.
   */
  readonly service: () => Promise<{ readonly markup: boolean } | null>
  readonly timers: Timers
  readonly log: Logger
}

/** Shows notifications of the system. */
export function createNotifier(options: NotificationsOptions): Notifier {
  const { timers, log } = options
  // Electron's notification is gone with its object, and its click with it.
  const kept = new Map<string, Notification>()

  function keep(id: string, notification: Notification): void {
    kept.set(id, notification)
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break
      kept.delete(oldest)
    }
  }

  async function show(note: Note): Promise<Shown> {
    if (!options.Notification.isSupported()) return { outcome: 'suppressed', reason: 'unsupported' }
    const service = await options.service()
    if (service === null) return { outcome: 'suppressed', reason: 'no-service' }

    const body = service.markup ? escaped(note.body) : note.body
    const notification = new options.Notification({ title: note.title, body })
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
        note.onClick()
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

  return { show }
}

/** Some services of Linux read the text as markup; they shall show it as it is. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
