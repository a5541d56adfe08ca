import type { ImportPlan } from '#shared/contract/worker.ts'
import type { ClientKey } from '#shared/ids.ts'
import type { Analysis, FileRecord, ReadProgress } from './analysis.ts'
import { attach } from './attach.ts'
import type { Decision, Notice } from './decision.ts'
import type { Happening } from './happening.ts'
import type { KnownCandidate, KnownPeople } from './known.ts'
import type { ImportedPerson } from './person.ts'
import { createPeoplePlan } from './plan-people.ts'
import { createPlanReport } from './plan-report.ts'
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

export function startImport(
  analysis: Analysis,
  known: KnownPeople,
  options: RunOptions,
): ImportRun {
  const { source, answers } = analysis
  const report = createPlanReport(analysis)
  const batchRows = options.batchRows ?? (() => usualRows)
  /** Entries that happenings of this file become. */
  const made = new Set<string>()
  /** Clients as they are after decisions that are not written yet. */
  const pending = new Map<ClientKey, ImportedPerson>()

  const load = (candidate: KnownCandidate): ImportedPerson =>
    pending.get(candidate.key) ?? known.load(candidate.key)
  const { place, placeUnknown } = createPeoplePlan({ analysis, known, report, pending, load })

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
      return { action: 'unchanged', line, key: first.key, archived: null }
    }
    report.person(line, happening.title, 'update', detail)
    return { action: 'attach', line, to: found.to }
  }

  /** Somebody of whom a calendar has a name and a date: left out unless the owner wants a client. */
  function meetUnknown(row: FileRecord, person: ImportedPerson, why: Notice): Decision {
    if (answers.unknownPeople === undefined && !answers.accepted.includes('unknown-people')) {
      report.unknownPerson(row.line, person.name)
    }
    return answers.unknownPeople === 'create' ? placeUnknown(row, person) : reject(row, why)
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

  return { batches, plan: report.plan }
}
