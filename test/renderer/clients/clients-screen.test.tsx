import { beforeEach, expect, test } from 'vitest'
import { csvParts } from '#shared/contract/choices.ts'
import { page, userEvent } from 'vitest/browser'
import { forgetList } from '#renderer/features/clients/list-store.ts'
import { otherColumns } from '#renderer/features/clients/table/columns.ts'
import { ClientsScreen } from '#renderer/features/clients/clients-screen.tsx'
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

beforeEach(async () => {
  forgetList()
  await page.viewport(1280, 832)
})

/** A screen has no height of its own: the window gives it one. */
async function openClients(
  more: Answers = {},
  count = 40,
): Promise<{ readonly api: FakeApi; readonly screen: ScreenHost }> {
  const api = createFakeApi({ ...gardenAnswers(count), ...more })
  const screen = await renderScreen(
    <div style={{ height: '700px' }}>
      <ClientsScreen />
    </div>,
    api,
    { place: '/clients' },
  )
  return { api, screen }
}
/** Rows are named by all their cells: the client's name comes first. */
function row(name: string) {
  return page.getByRole('row', { name: new RegExp(`^${name}`, 'u') })
}

test('each row tells who, how warm, how long it has been quiet and what is due', async () => {
  await openClients()
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toMatchTextContent(/40 clients, 6 of them cooling/u)
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  await expect.element(row('Ottilie Brandt-Sørensen')).toMatchTextContent(/44 days/u)
  await expect.element(row('Ottilie Brandt-Sørensen')).toMatchTextContent(/16 days over/u)
  await expect.element(row('Ottilie Brandt-Sørensen')).toMatchTextContent(/€4,260× 3/u)
  await expect.element(row('Dr Samira Qureshi')).toMatchTextContent(/Today/u)
  await expect.element(row('Aroha Waititi')).toMatchTextContent(/Paused to 1 June/u)
  await expect.element(row('Tomás Echeverría')).toMatchTextContent(/No cadence/u)
  await expect.element(row('Priya Raghunathan')).toMatchTextContent(/never/u)
})

test('each tab tells how many it holds', async () => {
  const held = { all: 40, active: 1234, lead: 5, past: 0 }
  await openClients({ 'clients.count': ({ stage }) => ({ n: held[stage ?? 'all'] }) })
  const tabs = page.getByRole('group', { name: 'Which clients' }).getByRole('button')
  await expect
    .poll(() => tabs.elements().map((one) => one.textContent))
    .toEqual(['Everyone 40', 'Active 1,234', 'Leads 5', 'Past 0', ''])
})

test('the tabs keep their places when their counts arrive', async () => {
  const waiting: (() => void)[] = []
  await openClients({
    'clients.count': async ({ stage }) => {
      await new Promise<void>((resolve) => waiting.push(resolve))
      return { n: stage === undefined ? 231 : 48 }
    },
  })
  const tabs = page.getByRole('group', { name: 'Which clients' }).getByRole('button')
  const places = () => tabs.elements().map((one) => one.getBoundingClientRect().left)
  await expect.poll(() => waiting.length).toBe(4)
  const before = places()
  for (const answer of waiting) answer()
  await expect
    .poll(() => tabs.elements().map((one) => one.textContent))
    .toEqual(['Everyone 231', 'Active 48', 'Leads 48', 'Past 48', ''])
  expect(places()).toEqual(before)
})

