import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { workbookOf } from '#test/support/workbook.ts'
import { commandLine } from './run-command.ts'

let cli: ReturnType<typeof commandLine>
beforeEach(() => {
  cli = commandLine()
})
afterEach(() => {
  cli.remove()
})

function file(name: string, text: string): string {
  const path = join(cli.folder, name)
  writeFileSync(path, text)
  return path
}

const people =
  'Name,E-mail,Birthday,Tags,Shoe size\n' +
  'Ada Byron,ada@example.com,1815-12-10,math,37\n' +
  'Zoë Åkesson,zoe@example.com,--05-17,sea,\n' +
  ',,,,44\n'

const counts = { rows: 3, created: 2, updated: 0, unchanged: 0, duplicates: 0, rejected: 1 }

test('an import tells what it read, made and refused; the second time it changes nothing', async () => {
  const path = file('people.csv', people)
  expect(await cli.json('import', path)).toMatchObject({
    exit: 1,
    error: '',
    document: {
      batch: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      refused: null,
      asks: [],
      mapping: { Name: 'name', 'E-mail': 'email', Birthday: 'birthday', Tags: 'tags' },
      unmapped: ['Shoe size'],
      ...counts,
      rejects: [{ line: 4, reason: expect.any(String) as unknown, code: 'no-name' }],
    },
  })
  expect((await cli.json('list')).document).toMatchObject({ total: 2 })
  expect((await cli.json('show', 'ada@example.com')).document).toMatchObject({
    client: { name: 'Ada Byron', tags: ['math'], customFields: { 'Shoe size': '37' } },
  })
  expect((await cli.json('import', path)).document).toMatchObject({
    batch: null,
    ...counts,
    created: 0,
    unchanged: 2,
  })
})

test('an import is undone whole, by its batch', async () => {
  const { document } = await cli.json('import', file('people.csv', people))
  await cli.run('add', 'Bob')
  const { batch } = document as { batch: string }
  expect((await cli.json('undo', batch)).document).toMatchObject({
    undone: { what: 'import people.csv', deed: 'import' },
  })
  expect((await cli.json('list')).document).toMatchObject({
    total: 1,
    clients: [{ name: 'Bob' }],
  })
  expect(await cli.json('undo', batch)).toMatchObject({
    exit: 1,
    document: { error: { code: 'no-such-batch' } },
  })
})

test('a dry run shows cells and people, exits as the real run, and leaves nothing', async () => {
  const path = file('people.csv', people)
  const { exit, document } = await cli.json('import', path, '--dry-run', '--rows', '--people')
  expect({ exit, document }).toMatchObject({
    exit: 1,
    document: {
      batch: null,
      ...counts,
      table: [
        ['Name', 'E-mail', 'Birthday', 'Tags', 'Shoe size'],
        ['Ada Byron', 'ada@example.com', '1815-12-10', 'math', '37'],
        ['Zoë Åkesson', 'zoe@example.com', '--05-17', 'sea', ''],
        ['', '', '', '', '44'],
      ],
      people: [
        {
          line: 2,
          id: null,
          name: 'Ada Byron',
          stage: 'active',
          cadenceFrom: null,
          nextDueOn: null,
          warmth: null,
          facts: [],
          currentState: null,
          desiredOutcome: null,
        },
        { line: 3, id: null, name: 'Zoë Åkesson', dates: [{ kind: 'birthday', date: '--05-17' }] },
      ],
    },
  })
  expect(existsSync(cli.data)).toBe(false)
})

const ambiguous = 'Name,Birthday\nAda,03/04/1990\nBob,05/06/1985\n'

test('an open question stops an import until an option answers it', async () => {
  const path = file('dates.csv', ambiguous)
  expect(await cli.json('import', path)).toMatchObject({
    exit: 1,
    document: {
      batch: null,
      asks: [{ code: 'date-order', blocking: true, lines: [2, 3], options: ['dmy', 'mdy'] }],
    },
  })
  expect((await cli.json('list')).document).toMatchObject({ error: { code: 'no-data' } })
  expect(await cli.run('import', path)).toMatchObject({
    exit: 1,
    out: expect.stringContaining('--date-order with one of dmy, mdy, or --yes date-order') as never,
  })
  expect(await cli.json('import', path, '--date-order', 'mdy')).toMatchObject({
    exit: 0,
    document: { created: 2 },
  })
  expect((await cli.json('show', 'Ada')).document).toMatchObject({
    client: { dates: [{ date: '1990-03-04' }] },
  })
})

