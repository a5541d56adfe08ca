import { failingCalls } from './call-area.ts'
import { crashAreas } from './crash-areas.ts'
import { diskAreas } from './disk-areas.ts'
import { lockAreas } from './lock-areas.ts'
import { network } from './network-area.ts'
import { proofAreas } from './proof-areas.ts'
import type { Random } from './ground.ts'

export type Outcome = {
  /** Promises broken; empty is what we want. */
  readonly faults: readonly string[]
  /** Figures worth telling, summed over trials. */
  readonly figures: Readonly<Record<string, number>>
}

/** One trial of one promise, on grounds that the area made for all of them. */
export type Trial = (random: Random) => Promise<Outcome>

export type Area = {
  readonly id: string
  readonly what: string
  /** Trials of the full run, and of the reduced one. */
  readonly full: number
  readonly reduced: number
  /** Null where this machine cannot run it, with the reason. */
  readonly begin: () => Promise<{ readonly trial: Trial; readonly end: () => void } | string>
}

export const areas: readonly Area[] = [
  ...crashAreas,
  ...diskAreas,
  failingCalls,
  ...lockAreas,
  ...proofAreas,
  network,
]
