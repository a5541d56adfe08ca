import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { appInfo, frameAnswers, settings } from '#test/renderer/support/app-answers.ts'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import { clientDetail } from '#test/renderer/support/client-detail.ts'
import { createFakeApi, failure, type Answers } from '#test/renderer/support/fake-api.ts'
import { nothingKnown } from '#test/renderer/support/known.ts'
import { renderApp } from '#test/renderer/support/render-app.tsx'
import { gardenAnswers } from '#test/renderer/today/garden-answers.ts'

afterEach(() => {
  delete document.documentElement.dataset['theme']
  document.documentElement.removeAttribute('data-single-keys-off')
  window.location.hash = ''
})

test('an empty data file opens on the first run, a filled one on Today', async () => {
  const first = await renderApp(
    createFakeApi({ ...answers, 'app.info': () => ({ ...appInfo, clients: 0, isNew: true }) }),
  )
  await expect.element(page.getByRole('button', { name: /Look around/ })).toBeVisible()
  expect(window.location.hash).toBe('#/welcome')
  await first.unmount()
  await renderApp(createFakeApi(answers))
  await expect.poll(() => window.location.hash).toBe('#/today')
})

test('the sidebar counts who waits, all clients, and coverage', async () => {
  await renderApp(createFakeApi(answers), '/settings')
  await expect
    .element(page.getByRole('link', { name: 'Today 5 people to reach today' }))
    .toBeVisible()
  await expect.element(page.getByRole('img', { name: 'Coverage 86%' })).toBeVisible()
  await expect
    .element(page.getByRole('link', { name: 'Settings' }))
    .toHaveAttribute('aria-current', 'page')
})

test('an app that was started in safe mode says on every screen what is left out', async () => {
  const safe = { ...answers, 'app.info': () => ({ ...appInfo, safe: true }) }
  const shown = await renderApp(createFakeApi(safe), '/settings')
  const said = page.getByRole('note').filter({ hasText: 'Safe mode: no tray, no reminders' })
  await expect.element(said).toBeVisible()
  await expectAccessible()
  await userEvent.keyboard('gc')
  await expect.poll(() => window.location.hash).toBe('#/clients')
  await expect.element(said).toBeVisible()
  await shown.unmount()
  await renderApp(createFakeApi(answers), '/settings')
  await expect.element(page.getByRole('heading', { name: 'Your day' })).toBeVisible()
  expect(page.getByText('Safe mode').elements()).toEqual([])
})

test('a window that speaks German fetches its words, and turns to another language as it stands', async () => {
  let locale: 'de' | 'en' = 'de'
  const api = createFakeApi({ ...answers, 'language.get': () => ({ locale }) })
  await renderApp(api, '/settings')
  await expect.element(page.getByRole('link', { name: 'Einstellungen' })).toBeVisible()
  expect(document.documentElement.lang).toBe('de-DE')
  locale = 'en'
  api.emit('data.changed', { topics: ['settings'] })
  await expect.element(page.getByRole('link', { name: 'Settings' })).toBeVisible()
  expect(document.documentElement.lang).toBe('en-GB')
  locale = 'de'
  api.emit('data.changed', { topics: ['settings'] })
  await expect.element(page.getByRole('link', { name: 'Einstellungen' })).toBeVisible()
})

test('about says which Rapport this is, and where the data lies', async () => {
  await renderApp(createFakeApi(answers), '/settings/about')
  const about = page.getByRole('dialog', { name: 'About Rapport' })
  await expect.element(about.getByText(`Rapport ${appInfo.version}`)).toBeVisible()
  await expect.element(about.getByText(appInfo.dataFile)).toBeVisible()
  await expectAccessible()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => window.location.hash).toBe('#/settings')
  expect(about.elements()).toEqual([])
})

