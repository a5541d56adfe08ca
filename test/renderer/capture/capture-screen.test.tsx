import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CaptureScreen } from '#renderer/features/capture/capture-screen.tsx'
import { addDays } from '#shared/plain-date.ts'
import { appInfo, frameAnswers } from '../support/app-answers.ts'
import { expectAccessible } from '../support/axe.ts'
import { createFakeApi, failure, type Answers, type FakeApi } from '../support/fake-api.ts'
import { renderScreen } from '../support/render.tsx'
import { clientId, detailOf, rows } from '../today/garden.ts'
import { gardenAnswers } from '../today/garden-answers.ts'

type Row = ReturnType<typeof rows>[number]

/** Clients by name and the days since they were last in touch. */
function clientRows(first: number, named: readonly (readonly [string, number])[]): readonly Row[] {
  const [sample] = rows(1)
  if (sample === undefined) throw new Error('The garden is empty')
  return named.map(([name, days], index) => ({
    ...sample,
    id: clientId(first + index),
    name,
    lastTouchOn: addDays(appInfo.today, -days),
  }))
}

const people = clientRows(1, [
  ['María de los Ángeles Fernández-Villanueva y Ortiz', 10],
  ['Marek Kowalczyk', 21],
  ['Aria Marama', 61],
])
const yuki = clientRows(7, [['Yuki Tanaka', 20]])

const answers: Answers = {
  ...frameAnswers,
  ...gardenAnswers(),
  'drafts.get': () => ({ text: '', picked: [] }),
  'drafts.keep': () => ({}),
  'capture.preview': () => ({ nextDueOn: null, thenDueOn: null }),
  'capture.fit': () => ({}),
  'capture.hide': () => ({}),
  'capture.showClient': () => ({}),
  'clients.find': ({ text }) => {
    const wanted = text.toLowerCase()
    const rows = [...people, ...yuki].filter(({ name }) =>
      name
        .toLowerCase()
        .normalize('NFD')
        .replaceAll(/\p{M}/gu, '')
        .split(/[\s-]/u)
        .some((word) => word.startsWith(wanted.split(' ')[0] ?? '')),
    )
    return {
      rows: rows.filter(
        ({ name }) => !wanted.includes(' ') || name.toLowerCase().startsWith(wanted),
      ),
    }
  },
}

const field = () => page.getByRole('textbox', { name: 'What happened' })

/** The line about what is wrong; the toasts' place beside it is empty. */
const alert = () => page.getByRole('main').getByRole('alert')

/** Puts words behind those that are there, all at once: key by key takes its time. */
async function write(more: string): Promise<void> {
  const before = (field().element() as HTMLTextAreaElement).value
  await field().fill(before + more)
}

async function pickYuki(before = ''): Promise<void> {
  await write('@yuki')
  await expect.element(page.getByRole('option', { name: /Yuki Tanaka/u })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(field()).toHaveValue(`${before}@Yuki Tanaka `)
}

async function openCapture(more: Answers = {}): Promise<FakeApi> {
  const api = createFakeApi({ ...answers, ...more })
  await renderScreen(
    <div style={{ width: 620 }}>
      <CaptureScreen />
    </div>,
    api,
  )
  await expect.element(field()).toHaveFocus()
  return api
}

beforeEach(async () => {
  await page.viewport(620, 520)
})

test('@ lists clients as one types, best first, and the chosen one stands in the line', async () => {
  const api = await openCapture()
  await write('@mar')
  const options = page.getByRole('option')
  await expect.element(options.nth(0)).toHaveAttribute('aria-selected', 'true')
  expect(options.elements().map((option) => option.querySelector('bdi')?.textContent)).toEqual([
    'María de los Ángeles Fernández-Villanueva y Ortiz',
    'Marek Kowalczyk',
    'Aria Marama',
    undefined,
  ])
  expect(options.elements().map((option) => option.querySelector('mark')?.textContent)).toEqual([
    'Mar',
    'Mar',
    'Mar',
    undefined,
  ])
  await expectAccessible()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.element(field()).toHaveValue('@Marek Kowalczyk ')
  await write('called, all well')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => api.callsOf('capture.file'))
    .toEqual([
      {
        clientId: people[1]?.id,
        others: [],
        draft: 'capture',
        touch: { kind: 'call', direction: 'inbound', outcome: 'reached' },
        body: 'Marek Kowalczyk called, all well',
        promises: [],
        tags: [],
        reminders: [],
      },
    ])
})

