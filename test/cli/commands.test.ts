import Database from 'better-sqlite3'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commandLine } from './run-command.ts'

let cli: ReturnType<typeof commandLine>
beforeEach(() => {
  cli = commandLine()
})
afterEach(() => {
  cli.remove()
})

const anyId = expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown as string

async function addClient(name: string, ...options: readonly string[]): Promise<string> {
  const { document } = await cli.json('add', name, ...options)
  return (document as { client: { id: string } }).client.id
}

test('init makes the data file once', async () => {
  const data = join(cli.data, 'rapport.db')
  expect(await cli.json('init')).toMatchObject({
    exit: 0,
    document: { data, created: true, clients: 0 },
  })
  expect((await cli.json('init', '--demo')).document).toEqual({ data, created: false, clients: 0 })
})

test('init --demo gives the same set for the same clock, with a Today worth looking at', async () => {
  expect((await cli.json('init', '--demo')).document).toMatchObject({ created: true, clients: 62 })
  const first = (await cli.json('due', '--limit', '3')).document
  expect(first).toMatchObject({
    on: '2026-11-22',
    nudges: [
      { name: 'Morag Sinclair', section: 'duty' },
      { name: 'Crumb & Ember Bakery', section: 'duty' },
      { section: 'today' },
    ],
    coverage: { within: 42, of: 49 },
  })
  expect((await cli.json('check')).document).toMatchObject({ ok: true, clients: 62, problems: [] })
  const second = commandLine()
  try {
    await second.json('init', '--demo')
    const names = async (one: typeof cli) =>
      ((await one.json('list')).document as { clients: { name: string }[] }).clients.map(
        ({ name }) => name,
      )
    expect(await names(second)).toEqual(await names(cli))
  } finally {
    second.remove()
  }
})

test('a command on no data file says so and makes none', async () => {
  expect(await cli.json('list')).toMatchObject({
    exit: 1,
    document: { error: { code: 'no-data', details: { dataFolder: cli.data } } },
  })
  expect(existsSync(cli.data)).toBe(false)
})

test('add makes a client and the data file, and show prints it by id, email and name', async () => {
  const options =
    '--email Zoe@Example.com --phone +447700900001 --organisation Sea --cadence 2m --stage lead ' +
    '--tag a --tag b --birthday --05-17'
  const id = await addClient('Zoë Åkesson', ...options.split(' '))
  const expected = {
    client: {
      id,
      kind: 'person',
      name: 'Zoë Åkesson',
      emails: [{ value: 'Zoe@Example.com', label: null, primary: true }],
      phones: [{ value: '+447700900001', e164: '+447700900001', label: null }],
      organisation: 'Sea',
      stage: 'lead',
      tags: ['a', 'b'],
      cadenceFrom: 'client',
      cadenceDays: 61,
      lastTouchOn: null,
      nextDueOn: '2027-01-22',
      dates: [{ kind: 'birthday', date: '--05-17' }],
    },
    timeline: [],
  }
  // The second name is written with combining marks and in capitals.
  for (const who of [id, 'zoe@example.com', 'ZOE\u0308 A\u030AKESSON']) {
    expect(await cli.json('show', who)).toMatchObject({ exit: 0, document: expected })
  }
})

test('a name that two clients bear is refused with their ids', async () => {
  const ids = [await addClient('Ada'), await addClient('ada')]
  const { exit, document } = await cli.json('show', 'ADA')
  expect({ exit, document }).toMatchObject({
    exit: 1,
    document: { error: { code: 'ambiguous-client' } },
  })
  const { details } = (document as { error: { details: { ids: string[] } } }).error
  expect(details.ids.toSorted()).toEqual(ids.toSorted())
  expect(await cli.json('show', 'Bob')).toMatchObject({
    exit: 1,
    document: { error: { code: 'no-such-client' } },
  })
})

