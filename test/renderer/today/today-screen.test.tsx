import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addDays } from '#shared/plain-date.ts'
import { forgetLogDrafts } from '#renderer/deeds/use-log-drafts.ts'
import { forgetOpened } from '#renderer/features/today/nudge-list.tsx'
import { TodayScreen } from '#renderer/features/today/today-screen.tsx'
import { appInfo } from '#test/renderer/support/app-answers.ts'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import {
  createFakeApi,
  failure,
  type Answers,
  type FakeApi,
} from '#test/renderer/support/fake-api.ts'
import { renderScreen, type ScreenHost } from '#test/renderer/support/render.tsx'
import { gardenAnswers } from './garden-answers.ts'
import { clientId, day, promiseId, quietDay } from './garden.ts'

const [ottilie, ...others] = day.nudges
if (ottilie === undefined) throw new Error('The garden has a first nudge')

beforeEach(forgetOpened)

async function openToday(
  more: Answers = {},
): Promise<{ readonly api: FakeApi; readonly screen: ScreenHost }> {
  const api = createFakeApi({ ...gardenAnswers(), ...more })
  const screen = await renderScreen(<TodayScreen />, api, { place: '/today' })
  return { api, screen }
}
function card(name: string | RegExp) {
  return page.getByRole('row', { name })
}

test('the day is told in words: how many, why, and what the first card opens with', async () => {
  await openToday()
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Five people to reach today')
  await expect
    .element(page.getByText(/^Two are overdue, one promise falls due tomorrow/u))
    .toBeVisible()
  const first = card('Ottilie Brandt-Sørensen, 1 of 5')
  await expect
    .element(first)
    .toMatchTextContent(/44 days since you were last in touch. You aim for every 28./u)
  await expect.element(first).toMatchTextContent(/\+24/u)
  await expect.element(first).toMatchTextContent(/−12/u)
  await expect.element(first.getByLabelText('Score 27')).toBeVisible()
  await expect.element(first).toMatchTextContent(/wrapped the rest in old sacking/u)
  await expect.element(first.getByText('16 days over')).toBeVisible()
})

test('what a tier adds is told with the points, and not on cards at rest', async () => {
  const [first, second] = day.nudges
  if (first === undefined || second === undefined) throw new Error('The garden is empty')
  const tier = { kind: 'tier', weight: 3, figures: { tier: 'A', percent: 15 } } as const
  const nudges = [first, second].map((nudge) => ({
    ...nudge,
    reasons: [...nudge.reasons, tier],
    score: nudge.score + 3,
  }))
  await openToday({ 'nudges.due': () => ({ ...day, nudges }) })
  await expect.element(card(/^Ottilie/u)).toMatchTextContent(/Tier A counts 15% more\.\+3/u)
  await expect.element(card(/^Dr Samira/u)).not.toMatchTextContent(/Tier A/u)
})

test('where there are no clients yet, Today shows the way in', async () => {
  const api = createFakeApi({
    ...gardenAnswers(),
    'nudges.due': () => ({ ...quietDay, upcoming: [] }),
  })
  const info = { ...appInfo, clients: 0 }
  const screen = await renderScreen(<TodayScreen />, api, { place: '/today', info })
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('No clients yet')
  await page.getByRole('button', { name: 'Add clients' }).click()
  await expect.poll(() => screen.history.at(-1)).toBe('/welcome')
})

test('J and K move through the cards, and only the one stood on shows its actions', async () => {
  await openToday()
  await expect.element(card('Ottilie Brandt-Sørensen, 1 of 5')).toBeVisible()
  await userEvent.keyboard('jj')
  await expect.element(card('Cormac Ó Súilleabháin, 3 of 5')).toHaveFocus()
  expect(page.getByRole('button', { name: 'Log' }).elements()).toHaveLength(1)
  await userEvent.keyboard('k')
  await expect.element(card('Dr Samira Qureshi, 2 of 5')).toHaveFocus()
})

test('a name without a line below it stands beside the middle of the face', async () => {
  const bare = { ...ottilie, client: { ...ottilie.client, context: null } }
  await openToday({ 'nudges.due': () => ({ ...day, nudges: [bare] }) })
  const name = page.getByRole('heading', { name: 'Ottilie Brandt-Sørensen' })
  await expect.element(name).toBeVisible()
  const middle = (element: Element): number => {
    const { top, bottom } = element.getBoundingClientRect()
    return (top + bottom) / 2
  }
  const face = name.element().closest('[role=gridcell]')?.firstElementChild
  if (face == null) throw new Error('a card without a face')
  expect(Math.abs(middle(name.element()) - middle(face))).toBeLessThan(4)
})

