import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Output } from '#shared/contract/index.ts'
import type { BatchId, ClientId } from '#shared/ids.ts'
import { localDateTime, plainDate } from '#shared/time.ts'
import { remark } from '#shared/words/remark.ts'
import { ImportReportScreen } from '#renderer/features/import/import-report-screen.tsx'
import { ImportScreen } from '#renderer/features/import/import-screen.tsx'
import { frameAnswers, settings } from '#test/renderer/support/app-answers.ts'
import { expectInReach } from '#test/renderer/support/in-reach.ts'
import { expectAccessible } from '#test/renderer/support/axe.ts'
import {
  createFakeApi,
  failure,
  type Answers,
  type FakeApi,
} from '#test/renderer/support/fake-api.ts'
import { plan } from '#test/renderer/support/import-plan.ts'
import { renderScreen, type ScreenHost } from '#test/renderer/support/render.tsx'

const token = 'token-of-a-file'
const batch = '0197a6b2-0000-7000-8000-0000000000ba' as BatchId

beforeEach(() => page.viewport(1280, 832))

test('from a file to clients: choose, answer, preview, import, undo', async () => {
  const api = await openWizard({
    'import.run': () => ({ batch, report: batch, plan: settled, cancelled: false }),
    'undo.undo': () => ({ undone: { what: 'import', details: {}, changes: 3 } }),
  })
  await choose()
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('4 rows, understood but for one question')
  await page.getByRole('radio', { name: 'Day first: 3 April' }).click()
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('4 rows, understood')
  await page.getByRole('button', { name: /Preview 4 rows/ }).click()
  await expect.element(page.getByText('Kwame Mensah')).toBeVisible()
  await page.getByRole('button', { name: /Import 3 clients/ }).click()
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('2 new clients, one updated')
  await page.getByRole('button', { name: 'Undo the import' }).click()
  await expect.element(page.getByText(/Undone: the import/)).toBeVisible()

  expect(api.callsOf('import.run')).toEqual([
    { token, answers: { mapping: {}, onDuplicate: 'update', accepted: [], dateOrder: 'dmy' } },
  ])
  expect(api.callsOf('undo.undo')).toEqual([{ batch }])
})

test('an open question keeps the file from being imported, and stays to be answered again', async () => {
  await openWizard()
  await choose()
  await page.getByRole('button', { name: /Preview 4 rows/ }).click()
  await expect.element(page.getByRole('button', { name: /Import 3 clients/ })).toBeDisabled()
  await page.getByRole('button', { name: 'Back' }).click()
  await page.getByRole('radio', { name: 'Month first: 4 March' }).click()
  await expect.element(page.getByText('4 rows, understood', { exact: true })).toBeVisible()
  await expect.element(page.getByRole('radio', { name: 'Month first: 4 March' })).toBeChecked()
})

test('a column can become something else', async () => {
  const api = await openWizard()
  await choose()
  await page.getByLabelText('Umsatz becomes').selectOptions('skip')
  await expect.element(page.getByLabelText('Umsatz becomes')).toHaveValue('skip')
  expect(api.callsOf('import.plan').at(-1)?.answers.mapping).toEqual({ Umsatz: 'skip' })
})

