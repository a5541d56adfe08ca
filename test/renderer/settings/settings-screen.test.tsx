import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Output } from '#shared/contract/index.ts'
import type { BatchId } from '#shared/ids.ts'
import { localDateTime, plainDate } from '#shared/time.ts'
import { SettingsScreen } from '#renderer/features/settings/settings-screen.tsx'
import { timeFromText } from '#renderer/features/settings/time-text.ts'
import { frameAnswers, openLock, settings } from '#test/renderer/support/app-answers.ts'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import {
  createFakeApi,
  failure,
  type Answers,
  type FakeApi,
} from '#test/renderer/support/fake-api.ts'
import { renderScreen } from '#test/renderer/support/render.tsx'

beforeEach(async () => {
  await page.viewport(1280, 832)
})

test('a choice takes hold as it is made', async () => {
  const api = await openSettings()
  await page.getByRole('radio', { name: 'Dark' }).click()
  await page.getByRole('button', { name: 'Saturday' }).click()
  await page.getByRole('switch', { name: 'Start at login' }).click()
  await page.getByRole('switch', { name: 'Single keys' }).click()
  await page
    .getByLabelText('Birthdays on 29 February', { exact: true })
    .last()
    .selectOptions('mar-1')
  await expect.element(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  expect(api.callsOf('settings.set')).toEqual([
    { appearance: 'dark' },
    { workDays: [1, 2, 3, 4, 5, 6] },
    { startAtLogin: true },
    { singleKeys: false },
    { leapDay: 'mar-1' },
  ])
})

test('in a narrow window every choice and every section stays in reach', async () => {
  await page.viewport(480, 320)
  await openSettings()
  const pane = page.getByRole('heading', { name: 'Your day' })
  await expect.element(pane).toBeVisible()
  for (const control of document.querySelectorAll(
    'section button, section input, section select',
  )) {
    expect(control.getBoundingClientRect().right).toBeLessThanOrEqual(480)
  }
  const sections = page.getByRole('navigation', { name: 'Sections' })
  await sections.getByRole('button', { name: 'Backups and undo' }).click()
  await expect.element(page.getByRole('heading', { name: 'Backups and undo' })).toBeInViewport()
})

test('what is typed is kept on Enter or on leaving the field, once', async () => {
  const api = await openSettings()
  await page.getByRole('textbox', { name: 'The day starts at' }).fill('5')
  await userEvent.keyboard('{Enter}')
  await expect
    .element(page.getByRole('textbox', { name: 'The day starts at' }))
    .toHaveValue('05:00')
  await page.getByRole('textbox', { name: 'People a day' }).fill('8')
  await userEvent.tab()
  expect(api.callsOf('settings.set')).toEqual([{ dayStart: '05:00' }, { dailyBudget: 8 }])
})

test('one’s own addresses are kept, and a text that is none is refused in words', async () => {
  const api = await openSettings()
  const field = page.getByRole('textbox', { name: 'Your own email addresses' })
  await field.fill('me@studio.example; nonsense')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/^Write whole addresses/)).toBeVisible()
  expect(api.callsOf('settings.set')).toEqual([])
  await field.fill('me@studio.example; old@studio.example')
  await userEvent.keyboard('{Enter}')
  await expect.element(field).toHaveValue('me@studio.example, old@studio.example')
  expect(api.callsOf('settings.set')).toEqual([
    { ownAddresses: ['me@studio.example', 'old@studio.example'] },
  ])
})

test('quiet hours that start and end together are refused in words, and the typing stays', async () => {
  const api = await openSettings()
  await page.getByRole('textbox', { name: 'Quiet from' }).fill('7.30')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/Start and end are the same/)).toBeVisible()
  await expect.element(page.getByRole('textbox', { name: 'Quiet from' })).toHaveValue('7.30')
  expect(api.callsOf('settings.set')).toEqual([])
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('textbox', { name: 'Quiet from' })).toHaveValue('22:00')
})

test('a holiday is planned in words, shown while it lasts, and ended', async () => {
  const api = await openSettings({
    'holiday.set': ({ from, until }) => ({
      ...settings,
      holidays: [{ from: from ?? until, until }],
    }),
    'holiday.end': () => settings,
  })
  await page.getByRole('textbox', { name: 'First day back' }).fill('today')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/^The first day back comes after/u)).toBeVisible()
  await page.getByRole('textbox', { name: 'First day away' }).fill('mon')
  await page.getByRole('textbox', { name: 'First day back' }).fill('in 2 weeks')
  await expect
    .element(page.getByText('Away from Mon 16 March, back on Thu 26 March.'))
    .toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => api.callsOf('holiday.set'))
    .toEqual([{ from: '2026-03-16', until: '2026-03-26' }])

  const holiday = { from: plainDate('2026-03-09'), until: plainDate('2026-03-20') }
  api.answer({ 'settings.get': () => ({ ...settings, holidays: [holiday] }) })
  api.emit('data.changed', { topics: ['settings'] })
  await expect.element(page.getByText(/^You are away, back on Fri 20 March/u)).toBeVisible()
  await page.getByRole('button', { name: 'I am back' }).click()
  await expect.poll(() => api.callsOf('holiday.end')).toEqual([{}])
  await expectAccessible()
})

