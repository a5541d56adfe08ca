import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { Failures } from '#renderer/app/failures.tsx'
import { failedBy } from '#renderer/help/failed.ts'
import { expectAccessible } from '../support/axe.ts'
import { frameAnswers } from '../support/app-answers.ts'
import { createFakeApi } from '../support/fake-api.ts'
import { renderScreen } from '../support/render.tsx'

const details = { text: 'Rapport 0.1.0\nsystem: linux\n\n{"event":"page.failed"}' }

function failing() {
  const api = createFakeApi({
    ...frameAnswers,
    'help.failed': () => ({}),
    'help.details': () => details,
    'clipboard.write': () => ({}),
  })
  const heard = new EventTarget()
  const onReload = vi.fn()
  const shown = (child: React.ReactNode) =>
    renderScreen(
      <Failures heard={heard} onReload={onReload}>
        {child}
      </Failures>,
      api,
    )
  return { api, heard, onReload, shown }
}

function Broken(): never {
  throw new RangeError('Amara Okonkwo has no rhythm')
}

test('what cannot be drawn becomes a calm screen that loads the window again', async () => {
  // React says what it caught; a test that is green says nothing.
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { api, onReload, shown } = failing()
  const { container } = await shown(<Broken />)
  await expect.element(page.getByText('Something went wrong in this window')).toBeVisible()
  expect(container.textContent).not.toMatch(/Amara|RangeError/u)
  await expectAccessible()
  await page.getByRole('button', { name: 'Load again' }).click()
  expect(onReload).toHaveBeenCalledOnce()
  const [told] = api.callsOf('help.failed')
  expect(told?.kind).toBe('RangeError')
  expect(JSON.stringify(told)).not.toMatch(/Amara|Okonkwo/u)
  said.mockRestore()
})

test('a promise nobody waited for is told beside what stands in the window', async () => {
  const { api, heard, shown } = failing()
  await shown(<p>Typed so far</p>)
  const promise = Promise.reject(new TypeError('Okonkwo'))
  promise.catch(() => undefined)
  heard.dispatchEvent(
    new PromiseRejectionEvent('unhandledrejection', { promise, reason: new TypeError('Okonkwo') }),
  )
  await expect.element(page.getByRole('dialog', { name: /went wrong/u })).toBeVisible()
  expect(api.callsOf('help.failed').map(({ kind }) => kind)).toEqual(['TypeError'])
  await page.getByRole('button', { name: 'Carry on' }).click()
  await expect.element(page.getByText('Typed so far')).toBeVisible()
})

test('an observer that ran late is no failure', async () => {
  const { api, heard, shown } = failing()
  await shown(<p>Typed so far</p>)
  heard.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed' }))
  heard.dispatchEvent(new ErrorEvent('error', { error: new Error('late') }))
  await expect.element(page.getByRole('dialog', { name: /went wrong/u })).toBeVisible()
  expect(api.callsOf('help.failed')).toHaveLength(1)
})

test('what is copied for a bug report is what is shown', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { api, shown } = failing()
  await shown(<Broken />)
  await page.getByRole('button', { name: 'Details for a bug report…' }).click()
  await expect.element(page.getByRole('textbox', { name: 'Details' })).toHaveValue(details.text)
  await expectAccessible()
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect.element(page.getByText('Copied.')).toBeVisible()
  expect(api.callsOf('clipboard.write')).toEqual([details])
  said.mockRestore()
})

test('of an error only its kind and its places in our scripts are told', () => {
  const error = new SyntaxError('Okonkwo')
  error.stack =
    'SyntaxError: Okonkwo\n    at read (app://ui/assets/index-B1.js:12:345)\n    at app://ui/assets/client-screen-9.js:1:2'
  expect(failedBy(error)).toEqual({
    kind: 'SyntaxError',
    places: ['index-B1.js:12:345', 'client-screen-9.js:1:2'],
  })
  expect(failedBy('Okonkwo')).toEqual({ kind: 'string', places: [] })
})
