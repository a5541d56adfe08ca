import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readWorkbook } from '#core/transfer/formats/workbook/read-workbook.ts'
import { createCsvParser } from '#core/transfer/read/parse-csv.ts'
import { workbookOf, zipOf, type Cell } from '#test/support/workbook.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbooks-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (bytes: Buffer, sheet: string | null = null) => {
  const path = join(folder, 'people.xlsx')
  writeFileSync(path, bytes)
  return readWorkbook({ path, sheet })
}

/** The table of the only sheet, a line for each row. */
async function tableOf(rows: readonly (readonly Cell[])[], more = ''): Promise<readonly string[]> {
  const result = await read(workbookOf([{ name: 'People', rows }], more))
  return result.ok ? result.value.table.split('\n') : [result.error.code]
}

test('each row of a sheet is a line, with the texts, numbers, days and times of its cells', async () => {
  expect(
    await tableOf([
      ['Name', 'Phone', 'Since', 'Met', 'At', 'Paid', 'Active'],
      [
        'Änne "Anna" Østergård',
        4_917_012_345_678,
        { day: 30_750 },
        { day: 46_297.6041666666 },
        { day: 0.5 },
        0.1 + 0.2,
        true,
      ],
      [],
      [null, { xml: '<c><v>1.5551234567E10</v></c>' }, { day: 60 }, null, null, 1234.5, false],
    ]),
  ).toEqual([
    '"Name","Phone","Since","Met","At","Paid","Active"',
    '"Änne ""Anna"" Østergård","4917012345678","1984-03-09","2026-10-02 14:30:00","12:00","0.3","TRUE"',
    '',
    ',"15551234567","1900-02-28",,,"1234.5","FALSE"',
  ])
})

test('a workbook that counts its days from 1904 gives the same days', async () => {
  const rows = [[{ day: 29_288 }]]
  expect(await tableOf(rows, '<workbookPr date1904="1"/>')).toEqual(['"1984-03-09"'])
})

test('a formula gives what it came to, and an error in a cell leaves it empty', async () => {
  expect(
    await tableOf([
      [
        { xml: '<c t="str"><f>A1&amp;B1</f><v>Ana Gomes</v></c>' },
        { xml: '<c><f>1/2</f><v>0.5</v></c>' },
        { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
        'end',
      ],
    ]),
  ).toEqual(['"Ana Gomes","0.5",,"end"'])
})

test('cells that do not say where they stand stand one after the other, in rows that do not either', async () => {
  const rows = Array.from({ length: 3 }, (_, row) =>
    Array.from({ length: 30 }, (__, column) => `${row} ${column}`),
  )
  const whole = workbookOf([{ name: 'People', rows }])
  const placeless = [/ r="[A-Z]+\d+"/g, / r="[A-Z\d]+"/g].map((places) =>
    workbookOf([{ name: 'People', rows }], '', (xml) => xml.replace(places, '')),
  )
  const expected = await read(whole)
  for (const bytes of placeless) expect(await read(bytes)).toEqual(expected)
})

test('the first sheet with something in it is read, or the one that is asked for', async () => {
  const bytes = workbookOf([
    { name: 'Cover', rows: [] },
    { name: 'Clients & co', rows: [['Ana']] },
    { name: 'Old', rows: [['Bo']] },
  ])
  const sheets = ['Clients & co', 'Old']
  expect(await Promise.all([read(bytes), read(bytes, 'Old'), read(bytes, 'Lost')])).toEqual([
    { ok: true, value: { sheets, sheet: 'Clients & co', table: '"Ana"' } },
    { ok: true, value: { sheets, sheet: 'Old', table: '"Bo"' } },
    { ok: true, value: { sheets, sheet: 'Clients & co', table: '"Ana"' } },
  ])
})

test('a sheet that is a chart has no rows', async () => {
  const sheet = (name: string) => ({ name, rows: [['Ana']] })
  const bytes = workbookOf([sheet('Chart'), sheet('Clients')], '', (xml) =>
    xml.replace(/worksheet(?=" Target="worksheets\/sheet1)/, 'chartsheet'),
  )
  expect(await read(bytes)).toEqual({
    ok: true,
    value: { sheets: ['Clients'], sheet: 'Clients', table: '"Ana"' },
  })
})

test('any text comes out of a workbook as it went in, and a row stays on its line', async () => {
  const text = fc
    .string({ unit: 'binary', maxLength: 30 })
    // What XML cannot hold, no workbook holds; `_x` begins an escape of theirs.
    // oxlint-disable-next-line no-control-regex -- letters that XML forbids
    .map((any) => any.replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|_x/g, ''))
    .filter((any) => any.isWellFormed() && any !== '')
  const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  })
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const lines = await tableOf(cells)
      const parser = createCsvParser({ delimiter: ',', quote: '"', escape: 'doubled' })
      const got = [...parser.push(lines.join('\n')), ...parser.finish()]
      expect(got.map(({ line }) => line)).toEqual(cells.map((_, at) => at + 1))
      expect(got.map((row) => row.cells.map((cell) => cell.replaceAll('\v', '\n')))).toEqual(
        cells.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n'))),
      )
    }),
    { numRuns: 200 },
  )
})

test('a bomb is refused before it is unpacked, whatever it says of its size', async () => {
  const zeros = Buffer.alloc(110 * 2 ** 20)
  const bytes = zipOf([
    ['[Content_Types].xml', ''],
    ['xl/workbook.xml', zeros],
  ])
  expect(bytes.length).toBeLessThan(200_000)
  expect(await read(bytes)).toEqual({ ok: false, error: { code: 'large-workbook' } })
})

test('entities of its own are not followed', async () => {
  const bytes = zipOf([
    ['[Content_Types].xml', ''],
    [
      'xl/workbook.xml',
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><workbook><sheets><sheet name="&b;" r:id="rId1"/></sheets></workbook>',
    ],
    ['xl/_rels/workbook.xml.rels', '<Relationships/>'],
  ])
  expect((await read(bytes)).ok).toBe(false)
})

test('a workbook that is cut, changed or of another kind is refused in words', async () => {
  const whole = workbookOf([{ name: 'People', rows: [['Name'], ['Ana']] }])
  const codes: string[] = []
  for (let at = 0; at < whole.length; at += 7) {
    const cut = await read(whole.subarray(0, at))
    codes.push(cut.ok ? 'whole' : cut.error.code)
    const changed = Buffer.from(whole)
    changed[at] = (changed[at] ?? 0) ^ 0xff
    const result = await read(changed)
    codes.push(result.ok ? 'read' : result.error.code)
  }
  expect(
    codes.filter((code) => !['read', 'damaged-workbook', 'empty-file'].includes(code)),
  ).toEqual([])
  expect(
    await read(
      zipOf([
        ['[Content_Types].xml', ''],
        ['word/document.xml', '<w/>'],
      ]),
    ),
  ).toEqual({
    ok: false,
    error: { code: 'damaged-workbook' },
  })
})