test('keys lead to the sections and to the sheet of keys', async () => {
  await renderApp(createFakeApi(answers), '/settings')
  await expect.element(page.getByRole('heading', { name: 'Your day' })).toBeVisible()
  await userEvent.keyboard('gc')
  await expect.poll(() => window.location.hash).toBe('#/clients')
  await userEvent.keyboard('{Control>}1{/Control}')
  await expect.poll(() => window.location.hash).toBe('#/today')
  await userEvent.keyboard('?')
  await expect.element(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
})

test('undo names the deed and its client; redo stands beside it', async () => {
  const api = createFakeApi({
    ...answers,
    'undo.undo': () => ({
      undone: { what: 'interaction.log', details: { name: 'Yusuf Demir' }, changes: 2 },
    }),
    'undo.redo': () => {
      throw failure('undo/nothing')
    },
  })
  await renderApp(api, '/settings')
  await expect.element(page.getByRole('heading', { name: 'Your day' })).toBeVisible()
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(page.getByText('Yusuf Demir')).toBeVisible()
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await expect.element(page.getByText('Nothing to do again.')).toBeVisible()
})

test('a file dragged over any screen may be let go anywhere, and opens the import', async () => {
  await renderApp(
    createFakeApi({
      ...answers,
      'import.drop': () => {
        throw failure('import/unreadable')
      },
    }),
    '/settings',
  )
  await expect.element(page.getByRole('heading', { name: 'Your day' })).toBeVisible()
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File(['Name'], 'clients.csv'))
  const drag = (type: string) =>
    document.body.dispatchEvent(
      new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
    )
  drag('dragenter')
  await expect.element(page.getByText('Drop it here to import it')).toBeVisible()
  drag('drop')
  await expect.poll(() => window.location.hash).toBe('#/import')
  await expect.element(page.getByText('Drop it here to import it')).not.toBeInTheDocument()
})

test('F6 goes from one part of the window to the next', async () => {
  await renderApp(createFakeApi(answers), '/settings')
  await expect.element(page.getByRole('heading', { name: 'Your day' })).toBeVisible()
  await userEvent.keyboard('{F6}')
  await expect.element(page.getByRole('link', { name: 'Settings' })).toHaveFocus()
  await userEvent.keyboard('{F6}')
  await expect.element(page.getByRole('button', { name: 'Your day' })).toHaveFocus()
  await userEvent.keyboard('{Shift>}{F6}{/Shift}')
  await expect.element(page.getByRole('link', { name: 'Settings' })).toHaveFocus()
})

test('a reminder that no notification could show stands in a banner and leads to its client', async () => {
  const api = createFakeApi({
    ...answers,
    'clients.get': () => ({ client: clientDetail }),
    'known.get': () => nothingKnown,
  })
  await renderApp(api, '/settings')
  await expect.element(page.getByRole('heading', { name: 'Your day' })).toBeVisible()
  api.emit('reminders.shown', { text: 'Ring the quarry', clientId: clientDetail.id, late: true })
  await expect.element(page.getByText('Late: came due while Rapport was closed')).toBeVisible()
  await page.getByRole('button', { name: 'Open' }).click()
  await expect.poll(() => window.location.hash).toBe(`#/client/${clientDetail.id}`)
})

test('a click in the tray leads where it says', async () => {
  const api = createFakeApi(answers)
  await renderApp(api, '/today')
  await expect.element(page.getByRole('link', { name: 'Settings' })).toBeVisible()
  api.emit('window.go', { to: { screen: 'settings' } })
  await expect.poll(() => window.location.hash).toBe('#/settings')
  api.emit('window.go', { to: { screen: 'client', id: clientDetail.id } })
  await expect.poll(() => window.location.hash).toBe(`#/client/${clientDetail.id}`)
})

test('what changed is asked for again, and nothing else', async () => {
  const api = createFakeApi(answers)
  await renderApp(api, '/settings')
  await expect.element(page.getByRole('heading', { name: 'Your day' })).toBeVisible()
  const before = api.callsOf('settings.get').length
  api.answer({
    'nudges.count': () => ({ today: 4, clients: 232, coverage: { within: 185, of: 214 } }),
  })
  api.emit('data.changed', { topics: ['timeline'] })
  await expect
    .element(page.getByRole('link', { name: 'Today 4 people to reach today' }))
    .toBeVisible()
  expect(api.callsOf('settings.get')).toHaveLength(before)
})

test('the chosen theme is forced, the system one is not', async () => {
  const api = createFakeApi({
    ...answers,
    'settings.get': () => ({ ...settings, appearance: 'dark' }),
  })
  await renderApp(api, '/settings')
  await expect.poll(() => document.documentElement.dataset['theme']).toBe('dark')
  api.answer({ 'settings.get': () => settings })
  api.emit('data.changed', { topics: ['settings'] })
  await expect.poll(() => document.documentElement.dataset['theme']).toBe(undefined)
})

test('data that cannot be read is said, and tried again', async () => {
  const api = createFakeApi({
    ...answers,
    'app.info': () => {
      throw failure('data/busy')
    },
  })
  await renderApp(api, '/settings')
  await expect.element(page.getByText('Rapport could not read your data')).toBeVisible()
  api.answer({ 'app.info': () => appInfo })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.getByRole('heading', { name: 'Your day' })).toBeVisible()
})

test('the window is accessible in both themes', async () => {
  await renderApp(createFakeApi(answers), '/settings')
  await expect.element(page.getByRole('heading', { name: 'Your day' })).toBeVisible()
  await expectAccessible(document.documentElement)
})

