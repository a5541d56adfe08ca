import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Output } from '#shared/contract/index.ts'
import { addDays } from '#shared/plain-date.ts'
import { localDateTime, plainDate } from '#shared/time.ts'
import { forgetOpened } from '#renderer/features/today/nudge-list.tsx'
import { TodayScreen } from '#renderer/features/today/today-screen.tsx'
import { forgetMore } from '#renderer/features/today/use-more.ts'
import { settings } from '#test/renderer/support/app-answers.ts'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import { createFakeApi, type Answers, type FakeApi } from '#test/renderer/support/fake-api.ts'
import { renderScreen, type ScreenHost } from '#test/renderer/support/render.tsx'
import { gardenAnswers } from './garden-answers.ts'
import {
  clientId,
  day,
  detailOf,
  quietDay,
  reminderId,
  rows,
  timeline,
  today,
  type Nudge,
} from './garden.ts'

type Day = Output<'nudges.due'>
type Reminder = Day['reminders'][number]

beforeEach(async () => {
  forgetMore()
  forgetOpened()
  await page.viewport(1280, 832)
})

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
/** The first card of the day, changed. */
function withFirst(change: Partial<Nudge>, of: Day = day): Day {
  const [first, ...others] = of.nudges
  if (first === undefined) throw new Error('The garden is empty')
  return { ...of, nudges: [{ ...first, ...change }, ...others] }
}

test('a kind switched off stays in the sums, struck through, until it is switched on again', async () => {
  let off: readonly 'fatigue'[] = []
  const answer: Answers = {
    'settings.get': () => ({ ...settings, switchedOffReasons: [...off] }),
    'nudges.due': () => {
      const [first] = day.nudges
      const reasons = first?.reasons.filter(({ kind }) => !off.some((one) => one === kind)) ?? []
      return withFirst({ reasons, switchedOff: [...off] })
    },
    'settings.set': ({ switchedOffReasons = [] }) => {
      off = switchedOffReasons.includes('fatigue') ? ['fatigue'] : []
      return { ...settings, switchedOffReasons }
    },
  }
  const { api } = await openToday(answer)
  await expect.element(card(/^Ottilie/u)).toBeVisible()
  await userEvent.keyboard('w')
  const sums = page.getByRole('dialog', { name: 'How the score is made' })
  const fatigue = sums.getByRole('switch', { name: /No answer, put off/u })
  await fatigue.click()
  api.emit('data.changed', { topics: ['settings'] })
  await expect.element(fatigue).not.toBeChecked()
  await expect.element(sums).toMatchTextContent(/No answer, put offSwitched off for everyone/u)
  await expect.element(card(/^Ottilie/u)).toMatchTextContent(/No answer, put offoff/u)
  await expectAccessible()
  await fatigue.click()
  api.emit('data.changed', { topics: ['settings'] })
  await expect.element(fatigue).toBeChecked()
  expect(api.callsOf('settings.set')).toEqual([
    { switchedOffReasons: ['fatigue'] },
    { switchedOffReasons: [] },
  ])
})

test('the history suggests a cadence on the card, which is taken or turned down', async () => {
  const suggestion = { gaps: 8, medianDays: 30, cadenceDays: 28, suggestedDays: 42 }
  const { api } = await openToday({
    'nudges.due': () => withFirst({ cadenceHint: { suggestion, doubt: null } }),
    'clients.keepCadence': ({ id }) => ({ client: detailOf(rowOf(1), { id }) }),
  })
  await expect
    .element(card(/^Ottilie/u))
    .toMatchTextContent(/The last 8 gaps were about 30 days; your cadence is 28. Set 42\?/u)
  await page.getByRole('button', { name: 'Set 42' }).click()
  await expect
    .element(page.getByText('In touch with Ottilie Brandt-Sørensen every 42 days from now on.'))
    .toBeVisible()
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect.poll(() => api.callsOf('clients.keepCadence')).toEqual([{ id: clientId(1) }])
  expect(api.callsOf('clients.edit')).toEqual([
    { id: clientId(1), patch: { cadence: { unit: 'days', count: 42 } } },
  ])
})

