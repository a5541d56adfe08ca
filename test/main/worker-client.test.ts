import { expect, test, vi } from 'vitest'
import { createCoreClient, type WorkerPort } from '#main/worker-client.ts'
import type { WorkerAnswer, WorkerRequest } from '#main/worker-protocol.ts'
import { fail, ok } from '#shared/result.ts'
import { fakeLog } from './support/fake-log.ts'
import { fakeTime, settled } from './support/fake-time.ts'

type Listener = (value: unknown) => void

/** A worker in the hands of the test. */
class FakeWorker {
  readonly got: WorkerRequest[] = []
  readonly #listeners = new Map<string, Listener>()
  terminated = false

  postMessage(message: WorkerRequest): void {
    this.got.push(message)
  }
  on(event: string, listener: Listener): void {
    this.#listeners.set(event, listener)
  }
  terminate(): void {
    this.terminated = true
  }
  answers(answer: WorkerAnswer): void {
    this.#listeners.get('message')?.(answer)
  }
  dies(): void {
    this.#listeners.get('exit')?.(1)
  }
}

function client() {
  const time = fakeTime('2026-03-12T08:00:00Z')
  const log = fakeLog()
  const workers: FakeWorker[] = []
  const onDeath = vi.fn()
  const onChange = vi.fn()
  const core = createCoreClient({
    spawn: () => {
      const worker = new FakeWorker()
      workers.push(worker)
      return worker as unknown as WorkerPort
    },
    ...time,
    log,
    newRef: () => 'ref-1',
    onChange,
    onDeath,
  })
  const worker = (): FakeWorker => workers.at(-1) ?? new FakeWorker()
  return { core, worker, workers, time, log, onDeath, onChange }
}

async function opened() {
  const made = client()
  const open = made.core.open('/data', 'en-GB')
  made.worker().answers({ type: 'opened', created: false })
  expect(await open).toEqual(ok(false))
  return made
}

const internal = fail('internal', { ref: 'ref-1' })

test('every message says what time it is, and where', async () => {
  const { core, worker, time } = await opened()
  time.set('2026-03-12T09:00:00Z')
  time.setZone('Asia/Tokyo')
  void core.call('undo.peek', {})
  const now = Date.parse('2026-03-12T09:00:00Z')
  expect(worker().got.at(-1)).toEqual({
    type: 'call',
    id: 1,
    channel: 'undo.peek',
    input: {},
    now,
    zone: 'Asia/Tokyo',
  })
})

test('answers find their calls, in whatever order they come', async () => {
  const { core, worker } = await opened()
  const first = core.call('undo.peek', {})
  const second = core.call('clients.list', {
    query: '',
    where: '',
    sort: 'name',
    descending: false,
    trashed: false,
  })
  worker().answers({ type: 'reply', id: 2, reply: ok('second') })
  worker().answers({ type: 'reply', id: 1, reply: ok('first') })
  expect([await first, await second]).toEqual([ok('first'), ok('second')])
})

test('a data file that cannot be opened says why', async () => {
  const { core, worker } = client()
  const open = core.open('/data', 'en-GB')
  worker().answers({ type: 'not-opened', code: 'data/damaged' })
  expect(await open).toEqual(fail('data/damaged'))
})

test('a bug while opening is internal', async () => {
  const { core, worker } = client()
  const open = core.open('/data', 'en-GB')
  worker().answers({ type: 'threw', id: null, thrown: { kind: 'Error', code: null, stack: '' } })
  expect(await open).toEqual(internal)
})

test('a bug in one call fails that call alone', async () => {
  const { core, worker } = await opened()
  const broken = core.call('undo.peek', {})
  const fine = core.call('undo.peek', {})
  worker().answers({ type: 'threw', id: 1, thrown: { kind: 'TypeError', code: null, stack: '' } })
  worker().answers({ type: 'reply', id: 2, reply: ok('fine') })
  expect([await broken, await fine]).toEqual([internal, ok('fine')])
})

test('work tells its progress and can be cancelled', async () => {
  const { core, worker } = await opened()
  const job = new AbortController()
  const onProgress = vi.fn()
  const input = { out: '/tmp/x.csv', format: 'csv', segment: null } as const
  const done = core.work('transfer.export', input, { signal: job.signal, onProgress })
  const progress = { done: 1, of: 2, phase: 'writing' } as const
  worker().answers({ type: 'progress', id: 1, progress })
  job.abort()
  expect(worker().got.at(-1)).toMatchObject({ type: 'cancel', id: 1 })
  worker().answers({ type: 'reply', id: 1, reply: ok({ clients: 0 }) })
  expect(await done).toEqual(ok({ clients: 0 }))
  expect(onProgress).toHaveBeenCalledExactlyOnceWith(progress)
})

test('when the worker dies every call is answered, the death told once, and a new one can be opened', async () => {
  const { core, worker, workers, onDeath } = await opened()
  const waiting = core.call('undo.peek', {})
  worker().dies()
  expect(await waiting).toEqual(internal)
  expect(await core.call('undo.peek', {})).toEqual(internal)
  expect(onDeath).toHaveBeenCalledOnce()

  const open = core.open('/data', 'en-GB')
  worker().answers({ type: 'opened', created: false })
  expect(await open).toEqual(ok(false))
  const again = core.call('undo.peek', {})
  worker().answers({ type: 'reply', id: 2, reply: ok('again') })
  expect(await again).toEqual(ok('again'))
  expect(workers).toHaveLength(2)
})

test('a worker that dies while it opens is a failure to open', async () => {
  const { core, worker, onDeath } = client()
  const open = core.open('/data', 'en-GB')
  worker().dies()
  expect(await open).toEqual(internal)
  expect(onDeath).not.toHaveBeenCalled()
})

test('closing waits for the file to be closed', async () => {
  const { core, worker, onDeath } = await opened()
  const closing = core.close(1500)
  await settled()
  expect(worker().terminated).toBe(false)
  worker().answers({ type: 'closed' })
  await closing
  expect(worker().terminated).toBe(true)
  worker().dies()
  expect(onDeath).not.toHaveBeenCalled()
})

test('closing gives up after its limit', async () => {
  const { core, worker, time } = await opened()
  const closing = core.close(1500)
  await time.pass(1500)
  await closing
  expect(worker().terminated).toBe(true)
})

test('changes are handed on', async () => {
  const { worker, onChange } = await opened()
  worker().answers({ type: 'changed', topics: ['clients', 'nudges'] })
  expect(onChange).toHaveBeenCalledExactlyOnceWith(['clients', 'nudges'])
})

test('slow calls are logged by name', async () => {
  const { worker, log } = await opened()
  worker().answers({ type: 'slow', name: 'search.run', ms: 120 })
  expect(log.lines).toEqual([
    { level: 'info', event: 'worker.slow', details: { name: 'search.run', ms: 120 } },
  ])
})
