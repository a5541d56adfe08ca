import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Output } from '#shared/contract/index.ts'
import { epochMs, plainDate } from '#shared/time.ts'
import { ClientScreen } from '#renderer/features/client/client-screen.tsx'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import {
  createFakeApi,
  failure,
  type Answers,
  type FakeApi,
} from '#test/renderer/support/fake-api.ts'
import { nothingKnown } from '#test/renderer/support/known.ts'
import { renderScreen } from '#test/renderer/support/render.tsx'
import { gardenAnswers } from '#test/renderer/today/garden-answers.ts'
import { clientId, entryId, plainId } from '#test/renderer/today/garden.ts'

beforeEach(async () => {
  await page.viewport(1280, 832)
})

const on = plainDate('2026-02-03')
const wishes = (
  [
    ['open', 'Window boxes for the shop front', null],
    ['fulfilled', 'A seat in the yard', 'Bench'],
    ['dropped', 'A gravel path', null],
  ] as const
).map(([state, text, offering], at) => ({
  id: entryId(71 + at),
  on,
  text,
  wantedByOn: state === 'open' ? plainDate('2026-03-20') : null,
  state,
  offering,
}))
const purchases = {
  count: 4,
  amountMinor: 426_000,
  currency: 'EUR',
  usualCurrency: 'EUR',
  newest: [4, 3, 2, 1].map((n) => ({
    id: entryId(80 + n),
    on,
    text: `Planting, stage ${n}`,
    amountMinor: 50_000 * n,
    currency: 'EUR',
    offering: null,
  })),
}
const known = {
  ...nothingKnown,
  wishes,
  purchases,
  bought: [{ offering: 'Planting', on }],
}

async function openClient(more: Answers = {}): Promise<FakeApi> {
  const api = createFakeApi({
    ...gardenAnswers(),
    'known.get': () => known,
    'offerings.list': () => ({
      offerings: ['Bench', 'Planting'].map((name, n) => ({
        id: `01890000-0000-7000-8000-00000000000${n}`,
        name,
        kind: 'service' as const,
        body: '',
      })),
    }),
    ...more,
  })
  await renderScreen(
    <div style={{ height: '100vh' }}>
      <ClientScreen id={clientId(1)} />
    </div>,
    api,
    { place: `/client/${clientId(1)}` },
  )
  await expect.element(panel().getByText('Has and wants')).toBeVisible()
  return api
}
const panel = () => page.getByRole('complementary', { name: 'What I know' })
const field = (name: string) => panel().getByRole('textbox', { name })

test('the shelf says what is wanted, what is there and what was ruled out', async () => {
  await openClient()
  await expect.element(panel().getByText('Window boxes for the shop front')).toBeVisible()
  await expect.element(panel().getByText('by Fri 20 March')).toBeVisible()
  await expect.element(panel().getByText('Planting', { exact: true })).toBeVisible()
  await expect.element(panel().getByRole('button', { name: 'Edit: Bench' })).toBeVisible()
  await expect.element(panel().getByRole('button', { name: 'Edit: A gravel path' })).toBeVisible()
})

test('a wish is written with a day and an offering, which is doubted where they have it', async () => {
  const api = await openClient({ 'wishes.add': () => ({}) })
  await panel().getByRole('button', { name: 'Add a wish' }).click()
  await userEvent.keyboard('{Enter}')
  await expect.element(panel().getByText('Write the wish first.')).toBeVisible()
  await field('In their words').fill('roses by the door')
  await field('Wanted by').fill('1 may')
  const offering = panel().getByRole('combobox', { name: 'One of your offerings' })
  await offering.fill('planting')
  await expect.element(panel().getByText(/^Ottilie has this already/u)).toBeVisible()
  await expectAccessible()
  await offering.fill('a gravel path')
  await expect.element(panel().getByText(/^Ottilie ruled this out/u)).toBeVisible()
  await offering.fill('Roses')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => api.callsOf('wishes.add'))
    .toEqual([
      {
        clientId: clientId(1),
        text: 'roses by the door',
        wantedByOn: '2026-05-01',
        offering: 'Roses',
      },
    ])
})

test('a tick says a wish came true; what became of any of them is changed in place', async () => {
  const api = await openClient({
    'wishes.edit': () => ({}),
    'entries.delete': () => {
      throw new Error('nothing is deleted here')
    },
  })
  await panel()
    .getByRole('checkbox', { name: 'It came true: Window boxes for the shop front' })
    .click()
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await panel().getByRole('button', { name: 'Edit: A gravel path' }).click()
  await panel().getByRole('combobox', { name: 'What became of it' }).selectOptions('Still wanted')
  await panel().getByRole('button', { name: 'Save' }).click()
  await expect
    .poll(() => api.callsOf('wishes.edit'))
    .toEqual([
      { id: entryId(71), state: 'fulfilled' },
      {
        id: entryId(73),
        text: 'A gravel path',
        wantedByOn: null,
        offering: null,
        state: 'open',
      },
    ])
})

