import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { workbookOf } from '#test/support/workbook.ts'
import { ask, eventually, launch, type Desk } from './support/index.ts'

const now = '2026-11-23T09:00:00Z'
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-wizard-'))
  return () => rmSync(folder, { recursive: true, force: true })
})

/**
 * As a German spreadsheet of some years ago writes it: Windows-1252, semicolons, a title above the
 * names, days and months that fit both orders, somebody twice, somebody who is a client already under
 * another company, somebody who may be her, and a row of nobody.
 */
function trickyFile(): string {
  const rows = [
    'Kundenliste;;;;;;',
    ';;;;;;',
    'Vorname;Nachname;E-Mail;Telefon;Firma;Geburtstag;Lieblingstee',
    'Jürgen;Groß;juergen@example.de;+49 170 5550101;Groß & Söhne;03/04/1971;Assam',
    'Renée;Lefèvre;renee@example.com;;"Atelier ""Nord""; Hof";05/06/1984;',
    ';;;;;;Sencha',
    'Hana;Mori;hana@example.com;+1 206-555-0131;Mori Tea;07/08/1990;Gyokuro',
    'Jürgen;Groß;JUERGEN@example.de;;;;Assam',
    'H.;Mori;hana@example.com;+1 206-555-0199;;;',
  ]
  const file = join(folder, 'kunden.csv')
  writeFileSync(file, Buffer.from(rows.join('\r\n'), 'latin1'))
  return file
}

const clients = async (page: Page) => {
  const { total } = await ask<{ total: number }>(page, 'clients.list', {})
  return total
}

/** From anywhere to the columns of a file, without the mouse. */
async function chooseByKeys(desk: Desk, page: Page, file: string): Promise<void> {
  await desk.person.answerDialog({ canceled: false, filePaths: [file] })
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('import a file')
  await page.getByRole('option', { name: 'Import a file' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /Choose a file/ }).press('Enter')
  await page.getByRole('table', { name: 'Columns' }).waitFor()
}

test('a tricky file: a question, who is who, a row mended, the report, and all of it undone', async () => {
  const desk = await launch({ now })
  const page = await desk.page('main')
  const { client: hana } = await ask<{ client: { id: string } }>(page, 'clients.add', {
    name: 'Hana Mori',
    email: 'hana@example.com',
    organisation: 'Mori Bakery',
  })
  const hanaNow = async () => {
    const { client } = await ask<{
      client: { organisation: string; phones: readonly { value: string }[] }
    }>(page, 'clients.get', { id: hana.id })
    return [client.organisation, client.phones.map(({ value }) => value)]
  }

  // Read as it is meant, but for the one thing that nobody can tell.
  await chooseByKeys(desk, page, trickyFile())
  await page.getByRole('heading', { name: '6 rows, understood but for one question' }).waitFor()
  await page.getByText('Windows-1252').waitFor()
  await page.getByText('Jürgen · Renée').waitFor()
  await page.getByRole('radio', { name: 'Day first: 3 April' }).press('Space')
  await page.getByRole('heading', { name: '6 rows, understood', exact: true }).waitFor()
  await page.keyboard.press('Control+Enter')
  const figures = async (...texts: readonly string[]) => {
    for (const name of texts) await page.getByRole('button', { name }).waitFor()
  }
  await figures('3 new', '1 updated', '1 same person', '1 rejected')

  // The company comes from the file, and the short name is her as well.
  await page.getByRole('radio', { name: 'Organisation Mori Tea in the file' }).press('Space')
  const short = page.getByRole('group', { name: 'H. Mori in the file and Hana Mori' })
  await short.getByRole('button', { name: 'Same person' }).press('Space')
  await figures('2 new', '2 updated', '1 same person', '1 rejected')

  // The row of nobody gets a name where it stands; Enter is enough.
  await page.getByRole('button', { name: 'Fix here: line 6' }).press('Enter')
  await page.getByRole('textbox', { name: 'Vorname' }).fill('Zoë')
  await page.keyboard.press('Enter')
  await figures('3 new', '2 updated', '1 same person', '0 rejected')
  expect([await clients(page), await hanaNow()]).toEqual([1, ['Mori Bakery', []]])

  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: '3 new clients, 2 updated' }).waitFor()
  expect([await clients(page), await hanaNow()]).toEqual([
    4,
    ['Mori Tea', ['+1 206-555-0131', '+1 206-555-0199']],
  ])

  // The report is found again later, and everything goes as it came.
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: 'Report of kunden.csv' }).press('Enter')
  await page.getByRole('heading', { name: '3 new clients, 2 updated' }).waitFor()
  await page.getByRole('button', { name: 'Undo the import' }).press('Enter')
  await eventually('one client', async () => ((await clients(page)) === 1 ? true : undefined))
  expect(await hanaNow()).toEqual(['Mori Bakery', []])
})

test('an import that is stopped on its way leaves nobody and no report', async () => {
  const desk = await launch({ now })
  const page = await desk.page('main')
  const file = join(folder, 'many.csv')
  const rows = Array.from({ length: 30_000 }, (_, at) => `Client ${at},c${at}@example.com`)
  writeFileSync(file, ['Name,Email', ...rows].join('\n'))
  await page.getByRole('heading', { name: /Treat every client/ }).waitFor()
  await chooseByKeys(desk, page, file)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Import 30,000 clients' }).waitFor()
  await page.keyboard.press('Control+Enter')
  // Not before something was written, or there would be nothing to take back.
  await page.getByText(/^Importing, [1-9]\d?% done/).waitFor()
  await page.getByRole('button', { name: 'Stop' }).press('Enter')
  await page.getByRole('heading', { name: 'Stopped, and nothing was kept' }).waitFor()
  expect(await clients(page)).toBe(0)
  const { imports } = await ask<{ imports: unknown[] }>(page, 'imports.list', {})
  expect(imports).toEqual([])
})

test('a workbook of two sheets: one is chosen, and its rows become clients', async () => {
  const desk = await launch({ now })
  const page = await desk.page('main')
  const file = join(folder, 'clients.xlsx')
  // Long enough that a library would unpack it in a thread of its own.
  const rows = Array.from({ length: 9_000 }, (_, at) => [`Client ${at}`, `c${at}@example.com`])
  const sheets = [
    { name: 'Prices', rows: [['Tea', 4.5]] },
    { name: 'People', rows: [['Name', 'Email'], ...rows] },
  ]
  writeFileSync(file, workbookOf(sheets))
  await page.getByRole('heading', { name: /Treat every client/ }).waitFor()
  await chooseByKeys(desk, page, file)
  await page.getByRole('combobox', { name: 'Which sheet?' }).selectOption('People')
  await page.getByRole('heading', { name: '9,000 rows, understood', exact: true }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Import 9,000 clients' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: '9,000 new clients' }).waitFor()
  expect(await clients(page)).toBe(9_000)
})