test('after three put-offs the cadence is in doubt, not the person', async () => {
  const { screen } = await openToday({
    'nudges.due': () => withFirst({ cadenceHint: { suggestion: null, doubt: 3 } }),
  })
  await expect.element(card(/^Ottilie/u)).toMatchTextContent(/Put off 3 times in a row/u)
  await page.getByRole('button', { name: 'Change it' }).click()
  await expect.poll(() => screen.history.at(-1)).toBe(`/client/${clientId(1)}`)
})

test('what was planned and is past asks once whether it happened', async () => {
  const [first, second] = timeline(clientId(7))
  if (first === undefined || second === undefined) throw new Error('The story is too short')
  const client = rowOf(7)
  const planned = (id: typeof first.id) => ({
    client,
    entry: {
      ...first,
      id,
      clientId: client.id,
      on: plainDate('2026-03-10'),
      body: 'Walk the slope',
      interaction: {
        kind: 'meeting' as const,
        direction: 'mutual' as const,
        outcome: 'reached' as const,
        unanswered: false,
        planned: true,
        others: [],
      },
    },
  })
  const { api } = await openToday({
    'nudges.due': () => ({ ...day, appointments: [planned(first.id), planned(second.id)] }),
    'appointments.answer': ({ id }) => ({
      entry: planned(id).entry,
      client: detailOf(client, { nextDueOn: plainDate('2026-04-09') }),
    }),
  })
  await expect.element(page.getByRole('heading', { name: 'Did it happen?' })).toBeVisible()
  await expect.element(page.getByText('Tue 10 March: Walk the slope').first()).toBeVisible()
  await expectAccessible()
  await page
    .getByRole('button', { name: /^Yes, it happened with/u })
    .first()
    .click()
  await expect.element(page.getByText(/^Logged with .+\. Next touch 9 April\.$/u)).toBeVisible()
  await expect.element(page.getByRole('button', { name: /^Yes, it happened/u })).toHaveFocus()
  await page.getByRole('button', { name: /^No, it did not happen with/u }).click()
  await expect.element(page.getByText(/^Noted: it did not come about/u)).toBeVisible()
  expect(api.callsOf('appointments.answer')).toEqual([
    { id: first.id, happened: true },
    { id: second.id, happened: false },
  ])
})

test('a reminder is put off by an hour or in words, skipped this once, or ticked off', async () => {
  const [late, later] = day.reminders
  if (late === undefined || later === undefined) throw new Error('The day has no reminders')
  const monthly: Reminder = {
    ...late,
    id: reminderId(3),
    text: 'send the fleet bills',
    every: 'FREQ=MONTHLY',
  }
  const { api } = await openToday({
    'nudges.due': () => ({ ...day, reminders: [late, later, monthly] }),
    'reminders.snooze': () => ({ reminder: late }),
    'reminders.skip': ({ id }) => ({
      reminder: { ...monthly, id, nextAt: localDateTime('2026-04-12T08:30') },
    }),
    'reminders.done': ({ id }) => ({
      reminder: { ...monthly, id, nextAt: localDateTime('2026-04-12T08:30') },
    }),
  })
  await expect.element(page.getByText('Late: meant for today, 08:30').first()).toBeVisible()
  await expectAccessible()

  await page.getByRole('button', { name: 'More for: Ring the quarry about the slate' }).click()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('button', { name: /^In an hour/u })).toHaveFocus()
  await expect
    .element(page.getByRole('button', { name: /^In an hour/u }))
    .toMatchTextContent(/10:00/u)
  await userEvent.keyboard('1')
  await expect
    .element(page.getByText(/^Snoozed Ring the quarry about the slate.+today, 10:00\.$/u))
    .toBeVisible()
  await expect.element(page.getByRole('checkbox', { name: 'Done: Site visit' })).toHaveFocus()

  await page.getByRole('button', { name: 'More for: send the fleet bills' }).click()
  await page.getByRole('menuitem', { name: 'Skip this time' }).click()
  await expect
    .element(page.getByText('Skipped: send the fleet bills. Again 12 April.'))
    .toBeVisible()
  await page.getByRole('checkbox', { name: 'Done: Site visit' }).click()
  expect(api.callsOf('reminders.snooze')).toEqual([
    { id: reminderId(1), until: '2026-03-12T10:00' },
  ])
  expect(api.callsOf('reminders.skip')).toEqual([{ id: reminderId(3) }])
  expect(api.callsOf('reminders.done')).toEqual([{ id: reminderId(2) }])
})