test('purchases are counted and summed; an amount shows how it was read before it is kept', async () => {
  const api = await openClient({ 'purchases.add': () => ({}) })
  await expect.element(panel().getByText('× 4, €4,260.00')).toBeVisible()
  await expect.element(panel().getByText(/^Planting, stage 1/u)).not.toBeInTheDocument()
  await panel().getByRole('button', { name: 'Show all 4' }).click()
  await expect.element(panel().getByText(/^Planting, stage 1/u)).toBeVisible()
  await panel().getByRole('button', { name: 'Add a purchase' }).click()
  await field('What').fill('Courtyard, third stage')
  const amount = field('Amount')
  await amount.fill('1.250')
  await userEvent.keyboard('{Enter}')
  await expect.element(panel().getByText(/^This can be read two ways/u)).toBeVisible()
  await amount.fill('1.250,50')
  await expect.element(panel().getByText('€1,250.50')).toBeVisible()
  await expectAccessible()
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => api.callsOf('purchases.add'))
    .toEqual([
      {
        clientId: clientId(1),
        text: 'Courtyard, third stage',
        on: '2026-03-12',
        amount: { minor: 125_050, currency: 'EUR' },
        offering: null,
      },
    ])
})

test('a purchase is changed and deleted in place, and and an amount in dollars of some country is none', async () => {
  const api = await openClient({ 'purchases.edit': () => ({}) })
  await panel().getByRole('button', { name: 'Edit: Planting, stage 4' }).click()
  await expect.element(field('Amount')).toHaveValue('2000.00 EUR')
  await field('Amount').fill('$40')
  await field('What').fill('Planting, last stage')
  await userEvent.keyboard('{Enter}')
  expect(api.callsOf('purchases.edit')).toEqual([])
  await field('Amount').fill('')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => api.callsOf('purchases.edit'))
    .toEqual([{ id: entryId(84), text: 'Planting, last stage', on, amount: null, offering: null }])
  await panel().getByRole('button', { name: 'Edit: Planting, stage 4' }).click()
  await panel().getByRole('button', { name: 'Delete this purchase' }).click()
  await expect.element(page.getByText('Deleted a purchase of Ottilie.')).toBeVisible()
  expect(api.callsOf('entries.delete')).toEqual([{ id: entryId(84) }])
})

test('what was changed about a client is asked for when it is opened, and leads to all changes', async () => {
  const api = await openClient({
    'history.list': () => ({
      deeds: [
        {
          id: plainId(91),
          what: 'wish.add',
          details: { name: 'Ottilie Brandt-Sørensen' },
          changes: 2,
          isUndone: true,
          at: epochMs(Date.UTC(2026, 2, 12, 8, 0)),
        },
      ],
    }),
  })
  expect(api.callsOf('history.list')).toEqual([])
  await panel().getByRole('button', { name: 'What was changed, and when' }).click()
  const dialog = page.getByRole('dialog')
  await expect.element(dialog.getByText(/^a new wish of/u)).toBeVisible()
  await expect.element(dialog.getByText(/undone$/u)).toBeVisible()
  await expectAccessible()
  expect(api.callsOf('history.list')).toEqual([{ clientId: clientId(1) }])
  await dialog.getByRole('button', { name: 'Open the history' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
})

test('what is known and could not be read is said to be unread, and read again', async () => {
  const api = await openClient({
    'known.get': () => {
      throw failure('data/busy')
    },
  })
  const unread = panel().getByText('Connections, wishes and purchases could not be read')
  await expect.element(unread).toBeVisible()
  await expectAccessible()
  api.answer({ 'known.get': () => known })
  await panel().getByRole('button', { name: 'Try again' }).click()
  await expect.element(panel().getByText('Window boxes for the shop front')).toBeVisible()
  await expect.element(unread).not.toBeInTheDocument()
})

test('reminders that could not be read are said to be unread, and read again', async () => {
  const api = await openClient({
    'reminders.list': () => {
      throw failure('data/busy')
    },
  })
  const unread = panel().getByText('They could not be read.')
  await expect.element(unread).toBeVisible()
  await expect.element(panel().getByRole('heading', { name: 'Reminders' })).toBeVisible()
  await expectAccessible()
  api.answer({ 'reminders.list': () => ({ reminders: [] }) })
  await panel().getByRole('button', { name: 'Try again' }).click()
  await expect.element(unread).not.toBeInTheDocument()
})

test('what is known is drawn with the client, so that nothing moves when it comes', async () => {
  const waiting = Promise.withResolvers<Output<'reminders.list'>>()
  const api = createFakeApi({
    ...gardenAnswers(),
    'known.get': () => known,
    'reminders.list': () => waiting.promise,
  })
  await renderScreen(<ClientScreen id={clientId(1)} />, api)
  await expect.element(page.getByText('Loading the client').first()).toBeInTheDocument()
  expect(api.callsOf('reminders.list')).toEqual([{ clientId: clientId(1), due: false }])
  await expect.element(page.getByRole('heading', { level: 1 })).not.toBeInTheDocument()
  waiting.resolve({ reminders: [] })
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
})
