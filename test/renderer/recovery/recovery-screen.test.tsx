import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { startProblems, mayRestore, mayStartAnew } from '#shared/contract/choices.ts'
import { backups as en } from '#shared/words/en/backups.ts'
import { window as windowWords } from '#shared/words/en/window.ts'
import { epochMs } from '#shared/time.ts'
import { RecoveryScreen } from '#renderer/features/recovery/recovery-screen.tsx'
import { expectAccessible } from '../support/axe.ts'
import { createFakeApi, failure } from '../support/fake-api.ts'
import { renderScreen } from '../support/render.tsx'

const file = '/home/ines/.config/Rapport/rapport.db'
const backup = (id: string, day: number) => ({
  id,
  reason: 'daily' as const,
  madeAt: epochMs(Date.UTC(2026, 10, day, 9, 30)),
  clients: 62,
  interactions: 528,
  newestAt: epochMs(Date.UTC(2026, 10, day, 9)),
  bytes: 400_000,
})
const stored = [backup('newest', 22), backup('older', 21)]

test.each(startProblems)(
  'a start that finds the data %s says so, offers what can be done, and is for everyone',
  async (problem) => {
    await page.viewport(960, 640)
    const api = createFakeApi({ 'recovery.get': () => ({ problem, file, backups: stored }) })
    await renderScreen(<RecoveryScreen />, api)
    await expect
      .element(page.getByRole('heading', { level: 1, name: en[`recovery.${problem}.title`] }))
      .toBeVisible()
    await expect.element(page.getByText(en[`recovery.${problem}.text`])).toBeVisible()
    await expect.element(page.getByText(file)).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Quit' })).toBeVisible()
    const offered = (name: string | RegExp) => page.getByRole('button', { name }).elements().length
    expect(offered(/^Restore the backup of/u)).toBe(mayRestore.has(problem) ? 2 : 0)
    expect(offered('Begin with an empty book')).toBe(mayStartAnew.has(problem) ? 1 : 0)
    // Nothing runs out of the window, and nothing has to be scrolled for sideways.
    const { scrollWidth, clientWidth } = document.documentElement
    expect(scrollWidth).toBe(clientWidth)
    await expectAccessible()
  },
)

test('a backup that cannot be put back is said in its own words, and another can be tried', async () => {
  const api = createFakeApi({
    'recovery.get': () => ({ problem: 'damaged', file, backups: stored }),
    'recovery.restore': ({ id }) => {
      if (id === 'newest') throw failure('restore/altered')
      throw failure('data/disk-failed')
    },
  })
  await renderScreen(<RecoveryScreen />, api)
  const restores = page.getByRole('button', { name: /^Restore the backup of/u })
  await restores.nth(0).click()
  await expect.element(page.getByText(en['backups.failed.altered'])).toBeVisible()
  await restores.nth(1).click()
  await expect.element(page.getByText(windowWords['window.failed.disk-failed'])).toBeVisible()
  await expect.element(page.getByText(en['backups.failed.altered'])).not.toBeInTheDocument()
  await expectAccessible()
})

test('an empty book is begun only after a question that says what is kept', async () => {
  const api = createFakeApi({
    'recovery.get': () => ({ problem: 'missing', file, backups: [] }),
    'recovery.startAnew': () => ({}),
  })
  await renderScreen(<RecoveryScreen />, api)
  await page.getByRole('button', { name: 'Begin with an empty book' }).click()
  const dialog = page.getByRole('dialog')
  await expect.element(dialog.getByText(en['recovery.anew.text'])).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(api.calls.some(({ channel }) => channel === 'recovery.startAnew')).toBe(false)
  await page.getByRole('button', { name: 'Begin with an empty book' }).click()
  await dialog.getByRole('button', { name: 'Begin with an empty book' }).click()
  await expect
    .poll(() => api.calls.some(({ channel }) => channel === 'recovery.startAnew'))
    .toBe(true)
})