test('strangers in a calendar of birthdays are named, and become clients by an option', async () => {
  const path = file(
    'birthdays.ics',
    [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTART;VALUE=DATE:19840412',
      'RRULE:FREQ=YEARLY',
      'SUMMARY:Cy Reed’s birthday',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
  expect((await cli.json('import', path, '--dry-run')).document).toMatchObject({
    created: 0,
    rejected: 1,
    asks: [{ code: 'unknown-people', blocking: false, options: ['leave-out', 'create'] }],
  })
  expect(await cli.run('import', path, '--dry-run')).toMatchObject({
    out: expect.stringContaining('--unknown-people') as never,
  })
  expect(await cli.json('import', path, '--unknown-people', 'create')).toMatchObject({
    exit: 0,
    document: { created: 1, rejected: 0, asks: [] },
  })
  expect((await cli.json('show', 'Cy Reed')).document).toMatchObject({
    client: { dates: [{ kind: 'birthday', date: '1984-04-12' }] },
  })
})

test('a person is asked, again where the answer is none, and may walk away', async () => {
  const path = file('dates.csv', ambiguous)
  const left = await cli.typed(['perhaps'], 'import', path)
  expect(left).toMatchObject({ exit: 4, out: '' })
  expect((await cli.json('list')).document).toMatchObject({ error: { code: 'no-data' } })
  const asked = await cli.typed(['perhaps', 'dmy'], 'import', path)
  expect(asked).toMatchObject({ exit: 0 })
  expect(asked.error).toContain('[dmy | mdy]')
  expect((await cli.json('show', 'Bob')).document).toMatchObject({
    client: { dates: [{ date: '1985-06-05' }] },
  })
})

test('columns are read as the command line says, and a column that is not there is refused', async () => {
  const path = file('odd.csv', 'Who,Rufname,X\nAda Byron,Countess,1\n')
  const mapped = ['--map', 'Who=name', '--map', 'Rufname=nickname', '--map', 'X=skip']
  expect((await cli.json('import', path, ...mapped)).document).toMatchObject({
    mapping: { Who: 'name', Rufname: 'nickname' },
    unmapped: ['X'],
    created: 1,
  })
  expect((await cli.json('show', 'Ada Byron')).document).toMatchObject({
    client: { nickname: 'Countess', customFields: {} },
  })
  expect(await cli.json('import', path, '--map', 'What=name')).toMatchObject({
    exit: 1,
    document: { error: { code: 'no-such-column', details: { column: 'What' } } },
  })
  expect(await cli.json('import', path, '--map', 'Who=colour')).toMatchObject({
    exit: 2,
    document: { error: { code: 'bad-mapping' } },
  })
})

test('refused rows are written with the reason and can be imported once they are mended', async () => {
  const rejects = join(cli.folder, 'rejects.csv')
  await cli.json('import', file('people.csv', people), '--rejects', rejects)
  const text = readFileSync(rejects, 'utf8')
  expect(text).toContain('Shoe size')
  writeFileSync(rejects, text.replace(',,,,44', 'Cleo,,,,44'))
  expect((await cli.json('import', rejects)).document).toMatchObject({ created: 1, rejected: 0 })
})

test('a file that is empty, or not there, is refused as a whole', async () => {
  expect(await cli.json('import', file('empty.csv', ''))).toMatchObject({
    exit: 1,
    document: { batch: null, refused: { code: 'empty-file' }, rows: 0 },
  })
  expect(await cli.json('import', join(cli.folder, 'nowhere.csv'))).toMatchObject({
    exit: 1,
    document: { error: { code: 'no-such-file' } },
  })
})

test('what is exported imports into an empty profile as the same clients', async () => {
  await cli.run('init', '--demo')
  const out = join(cli.folder, 'all.csv')
  expect(await cli.json('export', '--out', out)).toMatchObject({
    exit: 0,
    document: { format: 'csv', clients: 62, out },
  })
  expect((await cli.run('export')).out).toBe(readFileSync(out, 'utf8'))
  const second = commandLine()
  try {
    expect(await second.json('import', out)).toMatchObject({ exit: 0, document: { created: 62 } })
    const again = join(second.folder, 'again.csv')
    await second.json('export', '--out', again)
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(out, 'utf8'))
  } finally {
    second.remove()
  }
})

test('a segment is exported alone', async () => {
  await cli.run('init', '--demo')
  const out = join(cli.folder, 'families.csv')
  expect((await cli.json('export', '--segment', 'families', '--out', out)).document).toMatchObject({
    clients: 6,
  })
  expect(await cli.json('export', '--segment', 'Nobody', '--out', out)).toMatchObject({
    exit: 1,
    document: {
      error: {
        code: 'no-such-segment',
        message: 'There is no segment “Nobody”.',
        details: { segment: 'Nobody' },
      },
    },
  })
})

test('cards come in and go out as any other clients do', async () => {
  const path = file(
    'people.vcf',
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Byron\r\nEMAIL:ada@example.com\r\nEND:VCARD\r\n',
  )
  expect((await cli.json('import', path)).document).toMatchObject({
    format: 'vcard',
    encoding: 'utf-8',
    delimiter: '',
    headerLine: null,
    mapping: {},
    rows: 1,
    created: 1,
  })
  const out = join(cli.folder, 'out.vcf')
  expect((await cli.json('export', '--format', 'vcard', '--out', out)).document).toEqual({
    format: 'vcard',
    clients: 1,
    out,
  })
  expect(readFileSync(out, 'utf8')).toContain('VERSION:4.0\r\n')
  expect((await cli.json('import', out)).document).toMatchObject({
    rows: 1,
    created: 0,
    updated: 0,
    unchanged: 1,
  })
  const { error, ...old } = await cli.run('export', '--format', 'vcard-3.0')
  expect([error, JSON.stringify(old).includes('VERSION:3.0')]).toEqual(['', true])
})

test('important dates and reminders of one client go out as a calendar', async () => {
  await cli.run('add', 'Ada Byron', '--birthday', '1815-12-10')
  await cli.run('add', 'Ben Marsh', '--birthday', '1980-02-29')
  await cli.run('remind', 'Send the looms', '--at', '2026-12-01', '--client', 'Ada Byron')
  const all = await cli.run('export', '--format', 'ics')
  expect([all.exit, all.error]).toEqual([0, ''])
  expect(all.out).toContain('Ben Marsh')
  const out = join(cli.folder, 'ada.ics')
  const one = await cli.json('export', '--format', 'ics', '--client', 'Ada Byron', '--out', out)
  expect(one).toMatchObject({ exit: 0, document: { format: 'ics', clients: 1, out } })
  const text = readFileSync(out, 'utf8')
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  expect(text).not.toContain('Ben Marsh')
})

test('a calendar becomes interactions of the clients it names', async () => {
  await cli.run('add', 'Ada Byron', '--email', 'ada@example.com')
  const path = file(
    'work.ics',
    [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:1@x',
      'DTSTART:20261103T100000Z',
      'SUMMARY:Looms',
      'ATTENDEE:mailto:ada@example.com',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
  expect((await cli.json('import', path)).document).toMatchObject({ format: 'ics', updated: 1 })
  expect((await cli.json('show', 'Ada Byron')).document).toMatchObject({
    client: { lastTouchOn: '2026-11-03' },
  })
})

test('a mailbox counts what its owner wrote once that address is named, and texts when asked', async () => {
  await cli.run('add', 'Ada Byron', '--email', 'ada@example.com')
  const path = file(
    'sent.mbox',
    [
      'From me@studio.example Tue Nov  3 10:00:00 2026',
      'Message-ID: <1@x>',
      'Date: Tue, 3 Nov 2026 10:00:00 +0000',
      'From: me@studio.example',
      'To: ada@example.com',
      'Subject: Looms',
      '',
      'They are ready.',
      '',
    ].join('\n'),
  )
  const dry = await cli.json('import', path, '--dry-run')
  expect(dry.document).toMatchObject({ format: 'mbox', updated: 0 })
  const named = ['--own-address', 'me@studio.example', '--text']
  expect((await cli.json('import', path, ...named)).document).toMatchObject({ updated: 1 })
  const shown = await cli.run('show', 'Ada Byron', '--timeline', '5', '--json')
  expect(shown.out).toContain('They are ready.')
})

test('the sheet of a workbook is asked for, and named by its option', async () => {
  const path = join(cli.folder, 'people.xlsx')
  const sheet = (name: string, client: string) => ({ name, rows: [['Name'], [client]] })
  writeFileSync(path, workbookOf([sheet('Now', 'Ada Byron'), sheet('Before', 'Zoë Åkesson')]))
  const open = await cli.run('import', path)
  expect([open.exit, open.out]).toEqual([
    1,
    expect.stringContaining('--sheet with one of Now, Before, or --yes sheet') as unknown,
  ])
  expect((await cli.json('import', path, '--sheet', 'Before')).document).toMatchObject({
    format: 'xlsx',
    sheet: 'Before',
    created: 1,
  })
  expect((await cli.json('import', path, '--yes', 'sheet')).document).toMatchObject({
    sheet: 'Now',
    created: 1,
  })
})
