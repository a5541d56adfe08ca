import { expect, test } from 'vitest'
import { ask, launch } from './support/index.ts'

type Answer = { readonly client: { id: string; name: string; tags: readonly string[] } }

const people = [
  ['Ada Byrne', 'lead'],
  ['Bo Lindqvist', 'lead'],
  ['Chioma Eze', 'lead'],
  ['Dov Peretz', 'active'],
] as const

test('by keys alone a list becomes a saved view, everybody in it is tagged at once, and its count follows', async () => {
  const desk = await launch({ now: '2026-11-23T09:00:00Z' })
  const page = await desk.page('main')
  const ids: string[] = []
  for (const [name, stage] of people) {
    const { client } = await ask<Answer>(page, 'clients.add', { name, stage })
    ids.push(client.id)
  }
  const tags = () =>
    Promise.all(
      ids.map(async (id) => {
        const { client } = await ask<Answer>(page, 'clients.get', { id })
        return [client.name, client.tags]
      }),
    )

  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: 'As text' }).press('Enter')
  await page.getByRole('textbox', { name: 'Filter as text' }).waitFor()
  await page.keyboard.type('stage = lead and not tag = invited')
  await page.keyboard.press('Enter')
  await page.getByText(/^3 shown/).waitFor()
  await page.keyboard.press('v')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).waitFor()
  await page.keyboard.type('Still to invite')
  await page.keyboard.press('Enter')
  const view = page.getByRole('link', { name: /^Still to invite/ })
  const ofThree = page.getByRole('link', { name: /^Still to invite 3 clients$/ })
  const ofNobody = page.getByRole('link', { name: 'Still to invite', exact: true })
  await ofThree.waitFor()

  // Off to another screen and back by the view itself.
  await page.keyboard.press('Control+1')
  await page.getByRole('heading', { name: /today/ }).first().waitFor()
  await view.press('Enter')
  await page.getByText(/^3 shown/).waitFor()

  await page.keyboard.press('j')
  await page.keyboard.press('Control+a')
  await page.getByText('3 chosen').waitFor()
  await page.keyboard.press('t')
  await page.getByRole('dialog').getByRole('combobox', { name: 'Add tags' }).waitFor()
  await page.keyboard.type('invited')
  await page.keyboard.press('Enter')
  await page.getByText('Changed 3 clients.').waitFor()
  await ofNobody.waitFor()
  expect(await tags()).toEqual(
    people.map(([name, stage]) => [name, stage === 'lead' ? ['invited'] : []]),
  )

  await page.keyboard.press('Control+z')
  await ofThree.waitFor()
  expect(await tags()).toEqual(people.map(([name]) => [name, []]))
  await page.keyboard.press('Control+Shift+z')
  await ofNobody.waitFor()
  expect(await tags()).toEqual(
    people.map(([name, stage]) => [name, stage === 'lead' ? ['invited'] : []]),
  )
})