test('whoever hears a card hears its name, why now, and what to begin with', async () => {
  await openToday()
  const first = card('Ottilie Brandt-Sørensen, 1 of 5')
  await expect.element(first).toBeVisible()
  await expect
    .element(first)
    .toHaveAccessibleDescription(
      /^\d+ days since you were last in touch\. .*the glaze-safe pot list.*The fig by the kiln wall lost two branches/u,
    )
  await expect
    .element(card('Dr Samira Qureshi, 2 of 5'))
    .toHaveAccessibleDescription(/^\d+ days since .*The garden opens/u)
})

test('Enter opens the client one stands on', async () => {
  const { screen } = await openToday()
  await expect.element(card('Ottilie Brandt-Sørensen, 1 of 5')).toBeVisible()
  await userEvent.keyboard('j')
  await expect.element(card('Dr Samira Qureshi, 2 of 5')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => screen.history.at(-1)).toBe(`/client/${clientId(2)}`)
})

test('whoever comes back from a client stands on the same card, though it was folded away', async () => {
  const { screen } = await openToday()
  await page.getByRole('button', { name: /^Also due/ }).click()
  await userEvent.keyboard('jjjjj')
  await expect.element(card(/, 6 of 6$/)).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => screen.history.at(-1)).toMatch(/^\/client\//)
  await screen.unmount()
  await openToday()
  await expect.element(card(/, 6 of 6$/)).toHaveFocus()
})

/** Due, and nothing else: a touch is all there is to do. */
const ottilieAtRest: typeof ottilie = {
  ...ottilie,
  section: 'today',
  reasons: ottilie.reasons.filter(({ kind }) => kind === 'cadence'),
}
const dayWith = (first: typeof ottilie) => ({ ...day, nudges: [first, ...others] })

test('a touch with somebody to whom one owes something leaves the card: it would be back at once', async () => {
  await openToday()
  await expect.element(card('Ottilie Brandt-Sørensen, 1 of 5')).toBeVisible()
  await userEvent.keyboard('l')
  await page.getByRole('textbox', { name: 'What was said' }).fill('She liked the slate.')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(card('Dr Samira Qureshi, 2 of 5')).toHaveFocus()
  await expect.element(card('Ottilie Brandt-Sørensen, 1 of 5')).toBeVisible()
  await expect.element(page.getByText('5 people left')).toBeInTheDocument()
})

test('a try that reached nobody leaves the card too', async () => {
  await openToday({ 'nudges.due': () => dayWith(ottilieAtRest) })
  await expect.element(card('Ottilie Brandt-Sørensen, 1 of 5')).toBeVisible()
  await userEvent.keyboard('l')
  await page.getByRole('checkbox', { name: 'No answer' }).click()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(card('Dr Samira Qureshi, 2 of 5')).toHaveFocus()
  await expect.element(card('Ottilie Brandt-Sørensen, 1 of 5')).toBeVisible()
})

test('how many are left is said of the day as it then is: somebody may have moved up', async () => {
  let now = dayWith(ottilieAtRest)
  const { api } = await openToday({
    'nudges.due': () => now,
    'clients.snooze': (request) => {
      const nudges = others.map((nudge) => ({ ...nudge, section: 'today' as const }))
      now = { ...day, nudges }
      api.emit('data.changed', { topics: ['nudges'] })
      return gardenAnswers()['clients.snooze']?.(request) as never
    },
  })
  await expect.element(card('Ottilie Brandt-Sørensen, 1 of 5')).toBeVisible()
  await userEvent.keyboard('s')
  await expect.element(page.getByRole('button', { name: /^Tomorrow/u })).toHaveFocus()
  await userEvent.keyboard('1')
  await expect.element(page.getByText('5 people left')).toBeInTheDocument()
})

test('a touch is logged in place: the card goes, the next one has the focus, a toast names the next touch', async () => {
  const { api } = await openToday({ 'nudges.due': () => dayWith(ottilieAtRest) })
  await expect.element(card('Ottilie Brandt-Sørensen, 1 of 5')).toBeVisible()
  await userEvent.keyboard('l')
  await page.getByRole('button', { name: 'Call', exact: true }).click()
  await page.getByRole('textbox', { name: 'What was said' }).fill('She liked the slate.')
  await page.getByRole('textbox', { name: 'What you learned' }).fill('The kiln is sold.')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect
    .element(page.getByRole('status').filter({ hasText: 'Logged a call' }))
    .toMatchTextContent(/^Logged a call with Ottilie Brandt-Sørensen. Next touch 9 April./u)
  expect(page.getByRole('row', { name: /Ottilie/u }).elements()).toEqual([])
  await expect.element(card('Dr Samira Qureshi, 1 of 4')).toHaveFocus()
  await expect.element(page.getByText('4 people left')).toBeInTheDocument()
  expect(api.callsOf('interactions.log')).toEqual([
    {
      clientId: clientId(1),
      kind: 'call',
      direction: 'outbound',
      body: 'She liked the slate.',
      fromCard: true,
      learned: 'The kiln is sold.',
      promises: [],
      tags: [],
      others: [],
    },
  ])
})