test('a reminder is changed from Today: what is not touched stays, a past time is refused', async () => {
  const [late] = day.reminders
  if (late === undefined) throw new Error('The day has no reminders')
  const { api } = await openToday({
    'reminders.edit': ({ id, patch }) => ({
      reminder: { ...late, id, text: patch.text ?? late.text, nextAt: patch.at ?? late.nextAt },
    }),
  })
  const open = async () => {
    await page.getByRole('button', { name: 'More for: Ring the quarry about the slate' }).click()
    await page.getByRole('menuitem', { name: 'Change' }).click()
  }
  await open()
  const text = page.getByRole('textbox', { name: 'About what' })
  await expect.element(text).toHaveFocus()
  await expect
    .element(page.getByRole('textbox', { name: 'When' }))
    .toHaveValue('12 March 2026, 08:30')
  await expectAccessible()
  await text.fill('Ring the quarry')
  await page.getByRole('combobox', { name: 'About whom' }).fill('Ottilie')
  await expect
    .element(page.getByText('Ottilie Brandt-Sørensen', { exact: true }).last())
    .toBeVisible()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.element(page.getByText('Changed “Ring the quarry”.')).toBeVisible()

  await open()
  await page.getByRole('textbox', { name: 'When' }).fill('yesterday 9:00')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('alert').filter({ hasText: 'has passed' })).toBeVisible()
  await page.getByRole('textbox', { name: 'When' }).fill('fri 9:30')
  await page.getByRole('combobox', { name: 'Again' }).selectOptions('Every two weeks')
  await page.getByRole('combobox', { name: 'Counted' }).selectOptions('From the day it is done')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.element(page.getByText(/Next: tomorrow, 09:30/u)).toBeVisible()
  const untouched = { text: 'Ring the quarry about the slate', clientId: null }
  expect(api.callsOf('reminders.edit')).toEqual([
    {
      id: reminderId(1),
      patch: { text: 'Ring the quarry', clientId: clientId(1), every: null, basis: 'date' },
    },
    {
      id: reminderId(1),
      patch: {
        ...untouched,
        every: 'FREQ=WEEKLY;INTERVAL=2',
        basis: 'completion',
        at: '2026-03-13T09:30',
        dateOnly: false,
      },
    },
  ])
})

test('done early, two more can be asked for, and the first of them has the keyboard', async () => {
  const waiting = day.nudges.map((nudge) => ({ ...nudge, section: 'also' as const }))
  const { api } = await openToday({
    'nudges.due': ({ more }) => ({
      ...day,
      doneToday: 5,
      nudges: waiting.map((nudge, index) =>
        index < (more ?? 0) ? { ...nudge, section: 'today' as const } : nudge,
      ),
    }),
  })
  const offer = page.getByRole('region', { name: 'Done early: two more?' })
  await expect.element(offer).toBeVisible()
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Nobody is waiting for you today')
  await expectAccessible()
  await offer.getByRole('button', { name: 'Two more' }).click()
  await expect.element(card('Ottilie Brandt-Sørensen, 1 of 2')).toHaveFocus()
  await expect.element(offer).not.toBeInTheDocument()
  expect(api.callsOf('nudges.due').map(({ more }) => more ?? 0)).toEqual([0, 2])
})

