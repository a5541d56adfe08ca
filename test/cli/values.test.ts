import { expect, test } from 'vitest'
import { createClock, instantOrLocal } from '#cli/clock.ts'
import { defaultDataFolder } from '#cli/data-folder.ts'
import { harmless, oneLine, table, width } from '#cli/print.ts'
import { birthdayOf, cadenceOf } from '#cli/values.ts'

test.each([
  ['2026-11-22T09:00:00+01:00', '2026-11-22T08:00:00.000Z'],
  ['2026-11-22T09:00+01:00', '2026-11-22T08:00:00.000Z'],
  ['2026-11-22T09:00:30.25Z', '2026-11-22T09:00:30.250Z'],
  ['2026-11-22T09:00:00-0330', '2026-11-22T12:30:00.000Z'],
  ['2026-11-22T09:00', '2026-11-22T08:00:00.000Z'],
  ['2026-07-01 09:00:05', '2026-07-01T07:00:05.000Z'],
])('--now %s is %s in Berlin', (text, expected) => {
  const at = instantOrLocal(text, 'Europe/Berlin')
  expect(at === null ? null : new Date(at).toISOString()).toBe(expected)
})

test.each(['2026-11-22', 'now', '2026-13-01T09:00', '2026-11-22T25:00', '2026-11-22T09:00+99:00'])(
  '--now %s is wrong usage',
  (text) => {
    expect(() => createClock(text, 'UTC')).toThrow(
      expect.objectContaining({ code: 'bad-now', exit: 2 }),
    )
  },
)

test('a time zone that does not exist is wrong usage', () => {
  expect(() => createClock(undefined, 'Mars/Olympus')).toThrow(
    expect.objectContaining({ code: 'bad-zone', exit: 2 }),
  )
})

test('the data folder is the app’s own on each platform', () => {
  expect([
    defaultDataFolder('linux', {}, '/home/ada'),
    defaultDataFolder('linux', { XDG_CONFIG_HOME: '/cfg' }, '/home/ada'),
    defaultDataFolder('darwin', {}, '/Users/ada'),
  ]).toEqual([
    '/home/ada/.config/Rapport',
    '/cfg/Rapport',
    '/Users/ada/Library/Application Support/Rapport',
  ])
  expect(defaultDataFolder('win32', { APPDATA: 'C:\\Roaming' }, 'C:\\Users\\ada')).toContain(
    'C:\\Roaming',
  )
})

test('a cadence is days, months or none', () => {
  expect(['28', '28d', '2m', 'none', '3650'].map(cadenceOf)).toEqual([
    { unit: 'days', count: 28 },
    { unit: 'days', count: 28 },
    { unit: 'months', count: 2 },
    'none',
    { unit: 'days', count: 3650 },
  ])
  for (const wrong of ['0', '-3', '3651', '2w', '']) {
    expect(() => cadenceOf(wrong)).toThrow(expect.objectContaining({ code: 'bad-cadence' }))
  }
})

test('a birthday may lack its year, but must exist', () => {
  expect(['1984-02-29', '--02-29'].map(birthdayOf)).toEqual(['1984-02-29', '--02-29'])
  for (const wrong of ['1983-02-29', '02-29', '29/2/1984']) {
    expect(() => birthdayOf(wrong)).toThrow(expect.objectContaining({ code: 'bad-birthday' }))
  }
})

test('columns line up for names in any script', () => {
  const rows = [
    ['高橋', '5', 'x'],
    ['Zoë', '12', 'y'],
  ]
  expect(table(rows, new Set([1]))).toBe('高橋   5  x\nZoë   12  y')
  expect(['é', 'e\u0301', '高', '👩‍🔬', ''].map(width)).toEqual([1, 1, 2, 2, 0])
})

test('nothing that is printed can act on the terminal', () => {
  expect(harmless('a\u001b[2Jb\u0007\u202Ec\r\nd')).toBe('a [2Jb  c\nd')
  expect(oneLine(' a\n\n b\tc ')).toBe('a b c')
})
