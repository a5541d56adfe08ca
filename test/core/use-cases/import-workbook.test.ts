import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportAnswers } from '#shared/contract/worker.ts'
import { openTestCore, temporaryFolder } from '#test/support/core.ts'
import { workbookOf, type Sheet } from '#test/support/workbook.ts'
import { told } from '#test/support/told.ts'

const people: Sheet = {
  name: 'Clients',
  rows: [
    ['Client list 2026'],
    [],
    ['First name', 'Last name', 'E-mail', 'Mobile', 'Birthday', 'Notes'],
    ['Änne', 'Østergård', 'anne@example.com', 4_520_123_456, { day: 30_750 }, 'Tea,\nno milk'],
    [],
    ['', '', '', '', '', 'nobody'],
    ['Bo', 'Lind', 'bo@example.com', null, null, null],
  ],
}
const others: Sheet = {
  name: 'Old',
  rows: [
    ['Name', 'Email'],
    ['Cy Old', 'cy@example.com'],
  ],
}

const saved = (...sheets: readonly Sheet[]): string => {
  const path = join(temporaryFolder(), 'clients.xlsx')
  writeFileSync(path, workbookOf(sheets))
  return path
}
const answers = (given: Partial<ImportAnswers> = {}): ImportAnswers => ({
  mapping: {},
  onDuplicate: 'update',
  accepted: ['region'],
  ...given,
})

test('a workbook comes in like a table: days as days, long numbers whole, lines by the rows of its sheet', async () => {
  const t = openTestCore()
  const path = saved(people)
  const { plan } = await t.work('transfer.import', { path, answers: answers() })
  expect({
    ...plan.counts,
    format: plan.format,
    sheet: plan.sheet,
    headerLine: plan.headerLine,
    asks: plan.asks,
    rejects: plan.rejects.map(({ line, code }) => [line, code]),
  }).toEqual({
    rows: 3,
    created: 2,
    updated: 0,
    unchanged: 0,
    duplicates: 0,
    rejected: 1,
    format: 'xlsx',
    sheet: 'Clients',
    headerLine: 3,
    asks: [],
    rejects: [[6, 'no-name']],
  })
  const [anne] = (await t.work('clients.match', { text: 'anne@example.com' })).matches
  const { client } = t.ask('clients.get', { id: anne?.id ?? '' })
  expect([client.name, client.notes, client.phones.map(({ value }) => value)]).toEqual([
    'Änne Østergård',
    'Tea,\nno milk',
    ['4520123456'],
  ])
  expect(client.dates.map(({ kind, date }) => [kind, date])).toEqual([['birthday', '1984-03-09']])
  const again = await t.work('transfer.import', { path, answers: answers() })
  expect([again.batch, again.plan.counts.unchanged]).toEqual([null, 2])
})

test('which of several sheets is asked, and one that is named is read', async () => {
  const t = openTestCore()
  const path = saved(people, others, { name: 'Empty', rows: [] })
  const open = await t.work('transfer.plan', { path, answers: answers() })
  expect(
    open.asks.map(({ code, blocking, options, message }) => [
      code,
      blocking,
      options,
      told(message),
    ]),
  ).toEqual([
    [
      'sheet',
      true,
      ['Clients', 'Old'],
      'The file has 2 sheets with something in them; “Clients” is shown. Which is it to be?',
    ],
  ])
  await expect(t.work('transfer.import', { path, answers: answers() })).rejects.toThrow(
    'import/open-asks',
  )
  const lost = await t.work('transfer.plan', { path, answers: answers({ sheet: 'Lost' }) })
  expect(lost.asks.map(({ code }) => code)).toEqual(['sheet'])
  const { plan } = await t.work('transfer.import', { path, answers: answers({ sheet: 'Old' }) })
  expect([plan.sheet, plan.counts.created]).toEqual(['Old', 1])
})

test('a name that the only sheet does not have is asked about too', async () => {
  const t = openTestCore()
  const { asks } = await t.work('transfer.plan', {
    path: saved(others),
    answers: answers({ sheet: 'Lost' }),
  })
  expect(asks.map(({ code, options }) => [code, options])).toEqual([['sheet', ['Old']]])
})

test('a workbook without a row, and a protected one, are refused in words', async () => {
  const t = openTestCore()
  const empty = saved({ name: 'Empty', rows: [] })
  const sealed = join(temporaryFolder(), 'sealed.xlsx')
  writeFileSync(sealed, Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  const codes: (string | undefined)[] = []
  for (const path of [empty, sealed]) {
    const { refused } = await t.work('transfer.plan', { path, answers: answers() })
    codes.push(refused?.code)
  }
  expect(codes).toEqual(['empty-file', 'spreadsheet'])
})
