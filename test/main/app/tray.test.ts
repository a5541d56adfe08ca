import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { trayMenu, type TrayView } from '#main/app/tray-menu.ts'
import { createTray, imageName, type TrayOptions } from '#main/app/tray.ts'
import { textsIn } from '#main/texts.ts'
import type { ClientId } from '#shared/ids.ts'
import { fakeLog } from '../support/fake-log.ts'

const words = textsIn('en').tray
const person = (name: string, glance: string) => ({ id: name as ClientId, name, glance })

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
}

test('the menu names how many wait, the first five with a reason, and the way in and out', () => {
  const menu = trayMenu(five, words, {
    go: vi.fn(),
    open: vi.fn(),
    capture: vi.fn(),
    quit: vi.fn(),
  })
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
    'Open Rapport',
    'Settings…',
    '---',
    'Quit',
  ])
})

test('an empty day says so', () => {
  const view: TrayView = { people: 0, first: [], remindersDue: 0 }
  const menu = trayMenu(view, words, {
    go: vi.fn(),
    open: vi.fn(),
    capture: vi.fn(),
    quit: vi.fn(),
  })
  expect(menu.map((item) => item.label ?? '---')).toEqual([
    'Nobody is waiting for you today',
    '---',
    'Quick capture',
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
    open: () => void went.push('open'),
    capture: () => void went.push('capture'),
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
    'open',
    { screen: 'settings' },
    'quit',
  ])
})

test('every picture the tray may ask for is there, in both sizes', () => {
  const resources = join(import.meta.dirname, '../../../resources')
  for (const platform of ['linux', 'win32', 'darwin'] as const) {
    for (const dark of [true, false]) {
      for (const waiting of [true, false]) {
        const name = imageName({ platform, dark, waiting })
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
    words,
    actions: { go: vi.fn(), open: vi.fn(), capture: vi.fn(), quit: vi.fn() },
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
  const view: TrayView = { people: 1, first: [person('Lars', '')], remindersDue: 0 }
  const tray = createTray(trayOptions(Tray), { people: 0, first: [], remindersDue: 0 })
  tray?.show(view)
  tray?.show({ ...view })
  expect(made[0]?.told).toEqual([
    'tray-empty-light.png',
    'Nobody is waiting for you today',
    'menu of 6',
    'tray-waiting-light.png',
    'One person today',
    'menu of 7',
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
