import type { ImportPlan } from '#shared/contract/worker.ts'
import { remark, type Remark } from '#shared/words/remark.ts'
import type { Analysis, FileRecord } from './analysis.ts'
import type { Ask, Counts, Decision, Notice, RowMatch, RowNotice } from './decision.ts'
import { hashText } from './hash.ts'
import * as say from './remarks.ts'

const mostNotices = 10_000
const mostPeople = 100
const mostLines = 50
/** People named in a question. */
const mostNamed = 3
/** What is shown row by row for the owner to decide, and as many rows as may be decided on. */
const mostMatches = 2_000
const mostMendable = 200

/** Whom a row may be, as far as the owner is told. */
export type Other = Pick<RowMatch, 'of' | 'evidence'>

export type PlanReport = ReturnType<typeof createPlanReport>

/**
 * What the rows of a file amount to, told as they are decided: counts, and of everything that is
 * shown row by row the first so many, so that a large file does not fill the memory.
 */
export function createPlanReport({ source, answers, description, asks }: Analysis) {
  const counts = { rows: 0, created: 0, updated: 0, unchanged: 0, duplicates: 0, rejected: 0 }
  const rejects: RowNotice[] = []
  const rejectedCells: ImportPlan['rejectedCells'] = []
  const warnings: RowNotice[] = []
  let untold = 0
  const people: ImportPlan['people'] = []
  const trashed = { lines: [] as number[], names: [] as string[] }
  const unknown = { lines: [] as number[], names: [] as string[], hashes: new Set<number>() }
  const doubtful = { lines: [] as number[], folded: 0, inFile: 0, known: 0 }
  const matches: RowMatch[] = []
  let matchCount = 0

  function note(line: number, notice: Notice, text: string): void {
    if (warnings.length < mostNotices) warnings.push({ line, ...notice, text })
    else untold += 1
  }

  function textOf(row: FileRecord): string {
    return (row.text ?? row.cells.join(description.delimiter)).slice(0, 200)
  }

  function lateAsks(): readonly Ask[] {
    const late: Ask[] = []
    if (doubtful.lines.length > 0 && !answers.accepted.includes('duplicates')) {
      late.push({
        code: 'duplicates',
        blocking: false,
        lines: doubtful.lines,
        message: say.askRemarks.duplicates(doubtful),
        options: ['update', 'skip', 'create'],
      })
    }
    if (trashed.lines.length > 0) {
      late.push({
        code: 'trashed',
        blocking: true,
        lines: trashed.lines,
        message: say.askRemarks.trashed(trashed.names),
        options: ['restore', 'new', 'skip'],
      })
    }
    if (unknown.lines.length > 0) {
      late.push({
        code: 'unknown-people',
        blocking: false,
        lines: unknown.lines,
        message: say.askRemarks['unknown-people'](unknown.names, unknown.hashes.size),
        options: ['leave-out', 'create'],
      })
    }
    return late
  }

  return {
    row: (): void => {
      counts.rows += 1
    },

    decided: ({ action }: Decision): void => {
      if (action === 'create') counts.created += 1
      else if (action === 'update' || action === 'attach') counts.updated += 1
      else if (action === 'unchanged') counts.unchanged += 1
      else if (action === 'fold' || action === 'aside') counts.duplicates += 1
    },

    /** Something about the file as a whole, or about a line that is no row. */
    note,

    noteOn: (row: FileRecord, notice: Notice): void => note(row.line, notice, textOf(row)),

    rejected: (row: FileRecord, why: Notice): void => {
      counts.rejected += 1
      if (rejects.length < mostNotices * 10) {
        rejects.push({ line: row.line, ...why, text: textOf(row) })
      }
      if (rejectedCells.length < mostMendable && description.columns.length > 0) {
        rejectedCells.push({ line: row.line, cells: [...row.cells] })
      }
    },

    person: (
      line: number,
      name: string,
      does: ImportPlan['people'][number]['does'],
      detail: Remark | null,
    ): void => {
      if (people.length < mostPeople) people.push({ line, name, does, detail })
    },

    /** A row that is folded into another without a word of the owner. */
    folded: (line: number): void => {
      doubtful.folded += 1
      if (doubtful.lines.length < mostLines) doubtful.lines.push(line)
    },

    /** A row that stays apart though it may be an earlier row, or a client who is there. */
    doubted: (line: number, of: 'inFile' | 'known'): void => {
      doubtful[of] += 1
      if (doubtful.lines.length < mostLines) doubtful.lines.push(line)
    },

    /** A row of whom Trash has. */
    inTrash: (line: number, name: string): void => {
      if (trashed.lines.length < mostLines) trashed.lines.push(line)
      if (trashed.names.length < mostNamed) trashed.names.push(name)
    },

    /** Somebody who is no client, of whom a calendar has a date. */
    unknownPerson: (line: number, name: string): void => {
      if (unknown.lines.length < mostLines) unknown.lines.push(line)
      if (unknown.names.length < mostNamed && !unknown.names.includes(name)) {
        unknown.names.push(name)
      }
      unknown.hashes.add(hashText(name))
    },

    /** Something about whose person the owner may decide; made only where it is shown. */
    match: (make: () => RowMatch): void => {
      matchCount += 1
      if (matches.length < mostMatches) matches.push(make())
    },

    plan: (): ImportPlan => ({
      fileName: source.fileName,
      sheet: source.sheet?.name ?? null,
      ...description,
      refused: null,
      asks: [...asks, ...lateAsks()],
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

/** What a file that was refused, or whose reading was stopped, amounts to: nothing. */
export function emptyPlan(fileName: string, refused: Notice | null): ImportPlan {
  return {
    fileName,
    format: 'csv',
    sheet: null,
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