const begun = {
  kind: 'meeting',
  direction: 'inbound',
  noAnswer: false,
  said: 'She asked for',
  learned: '',
} as const

test('a touch is on disk as it is typed', async () => {
  const { api } = await openToday()
  await expect.element(card('Ottilie Brandt-Sørensen, 1 of 5')).toBeVisible()
  await userEvent.keyboard('jl')
  await page.getByRole('textbox', { name: 'What was said' }).fill('She asked for')
  await expect
    .poll(() => api.callsOf('drafts.keepTouch').at(-1))
    .toMatchObject({ clientId: clientId(2), draft: { said: 'She asked for' } })
  forgetLogDrafts()
})

test('a new window goes on with the touch that was being written', async () => {
  const found = { clientId: clientId(2), draft: begun, on: day.on }
  await openToday({ 'drafts.touches': () => ({ drafts: [found] }) })
  await expect
    .element(card('Dr Samira Qureshi, 2 of 5').getByRole('textbox', { name: 'What was said' }))
    .toHaveValue('She asked for')
  forgetLogDrafts()
})

test('a touch begun on another day waits in its card, and does not open by itself', async () => {
  const found = { clientId: clientId(1), draft: begun, on: addDays(day.on, -1) }
  await openToday({ 'drafts.touches': () => ({ drafts: [found] }) })
  await expect.element(page.getByRole('button', { name: 'Log' })).toBeVisible()
  await userEvent.keyboard('l')
  await expect
    .element(page.getByRole('textbox', { name: 'What was said' }))
    .toHaveValue('She asked for')
  forgetLogDrafts()
})

test('a touch that could not be written comes back with its words, and says why', async () => {
  await openToday({
    'interactions.log': () => {
      throw failure('data/disk-full')
    },
  })
  await expect.element(card('Ottilie Brandt-Sørensen, 1 of 5')).toBeVisible()
  await userEvent.keyboard('l')
  await page.getByRole('textbox', { name: 'What was said' }).fill('She liked the slate.')
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect
    .element(page.getByRole('alert').filter({ hasText: 'the disk is full' }))
    .toBeVisible()
  await card('Ottilie Brandt-Sørensen, 1 of 5').click()
  await userEvent.keyboard('l')
  await expect
    .element(page.getByRole('textbox', { name: 'What was said' }))
    .toHaveValue('She liked the slate.')
})

