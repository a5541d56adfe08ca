import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Output } from '#shared/contract/index.ts'
import { SegmentsScreen } from '#renderer/features/segments/segments-screen.tsx'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import {
  createFakeApi,
  failure,
  type Answers,
  type FakeApi,
} from '#test/renderer/support/fake-api.ts'
import { renderScreen } from '#test/renderer/support/render.tsx'
import { gardenAnswers } from '#test/renderer/today/garden-answers.ts'
import { rows } from '#test/renderer/today/garden.ts'

type Segment = Output<'segments.list'>['segments'][number]

const id = (n: number) => `01890000-0000-7000-8000-00000000000${n}`
const balconies: Segment = {
  id: id(1),
  name: 'Balconies',
  rule: 'place = Lisbon and tag = balcony',
  expectations: 'They want something green that lives through August without them.',
  cadence: { unit: 'days', count: 50 },
  template: null,
  people: 31,
  coverage: { within: 22, of: 31 },
  warmth: { cold: 8, cool: 7, mild: 8, warm: 6, glow: 2 },
}
const community: Segment = {
  ...balconies,
  id: id(2),
  name: 'Community',
  rule: null,
  expectations: null,
  cadence: null,
  people: 3,
  coverage: { within: 3, of: 3 },
}
const people = rows(3)

async function open(
  more: Answers = {},
  segments: readonly Segment[] = [balconies, community],
): Promise<{ readonly api: FakeApi; readonly shown: string[] }> {
  const shown: string[] = []
  const api = createFakeApi({
    ...gardenAnswers(),
    'segments.list': () => ({ segments: [...segments], active: 214, inSome: 180, inSeveral: 11 }),
    'segments.get': (input) => ({
      segment: segments.find((one) => one.id === input.id) ?? balconies,
      keys: Uint32Array.from(people.map(({ key }) => key)),
      rows: [...people],
      overlaps: [{ id: id(2), name: 'Community', n: 4 }],
    }),
    'segments.load': () => ({ moved: 26, own: 5, perWeek: 2 }),
    'templates.list': () => ({
      templates: [{ id: id(7), name: 'Spring hello', subject: '', body: '' }],
    }),
    'segments.edit': (input) => ({
      segment: { ...balconies, id: input.id, name: input.name ?? balconies.name },
    }),
    'segments.add': (input) => ({ segment: { ...community, id: id(3), name: input.name } }),
    'segments.delete': () => ({}),
    'clients.editMany': () => ({ changed: 1 }),
    ...more,
  })
  await renderScreen(<SegmentsScreen onShow={(where) => shown.push(where)} />, api, {
    place: '/segments',
  })
  return { api, shown }
}
const option = (name: string | RegExp) => page.getByRole('option', { name })

test('every segment tells whom it holds, by what, and how many are in touch', async () => {
  await open()
  await expect
    .element(option(/^Balconies/u))
    .toMatchTextContent(
      /Place is Lisbon and Tag is balcony.*31people.*50days.*no template.*71%in touch/u,
    )
  await expect.element(option(/^Community/u)).toMatchTextContent(/Picked by hand.*100%/u)
  await expect
    .element(page.getByText('214 active clients, 11 of them in two segments or more'))
    .toBeVisible()
  await expect
    .element(page.getByRole('img', { name: /8 cold, 7 cool, 8 mild, 6 warm, 2 glowing/u }).first())
    .toBeVisible()
  const titles = page.getByRole('heading', { level: 3 }).elements()
  expect(titles.map(({ textContent }) => textContent)).toEqual([
    'Who belongs',
    'How often',
    'Also in',
    'Coldest first',
  ])
  await expectAccessible()
})

test('the keyboard walks the list and the panel follows', async () => {
  await open()
  await expect.element(option(/^Balconies/u)).toHaveAttribute('aria-selected', 'true')
  await userEvent.keyboard('j')
  await expect.element(option(/^Community/u)).toHaveFocus()
  await expect.element(page.getByRole('complementary', { name: 'About Community' })).toBeVisible()
  await userEvent.keyboard('{ArrowUp}')
  await expect.element(page.getByRole('complementary', { name: 'About Balconies' })).toBeVisible()
})

test('another cadence tells what it asks for before it is kept', async () => {
  const { api } = await open()
  await page.getByRole('textbox', { name: 'How many' }).fill('35')
  await expect
    .element(page.getByRole('status').filter({ hasText: 'people' }))
    .toHaveTextContent(
      '26 people get another rhythm, about 2 more touches a week. 5 have a cadence of their own and keep it.',
    )
  await expectAccessible()
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => api.callsOf('segments.edit'))
    .toEqual([{ id: id(1), cadence: { unit: 'days', count: 35 } }])
  await page.getByRole('textbox', { name: 'How many' }).fill('0')
  await expect.element(page.getByText('A whole number, 1 to 3,650.')).toBeVisible()
})

