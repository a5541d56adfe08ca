import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Input, Output } from '#shared/contract/index.ts'
import type { ClientId, ClientKey } from '#shared/ids.ts'
import { plainDate } from '#shared/time.ts'
import { DuplicatesScreen } from '#renderer/features/duplicates/duplicates-screen.tsx'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import { clientDetail } from '#test/renderer/support/client-detail.ts'
import {
  createFakeApi,
  failure,
  type Answers,
  type FakeApi,
} from '#test/renderer/support/fake-api.ts'
import { renderScreen, type ScreenHost } from '#test/renderer/support/render.tsx'
import { rows } from '#test/renderer/today/garden.ts'

type Listed = Output<'duplicates.list'>
type Pair = Listed['pairs'][number]
type Side = Pair['a']
type Client = Output<'clients.get'>['client']

const idOf = (key: number) => `0197a6b2-0000-7000-8000-${String(key).padStart(12, '0')}` as ClientId

function side(key: number, name: string, more: Partial<Side> = {}): Side {
  const [row] = rows(1)
  if (row === undefined) throw new Error('The garden has a row')
  return {
    client: { ...row, key: key as ClientKey, id: idOf(key), name },
    emails: [],
    phones: [],
    birthday: null,
    entries: 0,
    createdOn: plainDate('2026-03-01'),
    ...more,
  }
}

const hanas: Pair = {
  a: side(1, 'Hana Mori', { emails: ['hana@example.com'], entries: 3 }),
  b: side(2, 'Mori, Hana', { emails: ['HANA@example.com'], entries: 12 }),
  score: 100,
  certain: true,
  evidence: [
    { kind: 'email', value: 'hana@example.com' },
    { kind: 'name', value: 'Hana Mori' },
  ],
  birthdaysDiffer: false,
}
const smiths: Pair = {
  a: side(3, 'John Smith', { birthday: plainDate('1950-01-01') }),
  b: side(4, 'John Smith', { birthday: plainDate('1980-01-01') }),
  score: 10,
  certain: false,
  evidence: [{ kind: 'name', value: 'John Smith' }],
  birthdaysDiffer: true,
}
const bergs: Pair = { ...smiths, a: side(5, 'Ole Berg'), b: side(6, 'Ole Berg'), score: 40 }

const clients: Readonly<Record<string, Partial<Client>>> = {
  [idOf(1)]: { name: 'Hana Mori', title: 'Tea master', organisation: 'Mori Tea' },
  [idOf(2)]: { name: 'Mori, Hana', title: 'Owner', organisation: 'mori tea' },
}

function listed(pairs: readonly Pair[], more: Partial<Listed> = {}): Listed {
  return {
    pairs: [...pairs],
    next: null,
    total: pairs.length,
    certain: pairs.filter((pair) => pair.certain).length,
    dismissed: 0,
    ...more,
  }
}

async function open(
  answers: Answers,
): Promise<{ readonly api: FakeApi; readonly screen: ScreenHost }> {
  const api = createFakeApi({
    'duplicates.list': () => listed([hanas, smiths, bergs]),
    'clients.get': ({ id }) => ({ client: { ...clientDetail, id, ...clients[id] } }),
    'duplicates.dismiss': () => ({}),
    'duplicates.restore': () => ({}),
    'clients.merge': ({ keep }) => ({ client: { ...clientDetail, id: keep, name: 'Hana Mori' } }),
    ...answers,
  })
  const screen = await renderScreen(<DuplicatesScreen />, api, { place: '/duplicates' })
  return { api, screen }
}

