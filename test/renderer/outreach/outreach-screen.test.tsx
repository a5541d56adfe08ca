import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Output } from '#shared/contract/index.ts'
import { OutreachScreen } from '#renderer/features/outreach/outreach-screen.tsx'
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

type Letter = Output<'outreach.letter'>['letter']

const id = (n: number) => `01890000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`
const people = rows(12)

const springRequest = {
  query: '',
  where: 'tag = spring',
  stage: null,
  sort: 'warmth',
  descending: false,
} as const

function firstLetter(): Letter {
  const [first] = twelve()
  if (first === undefined) throw new Error('There are twelve letters')
  return first
}

/** Twelve letters; the second lacks a word, the third has no address. */
function twelve(): Letter[] {
  return people.map((row, at): Letter => {
    const first = row.name.split(' ')[0] ?? row.name
    const gap = at === 1
    return {
      id: id(at + 1),
      client: { id: row.id, name: row.name, kind: row.kind },
      state: 'waiting',
      settledOn: null,
      email: at === 2 ? null : `person${at}@example.com`,
      isEdited: false,
      gaps: gap ? ['the plant'] : [],
      note: null,
      subject: [{ kind: 'text', text: 'Your hedge' }],
      body: [
        { kind: 'text', text: 'Dear ' },
        { kind: 'filled', name: 'first name', text: first },
        { kind: 'text', text: ', how is ' },
        gap ? { kind: 'missing', name: 'the plant' } : { kind: 'text', text: 'the hedge' },
        { kind: 'text', text: '?' },
      ],
      source: {
        subject: 'Your hedge',
        body: `Dear ${first}, how is ${gap ? '{the plant}' : 'the hedge'}?`,
      },
      plain: {
        subject: 'Your hedge',
        body: `Dear ${first}, how is ${gap ? '[the plant]' : 'the hedge'}?`,
      },
      share: 0.05,
      hints: gap ? [] : ['same'],
      known: [{ kind: 'wish', text: 'Wished for a bench out of the wind' }],
      row,
    }
  })
}

async function open(
  more: Answers = {},
  place: Readonly<{ none?: boolean }> = {},
): Promise<{ readonly api: FakeApi; readonly letters: Letter[] }> {
  const letters = twelve()
  const of = (letter: string) => {
    const found = letters.find((one) => one.id === letter)
    if (found === undefined) throw new Error('There is no such letter')
    return found
  }
  const lineOf = ({ subject: _s, body: _b, ...letter }: Letter) => {
    const { source: _o, plain: _p, share: _h, hints: _i, known: _k, row: _r, ...line } = letter
    return line
  }
  const api = createFakeApi({
    ...gardenAnswers(),
    'segments.list': () => ({ segments: [], active: 12, inSome: 0, inSeveral: 0 }),
    'views.list': () => ({ views: [] }),
    'templates.list': () => ({ templates: [] }),
    'outreach.list': () => ({
      outreaches:
        place.none === true
          ? []
          : [
              {
                id: id(90),
                name: 'Spring planting',
                startedOn: '2026-03-12' as never,
                letters: 12,
                sent: letters.filter(({ state }) => state === 'sent').length,
                left: letters.filter(({ state }) => state !== 'sent' && state !== 'skipped').length,
              },
            ],
    }),
    'outreach.get': () => ({
      outreach: {
        id: id(90),
        name: 'Spring planting',
        subject: 'Your hedge',
        body: 'Dear {first name}, how is {the plant}?',
        startedOn: '2026-03-12' as never,
      },
      letters: letters.map(lineOf),
    }),
    'outreach.letter': (input) => ({ letter: of(input.id) }),
    'outreach.mark': (input) => {
      const at = letters.indexOf(of(input.id))
      letters[at] = { ...of(input.id), state: input.as }
      return { letter: of(input.id) }
    },
    'outreach.write': (input) => ({ letter: of(input.id) }),
    'links.open': () => ({}),
    'clipboard.write': () => ({}),
    ...more,
  })
  await renderScreen(<OutreachScreen />, api, { place: '/outreach' })
  return { api, letters }
}
const name = (at: number) => people[at]?.name ?? ''
// A name that runs the other way is kept apart from the words around it.
const letterTo = (at: number) =>
  page.getByRole('region', { name: new RegExp(`^Letter to \u2068?${name(at)}\u2069?$`, 'u') })

