import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ImportAnswers } from '#shared/contract/worker.ts'
import { plainDate, type MonthDay } from '#shared/time.ts'
import { namedPerson, type ImportedPerson } from '#core/transfer/person.ts'
import { startImport } from '#core/transfer/plan.ts'
import { FileRefused } from '#core/transfer/read/refusal.ts'
import { importedPhone } from '#core/transfer/understand/phones.ts'
import { remark, type Remark } from '#shared/words/remark.ts'
import { told } from '#test/support/told.ts'
import { analysisOf, answersOf, importFile, peopleStore, withFile } from './support.ts'

function person(name: string, more: Partial<ImportedPerson> = {}): ImportedPerson {
  return { ...namedPerson(name), ...more }
}

const email = (value: string) => ({ value, normal: value.toLowerCase(), label: null })

function into(
  people: readonly ImportedPerson[],
  csv: string,
  answers: Partial<ImportAnswers> = {},
  trashed: readonly string[] = [],
) {
  const { known } = peopleStore(people, new Set(trashed))
  return withFile(csv, (path) => importFile(path, answers, known))
}

const ada = person('Ada Quill', {
  emails: [email('ada@example.com')],
  organisation: 'Quill Press',
  tags: ['vip'],
  notes: 'likes tea',
  dates: [{ kind: 'birthday', label: null, date: '--04-12' as MonthDay, leadDays: 7 }],
})

test('an update fills what is empty, unites lists, completes the birthday and appends the note', () => {
  const csv =
    'Name,Email,Email 2,Job Title,Company,Tags,Birthday,Notes\n' +
    'ada QUILL,ADA@example.com,ada@quill.example,Printer,Quill Press Ltd,VIP;new,1981-04-12,met in May\n'
  const { decisions, plan } = into([ada], csv)
  expect(decisions).toMatchObject([
    {
      action: 'update',
      key: 1,
      restore: false,
      changes: {
        set: { title: 'Printer', notes: 'likes tea\nmet in May' },
        emails: [{ value: 'ada@quill.example' }],
        tags: ['new'],
        completedDates: [{ kind: 'birthday', date: '1981-04-12' }],
        dates: [],
        phones: [],
      },
    },
  ])
  expect(plan.counts).toEqual({
    rows: 1,
    created: 0,
    updated: 1,
    unchanged: 0,
    duplicates: 0,
    rejected: 0,
  })
  expect(plan.warnings.map((one) => ({ ...one, message: told(one.message) }))).toEqual([
    {
      line: 2,
      code: 'kept-existing',
      message: 'The organisation stays “Quill Press”; the file says “Quill Press Ltd”.',
      text: 'ada QUILL,ADA@example.com,ada@quill.example,Printer,Quill Press Ltd,VIP;new,1981-04-12,met in May',
    },
  ])
})

test('a row that says nothing new leaves a client as it is, in any case and spacing', () => {
  const csv = 'Name,Email,Company,Notes\n ADA  quill ,Ada@Example.com,QUILL  press,Likes Tea\n'
  expect(into([ada], csv).decisions).toEqual([
    { action: 'unchanged', line: 2, key: 1, archived: null },
  ])
})

test('the same address with another name is another person, and listed', () => {
  const { decisions, plan } = into([ada], 'Name,Email\nIvo Quill,ada@example.com\n')
  expect(decisions.map(({ action }) => action)).toEqual(['create'])
  expect(plan.warnings.map(({ code, message }) => ({ code, message: told(message) }))).toEqual([
    {
      code: 'possible-duplicate',
      message: 'May be Ada Quill: the same email address. Kept apart.',
    },
  ])
  expect(plan.asks).toMatchObject([{ code: 'duplicates', blocking: false, lines: [2] }])
  expect(told(plan.asks[0]?.message ?? remark('remark.ask.header'))).toBe(
    '1 row may be somebody who is here already and stays apart.',
  )
})

test('a row with an address and no name is the client of that address', () => {
  expect(into([ada], 'Name,Email\n,ada@example.com\n').decisions[0]?.action).toBe('unchanged')
})

test('a client called by its address gets its name', () => {
  const nameless = person('ada@example.com', { emails: [email('ada@example.com')] })
  const { decisions } = into([nameless], 'Name,Email\nAda Quill,ada@example.com\n')
  expect(decisions).toMatchObject([{ action: 'update', changes: { set: { name: 'Ada Quill' } } }])
})

