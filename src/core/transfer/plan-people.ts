import type { ClientKey } from '#shared/ids.ts'
import type { Analysis, FileRecord } from './analysis.ts'
import { changedFields, noChanges } from './changes.ts'
import type { Decision } from './decision.ts'
import type { KnownCandidate, KnownPeople } from './known.ts'
import { matchKnown, nameKey, type Match } from './match.ts'
import { mergePerson, type Merge } from './merge.ts'
import { ownersWord } from './owners-word.ts'
import type { ImportedPerson } from './person.ts'
import { createMatchNotes } from './plan-matches.ts'
import type { PlanReport } from './plan-report.ts'
import type { Evidence } from './remarks.ts'
import * as say from './remarks.ts'

// Whom a row of a file is: a new client, one who is there, or an earlier row; and what it adds.

/** What became of the row that later rows are folded into. */
type Place =
  | { readonly is: 'row'; person: ImportedPerson }
  | { readonly is: 'client'; readonly candidate: KnownCandidate }
  | { readonly is: 'left-out' }

type PeopleOptions = {
  readonly analysis: Analysis
  readonly known: KnownPeople
  readonly report: PlanReport
  /** Clients as they are after decisions that are not written yet. */
  readonly pending: Map<ClientKey, ImportedPerson>
  /** A client as it is after the rows so far. */
  readonly load: (candidate: KnownCandidate) => ImportedPerson
}

type PeoplePlan = {
  /** What becomes of a row that is a person. */
  readonly place: (row: FileRecord, person: ImportedPerson) => Decision
  /** The same for somebody whom a calendar names and nobody knows: one client for each name. */
  readonly placeUnknown: (row: FileRecord, person: ImportedPerson) => Decision
}

