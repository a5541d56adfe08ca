import type { DataFile } from './data-file.ts'
import type { GoalId, Outcome, Skipped } from './goal.ts'

/** What every measurement has at hand. */
export type Setting = {
  /** A folder for files that may be thrown away; on the disk of the data file. */
  readonly cache: string
  readonly root: string
  readonly data: DataFile
  readonly wants: (goal: GoalId) => boolean
  readonly say: (line: string) => void
}

/** Measures some goals in one go, since their floors are shared. */
export type Measurement = {
  readonly goals: readonly GoalId[]
  readonly run: (setting: Setting) => Promise<readonly (Outcome | Skipped)[]>
}

/**
 * Calls each of `bodies` `rounds` times, one after the other in each round and never the same one
 * first, so that a slow moment of the machine falls on all of them. The first round is a warm-up.
 */
export async function interleaved<K extends string>(
  rounds: number,
  bodies: Readonly<Record<K, (round: number) => number | Promise<number>>>,
): Promise<Readonly<Record<K, number[]>>> {
  const names = Object.keys(bodies) as K[]
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    K,
    number[]
  >
  for (let round = 0; round <= rounds; round += 1) {
    for (let place = 0; place < names.length; place += 1) {
      const name = names[(place + round) % names.length]
      if (name === undefined) continue
      const figure = await bodies[name](round)
      if (round > 0) results[name].push(figure)
    }
  }
  return results
}
