import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { openCore, type Core, type JobControl } from '#core/core.ts'
import { contract, type CoreChannel, type Output, type Request } from '#shared/contract/index.ts'
import type { Topic } from '#shared/contract/events.ts'
import type { CoreCall, WorkerInput, WorkerOutput } from '#shared/contract/worker.ts'
import type { Result } from '#shared/result.ts'
import { epochMs, type EpochMs } from '#shared/time.ts'

/** Where tests keep their data files: in memory where there is such a place, since they sync each commit. */
export const temporaryRoot = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(temporaryRoot, 'rapport-test-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  })
  return folder
}

/** One of several; a test that names one that is not there fails here. */
export function nth<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new Error(`There are ${items.length}, and none at ${index}`)
  return item
}

export type TestCore = {
  readonly core: Core
  readonly folder: string
  readonly told: Topic[][]
  /** Calls a channel as the window would and takes the value; a failure fails the test. */
  readonly ask: <C extends CoreChannel>(channel: C, request: Request<C>) => Output<C>
  /** The code of a refusal; a success fails the test. */
  readonly refusal: <C extends CoreChannel>(channel: C, request: Request<C>) => string
  readonly work: <C extends CoreCall>(
    call: C,
    input: WorkerInput<C>,
    control?: Partial<JobControl>,
  ) => Promise<WorkerOutput<C>>
  /** Sets the clock to an ISO instant. */
  readonly at: (iso: string) => void
  readonly now: () => EpochMs
  /** Closes and opens the same folder again, as a restart does. */
  readonly restart: () => TestCore
}

export const quietControl: JobControl = {
  onProgress: () => undefined,
  isCancelled: () => false,
  pause: () => Promise.resolve(),
}

/** A core on real SQLite in a folder of its own, with a clock that only the test moves. */
export function openTestCore(
  options: { now?: string; zone?: string; folder?: string; locale?: string } = {},
): TestCore {
  const folder = options.folder ?? join(temporaryFolder(), 'data')
  let now = epochMs(Date.parse(options.now ?? '2026-11-22T10:00:00Z'))
  const told: Topic[][] = []
  const zone = options.zone ?? 'Europe/Lisbon'
  const opened = openCore({
    dataFolder: folder,
    create: true,
    now: () => now,
    zone: () => zone,
    locale: options.locale ?? 'en-GB',
    source: 'window',
    onChange: (topics) => told.push([...topics]),
  })
  if (!opened.ok) throw new Error(`The core did not open: ${JSON.stringify(opened.error)}`)
  const core = opened.value
  // A core may also be opened for a whole file of tests: whoever does so closes it.
  if (expect.getState().currentTestName !== undefined) {
    onTestFinished(() => {
      core.close()
    })
  }
  const call = <C extends CoreChannel>(channel: C, request: Request<C>) => {
    const parse = contract[channel].input.parse as (value: unknown) => never
    // The pair of channel and reply is kept by the channel's name.
    return core.call(channel, parse(request)) as Result<Output<C>>
  }
  const test: TestCore = {
    core,
    folder,
    told,
    ask: (channel, request) => {
      const reply = call(channel, request)
      if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
      // What the core answers is what the contract promises: tests hold it to that.
      const parse = contract[channel].output.parse as (value: unknown) => Output<typeof channel>
      return parse(reply.value)
    },
    refusal: (channel, request) => {
      const reply = call(channel, request)
      if (reply.ok) throw new Error(`${channel} was not refused`)
      return reply.error.code
    },
    work: async (name, input, control = {}) => {
      const reply = await core.work(name, input, { ...quietControl, ...control })
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
      return reply.value
    },
    at: (iso) => {
      now = epochMs(Date.parse(iso))
    },
    now: () => now,
    restart: () => {
      core.close()
      return openTestCore({ ...options, folder, now: new Date(now).toISOString() })
    },
  }
  return test
}

/** Makes one client of several, as the window does. */
export function mergeClients(
  t: TestCore,
  request: Request<'clients.merge'>,
): Promise<Output<'clients.merge'>> {
  return t.work('clients.merge', contract['clients.merge'].input.parse(request))
}
