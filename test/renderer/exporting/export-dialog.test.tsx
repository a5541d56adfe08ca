import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { ExportDialog } from '#renderer/exporting/export-dialog.tsx'
import { frameAnswers } from '#test/renderer/support/app-answers.ts'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import { createFakeApi, failure } from '#test/renderer/support/fake-api.ts'
import { renderScreen } from '#test/renderer/support/render.tsx'

test('segments that cannot be read are said to be unread, and can be exported once they are', async () => {
  const api = createFakeApi({
    ...frameAnswers,
    'export.remembered': () => ({ choice: null }),
    'labels.list': () => {
      throw failure('data/busy')
    },
    'export.save': () => null,
  })
  await renderScreen(<ExportDialog onClose={() => undefined} />, api)
  const unread = page.getByText(/^Your segments could not be read/u)
  await expect.element(unread).toBeVisible()
  await expectAccessible()
  api.answer({
    'labels.list': () => ({
      tags: [],
      segments: [{ name: 'Balconies', cadence: null, clients: 31 }],
      fields: [],
    }),
  })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(unread).not.toBeInTheDocument()
  await page.getByLabelText('Who', { exact: true }).selectOptions('Balconies')
  await page.getByRole('button', { name: /^Choose where/u }).click()
  await expect
    .poll(() => api.callsOf('export.save').map(({ segment }) => segment))
    .toEqual(['Balconies'])
})