/** Decides on the people of one file, in the order of its rows. */
export function createPeoplePlan({
  analysis: { twins, answers },
  known,
  report,
  pending,
  load,
}: PeopleOptions): PeoplePlan {
  const mode = answers.onDuplicate
  const said = ownersWord(answers, twins)
  const { isTarget, takesOf } = said
  const places = new Map<number, Place>()
  /** Lines of those whom a calendar made clients, by `nameKey`. */
  const unknownPeople = new Map<string, number>()
  const { noteKept, noteDoubt, noteMatch, knownOf, twinOf } = createMatchNotes({
    report,
    twins,
    said,
    load,
    personAt: (line) => {
      const at = places.get(line)
      return at?.is === 'row' ? at.person : null
    },
  })

  function placeUnknown(row: FileRecord, person: ImportedPerson): Decision {
    const { line } = row
    const key = nameKey(person.name)
    const earlier = unknownPeople.get(key)
    if (earlier === undefined) unknownPeople.set(key, line)
    else {
      const is = said.is(line)
      if (is === 'out') return leaveOut(row, person, { is: 'row', line: earlier }, earlier)
      if (is !== 'other') return foldIntoRow(row, person, earlier, true)
      noteMatch(row, person, twinOf(earlier, ['name']), true, is)
    }
    places.set(line, { is: 'row', person })
    report.person(line, person.name, 'create', null)
    return { action: 'create', line, person, isTarget: true, archived: null }
  }

  function place(row: FileRecord, person: ImportedPerson): Decision {
    const { line } = row
    if (mode !== 'create') {
      const decision = identify(row, person)
      if (decision !== null) return decision
    }
    const hasLater = mode !== 'create' && isTarget(line)
    if (hasLater) places.set(line, { is: 'row', person })
    report.person(line, person.name, 'create', null)
    return { action: 'create', line, person, isTarget: hasLater, archived: row.archived ?? null }
  }

  /** What a row is where it is somebody already; null for a new client. */
  function identify(row: FileRecord, person: ImportedPerson): Decision | null {
    const { line } = row
    const is = said.is(line)
    const twin = twins.targetOf(line)
    if (twin !== null) {
      if (is === 'out') {
        noteMatch(row, person, twinOf(twin, twins.evidenceOf(line)), true, is)
        return leaveOut(row, person, { is: 'row', line: twin }, twin)
      }
      if (is !== 'other') {
        report.folded(line)
        return foldIntoRow(row, person, twin, true)
      }
      noteMatch(row, person, twinOf(twin, twins.evidenceOf(line)), true, is)
      return null
    }
    const match = matchKnown(person, known, load)
    if (match.is === 'none' || (match.is === 'possible' && is !== 'same')) {
      if (is === 'out') return leaveOutDoubtful(row, person, match)
      const earlier = said.into(line)
      if (match.is === 'none' && earlier !== undefined) {
        report.folded(line)
        return foldIntoRow(row, person, earlier, false)
      }
      noteDoubt(row, person, match)
      return null
    }
    const certain = match.is === 'certain'
    const of = knownOf(match.candidate, match.evidence)
    if (is === 'other') {
      noteMatch(row, person, of, certain, is)
      return null
    }
    if (is === 'out') {
      const { differences } = mergePerson(load(match.candidate), person, takesOf(line))
      if (differences.length > 0 || !certain) noteMatch(row, person, of, certain, is)
      const { key, name } = match.candidate
      return leaveOut(row, person, { is: 'client', key }, name)
    }
    return meet(row, person, match.candidate, (merge) => {
      const differs = merge.differences.length > 0
      if (differs || !certain) noteMatch(row, person, of, certain, 'same', merge)
    })
  }

  /** A row that the owner leaves out: whom it was matched with stays as it is. */
  function leaveOut(
    { line }: FileRecord,
    { name }: ImportedPerson,
    into: Extract<Decision, { action: 'fold' }>['into'],
    of: string | number,
  ): Decision {
    if (isTarget(line)) places.set(line, { is: 'left-out' })
    report.person(line, name, 'duplicate', say.leftOut(of))
    return { action: 'fold', line, into, changes: null, person: null }
  }

  /** A row left out that may be somebody; null where there is nobody whom it could be. */
  function leaveOutDoubtful(
    row: FileRecord,
    person: ImportedPerson,
    match: Match,
  ): Decision | null {
    if (match.is === 'possible') {
      const { candidate, evidence } = match
      noteMatch(row, person, knownOf(candidate, evidence), false, 'out')
      return leaveOut(row, person, { is: 'client', key: candidate.key }, candidate.name)
    }
    const earlier = twins.possibleFor(row.line)
    if (earlier === null) return null
    const line = twins.targetOf(earlier.line) ?? earlier.line
    noteMatch(row, person, twinOf(line, [earlier.evidence]), false, 'out')
    return leaveOut(row, person, { is: 'row', line }, line)
  }

  /** A row that is a client of the data file; null when it becomes a new one all the same. */
  function meet(
    row: FileRecord,
    person: ImportedPerson,
    candidate: KnownCandidate,
    tell: (merge: Merge) => void,
  ): Decision | null {
    const { line } = row
    // Whom an archive has in Trash too stays there.
    const isTrashed = candidate.trashed && !isInTrash(row)
    if (isTrashed) {
      if (answers.trashed === undefined && !answers.accepted.includes('trashed')) {
        report.inTrash(line, candidate.name)
      }
      if (answers.trashed === 'new') return null
    }
    if (mode === 'skip' || (isTrashed && answers.trashed === 'skip')) {
      if (isTarget(line)) places.set(line, { is: 'left-out' })
      report.person(line, person.name, 'duplicate', say.skippedAsKnown(candidate.name))
      const into = { is: 'client', key: candidate.key } as const
      return { action: 'fold', line, into, changes: null, person: null }
    }
    if (isTarget(line)) places.set(line, { is: 'client', candidate })
    const merge = mergePerson(load(candidate), person, takesOf(line))
    tell(merge)
    return update(row, person, candidate, merge)
  }

  function update(
    row: FileRecord,
    person: ImportedPerson,
    candidate: KnownCandidate,
    merge: Merge,
  ): Decision {
    const { line } = row
    noteKept(row, person, merge)
    const restore = candidate.trashed && !isInTrash(row) && !pending.has(candidate.key)
    const archived = row.archived ?? null
    const isNews = archived !== null && known.lacksHistory(candidate.key, archived)
    if (merge.changes === null && !restore && !isNews) {
      report.person(line, merge.person.name, 'unchanged', null)
      return { action: 'unchanged', line, key: candidate.key, archived }
    }
    pending.set(candidate.key, merge.person)
    const changes = merge.changes ?? noChanges
    const fields = [...changedFields(changes), ...(isNews ? [say.gain('history')] : [])]
    report.person(line, merge.person.name, 'update', say.adds(fields))
    const { key } = candidate
    return { action: 'update', line, key, changes, restore, person: merge.person, archived }
  }

  function foldIntoRow(
    row: FileRecord,
    person: ImportedPerson,
    target: number,
    certain: boolean,
  ): Decision {
    const { line } = row
    const at = places.get(target)
    const evidence = certain ? twins.evidenceOf(line) : evidenceOf(twins.possibleFor(line))
    report.person(line, person.name, 'duplicate', say.foldedInto(target, evidence))
    if (at === undefined || at.is === 'left-out') {
      const into = { is: 'row', line: target } as const
      return { action: 'fold', line, into, changes: null, person: null }
    }
    const stored = at.is === 'row' ? at.person : load(at.candidate)
    const merge = mergePerson(stored, person, takesOf(line))
    noteKept(row, person, merge)
    if (merge.differences.length > 0 || !certain) {
      noteMatch(row, person, twinOf(target, evidence, stored), certain, 'same', merge)
    }
    if (at.is === 'row') {
      at.person = merge.person
      return {
        action: 'fold',
        line,
        into: { is: 'row', line: target },
        changes: merge.changes,
        person: merge.person,
      }
    }
    if (merge.changes !== null) pending.set(at.candidate.key, merge.person)
    const into = { is: 'client', key: at.candidate.key } as const
    return { action: 'fold', line, into, changes: merge.changes, person: merge.person }
  }

  return { place, placeUnknown }
}

function evidenceOf(possible: { readonly evidence: Evidence } | null): readonly Evidence[] {
  return possible === null ? [] : [possible.evidence]
}

function isInTrash({ archived }: FileRecord): boolean {
  return archived !== undefined && archived !== null && archived.deleted_at !== null
}
