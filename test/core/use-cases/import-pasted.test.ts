import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportAnswers } from '#shared/contract/worker.ts'
import { openTestCore, temporaryFolder } from '#test/support/core.ts'

const answers: ImportAnswers = { mapping: {}, onDuplicate: 'update', accepted: [] }
const pasted = (text: string) => ({ path: { name: 'Pasted rows', text }, answers })

test('rows copied from a spreadsheet come in like a file, quoted cells with line breaks whole', async () => {
  const t = openTestCore()
  const text = [
    'Name\tEmail\tNotes\tHeight',
    'Ana Gomes\tana@example.com\t"Two lines,',
    'and a ""quote"""\t5\'4"',
    '=Bo Lind\tbo@example.com\t\t',
  ].join('\r\n')
  const { plan, batch } = await t.work('transfer.import', pasted(text))
  expect({ ...plan.counts, fileName: plan.fileName, format: plan.format }).toEqual({
    rows: 2,
    created: 2,
    updated: 0,
    unchanged: 0,
    duplicates: 0,
    rejected: 0,
    fileName: 'Pasted rows',
    format: 'tsv',
  })
  expect(t.ask('clients.list', {}).total).toBe(2)
  const [ana] = (await t.work('clients.match', { text: 'ana@example.com' })).matches
  const { client } = t.ask('clients.get', { id: ana?.id ?? '' })
  expect(client.notes).toBe('Two lines,\nand a "quote"')
  expect(client.customFields).toEqual({ Height: '5\'4"' })
  const again = await t.work('transfer.import', pasted(text))
  expect([again.batch, again.plan.counts.unchanged]).toEqual([null, 2])
  expect(batch).not.toBeNull()
  expect(t.ask('undo.undo', {}).undone.what).toBe('import')
})

test('rows without names of columns are asked about, and blank text is refused', async () => {
  const t = openTestCore()
  const { asks } = await t.work('transfer.plan', pasted('Ana Gomes\tLisbon\nBo Lind\tOslo'))
  expect(asks.map(({ code }) => code)).toEqual(['header'])
  const blank = await t.work('transfer.plan', pasted(' \r\n\t\r\n'))
  expect(blank.refused?.code).toBe('empty-file')
})

test('rejected pasted rows are saved with their reasons', async () => {
  const t = openTestCore()
  const out = join(temporaryFolder(), 'rejects.csv')
  const { rows } = await t.work('transfer.rejects', {
    ...pasted('Name\tEmail\nAna\tana@example.com\n\t\t'),
    out,
  })
  expect(rows).toBe(0)
  expect(readFileSync(out, 'utf8').startsWith('\ufeffName,Email')).toBe(true)
})
