import type { OpenFailure } from '#core/core.ts'
import type { CommonCode, CoreChannel, Input } from '#shared/contract/index.ts'
import type { Topic } from '#shared/contract/events.ts'
import type {
  CoreCall,
  ImportProgress,
  RecoveryCall,
  WorkerInput,
} from '#shared/contract/worker.ts'
import { assert, fail, ok, type Result } from '#shared/result.ts'
import type { Clock } from './platform/clock.ts'
import type { Logger } from './platform/logger.ts'
import type { Timers } from './platform/timers.ts'
import type {
  CallRequest,
  CoreReply,
  OpenRequest,
  WorkerAnswer,
  WorkerRequest,
  WorkReply,
  WorkRequest,
} from './worker-protocol.ts'

/** What is used of a worker thread. */
export type WorkerPort = {
  readonly postMessage: (message: WorkerRequest) => void
  readonly on: {
    (event: 'message', listener: (answer: WorkerAnswer) => void): unknown
    (event: 'error', listener: (error: unknown) => void): unknown
    (event: 'exit', listener: (code: number) => void): unknown
  }
  readonly terminate: () => unknown
}

type Job = {
  readonly onProgress?: (progress: ImportProgress) => void
  /** Aborting asks the core to stop and take back what it has begun. */
  readonly signal?: AbortSignal
}

export type CoreClient = {
  /** Starts a worker and opens the data file; again after the worker died. */
  readonly open: (
    dataFolder: string,
    locale: string,
    /** Looks at every page first. */
    careful?: boolean,
  ) => Promise<Result<boolean, OpenFailure | 'internal'>>
  /** Answers one channel; its input has been parsed. Never rejects. */
  readonly call: <C extends CoreChannel>(channel: C, input: Input<C>) => Promise<CoreReply<C>>
  /** Long or inner work. Never rejects. */
  readonly work: <C extends CoreCall>(
    call: C,
    input: WorkerInput<C>,
    job?: Job,
  ) => Promise<WorkReply<C>>
  /** Work on a data file that could not be opened. Never rejects. */
  readonly recover: <C extends RecoveryCall>(
    call: C,
    input: WorkerInput<C>,
  ) => Promise<WorkReply<C>>
  /** How closely the file is watched for other processes: each second, or only when asked. */
  readonly watch: (often: boolean) => void
  /** Closes the data file; gives up after `limitMs`, since what was saved is safe either way. */
  readonly close: (limitMs: number) => Promise<void>
}

export type CoreClientOptions = {
  readonly spawn: () => WorkerPort
  readonly clock: Clock
  readonly timers: Timers
  readonly log: Logger
  readonly newRef: () => string
  readonly onChange: (topics: readonly Topic[]) => void
  /** The worker ended without being asked; every call answers `internal` until `open` is called. */
  readonly onDeath: () => void
}

type Pending = {
  readonly name: string
  readonly settle: (reply: Result<unknown>) => void
  readonly onProgress: ((progress: ImportProgress) => void) | undefined
}
type Unstamped = CallRequest | WorkRequest | OpenRequest | { type: 'cancel'; id: number }
type Opened = Result<boolean, OpenFailure | 'internal'>

