import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { localDateTime, plainDate, type PlainDate } from '#shared/time.ts'
import type { Locale } from '#shared/words/language.ts'
import { forgetDrafts, keepDraft } from '#renderer/features/client/composer-draft.ts'
import { forgetLogDrafts } from '#renderer/deeds/use-log-drafts.ts'
import { emptyLine } from '#renderer/reading/line.ts'
import { ClientScreen } from '#renderer/features/client/client-screen.tsx'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import {
  createFakeApi,
  failure,
  type Answers,
  type FakeApi,
} from '#test/renderer/support/fake-api.ts'
import { nothingKnown } from '#test/renderer/support/known.ts'
import { renderApp } from '#test/renderer/support/render-app.tsx'
import { renderScreen, type ScreenHost } from '#test/renderer/support/render.tsx'
import { gardenAnswers } from '#test/renderer/today/garden-answers.ts'
import {
  clientId,
  detailOf,
  entryId,
  plainId,
  promiseId,
  reminderId,
  rows,
  type Detail,
} from '#test/renderer/today/garden.ts'

beforeEach(async () => {
  keepDraft(clientId(1), emptyLine)
  await page.viewport(1280, 832)
})

function ottilie(more: Partial<Detail> = {}): Detail {
  const [row] = rows(1)
  if (row === undefined) throw new Error('The garden has a first client')
  return detailOf(row, more)
}

async function openClient(
  more: Answers = {},
  locale: Locale = 'en',
): Promise<{ readonly api: FakeApi; readonly screen: ScreenHost }> {
  const api = createFakeApi({ ...gardenAnswers(), ...more })
  const screen = await renderScreen(
    <div style={{ height: '100vh' }}>
      <ClientScreen id={clientId(1)} />
    </div>,
    api,
    { place: `/client/${clientId(1)}`, locale },
  )
  await expect
    .element(page.getByRole('heading', { level: 1, name: 'Ottilie Brandt-Sørensen' }))
    .toBeVisible()
  return { api, screen }
}
const composer = () =>
  page.getByRole('textbox', { name: 'Write what happened with Ottilie Brandt-Sørensen' })

test('the head says how warm it is and why, and the strip tells its year', async () => {
  await openClient()
  await expect
    .element(page.getByText('Warmth 31, cool. Next touch was Tue 24 February'))
    .toBeVisible()
  await expect
    .element(
      page.getByText(
        'Down from 92 since 27 January: 44 days of quiet against a cadence of 28 days, and 2 tries in a row with no answer.',
      ),
    )
    .toBeVisible()
  await expect
    .element(
      page.getByRole('img', {
        name: '19 touches in a year, the last on 27 January, 16 days overdue',
      }),
    )
    .toBeVisible()
})

test('a line is read before it is saved, and Enter saves it', async () => {
  const { api } = await openClient()
  await userEvent.keyboard('i')
  await expect.element(composer()).toHaveFocus()
  await userEvent.keyboard('emailed, wants a spring menu, promised samples fri #menu')
  await expect
    .element(page.getByRole('button', { name: 'Email, you reached out, today' }))
    .toBeVisible()
  await expect
    .element(page.getByRole('button', { name: 'You owe: samples, tomorrow' }))
    .toHaveAttribute('aria-pressed', 'true')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/^Logged an email with Ottilie/u)).toBeVisible()
  await expect.element(composer()).toHaveValue('')
  await expect
    .element(page.getByRole('article').first())
    .toMatchTextContent(/You emailed\..*wants a spring menu/u)
  expect(api.callsOf('capture.file')).toEqual([
    {
      clientId: clientId(1),
      others: [],
      draft: clientId(1),
      touch: { kind: 'email', direction: 'outbound', outcome: 'delivered' },
      body: 'emailed, wants a spring menu, promised samples fri',
      learned: 'wants a spring menu',
      promises: [{ side: 'mine', text: 'samples', dueOn: '2026-03-13' }],
      tags: ['menu'],
      reminders: [],
    },
  ])
})

test('a touch begun on a card goes on here, whatever lists its client is on by now', async () => {
  forgetLogDrafts()
  const draft = {
    kind: 'call' as const,
    direction: 'outbound' as const,
    noAnswer: false,
    said: 'She wants the slate',
    learned: 'by Easter',
  }
  const { api } = await openClient({
    'drafts.touches': () => ({
      drafts: [{ clientId: clientId(1), draft, on: plainDate('2026-03-11') }],
    }),
    'drafts.keep': () => ({}),
    'drafts.keepTouch': () => ({}),
  })
  const goOn = page.getByRole('button', { name: 'Go on here' })
  await expect.element(goOn).toBeVisible()
  await expectAccessible()
  await goOn.click()
  await expect.element(composer()).toHaveValue('She wants the slate\nby Easter')
  await expect.element(composer()).toHaveFocus()
  await expect.element(goOn).not.toBeInTheDocument()
  // Kept in the new place before it leaves the old one.
  const order = api.calls
    .map(({ channel }) => channel)
    .filter((name) => name.startsWith('drafts.keep'))
  expect(order.slice(0, 2)).toEqual(['drafts.keep', 'drafts.keepTouch'])
  expect(api.callsOf('drafts.keepTouch')).toEqual([
    { clientId: clientId(1), draft: { ...draft, said: '', learned: '' } },
  ])
  forgetLogDrafts()
})