test('list filters, sorts, limits and counts all that match', async () => {
  await addClient('Cleo', '--tag', 'x')
  await addClient('Ada', '--tag', 'x')
  await addClient('Bob', '--stage', 'past')
  expect((await cli.json('list', '--sort', '-name')).document).toMatchObject({
    total: 3,
    clients: [{ name: 'Cleo' }, { name: 'Bob' }, { name: 'Ada' }],
  })
  const where = 'tag = x and not (stage = past or name ~ cle)'
  expect((await cli.json('list', '--where', where)).document).toMatchObject({
    total: 1,
    clients: [{ name: 'Ada' }],
  })
  expect((await cli.json('list', '--limit', '1')).document).toMatchObject({
    total: 3,
    clients: [{ name: 'Ada' }],
  })
  expect(await cli.json('list', '--where', 'colour = red')).toMatchObject({
    exit: 2,
    document: { error: { code: 'bad-filter', details: { at: 1, found: 'colour' } } },
  })
})

test('log reads the text like the capture line, and moves the clock', async () => {
  await addClient('Ada Byron', '--cadence', '10')
  const line = 'emailed the plan #math !me by 2026-12-01: send the notes'
  expect((await cli.json('log', 'Ada Byron', line, '--learned', 'reads Euler')).document).toEqual({
    interaction: {
      id: anyId,
      kind: 'email',
      type: 'interaction',
      on: '2026-11-22',
      at: '2026-11-22T10:00:00+00:00',
      direction: 'outbound',
      outcome: 'delivered',
      body: 'emailed the plan',
      learned: 'reads Euler',
    },
    promises: [
      {
        id: anyId,
        clientId: anyId,
        clientName: 'Ada Byron',
        side: 'mine',
        text: 'send the notes',
        dueOn: '2026-12-01',
        state: 'open',
      },
    ],
    nextDueOn: '2026-12-02',
  })
  const shown = (await cli.json('show', 'Ada Byron')).document
  expect(shown).toMatchObject({ client: { tags: ['math'], lastTouchOn: '2026-11-22' } })
})

test('log counts for everybody the text names together with the client, and for nobody else', async () => {
  for (const name of ['Ada Byron', 'Mary Somerville', 'Charles Babbage']) await addClient(name)
  await cli.run('log', 'Ada Byron', 'met @Ada Byron and @Mary Somerville about @Charles Babbage')
  const touchedOn = async (name: string): Promise<unknown> => {
    const { document } = await cli.json('show', name)
    return (document as { client: { lastTouchOn: unknown } }).client.lastTouchOn
  }
  expect([
    await touchedOn('Ada Byron'),
    await touchedOn('Mary Somerville'),
    await touchedOn('Charles Babbage'),
  ]).toEqual(['2026-11-22', '2026-11-22', null])
  await cli.run('log', 'Charles Babbage', 'called about @Mary Somerville', '--at', '2026-11-21')
  expect(await touchedOn('Mary Somerville')).toBe('2026-11-22')
})

test('log --plain keeps the text as it is; options say the rest', async () => {
  await addClient('Ada', '--cadence', '10')
  const text = 'emailed #math\n!me by fri: nothing'
  const options = ['--kind', 'meeting', '--direction', 'inbound', '--at', '2026-11-20T23:30']
  expect((await cli.json('log', 'Ada', text, '--plain', ...options)).document).toMatchObject({
    interaction: {
      kind: 'meeting',
      direction: 'inbound',
      outcome: 'reached',
      body: text,
      on: '2026-11-20',
      at: '2026-11-20T23:30:00+00:00',
    },
    promises: [],
    nextDueOn: '2026-11-30',
  })
})

test('a failed attempt does not move the clock; a later day is read back by due --on', async () => {
  await addClient('Ada', '--cadence', '10')
  await cli.run('log', 'Ada', 'called, all well', '--at', '2026-11-10')
  const failed = (await cli.json('log', 'Ada', 'rang, no answer')).document
  expect(failed).toMatchObject({ interaction: { outcome: 'failed' }, nextDueOn: '2026-11-20' })
  expect((await cli.json('due')).document).toMatchObject({
    on: '2026-11-22',
    total: 1,
    nudges: [{ name: 'Ada', dueOn: '2026-11-20', section: 'today' }],
    coverage: { within: 0, of: 1 },
  })
  expect((await cli.json('due', '--on', '2026-11-15')).document).toMatchObject({
    on: '2026-11-15',
    total: 0,
  })
})

