import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { localDateTime, plainDate } from '#shared/time.ts'
import { forgetRecents } from '#renderer/features/search/recents.ts'
import { SearchDialog } from '#renderer/features/search/search-dialog.tsx'
import { settings } from '#test/renderer/support/app-answers.ts'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import {
  createFakeApi,
  failure,
  type Answers,
  type FakeApi,
} from '#test/renderer/support/fake-api.ts'
import { renderApp } from '#test/renderer/support/render-app.tsx'
import { renderScreen, type ScreenHost } from '#test/renderer/support/render.tsx'
import { gardenAnswers } from '#test/renderer/today/garden-answers.ts'
import { clientId, rows } from '#test/renderer/today/garden.ts'

beforeEach(() => {
  forgetRecents()
})

async function openSearch(
  more: Answers = {},
): Promise<{ readonly api: FakeApi; readonly screen: ScreenHost; readonly closed: () => number }> {
  const api = createFakeApi({ ...gardenAnswers(), ...more })
  let times = 0
  const screen = await renderScreen(
    <SearchDialog
      open
      onCapture={() => undefined}
      onKeys={() => undefined}
      chosen={0}
      onView={() => undefined}
      onClose={() => {
        times += 1
      }}
    />,
    api,
  )
  await expect.element(page.getByRole('combobox')).toHaveFocus()
  return { api, screen, closed: () => times }
}

test('clients come first, then what was written about them, with the found words marked', async () => {
  await openSearch()
  await userEvent.keyboard('fig')
  await expect.element(page.getByRole('group', { name: 'In notes and touches' })).toBeVisible()
  const hit = page.getByRole('option', { name: /^Anselm wrapped the fig/u })
  await expect.element(hit).toMatchTextContent(/Ottilie Brandt-Sørensen, 9 January/u)
  expect(hit.element().querySelector('mark')?.textContent).toBe('fig')
  await page.getByRole('combobox').fill('ott')
  const named = page.getByRole('option', { name: /^Ottilie/u })
  await expect.element(named).toMatchTextContent(/16 days over/u)
  expect(named.element().querySelector('mark')?.textContent).toBe('Ott')
})

test('arrows choose, Enter opens and closes the dialog', async () => {
  const { screen, closed } = await openSearch()
  await userEvent.keyboard('fig')
  await expect.element(page.getByRole('option', { name: /^Anselm/u })).toBeVisible()
  await userEvent.keyboard('{ArrowDown}')
  await expect
    .element(page.getByRole('option', { name: /^A second fig/u }))
    .toHaveAttribute('aria-selected', 'true')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => screen.history.at(-1)).toBe(`/client/${clientId(9)}`)
  expect(closed()).toBe(1)
})

test('a command is found by its words', async () => {
  const { screen } = await openSearch()
  await userEvent.keyboard('sett')
  await expect.element(page.getByRole('option', { name: 'Settings' })).toBeVisible()
  await expect.element(page.getByRole('status').filter({ hasText: /^\d+ found$/ })).toBeVisible()
  expect(page.getByText(/^Nothing matches/).elements()).toEqual([])
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => screen.history.at(-1)).toBe('/settings')
})

test('a new client can be begun from anywhere', async () => {
  await renderApp(createFakeApi(gardenAnswers()), '/today')
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(page.getByRole('combobox')).toHaveFocus()
  await userEvent.keyboard('new cl{Enter}')
  await expect.element(page.getByRole('dialog', { name: 'New client' })).toBeVisible()
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus()
})

test('a click opens what it is on', async () => {
  const { screen } = await openSearch()
  await userEvent.keyboard('zofia')
  await page.getByRole('option', { name: /^Zofia/u }).click()
  await expect.poll(() => screen.history.at(-1)).toBe(`/client/${clientId(7)}`)
})

test('nothing found is said, and a failed search can be tried again', async () => {
  const { api } = await openSearch()
  await userEvent.keyboard('qqq')
  await expect.element(page.getByText('Nothing matches “qqq”')).toBeVisible()
  api.answer({
    'search.run': () => {
      throw failure('internal')
    },
  })
  await page.getByRole('combobox').fill('qqqq')
  await expect.element(page.getByText('The search could not be done')).toBeVisible()
  api.answer(gardenAnswers())
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.getByText('Nothing matches “qqqq”')).toBeVisible()
})

test('only the newest keystroke is sent while an answer is on its way', async () => {
  const waiting: (() => void)[] = []
  const { api } = await openSearch({
    'search.run': async () => {
      await new Promise<void>((resolve) => waiting.push(resolve))
      return { hits: [], tookMs: 1 }
    },
  })
  await userEvent.keyboard('zofia')
  await expect.poll(() => waiting.length).toBe(1)
  waiting[0]?.()
  await expect.poll(() => waiting.length).toBe(2)
  waiting[1]?.()
  await expect.element(page.getByRole('option', { name: /^Zofia/u })).toBeVisible()
  expect(api.callsOf('search.run').map(({ query }) => query)).toEqual(['z', 'zofia'])
})

test('nothing in the search stands in the way of assistive technology', async () => {
  await openSearch()
  await userEvent.keyboard('o')
  await expect.element(page.getByRole('option', { name: /^Ottilie/u })).toBeVisible()
  await expectAccessible()
})