test('the keyboard alone reaches the preview and comes back', async () => {
  await openWizard()
  await choose()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.element(page.getByRole('heading', { name: 'Rejected' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('table', { name: 'Columns' })).toBeVisible()
})

test('a figure shows only its rows', async () => {
  await openWizard()
  await choose()
  await page.getByRole('button', { name: /Preview 4 rows/ }).click()
  await page.getByRole('button', { name: '1 updated' }).click()
  await expect.element(page.getByText('Isla Ferreira')).not.toBeInTheDocument()
  await expect.element(page.getByText('Kwame Mensah')).toBeVisible()
})

test('progress is counted, and stopping leaves nothing behind', async () => {
  const pending = Promise.withResolvers<Output<'import.run'>>()
  const api = await openWizard({
    'import.run': () => pending.promise,
    'import.cancel': () => {
      pending.resolve({ batch: null, report: null, plan: settled, cancelled: true })
      return {}
    },
  })
  await choose()
  await page.getByRole('radio', { name: 'Day first: 3 April' }).click()
  await page.getByRole('button', { name: /Preview 4 rows/ }).click()
  await page.getByRole('button', { name: /Import 3 clients/ }).click()
  await expect.element(page.getByText('Starting the import')).toBeVisible()
  api.emit('import.progress', { token, done: 2, of: 3, phase: 'writing' })
  await expect.element(page.getByText('Importing, 66% done')).toBeVisible()
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '67')
  await expectAccessible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect.element(page.getByText('Stopped, and nothing was kept')).toBeVisible()
})

test('rejected rows are saved with their reasons', async () => {
  const api = await openWizard({ 'import.saveRejects': () => ({ saved: true }) })
  await choose()
  await page.getByRole('button', { name: /Preview 4 rows/ }).click()
  await page.getByRole('button', { name: 'Save these rows as CSV' }).click()
  await expect.element(page.getByText(/Saved. Mend the rows there/)).toBeVisible()
  expect(api.callsOf('import.saveRejects')).toHaveLength(1)
})

test('a file that cannot be imported says why and offers another', async () => {
  await openWizard({
    'import.plan': () => ({ ...plan, refused: refusal('empty-file') }),
  })
  await choose()
  await expect.element(page.getByText('The file is empty.')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Choose another file' })).toBeVisible()
})

test('what is said of a file is said in the language of the window', async () => {
  const api = createFakeApi({
    ...frameAnswers,
    'import.choose': () => ({ token, fileName: plan.fileName, sizeBytes: 2048 }),
    'import.plan': () => plan,
    'imports.remembered': () => ({ remembered: null }),
  })
  await renderScreen(<ImportScreen />, api, { locale: 'de' })
  await page.getByRole('button', { name: /^Datei wählen/ }).click()
  await expect
    .element(page.getByText(/^Daten wie in den Zeilen 2, 3 lassen sich .* Was gilt\?$/))
    .toBeVisible()
  await page.getByRole('button', { name: /Vorschau: 4 Zeilen/ }).click()
  for (const said of [
    'Ergänzt: ein Datum.',
    'Weder Name noch E-Mail-Adresse, Telefonnummer oder Organisation.',
    '„31/02“ ist kein Tag des Kalenders. Als Text aufgehoben unter „Born“.',
  ]) {
    await expect.element(page.getByText(said)).toBeVisible()
  }
})

test('a sealed archive asks for its passphrase, and again where it was not it', async () => {
  const refused = (code: 'sealed' | 'wrong-passphrase') => ({ ...plan, refused: refusal(code) })
  const opened = 'token-of-the-opened'
  const wrong = 'token-of-a-wrong-one'
  const api = await openWizard({
    'import.plan': ({ token: asked }) => {
      if (asked === opened) return plan
      if (asked === wrong) return refused('wrong-passphrase')
      return refused('sealed')
    },
    'import.unseal': ({ passphrase }) => ({
      token: passphrase === 'three blue herons' ? opened : wrong,
      fileName: 'all.rapport',
      sizeBytes: 900,
    }),
  })
  await choose()
  await expect.element(page.getByText('This archive is sealed with a passphrase.')).toBeVisible()
  await page.getByLabelText('Passphrase').fill('three blue cranes')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('That is not the passphrase of this archive.')).toBeVisible()
  await expectAccessible()
  await page.getByLabelText('Passphrase').fill('three blue herons')
  await page.getByRole('button', { name: 'Open it' }).click()
  await expect.element(page.getByText(/4 rows, understood/u)).toBeVisible()
  expect(api.callsOf('import.unseal').map(({ token: of }) => of)).toEqual([token, wrong])
})

test('the questions of one file do not follow the owner to the next', async () => {
  const files = [token, 'token-of-the-next']
  await openWizard({
    'import.choose': () => ({
      token: files.shift() ?? token,
      fileName: plan.fileName,
      sizeBytes: 2048,
    }),
    'import.plan': ({ token: asked }) => (asked === token ? plan : settled),
  })
  await choose()
  await expect.element(page.getByRole('radio', { name: 'Day first: 3 April' })).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  await choose()
  await page.getByRole('button', { name: /Preview 4 rows/ }).click()
  await expect.element(page.getByRole('button', { name: /Import 3 clients/ })).toBeEnabled()
})

test('a file that cannot be read is tried again', async () => {
  let isThere = false
  await openWizard({
    'import.plan': () => {
      if (!isThere) throw failure('import/unreadable')
      return plan
    },
  })
  await choose()
  await expect.element(page.getByText(/The file could not be read/)).toBeVisible()
  isThere = true
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.getByRole('table', { name: 'Columns' })).toBeVisible()
})

