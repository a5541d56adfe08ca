import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { contract, type CoreChannel, type Output, type Request } from '#shared/contract/index.ts'
import type {
  ImportProgress,
  WorkerCall,
  WorkerInput,
  WorkerOutput,
} from '#shared/contract/worker.ts'
import { nowAt, zone } from './clock.ts'

// The app's own database worker, run from its source and spoken to as main does.

type Answer =
  | { readonly type: 'opened' }
  | { readonly type: 'not-opened'; readonly code: string }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly type: 'threw'; readonly thrown: unknown }
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'changed' | 'slow' | 'closed' }
type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly code: string } }

export type DatabaseWorker = {
  readonly call: <C extends CoreChannel>(channel: C, request: Request<C>) => Promise<Output<C>>
  readonly work: <C extends WorkerCall>(
    call: C,
    input: WorkerInput<C>,
    onProgress?: (progress: ImportProgress) => void,
  ) => Promise<WorkerOutput<C>>
  readonly close: () => Promise<void>
}

/** Starts the worker on a folder; rejects where the data file does not open. */
export async function startDatabaseWorker(
  root: string,
  dataFolder: string,
): Promise<DatabaseWorker> {
  const worker = new Worker(join(root, 'src/main/database-worker.ts'))
  const waiting = new Map<number, { settle: (value: unknown) => void; fail: (e: Error) => void }>()
  const ends = Promise.withResolvers<void>()
  const opens = Promise.withResolvers<void>()
  let progress: (now: ImportProgress) => void = () => undefined
  let nextId = 1
  let ticks = 0
  const post = (message: Readonly<Record<string, unknown>>) => {
    worker.postMessage({ ...message, now: nowAt + (ticks += 1), zone })
  }
  const failAll = (error: Error) => {
    opens.reject(error)
    for (const { fail } of waiting.values()) fail(error)
    waiting.clear()
  }
  worker.on('error', (error) => failAll(error instanceof Error ? error : new Error(String(error))))
  worker.on('message', (answer: Answer) => {
    switch (answer.type) {
      case 'opened':
        return opens.resolve()
      case 'not-opened':
        return failAll(new Error(answer.code))
      case 'threw':
        return failAll(new Error(`The worker threw: ${JSON.stringify(answer.thrown)}`))
      case 'progress':
        return progress(answer.progress)
      case 'closed':
        return ends.resolve()
      case 'reply': {
        const asked = waiting.get(answer.id)
        waiting.delete(answer.id)
        if (answer.reply.ok) asked?.settle(answer.reply.value)
        else asked?.fail(new Error(answer.reply.error.code))
        return
      }
      case 'changed':
      case 'slow':
    }
  })
  const request = (message: Readonly<Record<string, unknown>>) =>
    new Promise<unknown>((settle, fail) => {
      const id = nextId
      nextId += 1
      waiting.set(id, { settle, fail })
      post({ ...message, id })
    })
  post({ type: 'open', dataFolder, locale: 'en-GB' })
  await opens.promise
  return {
    call: async (channel, asked) => {
      const parse = contract[channel].input.parse as (value: unknown) => unknown
      return (await request({ type: 'call', channel, input: parse(asked) })) as Output<
        typeof channel
      >
    },
    work: async (call, input, onProgress = () => undefined) => {
      progress = onProgress
      return (await request({ type: 'work', call, input })) as WorkerOutput<typeof call>
    },
    close: async () => {
      post({ type: 'close' })
      await ends.promise
      await worker.terminate()
    },
  }
}
