import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Input, Output } from '#shared/contract/index.ts'
import { monthsOf, spansOf } from '#shared/domain/insights.ts'
import { plainDate } from '#shared/time.ts'
import { InsightsScreen } from '#renderer/features/insights/insights-screen.tsx'
import { appInfo } from '#test/renderer/support/app-answers.ts'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import {
  createFakeApi,
  failure,
  type Answers,
  type FakeApi,
} from '#test/renderer/support/fake-api.ts'
import { renderScreen } from '#test/renderer/support/render.tsx'
import { gardenAnswers } from '#test/renderer/today/garden-answers.ts'
import { today } from '#test/renderer/today/garden.ts'

type Chart = Output<'insights.chart'>

function chartOf({ chart, period }: Input<'insights.chart'>): Chart {
  const spans = spansOf(period, today, null)
  const months = monthsOf(period, today, null)
  switch (chart) {
    case 'coverage':
      return {
        chart,
        points: spans.map((span, index) => ({ ...span, within: 150 + index, of: 214 })),
      }
    case 'warmth':
      return {
        chart,
        groups: [
          { segment: null, levels: [18, 33, 58, 68, 37] },
          { segment: 'Private gardens', levels: [4, 9, 22, 31, 18] },
          { segment: 'Balconies', levels: [8, 7, 8, 6, 2] },
        ],
      }
    case 'touches':
      return {
        chart,
        spans: spans.map((span, index) => ({
          ...span,
          written: 4 + (index % 3),
          call: 3,
          meeting: 2,
          theirs: 4,
        })),
      }
    case 'promises':
      return {
        chart,
        months: months.map((month, index) => ({
          ...month,
          kept: 5,
          late: index % 2,
          broken: index === 1 ? 1 : 0,
        })),
      }
    case 'repeat':
      return {
        chart,
        buyers: 97,
        repeaters: 40,
        steps: [
          { day: 20, share: 0.1 },
          { day: 96, share: 0.205 },
          { day: 300, share: 0.41 },
        ],
        medianDays: 96,
      }
    case 'feedback':
      return {
        chart,
        scores: Array.from({ length: 10 }, (_, index) => ({
          client: (index + 1) as never,
          name: `Client ${index}`,
          on: plainDate(`2026-0${1 + (index % 3)}-05`),
          score: index === 0 ? 5 : 9,
          told: true,
        })),
        months: months.map((month, index) => ({ ...month, median: index === 0 ? 8 : 9 })),
      }
    case 'issues':
      return {
        chart,
        issues: Array.from({ length: 9 }, (_, index) => ({
          client: (index + 1) as never,
          name: `Client ${index}`,
          text: `problem number ${index}`,
          raisedOn: plainDate('2026-02-01'),
          acknowledgedDays: 0,
          resolvedDays: index === 0 ? null : 3 + index,
        })),
      }
  }
}

async function openInsights(more: Answers = {}) {
  const opened: { title: string; keys: readonly number[] }[] = []
  const api: FakeApi = createFakeApi({
    ...gardenAnswers(),
    'labels.list': () => ({
      tags: [],
      segments: [{ name: 'Balconies', cadence: null, clients: 31 }],
      fields: [],
    }),
    'insights.chart': chartOf,
    'insights.people': () => ({ keys: [3, 5, 8] as never }),
    ...more,
  })
  await renderScreen(
    <InsightsScreen onPeople={(title, keys) => opened.push({ title, keys })} />,
    api,
    { place: '/insights' },
  )
  return { api, opened }
}
const figure = (name: string | RegExp) => page.getByRole('region', { name })
const titles = [
  /^Coverage rose from 70% to 94%$/u,
  'Balconies holds your coldest',
  'Two answers for every five words of yours',
  '66 of 67 promises kept, 6 of them late',
  'Four in ten come back within a year',
  'Feedback is rising, one low score answered',
  'You answer problems the same day',
] as const

