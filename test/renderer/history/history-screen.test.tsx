import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { ClientId } from '#shared/ids.ts'
import { epochMs, plainDate } from '#shared/time.ts'
import { HistoryScreen } from '#renderer/features/history/history-screen.tsx'
import { TrashScreen } from '#renderer/features/trash/trash-screen.tsx'
import { frameAnswers } from '#test/renderer/support/app-answers.ts'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import { createFakeApi, failure } from '#test/renderer/support/fake-api.ts'
import { renderScreen } from '#test/renderer/support/render.tsx'

const id = (n: number) => `0190a000-0000-7000-8000-00000000000${n}`
const deed = (n: number, what: string, isUndone = false) => ({
  id: id(n),
  what,
  details: { name: 'Ida Holm' },
  changes: 1,
  isUndone,
  at: epochMs(Date.UTC(2026, 2, 12, 8, n)),
})

test('the history says what was done and goes back to a point of it after asking', async () => {
  const api = createFakeApi({
    ...frameAnswers,
    'history.list': () => ({
      deeds: [deed(3, 'client.edit', true), deed(2, 'note.add'), deed(1, 'client.add')],
    }),
    'history.undo': () => ({ deeds: 2 }),
  })
  await renderScreen(<HistoryScreen />, api)
  await expect.element(page.getByText('2 changes you can take back')).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Undo back to here: Adding Ida Holm' }).click()
  await expect.element(page.getByRole('heading', { name: 'Undo 2 changes?' })).toBeVisible()
  expect(api.callsOf('history.undo')).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Undo back to here' }).click()
  await expect.element(page.getByText('Undone: 2 changes.')).toBeVisible()
  expect(api.callsOf('history.undo')).toEqual([{ id: id(1), upTo: true }])
})

test('an undo that would tread on later changes says so and offers what can be done', async () => {
  const api = createFakeApi({
    ...frameAnswers,
    'history.list': () => ({ deeds: [deed(2, 'note.add'), deed(1, 'client.add')] }),
    'history.undo': ({ upTo }) => {
      if (!upTo) throw failure('history/treads', { later: 1 })
      return { deeds: 2 }
    },
  })
  await renderScreen(<HistoryScreen />, api)
  await page.getByRole('button', { name: 'Undo this: Adding Ida Holm' }).click()
  await expect.element(page.getByText(/^A later change builds on this one/u)).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Undo back to here' }).click()
  await expect.element(page.getByText('Undone: 2 changes.')).toBeVisible()
})

test('Trash gives a client back, or deletes it for good after asking', async () => {
  const client = {
    id: id(7) as ClientId,
    name: 'Ida Holm',
    kind: 'person',
    deletedOn: plainDate('2026-03-10'),
    goneOn: plainDate('2026-04-09'),
    entries: 4,
  } as const
  const api = createFakeApi({
    ...frameAnswers,
    'trash.list': () => ({ clients: [client] }),
    'clients.restore': () => {
      throw failure('client/not-found')
    },
    'trash.purge': () => ({ purged: 1 }),
  })
  await renderScreen(<TrashScreen />, api)
  await expect.element(page.getByText(/^Deleted .*, gone 9 April. 4 entries/u)).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Restore Ida Holm' }).click()
  await expect.element(page.getByText('This client is no longer in Trash.')).toBeVisible()
  await page.getByRole('button', { name: 'Delete for good: Ida Holm' }).click()
  expect(api.callsOf('trash.purge')).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click()
  await expect.element(page.getByText('One client is gone for good.')).toBeVisible()
  expect(api.callsOf('trash.purge')).toEqual([{ ids: [client.id] }])
})