test('the same number and name is the same person; the number alone is not', () => {
  const known = person('Ada Quill', { phones: [importedPhone('+1 212-555-0142', null, null)] })
  const csv = 'Name,Phone\n"Quill, Ada",+12125550142\nBen,+1 (212) 555-0142\n'
  const { decisions } = into([known], csv)
  expect(decisions.map(({ action }) => action)).toEqual(['update', 'create'])
})

test('skip leaves certain matches out, create makes every row a client', () => {
  const csv = 'Name,Email\nAda Quill,ada@example.com\nAda Quill,ada@example.com\n'
  const counts = (onDuplicate: ImportAnswers['onDuplicate']) =>
    into([ada], csv, { onDuplicate }).plan.counts
  const none = { rows: 2, created: 0, updated: 0, unchanged: 0, duplicates: 0, rejected: 0 }
  expect(counts('skip')).toEqual({ ...none, duplicates: 2 })
  expect(counts('create')).toEqual({ ...none, created: 2 })
  expect(counts('update')).toEqual({ ...none, unchanged: 1, duplicates: 1 })
})

test('a client in Trash is asked about, and restored, made anew or left out', () => {
  const csv = 'Name,Email\nAda Quill,ada@example.com\n'
  const answer = (answers: Partial<ImportAnswers>) => {
    const { decisions, plan } = into([ada], csv, answers, ['Ada Quill'])
    return [
      decisions[0]?.action,
      plan.asks.filter(({ blocking }) => blocking).map(({ code }) => code),
    ]
  }
  expect(answer({})).toEqual(['update', ['trashed']])
  expect(answer({ accepted: ['trashed'] })).toEqual(['update', []])
  expect(answer({ trashed: 'restore' })).toEqual(['update', []])
  expect(answer({ trashed: 'new' })).toEqual(['create', []])
  expect(answer({ trashed: 'skip' })).toEqual(['fold', []])
  expect(into([ada], csv, {}, ['Ada Quill']).decisions[0]).toMatchObject({ restore: true })
})

test('rows of one file fold into the first, whose client was there or is made', () => {
  const csv =
    'Name,Email,Notes\nAda Quill,ada@example.com,likes tea\nBen,ben@example.com,a\nBen,BEN@example.com,b\nAda Quill,ada@example.com,c\n'
  expect(into([ada], csv).decisions).toMatchObject([
    { action: 'unchanged', line: 2, key: 1, archived: null },
    { action: 'create', line: 3, isTarget: true },
    { action: 'fold', line: 4, into: { is: 'row', line: 3 }, changes: { set: { notes: 'a\nb' } } },
    {
      action: 'fold',
      line: 5,
      into: { is: 'client', key: 1 },
      changes: { set: { notes: 'likes tea\nc' } },
    },
  ])
})

test('two rows that update one client do not write the same thing twice', () => {
  const two = person('Ada Quill', { emails: [email('ada@example.com'), email('a@quill.example')] })
  const csv =
    'Name,Email,Job Title\nAda Quill,ada@example.com,Printer\nAda Quill,a@quill.example,Printer\n'
  expect(into([two], csv).decisions.map(({ action }) => action)).toEqual(['update', 'unchanged'])
})

test('a row of our own export is its client by id, whatever its name has become', () => {
  const id = '01890000-0000-7000-8000-000000000001'
  const csv = `Rapport ID,Name,Job title\r\n${id},Ada of Quill,Printer\r\n`
  expect(into([{ ...ada, id }], csv).decisions).toMatchObject([
    { action: 'update', key: 1, changes: { set: { title: 'Printer' } } },
  ])
})

test('the owner may say what a column is, by any name it has', () => {
  const csv = 'Name,__proto__,Owner\nAda,ada@example.com,Rae\n'
  const mapping = Object.fromEntries([
    ['__proto__', 'email' as const],
    ['Owner', 'skip' as const],
  ])
  const { plan, created } = withFile(csv, (path) => importFile(path, { mapping }))
  expect(created.get(2)?.emails.map(({ value }) => value)).toEqual(['ada@example.com'])
  expect(created.get(2)?.customFields).toEqual([])
  expect(plan.columns.map(({ target, known }) => ({ target, known }))).toEqual([
    { target: 'name', known: true },
    { target: 'email', known: true },
    { target: 'skip', known: true },
  ])
})

