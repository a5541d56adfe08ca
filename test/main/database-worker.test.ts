import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { deviceTimers } from '#main/platform/timers.ts'
import { createCoreClient, type CoreClient } from '#main/worker-client.ts'
import type { Topic } from '#shared/contract/events.ts'
import { assert, fail, ok } from '#shared/result.ts'
import { localDateTime } from '#shared/time.ts'
import { fakeLog } from './support/fake-log.ts'
import { fakeTime } from './support/fake-time.ts'

// The real worker on a real data file, as the app runs it, but for the bundle.

const file = new URL('../../src/main/database-worker.ts', import.meta.url)

type Opened = {
  readonly client: CoreClient
  readonly worker: () => Worker | undefined
  readonly topics: Topic[]
  readonly onDeath: () => void
}

const folders: string[] = []
const clients: CoreClient[] = []
const time = fakeTime('2026-03-12T08:00:00Z')

afterAll(async () => {
  for (const client of clients) await client.close(1500)
  for (const folder of folders) rmSync(folder, { recursive: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'worker-'))
  folders.push(folder)
  return folder
}

function createClient(): Opened {
  const workers: Worker[] = []
  const topics: Topic[] = []
  const onDeath = vi.fn()
  const client = createCoreClient({
    spawn: () => {
      const worker = new Worker(file)
      workers.push(worker)
      return worker
    },
    clock: time.clock,
    timers: deviceTimers,
    log: fakeLog(),
    newRef: () => 'ref-1',
    onChange: (changed) => void topics.push(...changed),
    onDeath,
  })
  clients.push(client)
  return { client, worker: () => workers.at(-1), topics, onDeath }
}

const amara = {
  name: 'Amara Okonkwo',
  kind: 'person',
  cadence: null,
  stage: 'active',
  tags: [],
} as const

const shared = createClient()
const { client } = shared
const folder = newFolder()
beforeAll(async () => {
  expect(await client.open(folder, 'en-GB')).toEqual(ok(true))
})

test('answers calls and tells of changes', async () => {
  const added = await client.call('clients.add', { ...amara, tags: [] })
  expect(added.ok && added.value.client.name).toBe('Amara Okonkwo')
  expect(shared.topics).toContain('clients')
})

test('main’s clock and zone are the core’s', async () => {
  time.set('2031-01-01T03:00:00Z')
  time.setZone('Asia/Tokyo')
  const info = await client.call('app.info', {})
  expect(info.ok && [info.value.today, info.value.zone]).toEqual(['2031-01-01', 'Asia/Tokyo'])
})

test('a reminder is claimed until it is recorded, and then no more', async () => {
  const at = localDateTime('2026-03-12T08:00')
  const input = { text: 'call', at, dateOnly: false, clientId: null, every: null } as const
  const added = await client.call('reminders.add', { ...input, basis: 'date' })
  assert(added.ok, 'a reminder can be added')
  const key = { reminderId: added.value.reminder.id, occurrence: at }
  expect(await client.work('ledger.claim', { keys: [key] })).toEqual(ok({ claimed: [true] }))
  expect(await client.work('ledger.claim', { keys: [key] })).toEqual(ok({ claimed: [true] }))
  await client.work('ledger.record', { told: [{ ...key, late: false, missed: 0 }] })
  expect(await client.work('ledger.claim', { keys: [key] })).toEqual(ok({ claimed: [false] }))
})

test('hears of what another process wrote, when it looks', async () => {
  const other = createClient()
  await other.client.open(folder, 'en-GB')
  await other.client.call('clients.add', { ...amara, name: 'Lars', tags: [] })
  await other.client.close(1500)
  shared.topics.length = 0
  client.watch(false)
  await vi.waitFor(() => expect(shared.topics).toContain('clients'))
})

test('a backup is made and put back in a thread of its own, and calls are answered meanwhile', async () => {
  const making = client.work('backup.make', { to: null })
  const counted = await client.call('nudges.count', {})
  expect(counted.ok).toBe(true)
  const made = await making
  assert(made.ok, 'a backup can be made')
  await client.call('clients.add', { ...amara, name: 'Only for a moment', tags: [] })
  shared.topics.length = 0
  const restored = await client.work('backup.restore', { path: made.value.file })
  expect(restored).toMatchObject({ ok: true, value: { clients: made.value.clients } })
  expect(shared.topics).toContain('clients')
  const count = await client.call('nudges.count', {})
  expect(count.ok && count.value.clients).toBe(made.value.clients)
})

test('a worker that is killed is told, another takes over where it was, and leaves a closed file', async () => {
  await shared.worker()?.terminate()
  await vi.waitFor(() => expect(shared.onDeath).toHaveBeenCalledOnce())
  expect(await client.call('undo.peek', {})).toEqual(fail('internal', { ref: 'ref-1' }))
  expect(await client.open(folder, 'en-GB')).toEqual(ok(false))
  const count = await client.call('nudges.count', {})
  expect(count.ok && count.value.clients).toBe(2)
  await client.close(1500)
  expect(readdirSync(folder)).not.toContain('rapport.db-wal')
})

test('a damaged file is refused and left as it is', async () => {
  const damaged = newFolder()
  const text = 'this is no database, but it is somebody’s file '.repeat(200)
  writeFileSync(join(damaged, 'rapport.db'), text)
  expect(await createClient().client.open(damaged, 'en-GB')).toEqual(fail('data/damaged'))
  expect(readFileSync(join(damaged, 'rapport.db'), 'utf8')).toBe(text)
})
