import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { plainDate } from '#shared/time.ts'
import { forgetList } from '#renderer/features/clients/list-store.ts'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import { createFakeApi, failure, type Answers } from '#test/renderer/support/fake-api.ts'
import { renderApp } from '#test/renderer/support/render-app.tsx'
import { gardenAnswers } from '#test/renderer/today/garden-answers.ts'
import { clientId } from '#test/renderer/today/garden.ts'

beforeEach(async () => {
  forgetList()
  await page.viewport(1280, 832)
})
afterEach(() => {
  window.location.hash = ''
})

type Case = Readonly<{
  what: string
  /** Where it is opened. */
  at: string
  /** What says that the screen below is there. */
  on: () => Locator
  /** What is pressed on the screen, one after the other. */
  by: readonly (Locator | Readonly<{ keys: string }>)[]
  /** What says that it is open. */
  opens: () => Locator
  answers?: Answers
}>

const button = (name: string) => page.getByRole('button', { name, exact: true })
const item = (name: string) => page.getByRole('menuitem', { name, exact: true })
const today = () => page.getByRole('row', { name: /^Ottilie.*1 of 5/u })
const clients = () => page.getByRole('row', { name: /^Ottilie/u }).first()
const client = () => page.getByRole('heading', { level: 1, name: 'Ottilie Brandt-Sørensen' })
const outreach = () => page.getByRole('heading', { level: 1 })
const dialog = (name: string | RegExp) => () => page.getByRole('dialog', { name })
const onClient = { at: `/client/${clientId(1)}`, on: client }

const id = '01890000-0000-7000-8000-000000000090'
const noOutreach: Answers = {
  'outreach.list': () => ({ outreaches: [] }),
  'templates.list': () => ({ templates: [{ id, name: 'Frost', subject: '', body: '' }] as never }),
  'segments.list': () => ({ segments: [], active: 12, inSome: 0, inSeveral: 0 }),
}

const cases: readonly Case[] = [
  { what: 'snooze', at: '/today', on: today, by: [{ keys: 's' }], opens: dialog(/^Snooze/u) },
  { what: 'the score', at: '/today', on: today, by: [{ keys: 'w' }], opens: dialog(/score/u) },
  {
    what: 'the keys',
    at: '/today',
    on: today,
    by: [{ keys: '?' }],
    opens: dialog('Keys'),
  },
  {
    what: 'the palette with nothing typed',
    at: '/today',
    on: today,
    by: [{ keys: '{Control>}k{/Control}' }],
    opens: () => page.getByRole('combobox'),
  },
  { what: 'pause', ...onClient, by: [{ keys: 'p' }], opens: dialog(/^Pause/u) },
  {
    what: 'snooze from the menu',
    ...onClient,
    by: [button('More'), item('Snooze')],
    opens: dialog(/^Snooze/u),
  },
  { what: 'a menu', ...onClient, by: [button('More')], opens: () => page.getByRole('menu') },
  {
    what: 'a reminder',
    ...onClient,
    by: [{ keys: 'r' }],
    opens: dialog(/./u),
  },
  {
    what: 'the details of a client',
    ...onClient,
    by: [button('More'), item('Edit details')],
    opens: dialog(/./u),
  },
  {
    what: 'a cadence in place',
    ...onClient,
    by: [button('Change the cadence')],
    opens: () => page.getByLabelText('How often').first(),
  },
  ...(['Cadence…', 'Stage and tier…'] as const).map((name) => ({
    what: `${name} of several`,
    at: '/clients',
    on: clients,
    by: [{ keys: 'j {Shift>}{ArrowDown}{/Shift}' }, button('More'), item(name)],
    opens: dialog(/2 clients/u),
  })),
  {
    what: 'pause of several',
    at: '/clients',
    on: clients,
    by: [{ keys: 'j {Shift>}{ArrowDown}{/Shift}p' }],
    opens: dialog(/2 clients/u),
  },
  {
    what: 'segments of several',
    at: '/clients',
    on: clients,
    by: [
      { keys: 'j {Shift>}{ArrowDown}{/Shift}' },
      page.getByRole('toolbar').getByRole('button', { name: 'Segment' }),
    ],
    opens: dialog(/2 clients/u),
  },
  {
    what: 'a filter',
    at: '/clients',
    on: clients,
    by: [button('Add a filter')],
    opens: dialog(/./u),
  },
  {
    what: 'a new view',
    at: '/clients',
    on: clients,
    by: [{ keys: 'v' }],
    opens: dialog('Save this view'),
  },
  {
    what: 'an export',
    at: '/clients',
    on: clients,
    by: [button('Export')],
    opens: dialog('Export'),
    answers: { 'export.remembered': () => ({ choice: null }) },
  },
  {
    what: 'a new outreach with nobody to write to',
    at: '/outreach',
    on: outreach,
    by: [{ keys: 'n' }],
    opens: dialog('New outreach'),
    answers: noOutreach,
  },
  {
    what: 'the details of a bug report',
    at: '/settings/details',
    on: () => page.getByRole('textbox', { name: 'Details' }),
    by: [],
    opens: dialog('Details for a bug report'),
    answers: { 'help.details': () => ({ text: 'Rapport 0.1.0' }) },
  },
  {
    what: 'details that could not be read',
    at: '/settings/details',
    on: () => page.getByText('The details could not be read.'),
    by: [],
    opens: dialog('Details for a bug report'),
    answers: {
      'help.details': () => {
        throw failure('internal')
      },
    },
  },
  {
    what: 'emptying the Trash',
    at: '/trash',
    on: () => page.getByText(/gone 9 April/u),
    by: [button('Delete for good: Ida Holm')],
    opens: dialog(/./u),
    answers: {
      'trash.list': () => ({
        clients: [
          {
            id: clientId(1),
            name: 'Ida Holm',
            kind: 'person',
            deletedOn: plainDate('2026-03-10'),
            goneOn: plainDate('2026-04-09'),
            entries: 4,
          },
        ],
      }),
    },
  },
]

test.each(cases)(
  '$what stands in nobody’s way, light or dark',
  async ({ at, on, by, opens, answers }) => {
    const { container } = await renderApp(createFakeApi({ ...gardenAnswers(), ...answers }), at)
    container.style.height = '100vh'
    await expect.element(on()).toBeVisible()
    for (const step of by) {
      if ('keys' in step) await userEvent.keyboard(step.keys)
      else await step.click()
    }
    await expect.element(opens()).toBeVisible()
    // What lies below is held by the test of its own screen.
    const surface = opens().element().closest('dialog, [popover], form')
    await expectAccessible(surface ?? document.body)
  },
)
