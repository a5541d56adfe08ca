import { join } from 'node:path'
import type { Menu, NativeImage, NativeTheme, Tray } from 'electron'
import type { Logger } from '../platform/logger.ts'
import { trayMenu, type TrayActions, type TrayView, type TrayWords } from './tray-menu.ts'

export type TrayOptions = {
  readonly Tray: new (image: NativeImage) => Tray
  readonly Menu: Pick<typeof Menu, 'buildFromTemplate'>
  readonly createImage: (file: string) => NativeImage
  readonly nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors'>
  readonly platform: NodeJS.Platform
  readonly images: string
  /** In the language of this moment. */
  readonly words: () => TrayWords
  readonly actions: TrayActions
  readonly log: Logger
}

export type AppTray = {
  readonly show: (view: TrayView) => void
  /** After the desktop turned light or dark. */
  readonly recolour: () => void
  readonly destroy: () => void
}

/** The icon in the tray; null where the system has none. Keep what it answers, or it goes. */
export function createTray(options: TrayOptions, first: TrayView): AppTray | null {
  const { platform, actions, log } = options
  let view = first
  let told = ''
  let toldIn: TrayWords | null = null

  function image(): NativeImage {
    const name = imageName({
      platform,
      dark: options.nativeTheme.shouldUseDarkColors,
      waiting: view.people + view.remindersDue > 0,
      paused: view.pausedUntil !== null,
    })
    const made = options.createImage(join(options.images, name))
    if (platform === 'darwin') made.setTemplateImage(true)
    return made
  }

  function tell(): void {
    const now = JSON.stringify(view)
    const words = options.words()
    // A menu that is rebuilt while it is open closes under the pointer.
    if (now === told && words === toldIn) return
    told = now
    toldIn = words
    tray.setImage(image())
    // The menu bar of macOS has room for a figure beside the icon.
    if (platform === 'darwin') tray.setTitle(figure(view.people))
    tray.setToolTip(words.tooltip(view.people, view.remindersDue))
    tray.setContextMenu(options.Menu.buildFromTemplate(trayMenu(view, words, actions)))
  }

  let tray: Tray
  try {
    tray = new options.Tray(image())
  } catch (error) {
    log.bug('tray.failed', error)
    return null
  }
  // macOS opens the menu by itself; elsewhere a click is the short way to the window.
  if (platform !== 'darwin') tray.on('click', actions.open)
  tell()

  return {
    show: (next) => {
      view = next
      tell()
    },
    recolour: () => tray.setImage(image()),
    destroy: () => tray.destroy(),
  }
}

export type ImageWish = {
  readonly platform: NodeJS.Platform
  /** Whether the desktop is dark: then the drawing is light. */
  readonly dark: boolean
  readonly waiting: boolean
  /** Reminders are put off: the ring is broken. */
  readonly paused: boolean
}

/** The file of the tray's picture; the system finds the larger one beside it by itself. */
export function imageName({ platform, dark, waiting, paused }: ImageWish): string {
  const level = paused ? 'paused' : waiting ? 'waiting' : 'empty'
  // macOS colours a template itself, and knows it by the end of its name.
  if (platform === 'darwin') return `tray-${level}-Template.png`
  return `tray-${level}-${dark ? 'dark' : 'light'}.png`
}

/** Ten or more are a crowd, and the menu bar is narrow. */
function figure(people: number): string {
  if (people === 0) return ''
  return people > 9 ? '9+' : String(people)
}