/** The typed way to the core for everything in main. */
export function createCoreClient(options: CoreClientOptions): CoreClient {
  const { clock, timers, log, newRef } = options
  const pending = new Map<number, Pending>()
  let worker: WorkerPort | null = null
  let settleOpen: ((opened: Opened) => void) | null = null
  let settleClose: (() => void) | null = null
  let nextId = 1

  function post(message: Unstamped | { type: 'watch'; often: boolean } | { type: 'close' }): void {
    assert(worker, 'the worker is there before it is written to')
    worker.postMessage({ ...message, now: clock.now(), zone: clock.zone() })
  }

  function internal(event: string, details: Readonly<Record<string, string | null>>) {
    const ref = newRef()
    log.warn(event, { ...details, ref })
    return fail<CommonCode>('internal', { ref })
  }

  function take(id: number): Pending | undefined {
    const found = pending.get(id)
    pending.delete(id)
    return found
  }

  function onAnswer(answer: WorkerAnswer): void {
    switch (answer.type) {
      case 'opened':
        settleOpen?.(ok(answer.created))
        return
      case 'not-opened':
        log.warn('data.not-opened', { code: answer.code })
        settleOpen?.(fail(answer.code))
        return
      case 'reply':
        take(answer.id)?.settle(answer.reply)
        return
      case 'threw': {
        const failed = answer.id === null ? undefined : take(answer.id)
        const reply = internal('worker.threw', { name: failed?.name ?? null, ...answer.thrown })
        if (failed === undefined) settleOpen?.(fail('internal', reply.error.details))
        else failed.settle(reply)
        return
      }
      case 'progress':
        pending.get(answer.id)?.onProgress?.(answer.progress)
        return
      case 'changed':
        options.onChange(answer.topics)
        return
      case 'slow':
        log.info('worker.slow', { name: answer.name, ms: answer.ms })
        return
      case 'closed':
        settleClose?.()
        return
    }
  }

  function onEnd(ended: WorkerPort): void {
    if (worker !== ended) return
    worker = null
    const orphans = [...pending.values()]
    pending.clear()
    for (const orphan of orphans) orphan.settle(internal('worker.died', { name: orphan.name }))
    if (settleClose !== null) return settleClose()
    if (settleOpen !== null) return settleOpen(internal('worker.died', { name: 'open' }) as Opened)
    options.onDeath()
  }

  function request(
    name: string,
    send: (id: number) => Unstamped,
    job: Job = {},
  ): Promise<Result<unknown>> {
    if (worker === null) return Promise.resolve(internal('worker.absent', { name }))
    const id = nextId
    nextId += 1
    return new Promise((resolve) => {
      const cancel = (): void => {
        if (pending.has(id) && worker !== null) post({ type: 'cancel', id })
      }
      const settle = (reply: Result<unknown>): void => {
        job.signal?.removeEventListener('abort', cancel)
        resolve(reply)
      }
      pending.set(id, { name, settle, onProgress: job.onProgress })
      post(send(id))
      if (job.signal?.aborted === true) cancel()
      job.signal?.addEventListener('abort', cancel)
    })
  }

  return {
    open: (dataFolder, locale, careful = false) =>
      new Promise<Opened>((resolve) => {
        settleOpen = (opened) => {
          settleOpen = null
          resolve(opened)
        }
        const before = worker
        const spawned = options.spawn()
        worker = spawned
        // One that could not open has nothing that would have to be closed.
        before?.terminate()
        spawned.on('message', onAnswer)
        spawned.on('error', (error) => log.bug('worker.error', error))
        spawned.on('exit', () => onEnd(spawned))
        post({ type: 'open', dataFolder, locale, careful })
      }),
    // The worker is our own code, typed on both ends: what comes back is what the core answered.
    call: (channel, input) =>
      request(channel, (id) => ({ type: 'call', id, channel, input })) as Promise<
        CoreReply<typeof channel>
      >,
    work: (call, input, job) =>
      request(call, (id) => ({ type: 'work', id, call, input }), job) as Promise<
        WorkReply<typeof call>
      >,
    recover: (call, input) =>
      request(call, (id) => ({ type: 'work', id, call, input })) as Promise<WorkReply<typeof call>>,
    watch: (often) => {
      if (worker !== null) post({ type: 'watch', often })
    },
    close: async (limitMs) => {
      const closing = worker
      if (closing === null) return
      await new Promise<void>((resolve) => {
        const stop = timers.after(limitMs, () => {
          log.warn('worker.close-late', { limitMs })
          resolve()
        })
        settleClose = () => {
          stop()
          resolve()
        }
        post({ type: 'close' })
      })
      worker = null
      closing.terminate()
    },
  }
}
