import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Output } from '#shared/contract/index.ts'
import { expectAccessible } from '../support/axe.ts'
import { frameAnswers, openLock } from '../support/app-answers.ts'
import { createFakeApi, failure } from '../support/fake-api.ts'
import { renderApp } from '../support/render-app.tsx'

const locked: Output<'lock.get'> = { ...openLock, isSet: true, locked: true }
const answers = {
  ...frameAnswers,
  'labels.list': () => ({ tags: [], segments: [], fields: [] }),
} as const

test('a locked start asks for nothing but the lock and the language, and opens with the passphrase', async () => {
  let state = locked
  const api = createFakeApi({
    ...answers,
    'lock.get': () => state,
    'lock.open': ({ secret }) => {
      if (secret !== 'heron') throw failure('lock/wrong', { waitMs: 0 })
      state = { ...locked, locked: false }
      return state
    },
  })
  await renderApp(api, '/settings')
  const field = page.getByLabelText('Passphrase or PIN')
  await expect.element(field).toHaveFocus()
  expect(new Set(api.calls.map(({ channel }) => channel))).toEqual(
    new Set(['language.get', 'lock.get']),
  )
  await expectAccessible(document.documentElement)

  await userEvent.keyboard('crane{Enter}')
  await expect.element(page.getByText('That is not it.')).toBeVisible()
  await expect.element(field).toHaveValue('')
  await userEvent.keyboard('heron{Enter}')
  await expect.element(page.getByRole('heading', { name: 'Lock', exact: true })).toBeVisible()
  await expect.element(page.getByText('Rapport is locked')).not.toBeInTheDocument()
})

test('what was typed is there again when the lock is opened, and nothing is seen meanwhile', async () => {
  let state: Output<'lock.get'> = { ...openLock, isSet: true }
  const api = createFakeApi({
    ...answers,
    'lock.get': () => state,
    'lock.open': () => {
      state = { ...state, locked: false }
      return state
    },
  })
  const { container } = await renderApp(api, '/settings')
  await page.getByRole('button', { name: 'Change…' }).click()
  await page.getByLabelText('New passphrase or PIN').fill('half a word')
  state = { ...state, locked: true }
  api.emit('lock.changed', { locked: true })
  await expect.element(page.getByText('Rapport is locked')).toBeVisible()
  expect(container.innerText).not.toContain('Settings')
  await userEvent.keyboard('heron{Enter}')
  await expect.element(page.getByLabelText('New passphrase or PIN')).toHaveValue('half a word')
})

test('a window that cannot learn whether it is locked stays as it is while it asks again', async () => {
  const api = createFakeApi({
    ...answers,
    'lock.get': () => {
      throw failure('data/busy')
    },
  })
  const { container } = await renderApp(api, '/settings')
  const section = page.getByRole('region', { name: 'Lock', exact: true })
  await expect.element(section).toBeVisible()
  await expect.element(section.getByRole('button', { name: 'Try again' })).toBeVisible()
  const asked = api.callsOf('lock.get').length
  await section.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => api.callsOf('lock.get').length).toBe(asked + 1)
  await expect.element(section).toBeVisible()
  // What main says of it counts all the same.
  api.emit('lock.changed', { locked: true })
  await expect.poll(() => container.innerText).not.toContain('Settings')
})

test('too many tries are told to wait, and the way on is said to whoever has forgotten', async () => {
  const api = createFakeApi({
    ...answers,
    'lock.get': () => locked,
    'lock.open': () => {
      throw failure('lock/wrong', { waitMs: 20_000 })
    },
  })
  await renderApp(api, '/settings')
  await userEvent.keyboard('crane{Enter}')
  await expect
    .element(page.getByText(/That is not it\. Try again in (20|19) seconds\./u))
    .toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Unlock' })).toBeDisabled()
  await page.getByText('I have forgotten it').click()
  await expect.element(page.getByText(locked.file)).toBeVisible()
})

test('a passphrase is set twice alike, and settings say what it is good for', async () => {
  const api = createFakeApi({
    ...answers,
    'lock.set': () => ({ ...openLock, isSet: true }),
    'lock.change': (patch) => ({ ...openLock, isSet: true, ...patch }) as Output<'lock.change'>,
  })
  await renderApp(api, '/settings')
  await expect.element(page.getByText(/no protection against theft/u)).toBeVisible()
  await page.getByRole('button', { name: 'Set a passphrase…' }).click()
  await page.getByLabelText('New passphrase or PIN').fill('her')
  await page.getByRole('button', { name: 'Set it', exact: true }).click()
  await expect.element(page.getByText('Use four letters or figures at least.')).toBeVisible()
  await page.getByLabelText('New passphrase or PIN').fill('heron')
  await page.getByLabelText('Once more').fill('heroine')
  await page.getByRole('button', { name: 'Set it', exact: true }).click()
  await expect.element(page.getByText('The two are not the same.')).toBeVisible()
  await expectAccessible()
  await page.getByLabelText('Once more').fill('heron')
  await page.getByRole('button', { name: 'Set it', exact: true }).click()
  expect(api.callsOf('lock.set')).toEqual([{ secret: 'heron', current: null }])
  await page
    .getByRole('combobox', { name: 'Lock when nobody is here' })
    .selectOptions('After 5 minutes')
  await expect.poll(() => api.callsOf('lock.change')).toEqual([{ idleMinutes: 5 }])
})