test('the reasons of a nudge are worded and their weights sum to its score', async () => {
  await cli.run('init', '--demo')
  const { nudges } = (await cli.json('due')).document as {
    nudges: { score: number; reasons: { weight: number; text: string }[] }[]
  }
  expect(nudges.length).toBeGreaterThan(10)
  for (const { score, reasons } of nudges) {
    expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBe(score)
    expect(reasons.filter(({ text }) => text === '')).toEqual([])
  }
})

test('snooze, skip, pause and resume answer with where the client stands', async () => {
  await addClient('Ada', '--cadence', '10')
  const client = { id: anyId, name: 'Ada', nextDueOn: '2026-12-02' }
  const awake = { snoozedUntil: null, paused: false, pausedUntil: null }
  const after = async (...words: readonly string[]) => (await cli.json(...words)).document
  expect(await after('snooze', 'Ada', 'in', '3', 'd')).toEqual({
    client: { ...client, ...awake, snoozedUntil: '2026-11-25' },
  })
  expect(await after('snooze', 'Ada', '2026-11-26T14:30')).toEqual({
    client: { ...client, ...awake, snoozedUntil: '2026-11-26T14:30:00+00:00' },
  })
  expect(await after('resume', 'Ada')).toEqual({ client: { ...client, ...awake } })
  expect(await after('pause', 'Ada', '--until', '2026-11-27')).toEqual({
    client: {
      ...client,
      nextDueOn: '2026-12-07',
      snoozedUntil: null,
      paused: true,
      pausedUntil: '2026-11-27',
    },
  })
  expect(await after('pause', 'Ada')).toMatchObject({
    client: { nextDueOn: null, paused: true, pausedUntil: null },
  })
  await cli.run('resume', 'Ada')
  expect(await after('skip', 'Ada')).toEqual({ client: { ...client, ...awake } })
  expect(await cli.json('snooze', 'Ada', 'yesterday')).toMatchObject({
    exit: 1,
    document: { error: { code: 'in-the-past' } },
  })
  await addClient('Bob', '--cadence', 'none')
  expect(await cli.json('skip', 'Bob')).toMatchObject({
    exit: 1,
    document: { error: { code: 'no-cadence' } },
  })
})

test('reminders are set, listed and done; promises are kept', async () => {
  const clientId = await addClient('Ada')
  await cli.run('log', 'Ada', 'called !them by 2026-11-25: send the logs')
  const { document } = await cli.json('remind', 'water the fig', '--at', '2026-11-22')
  const reminder = {
    id: anyId,
    text: 'water the fig',
    clientId: null,
    clientName: null,
    nextAt: '2026-11-22T09:00:00+00:00',
    every: null,
    dateOnly: true,
    dueAt: '2026-11-22T09:00:00+00:00',
    late: false,
    missed: 0,
    snoozedUntil: null,
  }
  expect(document).toEqual({ reminders: [reminder] })
  const weekly = ['--at', '2026-11-23T08:00', '--every', 'FREQ=WEEKLY', '--client', 'Ada']
  await cli.run('remind', 'ring Ada', ...weekly)
  expect((await cli.json('reminders', '--due')).document).toEqual({ reminders: [reminder] })
  expect((await cli.json('reminders')).document).toMatchObject({
    reminders: [reminder, { text: 'ring Ada', clientId, every: 'FREQ=WEEKLY' }],
  })
  const [first] = (document as { reminders: { id: string }[] }).reminders
  expect(await cli.json('done', first?.id ?? '')).toMatchObject({
    exit: 0,
    document: { promises: [], reminders: [{ id: first?.id, dueAt: null }] },
  })
  expect((await cli.json('reminders', '--due')).document).toEqual({ reminders: [] })

  const { promises } = (await cli.json('promises')).document as { promises: { id: string }[] }
  expect(promises).toMatchObject([{ side: 'theirs', text: 'send the logs', dueOn: '2026-11-25' }])
  expect((await cli.json('done', promises[0]?.id ?? '')).document).toMatchObject({
    promises: [{ state: 'kept' }],
  })
  expect((await cli.json('promises')).document).toEqual({ promises: [] })
  const unknown = '01a202b2-c500-7567-a2f4-34d8a99fd041'
  expect(await cli.json('done', unknown)).toMatchObject({
    exit: 1,
    document: { error: { code: 'no-such-id' } },
  })
})

