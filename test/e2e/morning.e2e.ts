import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { ask, launch } from './support/index.ts'

/** In the order of the list: the promise is a duty, then whoever was seen longest ago. */
const people = [
  ['Ida Holm', null],
  ['Bo Lindqvist', '2026-09-20'],
  ['Chioma Eze', '2026-10-01'],
  ['Dov Peretz', '2026-10-10'],
  ['Elif Kaya', '2026-10-20'],
] as const

type Row = { readonly name: string; readonly lastTouchOn: string | null }

const list = (page: Page) => page.getByRole('grid', { name: 'People to reach, best first' })

/** Whoever is on the list, from the first to the last. */
async function due(page: Page): Promise<readonly string[]> {
  const { nudges } = await ask<{ nudges: readonly { client: { name: string } }[] }>(
    page,
    'nudges.due',
    {},
  )
  return nudges.map(({ client }) => client.name)
}

test('by keys alone a morning’s five are worked off, each another way, the last taken back and dealt with again', async () => {
  const desk = await launch({ now: '2026-11-23T09:00:00Z' })
  const page = await desk.page('main')
  for (const [name, on] of people) {
    const { client } = await ask<{ client: { id: string } }>(page, 'clients.add', {
      name,
      cadence: on === null ? 'none' : { unit: 'days', count: 14 },
    })
    if (on === null) {
      await ask(page, 'promises.add', {
        clientId: client.id,
        side: 'mine',
        text: 'the planting plan',
        dueOn: '2026-11-21',
      })
    } else await ask(page, 'interactions.log', { clientId: client.id, kind: 'meeting', on })
  }
  expect(await due(page)).toEqual(people.map(([name]) => name))
  await page.keyboard.press('Control+1')
  await page.getByRole('heading', { name: 'Five people to reach today' }).waitFor()

  // A promise is kept from the margin: nothing else calls for Ida.
  await page.getByRole('checkbox', { name: 'Kept: the planting plan' }).press('Space')
  await page.getByText('Kept: the planting plan.').waitFor()
  await page.getByRole('heading', { name: 'Four people to reach today' }).waitFor()

  // The card that stands open is the next one, and has the keys.
  await list(page).getByRole('row', { name: 'Bo Lindqvist, 1 of 4' }).waitFor()
  await page.keyboard.press('l')
  await page.getByRole('textbox', { name: 'What was said' }).waitFor()
  await page.keyboard.type('Wants bread for the opening')
  await page.keyboard.press('Control+Enter')
  await page.getByText(/^Logged a meeting with Bo Lindqvist/).waitFor()

  await list(page).getByRole('row', { name: 'Chioma Eze, 1 of 3' }).waitFor()
  await page.keyboard.press('s')
  await page.getByRole('button', { name: /^Tomorrow/ }).waitFor()
  await page.keyboard.type('in 10 d')
  await page.keyboard.press('Enter')
  await page.getByText(/^Snoozed Chioma Eze until/).waitFor()

  await list(page).getByRole('row', { name: 'Dov Peretz, 1 of 2' }).waitFor()
  await page.keyboard.press('x')
  await page.getByText(/^Skipped Dov Peretz for this round/).waitFor()

  await list(page).getByRole('row', { name: 'Elif Kaya, 1 of 1' }).waitFor()
  await page.keyboard.press('p')
  await page.getByRole('button', { name: /^Until I resume it/ }).press('Enter')
  await page.getByText('Paused Elif Kaya.').waitFor()
  await page.getByRole('heading', { name: 'Nobody is waiting for you today' }).waitFor()

  // Not a pause after all: she comes back to the list, and is called.
  await page.keyboard.press('Control+z')
  await page.getByRole('heading', { name: 'One person to reach today' }).waitFor()
  await list(page).getByRole('row', { name: 'Elif Kaya, 1 of 1' }).waitFor()
  await page.keyboard.press('m')
  await page.getByRole('textbox', { name: 'What was said' }).fill('Sent her the dates')
  await page.keyboard.press('Control+Enter')
  await page.getByText(/^Logged a message with Elif Kaya/).waitFor()
  await page.getByRole('heading', { name: 'Nobody is waiting for you today' }).waitFor()

  expect(await due(page)).toEqual([])
  const { rows } = await ask<{ rows: readonly Row[] }>(page, 'clients.find', { text: '', limit: 9 })
  const touched = new Map(rows.map(({ name, lastTouchOn }) => [name, lastTouchOn]))
  expect(people.map(([name]) => [name, touched.get(name)])).toEqual([
    ['Ida Holm', null],
    ['Bo Lindqvist', '2026-11-23'],
    ['Chioma Eze', '2026-10-01'],
    ['Dov Peretz', '2026-10-10'],
    ['Elif Kaya', '2026-11-23'],
  ])
})
