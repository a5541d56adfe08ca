import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { forgetList } from '#renderer/features/clients/list-store.ts'
import { ClientsScreen } from '#renderer/features/clients/clients-screen.tsx'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import {
  createFakeApi,
  failure,
  type Answers,
  type FakeApi,
} from '#test/renderer/support/fake-api.ts'
import { clientDetail } from '#test/renderer/support/client-detail.ts'
import { settings } from '#test/renderer/support/app-answers.ts'
import { renderApp } from '#test/renderer/support/render-app.tsx'
import { renderScreen } from '#test/renderer/support/render.tsx'
import { gardenAnswers } from '#test/renderer/today/garden-answers.ts'
import { clientId } from '#test/renderer/today/garden.ts'

beforeEach(() => {
  forgetList()
  // Where an earlier test came back from a client, it would stand on them.
  history.replaceState(null, '')
})

const spring = {
  id: '0190a000-0000-7000-8000-0000000000a1',
  name: 'Spring planting',
  request: {
    query: '',
    where: 'tag = spring',
    stage: null,
    sort: 'warmth',
    descending: false,
  },
} as const

async function openClients(more: Answers = {}): Promise<FakeApi> {
  const api = createFakeApi({ ...gardenAnswers(), ...more })
  await renderScreen(
    <div style={{ height: '700px' }}>
      <ClientsScreen />
    </div>,
    api,
    { place: '/clients' },
  )
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  return api
}
function row(name: string) {
  return page.getByRole('row', { name: new RegExp(`^${name}`, 'u') })
}
const chosen = () =>
  [...document.querySelectorAll('[role="row"][aria-selected="true"]')].map(
    (one) => Number(one.getAttribute('aria-rowindex')) - 2,
  )
const wheres = (api: FakeApi) => api.callsOf('clients.list').map(({ where }) => where)