test('a limit takes the first, none of them too, and the total still counts all', async () => {
  for (const name of ['Ada', 'Bob', 'Cleo']) {
    await addClient(name, '--cadence', '5')
    await cli.run('log', name, 'called about gardening', '--at', '2026-11-01')
  }
  const counted = async (...words: readonly string[]) => {
    const { document } = await cli.json(...words)
    const { nudges, clients, hits, total } = document as Record<string, unknown[] | number>
    return [(nudges ?? clients ?? hits) as unknown[], total].map((one) =>
      Array.isArray(one) ? one.length : one,
    )
  }
  expect(await counted('due')).toEqual([3, 3])
  expect(await counted('due', '--limit', '0')).toEqual([0, 3])
  expect(await counted('due', '--limit', '2')).toEqual([2, 3])
  expect(await counted('due', '--limit', '5000')).toEqual([3, 3])
  expect(await counted('list', '--limit', '0')).toEqual([0, 3])
  expect(await counted('search', 'garden', '--limit', '0')).toEqual([0, undefined])
  expect(await counted('search', 'garden', '--limit', '5000')).toEqual([3, undefined])
})

test('--json prints one document for help too', async () => {
  for (const words of [['help'], ['--help'], ['list', '--help'], ['help', 'list']]) {
    const { exit, error, document } = await cli.json(...words)
    expect([exit, error, Object.keys(document as object)]).toEqual([0, '', ['help']])
  }
  expect(await cli.json('help', 'dance')).toMatchObject({
    exit: 2,
    document: { error: { code: 'unknown-command' } },
  })
})

test('what is not a data file of this version is refused with exit 3 and left as it is', async () => {
  await cli.run('init', '--demo')
  const file = join(cli.data, 'rapport.db')
  const whole = readFileSync(file)
  const altered = (...statements: readonly string[]) => {
    writeFileSync(file, whole)
    const db = new Database(file)
    for (const statement of statements) db.exec(statement)
    db.close()
    return readFileSync(file)
  }
  const foreign = join(cli.folder, 'foreign.db')
  new Database(foreign).exec('CREATE TABLE song (title TEXT)').close()
  const damaged = Buffer.from(whole)
  damaged.fill(0xa5, 8192)
  const cases: readonly (readonly [Buffer, string])[] = [
    [Buffer.from('not a database at all'), 'data-damaged'],
    [whole.subarray(0, 50_000), 'data-damaged'],
    [damaged, 'data-damaged'],
    [readFileSync(foreign), 'data-damaged'],
    [altered('PRAGMA foreign_keys = OFF', 'DROP TABLE entry'), 'data-damaged'],
    [altered('PRAGMA user_version = 99'), 'data-newer'],
  ]
  for (const [bytes, code] of cases) {
    writeFileSync(file, bytes)
    for (const command of ['list', 'due', 'check', 'init']) {
      expect(await cli.json(command)).toMatchObject({ exit: 3, document: { error: { code } } })
    }
    expect(readFileSync(file).equals(bytes)).toBe(true)
  }
})

test('damage that is met on the way names the folder it lies in', async () => {
  await cli.run('init', '--demo')
  const file = join(cli.data, 'rapport.db')
  const db = new Database(file)
  const pageBytes = db.pragma('page_size', { simple: true }) as number
  const root = db
    .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'client_by_name'")
    .pluck()
    .get() as number
  db.close()
  const bytes = readFileSync(file)
  bytes.fill(0xa5, (root - 1) * pageBytes, root * pageBytes)
  writeFileSync(file, bytes)
  expect(await cli.run('list')).toMatchObject({
    exit: 3,
    error: expect.stringContaining(`The data file in ${cli.data} is damaged.`),
  })
})

