import type { WhereField } from './where-fields.ts'
import type { WhereExpr } from './where.ts'

// Rules of segments are filters, kept as they were written. Whom a rule picks out is worked out when
// a client's facts change and once a day, so it may ask for nothing that moves in between; and what
// it asks for must not hang on the very cadence the segment sets.

/** Moves within a day, or is a segment itself. */
const unsteady: ReadonlySet<WhereField> = new Set(['segment', 'snoozed'])

/** Follows from the cadence that holds for the client. */
const ofCadence: ReadonlySet<WhereField> = new Set([
  'warmth',
  'cadenceDays',
  'nextDueOn',
  'overdue',
  'drifted',
  'lateness',
])

/** Another answer tomorrow, though no fact changes. Days written as words come beside these. */
const ofDay: ReadonlySet<WhereField> = new Set([
  ...ofCadence,
  'paused',
  'birthdayIn',
  'dateIn',
  'brokenPromises',
])

type RuleTraits = {
  /** Fields no rule may ask for, in the order they are asked for. */
  readonly unsteady: readonly WhereField[]
  /** Fields that follow from the cadence: no segment with such a rule sets one. */
  readonly ofCadence: readonly WhereField[]
  /** Whether the rule has to be looked at again each day. */
  readonly daily: boolean
}

/** What a rule hangs on. Pure. */
export function ruleTraits<Day>(rule: WhereExpr<Day>): RuleTraits {
  const fields = new Set<WhereField>()
  let asksForDays = false
  walk(rule)
  return {
    unsteady: [...fields].filter((field) => unsteady.has(field)),
    ofCadence: [...fields].filter((field) => ofCadence.has(field)),
    daily: asksForDays || [...fields].some((field) => ofDay.has(field)),
  }

  function walk(expr: WhereExpr<Day>): void {
    switch (expr.op) {
      case 'and':
      case 'or':
        expr.items.forEach(walk)
        return
      case 'not':
        walk(expr.item)
        return
      case 'custom':
        return
      case 'date':
        if (expr.value !== null) asksForDays = true
        fields.add(expr.field)
        return
      case 'text':
      case 'number':
      case 'flag':
        fields.add(expr.field)
    }
  }
}
