import '#shared/words/every-language.ts'
import type { PlainDate } from '#shared/time.ts'
import type { Locale } from '#shared/words/language.ts'
import { formats } from '#shared/words/format.ts'
import { words } from '#shared/words/words.ts'
import type { TrayView } from '../app/tray-menu.ts'
import type { Logger } from '../platform/logger.ts'
import type { CoreClient } from '../worker-client.ts'
import type { NoteText } from './note-text.ts'
import { cutText, type Notifier } from './notifier.ts'

/** A notification that was refused so often is not tried again: Today and the tray tell too. */
const MOST_TRIES = 5

export type MorningOptions = {
  readonly core: Pick<CoreClient, 'work'>
  readonly notifier: Notifier
  readonly log: Logger
  readonly locale: () => Locale
  readonly today: () => PlainDate
  readonly settings: () => { readonly notifications: boolean; readonly hideNames: boolean }
  /** Who waits; null where the core did not answer. */
  readonly view: () => Promise<TrayView | null>
  /** Whether the owner has Rapport before them at this moment. */
  readonly isBeforeOwner: () => boolean
  readonly openToday: () => void
  readonly openClient: (id: TrayView['first'][number]['id']) => void
  readonly snoozeAll: () => void
}

/** Looks whether the day is to be told of, and tells. Call with every tick. */
export type Morning = { readonly look: () => Promise<void> }

/**
 * Tells once a morning whom the day asks for, as one notification. Claimed, shown and recorded as a
 * reminder is: a crash between may show it again at the next start, what is recorded never. Whoever
 * has had Rapport open that day is not told.
 */
export function createMorning(options: MorningOptions): Morning {
  const { core, log } = options
  let looking = false
  /** The last day of which nothing is left to be said. */
  let over: PlainDate | null = null
  let tries = 0

  async function finish(day: PlainDate): Promise<void> {
    over = day
    tries = 0
    const reply = await core.work('morning.record', { day })
    // Not written down: not shown again in this run all the same.
    if (!reply.ok) log.info('morning.unrecorded', {})
  }

  async function tell(day: PlainDate): Promise<void> {
    const view = await options.view()
    if (view === null) return
    const { notifications, hideNames } = options.settings()
    if (!notifications || view.people === 0) return finish(day)
    const claim = await core.work('morning.claim', { day })
    if (!claim.ok) return
    if (!claim.value.claimed) {
      over = day
      return
    }
    const locale = options.locale()
    const { t } = words(locale)
    const [first] = view.first
    const only = view.people === 1 && first !== undefined ? first : null
    const open = only === null ? options.openToday : () => options.openClient(only.id)
    const shown = await options.notifier.show({
      ...morningText(view, locale, hideNames),
      id: `morning ${day}`,
      onClick: open,
      actions: [
        { text: t(only === null ? 'tray.action.today' : 'tray.action.open'), run: open },
        { text: t('tray.action.snooze-all'), run: options.snoozeAll },
      ],
    })
    log.info('morning.told', { people: view.people, outcome: shown.outcome })
    tries += 1
    if (shown.outcome === 'failed' && tries < MOST_TRIES) return
    await finish(day)
  }

  async function look(): Promise<void> {
    const today = options.today()
    if (over === today) return
    if (options.isBeforeOwner()) return finish(today)
    const reply = await core.work('morning.due', {})
    if (reply.ok && reply.value.day !== null) await tell(reply.value.day)
  }

  return {
    look: async () => {
      if (looking) return
      looking = true
      try {
        await look()
      } catch (error) {
        // The next tick tries again.
        log.bug('morning.threw', error)
      } finally {
        looking = false
      }
    },
  }
}

/** The first person of the day speaks for the rest: who, why, and how many more. */
export function morningText(
  { first: [first], people }: Pick<TrayView, 'first' | 'people'>,
  locale: Locale,
  hideNames: boolean,
): NoteText {
  const { t } = words(locale)
  const { countWord, sentenceStart } = formats(locale)
  if (hideNames || first === undefined) return { title: t('tray.hidden.title'), body: '' }
  const more = people - 1
  const body = [
    first.glance === '' ? '' : t('tray.nudge.why', { glance: sentenceStart(first.glance) }),
    more > 0 ? t('tray.nudge.more', { n: more, Count: sentenceStart(countWord(more)) }) : '',
  ]
  return {
    title: cutText(t('tray.nudge.title', { name: first.name })),
    body: cutText(body.filter((part) => part !== '').join(' ')),
  }
}
