// How a reminder can repeat without a word of RFC 5545. Other rules come from the command line.

export const repeats = {
  once: null,
  daily: 'FREQ=DAILY',
  workdays: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  weekly: 'FREQ=WEEKLY',
  fortnightly: 'FREQ=WEEKLY;INTERVAL=2',
  monthly: 'FREQ=MONTHLY',
  quarterly: 'FREQ=MONTHLY;INTERVAL=3',
  yearly: 'FREQ=YEARLY',
} as const

/** One of the choices, or `own`: a rule that is none of them and stays as it is. */
export type Repeat = keyof typeof repeats | 'own'

export function repeatOf(every: string | null): Repeat {
  const found = Object.entries(repeats).find(([, rule]) => rule === every)
  return found === undefined ? 'own' : (found[0] as Repeat)
}

/** The choices for a reminder: its own rule is among them where it has one. */
export function repeatChoices(every: string | null): readonly Repeat[] {
  const common = Object.keys(repeats) as (keyof typeof repeats)[]
  return repeatOf(every) === 'own' ? ['own', ...common] : common
}