test('the same file in another order, case and spacing changes nothing', () => {
  const header = 'First Name,Last Name,Email,Phone,Company,Tags,Notes,Street,City,Shoe\n'
  const rows = [
    'Ada,Quill,ada@example.com,+1 212-555-0142,Quill Press,VIP;Tea,likes tea,1 Quay Rd,Mossgate,Flat',
    'Ben,von der Heide,,555-0100 12,,,,,,',
    'Lars,Park,,,Park & Co,,only a name,,,',
    ',,news@example.com,,,,,,,',
    ',,,,Larkspur Joinery Ltd,,,,,',
  ]
  const again = rows
    .map((row) => row.toUpperCase().replaceAll(' ', '  ').replaceAll(',', ' , '))
    .toReversed()
  const first = withFile(header + rows.join('\n'), (path) => importFile(path))
  const { known } = peopleStore(first.created.values())
  const second = withFile(header + again.join('\n'), (path) => importFile(path, {}, known))
  expect(second.plan.counts).toEqual({
    rows: 5,
    created: 0,
    updated: 0,
    unchanged: 5,
    duplicates: 0,
    rejected: 0,
  })
  expect(second.plan.warnings).toEqual([])
})

test('two exports joined together: the names of the columns are no clients', () => {
  const csv =
    'Name,Email\nAda,ada@example.com\n\ufeffName,Email\nBen,ben@example.com\nFirst Name,Phone,Company\n'
  const { plan } = withFile(csv, (path) => importFile(path))
  expect(plan.counts.created).toBe(2)
  expect(plan.rejects.map(({ line, code }) => ({ line, code }))).toEqual([
    { line: 3, code: 'repeated-header' },
    { line: 5, code: 'second-header' },
  ])
})

test('a file that changes between looking and importing is refused', () => {
  withFile('Name\nAda\n', (path) => {
    const analysis = analysisOf(path, answersOf())
    writeFileSync(path, 'Name\nSomebody else\n')
    const run = startImport(analysis, peopleStore([]).known, { writes: true })
    expect(() => [...run.batches()]).toThrow(FileRefused)
  })
})

test('decisions come at most 500 at a time', () => {
  const csv = `Name,Email\n${Array.from({ length: 1200 }, (_, at) => `P ${at},p${at}@example.com\n`).join('')}`
  withFile(csv, (path) => {
    const run = startImport(analysisOf(path, answersOf()), peopleStore([]).known, { writes: true })
    expect([...run.batches()].map(({ decisions }) => decisions.length)).toEqual([500, 500, 200])
    expect(run.plan().counts.created).toBe(1200)
  })
})

test('a last touch is filled where there is none, and never put back', () => {
  const csv = (day: string) => `Name,Email,Last Contacted\nAda Quill,ada@example.com,${day}\n`
  const touched = { ...ada, lastTouchOn: plainDate('2026-10-01') }
  expect(into([ada], csv('2026-08-14')).decisions).toMatchObject([
    { action: 'update', changes: { set: { lastTouchOn: '2026-08-14' } } },
  ])
  expect(into([touched], csv('2026-08-14')).decisions[0]?.action).toBe('unchanged')
  expect(into([touched], csv('2026-11-14')).plan.warnings.map(({ code }) => code)).toEqual([
    'kept-existing',
  ])
})

const printer =
  'Name,Email,Job Title,Company,Birthday,Favourite tea\n' +
  'Ada Quill,ada@example.com,Printer,Quill & Daughters,1981-05-01,Assam\n'
const differing = person('Ada Quill', {
  ...ada,
  dates: [{ kind: 'birthday', label: null, date: plainDate('1981-04-12'), leadDays: 7 }],
  title: 'Binder',
  customFields: [['Favourite tea', 'Darjeeling']],
})

const onDay = (day: string) => remark('remark.plain', { text: { day: plainDate(day) } })

test('fields that differ stay as they are and are told, each with both values', () => {
  const { decisions, plan } = into([differing], printer)
  expect(decisions).toEqual([{ action: 'unchanged', line: 2, key: 1, archived: null }])
  expect(plan.matches).toEqual([
    {
      line: 2,
      name: 'Ada Quill',
      about: 'ada@example.com · Printer · Quill & Daughters',
      of: { name: 'Ada Quill', about: 'ada@example.com · Binder · Quill Press', line: null },
      evidence: ['email'],
      certain: true,
      is: 'same',
      fields: [
        ['organisation', 'Quill Press', 'Quill & Daughters'],
        ['title', 'Binder', 'Printer'],
        ['birthday', onDay('1981-04-12'), onDay('1981-05-01')],
        ['custom:Favourite tea', 'Darjeeling', 'Assam'],
      ].map(([field, stored, offered]) => ({
        field,
        stored,
        offered,
        use: 'stored',
      })),
    },
  ])
})

