import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportAnswers } from '#shared/contract/worker.ts'
import { plainDate } from '#shared/time.ts'
import { openTestCore } from '#test/support/core.ts'

test('what is taken from the file is in the data, comes again as nothing new, and goes with the undo', async () => {
  const t = openTestCore()
  const { client } = t.ask('clients.add', {
    name: 'Ada Quill',
    email: 'ada@example.com',
    organisation: 'Quill Press',
    title: 'Binder',
  })
  t.ask('dates.add', { clientId: client.id, kind: 'birthday', date: plainDate('1981-04-12') })
  const now = () => {
    const { organisation, title, dates } = t.ask('clients.get', { id: client.id }).client
    return [organisation, title, dates.map(({ date }) => date)]
  }
  const path = join(t.folder, 'differs.csv')
  writeFileSync(
    path,
    'Name,Email,Job Title,Company,Birthday\n' +
      'Ada Quill,ada@example.com,Printer,Quill & Daughters,1981-05-01\n',
  )
  const answers: ImportAnswers = {
    mapping: {},
    accepted: [],
    onDuplicate: 'update',
    onDifference: 'file',
    rows: [{ line: 2, fields: [{ field: 'title', use: 'stored' }] }],
  }
  const done = await t.work('transfer.import', { path, answers })
  expect(now()).toEqual(['Quill & Daughters', 'Binder', ['1981-05-01']])
  const again = await t.work('transfer.import', { path, answers })
  expect(again.plan.counts).toMatchObject({ created: 0, updated: 0, unchanged: 1 })
  t.ask('undo.undo', { batch: done.batch ?? undefined })
  expect(now()).toEqual(['Quill Press', 'Binder', ['1981-04-12']])
})
