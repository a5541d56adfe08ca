import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Output } from '#shared/contract/index.ts'
import { reviewChapters, type ReviewChapter } from '#shared/domain/review.ts'
import { plainDate } from '#shared/time.ts'
import { ReviewScreen } from '#renderer/features/review/review-screen.tsx'
import { appInfo } from '#test/renderer/support/app-answers.ts'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import {
  createFakeApi,
  failure,
  type Answers,
  type FakeApi,
} from '#test/renderer/support/fake-api.ts'
import { renderScreen, type ScreenHost } from '#test/renderer/support/render.tsx'
import { gardenAnswers } from '#test/renderer/today/garden-answers.ts'
import { clientId, promiseId, rows } from '#test/renderer/today/garden.ts'

type Chapter = Output<'review.chapter'>
type State = Output<'review.get'>

function nth<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new Error(`There is none at ${index}`)
  return item
}
const people = rows(4).map((row) => ({ ...row, cadenceDays: 28 }))
const week = {
  touches: 9,
  clients: 4,
  most: [
    { id: clientId(9), name: 'St Brigid’s', touches: 7 },
    { id: clientId(8), name: 'Yusuf', touches: 2 },
  ],
}
const person = (index: number, plannedOn: string | null = null) => ({
  key: `${index}`,
  client: nth(people, index),
  plannedOn: plannedOn === null ? null : plainDate(plannedOn),
})
const uuid = (n: number) => `01960000-0000-7000-8000-0000000000${n}`
const held: Readonly<Record<ReviewChapter, Chapter['items']>> = {
  coverage: [{ what: 'outside', ...person(0), on: plainDate('2026-03-09') }],
  promises: [
    {
      what: 'promise',
      ...person(1),
      promise: {
        id: promiseId(11),
        clientId: clientId(2),
        clientName: nth(people, 1).name,
        side: 'mine',
        text: 'the herb-pot samples',
        dueOn: plainDate('2026-03-10'),
        state: 'open',
      },
    },
  ],
  cooling: [
    { what: 'cooling', ...person(0, '2026-03-16'), before: 61 },
    { what: 'cooling', ...person(1), before: 55 },
    { what: 'cooling', ...person(2), before: 44 },
  ],
  once: [
    { what: 'bought-once', ...person(0), on: plainDate('2025-11-01') },
    { what: 'touched-once', ...person(1), on: plainDate('2026-01-01') },
  ],
  feedback: [{ what: 'feedback', ...person(2), on: plainDate('2026-02-10') }],
  issues: [
    {
      what: 'issue',
      ...person(1),
      entryId: uuid(12) as never,
      text: 'the timer sticks.',
      on: plainDate('2026-03-01'),
    },
  ],
  friction: [
    {
      what: 'friction',
      key: uuid(13),
      id: uuid(13),
      stage: 'bill',
      text: 'invoices come a week late',
      on: plainDate('2026-02-20'),
      issues: 1,
    },
  ],
  thanks: [
    { what: 'win', ...person(0), text: 'won the yard prize', on: plainDate('2026-03-08') },
    {
      what: 'advocate',
      ...person(1),
      entryId: uuid(14) as never,
      brought: 'Ada Okafor',
      on: plainDate('2026-03-02'),
    },
  ],
}
const chapterOf = (chapter: ReviewChapter): Chapter => ({
  items: held[chapter],
  total: held[chapter].length,
  paused: chapter === 'cooling' ? 2 : 0,
  week,
})
const due: State = {
  progress: null,
  last: { on: plainDate('2026-03-05'), minutes: 9 },
  nextOn: plainDate('2026-03-12'),
  isDue: true,
}

async function openReview(
  { at, done = [] }: { readonly at?: ReviewChapter; readonly done?: ReviewChapter[] } = {},
  more: Answers = {},
): Promise<{ readonly api: FakeApi; readonly screen: ScreenHost }> {
  let progress: State['progress'] =
    at === undefined ? null : { startedOn: plainDate('2026-03-12'), chapter: at, done }
  const api = createFakeApi({
    ...gardenAnswers(),
    'review.get': () => ({ ...due, progress }),
    'review.chapter': ({ chapter }) => chapterOf(chapter),
    'review.turn': (input) => {
      progress = {
        startedOn: plainDate('2026-03-12'),
        chapter: input.to,
        done: [...(progress?.done ?? []), ...(input.done === null ? [] : [input.done])],
      }
      return { progress }
    },
    'feedback.ask': () => ({}),
    'issues.check': () => ({}),
    'referrals.thank': () => ({}),
    'frictions.add': () => ({}),
    'frictions.remove': () => ({}),
    'review.finish': () => ({ minutes: 8, nextOn: plainDate('2026-03-19') }),
    ...more,
  })
  const screen = await renderScreen(<ReviewScreen />, api, { place: '/review' })
  return { api, screen }
}
const heading = (text: string | RegExp) => page.getByRole('heading', { level: 1, name: text })
const line = (name: string | RegExp) => page.getByRole('row', { name })
const [first, second, third] = people.map(({ name }) => name)

