import '#shared/words/every-language.ts'
import type { Output } from '#shared/contract/index.ts'
import type { Locale } from '#shared/words/language.ts'
import type { LocalDateTime } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { glanceFor } from '#shared/words/sentences.ts'
import type { TrayView } from './app/tray-menu.ts'
import type { CoreClient } from './worker-client.ts'

/** Asks the core who waits; null where it did not answer, and the tray stays as it is. */
export async function readTrayView(
  core: Pick<CoreClient, 'call'>,
  locale: Locale,
  /** Null while reminders are not put off. */
  pausedUntil: LocalDateTime | null,
): Promise<TrayView | null> {
  const [count, due] = await Promise.all([
    core.call('nudges.count', {}),
    core.call('nudges.due', { limit: 5 }),
  ])
  if (!count.ok || !due.ok) return null
  const { nudges, reminders, on } = due.value
  return {
    people: count.value.today,
    first: nudges
      .filter(({ section }) => section !== 'also')
      .map((nudge) => ({
        id: nudge.client.id,
        name: nudge.client.name,
        glance: glanceOf(nudge, on, locale),
      })),
    remindersDue: reminders.filter((reminder) => reminder.dueAt !== null).length,
    locked: false,
    pausedUntil: pausedUntil === null ? null : formats(locale).dateTime(pausedUntil, on),
  }
}

type Due = Output<'nudges.due'>

/** The heaviest reason that can be said in a few words. */
function glanceOf(nudge: Due['nudges'][number], today: Due['on'], locale: Locale): string {
  const heaviest = nudge.reasons.toSorted((a, b) => b.weight - a.weight)
  for (const reason of heaviest) {
    const glance = glanceFor(reason, { locale, today, pronoun: 'they' })
    if (glance !== '') return glance
  }
  return ''
}
