import type { Output } from '#shared/contract/index.ts'
import { remark } from '#shared/words/remark.ts'

type Plan = Output<'import.plan'>

/** A file of three people with one open question, one rejected row and one remark. */
export const plan: Plan = {
  fileName: 'old-clients.csv',
  format: 'csv',
  layout: null,
  encoding: 'windows-1252',
  delimiter: ';',
  sheet: null,
  headerLine: 1,
  refused: null,
  columns: [
    { header: 'Nome', target: 'name', samples: ['Isla Ferreira'], filled: 3, known: true },
    { header: 'Umsatz', target: 'lifetimeValue', samples: ['1,5'], filled: 2, known: false },
    { header: 'Fax', target: 'skip', samples: [], filled: 0, known: false },
  ],
  asks: [
    {
      code: 'date-order',
      blocking: true,
      lines: [2, 3],
      message: remark('remark.ask.date-order', { n: 2, lines: '2, 3' }),
      options: ['dmy', 'mdy'],
    },
  ],
  counts: { rows: 4, created: 2, updated: 1, unchanged: 0, duplicates: 0, rejected: 1 },
  rejects: [{ line: 5, code: 'no-name', message: remark('remark.reject.no-name'), text: ';;12' }],
  warnings: [
    {
      line: 3,
      code: 'bad-date',
      message: remark('remark.bad-date', { why: 'impossible', text: '31/02', column: 'Born' }),
      text: 'x;31/02',
    },
  ],
  rejectedCells: [{ line: 5, cells: ['', '', '12'] }],
  matches: [],
  matchCount: 0,
  people: [
    { line: 2, name: 'Isla Ferreira', does: 'create', detail: null },
    {
      line: 3,
      name: 'Kwame Mensah',
      does: 'update',
      detail: remark('remark.adds', { fields: [remark('remark.gain', { field: 'dates' })] }),
    },
    { line: 4, name: 'Yıldırım Ltd', does: 'create', detail: null },
  ],
}