test('Escape steps out of the line with the keyboard beside it, and once more out of the page', async () => {
  const { screen } = await openClient()
  await userEvent.keyboard('icalled')
  await expect.element(composer()).toHaveValue('called')
  await userEvent.keyboard('{Escape}')
  const around = page.getByRole('region', { name: /^Write what happened with Ottilie/u })
  await expect.element(around).toHaveFocus()
  await expect.element(composer()).toHaveValue('called')
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => screen.history.at(-1)).toBe('/clients')
})

test('a line outlives the window, is kept as it is typed, and goes only when it was filed', async () => {
  forgetDrafts()
  const answer = Promise.withResolvers<undefined>()
  const file = gardenAnswers()['capture.file']
  if (file === undefined) throw new Error('The garden files lines')
  const { api } = await openClient({
    'drafts.get': () => ({ text: 'called about the', picked: [] }),
    'capture.file': async (line) => {
      await answer.promise
      return file(line)
    },
  })
  await expect.element(composer()).toHaveValue('called about the')
  await userEvent.keyboard('i{End} glaze')
  await expect
    .poll(() => api.callsOf('drafts.keep').at(-1))
    .toEqual({
      place: clientId(1),
      text: 'called about the glaze',
      clientId: clientId(1),
      picked: [],
    })
  await expect
    .element(
      page.getByText(
        'Filing moves Ottilie Brandt-Sørensen’s next touch from Tue 24 February to 9 April.',
      ),
    )
    .toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('article').first()).toMatchTextContent(/about the glaze/u)
  // On the screen at once; in its field until it is on the disk.
  await expect.element(composer()).toHaveValue('called about the glaze')
  await userEvent.keyboard('{Enter}')
  answer.resolve(undefined)
  await expect.element(composer()).toHaveValue('')
  expect(api.callsOf('capture.file').map(({ draft }) => draft)).toEqual([clientId(1)])
})

