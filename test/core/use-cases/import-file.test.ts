import Database from 'better-sqlite3'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fork } from 'node:child_process'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { ImportAnswers } from '#shared/contract/worker.ts'
import { openTestCore, temporaryFolder, type TestCore } from '#test/support/core.ts'
import { dumpOf, visibleDumpOf } from '#test/support/dump.ts'

const noAnswers: ImportAnswers = { mapping: {}, onDuplicate: 'update', accepted: [] }
const google = join(import.meta.dirname, '../../samples/csv/google-contacts-2024.csv')

function fileOf(...lines: readonly string[]): string {
  const path = join(temporaryFolder(), 'people.csv')
  writeFileSync(path, `${lines.join('\r\n')}\r\n`)
  return path
}

const rows = (from: number, to: number): readonly string[] =>
  Array.from(
    { length: to - from },
    (_, i) =>
      `Person ${from + i},p${from + i}@example.com,+351 91 555 ${String(1000 + from + i)},Guild`,
  )
const header = 'Name,Email,Phone,Tags'
const manyPeople = (count: number) => fileOf(header, ...rows(0, count))

/** Says stop once it has been asked that often. */
function stopAfter(times: number): () => boolean {
  let asked = 0
  return () => (asked += 1) > times
}

/** Imports in a process of its own and kills it at one of its pauses; the signal it ended by. */
function killedAfter(folder: string, path: string, pauses: string): Promise<string | null> {
  const script = join(import.meta.dirname, '../../support/import-until-killed.ts')
  const child = fork(script, [folder, path, pauses], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return new Promise((resolve) => {
    child.once('message', () => child.kill('SIGKILL'))
    child.once('exit', (_code, killedBy) => resolve(killedBy))
  })
}

const run = (t: TestCore, path: string, answers: Partial<ImportAnswers> = {}) =>
  t.work('transfer.import', { path, answers: { ...noAnswers, ...answers } })

test('an import is one step: in, out again by undo, in again by redo, across restarts', async () => {
  let t = openTestCore()
  t.ask('clients.add', { name: 'Ngozi Adeyemi-Hart', email: 'ngozi@fernhollow.example.com' })
  const before = dumpOf(t.folder)
  const { batch, plan } = await run(t, google)
  expect(plan.counts).toEqual({
    rows: 6,
    created: 5,
    updated: 1,
    unchanged: 0,
    duplicates: 0,
    rejected: 0,
  })
  expect((await t.work('data.check', {})).problems).toEqual([])
  const after = t.ask('clients.list', {}).total
  expect(after).toBe(6)
  const ngozi = await t.work('clients.match', { text: 'zee.hart@example.net' })
  expect(ngozi.matches.map((m) => m.name)).toEqual(['Ngozi Adeyemi-Hart'])

  t = t.restart()
  expect(t.ask('undo.undo', {}).undone.what).toBe('import')
  expect(t.ask('clients.list', {}).total).toBe(1)
  expect(await t.work('clients.match', { text: 'zee.hart@example.net' })).toEqual({ matches: [] })
  // What is left of the batch is out of sight; everything visible is as it was.
  const visible = (dump: ReturnType<typeof dumpOf>) =>
    (dump['client'] as { withdrawn: number }[]).filter((row) => row.withdrawn === 0)
  expect(visible(dumpOf(t.folder))).toEqual(before['client'])
  expect(t.ask('search.run', { query: 'Østergård' }).hits).toEqual([])
  expect((await t.work('data.check', {})).problems).toEqual([])

  t = t.restart()
  t.ask('undo.redo', {})
  expect(t.ask('clients.list', {}).total).toBe(6)
  expect(t.ask('search.run', { query: 'ostergard' }).hits.map((hit) => hit.name)).toEqual([
    'Søren Østergård',
  ])
  expect((await t.work('data.check', {})).problems).toEqual([])
  t.ask('undo.undo', { batch: batch ?? undefined })
  expect(t.ask('clients.list', {}).total).toBe(1)
})

test('the same file a second and a third time adds and changes nothing (ACC-13)', async () => {
  const t = openTestCore()
  await run(t, google)
  const before = dumpOf(t.folder)
  for (const _again of [2, 3]) {
    const { batch, plan } = await run(t, google)
    expect([batch, plan.counts]).toEqual([
      null,
      { rows: 6, created: 0, updated: 0, unchanged: 6, duplicates: 0, rejected: 0 },
    ])
  }
  expect(dumpOf(t.folder)).toEqual(before)
})

test('after an undo the same people are new again, not refused for being invisible', async () => {
  const t = openTestCore()
  await run(t, google)
  t.ask('undo.undo', {})
  expect((await run(t, google)).plan.counts.created).toBe(6)
  expect(t.ask('clients.list', {}).total).toBe(6)
})

test('people in Trash are asked about, and come back when the owner says so (ACC-16)', async () => {
  const t = openTestCore()
  await run(t, google)
  const { matches } = await t.work('clients.match', { text: 'soren.o@example.org' })
  t.ask('clients.delete', { id: matches[0]?.id ?? '' })
  const asked = await t.core.work(
    'transfer.import',
    { path: google, answers: noAnswers },
    { onProgress: () => undefined, isCancelled: () => false, pause: () => Promise.resolve() },
  )
  expect(asked.ok || asked.error.code).toBe('import/open-asks')
  expect(t.ask('clients.list', {}).total).toBe(5)
  const { plan } = await run(t, google, { trashed: 'restore' })
  expect([plan.counts.updated, plan.counts.unchanged]).toEqual([1, 5])
  expect(t.ask('clients.list', {}).total).toBe(6)
})

test.each([0, 1, 2, 3, 5, 8])(
  'cancelled after slice %i, an import leaves nothing behind',
  async (slices) => {
    const t = openTestCore()
    t.ask('clients.add', { name: 'Person 7', email: 'p7@example.com', tags: ['Guild'] })
    const before = dumpOf(t.folder)
    let seen = 0
    const { cancelled, batch } = await t.work(
      'transfer.import',
      { path: manyPeople(1_800), answers: noAnswers },
      { isCancelled: () => (seen += 1) > slices },
    )
    expect([cancelled, batch]).toEqual([true, null])
    expect(dumpOf(t.folder)).toEqual(before)
    expect((await t.work('data.check', {})).problems).toEqual([])
    expect(t.ask('undo.peek', {}).undo?.what).toBe('client.add')
  },
)

test('between two looks for a stop lies a quarter of a megabyte or 500 rows, and no more', async () => {
  const t = openTestCore()
  const notes = 'x'.repeat(600)
  const path = fileOf(`${header},Notes`, ...rows(0, 4_000).map((row) => `${row},${notes}`))
  /** What was done between one look and the next, the most of each phase. */
  const most = { reading: 0, writing: 0, finishing: 0 }
  let looks = 0
  let last = { phase: 'reading' as keyof typeof most, done: 0, looks: 0 }
  const { plan } = await t.work(
    'transfer.import',
    { path, answers: noAnswers },
    {
      isCancelled: () => {
        looks += 1
        return false
      },
      onProgress: ({ phase, done }) => {
        expect(looks).toBeGreaterThan(last.looks)
        const from = phase === last.phase ? last.done : 0
        most[phase] = Math.max(most[phase], done - from)
        last = { phase, done, looks }
      },
    },
  )
  expect(plan.counts.created).toBe(4_000)
  const rowBytes = readFileSync(path).length / 4_001
  expect(most.reading).toBeLessThanOrEqual(2 ** 18 + rowBytes)
  expect(most.writing).toBeLessThanOrEqual(2 ** 18 + 500 * rowBytes)
  expect(most.finishing).toBeLessThanOrEqual(500)
})

test('while it is being written nobody sees it, and everyday changes slip in between', async () => {
  const t = openTestCore()
  const seen = new Set<number>()
  const { batch } = await t.work(
    'transfer.import',
    { path: manyPeople(2_600), answers: noAnswers },
    {
      pause: () => {
        seen.add(t.ask('clients.list', {}).total)
        if (seen.size === 1) t.ask('clients.add', { name: 'Meanwhile' })
        expect(t.ask('search.run', { query: 'person' }).hits).toEqual([])
        return Promise.resolve()
      },
    },
  )
  expect([...seen]).toEqual([0, 1])
  expect(batch).not.toBeNull()
  expect(t.ask('clients.list', {}).total).toBe(2_601)
  expect(t.ask('undo.undo', {}).undone.what).toBe('import')
  expect(t.ask('undo.undo', {}).undone.details).toEqual({ name: 'Meanwhile' })
})

test('killed in the middle, an import is taken back at the next start (D2)', async () => {
  const t = openTestCore()
  t.ask('clients.add', { name: 'Person 3', email: 'p3@example.com' })
  const before = dumpOf(t.folder)
  const signal = await killedAfter(t.folder, manyPeople(4_000), '3')
  expect(signal).toBe('SIGKILL')
  expect(t.ask('clients.list', {}).total).toBe(1)
  const again = t.restart()
  expect(dumpOf(again.folder)).toEqual(before)
  expect((await again.work('data.check', {})).problems).toEqual([])
  expect((await run(again, manyPeople(10))).plan.counts.created).toBe(9)
})

test('into an empty book: whole after the end, and as it was after a kill or a cancel', async () => {
  const t = openTestCore()
  const path = manyPeople(2_200)
  const before = dumpOf(t.folder)
  const cancelled = await t.work(
    'transfer.import',
    { path, answers: noAnswers },
    { isCancelled: stopAfter(3) },
  )
  expect(cancelled.cancelled).toBe(true)
  expect(dumpOf(t.folder)).toEqual(before)
  expect((await t.work('data.check', {})).problems).toEqual([])

  // At the third pause the indexes are set aside, at the 18th they are being made again.
  for (const pauses of ['3', '18']) {
    expect(await killedAfter(t.folder, path, pauses)).toBe('SIGKILL')
    expect(dumpOf(t.restart().folder)).toEqual(before)
    expect((await t.restart().work('data.check', {})).problems).toEqual([])
  }

  const again = t.restart()
  const seen = new Set<string>()
  await again.work(
    'transfer.import',
    { path, answers: noAnswers },
    {
      pause: async () => {
        const { problems } = await again.work('data.check', {})
        for (const { code } of problems) seen.add(code)
      },
    },
  )
  expect(seen.has('unfinished-import')).toBe(true)
  expect(seen.has('schema-differs')).toBe(false)
  expect((await again.work('data.check', {})).problems).toEqual([])
  expect(again.ask('clients.list', {}).total).toBe(2_200)
}, 60_000)

test('killed at any moment, an import has happened whole or not at all (D2)', async () => {
  let t = openTestCore()
  t.ask('clients.add', { name: 'Person 3', email: 'p3@example.com', tags: ['Guild'] })
  const before = dumpOf(t.folder)
  const path = manyPeople(3_000)
  // Moments between the first slice and about the end of the import, at odd distances.
  for (const afterMs of [0, 17, 61, 149, 307, 613]) {
    const child = fork(
      join(import.meta.dirname, '../../support/import-until-killed.ts'),
      [t.folder, path, 'Infinity'],
      { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
    )
    await new Promise<void>((resolve) => {
      child.once('message', () => setTimeout(() => child.kill('SIGKILL'), afterMs))
      child.once('exit', () => {
        resolve()
      })
    })
    t = t.restart()
    expect((await t.work('data.check', {})).problems).toEqual([])
    if (t.ask('undo.peek', {}).undo?.what === 'import') {
      expect(t.ask('clients.list', {}).total).toBe(3_000)
      t.ask('undo.undo', {})
      expect(visibleDumpOf(t.folder)).toEqual(before)
      break
    }
    expect(dumpOf(t.folder)).toEqual(before)
  }
}, 120_000)

test('an import that another process is writing is neither taken back nor joined', async () => {
  const t = openTestCore()
  const other = openTestCore({ folder: t.folder })
  const refusals: string[] = []
  await t.work(
    'transfer.import',
    { path: manyPeople(1_200), answers: noAnswers },
    {
      pause: async () => {
        const reply = await other.core.work(
          'transfer.import',
          { path: google, answers: noAnswers },
          { onProgress: () => undefined, isCancelled: () => false, pause: () => Promise.resolve() },
        )
        if (!reply.ok) refusals.push(reply.error.code)
      },
    },
  )
  expect(new Set(refusals)).toEqual(new Set(['import/busy']))
  expect(t.restart().ask('clients.list', {}).total).toBeGreaterThanOrEqual(1_200)
})

test('many imported people fall due on no day more often than half the budget, while days last', async () => {
  const t = openTestCore({ now: '2026-03-02T10:00:00Z' })
  await run(t, manyPeople(30))
  const { keys } = t.ask('clients.list', {})
  const { rows: listed } = t.ask('clients.window', { keys: [...keys] as never })
  const perDay = Object.values(Object.groupBy(listed, (row) => String(row.nextDueOn)))
  expect(Math.max(...perDay.map((day) => day?.length ?? 0))).toBe(2)
  expect(listed.every((row) => (row.nextDueOn ?? '') >= '2026-03-02')).toBe(true)
})

test('what is exported imports back to the same clients, and again changes nothing (D12)', async () => {
  const t = openTestCore()
  t.ask('demo.fill', {})
  await run(t, google)
  const file = join(temporaryFolder(), 'out.csv')
  const { clients } = await t.work('transfer.export', { out: file, format: 'csv', segment: null })
  expect(clients).toBe(t.ask('clients.list', {}).total)

  const other = openTestCore()
  const { plan } = await run(other, file)
  expect([plan.counts.created, plan.counts.rejected]).toEqual([clients, 0])
  const again = join(temporaryFolder(), 'again.csv')
  await other.work('transfer.export', { out: again, format: 'csv', segment: null })
  expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'))
  expect((await run(t, file)).plan.counts.unchanged).toBe(clients)
})

test('a file that changes between the question and the answer is not imported', async () => {
  const t = openTestCore()
  const path = join(temporaryFolder(), 'growing.csv')
  copyFileSync(manyPeople(5_000), path)
  let slices = 0
  const reply = await t.core.work(
    'transfer.import',
    { path, answers: noAnswers },
    {
      onProgress: () => undefined,
      isCancelled: () => false,
      pause: () => {
        slices += 1
        if (slices === 3) writeFileSync(path, 'Name\r\nSomebody else\r\n')
        return Promise.resolve()
      },
    },
  )
  expect(reply.ok || reply.error.code).toBe('import/changed')
  expect(t.ask('clients.list', {}).total).toBe(0)
})

test('whatever the owner saves is synced: between two slices and after every end of an import (D3)', async () => {
  // The core keeps its connection to itself: it is met where its settings are made.
  const connections = new Set<Database.Database>()
  const original = Database.prototype.pragma
  vi.spyOn(Database.prototype, 'pragma').mockImplementation(function (
    this: Database.Database,
    ...said
  ) {
    connections.add(this)
    return original.apply(this, said)
  })
  onTestFinished(() => {
    vi.restoreAllMocks()
  })
  const t = openTestCore()
  const file = join(t.folder, 'rapport.db')
  const set: unknown[] = []
  const look = () => {
    const open = [...connections].filter((db) => db.open && db.name === file)
    expect(open.map((db) => db.name)).toEqual([file])
    for (const db of open) set.push(original.call(db, 'synchronous', { simple: true }))
  }
  const path = manyPeople(1_500)
  const people = { path, answers: noAnswers }
  const pause = () => {
    look()
    return Promise.resolve()
  }

  await t.work('transfer.import', people, { pause })
  look()
  t.ask('undo.undo', {})
  await t.work('transfer.import', people, { pause, isCancelled: stopAfter(3) })
  look()
  const refused = await t.core.work('transfer.import', people, {
    isCancelled: () => false,
    onProgress: ({ phase }) => {
      if (phase === 'writing') writeFileSync(path, 'Name\r\nSomebody else\r\n')
    },
    pause,
  })
  expect(refused.ok || refused.error.code).toBe('import/changed')
  look()
  const failing = t.core.work(
    'transfer.import',
    { path: manyPeople(1_500), answers: noAnswers },
    {
      isCancelled: () => false,
      onProgress: ({ phase }) => {
        if (phase === 'finishing') throw new Error('a fault of ours')
      },
      pause,
    },
  )
  await expect(failing).rejects.toThrow('a fault of ours')
  look()
  expect(new Set(set)).toEqual(new Set([2]))
  expect(set.length).toBeGreaterThan(20)
})