test('days off are quiet by choice, and reminders paused from the tray are resumed here', async () => {
  const paused = { ...settings, remindersPausedUntil: localDateTime('2026-03-13T04:00') }
  const api = await openSettings({
    'settings.get': () => paused,
    'settings.set': () => paused,
  })
  await page.getByRole('switch', { name: 'Quiet on days off' }).click()
  await page.getByRole('button', { name: 'Resume now' }).click()
  await expect
    .poll(() => api.callsOf('settings.set'))
    .toEqual([{ quietDaysOff: true }, { remindersPausedUntil: null }])
})

test('quiet hours and the default cadence can be switched off', async () => {
  const api = await openSettings()
  await page.getByRole('switch', { name: 'Quiet hours' }).click()
  await expect.element(page.getByRole('textbox', { name: 'Quiet from' })).not.toBeInTheDocument()
  await page.getByRole('combobox', { name: 'Default cadence' }).selectOptions('none')
  await expect
    .element(page.getByRole('textbox', { name: 'Default cadence' }))
    .not.toBeInTheDocument()
  expect(api.callsOf('settings.set')).toEqual([
    { quietFrom: null, quietUntil: null },
    { defaultCadence: 'none' },
  ])
})

test('a reason is switched off and on', async () => {
  const api = await openSettings()
  await page.getByRole('switch', { name: 'Bought once, and not again' }).click()
  await page.getByRole('switch', { name: 'Bought once, and not again' }).click()
  expect(api.callsOf('settings.set')).toEqual([
    { switchedOffReasons: ['buying'] },
    { switchedOffReasons: [] },
  ])
})

test('the language is chosen among the names languages give themselves', async () => {
  const api = await openSettings()
  const language = page.getByRole('radiogroup', { name: 'Language' })
  await expect.element(language.getByRole('radio', { name: 'As the system' })).toBeChecked()
  await language.getByRole('radio', { name: 'Deutsch' }).click()
  await expect.element(language.getByRole('radio', { name: 'Deutsch' })).toBeChecked()
  expect(api.callsOf('settings.set')).toEqual([{ language: 'de' }])
})

test('a choice that cannot be kept is taken back and said', async () => {
  await openSettings({
    'settings.set': () => {
      throw failure('data/disk-full')
    },
  })
  await page.getByRole('radio', { name: 'Dark' }).click()
  await expect.element(page.getByText(/the disk is full/)).toBeVisible()
  const theme = page.getByRole('radiogroup', { name: 'Light or dark' })
  await expect.element(theme.getByRole('radio', { name: 'As the system' })).toBeChecked()
})

test('the data can be shown, exported, and the demo removed with undo', async () => {
  const api = await openSettings({
    'settings.get': () => ({ ...settings, demo: true }),
    'data.showInFolder': () => ({}),
    'export.remembered': () => ({ choice: null }),
    'export.remember': () => ({}),
    'labels.list': () => ({ tags: [], segments: [], fields: [] }),
    'export.save': () => ({ clients: 231, fileName: 'clients.csv', token: 'token-of-a-file' }),
    'demo.remove': () => ({ clients: 60 }),
    'undo.undo': () => ({ undone: { what: 'demo.remove', details: {}, changes: 60 } }),
  })
  await page.getByRole('button', { name: 'Show in folder' }).click()
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('button', { name: /Choose where/ }).click()
  await expect.element(page.getByText('Exported 231 clients to clients.csv.')).toBeVisible()
  await page.getByRole('button', { name: 'Remove them' }).click()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect.element(page.getByText(/Undone: removing the demo clients/)).toBeVisible()
  expect(api.callsOf('export.save')).toMatchObject([{ format: 'csv', list: null, clients: null }])
})

test('settings that cannot be read offer another try', async () => {
  let isBroken = true
  await openSettings({
    'settings.get': () => {
      if (isBroken) throw failure('internal')
      return settings
    },
  })
  await expect.element(page.getByText('Your settings could not be read')).toBeVisible()
  isBroken = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.getByRole('heading', { name: 'Your day' })).toBeVisible()
})

test('the list of sections leads to them', async () => {
  await openSettings()
  await page.getByRole('button', { name: 'Your data' }).click()
  await expect.element(page.getByRole('heading', { name: 'Your data' })).toHaveFocus()
  await expect
    .element(page.getByRole('button', { name: 'Your data' }))
    .toHaveAttribute('aria-current', 'location')
})