test('done early, one can leave it there, and is not asked again that day', async () => {
  const nudges = day.nudges.map((nudge) => ({ ...nudge, section: 'also' as const }))
  const { screen } = await openToday({ 'nudges.due': () => ({ ...day, doneToday: 5, nudges }) })
  await page.getByRole('button', { name: 'Leave it there' }).click()
  await expect
    .element(page.getByRole('region', { name: 'Done early: two more?' }))
    .not.toBeInTheDocument()
  await expect.element(page.getByRole('button', { name: /^Also due/u })).toBeVisible()
  await screen.unmount()
  await openToday({ 'nudges.due': () => ({ ...day, doneToday: 5, nudges }) })
  await expect.element(page.getByRole('button', { name: /^Also due/u })).toBeVisible()
  expect(page.getByRole('region', { name: 'Done early: two more?' }).elements()).toEqual([])
})

test('while the owner is away Today says until when, and how to be back', async () => {
  const { api } = await openToday({
    'nudges.due': () => ({
      ...quietDay,
      reminders: day.reminders,
      awayUntil: plainDate('2026-03-23'),
    }),
    'holiday.end': () => settings,
  })
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('You are away until Mon 23 March')
  await expect.element(page.getByRole('heading', { name: /^Reminders/u })).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'I am back' }).click()
  await expect.poll(() => api.callsOf('holiday.end')).toEqual([{}])
})

test('a day with nobody to reach but a promise due shows tomorrow beside it', async () => {
  await openToday({
    'nudges.due': () => ({
      ...quietDay,
      doneToday: 4,
      promises: day.promises,
      upcoming: day.upcoming.map((one) => ({ ...one, dueOn: addDays(today, 1) })),
    }),
  })
  await expect
    .element(
      page.getByText('You have seen to all who were waiting, four of them.', { exact: false }),
    )
    .toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Tomorrow, Friday' })).toBeVisible()
  await expect.element(page.getByRole('heading', { name: /^Promises/u })).toBeVisible()
})

test('those who have drifted are one press away', async () => {
  const { screen } = await openToday()
  await page.getByRole('button', { name: 'Who has drifted' }).click()
  await expect.poll(() => screen.history.at(-1)).toBe('/drifted')
})

function rowOf(number: number): ReturnType<typeof rows>[number] {
  const row = rows(number).at(-1)
  if (row === undefined) throw new Error('The garden is too small')
  return row
}

test('paused reminders are said on Today, with the way back, on an empty day too', async () => {
  const paused = { ...settings, remindersPausedUntil: localDateTime('2026-03-13T09:00') }
  const { api } = await openToday({
    'nudges.due': () => quietDay,
    'settings.get': () => paused,
    'settings.set': () => settings,
  })
  await expect.element(page.getByText(/^Reminders are paused until tomorrow/u)).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect.poll(() => api.callsOf('settings.set')).toEqual([{ remindersPausedUntil: null }])
})

test('everything snoozed for an hour is said on Today, and one press brings it back', async () => {
  const undone = { what: 'today.snooze', details: { until: '2026-03-12T10:00' }, changes: 5 }
  const { api } = await openToday({
    'nudges.due': () => quietDay,
    'undo.peek': () => ({ undo: undone, redo: null }),
    'undo.undo': () => ({ undone }),
  })
  await expect.element(page.getByText(/^Everything of today is snoozed until/u)).toBeVisible()
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect.poll(() => api.callsOf('undo.undo')).toHaveLength(1)
})

test('ACC-24 a reminder told on time and never acted on says how often it was missed', async () => {
  const [one] = day.reminders
  if (one === undefined) throw new Error('The garden has no reminder')
  await openToday({
    'nudges.due': () => ({ ...day, reminders: [{ ...one, late: false, missed: 6 }] }),
  })
  await expect.element(page.getByText('Missed 6 times')).toBeVisible()
})
