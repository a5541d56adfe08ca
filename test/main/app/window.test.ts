import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fitToDisplays, readWindowState, writeWindowState } from '#main/app/window-state.ts'
import { addressOf, closingDoes } from '#main/app/window.ts'
import { plainDate } from '#shared/time.ts'
import type { ClientId } from '#shared/ids.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'window-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const main = { x: 0, y: 25, width: 1920, height: 1055 }
const second = { x: 1920, y: 0, width: 1280, height: 1024 }

test('the first window stands in the middle of the main display', () => {
  expect(fitToDisplays(null, [main])).toEqual({ x: 320, y: 137, width: 1280, height: 832 })
})

test('a small display gets a window no larger than itself', () => {
  const small = { x: 0, y: 0, width: 1024, height: 700 }
  expect(fitToDisplays(null, [small])).toEqual({ x: 0, y: 0, width: 1024, height: 700 })
})

test('a remembered window comes back where it was, on either display', () => {
  const remembered = { x: 2000, y: 100, width: 900, height: 700 }
  expect(fitToDisplays(remembered, [main, second])).toEqual(remembered)
})

test('a window of a display that is gone comes back to the middle, in its size', () => {
  const remembered = { x: 2000, y: 100, width: 900, height: 700 }
  expect(fitToDisplays(remembered, [main])).toEqual({ x: 510, y: 203, width: 900, height: 700 })
})

test.each([
  ['above the display', { x: 100, y: -400, width: 900, height: 700 }],
  ['below the display', { x: 100, y: 1060, width: 900, height: 700 }],
  ['all but off to the left', { x: -850, y: 100, width: 900, height: 700 }],
  ['all but off to the right', { x: 1880, y: 100, width: 900, height: 700 }],
])('a window whose title bar lies %s is put back', (_where, remembered) => {
  expect(fitToDisplays(remembered, [main])).toEqual({ x: 510, y: 203, width: 900, height: 700 })
})

test('a window is never smaller than its page can bear, nor larger than its display', () => {
  const tiny = { x: 10, y: 30, width: 200, height: 100 }
  expect(fitToDisplays(tiny, [main])).toEqual({ x: 10, y: 30, width: 720, height: 520 })
  const huge = { x: 10, y: 30, width: 5000, height: 4000 }
  expect(fitToDisplays(huge, [main])).toEqual({ x: 10, y: 30, width: 1920, height: 1055 })
})

test('a state is read back as it was written, and leaves no other file', () => {
  const file = join(folder, 'window-state.json')
  const screen = { hash: '#/client/7', on: plainDate('2026-03-12') }
  const state = { bounds: { x: -5, y: 2, width: 900, height: 700 }, maximised: true, screen }
  writeWindowState(file, state)
  expect(readWindowState(file, () => expect.unreachable())).toEqual(state)
  expect(readdirSync(folder)).toEqual(['window-state.json'])
})

test.each(['', 'null', '[]', '{', '{"x":1}', '{"x":1,"y":2,"width":"3","height":4}', '{"x":1e99}'])(
  'a state file of %j, half-written or not ours, is as good as none, told and kept aside',
  (text) => {
    const file = join(folder, 'window-state.json')
    writeFileSync(file, text)
    let told = 0
    const tell = () => {
      told += 1
    }
    expect(readWindowState(file, tell)).toBeNull()
    // The next start finds none, and says nothing.
    expect(readWindowState(file, tell)).toBeNull()
    expect([told, readdirSync(folder)]).toEqual([1, ['window-state.json.unreadable']])
    expect(readFileSync(`${file}.unreadable`, 'utf8')).toBe(text)
  },
)

test.each([
  [{ hash: '#/clients', on: '2026-03-12' }, true],
  [{ hash: '#/import', on: '2026-03-12' }, false],
  [{ hash: '#/welcome', on: '2026-03-12' }, false],
  [{ hash: '#/clients', on: 'thursday' }, false],
  [{ hash: 'https://example.com/', on: '2026-03-12' }, false],
  ['#/clients', false],
  [null, false],
])('a last screen of %j is come back to: %s', (screen, isTaken) => {
  const file = join(folder, 'window-state.json')
  writeFileSync(file, JSON.stringify({ x: 0, y: 0, width: 900, height: 700, screen }))
  const state = readWindowState(file, () => expect.unreachable())
  expect(state?.screen).toEqual(isTaken ? screen : null)
})

test('a folder that cannot be written is no reason to fail', () => {
  const bounds = { x: 0, y: 0, width: 800, height: 600 }
  writeWindowState(join(folder, 'no/such/folder.json'), { bounds, maximised: false, screen: null })
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['hides in the tray', { closeToTray: true, trayShown: true }, 'hide'],
  ['minimises where no tray is seen', { closeToTray: true, trayShown: false }, 'minimise'],
  ['closes where the owner wants that', { closeToTray: false, trayShown: true }, 'close'],
  ['closes when quitting', { closeToTray: true, trayShown: true, quitting: true }, 'close'],
  ['hides on macOS', { platform: 'darwin', closeToTray: false, trayShown: true }, 'hide'],
] as const)('closing the window %s', (_what, given, does) => {
  expect(closingDoes({ platform: 'linux', quitting: false, ...given })).toBe(does)
})

test('every place has its address in the page', () => {
  const id = '01890000-0000-7000-8000-000000000000' as ClientId
  expect(addressOf({ screen: 'client', id })).toBe(`app://ui/index.html#/client/${id}`)
  expect(addressOf({ screen: 'settings' })).toBe('app://ui/index.html#/settings')
  expect(addressOf({ screen: 'today' })).toBe('app://ui/index.html#/today')
})
