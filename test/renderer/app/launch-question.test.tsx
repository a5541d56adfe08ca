import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { LaunchQuestion } from '#renderer/app/launch-question.tsx'
import type { Output } from '#shared/contract/index.ts'
import { epochMs } from '#shared/time.ts'
import { appInfo, frameAnswers } from '../support/app-answers.ts'
import { expectAccessible } from '../support/axe.ts'
import { clientDetail } from '../support/client-detail.ts'
import { createFakeApi, failure, type Answers, type FakeApi } from '../support/fake-api.ts'
import { renderScreen } from '../support/render.tsx'

type Launch = Output<'launches.list'>['launches'][number]

const launch = (n: number, minutesAgo: number): Launch => ({
  id: `0197a6b2-0000-7000-8000-0000000000a${n}`,
  clientId: clientDetail.id,
  clientName: n === 1 ? 'Isla Ferreira' : 'Marek Kowalczyk',
  kind: 'call',
  openedAt: epochMs(appInfo.now - minutesAgo * 60_000),
})

async function ask(launches: readonly Launch[], more: Answers = {}): Promise<FakeApi> {
  const { id, name, nextDueOn } = clientDetail
  const api = createFakeApi({
    ...frameAnswers,
    'launches.list': () => ({ launches: [...launches] }),
    'launches.answer': () => ({ client: { id, name, nextDueOn } }),
    'undo.undo': () => ({ undone: { what: 'interaction.log', details: {}, changes: 1 } }),
    ...more,
  })
  await renderScreen(<LaunchQuestion />, api)
  return api
}
const question = (name: string) => page.getByText(`Did you get through to ${name}?`)

test('what was opened before is asked when the owner is there, oldest first, one at a time', async () => {
  const api = await ask([launch(1, 30), launch(2, 20)])
  await expect.element(question('Isla Ferreira')).toBeVisible()
  expect(question('Marek Kowalczyk').elements()).toEqual([])
  await expectAccessible()
  await page.getByRole('button', { name: 'Got through' }).click()
  await expect.element(page.getByText('Logged a call with Isla Ferreira.')).toBeVisible()
  expect(api.callsOf('launches.answer')).toEqual([{ id: launch(1, 30).id, answer: 'reached' }])
  expect(question('Isla Ferreira').elements()).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => api.callsOf('undo.undo').length).toBe(1)
})

test('what went wrong is told above the question, not over its answers', async () => {
  await ask([launch(1, 30)], {
    'launches.answer': () => {
      throw failure('data/disk-full')
    },
  })
  await page.getByRole('button', { name: 'Not now' }).click()
  const told = page.getByRole('alert')
  await expect.element(told).toMatchTextContent(/disk is full/u)
  await expect.element(question('Isla Ferreira')).toBeVisible()
  const { top } = question('Isla Ferreira').element().getBoundingClientRect()
  expect(told.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(top)
})

test('a program opened just now is asked about at the next focus, not before', async () => {
  await ask([launch(1, -1)])
  await expect.poll(() => question('Isla Ferreira').elements()).toEqual([])
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 90_000)
  window.dispatchEvent(new Event('focus'))
  await expect.element(question('Isla Ferreira')).toBeVisible()
  vi.restoreAllMocks()
})

test('“no answer” and “not now” are told to the core; a question answered elsewhere goes', async () => {
  const api = await ask([launch(1, 30)], {
    'launches.answer': () => {
      throw failure('launch/not-found')
    },
  })
  await page.getByRole('button', { name: 'No answer' }).click()
  await expect.poll(() => question('Isla Ferreira').elements()).toEqual([])
  expect(api.callsOf('launches.answer').map(({ answer }) => answer)).toEqual(['no-answer'])
})

test('an answer that could not be written is asked for again', async () => {
  await ask([launch(1, 30)], {
    'launches.answer': () => {
      throw failure('data/disk-full')
    },
  })
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect
    .element(page.getByRole('alert').filter({ hasText: 'the disk is full' }))
    .toBeVisible()
  await expect.element(question('Isla Ferreira')).toBeVisible()
})
