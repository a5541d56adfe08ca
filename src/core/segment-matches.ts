import { ruleTraits } from '#shared/domain/segment-rule.ts'
import type { WhereExpr } from '#shared/domain/where.ts'
import type { SegmentRepository } from './db/repositories/segments.ts'
import { readFilter, type FilterClock } from './use-cases/read-filter.ts'

// Whom the rules of segments pick out, kept beside the facts. Rules that ask for nothing a cadence
// decides come first, because their segments may set one; the others are read off what follows.

type Rule = {
  readonly key: number
  /** Null for one that cannot be read: it picks out nobody. */
  readonly where: WhereExpr | null
  readonly ofCadence: boolean
  readonly daily: boolean
}

export function createSegmentMatches(segments: SegmentRepository, clock: FilterClock) {
  function rules(): readonly Rule[] {
    return segments.rules().map(({ key, rule }) => {
      const read = readFilter(clock, rule)
      const where = read.ok ? (read.value?.where ?? null) : null
      if (where === null) return { key, where, ofCadence: false, daily: false }
      const traits = ruleTraits(where)
      return {
        key,
        where: traits.unsteady.length > 0 ? null : where,
        ofCadence: traits.ofCadence.length > 0,
        daily: traits.daily,
      }
    })
  }

  /** Keys of the clients that a rule picks out now, for a check. */
  function wanted({ where }: Rule, clientKeys: readonly number[] | null): readonly number[] {
    if (where === null) return []
    return segments.matching(where, clock.today(), clock.nowLocal(), clientKeys)
  }

  /** Brings the matches of these rules up to date among the clients (null: all); who came or went. */
  function keep(kept: readonly Rule[], clientKeys: readonly number[] | null): readonly number[] {
    const moved = new Set<number>()
    for (const rule of kept) {
      for (const key of segments.setMatches(rule.key, wanted(rule, clientKeys), clientKeys)) {
        moved.add(key)
      }
    }
    return [...moved]
  }

  return {
    rules,
    wanted,
    /** Whom a rule would pick out; null where it cannot be read. */
    wouldMatch: (rule: string): readonly number[] | null => {
      const read = readFilter(clock, rule)
      if (!read.ok || read.value === undefined) return null
      return segments.matching(read.value.where, clock.today(), clock.nowLocal(), null)
    },
    /** Of clients whose facts changed: the rules that may set a cadence, then those that read one. */
    keepPlain: (clientKeys: readonly number[]) =>
      keep(
        rules().filter((rule) => !rule.ofCadence),
        clientKeys,
      ),
    keepOfCadence: (clientKeys: readonly number[]) =>
      keep(
        rules().filter((rule) => rule.ofCadence),
        clientKeys,
      ),
    /** On another day, of everybody. */
    keepDaily: () =>
      keep(
        rules().filter((rule) => rule.daily),
        null,
      ),
    /** After segments were made, edited or deleted, of everybody. */
    keepSegments: (segmentKeys: readonly number[]): readonly number[] => {
      const there = rules().filter(({ key }) => segmentKeys.includes(key))
      const moved = new Set(keep(there, null))
      for (const key of segmentKeys) {
        if (there.some((rule) => rule.key === key)) continue
        for (const client of segments.setMatches(key, [], null)) moved.add(client)
      }
      return [...moved]
    },
  }
}