test('each letter is shown as it will be read, with what is theirs and what could be better', async () => {
  await open()
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Twelve letters to go, no two alike')
  await expect.element(letterTo(0)).toMatchTextContent(/Your hedge.*how is the hedge\?/u)
  await expect.element(page.getByText('0 of 12 sent, one needs a word from you')).toBeVisible()
  await expect.element(page.getByText(/^5% of this letter is theirs alone/u)).toBeVisible()
  await expect.element(page.getByText('Wished for a bench out of the wind')).toBeVisible()
  await expectAccessible()
})

test('whoever has a name that fits reads all of it, however long their address is', async () => {
  await page.viewport(960, 640)
  const email = 'wilhelmina.featherstonehaugh@a-very-long-name-of-a-nursery.example.org'
  await open({
    'outreach.letter': () => ({
      letter: { ...firstLetter(), email },
    }),
  })
  const address = page.getByTitle(email)
  await expect.element(address).toBeVisible()
  const shown = address.element().previousElementSibling
  const width = (element: Element | null | undefined) => element?.getBoundingClientRect().width ?? 0
  expect(width(shown)).toBeGreaterThanOrEqual(width(shown?.firstElementChild))
})

test('a new outreach opens when it is known who there is, with the keyboard on the choice', async () => {
  const answer = Promise.withResolvers<undefined>()
  await open({
    'views.list': async () => {
      await answer.promise
      return { views: [{ id: id(5), name: 'Spring', request: springRequest }] }
    },
  })
  await expect.element(letterTo(0)).toBeVisible()
  await userEvent.keyboard('n')
  await expect
    .element(page.getByText(/There is no segment and no view yet/u))
    .not.toBeInTheDocument()
  answer.resolve(undefined)
  await expect.element(page.getByRole('combobox', { name: 'To whom' })).toHaveFocus()
})

test('a missing word stands where it is missing, and is put in on the spot', async () => {
  const { api } = await open()
  await expect.element(letterTo(0)).toBeVisible()
  await userEvent.keyboard('j')
  await expect.element(letterTo(1)).toBeVisible()
  await expect.element(page.getByRole('button', { name: /^Open in mail/u })).toBeDisabled()
  // What cannot go has not gone.
  await expect.element(page.getByRole('button', { name: /^Mark sent/u })).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'the plant: not noted' }).click()
  await expectAccessible()
  await userEvent.keyboard('rosemary {{old}}{Enter}')
  await expect
    .poll(() => api.callsOf('outreach.write'))
    .toMatchObject([
      {
        id: id(2),
        text: { subject: 'Your hedge', body: expect.stringContaining('how is rosemary') },
      },
    ])
})

test('an outreach to twelve goes by keyboard alone: opened in mail, marked sent, left out', async () => {
  const { api } = await open()
  await expect.element(letterTo(0)).toBeVisible()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(letterTo(1)).toBeVisible()
  await userEvent.keyboard('x')
  await expect.element(letterTo(2)).toBeVisible()
  for (let at = 2; at < 11; at += 1) {
    await userEvent.keyboard('m')
    await expect.element(letterTo(at + 1)).toBeVisible()
  }
  await userEvent.keyboard('m')
  await expect
    .poll(() => api.callsOf('outreach.mark').map(({ as }) => as))
    .toEqual(['opened', 'skipped', ...Array.from({ length: 10 }, () => 'sent')])
  expect(api.callsOf('links.open')).toMatchObject([
    { kind: 'email', value: 'person0@example.com', mail: { subject: 'Your hedge' } },
  ])
  expect(api.callsOf('outreach.mark')[2]).toMatchObject({ id: id(3), kind: 'message' })
})

test('a letter too long for a mail link is copied, and the message opened without it', async () => {
  const { api } = await open({
    'links.open': ({ mail }) => {
      if (mail?.body !== '') throw failure('link/refused')
      return {}
    },
  })
  await expect.element(letterTo(0)).toBeVisible()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(page.getByText(/^The letter is too long for a mail link/u)).toBeVisible()
  expect(api.callsOf('clipboard.write')).toHaveLength(1)
})

test('one letter is changed by hand, and what is known is taken over into it', async () => {
  const { api } = await open()
  await expect.element(letterTo(0)).toBeVisible()
  await userEvent.keyboard('1')
  await expect
    .element(page.getByRole('textbox', { name: 'Text' }))
    .toHaveValue(`${twelve()[0]?.source.body ?? ''}\n\nWished for a bench out of the wind`)
  await expectAccessible()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => api.callsOf('outreach.write')).toHaveLength(1)
})

test('with nobody to write to it says how one begins', async () => {
  await open({}, { none: true })
  await expect.element(page.getByText(/^Choose a segment or a view/u)).toBeVisible()
  await expectAccessible()
})
