import { setImmediate } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import { openCore, type Core } from '#core/core.ts'
import type { CoreChannel } from '#shared/contract/index.ts'
import type { WorkerCall } from '#shared/contract/worker.ts'
import { assert } from '#shared/result.ts'
import { epochMs } from '#shared/time.ts'
import { thrownBy } from './platform/thrown.ts'
import type {
  CallRequest,
  OpenRequest,
  When,
  WorkerAnswer,
  WorkerRequest,
  WorkRequest,
} from './worker-protocol.ts'

// Runs the core off main's thread, so that neither window nor tray ever waits for the disk. The
// connection to the data file is opened and closed here and nowhere else in the app.

const SLOW_MS = 50
const WATCH_MS = 1000

assert(parentPort, 'the database worker runs in a worker thread')
const port = parentPort

let when: When = { now: epochMs(0), zone: 'UTC' }
let core: Core | null = null
let watching: NodeJS.Timeout | null = null
const cancelled = new Set<number>()

port.on('message', (request: WorkerRequest) => {
  when = { now: request.now, zone: request.zone }
  switch (request.type) {
    case 'open':
      return guarded(null, () => open(request))
    case 'call':
      return guarded(request.id, () => call(request))
    case 'work':
      return void work(request)
    case 'cancel':
      return void cancelled.add(request.id)
    case 'watch':
      return guarded(null, () => watch(request.often))
    case 'close':
      return guarded(null, close)
  }
})

function tell(answer: WorkerAnswer): void {
  port.postMessage(answer)
}

function open({ dataFolder, locale }: OpenRequest): void {
  const opened = openCore({
    dataFolder,
    create: true,
    now: () => when.now,
    zone: () => when.zone,
    locale,
    source: 'window',
    onChange: (topics) => tell({ type: 'changed', topics }),
  })
  if (!opened.ok) return tell({ type: 'not-opened', code: opened.error.code })
  core = opened.value
  tell({ type: 'opened', created: core.created })
}

function call(request: CallRequest): void {
  const reply = timed(request.channel, () =>
    opened().call<CoreChannel>(request.channel, request.input),
  )
  tell({ type: 'reply', id: request.id, reply })
}

async function work({ id, call: name, input }: WorkRequest): Promise<void> {
  try {
    const reply = await opened().work<WorkerCall>(name, input, {
      onProgress: (progress) => tell({ type: 'progress', id, progress }),
      isCancelled: () => cancelled.has(id),
      // Lets messages that wait be answered before the next slice.
      pause: () => setImmediate(),
    })
    tell({ type: 'reply', id, reply })
  } catch (error) {
    tell({ type: 'threw', id, thrown: thrownBy(error) })
  } finally {
    cancelled.delete(id)
  }
}

function watch(often: boolean): void {
  core?.poll()
  if (watching !== null) clearInterval(watching)
  watching = often ? setInterval(() => guarded(null, () => core?.poll()), WATCH_MS) : null
}

function close(): void {
  watch(false)
  core?.close()
  core = null
  tell({ type: 'closed' })
}

function opened(): Core {
  assert(core, 'the core is open before it is called')
  return core
}

function timed<T>(name: string, run: () => T): T {
  const start = performance.now()
  try {
    return run()
  } finally {
    const ms = Math.round(performance.now() - start)
    if (ms > SLOW_MS) tell({ type: 'slow', name, ms })
  }
}

/** A bug in one call answers that call and leaves the worker running. */
function guarded(id: number | null, run: () => void): void {
  try {
    run()
  } catch (error) {
    tell({ type: 'threw', id, thrown: thrownBy(error) })
  }
}
