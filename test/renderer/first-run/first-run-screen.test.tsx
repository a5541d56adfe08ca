import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { FirstRunScreen } from '#renderer/features/first-run/first-run-screen.tsx'
import { frameAnswers } from '#test/renderer/support/app-answers.ts'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import { clientDetail } from '#test/renderer/support/client-detail.ts'
import { createFakeApi, failure, type Answers } from '#test/renderer/support/fake-api.ts'
import { renderScreen } from '#test/renderer/support/render.tsx'

const empty: Answers = {
  ...frameAnswers,
  'nudges.count': () => ({ today: 0, clients: 0, coverage: { within: 0, of: 0 } }),
}

test('the first door leads to the import', async () => {
  const { history } = await renderScreen(<FirstRunScreen />, createFakeApi(empty))
  await page.getByRole('button', { name: /Bring your clients/ }).click()
  expect(history.at(-1)).toBe('/import')
})

test('a name is enough for the first client', async () => {
  const api = createFakeApi({ ...empty, 'clients.add': () => ({ client: clientDetail }) })
  const { history } = await renderScreen(<FirstRunScreen />, api)
  await userEvent.keyboard('2')
  await userEvent.keyboard('  Isla Ferreira{Enter}')
  await expect.poll(() => history.at(-1)).toBe(`/client/${clientDetail.id}`)
  expect(api.callsOf('clients.add').map(({ name }) => name)).toEqual(['Isla Ferreira'])
})

test('no name is said, not sent', async () => {
  const api = createFakeApi(empty)
  await renderScreen(<FirstRunScreen />, api)
  await page.getByLabelText('Their name').click()
  await userEvent.keyboard('   {Enter}')
  await expect.element(page.getByText('Write a name first.')).toBeVisible()
  await expect.element(page.getByLabelText('Their name')).toHaveFocus()
  expect(api.callsOf('clients.add')).toEqual([])
})

test('the third door fills in the demo set and opens Today', async () => {
  const api = createFakeApi({ ...empty, 'demo.fill': () => ({ clients: 60 }) })
  const { history } = await renderScreen(<FirstRunScreen />, api)
  await userEvent.keyboard('3')
  await expect.poll(() => history.at(-1)).toBe('/today')
})

test('a door that does not open says why', async () => {
  const api = createFakeApi({
    ...empty,
    'demo.fill': () => {
      throw failure('demo/not-empty')
    },
  })
  await renderScreen(<FirstRunScreen />, api)
  await page.getByRole('button', { name: /Look around/ }).click()
  await expect.element(page.getByText(/There are clients here already/)).toBeVisible()
})

test('what was pressed keeps the keyboard while it works and when it fails', async () => {
  const waiting: (() => void)[] = []
  const refuse = async (): Promise<never> => {
    await new Promise<void>((resolve) => waiting.push(resolve))
    throw failure('data/busy')
  }
  const api = createFakeApi({ ...empty, 'demo.fill': refuse, 'clients.add': refuse })
  const { history } = await renderScreen(<FirstRunScreen />, api)
  await page.getByLabelText('Their name').fill('Isla Ferreira')
  for (const name of [/Look around/u, /^Add$/u]) {
    const pressed = page.getByRole('button', { name })
    pressed.element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => waiting.length).toBe(1)
    await expect.element(pressed).toHaveAttribute('aria-disabled', 'true')
    await expect.element(pressed).toHaveFocus()
    // Nothing else begins meanwhile.
    await userEvent.keyboard('1{Enter}')
    waiting.pop()?.()
    await expect.element(pressed).toHaveAttribute('aria-disabled', 'false')
    await expect.element(pressed).toHaveFocus()
  }
  expect(history).toEqual(['/'])
  expect(api.callsOf('demo.fill').length).toBe(1)
  expect(api.callsOf('clients.add').length).toBe(1)
})

test('a backup is restored from a file, said while it works, and can be put back', async () => {
  const chosen = Promise.withResolvers<{ clients: number; interactions: number; kept: string }>()
  const api = createFakeApi({
    ...empty,
    'backups.restoreFile': () => chosen.promise,
    'backups.restore': () => ({ clients: 0, interactions: 0, kept: null }),
  })
  const { history } = await renderScreen(<FirstRunScreen />, api)
  await page.getByRole('button', { name: 'I have a backup to restore' }).click()
  await expect.element(page.getByText(/^Checking and restoring/u)).toBeVisible()
  // No other door opens meanwhile.
  await userEvent.keyboard('13')
  chosen.resolve({ clients: 231, interactions: 1200, kept: 'kept.db' })
  await expect.element(page.getByText('Restored: 231 clients, 1,200 touches.')).toBeVisible()
  expect(history).toEqual(['/', '/today'])
  await page.getByRole('button', { name: 'Put back what was there' }).click()
  await expect.poll(() => api.callsOf('backups.restore')).toEqual([{ id: 'kept.db' }])
})

test('without a file chosen nothing happens, and a file that is no backup is told', async () => {
  const api = createFakeApi({ ...empty, 'backups.restoreFile': () => null })
  const { history } = await renderScreen(<FirstRunScreen />, api)
  const restore = page.getByRole('button', { name: 'I have a backup to restore' })
  await restore.click()
  await expect.poll(() => api.callsOf('backups.restoreFile')).toEqual([{}])
  await expect.element(restore).toHaveAttribute('aria-disabled', 'false')
  api.answer({
    'backups.restoreFile': () => {
      throw failure('restore/not-ours')
    },
  })
  await restore.click()
  await expect.element(page.getByText(/^That is no backup of Rapport/u)).toBeVisible()
  await expect.element(restore).toHaveFocus()
  expect(history).toEqual(['/'])
})

test('where there are clients already no backup takes their place unasked', async () => {
  await renderScreen(
    <FirstRunScreen />,
    createFakeApi({
      ...empty,
      'nudges.count': () => ({ today: 0, clients: 3, coverage: { within: 0, of: 3 } }),
    }),
  )
  await expect
    .element(page.getByRole('button', { name: 'I have a backup to restore' }))
    .toBeDisabled()
})

test('the first run is accessible in both themes', async () => {
  await renderScreen(<FirstRunScreen />, createFakeApi(empty))
  await expectAccessible()
})
