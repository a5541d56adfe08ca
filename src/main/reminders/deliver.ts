import type { DueReminder } from '#shared/contract/worker.ts'
import type { EventMap } from '#shared/contract/events.ts'
import type { Locale } from '#shared/words/catalogue.ts'
import type { PlainDate } from '#shared/time.ts'
import { keyOf } from './due.ts'
import { noteText } from './note-text.ts'
import type { Notifier, Shown } from './notifier.ts'

export type DeliverOptions = {
  readonly notifier: Notifier
  readonly locale: Locale
  readonly today: () => PlainDate
  readonly settings: () => { readonly notifications: boolean; readonly hideNames: boolean }
  /** Shows a banner in the window, where no notification could be shown. */
  readonly banner: (shown: EventMap['reminders.shown']) => void
  readonly onClick: (batch: readonly DueReminder[]) => void
}

/** `again`: the notification was refused before, and the window has told already. */
export type Deliver = (batch: readonly DueReminder[], again: boolean) => Promise<Shown>

/** Tells the owner of one or several reminders at once: as a notification, else in the window. */
export function createDeliver(options: DeliverOptions): Deliver {
  const { notifier, locale } = options

  return async (batch, again) => {
    const { notifications, hideNames } = options.settings()
    const today = options.today()
    const shown: Shown = notifications
      ? await notifier.show({
          ...noteText(batch, { locale, today, hideNames }),
          id: batch.map(keyOf).join(),
          onClick: () => options.onClick(batch),
        })
      : { outcome: 'suppressed', reason: 'switched-off' }
    if (shown.outcome !== 'shown' && !again) {
      // In the owner's own window names are not hidden.
      const { title } = noteText(batch, { locale, today, hideNames: false })
      const [only, ...others] = batch
      const clientId = others.length === 0 ? (only?.clientId ?? null) : null
      options.banner({ text: title, clientId, late: batch.some((due) => due.late) })
    }
    return shown
  }
}
