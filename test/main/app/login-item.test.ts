import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { autostartFile, setStartAtLogin } from '#main/app/login-item.ts'

let configFolder = ''
beforeEach(() => {
  configFolder = mkdtempSync(join(tmpdir(), 'login-'))
})
afterEach(() => rmSync(configFolder, { recursive: true }))

test('Windows and macOS are told through Electron', () => {
  const setLoginItemSettings = vi.fn()
  const command = ['C:\\Rapport\\Rapport.exe', '--data', 'D:\\mine'] as const
  const item = { app: { setLoginItemSettings }, platform: 'win32', command, configFolder } as const
  setStartAtLogin(true, item)
  setStartAtLogin(false, item)
  const args = ['--data', 'D:\\mine', '--hidden']
  expect(setLoginItemSettings.mock.calls).toEqual([
    [{ openAtLogin: true, path: command[0], args }],
    [{ openAtLogin: false, path: command[0], args }],
  ])
})

test('Linux gets a file of its owner’s alone, and loses it again', () => {
  const app = { setLoginItemSettings: vi.fn() }
  const command = ['/opt/Rapport/rapport'] as const
  const item = { app, platform: 'linux', command, configFolder } as const
  const file = join(configFolder, 'autostart/app.rapport.desktop.desktop')
  setStartAtLogin(true, item)
  expect(readFileSync(file, 'utf8')).toBe(
    [
      '[Desktop Entry]',
      'Type=Application',
      'Name=Rapport',
      'Exec="/opt/Rapport/rapport" "--hidden"',
      'Terminal=false',
      'X-GNOME-Autostart-enabled=true',
      '',
    ].join('\n'),
  )
  expect(statSync(file).mode & 0o777).toBe(0o600)
  setStartAtLogin(false, item)
  setStartAtLogin(false, item)
  expect(existsSync(file)).toBe(false)
  expect(app.setLoginItemSettings).not.toHaveBeenCalled()
})

test('a path with letters that mean something is quoted as the specification says', () => {
  expect(autostartFile(['/a b/"c"/$d/100%/`e`/\\f'])).toContain(
    'Exec="/a b/\\\\"c\\\\"/\\\\$d/100%%/\\\\`e\\\\`/\\\\\\\\f"\n',
  )
})
