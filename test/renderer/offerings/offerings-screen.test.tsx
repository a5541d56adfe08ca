import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Output } from '#shared/contract/index.ts'
import { plainDate } from '#shared/time.ts'
import { OfferingsScreen } from '#renderer/features/offerings/offerings-screen.tsx'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import {
  createFakeApi,
  failure,
  type Answers,
  type FakeApi,
} from '#test/renderer/support/fake-api.ts'
import { renderScreen, type ScreenHost } from '#test/renderer/support/render.tsx'
import { gardenAnswers } from '#test/renderer/today/garden-answers.ts'
import { entryId, rows } from '#test/renderer/today/garden.ts'

type Asked = Output<'offerings.get'>['asked'][number]

const id = (n: number) => `01890000-0000-7000-8000-00000000000${n}`
const boxes = { id: id(1), name: 'Window boxes', kind: 'product', body: 'For balconies' } as const
const walk = { id: id(2), name: 'Garden walk', kind: 'service', body: '' } as const
const asked = rows(2).map((row, n): Asked => ({
  wishId: entryId(n + 1),
  clientId: row.id,
  clientKey: row.key,
  clientName: row.name,
  on: plainDate(n === 0 ? '2025-11-02' : '2026-02-20'),
  text: n === 0 ? 'boxes that live through August' : 'something for each window',
  wantedByOn: n === 0 ? plainDate('2026-04-01') : null,
  state: n === 0 ? 'offered' : 'open',
  names: n === 0,
}))

async function open(
  more: Answers = {},
): Promise<{ readonly api: FakeApi; readonly screen: ScreenHost }> {
  const api = createFakeApi({
    ...gardenAnswers(),
    'offerings.list': () => ({ offerings: [boxes, walk] }),
    'offerings.get': (input) => ({
      buyers: input.id === boxes.id ? 3 : 0,
      asked: input.id === walk.id ? [] : [...asked],
    }),
    'offerings.add': () => ({ id: id(3) }),
    'offerings.edit': () => ({}),
    'offerings.delete': () => ({}),
    'wishes.edit': () => ({}),
    ...more,
  })
  const screen = await renderScreen(<OfferingsScreen />, api, { place: '/offerings' })
  return { api, screen }
}
const part = (name: string) => page.getByRole('button', { name, exact: true })
const wishes = () => page.getByRole('list', { name: 'Who asked for something like Window boxes' })

test('each offering opens to who has bought it and who asks for something like it, in their words', async () => {
  await open()
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('2 things you bring to people')
  await expect.element(part('Window boxes')).toHaveAttribute('aria-expanded', 'true')
  await expect
    .element(page.getByText('3 people have bought it. 2 people have asked for something like it.'))
    .toBeVisible()
  const lines = wishes().getByRole('listitem')
  await expect
    .element(lines.first())
    .toMatchTextContent(
      /boxes that live through August.*Ottilie Brandt-Sørensen.*wanted by.*1 April.*offered/u,
    )
  await expect
    .element(lines.nth(1))
    .toMatchTextContent(/something for each window.*sounds like it/u)
  await expectAccessible()
  await part('Garden walk').click()
  await expect
    .element(page.getByText('Nobody has bought it yet. Nobody is waiting for something like it.'))
    .toBeVisible()
  await expect.element(part('Window boxes')).toHaveAttribute('aria-expanded', 'false')
})

test('a new offering says at once how many have asked for something like it, and opens', async () => {
  const { api } = await open()
  await expect.element(part('Window boxes')).toBeVisible()
  await userEvent.keyboard('n')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Write a name for it.')).toBeVisible()
  await expectAccessible()
  await page.getByRole('textbox', { name: 'Name' }).fill(' Boxes by post ')
  await page.getByRole('textbox', { name: 'In a few words' }).fill('Sent to your door')
  await page.getByRole('button', { name: 'Add the offering' }).click()
  await expect
    .element(page.getByText(/^Added Boxes by post\. 2 people have asked for something like it\./u))
    .toBeVisible()
  expect(api.callsOf('offerings.add')).toEqual([
    { name: 'Boxes by post', kind: 'service', body: 'Sent to your door' },
  ])
})

test('a name that is taken is said in the dialog, and nothing typed is lost', async () => {
  await open({
    'offerings.add': () => {
      throw failure('offering/name-taken')
    },
  })
  await page.getByRole('button', { name: 'New offering' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Garden walk')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('You have an offering of that name already.')).toBeVisible()
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Garden walk')
})

test('it is edited and deleted from its menu', async () => {
  const { api } = await open()
  await page.getByRole('button', { name: 'More about Window boxes' }).click()
  await page.getByRole('menuitem', { name: 'Edit…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Balcony boxes')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Changed Balcony boxes.')).toBeVisible()
  expect(api.callsOf('offerings.edit')).toEqual([{ ...boxes, name: 'Balcony boxes' }])
  await page.getByRole('button', { name: 'More about Garden walk' }).click()
  await page.getByRole('menuitem', { name: 'Delete the offering' }).click()
  await expect.element(page.getByText(/^Deleted Garden walk\./u)).toBeVisible()
  expect(api.callsOf('offerings.delete')).toEqual([{ id: walk.id }])
})

test('a wish is put down to it, marked as offered, and all who asked can be written to', async () => {
  const { api, screen } = await open()
  const second = asked[1]
  await page.getByRole('button', { name: /^That is it: .+ asked for Window boxes$/u }).click()
  await page.getByRole('button', { name: /^I offered it to /u }).click()
  await expect
    .poll(() => api.callsOf('wishes.edit'))
    .toEqual([
      { id: second?.wishId, offering: 'Window boxes' },
      { id: second?.wishId, offering: 'Window boxes', state: 'offered' },
    ])
  await page.getByRole('button', { name: 'Write to all 2' }).click()
  await expect.poll(() => screen.history.at(-1)).toBe('/outreach')
})

test('without offerings it says what one is', async () => {
  await open({ 'offerings.list': () => ({ offerings: [] }) })
  await expect.element(page.getByText('No offerings yet')).toBeVisible()
  await expectAccessible()
})

test('a list that cannot be read says so, and can be asked for again', async () => {
  let fails = true
  await open({
    'offerings.list': () => {
      if (fails) throw failure('data/disk-failed')
      return { offerings: [boxes] }
    },
  })
  await expect.element(page.getByText('Your offerings could not be read')).toBeVisible()
  fails = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(part('Window boxes')).toBeVisible()
})

test('who asked for an offering is read again where it could not be read', async () => {
  let fails = true
  await open({
    'offerings.get': () => {
      if (fails) throw failure('data/busy')
      return { buyers: 2, asked: [] }
    },
  })
  const retry = page.getByRole('button', { name: 'Try again' })
  await expect.element(retry).toBeVisible()
  await expectAccessible()
  fails = false
  await retry.click()
  await expect.element(retry).not.toBeInTheDocument()
  await expect.element(page.getByText(/^2 people have bought it\./u)).toBeVisible()
})