test('search finds people without their accents and what was said years ago', async () => {
  await addClient('Zoë Åkesson')
  await cli.run('log', 'Zoë Åkesson', 'called about gardening', '--at', '2024-11-01')
  const { document } = await cli.json('search', 'garden')
  expect(document).toMatchObject({
    hits: [{ name: 'Zoë Åkesson', kind: 'interaction', at: '2024-11-01' }],
  })
  expect((await cli.json('search', 'zoe akesson')).document).toMatchObject({
    hits: [{ name: 'Zoë Åkesson', kind: 'client' }],
  })
})

test('undo of an import names whom it would take along with later changes, and waits to be told', async () => {
  const path = join(cli.folder, 'people.csv')
  writeFileSync(path, 'Name,Email\nAda Byron,ada@example.com\nZoë,zoe@example.com\n')
  const { batch } = (await cli.json('import', path)).document as { batch: string }
  await cli.json('log', 'Ada Byron', '--plain', 'called')
  expect(await cli.json('undo', batch)).toMatchObject({
    exit: 1,
    document: {
      error: {
        code: 'changed-since',
        message: expect.stringContaining('One client of this import was changed since: Ada Byron.'),
        details: { batch, n: 1, clients: [{ name: 'Ada Byron', was: 'created' }] },
      },
    },
  })
  const names = async () =>
    ((await cli.json('list')).document as { clients: { name: string }[] }).clients.map(
      ({ name }) => name,
    )
  expect(await names()).toEqual(['Ada Byron', 'Zoë'])
  expect((await cli.json('undo', batch, '--changed', 'keep')).exit).toBe(0)
  expect(await names()).toEqual(['Ada Byron'])
  await cli.json('redo')
  expect((await cli.json('undo', batch, '--changed', 'remove')).exit).toBe(0)
  expect(await names()).toEqual([])
})

test('undo goes back step by step and redo forward again', async () => {
  await addClient('Ada')
  await cli.run('log', 'Ada', 'called')
  expect((await cli.json('undo')).document).toMatchObject({
    undone: { what: 'logging a touch with Ada', deed: 'interaction.log' },
  })
  expect((await cli.json('undo')).document).toMatchObject({ undone: { what: 'adding Ada' } })
  expect(await cli.json('undo')).toMatchObject({
    exit: 1,
    document: { error: { code: 'nothing-to-undo' } },
  })
  const redone = { what: 'adding Ada' }
  expect((await cli.json('redo')).document).toMatchObject({ undone: redone, redone })
  expect((await cli.json('redo')).exit).toBe(0)
  expect(await cli.json('redo')).toMatchObject({
    exit: 1,
    document: { error: { code: 'nothing-to-redo' } },
  })
  expect((await cli.json('show', 'Ada')).document).toMatchObject({ timeline: [{ body: 'called' }] })
})

test('what cannot be read is wrong usage, with the error as the one document', async () => {
  await addClient('Ada')
  const wrong: readonly (readonly [readonly string[], string])[] = [
    [[], 'no-command'],
    [['frobnicate'], 'unknown-command'],
    [['list', '--colour'], 'unknown-option'],
    [['list', '--limit', 'many'], 'bad-number'],
    [['list', '--sort', 'colour'], 'bad-value'],
    [['add', 'Bob', '--cadence', 'often'], 'bad-cadence'],
    [['add', 'Bob', '--birthday', '2023-02-29'], 'bad-birthday'],
    [['add', 'x'.repeat(5000)], 'bad-input'],
    [['log', 'Ada'], 'missing'],
    [['log', 'Ada', 'x', '--kind', 'dance'], 'bad-value'],
    [['snooze', 'Ada', 'whenever'], 'bad-time'],
    [['remind', 'x'], 'missing'],
    [['remind', 'x', '--at', '2026-12-01', '--every', 'FREQ=SOMETIMES'], 'bad-repetition'],
    [['due', '--on', '2026-02-30'], 'bad-date'],
    [['export'], 'json-to-stdout'],
    [['export', '--format', 'docx'], 'bad-value'],
    [['export', '--format', 'pdf'], 'pdf-in-window'],
  ]
  for (const [words, code] of wrong) {
    const { exit, error, document } = await cli.json(...words)
    expect([words, exit, error]).toEqual([words, 2, ''])
    expect(document).toEqual({
      error: { code, message: expect.stringMatching(/\.$/), details: expect.any(Object) },
    })
  }
})

