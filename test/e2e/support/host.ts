import type * as Electron from 'electron'
import type { Page } from 'playwright-core'
import type { Recorded } from '#tools/electron-standin/drive.ts'

/** The app's windows, by what they are for. */
export type WindowName = 'main' | 'quick'

export type Launch = {
  /** The app's data folder. A new one is made, and removed in the end, if none is given. */
  readonly profile?: string
  /** Further arguments for the app. */
  readonly args?: readonly string[]
  /** The instant the app takes for now when it starts. */
  readonly now?: string
  readonly env?: NodeJS.ProcessEnv
}

/** One line of the tray menu. */
type TrayItem = {
  readonly label: string
  readonly enabled: boolean
  readonly submenu: readonly TrayItem[]
}

/** What the person does and sees outside the windows. */
type Person = {
  readonly tray: () => Promise<readonly TrayItem[]>
  /** Clicks a line of the tray menu, at any depth; without a label the icon itself. */
  readonly clickTray: (label?: string) => Promise<void>
  /** Presses keys that work whatever program is in front, as Electron spells them. */
  readonly pressShortcut: (accelerator: string) => Promise<void>
  readonly notifications: () => Promise<
    readonly { readonly title: string; readonly body: string }[]
  >
  /** By its place in `notifications()`. */
  readonly clickNotification: (index: number) => Promise<void>
  /**
   * Answers the next dialog that has no answer yet, in the words of Electron's return values:
   * `{ canceled: false, filePaths: [file] }`. A dialog without an answer counts as cancelled.
   */
  readonly answerDialog: (answer: object) => Promise<void>
  readonly askedDialogs: () => Promise<
    readonly { readonly kind: string; readonly options: unknown }[]
  >
  /** Closes a window by its own button. */
  readonly closeWindow: (name: WindowName) => Promise<void>
  /** Shuts the lid and opens it at an instant: the clock jumps, the machine resumes. */
  readonly sleepUntil: (iso: string) => Promise<void>
  readonly shown: (name: WindowName) => Promise<boolean>
  readonly openedLinks: () => Promise<readonly string[]>
}

/** A running app and the person in front of it. */
export type Desk = {
  readonly profile: string
  /** A window as a Playwright page, once it is there and shows something. */
  readonly page: (name: WindowName) => Promise<Page>
  /** Where a page is inside the app, such as `/index.html#/clients/7`; never the origin. */
  readonly path: (page: Page) => string
  readonly person: Person
  /** Runs a function in the main process; it can use nothing but its two arguments. */
  readonly evaluate: <T, A = undefined>(
    run: (electron: typeof Electron, argument: A) => T | Promise<T>,
    ...argument: A extends undefined ? [] : [A]
  ) => Promise<T>
  /** Everything the app set in Electron. On the stand-in only. */
  readonly settings: () => Promise<Recorded>
  /** Reloads a window as the app would; `page.reload()` would go round it. */
  readonly reload: (name: WindowName) => Promise<void>
  /** What the app has printed. */
  readonly log: () => string
  /** Ends the app from its own menu. @returns The exit code. */
  readonly quit: () => Promise<number>
  readonly kill: (signal: NodeJS.Signals) => Promise<void>
  /** Settles with the exit code when the app has ended, for whatever reason. */
  readonly ended: Promise<number>
}

export type Host = {
  readonly kind: 'electron' | 'stand-in'
  readonly launch: (options?: Launch) => Promise<Desk>
}

/** What a host must provide by its own means; the rest of a desk is the same on both. */
export type Running = {
  readonly pages: () => Promise<readonly Page[]>
  readonly evaluate: <T, A>(
    run: (electron: typeof Electron, argument: A) => T | Promise<T>,
    argument: A,
  ) => Promise<T>
  readonly settings: () => Promise<Recorded>
  readonly closeByButton: (page: Page) => Promise<void>
  readonly log: () => string
  readonly ended: Promise<number>
  readonly kill: (signal: NodeJS.Signals) => void
}
