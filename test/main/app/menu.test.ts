import { expect, test } from 'vitest'
import { appMenu } from '#main/app/menu.ts'
import { textsIn } from '#main/texts.ts'

function roles(platform: NodeJS.Platform, devTools: boolean): readonly unknown[] {
  const words = textsIn('en').menu
  const nothing = (): void => undefined
  const does = {
    openSettings: nothing,
    showLogs: nothing,
    openDetails: nothing,
    openAbout: nothing,
    lockNow: null,
  }
  const menu = appMenu({ platform, devTools, words, ...does })
  return menu
    .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    .flatMap(({ role }) => (role === undefined ? [] : [role]))
}

test('undo is the page’s own key, but on macOS, where fields need it', () => {
  expect(roles('linux', false)).not.toContain('undo')
  expect(roles('win32', false)).not.toContain('redo')
  expect(roles('darwin', false)).toContain('undo')
})

test('every system can copy, zoom and quit', () => {
  for (const platform of ['linux', 'win32', 'darwin'] as const) {
    expect(roles(platform, false)).toEqual(
      expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'quit']),
    )
  }
})

test('the packaged app has no developer tools in its menu', () => {
  expect(roles('linux', false)).not.toContain('toggleDevTools')
  expect(roles('linux', true)).toContain('toggleDevTools')
})