test('a reminder is put off and passed over by its id, each undone in one go', async () => {
  await cli.json('init')
  const set = await cli.json('remind', 'post the slides', '--at', '2026-11-22T09:00')
  const { reminders } = set.document as { reminders: { id: string }[] }
  const id = reminders[0]?.id ?? ''
  const due = async () =>
    ((await cli.json('reminders', '--due')).document as { reminders: unknown[] }).reminders.length
  expect(await due()).toBe(1)
  expect(await cli.json('snooze', id, 'in', '10', 'd')).toMatchObject({
    exit: 0,
    document: { reminders: [{ id, snoozedUntil: '2026-12-02T09:00:00+00:00' }] },
  })
  expect(await due()).toBe(0)
  await cli.json('undo')
  expect(await due()).toBe(1)
  expect((await cli.run('skip', id)).out).toBe('Skipped “post the slides” for this time.\n')
  expect(await due()).toBe(0)
  await cli.json('undo')
  expect(await due()).toBe(1)
  const past = await cli.json('snooze', id, '2026-11-20T09:00')
  expect(past).toMatchObject({ exit: 1, document: { error: { code: 'in-the-past' } } })
  const unknown = '0190a1b2-c3d4-7e5f-8a9b-000000000000'
  expect(await cli.json('skip', unknown)).toMatchObject({
    exit: 1,
    document: { error: { code: 'no-such-client' } },
  })
})

test.each([
  ['in 10 d', '2026-12-02'],
  ['in 2 weeks', '2026-12-06'],
  ['next tue', '2026-11-24'],
  ['after easter', '2027-03-30'],
  ['5 january', '2027-01-05'],
  ['2026-12-24', '2026-12-24'],
])('“%s” is %s for whatever is put off until then', async (words, day) => {
  await addClient('Ada', '--cadence', '10')
  const set = await cli.json('remind', 'post the slides', '--at', 'tomorrow')
  const [{ id }] = (set.document as { reminders: [{ id: string }] }).reminders
  const until = (...line: readonly string[]) => cli.json(...line).then(({ document }) => document)
  expect(await until('snooze', 'Ada', ...words.split(' '))).toMatchObject({
    client: { snoozedUntil: day },
  })
  expect(await until('snooze', id, ...words.split(' '))).toMatchObject({
    // A day is told of at nine.
    reminders: [
      { snoozedUntil: expect.stringMatching(new RegExp(`^${day}T09:00`, 'u')) as unknown },
    ],
  })
  expect(await until('pause', 'Ada', '--until', words)).toMatchObject({
    client: { pausedUntil: day },
  })
  expect(await until('holiday', '--until', words)).toEqual({
    holidays: [{ from: '2026-11-22', until: day }],
  })
})

test('a logged line with a reminder, a promise and a tag in it is one change to undo', async () => {
  await addClient('Ada')
  const line = 'called about tea #tea !me by fri: send the list ? ring again tue 9:15'
  const { document } = await cli.json('log', 'Ada', line)
  expect(document).toMatchObject({
    interaction: { kind: 'call' },
    promises: [{ text: 'send the list', dueOn: '2026-11-27' }],
    reminders: [{ text: 'ring again', nextAt: '2026-11-24T09:15:00+00:00' }],
  })
  const left = async () => {
    const shown = (await cli.json('show', 'Ada')).document as {
      client: { tags: unknown[] }
      timeline: unknown[]
    }
    const { reminders } = (await cli.json('reminders')).document as { reminders: unknown[] }
    const { promises } = (await cli.json('promises')).document as { promises: unknown[] }
    return [shown.timeline, shown.client.tags, reminders, promises].map(({ length }) => length)
  }
  expect(await left()).toEqual([2, 1, 1, 1])
  await cli.json('undo')
  expect(await left()).toEqual([0, 0, 0, 0])
})

