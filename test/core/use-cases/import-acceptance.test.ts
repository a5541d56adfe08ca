import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportAnswers } from '#shared/contract/worker.ts'
import { mergeClients, openTestCore, temporaryFolder, type TestCore } from '#test/support/core.ts'
import { dumpOf } from '#test/support/dump.ts'
import { told } from '#test/support/told.ts'

// What owners of other programs complained about, as tests of an import: ACC-12 to ACC-17.

const noAnswers: ImportAnswers = { mapping: {}, onDuplicate: 'update', accepted: [] }

function fileOf(lines: readonly string[]): string {
  const path = join(temporaryFolder(), 'people.csv')
  writeFileSync(path, `${lines.join('\r\n')}\r\n`)
  return path
}

const run = (t: TestCore, path: string, answers: Partial<ImportAnswers> = {}) =>
  t.work('transfer.import', { path, answers: { ...noAnswers, ...answers } })

const counts = (some: Partial<Record<string, number>>) => ({
  rows: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  duplicates: 0,
  rejected: 0,
  ...some,
})

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)

test('ACC-12: a birthday without a year has no age, and no 1604 in anything that is written', async () => {
  const t = openTestCore()
  const path = join(temporaryFolder(), 'people.vcf')
  const card = (name: string, birthday: string) => [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:;${name};;;`,
    `FN:${name}`,
    birthday,
    'END:VCARD',
  ]
  writeFileSync(
    path,
    [
      ...card('Ida', 'BDAY;X-APPLE-OMIT-YEAR=1604;VALUE=date:1604-03-09'),
      ...card('Ole', 'BDAY:1984-03-09'),
      '',
    ].join('\r\n'),
  )
  await run(t, path)
  const birthday = (query: string) => {
    const [hit] = t.ask('search.run', { query }).hits
    return hit === undefined ? [] : t.ask('clients.get', { id: hit.clientId }).client.dates
  }
  expect(birthday('ida').map(({ date }) => date)).toEqual(['--03-09'])
  expect(birthday('ole').map(({ date }) => date)).toEqual(['1984-03-09'])
  for (const format of ['csv', 'vcard', 'vcard-3.0', 'ics', 'json', 'html'] as const) {
    const out = join(temporaryFolder(), `all.${format}`)
    await t.work('transfer.export', { out, format, segment: null })
    expect(readFileSync(out, 'utf8'), format).not.toContain('1604')
  }
})

test('ACC-13: the same file three times, reordered and respelt, adds nobody and says why', async () => {
  const t = openTestCore()
  const header = 'Name,Email,Phone,Company,Notes'
  const people = numbers(30).map(
    (n) =>
      `Person ${n},p${n}@example.com,+351 21 000 00${String(n).padStart(2, '0')},Quay ${n},Likes tea ${n}`,
  )
  await run(t, fileOf([header, ...people]))
  const before = dumpOf(t.folder)
  const again = [
    [header, ...people],
    [header, ...people.toReversed()],
    [header, ...people.map((row) => row.toUpperCase().replaceAll(',', ' , '))],
  ]
  for (const lines of again) {
    const { batch, plan } = await run(t, fileOf(lines))
    expect([batch, plan.counts]).toEqual([null, counts({ rows: 30, unchanged: 30 })])
    expect(plan.people.map(({ does }) => does)).toEqual(numbers(30).map(() => 'unchanged'))
  }
  expect(dumpOf(t.folder)).toEqual(before)
})

test('ACC-14: of 800 rows the 200 that fail are named one by one, and one undo removes the batch', async () => {
  const t = openTestCore()
  t.ask('clients.add', { name: 'Was Here' })
  const before = dumpOf(t.folder)
  const fails = (n: number) => n % 4 === 3
  const lines = numbers(800).map((n) =>
    fails(n) ? `,,Title ${n}` : `Person ${n},p${n}@example.com,`,
  )
  const path = fileOf(['Name,Email,Job Title', ...lines])
  const { batch, plan } = await run(t, path)
  expect(plan.counts).toEqual(counts({ rows: 800, created: 600, rejected: 200 }))
  expect(plan.rejects.map(({ line, code, text }) => [line, code, text])).toEqual(
    numbers(800)
      .filter(fails)
      .map((n) => [n + 2, 'no-name', `,,Title ${n}`]),
  )
  expect(new Set(plan.rejects.map(({ message }) => told(message)))).toEqual(
    new Set(['No name, email address, phone number or organisation.']),
  )

  // Saved, mended and imported again, they fit.
  const out = join(temporaryFolder(), 'rejects.csv')
  expect(await t.work('transfer.rejects', { path, answers: noAnswers, out })).toEqual({ rows: 200 })
  const mended = readFileSync(out, 'utf8').replaceAll(/^,,Title (\d+)/gm, 'Mended $1,,Title $1')
  const second = await run(t, fileOf([mended.trimEnd()]), {})
  expect(second.plan.counts).toMatchObject({ rows: 200, created: 200, rejected: 0 })

  t.ask('undo.undo', { batch: second.batch ?? undefined })
  t.ask('undo.undo', { batch: batch ?? undefined })
  expect(t.ask('clients.list', {}).total).toBe(1)
  const own = (dump: ReturnType<typeof dumpOf>) =>
    (dump['client'] as { withdrawn: number }[]).filter((row) => row.withdrawn === 0)
  expect(own(dumpOf(t.folder))).toEqual(before['client'])
})

test('ACC-15: a file with mails and no ids updates the people there are and doubles nobody', async () => {
  const t = openTestCore()
  for (const n of numbers(5)) {
    t.ask('clients.add', { name: `Person ${n}`, email: `P${n}@Example.com` })
  }
  const lines = numbers(5).map((n) => `p${n}@example.com,Person ${n},Title ${n}`)
  const { plan } = await run(t, fileOf(['Email,Name,Job Title', ...lines]))
  expect(plan.counts).toEqual(counts({ rows: 5, updated: 5 }))
  const { keys, total } = t.ask('clients.list', {})
  expect(total).toBe(5)
  expect(
    t.ask('clients.window', { keys: [...keys] as never }).rows.map((row) => row.context),
  ).toEqual(numbers(5).map((n) => `Title ${n}`))
})

test.each(['restore', 'new', 'skip'] as const)(
  'ACC-16: rows of people in Trash are asked about, and “%s” does just that',
  async (trashed) => {
    const t = openTestCore()
    const path = fileOf(['Name,Email', 'Ida Berg,ida@example.com', 'Ole,ole@example.com'])
    await run(t, path)
    const { matches } = await t.work('clients.match', { text: 'ida@example.com' })
    t.ask('clients.delete', { id: matches[0]?.id ?? '' })
    const { asks } = await t.work('transfer.plan', { path, answers: noAnswers })
    expect(asks.map((ask) => ({ ...ask, message: told(ask.message) }))).toEqual([
      {
        code: 'trashed',
        blocking: true,
        lines: [2],
        message: 'Ida Berg is in Trash. Restore, make new clients, or leave out?',
        options: ['restore', 'new', 'skip'],
      },
    ])
    await run(t, path, { trashed })
    const totals = { restore: [2, 0], new: [2, 1], skip: [1, 1] }
    expect([
      t.ask('clients.list', {}).total,
      t.ask('clients.list', { trashed: true }).total,
    ]).toEqual(totals[trashed])
  },
)

test('ACC-17: 10,000 contacts with notes, exported and imported into an empty app, export the same', async () => {
  const lines = numbers(10_000).map((n) =>
    [
      `Person ${n % 900} Ñandú ${n}`,
      `p${n}@example.com`,
      `+351 21 ${String(1_000_000 + n)}`,
      `Quay ${n % 50}`,
      `19${String(50 + (n % 50))}-0${1 + (n % 9)}-1${n % 10}`,
      `Tag ${n % 7}; Tag ${n % 3}`,
      `"First line ${n}, with a ""quote""\nand a second"`,
      `=1+${n}`,
    ].join(','),
  )
  const first = openTestCore()
  const header = 'Name,Email,Phone,Company,Birthday,Tags,Notes,Seat'
  const { plan } = await run(first, fileOf([header, ...lines]))
  expect(plan.counts).toEqual(counts({ rows: 10_000, created: 10_000 }))
  const exported = async (t: TestCore): Promise<string> => {
    const out = join(temporaryFolder(), 'all.csv')
    const { clients } = await t.work('transfer.export', { out, format: 'csv', segment: null })
    expect(clients).toBe(10_000)
    return out
  }
  const whole = await exported(first)
  const second = openTestCore()
  await run(second, whole)
  const [a, b] = [readFileSync(whole, 'utf8'), readFileSync(await exported(second), 'utf8')]
  expect(a.length).toBeGreaterThan(1_000_000)
  expect(a === b).toBe(true)
}, 300_000)

test('after a merge the file that made both makes no double again', async () => {
  const t = openTestCore()
  const path = fileOf([
    'Name,Email',
    'Robert Smith,robert@example.com',
    'Bob Smith,bob@other.example',
  ])
  await run(t, path)
  const byMail = async (text: string) => {
    const { matches } = await t.work('clients.match', { text })
    return matches[0]?.id ?? ''
  }
  const [keep, other] = [await byMail('robert@example.com'), await byMail('bob@other.example')]
  const out = join(temporaryFolder(), 'before.csv')
  await t.work('transfer.export', { out, format: 'csv', segment: null })
  await mergeClients(t, { keep, others: [other] })
  const before = dumpOf(t.folder)
  // By name and address, and by the id of an export from before the merge.
  for (const file of [path, out]) {
    expect((await run(t, file)).plan.counts).toEqual(counts({ rows: 2, unchanged: 2 }))
  }
  expect(dumpOf(t.folder)).toEqual(before)
})
