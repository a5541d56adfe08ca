import type { ImportPlan } from '#shared/contract/worker.ts'
import type { ClientKey } from '#shared/ids.ts'
import type { Analysis, FileRecord, ReadProgress } from './analysis.ts'
import { attach } from './attach.ts'
import { changedFields, noChanges } from './changes.ts'
import type { Decision, Notice } from './decision.ts'
import type { Happening } from './happening.ts'
import type { KnownCandidate, KnownPeople } from './known.ts'
import { matchKnown, nameKey, type Match } from './match.ts'
import { mergePerson, type Merge } from './merge.ts'
import type { ImportedPerson } from './person.ts'
import { ownersWord } from './owners-word.ts'
import { createMatchNotes } from './plan-matches.ts'
import { createPlanReport } from './plan-report.ts'
import type { Evidence } from './remarks.ts'
import * as say from './remarks.ts'

// The second pass: a decision for every row, against the file itself and the clients there are. A
// dry run and a real one are the same pass; they differ in what the caller does with the decisions.

type ImportBatch = ReadProgress & { readonly decisions: readonly Decision[] }

export type ImportRun = {
  /**
   * Decisions for all rows in the order of the file, `batchRows` at a time. May be run once.
   * Throws `FileRefused` when the file changes meanwhile.
   */
  readonly batches: () => Generator<ImportBatch, void>
  /** What the decisions so far amount to. */
  readonly plan: () => ImportPlan
}

export type RunOptions = {
  /** Every batch is written before the next is asked for, so that `known` is up to date. */
  readonly writes: boolean
  /** How many rows the batch has that is being read; 500 unless told. */
  readonly batchRows?: () => number
}

const usualRows = 500
/** What became of the row that later rows are folded into. */
type Place =
  | { readonly is: 'row'; person: ImportedPerson }
  | { readonly is: 'client'; readonly candidate: KnownCandidate }
  | { readonly is: 'left-out' }

export function startImport(
  analysis: Analysis,
  known: KnownPeople,
  options: RunOptions,
): ImportRun {
  const { source, twins, answers } = analysis
  const mode = answers.onDuplicate
  const report = createPlanReport(analysis)
  const batchRows = options.batchRows ?? (() => usualRows)
  const said = ownersWord(answers, twins)
  const { isTarget, takesOf } = said
  const places = new Map<number, Place>()
  /** Lines of those whom a calendar made clients, by `nameKey`. */
  const unknownPeople = new Map<string, number>()
  /** Entries that happenings of this file become. */
  const made = new Set<string>()
  /** Clients as they are after decisions that are not written yet. */
  const pending = new Map<ClientKey, ImportedPerson>()

  const load = (candidate: KnownCandidate): ImportedPerson =>
    pending.get(candidate.key) ?? known.load(candidate.key)
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

  function* batches(): Generator<ImportBatch, void> {
    let decisions: Decision[] = []
    for (const { records, bytes } of analysis.records()) {
      for (const record of records) {
        decisions.push(decide(record))
        if (decisions.length >= batchRows()) {
          yield { decisions, done: bytes, of: source.sizeBytes }
          decisions = []
          if (options.writes) pending.clear()
        }
      }
    }
    for (const remark of analysis.remarks) report.note(remark.line, remark, remark.text)
    yield { decisions, done: source.sizeBytes, of: source.sizeBytes }
  }

  function decide(row: FileRecord): Decision {
    report.row()
    const { person, reject: why, warnings: noticed } = row.reading
    for (const warning of noticed) report.noteOn(row, warning)
    if (why !== null) return reject(row, why)
    const decision =
      row.happening !== undefined
        ? attachTo(row, row.happening)
        : person === null
          ? setAside(row)
          : place(row, person)
    report.decided(decision)
    return decision
  }

  function attachTo(row: FileRecord, happening: Happening): Decision {
    const { line } = row
    const found = attach(happening, known, load, made)
    if (found.is === 'refused') {
      const { why, unknown } = found
      return unknown === null ? reject(row, why) : meetUnknown(row, unknown, why)
    }
    for (const warning of found.warnings) report.noteOn(row, warning)
    for (const [key, person] of found.changed) pending.set(key, person)
    const names = found.clients.map(({ name }) => name)
    const [first] = found.clients
    const detail = say.filedWith(names, happening.touches.length, happening.date !== null)
    if (found.to.length === 0 && first !== undefined) {
      report.person(line, happening.title, 'unchanged', detail)
      return { action: 'unchanged', line, key: first.key }
    }
    report.person(line, happening.title, 'update', detail)
    return { action: 'attach', line, to: found.to }
  }

  /** Somebody of whom a calendar has a name and a date: left out unless the owner wants a client. */
  function meetUnknown(row: FileRecord, person: ImportedPerson, why: Notice): Decision {
    const { line } = row
    if (answers.unknownPeople === undefined && !answers.accepted.includes('unknown-people')) {
      report.unknownPerson(line, person.name)
    }
    if (answers.unknownPeople !== 'create') return reject(row, why)
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

  /** A record that describes others, such as a card for a group. */
  function setAside({ line, aside }: FileRecord): Decision {
    if (aside !== null) report.person(line, aside.name, 'duplicate', aside.detail)
    return { action: 'aside', line }
  }

  function reject(row: FileRecord, why: Notice): Decision {
    report.rejected(row, why)
    return { action: 'reject', line: row.line, cells: row.cells, ...why }
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
      return { action: 'unchanged', line, key: candidate.key }
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

  return { batches, plan: report.plan }
}

function evidenceOf(possible: { readonly evidence: Evidence } | null): readonly Evidence[] {
  return possible === null ? [] : [possible.evidence]
}

function isInTrash({ archived }: FileRecord): boolean {
  return archived !== undefined && archived !== null && archived.deleted_at !== null
}
