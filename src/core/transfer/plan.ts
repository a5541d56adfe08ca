import type { ImportPlan } from '#shared/contract/worker.ts'
import type { ClientKey } from '#shared/ids.ts'
import { remark, type Remark } from '#shared/words/remark.ts'
import type { Analysis, FileRecord, ReadProgress } from './analysis.ts'
import { attach } from './attach.ts'
import type { Ask, Counts, Decision, Notice, RowMatch, RowNotice } from './decision.ts'
import type { Happening } from './happening.ts'
import type { KnownCandidate, KnownPeople } from './known.ts'
import { matchKnown, type Match } from './match.ts'
import { mergePerson, type Merge, type Takes } from './merge.ts'
import type { ImportedPerson } from './person.ts'
import type { Evidence } from './remarks.ts'
import * as say from './remarks.ts'

// The second pass: a decision for every row, against the file itself and the clients there are. A
// dry run and a real one are the same pass; they differ in what the caller does with the decisions.

type ImportBatch = ReadProgress & { readonly decisions: readonly Decision[] }

export type ImportRun = {
  /**
   * Decisions for all rows in the order of the file, at most 500 at a time. May be run once.
   * Throws `FileRefused` when the file changes meanwhile.
   */
  readonly batches: () => Generator<ImportBatch, void>
  /** What the decisions so far amount to. */
  readonly plan: () => ImportPlan
}

export type RunOptions = {
  /** Every batch is written before the next is asked for, so that `known` is up to date. */
  readonly writes: boolean
}

