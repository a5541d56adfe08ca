import type { Page } from 'playwright-core'

/** Asks main what the window itself would ask. */
export function ask<T>(page: Page, channel: string, input: object): Promise<T> {
  return page.evaluate(
    async ([name, given]) => {
      const api = Reflect.get(globalThis, 'rapport') as {
        invoke: (channel: string, input: unknown) => Promise<{ ok: boolean; value: unknown }>
      }
      const reply = await api.invoke(name, given)
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`)
      return reply.value as never
    },
    [channel, input] as const,
  )
}
