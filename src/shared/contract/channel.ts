import type { z } from 'zod'

/** One entry of the contract: what goes in, what comes out, and which failures a user can meet. */
export type Channel = {
  readonly input: z.ZodType
  readonly output: z.ZodType
  readonly errors: readonly string[]
}

/** Keeps literal types of a feature's channels while checking their shape. */
export function channels<const Map extends Record<string, Channel>>(map: Map): Map {
  return map
}