test('what a line was read as can be changed, and a promise left out', async () => {
  const { api } = await openClient()
  await composer().fill('called, promised samples fri')
  await page.getByRole('button', { name: /^Call, /u }).click()
  await page.getByRole('menuitem', { name: 'Meeting' }).click()
  await page.getByRole('button', { name: /^You owe: samples/u }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.element(page.getByText(/^Logged a meeting/u)).toBeVisible()
  expect(api.callsOf('capture.file').map(({ touch, promises }) => [touch?.kind, promises])).toEqual(
    [['meeting', []]],
  )
})

test('figures that may mean two days are shown with both', async () => {
  const { api } = await openClient()
  await composer().fill('called, she pays the rest 1/4')
  const asked = page.getByRole('group', { name: 'Which day is “1/4”?' })
  await expect
    .element(asked.getByRole('button', { name: 'Wed 1 April', exact: true }))
    .toHaveAttribute('aria-pressed', 'true')
  await asked.getByRole('button', { name: '4 January 2027' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect
    .poll(() => api.callsOf('capture.file').map(({ promises }) => promises))
    .toEqual([[{ side: 'theirs', text: 'pays the rest', dueOn: '2027-01-04' }]])
})

test('a touch and a reminder whose words may mean several days are asked for theirs', async () => {
  const { api } = await openClient()
  await composer().fill('called in January, remind me about the slate')
  const asked = page.getByRole('group', { name: 'Which day is “in January”?' })
  await asked.getByRole('button', { name: '31 January' }).click()
  await expect.element(page.getByRole('button', { name: /^Call, .*31 January$/u })).toBeVisible()
  await expect.element(page.getByText('Remind you: the slate. When?')).toBeVisible()
  const when = page.getByRole('group', { name: 'When?' })
  await when.getByRole('button', { name: 'Thu 19 March' }).click()
  await expect.element(page.getByText('Remind you: the slate, Thu 19 March')).toBeVisible()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect
    .poll(() => api.callsOf('capture.file').map(({ on, reminders }) => ({ on, reminders })))
    .toEqual([
      {
        on: '2026-01-31',
        reminders: [{ text: 'the slate', at: '2026-03-19T09:00', dateOnly: true, every: null }],
      },
    ])
})

test('a line that names no touch is a note, and any line can be made one', async () => {
  const { api } = await openClient()
  await composer().fill('ask the quarry for offcuts')
  await expect.element(page.getByText('A note, today')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Noted. The clock runs on.')).toBeVisible()
  await composer().fill('called the quarry about her')
  await page.getByRole('button', { name: 'Note', exact: true }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect
    .poll(() => api.callsOf('capture.file').map(({ touch }) => touch))
    .toEqual([null, null])
})

test('a line that could not be saved is back in its field, and its entry is gone', async () => {
  await openClient({
    'capture.file': () => {
      throw failure('data/disk-full')
    },
  })
  await composer().fill('called about the glaze')
  await userEvent.keyboard('{Enter}')
  await expect
    .element(page.getByRole('alert').filter({ hasText: 'the disk is full' }))
    .toBeVisible()
  await expect.element(composer()).toHaveValue('called about the glaze')
  expect(page.getByText('called about the glaze').elements().length).toBeLessThan(3)
  await expect
    .element(page.getByRole('article').first())
    .toMatchTextContent(/Sent the drawing of the kiln-side border/u)
})

test('the timeline runs by month, and silences longer than the cadence are named', async () => {
  await openClient()
  await expect.element(page.getByText('44 quiet days', { exact: true })).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'January 2026 3 touches' })).toBeVisible()
  await expect
    .element(page.getByRole('heading', { name: /^December 2025 1 touch, 1 promise/u }))
    .toBeVisible()
})

test('filters and the search narrow the timeline down', async () => {
  const { api } = await openClient()
  await page.getByRole('button', { name: 'Notes', exact: true }).click()
  await expect.element(page.getByText(/Ask the quarry for offcuts/u)).toBeVisible()
  await expect.poll(() => page.getByRole('article').elements().length).toBe(1)
  await page.getByRole('button', { name: 'All', exact: true }).click()
  await userEvent.keyboard('{Control>}f{/Control}')
  await expect.element(page.getByRole('searchbox')).toHaveFocus()
  await userEvent.keyboard('nothing like it')
  await expect
    .element(page.getByText('Nothing on this timeline matches “nothing like it”.'))
    .toBeVisible()
  await expect
    .poll(() => api.callsOf('timeline.page').at(-1))
    .toEqual({
      clientId: clientId(1),
      kinds: [],
      query: 'nothing like it',
      after: null,
      limit: 50,
    })
})

test.each([
  ['en', 1280],
  ['en', 960],
  ['de', 1280],
  ['de', 960],
] as const)(
  'in %s at %i the search opens without moving anything, and gives the keyboard back',
  async (locale, width) => {
    await page.viewport(width, 832)
    await openClient({}, locale)
    const entry = page.getByRole('article').first()
    await expect.element(entry).toBeVisible()
    const topOf = () => entry.element().getBoundingClientRect().top
    const before = topOf()
    await userEvent.keyboard('{Control>}f{/Control}')
    const field = page.getByRole('searchbox')
    await expect.element(field).toHaveFocus()
    expect(topOf()).toBe(before)
    expect(field.element().getBoundingClientRect().width).toBeGreaterThanOrEqual(40)
    await userEvent.keyboard('{Escape}')
    await expect.element(field).not.toBeInTheDocument()
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(
      /^(?:Search this|Diesen Verlauf)/u,
    )
  },
)

test('the search of the timeline has room for a word in German too, and opening it moves nothing', async () => {
  await page.viewport(960, 640)
  await openClient({}, 'de')
  const first = page.getByRole('article').first()
  const before = first.element().getBoundingClientRect().top
  await page.getByRole('button', { name: 'Diesen Verlauf durchsuchen' }).click()
  const field = page.getByRole('searchbox', { name: 'Diesen Verlauf durchsuchen' })
  await expect.element(field).toHaveFocus()
  expect(field.element().getBoundingClientRect().width).toBeGreaterThan(150)
  expect(first.element().getBoundingClientRect().top).toBe(before)
})

test('older pages come as one reads back', async () => {
  const all = gardenAnswers()['timeline.page']
  const { api } = await openClient({
    'timeline.page': async (input) => {
      if (all === undefined) throw new Error('The garden has a timeline')
      const { entries } = await all(input)
      return input.after === null
        ? { entries: entries.slice(0, 6), next: { sortAt: 1, id: 6 } }
        : { entries: entries.slice(6), next: null }
    },
  })
  await expect
    .poll(() => api.callsOf('timeline.page').map(({ after }) => after))
    .toEqual([null, { sortAt: 1, id: 6 }])
  page.getByRole('region', { name: 'Timeline' }).element().scrollTo({ top: 5000 })
  await expect.element(page.getByText('Here since 2 May 2024.')).toBeVisible()
})

test('an entry is changed in place', async () => {
  const { api } = await openClient()
  await page
    .getByRole('button', { name: /^Edit this entry: / })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'What was said' }).fill('Sent two drawings.')
  await page.getByLabelText('Kind', { exact: true }).selectOptions('Letter')
  await page.getByRole('article').first().getByRole('button', { name: 'Save' }).click()
  await expect.element(page.getByText(/^Changed the entry of/u)).toBeVisible()
  expect(api.callsOf('entries.edit')).toEqual([
    {
      id: entryId(1),
      body: 'Sent two drawings.',
      learned: null,
      on: '2026-01-27',
      kind: 'letter',
      direction: 'outbound',
      outcome: 'delivered',
    },
  ])
})

