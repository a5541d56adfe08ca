import type { DueReminder } from '#shared/contract/worker.ts'
import type { EventMap } from '#shared/contract/events.ts'
import type { Locale } from '#shared/words/language.ts'
import { words } from '#shared/words/words.ts'
import type { PlainDate } from '#shared/time.ts'
import { keyOf } from './due.ts'
import { noteText } from './note-text.ts'
import type { NoteAction, Notifier, Shown } from './notifier.ts'

export type DeliverOptions = {
  readonly notifier: Notifier
  readonly locale: () => Locale
  readonly today: () => PlainDate
  readonly settings: () => { readonly notifications: boolean; readonly hideNames: boolean }
  /** Shows a banner in the window, where no notification could be shown. */
  readonly banner: (shown: EventMap['reminders.shown']) => void
  /** Nothing in particular where several were told of at once. */
  readonly open: (due: DueReminder | null) => void
  readonly snoozeAnHour: (due: DueReminder) => void
  /** All that one notification told of. */
  readonly snoozeAllAnHour: (batch: readonly DueReminder[]) => void
  readonly finish: (due: DueReminder) => void
}

/** `again`: the notification was refused before, and the window has told already. */
export type Deliver = (batch: readonly DueReminder[], again: boolean) => Promise<Shown>

/** Tells the owner of one or several reminders at once: as a notification, else in the window. */
export function createDeliver(options: DeliverOptions): Deliver {
  const { notifier } = options

  /** Several at once are opened or put off together; each has its own end on Today. */
  function actionsOf(batch: readonly DueReminder[]): readonly NoteAction[] {
    const { t } = words(options.locale())
    const due = only(batch)
    if (due === null) {
      return [
        { text: t('tray.action.today'), run: () => options.open(null) },
        { text: t('tray.action.snooze-all'), run: () => options.snoozeAllAnHour(batch) },
      ]
    }
    const open = { text: t('tray.action.open'), run: () => options.open(due) }
    const snooze = { text: t('tray.action.snooze'), run: () => options.snoozeAnHour(due) }
    const done = { text: t('tray.action.done'), run: () => options.finish(due) }
    return due.clientId === null ? [done, snooze] : [open, snooze, done]
  }

  return async (batch, again) => {
    const { notifications, hideNames } = options.settings()
    const today = options.today()
    const locale = options.locale()
    const shown: Shown = notifications
      ? await notifier.show({
          ...noteText(batch, { locale, today, hideNames }),
          id: noteId(batch),
          actions: actionsOf(batch),
          onClick: () => options.open(only(batch)),
        })
      : { outcome: 'suppressed', reason: 'switched-off' }
    if (shown.outcome !== 'shown' && !again) {
      // In the owner's own window names are not hidden.
      const { title } = noteText(batch, { locale, today, hideNames: false })
      const clientId = only(batch)?.clientId ?? null
      options.banner({ text: title, clientId, late: batch.some((due) => due.late) })
    }
    return shown
  }
}

function only(batch: readonly DueReminder[]): DueReminder | null {
  const [first, ...others] = batch
  return first !== undefined && others.length === 0 ? first : null
}

/** By its first reminder, in the room that Windows leaves. */
function noteId(batch: readonly DueReminder[]): string {
  const [first] = batch
  const more = batch.length > 1 ? ` +${batch.length - 1}` : ''
  return first === undefined ? '' : `${keyOf(first)}${more}`
}
