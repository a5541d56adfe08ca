import type { OpenFailure } from '#core/core.ts'
import type { CommonCode, CoreChannel, Input, Reply } from '#shared/contract/index.ts'
import type { Topic } from '#shared/contract/events.ts'
import type {
  ImportProgress,
  WorkerCall,
  WorkerErrorCode,
  WorkerInput,
  WorkerOutput,
} from '#shared/contract/worker.ts'
import type { Failure, Result } from '#shared/result.ts'
import type { EpochMs } from '#shared/time.ts'
import type { ZoneName } from '#shared/zone.ts'
import type { Thrown } from './platform/thrown.ts'

// What crosses between main and the database worker. Plain data both ways.

/** Main owns the clock: every request says what time it is, and where. */
export type When = { readonly now: EpochMs; readonly zone: ZoneName }

export type CoreReply<C extends CoreChannel> =
  | Reply<C>
  | { readonly ok: false; readonly error: Failure<CommonCode> }
export type WorkReply<C extends WorkerCall> = Result<WorkerOutput<C>, WorkerErrorCode | CommonCode>

export type OpenRequest = {
  readonly type: 'open'
  readonly dataFolder: string
  readonly locale: string
  /** Looks at every page first. */
  readonly careful: boolean
}
export type CallRequest = {
  readonly type: 'call'
  readonly id: number
  readonly channel: CoreChannel
  readonly input: Input<CoreChannel>
}
export type WorkRequest = {
  readonly type: 'work'
  readonly id: number
  readonly call: WorkerCall
  readonly input: WorkerInput<WorkerCall>
}
export type WorkerRequest = When &
  (
    | OpenRequest
    | CallRequest
    | WorkRequest
    | { readonly type: 'cancel'; readonly id: number }
    /** Looks for changes of other processes: once now, then every second while `often`. */
    | { readonly type: 'watch'; readonly often: boolean }
    | { readonly type: 'close' }
  )

export type WorkerAnswer =
  | { readonly type: 'opened'; readonly created: boolean }
  | { readonly type: 'not-opened'; readonly code: OpenFailure }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Result<unknown> }
  | { readonly type: 'threw'; readonly id: number | null; readonly thrown: Thrown }
  | { readonly type: 'progress'; readonly id: number; readonly progress: ImportProgress }
  | { readonly type: 'changed'; readonly topics: readonly Topic[] }
  | { readonly type: 'slow'; readonly name: string; readonly ms: number }
  | { readonly type: 'closed' }
