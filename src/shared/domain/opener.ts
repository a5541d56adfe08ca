import type { PlainDate } from '../time.ts'
import type { PromiseSide } from './facts.ts'

// What to begin a talk with: one line of what is already known, chosen by a rule that can be told.

export type OpenerKind = 'learned' | 'promise' | 'wish' | 'said' | 'outcome'

export type Opener = {
  readonly kind: OpenerKind
  readonly text: string
  readonly on: PlainDate | null
}

export type OpenerFacts = {
  /** The newest thing learned in any touch or note. */
  readonly learned: { readonly text: string; readonly on: PlainDate } | null
  /** The newest fact written down about the client. */
  readonly fact: { readonly text: string; readonly on: PlainDate } | null
  readonly promises: readonly {
    readonly id: string
    readonly side: PromiseSide
    readonly text: string
    readonly dueOn: PlainDate | null
  }[]
  /** The oldest wish still open. */
  readonly wish: { readonly text: string; readonly on: PlainDate } | null
  /** The next milestone not reached, else the outcome the client wants. */
  readonly outcome: string | null
  /** What was said at the newest touch. */
  readonly said: { readonly text: string; readonly on: PlainDate } | null
}

/**
 * The first of these that there is: the newest thing learned; the open promise due first, mine
 * before theirs, unless the card already names it; the oldest open wish; the next milestone or the
 * outcome wanted; what was said last. Null when nothing is known.
 *
 * `toldPromises` are the promises that the reasons of the card already tell.
 */
export function openerOf(facts: OpenerFacts, toldPromises: ReadonlySet<string>): Opener | null {
  const learned = newer(facts.learned, facts.fact)
  if (learned !== null) return { kind: 'learned', ...learned }
  const promise = facts.promises
    .filter(({ id }) => !toldPromises.has(id))
    .toSorted(
      (a, b) =>
        (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
        a.side.localeCompare(b.side) ||
        a.id.localeCompare(b.id),
    )[0]
  if (promise !== undefined) return { kind: 'promise', text: promise.text, on: promise.dueOn }
  if (facts.wish !== null) return { kind: 'wish', ...facts.wish }
  if (facts.outcome !== null) return { kind: 'outcome', text: facts.outcome, on: null }
  return facts.said === null ? null : { kind: 'said', ...facts.said }
}

function newer<T extends { readonly on: PlainDate }>(a: T | null, b: T | null): T | null {
  if (a === null || b === null) return a ?? b
  return b.on > a.on ? b : a
}