test('the owner takes the file’s value, field by field or for all', () => {
  const one = into([differing], printer, {
    rows: [{ line: 2, fields: [{ field: 'title', use: 'file' }] }],
  })
  expect(one.decisions).toMatchObject([
    { action: 'update', changes: { set: { title: 'Printer' }, completedDates: [] } },
  ])
  expect(one.plan.warnings.map(({ message }) => told(message))).not.toContainEqual(
    expect.stringContaining('job title'),
  )
  const butOne = into([differing], printer, {
    onDifference: 'file',
    rows: [{ line: 2, fields: [{ field: 'organisation', use: 'stored' }] }],
  })
  expect(butOne.decisions).toMatchObject([
    {
      action: 'update',
      changes: {
        set: { title: 'Printer' },
        completedDates: [{ kind: 'birthday', date: '1981-05-01' }],
        customFields: [['Favourite tea', 'Assam']],
      },
      person: {
        organisation: 'Quill Press',
        dates: [{ kind: 'birthday', date: '1981-05-01' }],
        customFields: [['Favourite tea', 'Assam']],
      },
    },
  ])
})

const family =
  'Name,Email,Phone\n' +
  'Ada Quill,ada@example.com,+44 20 7946 0001\n' +
  'Bea Quill,ada@example.com,\n' +
  'B Quill,,+44 20 7946 0001\n' +
  'Ada Quill,ada@example.com,+44 20 7946 0002\n'

test('whoever may be somebody stays apart with the evidence, until the owner says who it is', () => {
  const apart = into([ada], family)
  expect(apart.decisions.map(({ action }) => action)).toEqual([
    'update',
    'create',
    'create',
    'fold',
  ])
  expect(
    apart.plan.matches.map(({ line, of, evidence, certain, is }) => [
      line,
      of.line ?? of.name,
      ...evidence,
      certain,
      is,
    ]),
  ).toEqual([
    [3, 'Ada Quill', 'email', false, 'other'],
    [4, 2, 'phone', false, 'other'],
  ])
  const told = into([ada], family, {
    rows: [
      { line: 3, is: 'same' },
      { line: 4, is: 'same' },
      { line: 5, is: 'other' },
    ],
  })
  expect(told.decisions).toMatchObject([
    { action: 'update', line: 2, key: 1 },
    { action: 'unchanged', line: 3, key: 1 },
    { action: 'fold', line: 4, into: { is: 'client', key: 1 } },
    { action: 'create', line: 5 },
  ])
})

test('two people of the file are one when the owner says so, and a known one is not when not', () => {
  const csv = 'Name,Phone\nAda Quill,+44 20 7946 0001\nA Quill,+44 20 7946 0001\n'
  const one = into([], csv, { rows: [{ line: 3, is: 'same' }] })
  expect(one.decisions).toMatchObject([
    { action: 'create', line: 2, isTarget: true },
    { action: 'fold', line: 3, into: { is: 'row', line: 2 } },
  ])
  const two = into([ada], 'Name,Email\nAda Quill,ada@example.com\n', {
    rows: [{ line: 2, is: 'other' }],
  })
  expect(two.decisions).toMatchObject([{ action: 'create', line: 2 }])
  expect(two.plan.asks).toEqual([])
})

test('a row that is left out changes nobody, whoever it was matched with, and says so', () => {
  const out = into([ada], family, {
    rows: [2, 3, 4, 5].map((line) => ({ line, is: 'out' as const })),
  })
  const client = { is: 'client', key: 1 }
  expect(out.decisions).toMatchObject([
    { action: 'fold', line: 2, into: client, changes: null },
    { action: 'fold', line: 3, into: client, changes: null },
    { action: 'fold', line: 4, into: { is: 'row', line: 2 }, changes: null },
    { action: 'fold', line: 5, into: { is: 'row', line: 2 }, changes: null },
  ])
  expect(out.plan.counts).toMatchObject({ rows: 4, duplicates: 4, updated: 0, created: 0 })
  expect(out.plan.matches.map(({ line, is }) => [line, is])).toEqual([
    [3, 'out'],
    [4, 'out'],
    [5, 'out'],
  ])
  expect(out.plan.people.map(({ detail }) => detail && told(detail))).toEqual([
    'Left out, as you said; Ada Quill stays as before.',
    'Left out, as you said; Ada Quill stays as before.',
    'Left out, as you said; line 2 stays as before.',
    'Left out, as you said; line 2 stays as before.',
  ])
  // Of whom there is nobody it may be, there is nothing to leave out.
  expect(
    into([], 'Name\nNobody Known\n', { rows: [{ line: 2, is: 'out' }] }).decisions,
  ).toMatchObject([{ action: 'create', line: 2 }])
})

