import { setImmediate } from 'node:timers/promises'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import {
  createRecovery,
  openCore,
  runHere,
  type ApartOrders,
  type ApartReplies,
  type ApartTask,
  type Core,
  type JobControl,
  type Recovery,
} from '#core/core.ts'
import type { CoreChannel } from '#shared/contract/index.ts'
import type { CoreCall, WorkerCall, WorkerInput } from '#shared/contract/worker.ts'
import { assert, type Result } from '#shared/result.ts'
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

type OneTask = { [T in ApartTask]: { task: T; order: ApartOrders[T] } }[ApartTask]

let when: When = { now: epochMs(0), zone: 'UTC' }
let core: Core | null = null
/** There instead of the core while the data file cannot be opened. */
let recovery: Recovery | null = null
let watching: NodeJS.Timeout | null = null
const cancelled = new Set<number>()
/** How many requests have been served. */
let served = 0

/** Set in a thread that is there for one task. */
const { task, order } = (workerData ?? {}) as Partial<OneTask>
if (task === undefined || order === undefined) port.on('message', serve)
else void runHere(task, order).then((reply) => port.postMessage(reply))

function serve(request: WorkerRequest): void {
  served += 1
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
}

/** Work on whole files has a thread of its own, which ends with it: this very file, told so. */
function runApart<T extends ApartTask>(task: T, order: ApartOrders[T]): Promise<ApartReplies[T]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { task, order } })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('A thread for one task ended without an answer')))
  })
}

function tell(answer: WorkerAnswer): void {
  port.postMessage(answer)
}

function open({ dataFolder, locale, careful }: OpenRequest): void {
  const options = { dataFolder, now: () => when.now, zone: () => when.zone, locale }
  const opened = openCore({
    ...options,
    create: true,
    careful,
    source: 'window',
    onChange: (topics) => tell({ type: 'changed', topics }),
    apart: runApart,
  })
  if (!opened.ok) {
    recovery = createRecovery(options, runApart)
    return tell({ type: 'not-opened', code: opened.error.code })
  }
  core = opened.value
  tell({ type: 'opened', created: core.created })
}

function call(request: CallRequest): void {
  const reply = timed(request.channel, () =>
    opened().call<CoreChannel>(request.channel, request.input),
  )
  tell({ type: 'reply', id: request.id, reply })
}

/** A call of the one that is there: of the core, or of the recovery while there is none. */
function answerTo(
  name: WorkerCall,
  input: WorkerInput<WorkerCall>,
  control: JobControl,
): Promise<Result<unknown>> {
  switch (name) {
    case 'recovery.backups':
      return Promise.resolve(recovering().backups())
    case 'recovery.restore':
      // The name of a call and its input come as a pair from `CoreClient.work`.
      return recovering().restore(input as WorkerInput<'recovery.restore'>)
    case 'recovery.startAnew':
      return Promise.resolve(recovering().startAnew())
    default:
      return opened().work<CoreCall>(name, input, control)
  }
}

function recovering(): Recovery {
  assert(recovery, 'what could not be opened is recovered')
  return recovery
}

async function work({ id, call: name, input }: WorkRequest): Promise<void> {
  let before = served
  try {
    const reply = await answerTo(name, input, {
      onProgress: (progress) => tell({ type: 'progress', id, progress }),
      isCancelled: () => cancelled.has(id),
      // Lets messages that wait be answered before the next slice.
      pause: () => {
        before = served
        return setImmediate()
      },
      servedMeanwhile: () => served > before,
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
