import type { Privileges } from 'electron'

/** A menu as plain data. */
export type RecordedMenuItem = {
  readonly label: string
  readonly type: string
  readonly enabled: boolean
  readonly checked: boolean
  readonly role?: string
  readonly accelerator?: string
  readonly submenu?: readonly RecordedMenuItem[]
}

export type RecordedSession = {
  readonly partition: string
  readonly options: unknown
  /** Every setting by the name of its method, with the arguments of the last call. */
  readonly settings: Record<string, unknown>
  readonly schemes: string[]
}

/** Everything the product has set, as plain data, for tests to hold against what it should be. */
export type Recorded = {
  readonly switches: { readonly name: string; readonly value?: string }[]
  readonly privilegedSchemes: { readonly scheme: string; readonly privileges?: Privileges }[]
  readonly windows: { readonly id: number; readonly options: unknown }[]
  readonly sessions: RecordedSession[]
  readonly ipcHandlers: string[]
  /** Other single settings of `app`, by the name of their method, with the last arguments. */
  readonly app: Record<string, unknown>
  readonly appMenu: readonly RecordedMenuItem[] | null
  readonly shortcuts: string[]
  readonly tray: { readonly toolTip: string; readonly menu: readonly RecordedMenuItem[] } | null
  readonly notifications: { readonly title: string; readonly body: string }[]
  readonly openedLinks: string[]
  readonly shownFiles: string[]
  readonly clipboard: string
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

export const recorded: Mutable<Recorded> = {
  switches: [],
  privilegedSchemes: [],
  windows: [],
  sessions: [],
  ipcHandlers: [],
  app: {},
  appMenu: null,
  shortcuts: [],
  tray: null,
  notifications: [],
  openedLinks: [],
  shownFiles: [],
  clipboard: '',
}

/** A value as plain data: functions become the word, objects of the stand-in what they say of themselves. */
export const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'function' ? 'function' : part,
    ) ?? 'null',
  )
