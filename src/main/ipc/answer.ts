import type { z } from 'zod'
import {
  contract,
  type ChannelName,
  type CommonCode,
  type Handlers,
  type WireReply,
} from '#shared/contract/index.ts'
import { whileLocked } from '#shared/contract/lock.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import type { Logger } from '../platform/logger.ts'
import { isPlainData } from './plain-data.ts'

const commonCodes = [
  'internal',
  'bad-request',
  'data/damaged',
  'data/disk-full',
  'data/read-only',
  'data/busy',
  'data/disk-failed',
  'locked',
] as const satisfies readonly CommonCode[]

/** Handlers as main wires them: the core's own failures may come with the common codes. */
export type WireHandlers = {
  readonly [C in ChannelName]: (
    input: Parameters<Handlers<C>[C]>[0],
  ) => WireReply<C> | Promise<WireReply<C>>
}

export type AnswerOptions = {
  readonly handlers: WireHandlers
  readonly log: Logger
  readonly newRef: () => string
  /** Locked: a window learns and does nothing but what opens it. */
  readonly isLocked: () => boolean
}

/**
 * Answers a channel for a window: the input is checked, the handler run, the output checked. Never
 * rejects and never shows a message or a stack: what is unexpected is `internal` with a reference
 * to the log.
 */
export function createAnswer(options: AnswerOptions) {
  const { handlers, log, newRef, isLocked } = options

  function internal(event: string, channel: ChannelName, error: unknown) {
    const ref = newRef()
    log.bug(event, error, { channel, ref, ...issuesOf(error) })
    return fail('internal', { ref })
  }

  return async function answer(channel: ChannelName, raw: unknown): Promise<Result<unknown>> {
    if (isLocked() && !whileLocked.has(channel)) return fail('locked')
    const { input, output, errors } = contract[channel]
    const parsed = isPlainData(raw) ? input.safeParse(raw) : null
    if (parsed === null || !parsed.success) {
      log.warn('ipc.bad-request', { channel, ...issuesOf(parsed?.error) })
      return fail('bad-request')
    }
    let reply: Result<unknown>
    try {
      // The map's type ties each channel to its own input; the loop cannot say so again.
      const handler = handlers[channel] as (input: unknown) => Promise<Result<unknown>>
      reply = await handler(parsed.data)
    } catch (error) {
      return internal('ipc.threw', channel, error)
    }
    if (!reply.ok) {
      const declared: readonly string[] = [...errors, ...commonCodes]
      if (declared.includes(reply.error.code)) return reply
      return internal('ipc.undeclared-code', channel, new TypeError(reply.error.code))
    }
    const checked = output.safeParse(reply.value)
    return checked.success ? ok(checked.data) : internal('ipc.bad-output', channel, checked.error)
  }
}

export type Answer = ReturnType<typeof createAnswer>

/** Where and how a value broke its schema; never the value. */
function issuesOf(error: unknown) {
  const issues = (error as Partial<z.ZodError> | undefined)?.issues
  if (!Array.isArray(issues)) return {}
  const places = issues.slice(0, 5).map((issue) => `${issue.path.length}:${issue.code}`)
  return { issues: places.join(' ') }
}