test('who else was there is picked the same way, shown, and has the touch too', async () => {
  const api = await openCapture()
  await write('met ')
  await pickYuki('met ')
  await write('and @marek')
  await expect.element(page.getByRole('option', { name: /Marek/u })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.element(field()).toHaveValue('met @Yuki Tanaka and @Marek Kowalczyk ')
  await write('on site')
  await expect.element(page.getByText('Marek Kowalczyk', { exact: true })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => api.callsOf('capture.file').map(({ clientId: id, others }) => [id, others]))
    .toEqual([[yuki[0]?.id, [people[1]?.id]]])
})

test('what was understood is read back before anything is saved, and filed as one', async () => {
  const api = await openCapture()
  await pickYuki()
  await expect.element(field()).toHaveValue('@Yuki Tanaka ')
  await write(
    'came by, learned the moss has taken #moss. Promised the stone list tue, she pays the rest 1/4',
  )
  const rows = page.getByRole('list', { name: 'What was read' }).getByRole('listitem')
  await expect.poll(() => rows.elements().length).toBe(6)
  await expect.element(rows.nth(0)).toMatchTextContent(/With.*Yuki Tanaka/u)
  await expect.element(rows.nth(1)).toMatchTextContent(/Touch.*They reached you: a meeting.*today/u)
  await expect.element(rows.nth(2)).toMatchTextContent(/Learned.*the moss has taken/u)
  await expect.element(rows.nth(3)).toMatchTextContent(/You owe.*the stone list.*Tue 17 March/u)
  await expect.element(rows.nth(4)).toMatchTextContent(/They owe.*pays the rest/u)
  await expect.element(rows.nth(5)).toMatchTextContent(/Tag.*moss/u)
  await expectAccessible()
  // Alt 2 is the other day; Tab goes through what was read, and a promise is left out.
  await userEvent.keyboard('{Alt>}2{/Alt}')
  await expect
    .element(page.getByRole('button', { name: '4 January 2027' }))
    .toHaveAttribute('aria-pressed', 'true')
  await userEvent.keyboard('{Tab}')
  await expect.element(page.getByRole('button', { name: 'Make it a note' })).toHaveFocus()
  await userEvent.keyboard('{Tab}')
  await expect
    .element(page.getByRole('button', { name: 'Leave out: the moss has taken' }))
    .toHaveFocus()
  await userEvent.keyboard(' ')
  await expect.element(rows.nth(2)).toMatchTextContent(/Stays in the text/u)
  await userEvent.keyboard(' {Tab}')
  await expect
    .element(page.getByRole('button', { name: 'Leave out: the stone list' }))
    .toHaveFocus()
  await userEvent.keyboard(' ')
  await expect.element(rows.nth(3)).toMatchTextContent(/Stays in the text/u)
  await page.getByRole('button', { name: 'File it' }).click()
  await expect
    .poll(() => api.callsOf('capture.file'))
    .toMatchObject([
      {
        clientId: yuki[0]?.id,
        learned: 'the moss has taken',
        promises: [{ side: 'theirs', text: 'pays the rest', dueOn: '2027-01-04' }],
        tags: ['moss'],
      },
    ])
})

test('filed: the line makes room for a word with its undo, and the words come back', async () => {
  const undo = vi.fn(() => ({ undone: { what: 'interaction.log', details: {}, changes: 1 } }))
  const api = await openCapture({ 'undo.undo': undo })
  await pickYuki()
  await write('came by')
  await userEvent.keyboard('{Enter}')
  await expect
    .element(page.getByRole('status').filter({ hasText: 'Filed with' }))
    .toMatchTextContent(/Filed with Yuki Tanaka: a meeting\./u)
  await expectAccessible()
  await expect.poll(() => api.callsOf('drafts.keep').at(-1)?.text ?? '').toBe('')
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(field()).toHaveValue('@Yuki Tanaka came by')
  expect(undo).toHaveBeenCalledTimes(1)
})

test('Control Enter files and goes to the client; Escape keeps the draft and hides', async () => {
  const api = await openCapture()
  await pickYuki()
  await write('rang')
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => api.callsOf('capture.hide').length).toBe(1)
  expect(api.callsOf('drafts.keep').at(-1)).toEqual({
    place: 'capture',
    text: '@Yuki Tanaka rang',
    clientId: yuki[0]?.id,
    picked: [{ id: yuki[0]?.id, name: 'Yuki Tanaka' }],
  })
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => api.callsOf('capture.showClient')).toEqual([{ id: yuki[0]?.id }])
})

test('a draft is back in its field with its client', async () => {
  const api = await openCapture({
    'drafts.get': () => ({
      text: '@Yuki Tanaka rang',
      picked: [{ id: clientId(7), name: 'Yuki Tanaka', kind: 'person' }],
    }),
  })
  await expect.element(field()).toHaveValue('@Yuki Tanaka rang')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => api.callsOf('capture.file').map((line) => line.clientId))
    .toEqual([clientId(7)])
})

test('nobody named: it asks, and keeps every word', async () => {
  const api = await openCapture()
  await write('sent the invoice, she was happy')
  await userEvent.keyboard('{Enter}')
  await expect
    .element(alert())
    .toMatchTextContent(/Who is this about\? Type @ and a name\. ?Your words are kept\./u)
  await expectAccessible()
  await expect.element(field()).toHaveValue('sent the invoice, she was happy')
  await field().fill('')
  await userEvent.keyboard('{Enter}')
  await expect.element(alert()).toMatchTextContent('Write what happened first.')
  expect(api.callsOf('capture.file')).toEqual([])
})

