import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ComponentSheet } from '#renderer/sheet/component-sheet.tsx'
import { expectAccessible } from '../support/axe.ts'
import { createFakeApi } from '../support/fake-api.ts'
import { renderScreen } from '../support/render.tsx'

const parts = ['Buttons', 'Nudge cards', 'Table rows', 'Timeline entries', 'What opens', 'Toasts']

test('the sheet shows what screens are made of, accessible in both themes', async () => {
  await renderScreen(<ComponentSheet />, createFakeApi())
  for (const theme of ['light', 'dark']) {
    const sheet = page.getByRole('region', { name: theme, exact: true })
    for (const name of parts) {
      await expect.element(sheet.getByRole('heading', { name, exact: true })).toBeInTheDocument()
    }
    const cards = sheet.getByRole('grid', { name: `People, ${theme}` }).getByRole('row')
    await expect.poll(() => cards.elements().length).toBe(2)
  }
  await expectAccessible()
})

test('a popover and a dialog open on the sheet and leave with Escape', async () => {
  await renderScreen(<ComponentSheet />, createFakeApi())
  const dark = page.getByRole('region', { name: 'dark', exact: true })
  for (const name of ['A popover', 'A dialog']) {
    await dark.getByRole('button', { name, exact: true }).click()
    await expect.element(page.getByRole('dialog')).toBeVisible()
    await expectAccessible()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  }
})