test('stages, rhythms, days and money stand in a pair as the owner writes them', () => {
  const stored = {
    ...ada,
    stage: 'lead' as const,
    cadence: { count: 3, unit: 'months' as const },
    lastTouchOn: plainDate('2024-03-12'),
    currency: 'EUR',
    lifetimeValueMinor: 123_450,
  }
  const { plan } = into(
    [stored],
    'Name,Email,Stage,Cadence days,Last contacted,Currency,Lifetime value,Birthday\n' +
      'Ada Quill,ada@example.com,active,30,2025-01-31,GBP,99.90,1990-12-24\n',
  )
  const said = (value: string | Remark) => (typeof value === 'string' ? value : told(value))
  expect(
    plan.matches.flatMap(({ fields }) =>
      fields.map(({ field, stored: mine, offered }) => [field, said(mine), said(offered)]),
    ),
  ).toEqual([
    ['currency', 'EUR', 'GBP'],
    ['stage', 'Lead', 'Active'],
    ['lifetimeValueMinor', '€1,234.50', '£99.90'],
    ['cadence', '3 months', '30 days'],
    ['lastTouchOn', '12 March 2024', '31 January 2025'],
    ['birthday', '12 April', '24 December 1990'],
  ])
})

test('a rejected row is read as the owner mended it, and its cells are there to mend', () => {
  const csv = 'Name,Email,Tea\nAda Quill,ada@example.com,Assam\n,,Sencha\n'
  const before = into([], csv)
  expect(before.plan.rejectedCells).toEqual([{ line: 3, cells: ['', '', 'Sencha'] }])
  const after = into([], csv, { rows: [{ line: 3, cells: ['Zoë Quill', '', 'Sencha'] }] })
  expect(after.decisions).toMatchObject([
    { action: 'create', line: 2 },
    { action: 'create', line: 3, person: { name: 'Zoë Quill' } },
  ])
  expect(after.plan.counts).toMatchObject({ rows: 2, created: 2, rejected: 0 })
})

test('whatever the owner decides of single rows, the rows add up', () => {
  const names = fc.constantFrom('Ada Quill', 'Bea Quill', 'A Quill', '')
  const emails = fc.constantFrom('ada@example.com', 'bea@example.com', '')
  const phones = fc.constantFrom('+44 20 7946 0001', '')
  const rows = fc.array(fc.tuple(names, emails, phones), { minLength: 1, maxLength: 12 })
  const words = fc.array(
    fc.record({
      line: fc.integer({ min: 2, max: 13 }),
      is: fc.constantFrom('same' as const, 'other' as const, 'out' as const),
      fields: fc.constant('file' as const).map((use) => [{ field: 'name', use }]),
    }),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(
      rows,
      words,
      fc.constantFrom('stored' as const, 'file' as const),
      fc.constantFrom('update' as const, 'skip' as const, 'create' as const),
      (table, decisions, onDifference, onDuplicate) => {
        const csv = ['Name,Email,Phone', ...table.map((cells) => cells.join(','))].join('\n')
        const { plan, decisions: made } = into([ada], csv, {
          onDifference,
          onDuplicate,
          rows: decisions,
        })
        const { counts } = plan
        expect(counts.rows).toBe(
          counts.created + counts.updated + counts.unchanged + counts.duplicates + counts.rejected,
        )
        // Whoever is folded into an earlier row finds a client there.
        const created = made.flatMap((one) => (one.action === 'create' ? [one.line] : []))
        for (const one of made) {
          if (one.action === 'fold' && one.into.is === 'row' && one.changes !== null) {
            expect(created).toContain(one.into.line)
          }
        }
      },
    ),
  )
})

test('doubles within the file are said to be in the file, and not to be here already', () => {
  const { plan } = into(
    [],
    `Name,Email
Ada Quill,ada@example.com
Ada Quill,ada@example.com
Ivo Quill,ada@example.com
Una Quill,ada@example.com
`,
  )
  expect(plan.asks.map(({ code, message }) => [code, told(message).trim()])).toEqual([
    [
      'duplicates',
      '1 row repeats another and is folded into it. 2 rows may be people of earlier rows and stay apart.',
    ],
  ])
})
