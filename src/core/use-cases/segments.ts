import type { Input, Output, Reply, SyncHandlers } from '#shared/contract/index.ts'
import { comparableDays } from '#shared/domain/cadence.ts'
import type { CadenceSetting } from '#shared/domain/facts.ts'
import { ruleTraits } from '#shared/domain/segment-rule.ts'
import { assert, fail, ok, type Result } from '#shared/result.ts'
import type { SegmentColumns, SegmentFigures, SegmentRow } from '../db/repositories/segments.ts'
import type { Context } from '../context.ts'
import { readFilter } from './read-filter.ts'
import { rhythmsOf, settleCadences } from './settle-cadences.ts'

type Channel = `segments.${'list' | 'get' | 'add' | 'edit' | 'delete' | 'load'}`
type Segment = Output<'segments.list'>['segments'][number]
type BadRule = 'where/unreadable' | 'segment/unsteady-rule' | 'segment/circular'

const nobody: SegmentFigures = {
  people: 0,
  within: 0,
  of: 0,
  cold: 0,
  cool: 0,
  mild: 0,
  warm: 0,
  glow: 0,
}
const sliceSize = 500

/** Groups of clients with expectations of their own, picked by hand or by a rule. */
export function createSegments(context: Context): SyncHandlers<Channel> {
  const { facts, lists, segments, templates } = context.repositories

  function plain(row: SegmentRow, figures: ReadonlyMap<number, SegmentFigures>): Segment {
    const { people, within, of, ...warmth } = figures.get(row.key) ?? nobody
    const { id, name, rule, expectations, cadence, template } = row
    const coverage = { within, of }
    return { id, name, rule, expectations, cadence, template, people, coverage, warmth }
  }
  const figuresNow = () => segments.figures(context.reckonedOn(), context.nowLocal())

  function changed(id: string): { readonly segment: Segment } {
    const row = segments.byId(id)
    assert(row !== null, 'what was committed can be read')
    return { segment: plain(row, figuresNow()) }
  }

  /** Whether a rule can be kept beside this cadence. */
  function readRule(rule: string | null, cadence: CadenceSetting): Result<null, BadRule> {
    if (rule === null) return ok(null)
    const read = readFilter(context, rule)
    if (!read.ok) return read
    if (read.value === undefined) return fail('where/unreadable', { at: 1, found: '' })
    const traits = ruleTraits(read.value.where)
    if (traits.unsteady.length > 0) {
      return fail('segment/unsteady-rule', { fields: traits.unsteady.join() })
    }
    if (traits.ofCadence.length > 0 && cadence !== null) {
      return fail('segment/circular', { fields: traits.ofCadence.join() })
    }
    return ok(null)
  }

  function isTaken(name: string, by: SegmentRow | null): boolean {
    const known = segments.named(name)
    return known !== null && known.key !== by?.key
  }

  function edit(input: Input<'segments.edit'>): Reply<'segments.edit'> {
    const row = segments.byId(input.id)
    if (row === null) return fail('segment/not-found')
    const name = input.name ?? row.name
    if (isTaken(name, row)) return fail('segment/name-taken', { name })
    const rule = input.rule === undefined ? row.rule : input.rule
    const cadence = input.cadence === undefined ? row.cadence : input.cadence
    const readable = readRule(rule, cadence)
    if (!readable.ok) return readable
    const given = input.templateId === undefined ? row.template?.id : input.templateId
    const template = given == null ? null : templates.byId(given)
    if (given != null && template === null) return fail('template/not-found')
    const columns: SegmentColumns = {
      name,
      rule,
      expectations: input.expectations ?? row.expectations,
      cadence,
      templateKey: template?.key ?? null,
    }
    context.deed('segment.edit', { name }, () => {
      const were = segments.peopleOf(row.key)
      // Those who come under the cadence, and those who leave it.
      const meet =
        rule === row.rule || rule === null
          ? were
          : [...new Set([...were, ...(context.matches.wouldMatch(rule) ?? [])])]
      const before = rhythmsOf(context, meet)
      segments.update(row.key, columns)
      if (rule === null && row.rule !== null) segments.pick(row.key, were)
      if (rule !== null && row.rule === null) segments.unpickAll(row.key)
      if (rule !== row.rule) context.matches.keepSegments([row.key])
      settleCadences(context, before, true)
    })
    return ok(changed(row.id))
  }

  return {
    'segments.list': () => {
      const figures = figuresNow()
      const { some, several } = segments.overlap()
      return ok({
        segments: segments.all().map((row) => plain(row, figures)),
        active: segments.active(),
        inSome: some,
        inSeveral: several,
      })
    },
    'segments.get': ({ id, rows }) => {
      const row = segments.byId(id)
      if (row === null) return fail('segment/not-found')
      const keys = segments.coldest(row.key, context.reckonedOn())
      return ok({
        segment: plain(row, figuresNow()),
        keys: Uint32Array.from(keys),
        rows: [...lists.rows(keys.slice(0, rows), context.today())],
        overlaps: segments.overlapsOf(row.key),
      })
    },
    'segments.add': ({ name, rule, expectations, cadence }) => {
      if (isTaken(name, null)) return fail('segment/name-taken', { name })
      const readable = readRule(rule, cadence)
      if (!readable.ok) return readable
      const columns = { name, rule, expectations, cadence, templateKey: null }
      const id = context.deed('segment.add', { name }, () => {
        const people = rule === null ? [] : (context.matches.wouldMatch(rule) ?? [])
        const before = rhythmsOf(context, people)
        const made = segments.insert(columns)
        context.matches.keepSegments([made.key])
        settleCadences(context, before, true)
        return made.id
      })
      return ok(changed(id))
    },
    'segments.edit': edit,
    'segments.delete': ({ id }) => {
      const row = segments.byId(id)
      if (row === null) return fail('segment/not-found')
      context.deed('segment.delete', { name: row.name }, () => {
        const before = rhythmsOf(context, segments.peopleOf(row.key))
        segments.unpickAll(row.key)
        segments.remove(row.key)
        context.matches.keepSegments([row.key])
        settleCadences(context, before, true)
      })
      return ok({})
    },
    'segments.load': ({ id, cadence }) => {
      const row = segments.byId(id)
      if (row === null) return fail('segment/not-found')
      const people = lists.livingAmong(segments.peopleOf(row.key))
      let [moved, own, perDay] = [0, 0, 0]
      for (let from = 0; from < people.length; from += sliceSize) {
        const slice = people.slice(from, from + sliceSize)
        const now = facts.cadences(slice, context.settings())
        const then = facts.cadences(slice, context.settings(), { segment: row.name, cadence })
        for (const key of slice) {
          const [is, willBe] = [now.get(key) ?? null, then.get(key) ?? null]
          if (is?.source.from === 'client' || is?.source.from === 'tier') own += 1
          const more =
            1 / comparableDays(willBe?.cadence ?? 'none') -
            1 / comparableDays(is?.cadence ?? 'none')
          if (more !== 0) moved += 1
          perDay += more
        }
      }
      return ok({ moved, own, perWeek: Math.round(perDay * 70) / 10 })
    },
  }
}