test('the foot of a dialog leaves the focus ring of the field above it whole', async () => {
  await openClients()
  await page.getByRole('button', { name: 'Save this view' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save this view' })
  await expect.element(dialog.getByRole('textbox', { name: 'Name' })).toHaveFocus()
  const field = dialog.getByRole('textbox', { name: 'Name' }).element().getBoundingClientRect()
  const foot = dialog.element().querySelector('footer')?.getBoundingClientRect()
  expect((foot?.top ?? 0) - field.bottom).toBeGreaterThanOrEqual(4)
})

test('of thousands of clients only those in view are drawn and fetched', async () => {
  const { api } = await openClients({}, 5000)
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  expect(page.getByRole('row').elements().length).toBeLessThan(40)
  expect(api.callsOf('clients.window').length).toBeLessThan(3)
  page
    .getByRole('grid')
    .element()
    .scrollTo({ top: 42 * 4000 })
  await expect.poll(() => api.callsOf('clients.window').flatMap(({ keys }) => keys)).toContain(4001)
  await expect.element(row(rows(5000)[4003]?.name ?? '')).toBeVisible()
})

test('while one search is on its way only the newest keystroke follows it', async () => {
  const waiting: (() => void)[] = []
  const quick = gardenAnswers()['clients.list']
  const { api } = await openClients({
    'clients.list': async (input) => {
      if (input.query !== '') await new Promise<void>((resolve) => waiting.push(resolve))
      if (quick === undefined) throw new Error('The garden has a list')
      return quick(input)
    },
  })
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  await userEvent.keyboard('/')
  await expect.element(page.getByRole('searchbox')).toHaveFocus()
  await userEvent.keyboard('z')
  await expect.poll(() => waiting.length).toBe(1)
  await userEvent.keyboard('ofi')
  await expect.element(page.getByRole('searchbox')).toHaveValue('zofi')
  // The list is asked for what the table has been drawn with, which comes a moment after the field.
  await new Promise((idle) => requestIdleCallback(idle))
  waiting[0]?.()
  await expect.poll(() => waiting.length).toBe(2)
  waiting[1]?.()
  await expect.element(page.getByText('1 shown, by name')).toBeVisible()
  await expect.element(row('Zofia Wrześniewska')).toBeVisible()
  expect(api.callsOf('clients.list').map(({ query }) => query)).toEqual(['', 'z', 'zofi'])
})

test('a head sorts by its column and turns the order round', async () => {
  const { api } = await openClients()
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  await page.getByRole('button', { name: 'Warmth' }).click()
  await expect.element(page.getByText('40 shown, coldest first')).toBeVisible()
  await page.getByRole('button', { name: 'Warmth' }).click()
  await expect.element(page.getByText('40 shown, warmest first')).toBeVisible()
  await expect
    .element(page.getByRole('columnheader', { name: 'Warmth' }))
    .toHaveAttribute('aria-sort', 'descending')
  await expect
    .poll(() => api.callsOf('clients.list').map(({ sort, descending }) => [sort, descending]))
    .toEqual([
      ['name', false],
      ['warmth', false],
      ['warmth', true],
    ])
})

test('columns are chosen, moved and widened by key, and nothing leaves its place under the keyboard', async () => {
  const { api } = await openClients({
    'settings.set': (changes) => ({ ...settings, ...changes }) as never,
  })
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  await page.getByRole('button', { name: 'Columns' }).click()
  const chosen = () =>
    (api.callsOf('settings.set').at(-1)?.clientColumns ?? []).map(({ column, width }) =>
      width === null ? column : `${column} ${width}`,
    )
  const usual = ['lastTouch', 'nextDue', 'stage', 'segment', 'tags', 'purchases']
  const warmth = page.getByRole('checkbox', { name: 'Warmth' })
  ;(warmth.element() as HTMLElement).focus()
  await userEvent.keyboard(' ')
  await expect.poll(chosen).toEqual(usual)
  await expect.element(warmth).toHaveFocus()
  await userEvent.keyboard(' ')
  await expect.poll(chosen).toEqual(['warmth', ...usual])

  const later = page.getByRole('button', { name: 'Move Stage to the right' })
  ;(later.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => chosen().indexOf('stage')).toBe(4)
  await expect.element(later).toHaveFocus()

  const width = page.getByRole('spinbutton', { name: 'Width of Stage in pixels' })
  ;(width.element() as HTMLInputElement).select()
  await userEvent.keyboard('150{Enter}')
  await expect.poll(chosen).toContain('stage 150')
  await userEvent.keyboard('7{Escape}')
  await expect.element(width).toHaveValue(150)
  const dialog = page.getByRole('dialog', { name: 'Columns' })
  await expect.element(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Back to the usual ones' }).click()
  await expect
    .poll(() =>
      dialog
        .getByRole('checkbox')
        .elements()
        .slice(0, 4)
        .map((one) => one.closest('li')?.dataset['column']),
    )
    .toEqual(['warmth', 'lastTouch', 'nextDue', 'stage'])
})

test('arrows lead into the list from the page itself, and stay where a control has them', async () => {
  await renderApp(createFakeApi(gardenAnswers()), '/today')
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  await userEvent.keyboard('gc')
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  ;(page.getByRole('button', { name: 'Columns' }).element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(page.getByRole('button', { name: 'Columns' })).toHaveFocus()
  ;(page.getByRole('main').element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(page.getByRole('grid')).toHaveFocus()
})

test('the keyboard moves through the rows, and Enter opens the one stood on', async () => {
  const { screen } = await openClients()
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  await userEvent.keyboard('j')
  await expect.element(page.getByRole('grid')).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Home}{ArrowDown}')
  await expect.element(row('Dr Samira Qureshi')).toHaveAttribute('data-current', 'true')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => screen.history.at(-1)).toBe(`/client/${clientId(2)}`)
})

test('a row waits as a quiet bar: nothing of whoever was in it before is seen or read', async () => {
  const answer = gardenAnswers(5000)['clients.window']
  const gate = Promise.withResolvers<void>()
  await openClients(
    {
      'clients.window': async (request) => {
        if (answer === undefined) throw new Error('The garden has rows')
        if (request.keys.some((key) => key > 2000)) await gate.promise
        return answer(request)
      },
    },
    5000,
  )
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  const grid = page.getByRole('grid').element()
  grid.scrollTo({ top: 42 * 2500 })
  const there = () => {
    const found = grid.querySelector('[aria-rowindex="2505"]')
    if (found === null) throw new Error('no row at 2503')
    return page.elementLocator(found)
  }
  await expect
    .poll(() => grid.querySelector('[aria-rowindex="2505"] [data-loading]'))
    .not.toBeNull()
  await expect.element(there()).toHaveAccessibleName('Loading clients')
  await expect.element(there()).not.toHaveAttribute('draggable')
  expect(
    [...there().element().querySelectorAll('[data-who]')].filter((one) =>
      one.checkVisibility({ visibilityProperty: true }),
    ),
  ).toEqual([])
  gate.resolve()
  await expect.poll(() => grid.querySelector('[data-loading]')).toBeNull()
  const name = rows(5000)[2503]?.name ?? ''
  await expect.element(there()).toMatchTextContent(new RegExp(name, 'u'))
})

test('of rows jumped to from afar those in sight are filled first, and all of them at rest', async () => {
  await openClients({}, 5000)
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  const grid = page.getByRole('grid').element()
  const filled = () =>
    [...grid.querySelectorAll('[aria-rowindex][draggable]')]
      .map((one) => Number(one.getAttribute('aria-rowindex')) - 2)
      // The others stay where they were for now.
      .filter((place) => place > 1000)
      .toSorted((a, b) => a - b)
  const jump = (place: number) =>
    new Promise<readonly number[]>((resolve) => {
      grid.addEventListener('scroll', () => resolve(filled()), { once: true })
      grid.scrollTo({ top: 42 * place })
    })
  const rest = () => expect.poll(() => grid.querySelector('[data-loading]')).toBeNull()
  // The second time its rows are here already.
  await jump(2500)
  await rest()
  const all = filled()
  await jump(0)
  await rest()

  const atOnce = await jump(2500)
  const seen = Math.ceil((grid.clientHeight - 34) / 42) + 4
  expect(atOnce).toEqual(Array.from({ length: seen }, (_, index) => 2500 + index))
  await expect.poll(filled).toEqual(all)
})

/** All that is seen and read of a row: its visible elements with what they say and how they look. */
function seenOf(element: Element): readonly unknown[] {
  return [element, ...element.querySelectorAll('*')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .map((one) => [
      one.tagName,
      one.getAttribute('class'),
      one.getAttribute('title'),
      one.getAttribute('aria-label'),
      one.getAttribute('draggable'),
      one.querySelector('*') === null ? one.textContent : null,
      getComputedStyle(one).getPropertyValue('--fill'),
    ])
}
const rowAt = (place: number) =>
  document.querySelector(`[data-rows] [aria-rowindex="${place + 2}"]`)
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

test('nothing of whoever stood in a row before is left in it', async () => {
  const clientColumns = Object.keys(otherColumns).map((column) => ({
    column: column as keyof typeof otherColumns,
    width: 50,
  }))
  const all = rows(400)
  // Those further down have as much to say as the first, each of another.
  const mixed = all.map((one, at) =>
    at < 40 ? one : { ...one, ...all[(at * 7) % 20], key: one.key },
  )
  await openClients(
    {
      'settings.get': () => ({ ...settings, clientColumns }),
      'clients.window': ({ keys }) => ({ rows: mixed.filter(({ key }) => keys.includes(key)) }),
    },
    400,
  )
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  const grid = page.getByRole('grid').element()
  const places = Array.from({ length: 18 }, (_, place) => place)
  const seen = () => places.map((place) => seenOf(rowAt(place) ?? grid))
  const fresh = seen()
  for (let top = 0; top < 42 * 80; top += 42 * 4) {
    grid.scrollTo({ top })
    await frame()
  }
  await expect.poll(() => grid.querySelector('[data-loading]')).toBeNull()
  await frame()
  grid.scrollTo({ top: 0 })
  // At rest those out of sight are there too.
  await expect.poll(() => places.filter((place) => rowAt(place) === null)).toEqual([])
  expect(seen()).toEqual(fresh)
})

test('what is cut can be read whole where the pointer stands, whoever comes under it', async () => {
  const all = rows(400)
  await openClients({}, 400)
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  const tags = page.elementLocator(rowAt(0) ?? document.body).getByText('courtyard')
  await tags.hover()
  expect(rowAt(0)?.querySelector('[data-column="tags"]')?.getAttribute('title')).toBe(
    'courtyard, clay soil, tea first, two cats',
  )
  await row('Ottilie Brandt-Sørensen').getByText('Ottilie Brandt-Sørensen').hover()
  const shown = () =>
    [...document.querySelectorAll('[data-tooltip][title]')].map((one) => one.getAttribute('title'))
  expect(shown()).toEqual(['Ottilie Brandt-Sørensen'])
  page
    .getByRole('grid')
    .element()
    .scrollTo({ top: 42 * 200 })
  await expect.poll(() => rowAt(200)?.querySelector('[data-loading]')).toBeNull()
  await expect.poll(shown).toEqual([all[200]?.name])
})

test('however far each frame scrolls, whoever is seen at a place is the client of that place', async () => {
  const all = rows(5000)
  await openClients({}, 5000)
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  const grid = page.getByRole('grid').element()
  let filled = 0
  for (const by of [30, 170, 430, 700, 1600, -900, -250, -20]) {
    for (let n = 0; n < 12; n += 1) {
      grid.scrollBy({ top: by })
      await frame()
      const first = Math.floor(grid.scrollTop / 42)
      const end = Math.floor((grid.scrollTop + grid.clientHeight - 34) / 42)
      for (let place = first; place < end; place += 1) {
        const shown = rowAt(place)
        expect(shown?.getBoundingClientRect().top).toBe(
          grid.getBoundingClientRect().top + 34 + place * 42 - grid.scrollTop,
        )
        if (shown?.querySelector('[data-loading]') !== null) continue
        filled += 1
        expect(shown.querySelector('bdi')?.textContent).toBe(all[place]?.name)
      }
    }
  }
  expect(filled).toBeGreaterThan(500)
})

test('the list stands as it was left when one comes back from a client', async () => {
  const api = createFakeApi(gardenAnswers(400))
  const { container } = await renderApp(api, '/clients')
  container.style.height = '100vh'
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  page
    .getByRole('grid')
    .element()
    .scrollTo({ top: 42 * 300 })
  const name = rows(400)[303]?.name ?? ''
  await row(name).first().click()
  await expect.element(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect.element(page.getByText('304 of 400')).toBeVisible()
  await page.getByRole('button', { name: 'Clients', exact: true }).click()
  await expect.poll(() => page.getByRole('grid').element().scrollTop).toBe(42 * 300)
  await expect.element(page.getByRole('grid')).toHaveFocus()
  await expect
    .poll(() => document.querySelector('[data-current]')?.getAttribute('aria-rowindex'))
    .toBe('305')
})

test('a search that finds nobody offers the ways out', async () => {
  const { api } = await openClients()
  await page.getByRole('searchbox').fill('xyzzy')
  await expect.element(page.getByText('No one matches “xyzzy”')).toBeVisible()
  await page.getByRole('button', { name: 'Add “xyzzy”' }).click()
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('xyzzy')
  await userEvent.keyboard('{Escape}')
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  expect(api.callsOf('clients.add')).toEqual([])
})

test('a new client needs a name only, and opens once added', async () => {
  const { api, screen } = await openClients()
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  await userEvent.keyboard('n')
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect
    .element(page.getByRole('alert').filter({ hasText: /./u }))
    .toMatchTextContent(/Write a name first\./u)
  await userEvent.keyboard('Ada Horváth')
  await page.getByLabelText('In touch every').selectOptions('28 days')
  await page.getByRole('textbox', { name: 'Tags' }).fill('roses, , roses, south')
  await page.getByRole('button', { name: 'Add client' }).click()
  await expect.poll(() => screen.history.at(-1)).toBe(`/client/${clientId(1)}`)
  expect(api.callsOf('clients.add')).toEqual([
    {
      name: 'Ada Horváth',
      kind: 'person',
      stage: 'active',
      cadence: { unit: 'days', count: 28 },
      tags: ['roses', 'south'],
    },
  ])
})

test('an email address that is none is refused beside its field, and the typing stays', async () => {
  await openClients({
    'clients.add': () => {
      throw failure('client/bad-email')
    },
  })
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  await userEvent.keyboard('n')
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada')
  await page.getByRole('textbox', { name: 'Email' }).fill('ada at home')
  await page.getByRole('button', { name: 'Add client' }).click()
  await expect
    .element(page.getByRole('alert').filter({ hasText: /./u }))
    .toMatchTextContent(/“ada at home” is not an email address\./u)
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Ada')
  await expectAccessible()
})

test('a practice without clients is told how to begin', async () => {
  await openClients({}, 0)
  await expect.element(page.getByText('Nobody here yet')).toBeVisible()
  await expectAccessible()
})

test('a list that cannot be read says so and can be asked for again', async () => {
  const { api } = await openClients({
    'clients.list': () => {
      throw failure('internal')
    },
  })
  await expect.element(page.getByText('The list could not be read')).toBeVisible()
  api.answer(gardenAnswers())
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
})

test('the list as it is filtered goes out, in columns of one’s choice, and the choice is kept', async () => {
  const { api } = await openClients({
    'export.remembered': () => ({ choice: null }),
    'export.remember': () => ({}),
    'export.show': () => ({}),
    'labels.list': () => ({ tags: [], segments: [], fields: [] }),
    'export.save': () => ({ clients: 2, fileName: 'clients.csv', token: 'token-of-a-file' }),
  })
  await page.getByRole('searchbox').fill('ott')
  await expect.poll(() => api.callsOf('clients.list').at(-1)?.query).toBe('ott')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect.element(dialog.getByLabelText('Who')).toHaveValue('list')
  await dialog.getByRole('checkbox', { name: 'Notes' }).click()
  await dialog.getByRole('radio', { name: 'Semicolon' }).click()
  await expectAccessible()
  await dialog.getByRole('button', { name: /Choose where/ }).click()
  await expect.element(page.getByText('Exported 2 clients to clients.csv.')).toBeVisible()
  const parts = csvParts.filter((part) => part !== 'notes')
  const csv = { delimiter: ';' as const, bom: true, parts }
  expect(api.callsOf('export.save')).toMatchObject([{ format: 'csv', csv, list: { query: 'ott' } }])
  expect(api.callsOf('export.remember')).toEqual([{ choice: { format: 'csv', csv } }])
  await page.getByRole('button', { name: 'Show in folder' }).click()
  await expect.poll(() => api.callsOf('export.show')).toEqual([{ token: 'token-of-a-file' }])
})

test('an export that failed says why where it was asked for; one called off says nothing', async () => {
  const { api } = await openClients({
    'export.remembered': () => ({ choice: null }),
    'labels.list': () => ({ tags: [], segments: [], fields: [] }),
    'export.save': () => {
      throw failure('export/failed')
    },
  })
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('button', { name: /Choose where/ }).click()
  await expect.element(dialog.getByText(/Not exported/)).toBeVisible()
  api.answer({ 'export.save': () => null })
  await dialog.getByRole('button', { name: /Choose where/ }).click()
  await expect.element(dialog.getByText(/Not exported/)).not.toBeInTheDocument()
  await expect.element(dialog).toBeVisible()
})

test('a PDF says how many clients go into one, and what to do about more', async () => {
  const { api } = await openClients({
    'export.remembered': () => ({ choice: null }),
    'labels.list': () => ({ tags: [], segments: [], fields: [] }),
    'export.save': () => {
      throw failure('export/too-many', { n: 1200, most: 200 })
    },
  })
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByLabelText('As', { exact: true }).selectOptions('Printed sheets (PDF)')
  await expect.element(dialog.getByText(/up to 200 clients in one file/)).toBeVisible()
  await dialog.getByRole('button', { name: /Choose where/ }).click()
  await expect
    .element(dialog.getByText(/takes up to 200 clients; these are 1,200\. Choose fewer/))
    .toBeVisible()
  expect(api.callsOf('export.save')).toMatchObject([{ format: 'pdf', csv: null }])
})

test('a narrow window, or text twice as large, hides none of the ways in and out', async () => {
  await page.viewport(640, 416)
  await openClients()
  for (const name of ['Import', 'Export', /^New client/u]) {
    await expect.element(page.getByRole('button', { name })).toBeVisible()
  }
  await page.getByRole('searchbox').fill('tr')
  await expect.element(page.getByRole('button', { name: 'Clear the search' })).toBeVisible()
})

test('a low window with large text shows the row one stands on and what can be done with it', async () => {
  await page.viewport(480, 320)
  const api = createFakeApi(gardenAnswers(40))
  await renderScreen(
    <div style={{ height: '100vh' }}>
      <ClientsScreen />
    </div>,
    api,
    { place: '/clients' },
  )
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeInTheDocument()
  await userEvent.keyboard('jjj ')
  const bar = page.getByRole('toolbar', { name: 'With the chosen' })
  await expect.element(bar).toBeInViewport({ ratio: 1 })
  await expect.element(page.getByRole('row', { selected: true })).toBeInViewport({ ratio: 1 })
  const grid = page.getByRole('grid').element().getBoundingClientRect()
  expect(grid.height).toBeGreaterThan(200)
  expect(bar.element().getBoundingClientRect().height).toBeLessThan(60)
})

test('what was done to the chosen is told above the bar for them', async () => {
  await openClients({ 'clients.editMany': ({ keys }) => ({ changed: keys.length }) })
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  await userEvent.keyboard('j t')
  await page.getByRole('dialog').getByRole('combobox').first().fill('fence')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Changed one client.')).toBeVisible()
  const toast = page.getByRole('button', { name: /^Undo/u }).element().getBoundingClientRect()
  const bar = page.getByRole('toolbar', { name: 'With the chosen' }).element()
  expect(toast.bottom).toBeLessThanOrEqual(bar.getBoundingClientRect().top)
})

test('nothing on Clients stands in the way of assistive technology', async () => {
  await openClients()
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  await expectAccessible()
})

test('in a low window the wheel moves the head out of the way before the rows, and back after them', async () => {
  await page.viewport(480, 320)
  await renderScreen(
    <div style={{ height: '100vh' }}>
      <ClientsScreen />
    </div>,
    createFakeApi(gardenAnswers(40)),
    { place: '/clients' },
  )
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeInTheDocument()
  const grid = page.getByRole('grid').element()
  const screen = grid.closest('[data-low]')
  if (screen === null) throw new Error('the screen is as high as its window')
  // In sight from the beginning: the pointer would scroll what is not to where it can be.
  const head = page.getByRole('columnheader', { name: 'Name' })
  const wheel = (y: number) => userEvent.wheel(head, { delta: { y } })
  const room = screen.scrollHeight - screen.clientHeight
  expect(room).toBeGreaterThan(100)
  await wheel(room + 300)
  await expect.poll(() => screen.scrollTop).toBe(room)
  expect(grid.scrollTop).toBe(0)
  await wheel(300)
  await expect.poll(() => grid.scrollTop).toBe(300)
  await wheel(-300)
  await expect.poll(() => grid.scrollTop).toBe(0)
  await wheel(-room)
  await expect.poll(() => screen.scrollTop).toBe(0)
})
