import { create } from 'zustand'
import type { PlainDate } from '#shared/time.ts'

// Done early: how many people more than the daily budget the owner asked for. It holds for its day
// alone, and survives going to a client and back.

type MoreState = Readonly<{
  on: PlainDate | null
  more: number
  /** The owner left it at the day's list: nothing is offered any more. */
  enough: boolean
}>

const useStore = create<MoreState>(() => ({ on: null, more: 0, enough: false }))

/** How many are added at a time. */
const STEP = 2

export type More = Readonly<{
  more: number
  enough: boolean
  /** Two more for this day. */
  ask: () => void
  /** Leaves it at that for this day. */
  stop: () => void
}>

/** What was asked for on this day, and the two answers to "done early: two more?". */
export function useMore(today: PlainDate): More {
  const { on, more, enough } = useStore()
  const current = on === today ? { more, enough } : { more: 0, enough: false }
  return {
    ...current,
    ask: () => useStore.setState({ on: today, more: current.more + STEP, enough: false }),
    stop: () => useStore.setState({ on: today, more: current.more, enough: true }),
  }
}

/** Forgets everything: for tests, which share the module. */
export function forgetMore(): void {
  useStore.setState(useStore.getInitialState())
}
