import { afterEach, beforeEach, expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { forgetList } from '#renderer/features/clients/list-store.ts'
import { createFakeApi, type Answers } from '#test/renderer/support/fake-api.ts'
import { renderApp } from '#test/renderer/support/render-app.tsx'
import { gardenAnswers } from '#test/renderer/today/garden-answers.ts'
import { rows } from '#test/renderer/today/garden.ts'

type Emulation = Readonly<{ send: (method: string, parameters: object) => Promise<unknown> }>

async function forceColours(value: 'active' | 'none'): Promise<void> {
  await (cdp() as unknown as Emulation).send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  })
}

beforeEach(async () => {
  forgetList()
  await page.viewport(1280, 832)
  await forceColours('active')
})
afterEach(async () => {
  window.location.hash = ''
  await forceColours('none')
})

const open = (at: string, more: Answers = {}) =>
  renderApp(createFakeApi({ ...gardenAnswers(), ...more }), at)

/** What is seen behind an element: the nearest fill that lets nothing through. */
function groundOf(element: Element | null): string {
  for (let one = element; one !== null; one = one.parentElement) {
    const { backgroundColor } = getComputedStyle(one)
    if (!/^rgba\(.*, 0\)$/u.test(backgroundColor)) return backgroundColor
  }
  return 'the canvas'
}

test('under forced colours what was found of a name can be read', async () => {
  await open('/today')
  await expect.element(page.getByRole('row', { name: /^Ottilie.*1 of 5/u })).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(page.getByRole('combobox')).toHaveFocus()
  await userEvent.keyboard('ott')
  await expect.poll(() => document.querySelector('mark')?.textContent).toBe('Ott')
  const mark = document.querySelector('mark')
  expect(groundOf(mark)).toBe(getComputedStyle(mark ?? document.body).backgroundColor)
  expect(getComputedStyle(mark ?? document.body).color).not.toBe(groundOf(mark))
})

test('under forced colours a line shows what is current, chosen and pressed', async () => {
  await open('/clients')
  await expect.element(page.getByRole('row', { name: /^Ottilie/u })).toBeVisible()
  const lined = (selector: string) =>
    [...document.querySelectorAll(selector)].map((one) => getComputedStyle(one).outlineStyle)
  expect(lined('nav [aria-current]')).toEqual(['solid'])
  expect(lined('[aria-pressed="true"]')).toEqual(['solid'])
  window.location.hash = '/settings'
  const sections = page.getByRole('navigation', { name: 'Sections' })
  await expect.element(sections.getByRole('button', { name: 'Keys' })).toBeVisible()
  expect(lined('nav [aria-current="location"]')).toEqual(['solid'])
})

test('under forced colours the line that keys act on is drawn without the keyboard on it', async () => {
  const drifted = rows(2).map((row) => ({ ...row, drifted: true, cadenceDays: 28 }))
  await open('/drifted', {
    'clients.list': () => ({
      keys: Uint32Array.from(drifted.map(({ key }) => key)),
      total: 40,
      cooling: 6,
    }),
    'clients.window': () => ({ rows: drifted }),
  })
  await expect.element(page.getByRole('row', { name: /, 1 of 2$/u })).toBeVisible()
  const outlines = page
    .getByRole('row')
    .elements()
    .map((one) => getComputedStyle(one).outlineStyle)
  expect(outlines).toEqual(['solid', 'none'])
})
