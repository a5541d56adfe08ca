import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { DriftedScreen } from '#renderer/features/drifted/drifted-screen.tsx'
import { longerThan } from '#renderer/features/drifted/loosen-popover.tsx'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import {
  createFakeApi,
  failure,
  type Answers,
  type FakeApi,
} from '#test/renderer/support/fake-api.ts'
import { renderScreen, type ScreenHost } from '#test/renderer/support/render.tsx'
import { gardenAnswers } from '#test/renderer/today/garden-answers.ts'
import { clientId, rows } from '#test/renderer/today/garden.ts'

const drifted = rows(3).map((row) => ({ ...row, drifted: true, cadenceDays: 28 }))

async function openDrifted(
  more: Answers = {},
): Promise<{ readonly api: FakeApi; readonly screen: ScreenHost }> {
  const api = createFakeApi({
    ...gardenAnswers(),
    'clients.list': () => ({
      keys: Uint32Array.from(drifted.map(({ key }) => key)),
      total: 40,
      cooling: 6,
    }),
    'clients.window': ({ keys }) => ({ rows: drifted.filter(({ key }) => keys.includes(key)) }),
    ...more,
  })
  const screen = await renderScreen(<DriftedScreen />, api, { place: '/drifted' })
  return { api, screen }
}
const line = (name: string | RegExp) => page.getByRole('row', { name })

test('those who have drifted are told with how long they were silent and what was meant', async () => {
  const { api } = await openDrifted()
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Three people have drifted')
  await expect
    .element(line('Ottilie Brandt-Sørensen, 1 of 3'))
    .toMatchTextContent(/44 days of quiet. You aim for every 28 days./u)
  expect(api.callsOf('clients.list')).toMatchObject([{ standing: 'drifted', sort: 'lastTouch' }])
  await expectAccessible()
})

test('X lets go: the line goes, the next has the keyboard, and it is said how many are left', async () => {
  const { api } = await openDrifted()
  await expect.element(line('Ottilie Brandt-Sørensen, 1 of 3')).toBeVisible()
  await userEvent.keyboard('x')
  await expect.element(line('Dr Samira Qureshi, 1 of 2')).toHaveFocus()
  await expect.element(line('Dr Samira Qureshi, 1 of 2')).toHaveAccessibleDescription(/\d+ days/u)
  await expect.element(page.getByText('2 people left')).toBeInTheDocument()
  await expect.element(page.getByText(/^Let go of Ottilie Brandt-Sørensen/u)).toBeVisible()
  expect(api.callsOf('clients.edit')).toEqual([
    { id: clientId(1), patch: { stage: 'past', cadence: 'none' } },
  ])
})

test('L loosens: the next longer cadences on 1 to 4, or a number of days', async () => {
  const { api } = await openDrifted()
  await expect.element(line('Ottilie Brandt-Sørensen, 1 of 3')).toBeVisible()
  await userEvent.keyboard('jl')
  await expect.element(page.getByRole('button', { name: 'Every 30 days' })).toHaveFocus()
  await expectAccessible()
  await page.getByRole('textbox', { name: 'Every how many days' }).fill('soon')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('A whole number of days, 1 to 3,650.')).toBeVisible()
  await page.getByRole('button', { name: 'Every 42 days' }).click()
  await expect.element(line('Cormac Ó Súilleabháin, 2 of 2')).toHaveFocus()
  expect(api.callsOf('clients.edit')).toEqual([
    { id: clientId(2), patch: { cadence: { unit: 'days', count: 42 } } },
  ])
  expect(longerThan(28)).toEqual([30, 42, 60, 90])
  expect(longerThan(180)).toEqual([365])
  expect(longerThan(365)).toEqual([730])
})

test('L typed before the next frame opens what J led to, and keeps the keyboard there', async () => {
  await openDrifted()
  await expect.element(line('Ottilie Brandt-Sørensen, 1 of 3')).toBeVisible()
  const frames: FrameRequestCallback[] = []
  const held = vi
    .spyOn(window, 'requestAnimationFrame')
    .mockImplementation((run) => frames.push(run))
  await userEvent.keyboard('jl')
  const pick = page.getByRole('button', { name: 'Every 30 days' })
  await expect.element(pick).toHaveFocus()
  held.mockRestore()
  for (const run of frames) run(performance.now())
  await expect.element(pick).toHaveFocus()
})

test('R revives: it leads to the client, ready to write', async () => {
  const { screen } = await openDrifted()
  await expect.element(line('Ottilie Brandt-Sørensen, 1 of 3')).toBeVisible()
  await userEvent.keyboard('r')
  await expect.poll(() => screen.history.at(-1)).toBe(`/client/${clientId(1)}`)
})

test('what could not be written comes back, with why', async () => {
  await openDrifted({
    'clients.edit': () => {
      throw failure('data/disk-full')
    },
  })
  await expect.element(line('Ottilie Brandt-Sørensen, 1 of 3')).toBeVisible()
  await userEvent.keyboard('x')
  await expect
    .element(page.getByRole('alert').filter({ hasText: 'the disk is full' }))
    .toBeVisible()
  await expect.element(line('Ottilie Brandt-Sørensen, 1 of 3')).toBeVisible()
})

test('where nobody has drifted the screen says so', async () => {
  await openDrifted({
    'clients.list': () => ({ keys: new Uint32Array(), total: 40, cooling: 0 }),
  })
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Nobody has drifted')
  await expectAccessible()
})
