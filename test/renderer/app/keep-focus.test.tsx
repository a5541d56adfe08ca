import { afterEach, beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { forgetList } from '#renderer/features/clients/list-store.ts'
import { createFakeApi } from '#test/renderer/support/fake-api.ts'
import { renderApp } from '#test/renderer/support/render-app.tsx'
import { gardenAnswers } from '#test/renderer/today/garden-answers.ts'
import { rows } from '#test/renderer/today/garden.ts'

beforeEach(async () => {
  forgetList()
  await page.viewport(1280, 832)
})
afterEach(() => {
  window.location.hash = ''
})

const heading = (name: string) => page.getByRole('heading', { level: 1, name })

test('where the last line of a list goes, the keyboard stands on what the screen says then', async () => {
  let drifted = rows(1).map((row) => ({ ...row, drifted: true, cadenceDays: 28 }))
  const api = createFakeApi({
    ...gardenAnswers(),
    'clients.list': () => ({
      keys: Uint32Array.from(drifted.map(({ key }) => key)),
      total: 40,
      cooling: 6,
    }),
    'clients.window': () => ({ rows: drifted }),
  })
  await renderApp(api, '/drifted')
  await expect.element(page.getByRole('row', { name: /, 1 of 1$/u })).toBeVisible()
  await userEvent.keyboard('j')
  await expect.element(page.getByRole('row', { name: /, 1 of 1$/u })).toHaveFocus()
  drifted = []
  await userEvent.keyboard('x')
  await expect.element(heading('Nobody has drifted')).toHaveFocus()
})

test('a click beside everything leaves nothing focused, and nothing takes the focus then', async () => {
  const api = createFakeApi(gardenAnswers())
  await renderApp(api, '/today')
  const first = page.getByRole('row', { name: /^Ottilie.*1 of 5/u })
  await expect.element(first).toBeVisible()
  await userEvent.keyboard('j')
  await page.getByRole('heading', { level: 1 }).click()
  api.emit('data.changed', { topics: ['clients'] })
  await expect.poll(() => document.querySelector('[role="row"]:focus')).toBe(null)
})

test('F6 leads to nothing that is hidden from the keyboard', async () => {
  await renderApp(createFakeApi(gardenAnswers()), '/nowhere')
  await expect.element(page.getByText('There is nothing at this place')).toBeVisible()
  await userEvent.keyboard('{F6}')
  await expect.element(page.getByRole('button', { name: /^Capture/u })).toHaveFocus()
})

test('F6 stands on the heading of a part in which there is nothing to do', async () => {
  await renderApp(
    createFakeApi({ ...gardenAnswers(), 'trash.list': () => ({ clients: [] }) }),
    '/trash',
  )
  const words = page.getByRole('heading', { level: 1 })
  await expect.element(words).toBeVisible()
  page
    .getByRole('link', { name: /^Insights/u })
    .element()
    .focus()
  await userEvent.keyboard('{F6}')
  await expect.element(words).toHaveFocus()
  await userEvent.keyboard('{F6}')
  await expect.element(page.getByRole('button', { name: /^Capture/u })).toHaveFocus()
})