test('dismissing the file dialog changes nothing; cancelling goes back', async () => {
  const host = await renderScreen(
    <ImportScreen />,
    createFakeApi({ ...frameAnswers, 'import.choose': () => null }),
  )
  await choose()
  await page.getByRole('button', { name: 'Cancel' }).click()
  expect(host.history.at(-1)).toBe('/clients')
})

test('Escape cancels where the button says so, and asks before it throws a decision away', async () => {
  const { host } = await openWizardWithHost()
  const cancel = page.getByRole('button', { name: 'Cancel' })
  await expect.element(cancel).toHaveTextContent('CancelEsc')
  await choose()
  await expect.element(cancel).toHaveTextContent('CancelEsc')
  await page.getByLabelText('Umsatz becomes').selectOptions('skip')
  // Also from the list that was just chosen from.
  page.getByLabelText('Umsatz becomes').element().focus()
  await userEvent.keyboard('{Escape}')
  const question = page.getByRole('dialog', { name: 'Give up what you decided?' })
  await expect.element(question).toBeVisible()
  await expectAccessible()
  await userEvent.keyboard('{Enter}')
  await expect.element(question).not.toBeInTheDocument()
  await expect.element(page.getByLabelText('Umsatz becomes')).toHaveValue('skip')
  await page.getByRole('button', { name: 'Back' }).click()
  await expect.element(question).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByLabelText('Umsatz becomes')).toHaveValue('skip')
  await page.getByRole('button', { name: /Preview 4 rows/ }).click()
  // Here the key goes one step back, and the button asks all the same.
  await expect.element(cancel).toHaveTextContent('Cancel')
  await expect.element(page.getByRole('button', { name: 'Back' })).toHaveTextContent('BackEsc')
  await cancel.click()
  await page.getByRole('button', { name: 'Give it up' }).click()
  expect(host.history).toEqual(['/', '/clients'])
})

