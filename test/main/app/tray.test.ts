import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { trayMenu, withoutNames, type TrayActions, type TrayView } from '#main/app/tray-menu.ts'
import { createTray, imageName, type TrayOptions } from '#main/app/tray.ts'
import { textsIn } from '#main/texts.ts'
import type { ClientId } from '#shared/ids.ts'
import { fakeLog } from '../support/fake-log.ts'

const words = textsIn('en').tray
const person = (name: string, glance: string) => ({ id: name as ClientId, name, glance })

const noActions = (): TrayActions => ({
  go: vi.fn(),
  capture: vi.fn(),
  snoozeAll: vi.fn(),
  pauseUntilTomorrow: vi.fn(),
  resume: vi.fn(),
  open: vi.fn(),
  quit: vi.fn(),
})

const five: TrayView = {
  people: 7,
  first: [
    person('Amara Okonkwo-Bright', '13 days over'),
    person('Stone & Sons', ''),
    person('Kwame Mensah', 'turns 60 today'),
    person('Nguyễn Thị Hoa', 'due today'),
    person('Lars', 'due today'),
    person('One too many', 'due today'),
  ],
  remindersDue: 2,
  pausedUntil: null,
  locked: false,
}

test('the menu names how many wait, the first five with a reason, and the way in and out', () => {
  const menu = trayMenu(five, words, noActions())
  expect(menu.map((item) => item.label ?? '---')).toEqual([
    'Seven people today',
    'Amara Okonkwo-Bright: 13 days over',
    'Stone && Sons',
    'Kwame Mensah: turns 60 today',
    'Nguyễn Thị Hoa: due today',
    'Lars: due today',
    '---',
    'Two reminders are due',
    '---',
    'Quick capture',
    'Snooze everything for an hour',
    'Pause reminders until tomorrow',
    '---',
    'Open Rapport',
    'Settings…',
    '---',
    'Quit',
  ])
})

test('paused reminders are said, with until when and the way back', () => {
  const actions = noActions()
  const menu = trayMenu({ ...five, pausedUntil: 'tomorrow at 09:00' }, words, actions)
  const paused = menu.find(({ label }) => label?.startsWith('Reminders are paused'))
  expect(paused).toMatchObject({
    label: 'Reminders are paused until tomorrow at 09:00',
    enabled: false,
  })
  const resume = menu.find(({ label }) => label === 'Resume reminders')
  Reflect.apply(resume?.click ?? (() => undefined), undefined, [])
  expect(actions.resume).toHaveBeenCalledOnce()
  expect(menu.some(({ label }) => label === 'Pause reminders until tomorrow')).toBe(false)
})

test('there is nothing to snooze on an empty day', () => {
  const menu = trayMenu({ ...five, people: 0, remindersDue: 0 }, words, noActions())
  expect(menu.find(({ label }) => label?.startsWith('Snooze everything'))?.enabled).toBe(false)
})

test('a locked app says how many wait, and names nobody', () => {
  const menu = trayMenu(withoutNames(five), words, noActions())
  expect(menu.map((item) => item.label ?? '---')).toEqual([
    'Seven people today',
    '---',
    'Open Rapport',
    '---',
    'Quit',
  ])
})

test('an empty day says so', () => {
  const view: TrayView = { people: 0, first: [], remindersDue: 0, pausedUntil: null, locked: false }
  const menu = trayMenu(view, words, noActions())
  expect(menu.map((item) => item.label ?? '---')).toEqual([
    'Nobody is waiting for you today',
    '---',
    'Quick capture',
    'Snooze everything for an hour',
    'Pause reminders until tomorrow',
    '---',
    'Open Rapport',
    'Settings…',
    '---',
    'Quit',
  ])
})

test('each line leads where it says', () => {
  const went: unknown[] = []
  const actions = {
    go: (to: unknown) => void went.push(to),
    capture: () => void went.push('capture'),
    snoozeAll: () => void went.push('snooze all'),
    pauseUntilTomorrow: () => void went.push('pause'),
    resume: () => void went.push('resume'),
    open: () => void went.push('open'),
    quit: () => void went.push('quit'),
  }
  const view = { ...five, first: five.first.slice(0, 1) }
  for (const item of trayMenu(view, words, actions)) {
    Reflect.apply(item.click ?? (() => undefined), undefined, [])
  }
  expect(went).toEqual([
    { screen: 'today' },
    { screen: 'client', id: 'Amara Okonkwo-Bright' },
    { screen: 'today' },
    'capture',
    'snooze all',
    'pause',
    'open',
    { screen: 'settings' },
    'quit',
  ])
})

test('every picture the tray may ask for is there, in both sizes', () => {
  const resources = join(import.meta.dirname, '../../../resources')
  for (const platform of ['linux', 'win32', 'darwin'] as const) {
    for (const dark of [true, false]) {
      for (const [waiting, paused] of [
        [true, false],
        [false, false],
        [true, true],
      ] as const) {
        const name = imageName({ platform, dark, waiting, paused })
        expect(existsSync(join(resources, name)), name).toBe(true)
        expect(existsSync(join(resources, name.replace('.png', '@2x.png'))), name).toBe(true)
      }
    }
  }
})

class FakeTray {
  readonly told: unknown[] = []
  on(): this {
    return this
  }
  setImage(image: unknown): void {
    this.told.push(image)
  }
  setToolTip(text: string): void {
    this.told.push(text)
  }
  setContextMenu(menu: unknown): void {
    this.told.push(menu)
  }
}

function trayOptions(Tray: unknown): TrayOptions {
  return {
    Tray,
    Menu: { buildFromTemplate: (items: readonly unknown[]) => `menu of ${items.length}` },
    createImage: (file: string) => file.split('/').at(-1),
    nativeTheme: { shouldUseDarkColors: false },
    platform: 'linux',
    images: '/images',
    words: () => words,
    actions: noActions(),
    log: fakeLog(),
  } as unknown as TrayOptions
}

test('the tray is told once of each view, so that an open menu stays open', () => {
  const made: FakeTray[] = []
  class Tray extends FakeTray {
    constructor() {
      super()
      made.push(this)
    }
  }
  const view: TrayView = {
    people: 1,
    first: [person('Lars', '')],
    remindersDue: 0,
    pausedUntil: null,
    locked: false,
  }
  const tray = createTray(trayOptions(Tray), {
    people: 0,
    first: [],
    remindersDue: 0,
    pausedUntil: null,
    locked: false,
  })
  tray?.show(view)
  tray?.show({ ...view })
  expect(made[0]?.told).toEqual([
    'tray-empty-light.png',
    'Nobody is waiting for you today',
    'menu of 10',
    'tray-waiting-light.png',
    'One person today',
    'menu of 11',
  ])
})

test('a system without a tray does not stop the app', () => {
  class Tray extends FakeTray {
    constructor() {
      super()
      throw new Error('no tray')
    }
  }
  expect(createTray(trayOptions(Tray), five)).toBeNull()
})
