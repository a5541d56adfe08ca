import type { MenuItemConstructorOptions } from 'electron'
import type { ClientId } from '#shared/ids.ts'
import type { Place } from './window.ts'

/** What the tray says. */
export type TrayView = {
  /** How many people wait today. */
  readonly people: number
  /** The first of them, five at most, best first. */
  readonly first: readonly {
    readonly id: ClientId
    readonly name: string
    /** Why now, in a few words; may be empty. */
    readonly glance: string
  }[]
  /** Reminders that came due and are not done. */
  readonly remindersDue: number
  /** "tomorrow at 09:00" in words, while the owner has put all reminders off; else null. */
  readonly pausedUntil: string | null
  /** Locked: it says how many wait and who they are to nobody. */
  readonly locked: boolean
}

export const NOBODY: TrayView = {
  people: 0,
  first: [],
  remindersDue: 0,
  pausedUntil: null,
  locked: false,
}

/** What a locked app may show of it: figures. */
export function withoutNames(view: TrayView): TrayView {
  return { ...view, first: [], locked: true }
}

export type TrayWords = {
  readonly tooltip: (people: number, remindersDue: number) => string
  readonly heading: (people: number) => string
  readonly person: (name: string, glance: string) => string
  readonly reminders: (count: number) => string
  readonly capture: string
  readonly snoozeAll: string
  readonly pause: string
  readonly paused: (until: string) => string
  readonly resume: string
  readonly open: string
  readonly settings: string
  readonly quit: string
}

export type TrayActions = {
  readonly go: (to: Place) => void
  readonly capture: () => void
  /** Everybody who waits, and every reminder that is due, for an hour. */
  readonly snoozeAll: () => void
  readonly pauseUntilTomorrow: () => void
  readonly resume: () => void
  readonly open: () => void
  readonly quit: () => void
}

const SHOWN = 5

/** The menu of the tray: how many wait, the first of them, and the way in and out. */
export function trayMenu(
  view: TrayView,
  words: TrayWords,
  actions: TrayActions,
): MenuItemConstructorOptions[] {
  const separator = { type: 'separator' } as const
  if (view.locked) {
    return [
      { label: literal(words.heading(view.people)), click: actions.open },
      separator,
      { label: words.open, click: actions.open },
      separator,
      { label: words.quit, click: actions.quit },
    ]
  }
  const today = (): void => actions.go({ screen: 'today' })
  const people = view.first.slice(0, SHOWN).map(({ id, name, glance }) => ({
    label: literal(glance === '' ? name : words.person(name, glance)),
    click: () => actions.go({ screen: 'client', id }),
  }))
  return [
    { label: literal(words.heading(view.people)), click: today },
    ...people,
    ...(view.remindersDue > 0
      ? [separator, { label: words.reminders(view.remindersDue), click: today }]
      : []),
    separator,
    { label: words.capture, click: actions.capture },
    {
      label: words.snoozeAll,
      enabled: view.people + view.remindersDue > 0,
      click: actions.snoozeAll,
    },
    ...(view.pausedUntil === null
      ? [{ label: words.pause, click: actions.pauseUntilTomorrow }]
      : [
          { label: words.paused(view.pausedUntil), enabled: false },
          { label: words.resume, click: actions.resume },
        ]),
    separator,
    { label: words.open, click: actions.open },
    { label: words.settings, click: () => actions.go({ screen: 'settings' }) },
    separator,
    { label: words.quit, click: actions.quit },
  ]
}

/** A single `&` in a menu marks a key; a name may hold one. */
function literal(text: string): string {
  return text.replaceAll('&', '&&')
}
