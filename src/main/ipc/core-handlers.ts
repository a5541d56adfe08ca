import { coreContract, type CoreChannel } from '#shared/contract/index.ts'
import { ok } from '#shared/result.ts'
import type { CoreClient } from '../worker-client.ts'
import type { WireHandlers } from './answer.ts'

/** What only main knows of the app; the core cannot say. */
export type AppFacts = {
  readonly version: string
  readonly packaged: boolean
  readonly trayShown: boolean
  readonly safe: boolean
}

/** The channels that the core answers, each passed on as it is. */
export function createCoreHandlers(
  core: CoreClient,
  facts: () => AppFacts,
): Pick<WireHandlers, CoreChannel> {
  const names = Object.keys(coreContract) as CoreChannel[]
  const passed = names.map((name) => [name, (input: never) => core.call(name, input)] as const)
  // Every core channel is in the list, and `core.call` ties each to its own input and output.
  const handlers = Object.fromEntries(passed) as Pick<WireHandlers, CoreChannel>
  return {
    ...handlers,
    'app.info': async (input) => {
      const reply = await core.call('app.info', input)
      return reply.ok ? ok({ ...reply.value, ...facts() }) : reply
    },
  }
}
