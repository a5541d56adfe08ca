import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { remark } from '#shared/words/remark.ts'
import { ImportScreen } from '#renderer/features/import/import-screen.tsx'
import { frameAnswers } from '#test/renderer/support/app-answers.ts'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import { createFakeApi } from '#test/renderer/support/fake-api.ts'
import { plan } from '#test/renderer/support/import-plan.ts'
import { renderScreen } from '#test/renderer/support/render.tsx'

const token = 'token-of-a-workbook'
const sheets = ['Clients', 'Old clients']

/** The wizard over a workbook of two sheets, asked about until one is named. */
async function openWorkbook() {
  const api = createFakeApi({
    ...frameAnswers,
    'import.choose': () => ({ token, fileName: 'clients.xlsx', sizeBytes: 2048 }),
    'import.plan': ({ answers }) => ({
      ...plan,
      fileName: 'clients.xlsx',
      format: 'xlsx',
      sheet: answers.sheet ?? 'Clients',
      asks: [
        ...(answers.sheet === undefined
          ? [
              {
                code: 'sheet' as const,
                blocking: true,
                lines: [],
                message: remark('remark.ask.sheet', { sheet: 'Clients', n: 2 }),
                options: sheets,
              },
            ]
          : []),
        ...(answers.sheet === 'Old clients' ? [] : plan.asks),
      ],
    }),
    'imports.remembered': () => ({ remembered: null }),
  })
  await renderScreen(<ImportScreen />, api)
  await page.getByRole('button', { name: /^Choose a file/ }).click()
  return api
}

const lastAnswers = (api: Awaited<ReturnType<typeof openWorkbook>>) =>
  api.callsOf('import.plan').at(-1)?.answers

test('which sheet of a workbook is asked, and the one that is shown can be taken', async () => {
  const api = await openWorkbook()
  const ask = page.getByRole('region', { name: 'Which sheet?' })
  await expect.element(ask).toBeVisible()
  await expect
    .element(page.getByRole('definition').getByText('Clients', { exact: true }))
    .toBeVisible()
  await expect.element(page.getByText('Windows-1252')).not.toBeInTheDocument()
  await expectAccessible()
  await ask.getByRole('button', { name: 'Looks right' }).click()
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('4 rows, understood but for one question')
  expect(lastAnswers(api)?.sheet).toBe('Clients')
})

test('another sheet forgets what was said and asked of the first', async () => {
  const api = await openWorkbook()
  await page.getByLabelText('Umsatz becomes').selectOptions('skip')
  await page.getByRole('combobox', { name: 'Which sheet?' }).selectOptions('Old clients')
  await expect
    .element(page.getByRole('definition').getByText('Old clients', { exact: true }))
    .toBeVisible()
  await expect.element(page.getByText('4 rows, understood', { exact: true })).toBeVisible()
  expect(lastAnswers(api)).toEqual({
    mapping: {},
    onDuplicate: 'update',
    accepted: [],
    sheet: 'Old clients',
  })
})
