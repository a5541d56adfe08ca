import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Output } from '#shared/contract/index.ts'
import { forgetList } from '#renderer/features/clients/list-store.ts'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import { createFakeApi, type Answers, type FakeApi } from '#test/renderer/support/fake-api.ts'
import { renderApp } from '#test/renderer/support/render-app.tsx'
import { gardenAnswers } from '#test/renderer/today/garden-answers.ts'

type Segment = Output<'segments.list'>['segments'][number]

function segment(n: number, name: string, rule: string | null): Segment {
  return {
    id: `0190a000-0000-7000-8000-0000000000${n}`,
    name,
    rule,
    expectations: null,
    cadence: null,
    template: null,
    people: 12,
    coverage: { within: 9, of: 12 },
    warmth: { cold: 1, cool: 2, mild: 3, warm: 4, glow: 2 },
  }
}

beforeEach(() => {
  forgetList()
  history.replaceState(null, '')
})

async function openClients(more: Answers = {}): Promise<FakeApi> {
  const api = createFakeApi({
    ...gardenAnswers(),
    'segments.list': () => ({
      segments: [segment(11, 'Balconies', null), segment(12, 'Large gardens', 'tag = large')],
      active: 40,
      inSome: 12,
      inSeveral: 0,
    }),
    'clients.editMany': ({ keys }) => ({ changed: keys.length }),
    ...more,
  })
  await renderApp(api, '/clients')
  await expect.element(row('Ottilie Brandt-Sørensen')).toBeVisible()
  return api
}
function row(name: string) {
  return page.getByRole('row', { name: new RegExp(`^${name}`, 'u') })
}
/** As the browser does while something is dragged; gives whether the place takes it. */
function drag(type: string, element: Element, data: DataTransfer): boolean {
  const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data })
  element.dispatchEvent(event)
  return event.defaultPrevented
}

test('chosen clients let go on a segment are put into it as one deed that can be undone', async () => {
  const api = await openClients()
  expect(page.getByRole('group', { name: /on a segment/u }).elements()).toEqual([])
  await userEvent.keyboard('j {Shift>}{ArrowDown}{/Shift}')
  const data = new DataTransfer()
  drag('dragstart', row('Ottilie Brandt-Sørensen').element(), data)
  const targets = page.getByRole('group', { name: 'Let go of 2 clients on a segment' })
  await expect.element(targets).toBeVisible()
  await expectAccessible()
  const balconies = targets.getByText('Balconies')
  expect(drag('dragover', balconies.element(), data)).toBe(true)
  drag('drop', balconies.element(), data)
  await expect.element(page.getByText('Put 2 clients into Balconies.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: /^Undo/u })).toBeVisible()
  expect(
    api.callsOf('clients.editMany').map(({ keys, patch }) => [[...keys], patch.addSegments]),
  ).toEqual([[[1, 2], ['Balconies']]])
  await expect.element(targets).not.toBeInTheDocument()
})

test('a row that is not chosen is dragged alone, and a segment with a rule says why it takes nobody', async () => {
  const api = await openClients()
  await userEvent.keyboard('j ')
  const data = new DataTransfer()
  const third = page.getByRole('row').nth(3)
  drag('dragstart', third.element(), data)
  const targets = page.getByRole('group', { name: 'Let go of one client on a segment' })
  const ruled = targets.getByText('Large gardens')
  await expect.element(ruled).toBeVisible()
  await expect.element(targets.getByText('Finds its people by a rule')).toBeVisible()
  expect(drag('dragover', ruled.element(), data)).toBe(false)
  drag('dragend', third.element(), data)
  await expect.element(targets).not.toBeInTheDocument()
  expect(api.callsOf('clients.editMany')).toEqual([])
})

test('a list that goes away in the middle of a drag leaves no targets behind', async () => {
  await openClients()
  const first = row('Ottilie Brandt-Sørensen').element()
  drag('dragstart', first, new DataTransfer())
  const targets = page.getByRole('group', { name: 'Let go of one client on a segment' })
  await expect.element(targets).toBeVisible()
  window.location.hash = '/today'
  await expect.element(page.getByRole('grid', { name: /^People to reach/u })).toBeVisible()
  // The row is told of the end, but is in no page that could hear it.
  drag('dragend', first, new DataTransfer())
  await expect.element(targets).toBeVisible()
  document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }))
  await expect.element(targets).not.toBeInTheDocument()
})