test('language and keys have sections of their own, and the sheet of all keys is a click away', async () => {
  const onKeys = vi.fn<() => void>()
  await openSettings({}, onKeys)
  const sections = page.getByRole('navigation', { name: 'Sections' })
  await expect.element(sections).toBeVisible()
  expect(
    sections
      .getByRole('button')
      .elements()
      .map((one) => one.textContent),
  ).toEqual([
    'Your day',
    'Cadence and reasons',
    'Notifications',
    'Appearance',
    'Language and dates',
    'Keys',
    'With the computer',
    'Lock',
    'Backups and undo',
    'Your data',
  ])
  const language = page.getByRole('region', { name: 'Language and dates' })
  await expect.element(language.getByRole('radio', { name: 'Deutsch' })).toBeVisible()
  await expect.element(language.getByRole('combobox', { name: /^Dates such as/u })).toBeVisible()
  const keys = page.getByRole('region', { name: 'Keys' })
  await expect.element(keys.getByRole('switch', { name: 'Single keys' })).toBeVisible()
  await keys.getByRole('button', { name: 'Show all keys' }).click()
  expect(onKeys).toHaveBeenCalledOnce()
})

test('settings are accessible in both themes', async () => {
  await openSettings()
  await expect.element(page.getByRole('heading', { name: 'Your day' })).toBeVisible()
  await expectAccessible()
})

test.each([
  ['4', '04:00'],
  ['4:30', '04:30'],
  ['16.30', '16:30'],
  ['0430', '04:30'],
  ['4 pm', '16:00'],
  ['12am', '00:00'],
  ['12:15 pm', '12:15'],
  ['24:00', null],
  ['13 pm', null],
  ['4:60', null],
  ['soon', null],
  ['', null],
])('%j is read as %j', (text, time) => {
  expect(timeFromText(text)).toBe(time)
})

test('a lock that cannot be read is said in its section, which stays, and read again', async () => {
  const api = await openSettings({
    'lock.get': () => {
      throw failure('data/busy')
    },
  })
  const section = page.getByRole('region', { name: 'Lock', exact: true })
  await expect
    .element(section.getByText('Whether a lock is set could not be read.'))
    .toBeInTheDocument()
  await expectAccessible()
  api.answer({ 'lock.get': () => openLock })
  await section.getByRole('button', { name: 'Try again' }).click()
  await expect.element(section.getByRole('button', { name: /^Set a passphrase/u })).toBeVisible()
})

test('the settings are drawn once all of them are known, so that nothing moves', async () => {
  const waiting = Promise.withResolvers<Output<'imports.list'>>()
  await openSettings({ 'imports.list': () => waiting.promise })
  await expect.element(page.getByText('Loading').first()).toBeInTheDocument()
  await expect.element(page.getByRole('heading', { name: 'Your day' })).not.toBeInTheDocument()
  waiting.resolve({ imports: [] })
  await expect.element(page.getByRole('heading', { name: 'Your day' })).toBeVisible()
})

async function openSettings(
  answers: Answers = {},
  onKeys: () => void = () => undefined,
): Promise<FakeApi> {
  let kept: Output<'settings.get'> = settings
  const api = createFakeApi({
    ...frameAnswers,
    'settings.get': () => kept,
    'settings.set': (patch) => {
      kept = { ...kept, ...(patch as Partial<typeof kept>) }
      return kept
    },
    ...answers,
  })
  await renderScreen(
    <div style={{ height: 800 }}>
      <SettingsScreen onKeys={onKeys} />
    </div>,
    api,
  )
  return api
}

test('the last imports are listed; one that was taken back says so and stays to be read', async () => {
  const one = {
    batch: '0197a6b2-0000-7000-8000-0000000000ba' as BatchId,
    fileName: 'clients.csv',
    format: 'csv',
    takenBack: false,
    at: localDateTime('2026-03-12T08:30'),
    counts: { rows: 120, created: 100, updated: 5, unchanged: 3, duplicates: 2, rejected: 10 },
    canUndo: true,
  }
  const api = await openSettings({
    'imports.list': () => ({
      imports: [
        one,
        {
          ...one,
          batch: '0197a6b2-0000-7000-8000-0000000000bb' as BatchId,
          fileName: 'old.vcf',
          takenBack: true,
          canUndo: false,
        },
      ],
    }),
    'undo.undo': () => ({ undone: { what: 'import', details: {}, changes: 105 } }),
  })
  const list = page.getByRole('region', { name: 'Imports' })
  await expect.element(list.getByText('taken back')).toBeVisible()
  await expect
    .element(list.getByText('Today, 08:30 · 120 rows: 100 new, 5 updated, 10 rejected').first())
    .toBeVisible()
  await expect.element(list.getByRole('button', { name: 'Report of old.vcf' })).toBeVisible()
  await list.getByRole('button', { name: 'Take back clients.csv' }).click()
  await expect.element(page.getByText(/Undone: the import/)).toBeVisible()
  expect(api.callsOf('undo.undo')).toEqual([{ batch: one.batch }])
})
