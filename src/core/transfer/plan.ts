import type { ImportPlan } from '#shared/contract/worker.ts'
import type { ClientKey } from '#shared/ids.ts'
import type { Analysis, FileRecord, ReadProgress } from './analysis.ts'
import { attach } from './attach.ts'
import type { Ask, Counts, Decision, Notice, RowNotice } from './decision.ts'
import type { Happening } from './happening.ts'
import type { KnownCandidate, KnownPeople } from './known.ts'
import { matchKnown, type Match } from './match.ts'
import { mergePerson, type Merge } from './merge.ts'
import * as say from './messages.ts'
import type { ImportedPerson } from './person.ts'

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
  const warnings: RowNotice[] = []
  let untold = 0
  const people: ImportPlan['people'] = []
  const trashed = { lines: [] as number[], names: [] as string[] }
  const doubtful = { lines: [] as number[], count: 0 }
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
    return { action: 'reject', line: row.line, cells: row.cells, ...why }
  }

  function place(row: FileRecord, person: ImportedPerson): Decision {
    const { line } = row
    if (mode !== 'create') {
      const target = twins.targetOf(line)
      if (target !== null) return foldIntoRow(row, person, target)
      const match = matchKnown(person, known, load)
      if (match.is === 'certain') {
        const decision = meet(row, person, match.candidate)
        if (decision !== null) return decision
      } else noteDoubt(row, match)
    }
    const isTarget = mode !== 'create' && twins.isTarget(line)
    if (isTarget) places.set(line, { is: 'row', person })
    show(line, person.name, 'create', '')
    return { action: 'create', line, person, isTarget, archived: row.archived ?? null }
  }

  /** A row that is a client of the data file; null when it becomes a new one all the same. */
  function meet(
    row: FileRecord,
    person: ImportedPerson,
    candidate: KnownCandidate,
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
      if (twins.isTarget(line)) places.set(line, { is: 'left-out' })
      show(line, person.name, 'duplicate', say.skippedAsKnown(candidate.name))
      const into = { is: 'client', key: candidate.key } as const
      return { action: 'fold', line, into, changes: null, person: null }
    }
    if (twins.isTarget(line)) places.set(line, { is: 'client', candidate })
    return update(row, candidate, mergePerson(load(candidate), person))
  }

  function update(row: FileRecord, candidate: KnownCandidate, merge: Merge): Decision {
    const { line } = row
    noteKept(row, merge)
    const restore = candidate.trashed && !isInTrash(row) && !pending.has(candidate.key)
    const archived = row.archived ?? null
    const isNews = archived !== null && known.lacksHistory(candidate.key, archived)
    if (merge.changes === null && !restore && !isNews) {
      show(line, merge.person.name, 'unchanged', '')
      return { action: 'unchanged', line, key: candidate.key }
    }
    pending.set(candidate.key, merge.person)
    const changes = merge.changes ?? noChanges
    const fields = [...changedFields(changes), ...(isNews ? [say.fieldWords['history'] ?? ''] : [])]
    show(line, merge.person.name, 'update', say.adds(fields))
    const { key } = candidate
    return { action: 'update', line, key, changes, restore, person: merge.person, archived }
  }

  function foldIntoRow(row: FileRecord, person: ImportedPerson, target: number): Decision {
    const { line } = row
    const at = places.get(target)
    show(
      line,
      person.name,
      'duplicate',
      say.foldedInto(say.lineName(target), twins.evidenceOf(line)),
    )
    if (doubtful.lines.length < mostLines) doubtful.lines.push(line)
    if (at === undefined || at.is === 'left-out') {
      const into = { is: 'row', line: target } as const
      return { action: 'fold', line, into, changes: null, person: null }
    }
    const merge = mergePerson(at.is === 'row' ? at.person : load(at.candidate), person)
    noteKept(row, merge)
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
    for (const { field, stored, offered } of merge.kept) {
      const message = say.keptExisting(field, stored, offered)
      note(row.line, { code: 'kept-existing', message }, textOf(row))
    }
  }

  function noteDoubt(row: FileRecord, match: Match): void {
    const inFile = match.is === 'possible' ? null : twins.possibleFor(row.line)
    const doubt =
      match.is === 'possible'
        ? { of: match.candidate.name, evidence: match.evidence }
        : inFile === null
          ? null
          : { of: say.lineName(inFile.line), evidence: inFile.evidence }
    if (doubt === null) return
    doubtful.count += 1
    if (doubtful.lines.length < mostLines) doubtful.lines.push(row.line)
    const message = say.possibleDuplicate(doubt.evidence, doubt.of)
    note(row.line, { code: 'possible-duplicate', message }, textOf(row))
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
    detail: string,
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
        message: say.askMessages.duplicates(doubtful.count, counts.duplicates),
        options: ['update', 'skip', 'create'],
      })
    }
    if (trashed.lines.length > 0) {
      asks.push({
        code: 'trashed',
        blocking: true,
        lines: trashed.lines,
        message: say.askMessages.trashed(trashed.names),
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
      warnings:
        untold === 0
          ? warnings
          : [...warnings, { line: 0, code: 'more', message: say.moreWarnings(untold), text: '' }],
      people,
    }),
  }
}

function isInTrash({ archived }: FileRecord): boolean {
  return archived !== undefined && archived !== null && archived.deleted_at !== null
}

/** What a refused file amounts to: nothing. */
export function refusedPlan(fileName: string, refused: Notice): ImportPlan {
  return {
    fileName,
    format: 'csv',
    layout: null,
    encoding: '',
    delimiter: '',
    headerLine: null,
    refused: { code: refused.code, message: refused.message },
    columns: [],
    asks: [],
    counts: { rows: 0, created: 0, updated: 0, unchanged: 0, duplicates: 0, rejected: 0 },
    rejects: [],
    warnings: [],
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

function changedFields(changes: Merge['changes']): readonly string[] {
  if (changes === null) return []
  const lists = (['emails', 'phones', 'addresses', 'urls', 'tags', 'segments', 'dates'] as const)
    .filter((list) => changes[list].length > 0)
    .map((list) => say.fieldWords[list] ?? list)
  const singles = Object.keys(changes.set).map((field) =>
    Object.hasOwn(say.fieldWords, field) ? (say.fieldWords[field] ?? field) : field,
  )
  const completed = changes.completedDates.map(({ kind }) => `the year of the ${kind}`)
  return [...singles, ...lists, ...completed, ...changes.customFields.map(([name]) => `“${name}”`)]
}