test('every chart says what it shows, and its figures stand behind T as a table', async () => {
  await openInsights({
    'insights.chart': (input) => chartOf({ ...input, period: 'weeks' }),
  })
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('More than half of your people hear from you in time, Balconies less so')
  await expect.element(figure('Balconies holds your coldest')).toBeVisible()
  await expectAccessible()
  for (const button of page.getByRole('button', { name: 'As a table' }).all()) {
    await button.click()
  }
  await expect.poll(() => page.getByRole('table').elements()).toHaveLength(7)
  await expect.element(page.getByRole('row', { name: 'Balconies 8 7 8 6 2 31' })).toBeVisible()
  await expectAccessible()
})

test('the titles are what the data say', async () => {
  await openInsights()
  for (const title of titles) await expect.element(figure(title)).toBeVisible()
})

test('arrows move along the marks of a chart, which is one stop; Enter opens the people behind one', async () => {
  const { api, opened } = await openInsights()
  const coverage = figure(/^Coverage/u)
  const marks = coverage.getByRole('button', { name: /^Week of/u })
  await expect.poll(() => marks.elements()).toHaveLength(52)
  const stops = marks.elements().filter((mark) => mark.getAttribute('tabindex') === '0')
  expect(stops).toHaveLength(1)
  ;(stops[0] as SVGElement).focus()
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
  await expect
    .element(
      page.getByRole('button', { name: /^Week of 23 February 2026: \d+%\. 199 of 214 in touch/u }),
    )
    .toHaveFocus()
  await userEvent.keyboard('{Home}')
  await expect.element(coverage.getByRole('button', { name: /150 of 214 in touch/u })).toHaveFocus()
  await expect.element(page.getByText(/opens the other 64/u)).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => opened).toHaveLength(1)
  expect(opened[0]?.keys).toEqual([3, 5, 8])
  expect(opened[0]?.title).toMatch(/^Outside their cadence, Week of/u)
  expect(api.callsOf('insights.people')).toMatchObject([
    { period: 'year', segment: null, mark: { chart: 'coverage' } },
  ])
})

test('T turns the chart one stands in into a table and back', async () => {
  await openInsights()
  const warmth = figure('Balconies holds your coldest')
  const mark = warmth.getByRole('button', { name: /^Balconies: 8 cold/u })
  await expect.element(mark).toBeInTheDocument()
  ;(mark.element() as SVGElement).focus()
  await userEvent.keyboard('t')
  await expect.element(warmth.getByRole('table')).toBeVisible()
  await warmth.getByRole('button', { name: 'As a chart' }).click()
  await expect.element(warmth.getByRole('table')).not.toBeInTheDocument()
})

test('a score opens whose it is without asking the core', async () => {
  const { api, opened } = await openInsights()
  const mark = page.getByRole('button', { name: /^5 from Client 0/u })
  await expect.element(mark).toBeInTheDocument()
  ;(mark.element() as SVGElement).focus()
  await userEvent.keyboard('{Enter}')
  expect(opened).toEqual([{ title: 'Gave 5', keys: [1] }])
  expect(api.callsOf('insights.people')).toEqual([])
})

test('period and segment are asked of every chart', async () => {
  const { api } = await openInsights()
  await expect.element(figure('Balconies holds your coldest')).toBeVisible()
  await page.getByRole('radio', { name: '12 weeks' }).click()
  await page.getByRole('combobox', { name: 'Whom to look at' }).selectOptions('Balconies')
  await expect
    .poll(() => api.callsOf('insights.chart').slice(-7))
    .toMatchObject(
      ['coverage', 'warmth', 'touches', 'promises', 'repeat', 'feedback', 'issues'].map(
        (chart) => ({ chart, segment: 'Balconies', period: chart === 'repeat' ? 'all' : 'weeks' }),
      ),
    )
})