test('a review that is due begins with coverage, and each chapter is told and without fault', async () => {
  const { api } = await openReview()
  await expect.element(heading('86% of your clients are within their cadence')).toBeVisible()
  expect(api.callsOf('review.turn')).toEqual([{ to: 'coverage', done: null }])
  const titles = [
    /^86%/u,
    'One promise is late',
    /^Three people cooled while you were busy with St Brigid’s$/u,
    'Two people were left after the first time',
    'One person was not asked how it was',
    'One fix to check back on',
    'One rough edge is left',
    'Two people to celebrate or thank',
  ]
  for (const [index, title] of titles.entries()) {
    if (index > 0) await userEvent.keyboard('{ArrowRight}')
    await expect.element(heading(title)).toBeVisible()
    // Each line is heard with why it is there.
    for (const one of page.getByRole('row').all()) {
      await expect.element(one).toHaveAccessibleDescription(/\S/u)
    }
    await expectAccessible()
  }
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(heading('That was the week, everyone considered')).toBeVisible()
  await expect
    .element(page.getByText('It took eight minutes. The next review is on Thu 19 March.'))
    .toBeVisible()
  expect(api.callsOf('review.turn').map(({ done }) => done)).toEqual([
    null,
    ...reviewChapters.slice(0, -1),
  ])
  await expectAccessible()
})

test('a review goes on where it was stopped, with what is done ticked', async () => {
  await openReview({ at: 'cooling', done: ['coverage', 'promises'] })
  await expect.element(heading(/^Three people cooled/u)).toBeVisible()
  await expect.element(page.getByText('2 of 8 chapters done, about 8 minutes left')).toBeVisible()
  await expect.element(page.getByRole('button', { name: /^Promises ?, done/u })).toBeVisible()
  await expect
    .element(page.getByRole('button', { name: 'Who is cooling 3' }))
    .toHaveAttribute('aria-current', 'step')
  await expect
    .element(page.getByText('Two more cooled and are paused. They are left in peace.'))
    .toBeVisible()
})

test('T puts somebody on today’s list by a reminder; the next one that is open has the keyboard', async () => {
  const { api } = await openReview({ at: 'cooling' })
  await expect.element(line(`${second}, 2 of 3`)).toBeVisible()
  await userEvent.keyboard('t')
  await expect.element(line(`${third}, 3 of 3`)).toHaveFocus()
  await expect.element(page.getByText('1 left in this chapter')).toBeInTheDocument()
  await expect.element(page.getByText(`Planned for today: ${second}.`)).toBeVisible()
  expect(api.callsOf('reminders.add')).toMatchObject([
    {
      text: `Reach out to ${second}`,
      at: '2026-03-12T09:00',
      dateOnly: true,
      clientId: clientId(2),
    },
  ])
})

test('D picks a day, L logs, S snoozes, X skips and P pauses, as on Today', async () => {
  const { api } = await openReview({ at: 'cooling' })
  await expect.element(line(`${second}, 2 of 3`)).toBeVisible()
  await userEvent.keyboard('d')
  await expect.element(page.getByRole('dialog', { name: `A day for ${second}` })).toBeVisible()
  await expectAccessible()
  await expect
    .element(page.getByRole('button', { name: /^Tomorrow/u }))
    .toHaveTextContent('TomorrowFri 13 March1')
  await userEvent.keyboard('2')
  await expect.poll(() => api.callsOf('reminders.add')).toMatchObject([{ at: '2026-03-16T09:00' }])

  await expect.element(line(`${third}, 3 of 3`)).toHaveFocus()
  await userEvent.keyboard('l')
  await expect.element(page.getByRole('form', { name: new RegExp(third ?? '', 'u') })).toBeVisible()
  await expectAccessible()
  await userEvent.keyboard('spoke of the wall{Control>}{Enter}{/Control}')
  await expect
    .poll(() => api.callsOf('interactions.log'))
    .toMatchObject([{ clientId: clientId(3), body: 'spoke of the wall', kind: 'call' }])

  await line(new RegExp(`^${first},`, 'u')).click()
  await userEvent.keyboard('x')
  await expect.poll(() => api.callsOf('clients.skip')).toEqual([{ id: clientId(1) }])
})