test('Tab goes from a client to what can be done with them, and the deed is told with its undo', async () => {
  const { api, closed } = await openSearch()
  await userEvent.keyboard('zofia')
  await expect
    .element(page.getByRole('group', { name: 'Do, for Zofia Wrześniewska' }))
    .toBeVisible()
  await userEvent.keyboard('{Tab}')
  await expect
    .element(page.getByRole('option', { name: 'Log a touch' }))
    .toHaveAttribute('aria-selected', 'true')
  await userEvent.keyboard('{ArrowDown}')
  await expect
    .element(page.getByRole('option', { name: 'Snooze until tomorrow' }))
    .toHaveAttribute('aria-selected', 'true')
  await expectAccessible()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Snoozed Zofia Wrześniewska until tomorrow.')).toBeVisible()
  expect(api.callsOf('clients.snooze')).toEqual([{ id: clientId(7), until: '2026-03-13T04:00' }])
  expect(closed()).toBe(1)
})

test('what can be done follows the client one stands on, with their own number and address', async () => {
  const { api } = await openSearch({
    'clients.find': () => ({
      rows: rows(2).map((row, n) => ({ ...row, phone: `+351 555 01${n}`, email: 'o@example.com' })),
    }),
  })
  await userEvent.keyboard('o{ArrowDown}')
  await expect.element(page.getByRole('group', { name: 'Do, for Dr Samira Qureshi' })).toBeVisible()
  await page.getByRole('option', { name: 'Call +351 555 011' }).click()
  await expect
    .poll(() => api.callsOf('links.open'))
    .toEqual([
      { kind: 'phone', value: '+351 555 011', reaches: { clientId: clientId(2), kind: 'call' } },
    ])
})

test('after a > only actions are looked for, by their letters, and nothing is searched', async () => {
  const { api, screen } = await openSearch()
  await userEvent.keyboard('>fdup')
  await expect.element(page.getByRole('option', { name: /^Find duplicates/u })).toBeVisible()
  expect(page.getByRole('option').elements()).toHaveLength(1)
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => screen.history.at(-1)).toBe('/duplicates')
  expect(api.callsOf('search.run')).toEqual([])
})

test('before a letter is typed those opened lately stand first, and what was used lately', async () => {
  const api = createFakeApi({
    ...gardenAnswers(),
    'clients.find': ({ ids }) => ({
      rows: rows(3).filter(({ id }) => ids === undefined || ids.includes(id)),
    }),
  })
  await renderApp(api, `/client/${clientId(3)}`)
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('>all keys{Enter}')
  await expect.element(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await userEvent.keyboard('{Escape}{Control>}k{/Control}')
  const lately = page.getByRole('group', { name: 'Lately' }).getByRole('option')
  await expect.element(lately.first()).toMatchTextContent(/Cormac/u)
  await expect.poll(() => lately.elements().length).toBe(3)
  const deeds = page.getByRole('group', { name: 'Do and go to' }).getByRole('option')
  await expect.element(deeds.first()).toMatchTextContent(/All keys/u)
  await expectAccessible()
})

test('a saved view can be opened from anywhere', async () => {
  const view = {
    id: '0190a000-0000-7000-8000-0000000000a1',
    name: 'Spring planting',
    request: { query: '', where: 'tag = spring', stage: null, sort: 'name', descending: false },
  } as const
  const api = createFakeApi({ ...gardenAnswers(), 'views.list': () => ({ views: [view] }) })
  await renderApp(api, '/today')
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('spring{Enter}')
  await expect
    .poll(() => api.callsOf('clients.list').map(({ where }) => where))
    .toContain('tag = spring')
})

test('everything due is put off from anywhere, and told with its undo', async () => {
  const { api } = await openSearch({
    'nudges.snoozeAll': () => ({ clients: 4, reminders: 1 }),
  })
  await userEvent.keyboard('>everyt{Enter}')
  await expect.element(page.getByText('Snoozed all 5 that were due for an hour.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: /^Undo/u })).toBeVisible()
  expect(api.callsOf('nudges.snoozeAll')).toEqual([{ minutes: 60 }])
})

test('reminders are paused until the owner’s next day begins', async () => {
  const { api } = await openSearch({ 'settings.set': () => settings })
  await userEvent.keyboard('>pause rem{Enter}')
  await expect.element(page.getByText(/^Reminders are paused until .*04:00\.$/u)).toBeVisible()
  expect(api.callsOf('settings.set')).toEqual([{ remindersPausedUntil: '2026-03-13T04:00' }])
})

test('paused reminders are resumed from anywhere', async () => {
  const remindersPausedUntil = localDateTime('2026-03-13T04:00')
  const { api } = await openSearch({
    'settings.get': () => ({ ...settings, remindersPausedUntil }),
    'settings.set': () => settings,
  })
  await userEvent.keyboard('>resume rem')
  await page.getByRole('option', { name: 'Resume reminders' }).click()
  await expect.poll(() => api.callsOf('settings.set')).toEqual([{ remindersPausedUntil: null }])
})

test('a holiday that runs is ended from anywhere', async () => {
  const runs = { from: plainDate('2026-03-01'), until: plainDate('2026-03-20') }
  const { api } = await openSearch({
    'settings.get': () => ({ ...settings, holidays: [runs] }),
    'holiday.end': () => settings,
  })
  await userEvent.keyboard('>i am back')
  await page.getByRole('option', { name: /^I am back from the holiday until .*20 March$/u }).click()
  await expect.element(page.getByText('Cadences go on where they stopped.')).toBeVisible()
  expect(api.callsOf('holiday.end')).toEqual([{}])
})

test('a part of the settings is a line of its own, and the page begins there', async () => {
  await renderApp(createFakeApi(gardenAnswers()), '/today')
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(page.getByRole('combobox')).toHaveFocus()
  await userEvent.keyboard('>settings: back{Enter}')
  await expect
    .element(page.getByRole('button', { name: 'Backups and undo' }))
    .toHaveAttribute('aria-current', 'location')
  await expect.element(page.getByRole('heading', { name: 'Backups and undo' })).toHaveFocus()
})