test('a name that several have is asked; one key answers', async () => {
  const api = await openCapture()
  const withKeys = () =>
    page
      .getByRole('button')
      .elements()
      .filter((button) => button.querySelector('kbd') && /Alt|⌥/u.test(button.textContent))
      .map((button) => button.textContent)
  // One question at a time has the keys: who it is comes before which day.
  await write('called @mar, !them by 1/4: the rest')
  await expect.poll(() => withKeys().length).toBe(3)
  expect(withKeys().every((text) => /Mar/u.test(text))).toBe(true)
  await userEvent.keyboard('{Alt>}2{/Alt}')
  await expect.poll(() => withKeys().every((text) => /April|January/u.test(text))).toBe(true)
  await field().fill('called @mar, all well')
  await userEvent.keyboard('{Enter}')
  await expect.element(alert()).toMatchTextContent(/Several people fit “mar”\. Choose one\./u)
  await expect.element(page.getByRole('group', { name: 'Which mar?' })).toBeVisible()
  await expectAccessible()
  await userEvent.keyboard('{Alt>}2{/Alt}')
  await expect.element(field()).toHaveValue('called @Marek Kowalczyk, all well')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => api.callsOf('capture.file').map((line) => line.clientId))
    .toEqual([people[1]?.id])
})

test('two people of one name are told apart by what only one of them has', async () => {
  const [one, other] = clientRows(11, [
    ['Ana Silva', 3],
    ['Ana Silva', 40],
  ]).map((row, index) => ({ ...row, organisation: ['Pine Yoga', 'Old Mill'][index] ?? null }))
  if (one === undefined || other === undefined) throw new Error('There are two')
  const api = await openCapture({ 'clients.find': () => ({ rows: [one, other] }) })
  await field().fill('called @Ana Silva, all well')
  await page.getByRole('button', { name: /^Ana Silva Old Mill/u }).click()
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => api.callsOf('capture.file').map((line) => line.clientId))
    .toEqual([other.id])
})

test('a name nobody has is said; Control N makes a client of it', async () => {
  const api = await openCapture({
    'clients.add': ({ name }) => ({
      client: detailOf({ ...(yuki[0] as Row), id: clientId(9), name }),
    }),
  })
  await write('@Zoë, rang')
  await userEvent.keyboard('{Enter}')
  await expect.element(alert()).toMatchTextContent(/Nobody here is called “Zoë”/u)
  await field().fill('@Zoë')
  await expect.element(page.getByRole('option', { name: /New client “Zoë”/u })).toBeVisible()
  await userEvent.keyboard('{Control>}n{/Control}')
  await expect.element(field()).toHaveValue('@Zoë ')
  expect(api.callsOf('clients.add').map(({ name }) => name)).toEqual(['Zoë'])
})

test('words survive a disk that is full', async () => {
  await openCapture({
    'capture.file': () => {
      throw failure('data/disk-full')
    },
  })
  await pickYuki()
  await write('rang')
  await userEvent.keyboard('{Enter}')
  await expect.element(alert()).toMatchTextContent(/the disk is full/u)
  await expect.element(field()).toHaveValue('@Yuki Tanaka rang')
})

test('whoever is offered for another name says that name, marked where it fits', async () => {
  const [one] = rows(1)
  if (one === undefined) throw new Error('The garden has a first client')
  await openCapture({ 'clients.find': () => ({ rows: [{ ...one, alias: 'Tilly' }] }) })
  await write('@till')
  const option = page.getByRole('option', { name: /Tilly/u })
  await expect.element(option).toBeVisible()
  expect(option.getByText('Till', { exact: true }).element().tagName).toBe('MARK')
})

test('a reminder without a time asks for one', async () => {
  const api = await openCapture()
  await pickYuki()
  await write('rang, remind me about the slate')
  await userEvent.keyboard('{Alt>}2{/Alt}')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => api.callsOf('capture.file').map(({ reminders, body }) => ({ reminders, body })))
    .toEqual([
      {
        reminders: [
          {
            text: 'the slate',
            at: `${addDays(appInfo.today, 7)}T09:00`,
            dateOnly: true,
            every: null,
          },
        ],
        body: 'Yuki Tanaka rang',
      },
    ])
})

test('a reminder that comes again says how often before it is filed', async () => {
  const api = await openCapture()
  await pickYuki()
  await write('remind me every two weeks to ask about the moss')
  const on = addDays(appInfo.today, 14)
  await expect.element(page.getByText(/, then every second week on/u)).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => api.callsOf('capture.file').map(({ reminders }) => reminders))
    .toEqual([
      [
        {
          text: 'ask about the moss',
          at: `${on}T09:00`,
          dateOnly: true,
          every: 'FREQ=WEEKLY;INTERVAL=2',
        },
      ],
    ])
})

test('empty, it shows one example and four signs', async () => {
  const api = await openCapture()
  await expect
    .element(field())
    .toHaveAttribute('placeholder', 'called @Amara, promised samples fri')
  await expect.element(page.getByText(/remind me/u)).toBeVisible()
  await expectAccessible()
  await expect.poll(() => api.callsOf('capture.fit').length).toBeGreaterThan(0)
})