test('with too little to go by nothing is concluded', async () => {
  await openInsights({
    'insights.chart': (input) => {
      const full = chartOf({ ...input, period: 'weeks' })
      switch (full.chart) {
        case 'coverage':
          return {
            ...full,
            points: full.points.slice(-3).map((one) => ({ ...one, within: 1, of: 2 })),
          }
        case 'warmth':
          return { ...full, groups: [{ segment: null, levels: [0, 1, 1, 0, 0] }] }
        case 'touches':
          return {
            ...full,
            spans: full.spans.map((one) => ({
              ...one,
              written: 0,
              call: 0,
              meeting: 0,
              theirs: 0,
            })),
          }
        case 'promises':
          return {
            ...full,
            months: full.months.map((one) => ({ ...one, kept: 0, late: 0, broken: 0 })),
          }
        case 'repeat':
          return { ...full, buyers: 2, repeaters: 0, steps: [], medianDays: null }
        case 'feedback':
          return {
            ...full,
            scores: [],
            months: full.months.map((one) => ({ ...one, median: null })),
          }
        case 'issues':
          return { ...full, issues: [] }
      }
    },
  })
  for (const title of [
    'Too early to tell how coverage moves',
    'Too early to tell how warmth is spread',
    'Too early to tell who speaks more',
    'No promise of yours fell due',
    'Too early to tell how many come back',
    'Too early to tell how feedback moves',
    'No problem was raised',
  ]) {
    await expect.element(figure(title)).toBeVisible()
  }
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Too early to tell how everybody is doing')
  await expectAccessible()
})

test('a chart that cannot be read says so, and the others stand', async () => {
  const { api } = await openInsights({
    'insights.chart': (input) => {
      if (input.chart === 'touches') throw failure('data/damaged')
      return chartOf(input)
    },
  })
  await expect.element(page.getByText('This chart could not be read')).toBeVisible()
  await expect.element(figure('Balconies holds your coldest')).toBeVisible()
  await expectAccessible()
  api.answer({ 'insights.chart': chartOf })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(figure('Two answers for every five words of yours')).toBeVisible()
})

test('a book without clients has nothing to draw', async () => {
  const api = createFakeApi({ ...gardenAnswers(), 'insights.chart': chartOf })
  await renderScreen(<InsightsScreen onPeople={() => undefined} />, api, {
    info: { ...appInfo, clients: 0 },
  })
  await expect.element(page.getByText('There is nothing to draw yet')).toBeVisible()
  expect(api.callsOf('insights.chart')).toEqual([])
  await expectAccessible()
})

test('segments that could not be read are said to be unread, and read again', async () => {
  const { api } = await openInsights({
    'labels.list': () => {
      throw failure('data/busy')
    },
  })
  const unread = page.getByText(/^Your segments could not be read/u)
  await expect.element(unread).toBeVisible()
  await expectAccessible()
  api.answer({
    'labels.list': () => ({
      tags: [],
      segments: [{ name: 'Balconies', cadence: null, clients: 31 }],
      fields: [],
    }),
  })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(unread).not.toBeInTheDocument()
  await page.getByLabelText('Whom to look at').selectOptions('Balconies')
  await expect.poll(() => api.callsOf('insights.chart').at(-1)?.segment).toBe('Balconies')
})

test('nothing is concluded from what is not read yet, or cannot be', async () => {
  const waiting = Promise.withResolvers<Chart>()
  const { api } = await openInsights({ 'insights.chart': () => waiting.promise })
  const heading = page.getByRole('heading', { level: 1 })
  await expect.element(heading).toHaveTextContent('Insights')
  const findings = () => [...document.querySelectorAll('h2')].map(({ innerText }) => innerText)
  await expect.poll(findings).toEqual(titles.map(() => 'Loading the chart'))
  waiting.reject(failure('data/busy'))
  await expect
    .poll(findings)
    .toEqual([
      'Share of active clients within their cadence, at the end of each week, percent',
      'Active clients by warmth today, in each segment',
      'Touches by week: yours above the line by channel, theirs below',
      'Yours, by the month they were due. One mark is one promise',
      'Share with a second purchase, by days since the first, percent',
      'Each score received, and the median of three months',
      'Days to acknowledge (ring) and to resolve (dot), the newest first',
    ])
  await expect.element(heading).toHaveTextContent('Insights')
  await expect
    .element(
      page.getByText('Another program is using the data file. Try again in a moment.').first(),
    )
    .toBeVisible()
  await expectAccessible()
  api.answer({ 'insights.chart': chartOf })
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await expect.element(figure(titles[0])).toBeVisible()
})