test('where nothing was decided Escape asks nothing', async () => {
  const { host } = await openWizardWithHost()
  await choose()
  await expect.element(page.getByRole('table', { name: 'Columns' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => host.history).toEqual(['/', '/clients'])
})

test('Escape closes the field for pasted rows and keeps what is in it', async () => {
  const { host } = await openWizardWithHost()
  await page.getByRole('button', { name: 'Paste rows' }).click()
  const field = page.getByRole('textbox', { name: 'Rows from a spreadsheet' })
  await field.fill('Name')
  await userEvent.keyboard('{Escape}')
  await expect.element(field).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Paste rows' }).click()
  await expect.element(field).toHaveValue('Name')
  expect(host.history).toEqual(['/'])
})

test('with text twice as large every step keeps its buttons and the way out in sight', async () => {
  await page.viewport(480, 320)
  await openWizard({
    'import.run': () => ({ batch, report: batch, plan: settled, cancelled: false }),
  })
  await expect.element(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
  expectInReach()
  await choose()
  expectInReach()
  await page.getByRole('radio', { name: 'Day first: 3 April' }).click()
  await page.getByRole('button', { name: /^Preview/u }).click()
  await expect.element(page.getByRole('button', { name: /^Import /u })).toBeVisible()
  expectInReach()
  await page.getByRole('button', { name: /^Import /u }).click()
  await expect.element(page.getByRole('button', { name: 'See your clients' })).toBeVisible()
  expectInReach()
  const figures = [...document.querySelectorAll('b + span')]
  expect(figures.map((one) => one.scrollWidth - one.clientWidth)).toEqual(figures.map(() => 0))
})

test('every step is accessible in both themes', async () => {
  const { host } = await openWizardWithHost({
    'import.run': () => ({ batch, report: batch, plan: settled, cancelled: false }),
  })
  expect(host.container).toBeDefined()
  await expectAccessible()
  await choose()
  await expect.element(page.getByRole('table', { name: 'Columns' })).toBeVisible()
  await expectAccessible()
  await page.getByRole('radio', { name: 'Day first: 3 April' }).click()
  await page.getByRole('button', { name: /Preview 4 rows/ }).click()
  await expect.element(page.getByText('Kwame Mensah')).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: /Import 3 clients/ }).click()
  await expect.element(page.getByText('2 new clients, one updated')).toBeVisible()
  await expectAccessible()
})

const noName = remark('remark.reject.no-name')

/** A file that is refused whole. */
function refusal(
  code: 'empty-file' | 'sealed' | 'wrong-passphrase',
): Output<'import.plan'>['refused'] {
  return { code, message: remark(`remark.refused.${code}`) }
}

const kept: Output<'imports.report'> = {
  batch,
  fileName: plan.fileName,
  format: 'csv',
  takenBack: false,
  at: localDateTime('2026-03-12T08:30'),
  counts: plan.counts,
  canUndo: true,
  header: ['Nome', 'Umsatz', 'Fax'],
  rejects: [{ line: 5, code: 'no-name', message: noName, text: ';;12', cells: ['', '', '12'] }],
  warnings: plan.warnings,
}

const settled: Output<'import.plan'> = { ...plan, asks: [] }

async function openWizard(answers: Answers = {}): Promise<FakeApi> {
  return (await openWizardWithHost(answers)).api
}

/** The wizard over a core that stops asking once it has an answer, as the real one does. */
async function openWizardWithHost(
  answers: Answers = {},
): Promise<{ api: FakeApi; host: ScreenHost }> {
  const api = createFakeApi({
    ...frameAnswers,
    'import.choose': () => ({ token, fileName: plan.fileName, sizeBytes: 2048 }),
    'import.plan': ({ answers: { dateOrder, mapping } }) => ({
      ...(dateOrder === undefined ? plan : settled),
      columns: plan.columns.map((column) => ({
        ...column,
        target: mapping[column.header] ?? column.target,
      })),
    }),
    'imports.report': () => kept,
    'imports.remembered': () => ({ remembered: null }),
    ...answers,
  })
  return { api, host: await renderScreen(<ImportScreen />, api) }
}

async function choose(): Promise<void> {
  await page.getByRole('button', { name: /^Choose a file/ }).click()
}

test('a rejected row is mended in its report: what is still wrong is said, what is right joins the import', async () => {
  const api = createFakeApi({
    ...frameAnswers,
    'imports.report': () => kept,
    'imports.fix': ({ cells: [name = ''] }) =>
      name === ''
        ? { became: 'rejected', remarks: [remark('remark.nobody-known')], client: null }
        : { became: 'created', remarks: [], client: null },
  })
  await renderScreen(<ImportReportScreen batch={batch} />, api)
  await page.getByRole('button', { name: 'Fix here: line 5' }).click()
  await expect.element(page.getByLabelText('Fax')).toHaveValue('12')
  await expect.element(page.getByLabelText('Nome')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('None of those it names is a client.')).toBeVisible()
  await expectAccessible()
  api.answer({ 'imports.report': () => ({ ...kept, rejects: [] }) })
  await userEvent.keyboard('Rui Prata{Enter}')
  await expect.element(page.getByText('Line 5 is a new client.')).toBeVisible()
  api.emit('data.changed', { topics: ['imports'] })
  await expect.element(page.getByRole('heading', { name: 'Rejected' })).not.toBeInTheDocument()
  expect(api.callsOf('imports.fix').map(({ line, cells }) => [line, cells])).toEqual([
    [5, ['', '', '12']],
    [5, ['Rui Prata', '', '12']],
  ])
})

test('undoing an import whose clients were changed asks first, and does what was said', async () => {
  const api = createFakeApi({
    ...frameAnswers,
    'imports.report': () => kept,
    'imports.changed': () => ({
      clients: [
        {
          id: '0197a6b2-0000-7000-8000-000000000001' as ClientId,
          name: 'Isla Ferreira',
          was: 'created',
          deeds: 2,
          lastOn: plainDate('2026-03-12'),
        },
      ],
    }),
    'undo.undo': ({ changed }) => {
      if (changed === undefined) throw failure('undo/changed-since', { batch })
      return { undone: { what: 'import', details: {}, changes: 3 } }
    },
  })
  await renderScreen(<ImportReportScreen batch={batch} />, api)
  await page.getByRole('button', { name: 'Undo the import' }).click()
  await expect.element(page.getByText('2 changes, the last today')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Keep this client' })).toHaveFocus()
  await expectAccessible()
  await page.getByRole('button', { name: 'Remove it with its changes' }).click()
  await expect.element(page.getByText(/Undone: the import/)).toBeVisible()
  expect(api.callsOf('undo.undo')).toEqual([{ batch }, { batch, changed: 'remove' }])
})

test('whom an undone import would take along is read again where it could not be read', async () => {
  const api = createFakeApi({
    ...frameAnswers,
    'imports.report': () => kept,
    'imports.changed': () => {
      throw failure('data/busy')
    },
    'undo.undo': () => {
      throw failure('undo/changed-since', { batch })
    },
  })
  await renderScreen(<ImportReportScreen batch={batch} />, api)
  await page.getByRole('button', { name: 'Undo the import' }).click()
  await expect
    .element(page.getByText('What was changed since this import could not be read'))
    .toBeVisible()
  await expectAccessible()
  api.answer({
    'imports.changed': () => ({
      clients: [
        {
          id: '0197a6b2-0000-7000-8000-000000000001' as ClientId,
          name: 'Isla Ferreira',
          was: 'created',
          deeds: 2,
          lastOn: plainDate('2026-03-12'),
        },
      ],
    }),
  })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.element(page.getByRole('button', { name: 'Keep this client' })).toBeVisible()
})

test('a report that is no longer kept is said to be gone', async () => {
  const api = createFakeApi({
    ...frameAnswers,
    'imports.report': () => {
      throw failure('import/no-report')
    },
  })
  await renderScreen(<ImportReportScreen batch={batch} />, api)
  await expect.element(page.getByText('The report of this import is no longer kept.')).toBeVisible()
})

test('an open question is answered in the preview, where it is in the way', async () => {
  await openWizard()
  await choose()
  await page.getByRole('button', { name: /Preview 4 rows/ }).click()
  await expect.element(page.getByRole('button', { name: /Import 3 clients/ })).toBeDisabled()
  await page.getByRole('radio', { name: 'Day first: 3 April' }).click()
  await expect.element(page.getByRole('button', { name: /Import 3 clients/ })).toBeEnabled()
})

test('a file dropped on the window is handed over in parts and read like a chosen one', async () => {
  const api = createFakeApi({
    ...frameAnswers,
    'import.drop': ({ name, last }) => ({
      drop: 'drop-1',
      file: last ? { token, fileName: name, sizeBytes: 2_500_000 } : null,
    }),
    'import.plan': () => plan,
    'imports.remembered': () => ({ remembered: null }),
  })
  const file = new File(['x'.repeat(2_500_000)], 'old-clients.csv')
  await renderScreen(<ImportScreen dropped={file} />, api)
  await expect.element(page.getByRole('table', { name: 'Columns' })).toBeVisible()
  expect(
    api.callsOf('import.drop').map(({ drop, last, base64 }) => [drop, last, atob(base64).length]),
  ).toEqual([
    [null, false, 2_000_000],
    ['drop-1', true, 500_000],
  ])
})

test('rows pasted on the first step are read like a file, by key or into the field', async () => {
  const api = await openWizard({
    'import.paste': () => ({ token, fileName: 'Pasted rows', sizeBytes: 20 }),
  })
  await page.getByRole('button', { name: 'Paste rows' }).click()
  await page.getByLabelText('Rows from a spreadsheet').fill('Name\tEmail')
  await expectAccessible()
  await page.getByRole('button', { name: 'Cancel' }).last().click()
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', 'Name\tEmail\nZoë\tzoe@example.com')
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  await expect.element(page.getByRole('table', { name: 'Columns' })).toBeVisible()
  expect(api.callsOf('import.paste')).toEqual([{ text: 'Name\tEmail\nZoë\tzoe@example.com' }])
})

test('a file with known columns is read as last time, said so, and afresh at one press', async () => {
  let known = true
  const api = await openWizard({
    'imports.remembered': () => ({
      remembered: known
        ? {
            answers: {
              mapping: { Umsatz: 'skip' },
              dateOrder: 'dmy',
              onDuplicate: 'update',
              accepted: [],
            },
            on: plainDate('2026-03-10'),
          }
        : null,
    }),
    'imports.forget': () => {
      known = false
      return {}
    },
  })
  await choose()
  const note = page.getByRole('region', { name: 'As last time' })
  await expect.element(note).toMatchTextContent(/Read as last time/)
  await expect.element(page.getByLabelText('Umsatz becomes')).toHaveValue('skip')
  await expect.element(page.getByText('4 rows, understood', { exact: true })).toBeVisible()
  expect(api.callsOf('imports.remembered')).toEqual([{ header: ['Nome', 'Umsatz', 'Fax'] }])
  await expectAccessible()
  await note.getByRole('button', { name: 'Read it afresh' }).click()
  await expect.element(page.getByLabelText('Umsatz becomes')).toHaveValue('lifetimeValue')
  await note.getByRole('button', { name: 'Forget' }).click()
  api.emit('data.changed', { topics: ['imports'] })
  await expect.element(note).not.toBeInTheDocument()
})

const hana = {
  line: 4,
  name: 'H. Mori',
  about: 'hana@example.com',
  of: { name: 'Hana Mori', about: 'hana@example.com · Baker', line: null },
  evidence: ['email' as const],
  certain: false,
  is: 'other' as const,
  fields: [],
}
const kwame = {
  line: 3,
  name: 'Kwame Mensah',
  about: 'kwame@example.com · Owner',
  of: { name: 'Kwame Mensah', about: 'kwame@example.com · Baker', line: null },
  evidence: ['email' as const, 'name' as const],
  certain: true,
  is: 'same' as const,
  fields: [
    {
      field: 'title',
      stored: 'Baker',
      offered: 'Owner',
      use: 'stored' as const,
    },
    {
      field: 'custom:Tea',
      stored: 'Assam',
      offered: 'Sencha',
      use: 'stored' as const,
    },
  ],
}

test('who is who and whose value holds is decided pair by pair, and for all', async () => {
  const api = await openWizard({
    'import.plan': () => ({ ...plan, asks: [], matches: [kwame, hana], matchCount: 2 }),
  })
  await choose()
  await page.getByRole('button', { name: /Preview 4 rows/ }).click()
  const last = () => api.callsOf('import.plan').at(-1)?.answers
  await page
    .getByRole('group', { name: 'H. Mori in the file and Hana Mori' })
    .getByRole('button', { name: 'Same person' })
    .click()
  await expect.poll(() => last()?.rows).toEqual([{ line: 4, is: 'same' }])
  await page.getByRole('radio', { name: 'Job title Owner in the file' }).click()
  await expect
    .poll(() => last()?.rows)
    .toEqual([
      { line: 4, is: 'same' },
      {
        line: 3,
        fields: [
          { field: 'title', use: 'file' },
          { field: 'custom:Tea', use: 'stored' },
        ],
      },
    ])
  await expectAccessible()
  await page
    .getByRole('radiogroup', { name: 'Where a client and the file differ, for all' })
    .getByRole('radio', { name: 'Take the file’s' })
    .click()
  // The last word is for everybody; who is who stays as it was said.
  await expect.poll(last).toMatchObject({
    onDifference: 'file',
    rows: [{ line: 4, is: 'same' }, { line: 3 }],
  })
  expect(last()?.rows?.[1]).toEqual({ line: 3 })
})

test('pairs are decided by single keys, which go on to the next and say so on the pair they act on', async () => {
  const api = await openWizard({
    'import.plan': () => ({ ...plan, asks: [], matches: [kwame, hana], matchCount: 2 }),
  })
  await choose()
  await page.getByRole('button', { name: /Preview 4 rows/ }).click()
  const card = (name: string) => page.getByRole('row', { name })
  const first = card('Kwame Mensah in the file and Kwame Mensah')
  const second = card('H. Mori in the file and Hana Mori')
  await expect.element(first.getByText('S', { exact: true })).toBeVisible()
  await expect.element(second.getByText('S', { exact: true })).not.toBeInTheDocument()
  const last = () => api.callsOf('import.plan').at(-1)?.answers.rows
  await userEvent.keyboard('x')
  await expect.poll(last).toEqual([{ line: 3, is: 'out' }])
  await expect.element(second).toHaveFocus()
  await userEvent.keyboard('t')
  await expect.poll(last).toEqual([
    { line: 3, is: 'out' },
    { line: 4, is: 'other' },
  ])
  await userEvent.keyboard('k')
  await expect.element(first).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(second).toHaveFocus()
  await userEvent.keyboard('ks')
  await expect.poll(last).toEqual([
    { line: 4, is: 'other' },
    { line: 3, is: 'same' },
  ])
  await expectAccessible()
})

test('a single update can be left as it is, and taken after all', async () => {
  const api = await openWizard({
    'import.plan': ({ answers }) => {
      const isOut = answers.rows?.some(({ is }) => is === 'out') === true
      const does = isOut ? ('duplicate' as const) : ('update' as const)
      const person = { line: 2, name: 'Zoë Faber', does, detail: null }
      return { ...plan, asks: [], people: [person] }
    },
  })
  await choose()
  await page.getByRole('button', { name: /Preview 4 rows/ }).click()
  await page.getByRole('button', { name: 'Leave as it is: Zoë Faber' }).click()
  const last = () => api.callsOf('import.plan').at(-1)?.answers.rows
  await expect.poll(last).toEqual([{ line: 2, is: 'out' }])
  await page.getByRole('button', { name: 'Update it after all: Zoë Faber' }).click()
  await expect
    .element(page.getByRole('button', { name: 'Leave as it is: Zoë Faber' }))
    .toBeVisible()
  await expectAccessible()
})

test('strangers in a calendar of birthdays are left out, unless they are to be clients', async () => {
  const message = remark('remark.ask.unknown-people', {
    names: [remark('remark.plain', { text: 'Cy Reed' })],
    n: 1,
    more: 0,
  })
  const api = await openWizard({
    'import.plan': ({ answers }) => ({
      ...plan,
      asks:
        answers.unknownPeople === undefined
          ? [
              {
                code: 'unknown-people',
                blocking: false,
                lines: [2],
                message,
                options: ['leave-out', 'create'],
              },
            ]
          : [],
    }),
  })
  await choose()
  await page.getByRole('button', { name: /Preview 4 rows/ }).click()
  const panel = page.getByRole('region', { name: 'Some people are no clients yet' })
  await expect.element(panel.getByText(/^Cy Reed is no client/)).toBeVisible()
  await expect.element(panel.getByRole('radio', { name: 'Leave out' })).toBeChecked()
  await panel.getByRole('radio', { name: 'Make clients of them' }).click()
  await expect.element(panel.getByRole('radio', { name: 'Make clients of them' })).toBeChecked()
  await expectAccessible()
  expect(api.callsOf('import.plan').at(-1)?.answers.unknownPeople).toBe('create')
})

test('of many pairs to decide the first fifty are drawn, and all of them can be reached', async () => {
  const matches = Array.from({ length: 70 }, (_, n) => ({ ...hana, line: n + 2, name: `H. ${n}` }))
  await openWizard({
    'import.plan': () => ({ ...plan, asks: [], matches, matchCount: 70 }),
  })
  await choose()
  await page.getByRole('button', { name: /Preview 4 rows/ }).click()
  const last = page.getByRole('group', { name: 'H. 69 in the file and Hana Mori' })
  await expect.element(page.getByText('70 rows to look at')).toBeVisible()
  await expect.element(last).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Show the next 20 (20 more)' }).click()
  await expect.element(last).toBeInTheDocument()
  await expectAccessible()
})

test('rejected rows are mended in the preview: Enter goes to the next, Escape goes back', async () => {
  const rejects = [5, 6].map((line) => ({
    line,
    code: 'no-name',
    message: noName,
    text: `;;${line}`,
  }))
  const api = await openWizard({
    'import.plan': ({ answers }) => {
      const mended = (answers.rows ?? []).flatMap(({ line, cells }) =>
        cells?.[0] === '' ? [] : [line],
      )
      const left = rejects.filter(({ line }) => !mended.includes(line))
      return {
        ...plan,
        asks: [],
        rejects: left,
        rejectedCells: left.map(({ line }) => ({ line, cells: ['', '', String(line)] })),
      }
    },
  })
  await choose()
  await page.getByRole('button', { name: /Preview 4 rows/ }).click()
  await page.getByRole('button', { name: 'Fix here: line 5' }).click()
  await userEvent.keyboard('{Enter}')
  const first = page.getByRole('form', { name: 'Line 5, to be mended' })
  await expect
    .element(first.getByText('No name, email address, phone number or organisation.'))
    .toBeVisible()
  await expectAccessible()
  await first.getByRole('textbox', { name: 'Nome' }).fill('Zoë')
  await userEvent.keyboard('{Enter}')
  const second = page.getByRole('form', { name: 'Line 6, to be mended' })
  await expect.element(second.getByRole('textbox', { name: 'Nome' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(second).not.toBeInTheDocument()
  // One step back leaves the form, not the preview.
  await expect.element(page.getByRole('button', { name: 'Fix here: line 6' })).toBeVisible()
  expect(api.callsOf('import.plan').at(-1)?.answers.rows).toEqual([
    { line: 5, cells: ['Zoë', '', '5'] },
  ])
})

test('columns that are no field are decided all at once, and each alone all the same', async () => {
  const loose = ['Tea', 'Shoe size'].map((header) => ({
    header,
    target: 'custom' as const,
    samples: ['x'],
    filled: 2,
    known: false,
  }))
  const api = await openWizard({
    'import.plan': ({ answers: { mapping } }) => ({
      ...plan,
      asks: [],
      columns: [...plan.columns, ...loose].map((column) => ({
        ...column,
        target: mapping[column.header] ?? column.target,
      })),
    }),
  })
  await choose()
  const all = page.getByRole('radiogroup', { name: 'What all of them become' })
  await expect.element(all.getByRole('radio', { name: 'Fields of their own' })).toBeChecked()
  await all.getByRole('radio', { name: 'Notes' }).click()
  await expect.element(page.getByLabelText('Shoe size becomes')).toHaveValue('notes')
  await expect.element(all.getByRole('radio', { name: 'Notes' })).toBeChecked()
  await page.getByLabelText('Tea becomes').selectOptions('skip')
  await expect.element(all.getByRole('radio', { name: 'Notes' })).not.toBeChecked()
  await expectAccessible()
  expect(api.callsOf('import.plan').at(-1)?.answers.mapping).toEqual({
    Tea: 'skip',
    'Shoe size': 'notes',
  })
})

test('a mailbox asks once which side is the owner’s, and keeps the answer', async () => {
  const api = await openWizard({
    'import.plan': () => ({ ...plan, asks: [], columns: [], format: 'mbox' }),
    'settings.get': () => settings,
    'settings.set': ({ ownAddresses = [] }) => ({ ...settings, ownAddresses }),
  })
  await choose()
  const mailbox = page.getByRole('region', { name: 'Which addresses are yours?' })
  await expectAccessible()
  await mailbox.getByRole('textbox').fill('me@studio.example')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => api.callsOf('settings.set'))
    .toEqual([{ ownAddresses: ['me@studio.example'] }])
  await mailbox.getByRole('checkbox').click()
  await expect
    .poll(() => api.callsOf('import.plan').at(-1)?.answers)
    .toMatchObject({ ownAddresses: ['me@studio.example'], mailText: true })
})