const batchRows = 500
const mostNotices = 10_000
const mostPeople = 100
const mostLines = 50
/** What is shown row by row for the owner to decide, and as many rows as may be decided on. */
const mostMatches = 2_000
const mostMendable = 200

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
  const { source, twins, answers, description } = analysis
  const mode = answers.onDuplicate
  const counts = { rows: 0, created: 0, updated: 0, unchanged: 0, duplicates: 0, rejected: 0 }
  const rejects: RowNotice[] = []
  const rejectedCells: ImportPlan['rejectedCells'] = []
  const warnings: RowNotice[] = []
  let untold = 0
  const people: ImportPlan['people'] = []
  const trashed = { lines: [] as number[], names: [] as string[] }
  const doubtful = { lines: [] as number[], count: 0 }
  const matches: RowMatch[] = []
  let matchCount = 0
  const said = new Map((answers.rows ?? []).map((row) => [row.line, row]))
  // Earlier rows of this file that the owner says a later one is.
  const saidInto = new Map<number, number>()
  for (const { line, is } of said.values()) {
    const earlier = is === 'same' ? twins.possibleFor(line) : null
    if (earlier !== null) saidInto.set(line, twins.targetOf(earlier.line) ?? earlier.line)
  }
  const saidTargets = new Set(saidInto.values())
  const isTarget = (line: number): boolean => twins.isTarget(line) || saidTargets.has(line)
  const places = new Map<number, Place>()
  /** Entries that happenings of this file become. */
  const made = new Set<string>()
  /** Clients as they are after decisions that are not written yet. */
  const pending = new Map<ClientKey, ImportedPerson>()

  const load = (candidate: KnownCandidate): ImportedPerson =>
    pending.get(candidate.key) ?? known.load(candidate.key)

  function* batches(): Generator<ImportBatch, void> {
    let decisions: Decision[] = []
    for (const { records, bytes } of analysis.records()) {
      for (const record of records) {
        decisions.push(decide(record))
        if (decisions.length === batchRows) {
          yield { decisions, done: bytes, of: source.sizeBytes }
          decisions = []
          if (options.writes) pending.clear()
        }
      }
    }
    for (const remark of analysis.remarks) note(remark.line, remark, remark.text)
    yield { decisions, done: source.sizeBytes, of: source.sizeBytes }
  }

  function decide(row: FileRecord): Decision {
    counts.rows += 1
    const { person, reject: why, warnings: noticed } = row.reading
    if (noticed.length > 0) {
      for (const warning of noticed) note(row.line, warning, textOf(row))
    }
    if (why !== null) return reject(row, why)
    const decision =
      row.happening !== undefined
        ? attachTo(row, row.happening)
        : person === null
          ? setAside(row)
          : place(row, person)
    count(decision)
    return decision
  }

  function attachTo(row: FileRecord, happening: Happening): Decision {
    const { line } = row
    const found = attach(happening, known, load, made)
    if (found.is === 'refused') return reject(row, found.why)
    for (const warning of found.warnings) note(line, warning, textOf(row))
    for (const [key, person] of found.changed) pending.set(key, person)
    const names = found.clients.map(({ name }) => name)
    const [first] = found.clients
    const detail = say.filedWith(names, happening.touches.length, happening.date !== null)
    if (found.to.length === 0 && first !== undefined) {
      show(line, happening.title, 'unchanged', detail)
      return { action: 'unchanged', line, key: first.key }
    }
    show(line, happening.title, 'update', detail)
    return { action: 'attach', line, to: found.to }
  }

  /** A record that describes others, such as a card for a group. */
  function setAside({ line, aside }: FileRecord): Decision {
    if (aside !== null) show(line, aside.name, 'duplicate', aside.detail)
    return { action: 'aside', line }
  }

  function reject(row: FileRecord, why: Notice): Decision {
    counts.rejected += 1
    if (rejects.length < mostNotices * 10) {
      rejects.push({ line: row.line, ...why, text: textOf(row) })
    }
    if (rejectedCells.length < mostMendable && description.columns.length > 0) {
      rejectedCells.push({ line: row.line, cells: [...row.cells] })
    }
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
    show(line, person.name, 'create', null)
    return { action: 'create', line, person, isTarget: hasLater, archived: row.archived ?? null }
  }

  /** What a row is where it is somebody already; null for a new client. */
  function identify(row: FileRecord, person: ImportedPerson): Decision | null {
    const { line } = row
    const is = said.get(line)?.is
    const twin = twins.targetOf(line)
    if (twin !== null) {
      if (is !== 'other') return foldIntoRow(row, person, twin, true)
      noteMatch(row, person, twinOf(twin, twins.evidenceOf(line)), true, is)
      return null
    }
    const match = matchKnown(person, known, load)
    if (match.is === 'none' || (match.is === 'possible' && is !== 'same')) {
      const earlier = saidInto.get(line)
      if (match.is === 'none' && earlier !== undefined) {
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
    return meet(row, person, match.candidate, (merge) => {
      const differs = merge.differences.length > 0
      if (differs || !certain) noteMatch(row, person, of, certain, 'same', merge)
    })
  }

  /** Whose value holds where a row and its client differ, by the owner's word. */
  function takesOf(line: number): Takes {
    const own = new Map((said.get(line)?.fields ?? []).map(({ field, use }) => [field, use]))
    return (key) => (own.get(key) ?? answers.onDifference ?? 'stored') === 'file'
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
        if (trashed.lines.length < mostLines) trashed.lines.push(line)
        if (trashed.names.length < 3) trashed.names.push(candidate.name)
      }
      if (answers.trashed === 'new') return null
    }
    if (mode === 'skip' || (isTrashed && answers.trashed === 'skip')) {
      if (isTarget(line)) places.set(line, { is: 'left-out' })
      show(line, person.name, 'duplicate', say.skippedAsKnown(candidate.name))
      const into = { is: 'client', key: candidate.key } as const
      return { action: 'fold', line, into, changes: null, person: null }
    }
    if (isTarget(line)) places.set(line, { is: 'client', candidate })
    const merge = mergePerson(load(candidate), person, takesOf(line))
    tell(merge)
    return update(row, candidate, merge)
  }

  function update(row: FileRecord, candidate: KnownCandidate, merge: Merge): Decision {
    const { line } = row
    noteKept(row, merge)
    const restore = candidate.trashed && !isInTrash(row) && !pending.has(candidate.key)
    const archived = row.archived ?? null
    const isNews = archived !== null && known.lacksHistory(candidate.key, archived)
    if (merge.changes === null && !restore && !isNews) {
      show(line, merge.person.name, 'unchanged', null)
      return { action: 'unchanged', line, key: candidate.key }
    }
    pending.set(candidate.key, merge.person)
    const changes = merge.changes ?? noChanges
    const fields = [...changedFields(changes), ...(isNews ? [say.gain('history')] : [])]
    show(line, merge.person.name, 'update', say.adds(fields))
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
    show(line, person.name, 'duplicate', say.foldedInto(target, evidence))
    if (doubtful.lines.length < mostLines) doubtful.lines.push(line)
    if (at === undefined || at.is === 'left-out') {
      const into = { is: 'row', line: target } as const
      return { action: 'fold', line, into, changes: null, person: null }
    }
    const stored = at.is === 'row' ? at.person : load(at.candidate)
    const merge = mergePerson(stored, person, takesOf(line))
    noteKept(row, merge)
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

  function noteKept(row: FileRecord, merge: Merge): void {
    for (const { key, stored, offered, taken } of merge.differences) {
      if (taken) continue
      const message = say.keptExisting(key, stored, offered)
      note(row.line, { code: 'kept-existing', message }, textOf(row))
    }
  }

  function noteDoubt(row: FileRecord, person: ImportedPerson, match: Match): void {
    const inFile = match.is === 'possible' ? null : twins.possibleFor(row.line)
    const doubt =
      match.is === 'possible'
        ? { of: match.candidate.name, evidence: match.evidence }
        : inFile === null
          ? null
          : { of: inFile.line, evidence: inFile.evidence }
    if (doubt === null) return
    const of =
      match.is === 'possible'
        ? knownOf(match.candidate, match.evidence)
        : twinOf(inFile?.line ?? row.line, [doubt.evidence])
    noteMatch(row, person, of, false, 'other')
    // Whoever says that they are two people has been told.
    if (said.get(row.line)?.is === 'other') return
    doubtful.count += 1
    if (doubtful.lines.length < mostLines) doubtful.lines.push(row.line)
    const message = say.possibleDuplicate(doubt.evidence, doubt.of)
    note(row.line, { code: 'possible-duplicate', message }, textOf(row))
  }

  type Other = Pick<RowMatch, 'of' | 'evidence'>

  function knownOf(candidate: KnownCandidate, evidence: Evidence | 'id'): () => Other {
    return () => ({
      of: { name: candidate.name, about: say.about(load(candidate)), line: null },
      evidence: [evidence],
    })
  }

  function twinOf(
    line: number,
    evidence: readonly Evidence[],
    stored: ImportedPerson | null = null,
  ): () => Other {
    return () => {
      const at = places.get(line)
      const person = stored ?? (at?.is === 'row' ? at.person : null)
      const about = person === null ? '' : say.about(person)
      return {
        of: { name: person?.name ?? null, about, line },
        evidence: [...evidence],
      }
    }
  }

  /** Something about whose person the owner may decide. */
  function noteMatch(
    row: FileRecord,
    person: ImportedPerson,
    other: () => Other,
    certain: boolean,
    is: RowMatch['is'],
    merge: Merge | null = null,
  ): void {
    matchCount += 1
    if (matches.length === mostMatches) return
    const differences = merge?.differences ?? []
    matches.push({
      line: row.line,
      name: person.name,
      about: say.about(person),
      ...other(),
      certain,
      is,
      fields: differences.map(({ key, stored, offered, taken }) => ({
        field: key,
        stored,
        offered,
        use: taken ? 'file' : 'stored',
      })),
    })
  }

  function note(line: number, notice: Notice, text: string): void {
    if (warnings.length < mostNotices) warnings.push({ line, ...notice, text })
    else untold += 1
  }

  function textOf(row: FileRecord): string {
    return (row.text ?? row.cells.join(description.delimiter)).slice(0, 200)
  }

  function show(
    line: number,
    name: string,
    does: ImportPlan['people'][number]['does'],
    detail: Remark | null,
  ): void {
    if (people.length < mostPeople) people.push({ line, name, does, detail })
  }

  function count(decision: Decision): void {
    if (decision.action === 'create') counts.created += 1
    else if (decision.action === 'update' || decision.action === 'attach') counts.updated += 1
    else if (decision.action === 'unchanged') counts.unchanged += 1
    else if (decision.action === 'fold' || decision.action === 'aside') counts.duplicates += 1
  }

  function lateAsks(): readonly Ask[] {
    const asks: Ask[] = []
    if (doubtful.lines.length > 0 && !answers.accepted.includes('duplicates')) {
      asks.push({
        code: 'duplicates',
        blocking: false,
        lines: doubtful.lines,
        message: say.askRemarks.duplicates(doubtful.count, counts.duplicates),
        options: ['update', 'skip', 'create'],
      })
    }
    if (trashed.lines.length > 0) {
      asks.push({
        code: 'trashed',
        blocking: true,
        lines: trashed.lines,
        message: say.askRemarks.trashed(trashed.names),
        options: ['restore', 'new', 'skip'],
      })
    }
    return asks
  }

  return {
    batches,
    plan: () => ({
      fileName: source.fileName,
      ...description,
      refused: null,
      asks: [...analysis.asks, ...lateAsks()],
      counts: { ...counts } satisfies Counts,
      rejects,
      rejectedCells,
      warnings:
        untold === 0
          ? warnings
          : [
              ...warnings,
              { line: 0, code: 'more', message: remark('remark.more', { n: untold }), text: '' },
            ],
      matches,
      matchCount,
      people,
    }),
  }
}