test('snoozing takes one key for a day, or words for any other', async () => {
  const { api } = await openToday()
  await expect.element(card('Ottilie Brandt-Sørensen, 1 of 5')).toBeVisible()
  await userEvent.keyboard('s')
  await expect.element(page.getByRole('button', { name: /^Tomorrow/u })).toHaveFocus()
  await userEvent.keyboard('2')
  await expect.element(card('Dr Samira Qureshi, 1 of 4')).toHaveFocus()
  await userEvent.keyboard('s')
  await expect.element(page.getByRole('button', { name: /^Tomorrow/u })).toHaveFocus()
  await userEvent.keyboard('in 10 d')
  await expect.element(page.getByText('Sun 22 March', { exact: true })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(card('Cormac Ó Súilleabháin, 1 of 3')).toHaveFocus()
  expect(api.callsOf('clients.snooze')).toEqual([
    { id: clientId(1), until: '2026-03-16T04:00' },
    { id: clientId(2), until: '2026-03-22T04:00' },
  ])
})

test('words that name no time are answered in words', async () => {
  const { api } = await openToday()
  await expect.element(card('Ottilie Brandt-Sørensen, 1 of 5')).toBeVisible()
  await userEvent.keyboard('s')
  await page.getByRole('textbox', { name: 'Until when' }).fill('31 february')
  await userEvent.keyboard('{Enter}')
  await expect
    .element(page.getByRole('alert').filter({ hasText: /./u }))
    .toMatchTextContent(/does not exist/u)
  expect(api.callsOf('clients.snooze')).toEqual([])
})

test('X skips, and the last card gives way to the one before it', async () => {
  const { api } = await openToday()
  await expect.element(card('Ottilie Brandt-Sørensen, 1 of 5')).toBeVisible()
  await userEvent.keyboard('jjjj')
  await expect.element(card(/^Inés Carvalho/u)).toHaveFocus()
  await userEvent.keyboard('x')
  await expect.element(card('Trần Bảo Châu, 4 of 4')).toHaveFocus()
  await expect.element(page.getByText(/^Skipped Inés.*Back on 9 April\./u)).toBeVisible()
  expect(api.callsOf('clients.skip')).toEqual([{ id: clientId(5) }])
})

test('W shows how the score is made, and a kind of reason can be switched off for everyone', async () => {
  const { api } = await openToday({ 'settings.set': () => api.call('settings.get', {}) })
  await expect.element(card('Ottilie Brandt-Sørensen, 1 of 5')).toBeVisible()
  await userEvent.keyboard('w')
  const sums = page.getByRole('dialog', { name: 'How the score is made' })
  await expect.element(sums).toMatchTextContent(/Score27/u)
  // By keyboard alone: from the first switch to the last, and back on the card.
  await expect.element(sums.getByRole('switch').first()).toHaveFocus()
  await userEvent.tab()
  await userEvent.tab()
  await expect.element(sums.getByRole('switch', { name: /No answer, put off/u })).toHaveFocus()
  await userEvent.keyboard(' ')
  expect(api.callsOf('settings.set')).toEqual([{ switchedOffReasons: ['fatigue'] }])
})

test('the rest of the day is folded away and unfolds', async () => {
  await openToday()
  await page.getByRole('button', { name: 'Also due (3)' }).click()
  await expect.element(card('Harbour Lane Café, 6 of 6')).toBeVisible()
  await expect.element(page.getByRole('button', { name: '2 more in Clients' })).toBeVisible()
})

test('a promise kept in the margin that takes a card away says how many are left', async () => {
  let now = day
  const { api } = await openToday({
    'nudges.due': () => now,
    'promises.settle': (request) => {
      now = { ...day, nudges: others }
      api.emit('data.changed', { topics: ['promises'] })
      return gardenAnswers()['promises.settle']?.(request) as never
    },
  })
  await page.getByRole('checkbox', { name: 'Kept: The glaze-safe pot list' }).click()
  await expect.element(page.getByText('4 people left')).toBeInTheDocument()
})

test('a promise is ticked off in the margin', async () => {
  const { api } = await openToday()
  await page.getByRole('checkbox', { name: 'Kept: The glaze-safe pot list' }).click()
  await expect.element(page.getByText('Kept: The glaze-safe pot list.')).toBeVisible()
  expect(page.getByRole('checkbox', { name: /^Kept: The glaze/u }).elements()).toEqual([])
  expect(api.callsOf('promises.settle')).toEqual([{ id: promiseId(1), state: 'kept' }])
})

test('calling opens the phone and prepares the log, without logging anything', async () => {
  const { api } = await openToday()
  await expect.element(card('Ottilie Brandt-Sørensen, 1 of 5')).toBeVisible()
  await userEvent.keyboard('c')
  await expect
    .element(page.getByRole('button', { name: 'Call', exact: true }))
    .toHaveAttribute('aria-pressed', 'true')
  expect(api.callsOf('links.open')).toMatchObject([
    { kind: 'phone', value: '+351 555 0171', reaches: { kind: 'call' } },
  ])
  expect(api.callsOf('interactions.log')).toEqual([])
})

test('a day on which nobody waits says so and shows who comes next', async () => {
  await openToday({ 'nudges.due': () => quietDay })
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Nobody is waiting for you today')
  await expect.element(page.getByRole('button', { name: /Zofia Wrześniewska/u })).toBeVisible()
  await expectAccessible()
})

test('a day that cannot be read says so and can be asked for again', async () => {
  const { api } = await openToday({
    'nudges.due': () => {
      throw failure('data/busy')
    },
  })
  await expect.element(page.getByText('Today could not be read')).toBeVisible()
  api.answer({ 'nudges.due': () => day })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(card('Ottilie Brandt-Sørensen, 1 of 5')).toBeVisible()
})

test('nothing on Today stands in the way of assistive technology', async () => {
  await openToday()
  await expect.element(card('Ottilie Brandt-Sørensen, 1 of 5')).toBeVisible()
  await expectAccessible()
  await userEvent.keyboard('l')
  await expect.element(page.getByRole('textbox', { name: 'What was said' })).toBeVisible()
  await expectAccessible()
})
