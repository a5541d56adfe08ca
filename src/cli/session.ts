import { openCore, type Core } from '#core/core.ts'
import { coreContract } from '#shared/contract/index.ts'
import type { CoreChannel, Input, Output, Request } from '#shared/contract/index.ts'
import type {
  ImportProgress,
  CoreCall,
  WorkerInput,
  WorkerOutput,
} from '#shared/contract/worker.ts'
import type { ClientId } from '#shared/ids.ts'
import type { Failure } from '#shared/result.ts'
import type { LocalDateTime, PlainDate } from '#shared/time.ts'
import { localDateTimeAt } from '#shared/zone.ts'
import { setImmediate } from 'node:timers/promises'
import type { Clock } from './clock.ts'
import { systemLocale } from './locale.ts'
import { exits, Refusal, refusalOf } from './refusal.ts'

/** An open data file, and what every command asks of it. Refusals are thrown. */
export type Session = {
  readonly core: Core
  readonly clock: Clock
  /** The owner's day. */
  readonly today: PlainDate
  readonly nowLocal: () => LocalDateTime
  readonly call: <C extends CoreChannel>(channel: C, request: Request<C>) => Output<C>
  /** As `call`, with a failure left to the caller. */
  readonly attempt: <C extends CoreChannel>(channel: C, request: Request<C>) => Attempt<Output<C>>
  readonly work: <C extends CoreCall>(
    call: C,
    input: WorkerInput<C>,
    hooks?: WorkHooks,
  ) => Promise<WorkerOutput<C>>
  /** The one client meant by an id, an email or a name; refuses none and several. */
  readonly client: (text: string) => Promise<{ readonly id: ClientId; readonly name: string }>
  readonly close: () => void
  /** Closes, and leaves nothing behind of a data file made for what was then refused. */
  readonly discard: () => void
}

export type WorkHooks = {
  readonly onProgress?: (progress: ImportProgress) => void
  readonly onText?: (chunk: string) => void
  readonly isCancelled?: () => boolean
}

export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Failure }

export function openSession(dataFolder: string, clock: Clock, create: boolean): Session {
  const opened = openCore({
    dataFolder,
    create,
    now: clock.now,
    zone: () => clock.zone,
    locale: systemLocale(),
    source: 'command',
    onChange: () => {},
  })
  /** Whatever is wrong with the data file names the folder that it lies in. */
  const refused = ({ code, details }: Failure): Refusal =>
    refusalOf({
      code,
      details: { ...(code.startsWith('data/') ? { dataFolder } : {}), ...details },
    })
  if (!opened.ok) throw refused(opened.error)
  const core = opened.value

  const attempt: Session['attempt'] = (channel, request) =>
    core.call(channel, parsed(channel, request))
  const call: Session['call'] = (channel, request) => {
    const reply = attempt(channel, request)
    if (!reply.ok) throw refused(reply.error)
    return reply.value
  }
  const work: Session['work'] = async (name, input, hooks = {}) => {
    const reply = await core.work(name, input, {
      onProgress: hooks.onProgress ?? (() => {}),
      isCancelled: hooks.isCancelled ?? (() => false),
      pause: () => setImmediate(),
      ...(hooks.onText === undefined ? {} : { onText: hooks.onText }),
    })
    if (!reply.ok) throw refused(reply.error)
    return reply.value
  }

  return {
    core,
    clock,
    // Asked for only where it is wanted: whoever asks the core for anything brings its day up to date.
    get today() {
      return call('app.info', {}).today
    },
    nowLocal: () => localDateTimeAt(clock.now(), clock.zone),
    attempt,
    call,
    work,
    client: async (text) => {
      const { matches } = await work('clients.match', { text })
      const [only] = matches
      if (only === undefined) throw new Refusal('no-such-client', exits.refused, { client: text })
      if (matches.length > 1) {
        throw new Refusal('ambiguous-client', exits.refused, {
          client: text,
          ids: matches.map(({ id }) => id),
        })
      }
      return only
    },
    close: () => core.close(),
    discard: () => core.discard(),
  }
}

/** The request as the contract wants it; what a person typed wrong is refused here. */
function parsed<C extends CoreChannel>(channel: C, request: Request<C>): Input<C> {
  const result = coreContract[channel].input.safeParse(request)
  if (!result.success) {
    const issue = result.error.issues[0]
    throw new Refusal('bad-input', exits.usage, {
      field: issue?.path.join('.') ?? '',
      problem: issue?.message ?? '',
    })
  }
  // The schema of a channel yields that channel's input: the key keeps the pair.
  return result.data as Input<C>
}