function evidenceOf(possible: { readonly evidence: Evidence } | null): readonly Evidence[] {
  return possible === null ? [] : [possible.evidence]
}

function isInTrash({ archived }: FileRecord): boolean {
  return archived !== undefined && archived !== null && archived.deleted_at !== null
}

/** What a file that was refused, or whose reading was stopped, amounts to: nothing. */
export function emptyPlan(fileName: string, refused: Notice | null): ImportPlan {
  return {
    fileName,
    format: 'csv',
    layout: null,
    encoding: '',
    delimiter: '',
    headerLine: null,
    refused,
    columns: [],
    asks: [],
    counts: { rows: 0, created: 0, updated: 0, unchanged: 0, duplicates: 0, rejected: 0 },
    rejects: [],
    rejectedCells: [],
    warnings: [],
    matches: [],
    matchCount: 0,
    people: [],
  }
}

/** Runs a generator to its end without pauses; its result. */
export function drain<Result>(generator: Generator<unknown, Result>): Result {
  for (;;) {
    const step = generator.next()
    if (step.done === true) return step.value
  }
}

const noChanges = {
  set: {},
  emails: [],
  phones: [],
  addresses: [],
  urls: [],
  tags: [],
  segments: [],
  dates: [],
  completedDates: [],
  customFields: [],
} as const

function changedFields(changes: Merge['changes']): readonly Remark[] {
  if (changes === null) return []
  const lists = (['emails', 'phones', 'addresses', 'urls', 'tags', 'segments', 'dates'] as const)
    .filter((list) => changes[list].length > 0)
    .map(say.gain)
  const singles = Object.keys(changes.set).map(say.gain)
  const completed = changes.completedDates.map(({ kind }) => say.gainOfYear(kind))
  const own = changes.customFields.map(([name]) => say.quoted(name))
  return [...singles, ...lists, ...completed, ...own]
}