test('a reminder is changed by its id: what is not given stays, and undo brings it back', async () => {
  const clientId = await addClient('Ada')
  const set = ['remind', 'ring', 'Ada', '--at', '2026-11-24T08:00', '--client', 'Ada']
  const { document } = await cli.json(...set, '--every', 'FREQ=WEEKLY')
  const [was] = (document as { reminders: [{ id: string }] }).reminders
  const edit = (...words: readonly string[]) => cli.json('remind', ...words, '--edit', was.id)
  const changed = { ...was, text: 'ring Ada again', nextAt: '2026-11-26T09:30:00+00:00' }
  expect(await edit('ring', 'Ada', 'again', '--at', 'thu 9:30')).toMatchObject({
    exit: 0,
    document: { reminders: [changed] },
  })
  const bare = { ...changed, clientId: null, clientName: null, every: null }
  expect((await edit('--client', 'none', '--every', 'none')).document).toEqual({
    reminders: [bare],
  })
  expect((await edit('--client', 'Ada')).document).toMatchObject({ reminders: [{ clientId }] })
  await cli.json('undo')
  await cli.json('undo')
  await cli.json('undo')
  expect((await cli.json('reminders')).document).toEqual({ reminders: [was] })
  expect((await cli.run('remind', '--at', 'tomorrow', '--edit', was.id)).out).toBe(
    'Changed “ring Ada”. Next: tomorrow, 09:00.\n',
  )
  expect(await edit('--every', 'FREQ=SOMETIMES')).toMatchObject({
    exit: 2,
    document: { error: { code: 'bad-repetition' } },
  })
  const unknown = '0190a1b2-c3d4-7e5f-8a9b-000000000000'
  expect(await cli.json('remind', 'x', '--edit', unknown)).toMatchObject({
    exit: 1,
    document: { error: { code: 'no-such-id' } },
  })
})

test('a holiday is planned in words, listed, ended and undone', async () => {
  await cli.json('init')
  const planned = [{ from: '2026-12-21', until: '2027-01-04' }]
  const words = ['--from', '21 december', '--until', '2027-01-04']
  expect((await cli.json('holiday', ...words)).document).toEqual({ holidays: planned })
  expect((await cli.run('holiday')).out).toMatch(
    /^Away from .*21 December.*, back on .*4 January 2027.*\.\n$/,
  )
  expect(await cli.json('holiday', '--from', '2026-12-01', '--until', '2026-12-01')).toMatchObject({
    exit: 1,
    document: { error: { code: 'holiday-empty' } },
  })
  expect((await cli.json('holiday', '--end')).document).toEqual({ holidays: [] })
  expect((await cli.json('holiday', '--end')).exit).toBe(1)
  await cli.json('undo')
  expect((await cli.json('holiday')).document).toEqual({ holidays: planned })
})

test('people get aligned text, and nothing but the answer where they want quiet', async () => {
  await addClient('Ada', '--cadence', '10')
  await addClient('Ömer Çelik')
  expect((await cli.run('list')).out).toBe(
    [
      'Name        Warmth  Last touch  Next touch  Stage',
      'Ada                             2026-12-02  active',
      'Ömer Çelik                      2026-12-21  active',
      '2 clients of 2',
      '',
    ].join('\n'),
  )
  expect(await cli.run('skip', 'Ada', '--quiet')).toEqual({ exit: 0, out: '', error: '' })
  expect(await cli.run('show', 'Bob')).toEqual({
    exit: 1,
    out: '',
    error: 'Nobody is called “Bob”.\n',
  })
  expect((await cli.run('help')).out).toContain('Usage: rapport COMMAND')
  expect((await cli.run('list', '--help')).out).toContain('--where EXPR')
})