test('Tab stops once in the timeline, and arrows go from entry to entry; each tool says whose it is', async () => {
  await openClient()
  const edits = page.getByRole('button', { name: /^Edit this entry: / })
  const deletes = page.getByRole('button', { name: /^Delete this entry: / })
  await expect.element(edits.first()).toBeInTheDocument()
  const names = edits.elements().map((one) => one.getAttribute('aria-label'))
  expect(names.slice(0, 1)).toEqual(['Edit this entry: You emailed. 27 Jan'])
  expect(new Set(names).size).toBe(names.length)
  const stops = () =>
    [...edits.elements(), ...deletes.elements()].filter(
      (one) => (one as HTMLElement).tabIndex === 0,
    )
  expect(stops()).toEqual([edits.elements()[0], deletes.elements()[0]])

  ;(deletes.elements()[0] as HTMLElement).focus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.element(deletes.nth(2)).toHaveFocus()
  expect(stops()).toEqual([edits.elements()[2], deletes.elements()[2]])
  await userEvent.keyboard('{ArrowUp}')
  await expect.element(deletes.nth(1)).toHaveFocus()
})

test('deleting an entry asks nothing and can be undone', async () => {
  const { api } = await openClient()
  await page
    .getByRole('button', { name: /^Delete this entry: / })
    .first()
    .click()
  await expect.element(page.getByText(/^Deleted the entry of 27 January/u)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(api.callsOf('entries.delete')).toEqual([{ id: entryId(1) }])
  expect(api.callsOf('undo.undo')).toEqual([{}])
})

test('a tick keeps a promise, and it is back when that cannot be written', async () => {
  const { api } = await openClient()
  await page.getByRole('checkbox', { name: 'Kept: The glaze-safe pot list' }).click()
  await expect.element(page.getByText('Kept: The glaze-safe pot list.')).toBeVisible()
  expect(api.callsOf('promises.settle')).toEqual([{ id: promiseId(1), state: 'kept' }])
  api.answer({
    'promises.settle': () => {
      throw failure('data/busy')
    },
  })
  await page.getByRole('checkbox', { name: 'Kept: choose the pot colours' }).click()
  await expect.element(page.getByRole('alert').filter({ hasText: 'Not saved' })).toBeVisible()
  await expect
    .element(page.getByRole('checkbox', { name: 'Kept: choose the pot colours' }))
    .toBeVisible()
})

test('facts are added, changed and deleted where they stand', async () => {
  const client = { client: ottilie() }
  const { api } = await openClient({
    'facts.add': () => client,
    'facts.edit': () => client,
    'facts.delete': () => client,
  })
  await page.getByRole('button', { name: 'Add a fact' }).click()
  await userEvent.keyboard('Sings while glazing')
  await userEvent.keyboard('{Enter}')
  // The line that is there now says it to the eye alone.
  await expect.element(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeInTheDocument()
  await page.getByRole('button', { name: 'Edit: Up early, free before nine' }).click()
  await page.getByRole('textbox', { name: 'Fact' }).fill('Free before eight')
  await userEvent.keyboard('{Enter}')
  await page.getByRole('button', { name: 'Edit: Up early, free before nine' }).click()
  await page.getByRole('button', { name: 'Delete this fact' }).click()
  await expect.element(page.getByText('Deleted a fact about Ottilie.')).toBeVisible()
  expect(api.callsOf('facts.add')).toEqual([
    { clientId: clientId(1), kind: 'other', body: 'Sings while glazing' },
  ])
  expect(api.callsOf('facts.edit')).toEqual([
    { id: plainId(21), kind: 'contact', body: 'Free before eight' },
  ])
  expect(api.callsOf('facts.delete')).toEqual([{ id: plainId(21) }])
})

test('a date that does not exist is refused in words; one without a year is taken', async () => {
  const { api } = await openClient({ 'dates.add': () => ({ client: ottilie() }) })
  await page.getByRole('button', { name: 'Add a date' }).click()
  await page.getByRole('textbox', { name: 'Day' }).fill('31')
  await page.getByLabelText('Month').selectOptions('Feb')
  await userEvent.keyboard('{Enter}')
  await page.getByRole('button', { name: 'Save' }).last().click()
  await expect
    .element(page.getByRole('alert').filter({ hasText: '31 Feb does not exist.' }))
    .toBeVisible()
  await page.getByRole('textbox', { name: 'Day' }).fill('29')
  await page.getByRole('button', { name: 'Save' }).last().click()
  await expect
    .poll(() => api.callsOf('dates.add'))
    .toEqual([{ clientId: clientId(1), kind: 'birthday', label: null, date: '--02-29' }])
})

test('the cadence says where it comes from, and an own one can be set', async () => {
  const { api } = await openClient()
  await expect.element(page.getByText('In touch every 28 days')).toBeInTheDocument()
  await expect.element(page.getByText('From the tag Retainer')).toBeInTheDocument()
  await page.getByRole('button', { name: 'Change the cadence' }).click()
  await page.getByLabelText('How often').selectOptions('Every so many days or months')
  await page.getByRole('textbox', { name: 'Number' }).fill('0')
  await userEvent.keyboard('{Enter}')
  await expect
    .element(page.getByRole('alert').filter({ hasText: 'Write a whole number' }))
    .toBeVisible()
  await page.getByRole('textbox', { name: 'Number' }).fill('3')
  await page.getByLabelText('Unit').selectOptions('months')
  await page.getByRole('textbox', { name: 'Number' }).click()
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => api.callsOf('clients.edit'))
    .toEqual([{ id: clientId(1), patch: { cadence: { unit: 'months', count: 3 } } }])
})

test('R sets a reminder in words', async () => {
  const { api } = await openClient()
  await userEvent.keyboard('r')
  await expect.element(page.getByRole('textbox', { name: 'About what' })).toHaveFocus()
  await userEvent.keyboard('Ask about the slate')
  await page.getByRole('textbox', { name: 'When' }).fill('fri 9:30')
  await expect.element(page.getByText('tomorrow, 09:30', { exact: true })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Reminder set for tomorrow, 09:30.')).toBeVisible()
  expect(api.callsOf('reminders.add')).toEqual([
    {
      clientId: clientId(1),
      text: 'Ask about the slate',
      at: '2026-03-13T09:30',
      dateOnly: false,
      every: null,
      basis: 'date',
    },
  ])
})

test('a reminder is changed and deleted from the panel; its own rule is kept', async () => {
  const reminder = {
    id: reminderId(1),
    text: 'send the glaze list',
    clientId: clientId(1),
    clientName: 'Ottilie Brandt-Sørensen',
    nextAt: localDateTime('2026-03-17T09:00'),
    dateOnly: true,
    every: 'FREQ=MONTHLY;BYDAY=3TU',
    dueAt: null,
    late: false,
    missed: 0,
    basis: 'date' as const,
    skippedOn: null,
    snoozedUntil: null,
  }
  const [sample] = rows(1)
  if (sample === undefined) throw new Error('The garden is empty')
  const { api } = await openClient({
    'clients.find': () => ({
      rows: [
        { ...sample, id: clientId(2), name: 'Ana Silva', organisation: 'Pine Yoga' },
        { ...sample, id: clientId(3), name: 'Ana Silva', organisation: 'Old Mill' },
      ],
    }),
    'reminders.list': () => ({ reminders: [reminder] }),
    'reminders.edit': () => ({ reminder }),
    'reminders.delete': () => ({}),
  })
  const open = () => page.getByRole('button', { name: 'Change: send the glaze list' }).click()
  await open()
  await expect.element(page.getByRole('combobox', { name: 'Again' })).toHaveValue('own')
  await page.getByRole('combobox', { name: 'About whom' }).fill('')
  await userEvent.keyboard('{Enter}')
  await expect
    .element(page.getByText('Changed “send the glaze list”. Next: Tue 17 March.'))
    .toBeVisible()
  // Two people have the name: what only one of them has tells them apart.
  await open()
  await page.getByRole('combobox', { name: 'About whom' }).fill('Ana Silva')
  const namesakes = page.getByRole('group', { name: 'Which Ana Silva?' })
  await namesakes.getByRole('button', { name: 'Ana Silva Old Mill' }).click()
  await expect.poll(() => namesakes.elements()).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect
    .poll(() => api.callsOf('reminders.edit').map(({ patch }) => patch.clientId))
    .toEqual([null, clientId(3)])
  await open()
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect.element(page.getByText('Deleted “send the glaze list”.')).toBeVisible()
  expect(api.callsOf('reminders.edit').slice(0, 1)).toEqual([
    {
      id: reminderId(1),
      patch: {
        text: 'send the glaze list',
        clientId: null,
        every: 'FREQ=MONTHLY;BYDAY=3TU',
        basis: 'date',
      },
    },
  ])
  expect(api.callsOf('reminders.delete')).toEqual([{ id: reminderId(1) }])
})

test('P pauses until a day or until resumed, and resumes again', async () => {
  const { api } = await openClient()
  await userEvent.keyboard('p')
  await expect.element(page.getByRole('textbox', { name: 'Until when' })).toHaveFocus()
  await userEvent.keyboard('yesterday{Enter}')
  await expect.element(page.getByRole('alert').filter({ hasText: 'has passed' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Until when' }).fill('1 june')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText(/^Paused Ottilie.* until 1 June\.$/u)).toBeVisible()
  await expect.element(page.getByText('Paused. Back 1 June')).toBeVisible()
  await userEvent.keyboard('p')
  await expect.poll(() => api.callsOf('clients.resume').length).toBe(1)
  expect(api.callsOf('clients.pause')).toEqual([{ id: clientId(1), until: '2026-06-01' }])
})

test('the menu silences a client, and the page says so with the way back', async () => {
  const { api } = await openClient()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Do not contact' }).click()
  await expect
    .element(page.getByText('Ottilie Brandt-Sørensen asked not to be contacted.'))
    .toBeVisible()
  await page.getByRole('button', { name: 'May be contacted again' }).click()
  await expect
    .poll(() => api.callsOf('clients.edit'))
    .toEqual([
      { id: clientId(1), patch: { doNotContact: true } },
      { id: clientId(1), patch: { doNotContact: false } },
    ])
})

test('deleting moves to the Trash, goes back to the list and can be undone', async () => {
  const { api, screen } = await openClient()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect.poll(() => screen.history.at(-1)).toBe('/clients')
  await expect.element(page.getByText('Moved Ottilie Brandt-Sørensen to the Trash.')).toBeVisible()
  expect(api.callsOf('clients.delete')).toEqual([{ id: clientId(1) }])
})

test('brackets go through the list one came from', async () => {
  const api = createFakeApi(gardenAnswers())
  const { container } = await renderApp(api, '/today')
  container.style.height = '100vh'
  await expect.element(page.getByRole('row', { name: /^Ottilie.*1 of 5/u })).toBeVisible()
  await userEvent.keyboard('j')
  await expect.element(page.getByRole('row', { name: /^Dr Samira/u })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect
    .element(page.getByRole('heading', { level: 1, name: 'Dr Samira Qureshi' }))
    .toBeVisible()
  await expect.element(page.getByText('2 of 6')).toBeVisible()
  await userEvent.keyboard(']')
  await expect
    .element(page.getByRole('heading', { level: 1, name: 'Cormac Ó Súilleabháin' }))
    .toBeVisible()
  await userEvent.keyboard('[[')
  await expect
    .element(page.getByRole('heading', { level: 1, name: 'Dr Samira Qureshi' }))
    .toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect
    .element(page.getByRole('heading', { level: 1, name: 'Five people to reach today' }))
    .toBeVisible()
})

test('setting a cadence says what all cadences then ask for in a day', async () => {
  const { api } = await openClient({
    'cadence.load': ({ cadence }) => ({
      perWorkDay: 3.1,
      after: cadence !== undefined && cadence !== 'none' && cadence?.count === 7 ? 6.2 : 3.1,
      dailyBudget: 5,
    }),
  })
  await page.getByRole('button', { name: 'Change the cadence' }).click()
  await page.getByLabelText('How often', { exact: true }).last().selectOptions('every')
  await page.getByRole('textbox', { name: 'Number' }).fill('7')
  await expect
    .element(page.getByText('All cadences together ask for 6.2 people a work day; you planned 5.'))
    .toBeVisible()
  expect(api.callsOf('cadence.load').at(-1)).toEqual({
    clientId: clientId(1),
    cadence: { unit: 'days', count: 7 },
  })
})

test('the history suggests a cadence, which is taken or turned down', async () => {
  const suggestion = { gaps: 8, medianDays: 30, cadenceDays: 28, suggestedDays: 42 }
  const { api } = await openClient({
    'clients.get': () => ({ client: ottilie({ cadenceHint: { suggestion, doubt: null } }) }),
    'clients.keepCadence': () => ({ client: ottilie() }),
  })
  await expect
    .element(page.getByText('The last 8 gaps were about 30 days; your cadence is 28. Set 42?'))
    .toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Not now' }).click()
  await expect.element(page.getByRole('button', { name: 'Set 42' })).not.toBeInTheDocument()
  expect(api.callsOf('clients.keepCadence')).toEqual([{ id: clientId(1) }])
})

test('an appointment says why no nudge comes, and once past asks whether it happened', async () => {
  const past = entryId(90)
  const { api } = await openClient({
    'clients.get': () => ({
      client: ottilie({ gate: { kind: 'appointment', on: plainDate('2026-03-19') } }),
    }),
    'timeline.page': () => ({
      entries: [
        planned(entryId(91), plainDate('2026-03-19')),
        planned(past, plainDate('2026-03-10')),
      ],
      next: null,
    }),
    'appointments.answer': () => ({
      entry: planned(past, plainDate('2026-03-10')),
      client: ottilie(),
    }),
  })
  await expect.element(page.getByText(/Waiting: you meet Thu 19 March\./u)).toBeVisible()
  await expect.element(page.getByText('planned', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'It happened' }).click()
  await expect
    .poll(() => api.callsOf('appointments.answer'))
    .toEqual([{ id: past, happened: true }])
})

function planned(id: ReturnType<typeof entryId>, on: PlainDate) {
  return {
    id,
    clientId: clientId(1),
    kind: 'interaction' as const,
    on,
    at: null,
    body: 'Walk the slope',
    learned: null,
    interaction: {
      kind: 'meeting' as const,
      direction: 'mutual' as const,
      outcome: 'reached' as const,
      unanswered: false,
      planned: true,
      others: [],
    },
    promise: null,
    purchase: null,
    feedback: null,
  }
}

test('a narrow window puts what is known under a tab of its own', async () => {
  await page.viewport(860, 640)
  await openClient()
  expect(page.getByRole('complementary', { name: 'What I know' }).elements()).toEqual([])
  await page.getByRole('radio', { name: 'What I know' }).click()
  await expect.element(page.getByText('Two cats: no lilies, no foxglove')).toBeVisible()
  expect(page.getByRole('region', { name: 'Timeline' }).elements()).toEqual([])
  await expectAccessible()
})

test('however long their work is told, the head keeps the ways to reach them in sight', async () => {
  await page.viewport(480, 640)
  const { screen } = await openClient({
    'clients.get': () => ({
      client: ottilie({
        title: 'Head of the gardens, the glass houses and the orchards',
        organisation: 'The Society for the Keeping of Very Old Trees',
        phones: [{ value: '+44 1632 960771', e164: null, label: null }],
        emails: [{ value: 'ottilie@example.org', label: null, primary: true }],
      }),
    }),
  })
  for (const name of [/\+44 1632 960771/u, /ottilie@example\.org/u]) {
    const way = screen.container.querySelector('header')
    if (way === null) throw new Error('The page of a client has a head')
    const button = page.elementLocator(way).getByRole('button', { name })
    await expect.element(button).toBeVisible()
    const { left, top, width, height } = button.element().getBoundingClientRect()
    const seen = document.elementFromPoint(left + width / 2, top + height / 2)
    expect(button.element().contains(seen)).toBe(true)
  }
  await expect.element(page.getByTitle(/^Head of the gardens.*Old Trees/u)).toBeVisible()
})

test('who else was there is picked after an @, shown, and has the touch too; or is left out', async () => {
  const others = rows(4)
  const { api } = await openClient({ 'clients.find': () => ({ rows: [...others] }) })
  const [, second, third] = others
  if (second === undefined || third === undefined) throw new Error('The garden has four clients')
  await composer().click()
  await userEvent.keyboard('met with @s')
  const options = page.getByRole('option')
  await expect.element(options.first()).toBeVisible()
  // The page is about the first of them: the line needs no name for her.
  expect(options.elements().map((one) => one.querySelector('bdi')?.textContent)).toEqual([
    ...others.slice(1).map(({ name }) => name),
    undefined,
  ])
  await expectAccessible()
  await userEvent.keyboard('{Enter}')
  await expect.element(composer()).toHaveValue(`met with @${second.name} `)
  await userEvent.keyboard('and @t')
  await expect.element(options.first()).toBeVisible()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await userEvent.keyboard('about the fence')
  const chip = (name: string) => page.getByRole('button', { name: `With ${name}` })
  await expect.element(chip(second.name)).toHaveAttribute('aria-pressed', 'true')
  await chip(third.name).click()
  await expect.element(chip(third.name)).toHaveAttribute('aria-pressed', 'false')
  await composer().click()
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => api.callsOf('capture.file').map(({ clientId: id, others: had }) => [id, had]))
    .toEqual([[clientId(1), [second.id]]])
  await expect.element(composer()).toHaveValue('')
})

test('whoever was picked for a name in the line is still meant after the window was closed', async () => {
  forgetDrafts()
  const [, second] = rows(4)
  if (second === undefined) throw new Error('The garden has four clients')
  const { id, name, kind } = second
  const { api } = await openClient({
    'drafts.get': () => ({
      text: `met with @${name} about the fence`,
      picked: [{ id, name, kind }],
    }),
  })
  await expect.element(page.getByRole('button', { name: `With ${name}` })).toBeVisible()
  await userEvent.keyboard('i{End}s')
  await expect
    .poll(() => api.callsOf('drafts.keep').at(-1))
    .toEqual({
      place: clientId(1),
      text: `met with @${name} about the fences`,
      clientId: clientId(1),
      picked: [{ id, name }],
    })
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => api.callsOf('capture.file').map(({ others }) => others)).toEqual([[id]])
})

test('long addresses stay within their field, and the dialog within itself', async () => {
  await openClient({
    'clients.get': () => ({
      client: ottilie({
        emails: Array.from({ length: 15 }, (_, n) => ({
          value: `ottilie.number${n}@sub${n}.example.org`,
          label: null,
          primary: n === 0,
        })),
      }),
    }),
  })
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Edit details' }).click()
  const dialog = page.getByRole('dialog')
  await expect.element(dialog).toBeVisible()
  expect(dialog.element().scrollWidth).toBe(dialog.element().clientWidth)
})

test('in a low window the line to write in comes wholly into sight', async () => {
  await page.viewport(480, 320)
  await openClient()
  await userEvent.keyboard('i')
  await expect.element(composer()).toHaveFocus()
  await expect
    .element(page.getByRole('region', { name: /^Write what happened/u }))
    .toBeInViewport({ ratio: 1 })
})

test('a client that is not there any more is said to be so', async () => {
  const api = createFakeApi({
    ...gardenAnswers(),
    'clients.get': () => {
      throw failure('client/not-found')
    },
  })
  await renderScreen(<ClientScreen id={clientId(77)} />, api)
  await expect.element(page.getByText('This client is not here any more')).toBeVisible()
})

test('nothing on a client’s page stands in the way of assistive technology', async () => {
  await openClient()
  await composer().fill('called, promised samples fri')
  await expectAccessible()
})

test('an organisation names its people, and each leads to their page', async () => {
  const people = [
    { id: clientId(2), name: 'Pia Lund', title: 'Buyer' },
    { id: clientId(3), name: 'Sol Vang', title: null },
  ]
  await openClient({
    'clients.get': () => ({
      client: ottilie({ kind: 'organisation', people, peopleCount: 102 }),
    }),
  })
  const link = page.getByRole('link', { name: 'Pia Lund Buyer' })
  await expect.element(link).toHaveAttribute('href', `/client/${clientId(2)}`)
  await expect.element(page.getByText('and 100 more')).toBeVisible()
  await expectAccessible()
})

test('the organisation of a person is a link to its page', async () => {
  await openClient({
    'clients.get': () => ({
      client: ottilie({ organisation: 'Tin Roof Ltd', organisationId: clientId(4) }),
    }),
  })
  await expect
    .element(page.getByRole('link', { name: /Tin Roof Ltd/ }))
    .toHaveAttribute('href', `/client/${clientId(4)}`)
})

const anna = {
  id: plainId(41),
  otherId: clientId(2),
  otherKind: 'person' as const,
  name: 'Anna Berg',
  role: null,
  roleBack: 'sister',
}
const otto = {
  id: plainId(42),
  otherId: null,
  otherKind: null,
  name: 'Otto Vang',
  role: 'landlord, keeps the yard key',
  roleBack: null,
}

test('who belongs to a client is told from its side, and a client among them is a link', async () => {
  await openClient({
    'known.get': () => ({ ...nothingKnown, relations: [anna, otto] }),
  })
  const panel = page.getByRole('complementary', { name: 'What I know' })
  await expect.element(panel.getByText('Anna Berg, Ottilie is their sister')).toBeVisible()
  await expect.element(panel.getByText('Otto Vang, landlord, keeps the yard key')).toBeVisible()
  await expect
    .element(panel.getByRole('link', { name: 'Anna Berg' }))
    .toHaveAttribute('href', `/client/${clientId(2)}`)
  await panel.getByRole('button', { name: 'Edit: Anna Berg' }).click()
  await expect.element(page.getByText('A client, linked both ways.')).toBeVisible()
  await expectAccessible()
})

test('the other way is said from this page, and removing can be undone', async () => {
  const { api } = await openClient({
    'known.get': () => ({ ...nothingKnown, relations: [anna] }),
    'relations.edit': () => ({}),
    'relations.delete': () => ({}),
  })
  await page.getByRole('button', { name: 'Edit: Anna Berg' }).click()
  await page.getByRole('textbox', { name: 'Who they are to Ottilie' }).fill('elder sister')
  await userEvent.keyboard('{Enter}')
  const said = { other: { id: clientId(2) }, role: 'elder sister', roleBack: 'sister' }
  await expect
    .poll(() => api.callsOf('relations.edit'))
    .toEqual([{ id: anna.id, clientId: clientId(1), ...said }])
  await page.getByRole('button', { name: 'Edit: Anna Berg' }).click()
  await page.getByRole('button', { name: 'Remove' }).click()
  await expect.element(page.getByText('Anna Berg no longer belongs to Ottilie.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  expect(api.callsOf('relations.delete')).toEqual([{ id: anna.id, clientId: clientId(1) }])
})

test('a written name is a client only where it is the whole name of one, and says so first', async () => {
  const [first] = rows(1)
  if (first === undefined) throw new Error('The garden has a first client')
  const { api } = await openClient({
    'clients.find': ({ text }) => ({
      rows: 'anna berg'.startsWith(text.toLowerCase())
        ? [2, 3].map((n) => ({
            ...first,
            id: clientId(n),
            name: 'Anna Berg',
            organisation: `Firm ${n}`,
          }))
        : [],
    }),
    'relations.add': () => ({}),
  })
  await page.getByRole('button', { name: 'Add somebody who belongs to Ottilie' }).click()
  const name = page.getByRole('combobox', { name: 'Name' })
  await name.fill('Anna')
  await expect.element(page.getByText('A name only, no client.')).toBeVisible()
  await name.fill('Anna Berg')
  await expect.element(page.getByText('Several clients have this name.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Who they are to Ottilie' }).fill('sister')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Choose who it is, or only the name.')).toBeVisible()
  expect(api.callsOf('relations.add')).toEqual([])
  await page.getByRole('button', { name: 'Anna Berg Firm 3' }).click()
  await page.getByRole('textbox', { name: 'Who Ottilie is to them' }).fill('brother')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => api.callsOf('relations.add'))
    .toEqual([
      {
        clientId: clientId(1),
        other: { id: clientId(3) },
        role: 'sister',
        roleBack: 'brother',
      },
    ])
})
