import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { epochMs } from '#shared/time.ts'
import { BackupsSection } from '#renderer/features/settings/backups-section.tsx'
import { frameAnswers } from '#test/renderer/support/app-answers.ts'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import { createFakeApi, failure, type Answers } from '#test/renderer/support/fake-api.ts'
import { renderScreen } from '#test/renderer/support/render.tsx'

const backup = {
  id: 'rapport-20260311-090000Z-daily.db',
  reason: 'daily',
  madeAt: epochMs(Date.UTC(2026, 2, 11, 9)),
  clients: 230,
  interactions: 1200,
  newestAt: epochMs(Date.UTC(2026, 2, 10, 17, 30)),
  bytes: 4_000_000,
} as const

const list = {
  folder: '/home/ines/backups',
  isOwnFolder: true,
  failure: null,
  backups: [backup],
}

async function openBackups(answers: Answers = {}) {
  const api = createFakeApi({ ...frameAnswers, 'backups.list': () => list, ...answers })
  await renderScreen(<BackupsSection />, api)
  return api
}

test('a backup is put back only after what would be lost was said, and that can be undone', async () => {
  const api = await openBackups({
    'backups.look': () => ({ clients: 1, entries: 5, changes: 7 }),
    'backups.restore': () => ({ clients: 230, interactions: 1200, kept: 'kept.db' }),
  })
  await expect.element(page.getByText(/^11 March 2026, 09:00, checked: 230 clients/u)).toBeVisible()
  await page.getByRole('button', { name: 'Choose a backup' }).click()
  await expect.element(page.getByText('of the day')).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Restore the backup of 11 March 2026, 09:00' }).click()
  await expect
    .element(
      page.getByText(/^Since then 1 client and 5 timeline entries were added, in 7 changes/u),
    )
    .toBeVisible()
  expect(api.callsOf('backups.restore')).toEqual([])
  await expectAccessible()
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await page.getByRole('button', { name: 'Put back what was there' }).click()
  await expect
    .poll(() => api.callsOf('backups.restore'))
    .toEqual([{ id: backup.id }, { id: 'kept.db' }])
})

test('backups that cannot be listed are not said to be missing, and are read again', async () => {
  const waiting = Promise.withResolvers<never>()
  const api = await openBackups({ 'backups.list': () => waiting.promise })
  const none = page.getByText(/None yet/u)
  await expect.element(page.getByText(/One a day, and one before/u)).toBeVisible()
  await expect.element(none).not.toBeInTheDocument()
  waiting.reject(failure('data/busy'))
  await expect.element(page.getByText(/^Which backups/u)).toBeVisible()
  await expect.element(none).not.toBeInTheDocument()
  await expectAccessible()
  api.answer({ 'backups.list': () => list })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.getByText(/^11 March 2026, 09:00, checked: 230 clients/u)).toBeVisible()
  await expect.element(page.getByText(/^Which backups/u)).not.toBeInTheDocument()
})

test('a restore that is refused says why and leaves the choice open', async () => {
  await openBackups({
    'backups.look': () => ({ clients: 0, entries: 0, changes: 0 }),
    'backups.restore': () => {
      throw failure('restore/altered')
    },
  })
  await page.getByRole('button', { name: 'Choose a backup' }).click()
  await page.getByRole('button', { name: /^Restore the backup of/u }).click()
  await expect.element(page.getByText('Nothing has changed since then.')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect.element(page.getByText(/no longer what it was when it was made/u)).toBeVisible()
})

test('a folder that another program writes to is warned of, with the copies it left (D11)', async () => {
  await openBackups({
    'data.place': () => ({ syncedBy: 'Dropbox', conflicts: ['rapport (conflicted copy).db'] }),
  })
  await expect
    .element(page.getByText(/^Your data lies in a folder that Dropbox keeps/u))
    .toBeVisible()
  await expect.element(page.getByText(/rapport \(conflicted copy\)\.db\.$/u)).toBeVisible()
  await expectAccessible()
})

test('a failure stays to be seen, and the folder is chosen and shown', async () => {
  const api = await openBackups({
    'backups.list': () => ({
      ...list,
      isOwnFolder: false,
      failure: { code: 'backup/no-folder', at: epochMs(Date.UTC(2026, 2, 12, 8)) },
      backups: [],
    }),
    'backups.make': () => ({ clients: 3, interactions: 4 }),
    'backups.chooseFolder': () => null,
    'backups.showFolder': () => ({}),
  })
  await expect.element(page.getByText(/^The folder for backups is not there/u)).toBeVisible()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.getByRole('button', { name: 'Choose a folder' }).click()
  await page.getByRole('button', { name: 'Beside the data again' }).click()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect.element(page.getByText('Backed up and checked: 3 clients, 4 touches.')).toBeVisible()
  expect(api.callsOf('backups.chooseFolder')).toEqual([{ own: false }, { own: true }])
  expect(api.callsOf('backups.showFolder')).toEqual([{}])
})

test('what a restore would cost is read again where it could not be read', async () => {
  const api = await openBackups({
    'backups.look': () => {
      throw failure('data/busy')
    },
  })
  await page.getByRole('button', { name: 'Choose a backup' }).click()
  await page.getByRole('button', { name: /^Restore the backup of/u }).click()
  const dialog = page.getByRole('dialog')
  await expect
    .element(dialog.getByText('What has come since then could not be read.'))
    .toBeVisible()
  await expect.element(dialog.getByRole('button', { name: 'Restore' })).toBeDisabled()
  await expectAccessible()
  api.answer({ 'backups.look': () => ({ clients: 0, entries: 0, changes: 0 }) })
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect.element(dialog.getByText('Nothing has changed since then.')).toBeVisible()
  await expect.element(dialog.getByRole('button', { name: 'Restore' })).toBeEnabled()
})

test('the moment of a backup is told alike in German', async () => {
  const api = createFakeApi({ ...frameAnswers, 'backups.list': () => list })
  await renderScreen(<BackupsSection />, api, { locale: 'de' })
  await expect.element(page.getByText(/^11\. März 2026, 09:00, geprüft/u)).toBeVisible()
})