test('what they expect is kept when one leaves the field, the template when it is chosen', async () => {
  const { api } = await open()
  await page.getByRole('textbox', { name: 'What they expect' }).fill('A word before each season.')
  await userEvent.tab()
  await page.getByRole('combobox', { name: 'What you send' }).selectOptions('Spring hello')
  await expect
    .poll(() => api.callsOf('segments.edit'))
    .toEqual([
      { id: id(1), expectations: 'A word before each season.' },
      { id: id(1), templateId: id(7) },
    ])
})

test('a rule is changed by its chips, and taking the last away keeps its people by hand', async () => {
  const { api } = await open({}, [{ ...balconies, rule: 'tag = balcony' }])
  await page.getByRole('button', { name: 'Take away the filter Tag is balcony' }).click()
  await expect.poll(() => api.callsOf('segments.edit')).toEqual([{ id: id(1), rule: null }])
})

test('somebody is added to a picked segment by name, and taken out of it', async () => {
  const { api } = await open({}, [community])
  await page.getByRole('button', { name: 'Add someone' }).click()
  await page.getByRole('textbox', { name: 'Whom to add' }).fill('ottilie')
  await expect.element(page.getByRole('button', { name: 'Ottilie Brandt-Sørensen' })).toBeVisible()
  await expectAccessible()
  await userEvent.keyboard('{Enter}')
  await page.getByRole('button', { name: `Take ${people[0]?.name ?? ''} out` }).click()
  await expect
    .poll(() => api.callsOf('clients.editMany'))
    .toMatchObject([
      { patch: { addSegments: ['Community'] } },
      { patch: { removeSegments: ['Community'] } },
    ])
})

test('N makes a segment; what is refused stays in its field with the reason', async () => {
  const { api } = await open({
    'segments.add': () => {
      throw failure('segment/circular', { fields: 'warmth' })
    },
  })
  await expect.element(option(/^Balconies/u)).toBeVisible()
  await userEvent.keyboard('n')
  await page.getByRole('textbox', { name: 'Name' }).fill('Cold ones')
  await page.getByRole('radio', { name: 'Whoever fits a rule' }).click()
  await page.getByRole('textbox', { name: 'The rule, as a filter' }).fill('warmth < 20')
  await expectAccessible()
  await userEvent.keyboard('{Enter}')
  await expect
    .element(page.getByRole('dialog').getByText(/^This rule asks how people stand/u))
    .toBeVisible()
  expect(api.callsOf('segments.add')).toMatchObject([{ name: 'Cold ones', rule: 'warmth < 20' }])
})

test('a segment just made is the one that is stood on and told of', async () => {
  const fresh = { ...community, id: id(3), name: 'Cold ones', people: 0 }
  let isMade = false
  const { api } = await open({
    'segments.list': () => ({
      segments: isMade ? [balconies, fresh, community] : [balconies, community],
      active: 214,
      inSome: 180,
      inSeveral: 11,
    }),
    'segments.add': () => {
      isMade = true
      return { segment: fresh }
    },
  })
  await expect.element(option(/^Balconies/u)).toBeVisible()
  await userEvent.keyboard('jn')
  await page.getByRole('textbox', { name: 'Name' }).fill('Cold ones')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  api.emit('data.changed', { topics: ['segments'] })
  await expect.element(option(/^Cold ones/u)).toHaveFocus()
  await expect.element(page.getByRole('complementary', { name: 'About Cold ones' })).toBeVisible()
})

test('who is behind, and everybody, are one click away on Clients', async () => {
  const { shown } = await open()
  await page.getByRole('button', { name: 'Who is behind' }).click()
  await page.getByRole('button', { name: 'All 31' }).click()
  expect(shown).toEqual([
    'segment = Balconies and stage = active and overdue and not paused',
    'segment = Balconies',
  ])
})

test('without segments it says what one is; what cannot be read can be tried again', async () => {
  await open({}, [])
  await expect.element(page.getByText('No segments yet')).toBeVisible()
  await expectAccessible()
})

test('a list that cannot be read says so and is read again', async () => {
  let fails = true
  await open({
    'segments.list': () => {
      if (fails) throw failure('data/busy')
      return { segments: [balconies], active: 1, inSome: 1, inSeveral: 0 }
    },
  })
  await expect.element(page.getByText('The segments could not be read')).toBeVisible()
  fails = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(option(/^Balconies/u)).toBeVisible()
})

test('where the texts cannot be read the one that is sent stays, and they are read again', async () => {
  let fails = true
  await open(
    {
      'templates.list': () => {
        if (fails) throw failure('data/busy')
        return { templates: [{ id: id(7), name: 'Spring hello', subject: '', body: '' }] }
      },
    },
    [{ ...balconies, template: { id: id(8), name: 'Autumn note' } }],
  )
  const texts = () =>
    [...document.querySelectorAll<HTMLSelectElement>('aside select')]
      .flatMap(({ options }) => [...options])
      .map(({ text }) => text)
  const unread = page.getByText(/^Your texts could not be read/u)
  await expect.element(unread).toBeVisible()
  expect(texts()).toContain('Autumn note')
  fails = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(unread).not.toBeInTheDocument()
  expect(texts()).toContain('Spring hello')
})