test('what the owner wrote ends once, whether or not a full stop was written', async () => {
  await openReview({ at: 'issues' })
  await expect
    .element(page.getByText('The timer sticks. Solved 11 days ago; nobody asked whether it holds.'))
    .toBeVisible()
})

test('whoever stood on a line is taken to the title of the next chapter, not to the top', async () => {
  await openReview({ at: 'promises' })
  await userEvent.keyboard('j')
  await expect.element(page.getByRole('row').first()).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(heading(/^Three people cooled/u)).toHaveFocus()
})

test('F says that it is done, in each chapter that has something to do', async () => {
  const { api } = await openReview({ at: 'promises' })
  for (const [chapter, text] of [
    ['promises', 'Kept: the herb-pot samples.'],
    ['feedback', `Noted that ${third} was asked.`],
    ['issues', `Noted that you checked back with ${second}.`],
    ['friction', 'Smoothed: invoices come a week late.'],
  ] as const) {
    await page.getByRole('button', { name: new RegExp(`^${chapterName[chapter]}`, 'u') }).click()
    await expect.element(page.getByRole('row')).toBeVisible()
    await userEvent.keyboard('f')
    await expect.element(page.getByText(text)).toBeVisible()
    await expect.element(page.getByRole('row')).not.toBeInTheDocument()
  }
  expect(api.callsOf('promises.settle')).toEqual([{ id: promiseId(11), state: 'kept' }])
  expect(api.callsOf('feedback.ask')).toEqual([{ clientId: clientId(3) }])
  expect(api.callsOf('issues.check')).toEqual([{ id: uuid(12) }])
  expect(api.callsOf('frictions.remove')).toEqual([{ id: uuid(13) }])
})

const chapterName = {
  promises: 'Promises',
  feedback: 'Feedback not asked',
  issues: 'Issues to check back',
  friction: 'Rough edges',
} as const

test('a promise that will not be is let go with R', async () => {
  const { api } = await openReview({ at: 'promises' })
  await expect.element(page.getByRole('row')).toBeVisible()
  await userEvent.keyboard('r')
  await expect
    .element(page.getByText('Said that it will not be: the herb-pot samples.'))
    .toBeVisible()
  expect(api.callsOf('promises.settle')).toEqual([{ id: promiseId(11), state: 'released' }])
})

test('a rough edge is written down where it was met', async () => {
  const { api } = await openReview({ at: 'friction' })
  await page.getByRole('combobox', { name: 'Where on the way' }).selectOptions('Get help')
  await page
    .getByRole('textbox', { name: /harder than it need be/u })
    .fill('nobody answers at noon')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Written down: nobody answers at noon.')).toBeVisible()
  expect(api.callsOf('frictions.add')).toEqual([{ stage: 'help', text: 'nobody answers at noon' }])
})

test('what could not be written comes back, with why', async () => {
  await openReview(
    { at: 'issues' },
    {
      'issues.check': () => {
        throw failure('data/disk-full')
      },
    },
  )
  await expect.element(page.getByRole('row')).toBeVisible()
  await userEvent.keyboard('f')
  await expect
    .element(page.getByRole('alert').filter({ hasText: 'the disk is full' }))
    .toBeVisible()
  await expect.element(page.getByRole('row')).toBeVisible()
})

test('where none is due the screen says when the next is, and goes through it again', async () => {
  await openReview(
    {},
    {
      'review.get': () => ({ ...due, nextOn: plainDate('2026-03-14'), isDue: false }),
    },
  )
  await expect.element(heading('The next review is on Sat 14 March')).toBeVisible()
  await page.getByRole('button', { name: 'Go through it again' }).click()
  await expect.element(heading(/^86%/u)).toBeVisible()
})

test('a book without clients has nobody to review', async () => {
  const api = createFakeApi({
    ...gardenAnswers(),
    'review.get': () => due,
    'review.chapter': () => ({
      items: [],
      total: 0,
      paused: 0,
      week: { touches: 0, clients: 0, most: [] },
    }),
  })
  await renderScreen(<ReviewScreen />, api, { info: { ...appInfo, clients: 0 } })
  await expect.element(page.getByText('There is nobody to review yet')).toBeVisible()
  expect(api.callsOf('review.turn')).toEqual([])
  await expectAccessible()
})

test('a review that cannot be read says so, and is read again when asked', async () => {
  const { api } = await openReview(
    { at: 'coverage' },
    {
      'review.chapter': () => {
        throw failure('internal')
      },
    },
  )
  await expect.element(page.getByText('The review could not be read')).toBeVisible()
  await expectAccessible()
  api.answer({ 'review.chapter': ({ chapter }) => chapterOf(chapter) })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(heading(/^86%/u)).toBeVisible()
})