const card = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`, 'u') })

test('each pair shows both clients and what speaks for and against their being one', async () => {
  await open({})
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('3 pairs may be one client, one of them for certain')
  const hana = card('Hana Mori and Mori, Hana')
  await expect.element(hana).toMatchTextContent(/same emailhana@example\.com.*same name/u)
  await expect.element(hana).toMatchTextContent(/3 entries on the timeline/u)
  await expect.element(hana).toMatchTextContent(/12 entries on the timeline/u)
  await expect.element(card('John Smith')).toMatchTextContent(/different birthdays/u)
  await expect.element(card('John Smith')).toMatchTextContent(/Birthday 1 January 1950/u)
  await expectAccessible()
})

test('J and K move, D sets a pair apart, and the next one has the keyboard', async () => {
  const { api } = await open({})
  await expect.element(card('Hana Mori')).toBeVisible()
  await userEvent.keyboard('j')
  await expect.element(card('John Smith')).toHaveFocus()
  await userEvent.keyboard('k')
  await expect.element(card('Hana Mori')).toHaveFocus()
  await userEvent.keyboard('d')
  await expect.element(card('John Smith')).toHaveFocus()
  await expect.element(card('Hana Mori')).not.toBeInTheDocument()
  expect(api.callsOf('duplicates.dismiss')).toEqual([{ a: idOf(1), b: idOf(2) }])
  await expect.element(page.getByRole('status').filter({ hasText: 'Set apart.' })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible()
})

test('M asks only where the two differ; what is taken from whom is what the core hears', async () => {
  const { api } = await open({})
  await expect.element(card('Hana Mori')).toBeVisible()
  await userEvent.keyboard('m')
  const dialog = page.getByRole('dialog', { name: 'Make one client of two' })
  await expect.element(dialog.getByRole('group', { name: 'Job title' })).toBeVisible()
  await expect.element(dialog.getByRole('group', { name: 'Organisation' })).not.toBeInTheDocument()
  // The fuller record stays unless the owner says otherwise.
  await expect.element(dialog.getByRole('radio', { name: 'Owner' })).toBeChecked()
  await expectAccessible()
  await dialog.getByRole('radio', { name: 'Hana Mori', exact: true }).click()
  await dialog.getByRole('button', { name: 'Merge' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  const expected: Input<'clients.merge'>[] = [
    {
      keep: idOf(2),
      others: [idOf(1)],
      choices: [{ field: 'name', from: idOf(1) }],
      customChoices: [],
    },
  ]
  expect(api.callsOf('clients.merge')).toEqual(expected)
  await expect
    .element(page.getByRole('status').filter({ hasText: 'Merged two records into Hana Mori.' }))
    .toBeVisible()
  await expect.element(card('John Smith')).toHaveFocus()
})

test('whoever other pairs tie to the two can be merged along, as one deed with one choice for all', async () => {
  const third = {
    ...hanas.b,
    client: { ...hanas.b.client, id: idOf(7), key: 7 as never, name: 'H. Mori' },
  }
  const { api } = await open({
    'duplicates.list': () => listed([hanas, { ...hanas, a: hanas.b, b: third }, smiths]),
    'clients.get': ({ id }) => ({
      client: { ...clientDetail, id, ...(clients[id] ?? { name: 'H. Mori', title: 'Grower' }) },
    }),
  })
  await expect.element(card('Hana Mori')).toBeVisible()
  await userEvent.keyboard('m')
  await page.getByRole('checkbox', { name: 'H. Mori' }).click()
  const dialog = page.getByRole('dialog', { name: 'Make one client of 3' })
  await dialog.getByRole('radio', { name: 'Grower' }).click()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Merge' }).click()
  await expect
    .poll(() => api.callsOf('clients.merge'))
    .toEqual([
      {
        keep: idOf(2),
        others: [idOf(1), idOf(7)],
        choices: [{ field: 'title', from: idOf(7) }],
        customChoices: [],
      },
    ])
  await expect
    .element(page.getByRole('status').filter({ hasText: 'Merged 3 records into Hana Mori.' }))
    .toBeVisible()
})

test('one press takes everything from one side; custom fields are chosen by their name', async () => {
  const { api } = await open({
    'clients.get': ({ id }) => ({
      client: {
        ...clientDetail,
        id,
        ...clients[id],
        customFields: { Shoe: id === idOf(1) ? '38' : '39' },
      },
    }),
  })
  await expect.element(card('Hana Mori')).toBeVisible()
  await userEvent.keyboard('m')
  await page.getByRole('button', { name: 'Take all from Hana Mori' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click()
  await expect.poll(() => api.callsOf('clients.merge')).toHaveLength(1)
  expect(api.callsOf('clients.merge')[0]).toMatchObject({
    choices: [
      { field: 'name', from: idOf(1) },
      { field: 'title', from: idOf(1) },
    ],
    customChoices: [{ name: 'Shoe', from: idOf(1) }],
  })
})

test('a merge that is refused says so, and the pair stays', async () => {
  await open({
    'clients.merge': () => {
      throw failure('client/not-found')
    },
  })
  await expect.element(card('Hana Mori')).toBeVisible()
  await userEvent.keyboard('m')
  await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click()
  await expect.element(page.getByRole('alert').filter({ hasText: 'no longer there' })).toBeVisible()
  await expect.element(card('Hana Mori')).toBeVisible()
})

test('pairs set apart are shown on their own and can be asked about again', async () => {
  const { api } = await open({
    'duplicates.list': ({ dismissed }) =>
      dismissed ? listed([bergs], { dismissed: 1 }) : listed([hanas], { dismissed: 1 }),
  })
  await page.getByRole('radio', { name: '1 set apart' }).click()
  await expect.element(card('Ole Berg')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Merge' })).not.toBeInTheDocument()
  await userEvent.keyboard('d')
  await expect.poll(() => api.callsOf('duplicates.restore')).toEqual([{ a: idOf(5), b: idOf(6) }])
  await expect
    .element(page.getByRole('status').filter({ hasText: 'These two are on the list again.' }))
    .toBeVisible()
})

test('more pairs come page by page', async () => {
  const cursor = { score: 100, a: 1 as ClientKey, b: 2 as ClientKey }
  await open({
    'duplicates.list': ({ after }) =>
      after === null ? listed([hanas], { next: cursor, total: 2 }) : listed([smiths], { total: 2 }),
  })
  await page.getByRole('button', { name: 'Show more pairs' }).click()
  await expect.element(card('John Smith')).toBeVisible()
  await expect.element(card('Hana Mori')).toBeVisible()
  await expect
    .element(page.getByRole('button', { name: 'Show more pairs' }))
    .not.toBeInTheDocument()
})

test('with nobody twice the screen says so and leads back to the clients', async () => {
  const { screen } = await open({ 'duplicates.list': () => listed([]) })
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Nobody is here twice')
  await expectAccessible()
  await page.getByRole('button', { name: 'To the clients' }).click()
  expect(screen.history.at(-1)).toBe('/clients')
})

test('a list that cannot be read is asked for again', async () => {
  let fails = true
  await open({
    'duplicates.list': () => {
      if (fails) throw failure('data/busy')
      return listed([hanas])
    },
  })
  await expect
    .element(page.getByRole('alert').filter({ hasText: 'could not be read' }))
    .toBeVisible()
  fails = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(card('Hana Mori')).toBeVisible()
})
