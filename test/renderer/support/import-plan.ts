import type { Output } from '#shared/contract/index.ts'

type Plan = Output<'import.plan'>

/** A file of three people with one open question, one rejected row and one remark. */
export const plan: Plan = {
  fileName: 'old-clients.csv',
  format: 'csv',
  layout: null,
  encoding: 'windows-1252',
  delimiter: ';',
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
      message: '2 dates such as 03/04/2021 fit both orders.',
      options: ['dmy', 'mdy'],
    },
  ],
  counts: { rows: 4, created: 2, updated: 1, unchanged: 0, duplicates: 0, rejected: 1 },
  rejects: [{ line: 5, code: 'no-name', message: 'No name and no e-mail.', text: ';;12' }],
  warnings: [
    { line: 3, code: 'bad-date', message: '31 February does not exist.', text: 'x;31/02' },
  ],
  rejectedCells: [{ line: 5, cells: ['', '', '12'] }],
  matches: [],
  matchCount: 0,
  people: [
    { line: 2, name: 'Isla Ferreira', does: 'create', detail: 'isla@example.com' },
    { line: 3, name: 'Kwame Mensah', does: 'update', detail: 'Birthday is added' },
    { line: 4, name: 'Yıldırım Ltd', does: 'create', detail: '' },
  ],
}