test('Space, Shift and the arrows, and Ctrl A choose clients, and Escape lets them go', async () => {
  await openClients()
  await userEvent.keyboard('j ')
  expect(chosen()).toEqual([0])
  await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
  expect(chosen()).toEqual([0, 1, 2, 3])
  await expect.element(page.getByText('4 chosen')).toBeVisible()
  await userEvent.keyboard('{Control>}a{/Control}')
  await expect.element(page.getByText('40 chosen')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  expect(chosen()).toEqual([])
  await expect.element(page.getByRole('toolbar')).not.toBeInTheDocument()
})

test('with Shift a click chooses all from the one before, and a stroke along the boxes draws on', async () => {
  await openClients()
  const box = (place: number) => {
    const found = document.querySelector(`[aria-rowindex="${place + 2}"] [data-check]`)
    if (found === null) throw new Error(`no row at ${place}`)
    return page.elementLocator(found)
  }
  await box(1).click()
  await row('Cormac').click({ modifiers: ['Shift'] })
  expect(chosen()).toEqual([1, 2])
  await userEvent.dragAndDrop(box(4), box(6))
  expect(chosen()).toEqual([1, 2, 4, 5, 6])
})

test('a touch with the chosen is one request with their keys', async () => {
  const api = await openClients({ 'clients.logMany': ({ keys }) => ({ changed: keys.length }) })
  await userEvent.keyboard('j {Shift>}{ArrowDown}{/Shift}l')
  await expect
    .element(page.getByRole('heading', { name: 'Log a touch with 2 clients' }))
    .toBeVisible()
  await userEvent.keyboard('The season letter')
  await page.getByRole('textbox', { name: 'When' }).fill('in 3 d')
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect.element(page.getByText(/15 March is still to come/u)).toBeVisible()
  await expectAccessible()
  await page.getByRole('textbox', { name: 'When' }).fill('yesterday')
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect.element(page.getByText('Logged an email with 2 clients.')).toBeVisible()
  expect(api.callsOf('clients.logMany')).toEqual([
    { keys: Uint32Array.of(1, 2), kind: 'email', body: 'The season letter', on: '2026-03-11' },
  ])
})

test('with nobody chosen a key acts on the client one stands on', async () => {
  const api = await openClients({ 'clients.editMany': () => ({ changed: 1 }) })
  await userEvent.keyboard('jjt')
  await expect.element(page.getByRole('heading', { name: 'Tags of one client' })).toBeVisible()
  await page.getByRole('button', { name: 'Change' }).click()
  await expect.element(page.getByText('Write a tag to add or to take away.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Add tags' }).fill('spring, wind')
  await page.getByRole('combobox', { name: 'Take tags away' }).fill('cold')
  await expectAccessible()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Changed one client.')).toBeVisible()
  expect(
    api
      .callsOf('clients.editMany')
      .map(({ keys, patch }) => [[...keys], patch.addTags, patch.removeTags]),
  ).toEqual([[[2], ['spring', 'wind'], ['cold']]])
})

test('pausing, setting a cadence, a stage, archiving and deleting each ask and do what they say', async () => {
  const api = await openClients({
    'clients.editMany': () => ({ changed: 1 }),
    'clients.pauseMany': () => ({ changed: 1 }),
    'clients.deleteMany': () => ({ changed: 1 }),
  })
  const more = async (name: string) => {
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await userEvent.keyboard('j p')
  await page.getByRole('textbox', { name: 'Until' }).fill('1 june')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Paused one client.')).toBeVisible()
  await more('Cadence…')
  await page.getByRole('combobox', { name: 'In touch every' }).selectOptions('14 days')
  await page.getByRole('button', { name: 'Set it' }).click()
  await more('Stage and tier…')
  await page.getByRole('combobox', { name: 'Stage' }).selectOptions('Past')
  await page.getByRole('dialog').getByRole('button', { name: 'Change' }).click()
  await more('Archive')
  await more('Delete')
  await expect.element(page.getByText('Moved one client to Trash.')).toBeVisible()
  await expect.element(page.getByRole('toolbar')).not.toBeInTheDocument()
  expect(api.callsOf('clients.pauseMany').map(({ until }) => until)).toEqual(['2026-06-01'])
  expect(
    api.callsOf('clients.editMany').map(({ patch: { cadence, stage, archived } }) => ({
      cadence,
      stage,
      archived,
    })),
  ).toEqual([{ cadence: { unit: 'days', count: 14 } }, { stage: 'past' }, { archived: true }])
  expect(api.callsOf('clients.deleteMany')).toEqual([{ keys: Uint32Array.of(1) }])
})

test('Delete moves the chosen to Trash, and nobody where nobody is chosen', async () => {
  const api = await openClients({ 'clients.deleteMany': () => ({ changed: 2 }) })
  await userEvent.keyboard('j{Delete}')
  expect(api.callsOf('clients.deleteMany')).toEqual([])
  await userEvent.keyboard(' j {Delete}')
  await expect.element(page.getByText('Moved 2 clients to Trash.')).toBeVisible()
  await expect.element(page.getByRole('toolbar')).not.toBeInTheDocument()
  expect(api.callsOf('clients.deleteMany')).toEqual([{ keys: Uint32Array.of(1, 2) }])
})

test('what fails for many is said, and can be tried again', async () => {
  const api = await openClients({
    'clients.deleteMany': () => {
      throw failure('data/disk-full')
    },
  })
  await userEvent.keyboard('j ')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect.element(page.getByRole('alert').filter({ hasText: /disk is full/u })).toBeVisible()
  expect(chosen()).toEqual([0])
  api.answer({ 'clients.deleteMany': () => ({ changed: 1 }) })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.getByText('Moved one client to Trash.')).toBeVisible()
})

test('filters are built with F, joined, negated and taken away', async () => {
  const api = await openClients({
    'labels.list': () => ({
      tags: [{ name: 'roses', cadence: null, clients: 3 }],
      segments: [],
      fields: ['Bike'],
    }),
  })
  await userEvent.keyboard('f')
  await expect.element(page.getByRole('combobox', { name: 'What to look at' })).toHaveFocus()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect.element(page.getByText('Write what to look for.')).toBeVisible()
  await expectAccessible()
  await page.getByRole('combobox', { name: 'Value' }).fill('roses')
  await page.getByRole('button', { name: 'Not' }).click()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect
    .element(page.getByRole('button', { name: 'Change the filter not Tag is roses' }))
    .toBeVisible()

  await page.getByRole('button', { name: 'Add a filter' }).click()
  await page.getByRole('combobox', { name: 'What to look at' }).selectOptions('Last touch')
  await page.getByRole('textbox', { name: 'Value' }).fill('30 days ago')
  await expect.element(page.getByText('That is 10 February.')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect
    .element(
      page.getByRole('button', { name: 'Change the filter Last touch is before 30 days ago' }),
    )
    .toBeVisible()
  await page.getByRole('button', { name: /Now all of these must hold/u }).click()
  await page.getByRole('button', { name: 'Take away the filter not Tag is roses' }).click()
  await expectAccessible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect
    .poll(() => wheres(api))
    .toEqual([
      '',
      'not tag = roses',
      'not tag = roses and lastTouchOn < 30 days ago',
      'not tag = roses or lastTouchOn < 30 days ago',
      'lastTouchOn < 30 days ago',
    ])
})

test('a line added to a filter has the keyboard', async () => {
  await openClients()
  await userEvent.keyboard('f')
  await expect.element(page.getByRole('combobox', { name: 'What to look at' })).toHaveFocus()
  await page.getByRole('button', { name: 'Or', exact: true }).click()
  await expect.element(page.getByRole('combobox', { name: 'What to look at' }).last()).toHaveFocus()
})

test('the lines of a filter stand below one another, each with its cross at the same edge', async () => {
  await openClients({})
  await page.getByRole('button', { name: 'As text' }).click()
  await userEvent.keyboard('tag = roses and (stage = active or tag = lilac){Enter}')
  await page.getByRole('button', { name: /^Change the filter Stage/u }).click()
  const crosses = page.getByRole('button', { name: 'Take away this line' })
  await expect.element(crosses.nth(1)).toBeVisible()
  const edges = (all: readonly Element[]): readonly number[] =>
    all.map((one) => one.getBoundingClientRect().left)
  const [first, second] = edges(crosses.elements())
  expect(second).toBe(first)
  const compare = page.getByRole('combobox', { name: 'How', exact: true })
  expect(new Set(edges(compare.elements()))).toHaveLength(1)
})

test('a filter can be written as text, and says where it cannot be read', async () => {
  const api = await openClients({
    'clients.list': ({ where }) => {
      if (where === 'warmth > hot') {
        throw failure('where/unreadable', { at: 10, found: 'hot', reason: 'where/bad-value' })
      }
      return { keys: Uint32Array.of(1), total: 1, cooling: 0 }
    },
  })
  await page.getByRole('button', { name: 'As text' }).click()
  await userEvent.keyboard('warmth > hot{Enter}')
  await expect.element(page.getByText('At letter 10: this field cannot be “hot”.')).toBeVisible()
  await expectAccessible()
  await page.getByRole('textbox', { name: 'Filter as text' }).fill('not (paused or warmth > 40)')
  await userEvent.keyboard('{Enter}')
  await expect
    .element(page.getByRole('button', { name: 'not (paused or warmth > 40)' }))
    .toBeVisible()
  // The chip is there before the list is asked for.
  await expect.poll(() => wheres(api).at(-1)).toBe('not (paused or warmth > 40)')
})

test('a view is saved with V, opened from the sidebar with its count, changed and deleted', async () => {
  const api = createFakeApi({
    ...gardenAnswers(),
    'views.list': () => ({ views: [spring] }),
    'views.save': ({ name, request }) => ({ view: { ...spring, name, request } }),
    'views.edit': ({ name }) => ({ view: { ...spring, name: name ?? spring.name } }),
    'views.delete': () => ({}),
    'clients.count': ({ where }) => ({ n: where === 'tag = spring' ? 31 : 0 }),
  })
  const { container } = await renderApp(api, '/clients')
  container.style.height = '100vh'
  await page.viewport(1280, 832)
  const link = page.getByRole('navigation').getByRole('link', { name: /^Spring planting/u })
  await expect.element(link).toMatchTextContent(/31/u)
  await link.click()
  await expect
    .poll(() => api.callsOf('clients.list').at(-1))
    .toMatchObject({
      where: 'tag = spring',
      sort: 'warmth',
    })
  await expect.element(link).toHaveAttribute('aria-current', 'page')
  await page.getByRole('button', { name: 'The view Spring planting' }).click()
  await page.getByRole('menuitem', { name: 'Rename the view' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Planting')
  await expectAccessible()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('The view is now Planting.')).toBeVisible()
  await page.getByRole('button', { name: 'Warmth' }).click()
  await userEvent.keyboard('v')
  await page.getByRole('textbox', { name: 'Name' }).fill('Warmest')
  await page.getByRole('button', { name: 'Save view' }).click()
  await expect.element(page.getByText('Saved the view Warmest.')).toBeVisible()
  expect(api.callsOf('views.save')).toEqual([
    { name: 'Warmest', request: { ...spring.request, descending: true } },
  ])
  await page.getByRole('button', { name: 'The view Spring planting' }).click()
  await page.getByRole('menuitem', { name: 'Delete the view' }).click()
  await expect.element(page.getByText('Deleted the view Spring planting.')).toBeVisible()
  expect(api.callsOf('views.edit')).toEqual([{ id: spring.id, name: 'Planting' }])
  expect(api.callsOf('views.delete')).toEqual([{ id: spring.id }])
})

test('the columns are chosen, ordered and sized by key, and what was chosen is kept', async () => {
  const api = await openClients({
    'settings.set': ({ clientColumns }) => ({ ...settings, clientColumns: clientColumns ?? null }),
  })
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Purchases' }).click()
  await page.getByRole('checkbox', { name: 'Email' }).click()
  await page.getByRole('button', { name: 'Move Email to the left' }).click()
  await page.getByRole('spinbutton', { name: 'Width of Tags in pixels' }).fill('150')
  await expectAccessible()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect
    .poll(() =>
      page
        .getByRole('columnheader')
        .elements()
        .map((head) => head.textContent),
    )
    .toEqual([
      '',
      'Name',
      'Warmth',
      'Last touch',
      'Next touch',
      'Stage',
      'Segment',
      'Email',
      'Tags',
    ])
  expect(api.callsOf('settings.set').at(-1)?.clientColumns?.slice(-2)).toEqual([
    { column: 'email', width: null },
    { column: 'tags', width: 150 },
  ])
})

test('Q shows the client one stands on beside the list, and follows the arrows', async () => {
  await openClients()
  await userEvent.keyboard('jq')
  const look = page.getByRole('complementary', { name: 'Quick look' })
  await expect.element(look.getByRole('heading', { name: 'Ottilie Brandt-Sørensen' })).toBeVisible()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(look.getByRole('heading', { name: 'Dr Samira Qureshi' })).toBeVisible()
  await expectAccessible()
  await userEvent.keyboard('q')
  await expect.element(look).not.toBeInTheDocument()
})

test('the selection outlives a visit to a client and a narrower list, and says who is not shown', async () => {
  const api = createFakeApi(gardenAnswers())
  const { container } = await renderApp(api, '/clients')
  container.style.height = '100vh'
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  await userEvent.keyboard('j {ArrowDown} ')
  await userEvent.keyboard('{Enter}')
  await expect
    .element(page.getByRole('heading', { level: 1, name: 'Dr Samira Qureshi' }))
    .toBeVisible()
  await page.getByRole('button', { name: 'Clients', exact: true }).click()
  await expect.element(page.getByText('2 chosen')).toBeVisible()
  await page.getByRole('searchbox').fill('samira')
  await expect.element(page.getByText('1 not shown here')).toBeVisible()
  expect(api.callsOf('clients.get')[0]).toEqual({ id: clientId(2) })
  await expectAccessible()
})

test('those who are chosen go out, from the bar and by key', async () => {
  const api = await openClients({
    'export.remembered': () => ({ choice: null }),
    'export.remember': () => ({}),
    'labels.list': () => ({ tags: [], segments: [], fields: [] }),
    'export.save': () => ({ clients: 2, fileName: 'clients.csv', token: 'token-of-a-file' }),
  })
  await userEvent.keyboard('j {Shift>}{ArrowDown}{/Shift}e')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect.element(dialog.getByLabelText('Who')).toHaveValue('chosen')
  await expect.element(dialog.getByText('The 2 chosen clients')).toBeInTheDocument()
  await expectAccessible()
  await dialog.getByRole('button', { name: /Choose where/ }).click()
  await expect.element(page.getByText('Exported 2 clients to clients.csv.')).toBeVisible()
  expect(api.callsOf('export.save')).toMatchObject([
    { format: 'csv', keys: Uint32Array.of(1, 2), segment: null },
  ])
  await page.getByRole('toolbar').getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: /^Export/ }).click()
  await expect.element(dialog.getByLabelText('Who')).toHaveValue('chosen')
})

test('those who are chosen are made one, field by field, in one deed', async () => {
  const first = { ...clientDetail, id: clientId(1), name: 'Ottilie Brandt', title: 'Baker' }
  const other = { ...clientDetail, id: clientId(2), name: 'Rafael Quintero', title: 'Owner' }
  const api = await openClients({
    'clients.get': ({ id }) => ({ client: id === other.id ? other : first }),
    'clients.merge': () => ({ client: first }),
  })
  await userEvent.keyboard('j {Shift>}{ArrowDown}{/Shift}m')
  const dialog = page.getByRole('dialog', { name: /^Make one client/ })
  await dialog.getByRole('radio', { name: 'Owner' }).click()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect.poll(() => api.callsOf('clients.merge')).toHaveLength(1)
  expect(api.callsOf('clients.merge')).toMatchObject([
    { keep: clientId(1), others: [clientId(2)], choices: [{ field: 'title', from: clientId(2) }] },
  ])
  await expect.element(page.getByRole('toolbar')).not.toBeInTheDocument()
})

test('one client alone cannot be merged, and is told what is missing', async () => {
  await openClients()
  await userEvent.keyboard('j m')
  await expect.element(page.getByText(/^One client is chosen/)).toBeVisible()
  await page.getByRole('toolbar').getByRole('button', { name: 'More' }).click()
  await expect.element(page.getByRole('menuitem', { name: /^Merge/ })).toBeDisabled()
})

test('the search acts on those who are chosen', async () => {
  await renderApp(
    createFakeApi({
      ...gardenAnswers(),
      'export.remembered': () => ({ choice: null }),
      'labels.list': () => ({ tags: [], segments: [], fields: [] }),
    }),
    '/clients',
  )
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  await userEvent.keyboard('j {Shift>}{ArrowDown}{/Shift}{Control>}k{/Control}')
  await expect.element(page.getByRole('combobox')).toHaveFocus()
  await userEvent.keyboard('>chosen')
  await expect
    .element(page.getByRole('option', { name: 'Merge the 2 chosen clients' }))
    .toBeVisible()
  await page.getByRole('option', { name: 'Export the 2 chosen clients' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect.element(dialog.getByLabelText('Who')).toHaveValue('chosen')
})