/** The frame, and the screens behind it with nothing in them. */
const answers: Answers = {
  ...frameAnswers,
  'nudges.due': () => ({
    on: appInfo.today,
    nudges: [],
    total: 0,
    doneToday: 0,
    dailyBudget: 5,
    switchedOff: [],
    awayUntil: null,
    appointments: [],
    upcoming: [],
    promises: [],
    reminders: [],
    dates: [],
  }),
  'clients.list': () => ({ keys: new Uint32Array(), total: 0, cooling: 0 }),
  'clients.top': () => ({ rows: [], count: 0, total: 0, cooling: 0 }),
  'clients.window': () => ({ rows: [] }),
  'clients.get': () => ({ client: clientDetail }),
  'timeline.page': () => ({ entries: [], next: null }),
  'reminders.list': () => ({ reminders: [] }),
  'known.get': () => nothingKnown,
  'drafts.get': () => ({ text: '', picked: [] }),
  'drafts.touches': () => ({ drafts: [] }),
}

test('where the owner switched single keys off, letters do nothing and are not offered', async () => {
  const api = createFakeApi({
    ...gardenAnswers(),
    'settings.get': () => ({ ...settings, singleKeys: false }),
  })
  await renderApp(api, '/clients')
  const add = page.getByRole('button', { name: /^New client/u })
  await expect.element(add).toBeVisible()
  expect((add.element() as HTMLElement).innerText.trim()).toBe('New client')
  await userEvent.keyboard('n?')
  await userEvent.keyboard('{Control>}k{/Control}')
  // The chord was heard, and no letter before it had opened anything.
  await expect.element(page.getByRole('combobox', { name: /search/iu })).toHaveFocus()
  expect(page.getByRole('dialog').elements().length).toBe(1)
  await userEvent.keyboard('All keys')
  await page.getByRole('option', { name: /All keys/u }).click()
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect.element(keys.getByText(/^Single keys are switched off/u)).toBeVisible()
  expect(keys.getByText('Log a touch').elements()).toEqual([])
  await expect.element(keys.getByText('Search everything')).toBeVisible()
})

test('the second key of a sequence does nothing of its own: G C goes to Clients, and calls nobody', async () => {
  const api = createFakeApi(gardenAnswers())
  await renderApp(api, '/today')
  await expect.element(page.getByRole('row', { name: /^Ottilie.*1 of 5/u })).toBeVisible()
  await userEvent.keyboard('gc')
  await expect.element(page.getByRole('grid', { name: 'Clients' })).toBeVisible()
  expect(window.location.hash).toBe('#/clients')
  expect(api.callsOf('links.open')).toEqual([])
  // There T tags whom one stands on, but not after G.
  await userEvent.keyboard('jgt')
  await expect.element(page.getByRole('row', { name: /^Ottilie.*1 of 5/u })).toBeVisible()
  expect(page.getByRole('dialog').elements()).toEqual([])
  await userEvent.keyboard('s')
  await expect.element(page.getByRole('dialog', { name: /^Snooze/u })).toBeVisible()
})

test('a start at Clients shows the first rows while the keys of all others are on their way', async () => {
  let arrive = (): void => undefined
  const keysWait = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const garden = gardenAnswers(5000)
  const list = garden['clients.list']
  const api = createFakeApi({
    ...garden,
    'clients.list': async (request) => {
      await keysWait
      if (list === undefined) throw new Error('The garden has a list')
      return list(request)
    },
  })
  await page.viewport(1280, 832)
  await renderApp(api, '/clients')
  const grid = page.getByRole('grid')
  await expect.element(grid.getByRole('row', { name: /^Ottilie/u })).toBeVisible()
  await expect.element(page.getByText(/^5,000 shown, by name/u)).toBeVisible()
  await expect.element(grid).toHaveAttribute('aria-rowcount', '5001')
  const height = grid.element().scrollHeight
  // Not all are here to be chosen yet.
  await userEvent.keyboard('j{Control>}a{/Control}')
  expect(page.getByText(/ chosen/u).elements()).toEqual([])
  arrive()
  // The rows around those in sight follow the keys.
  await expect.poll(() => api.callsOf('clients.window').length).toBeGreaterThan(0)
  await userEvent.keyboard('{Control>}a{/Control}')
  await expect.element(page.getByText(/5,000 chosen/u)).toBeVisible()
  expect(grid.element().scrollHeight).toBe(height)
  // The rows that were there are not asked for again.
  expect(api.callsOf('clients.top')).toHaveLength(1)
})
