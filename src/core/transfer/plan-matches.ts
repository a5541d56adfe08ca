import type { FileRecord } from './analysis.ts'
import type { RowMatch } from './decision.ts'
import type { KnownCandidate } from './known.ts'
import type { Match } from './match.ts'
import type { Merge } from './merge.ts'
import type { OwnersWord } from './owners-word.ts'
import type { ImportedPerson } from './person.ts'
import type { Other, PlanReport } from './plan-report.ts'
import type { Evidence } from './remarks.ts'
import * as say from './remarks.ts'
import type { Twins } from './twins.ts'

type Decided = {
  readonly report: PlanReport
  readonly twins: Twins
  readonly said: OwnersWord
  /** A client as it is after the rows so far. */
  readonly load: (candidate: KnownCandidate) => ImportedPerson
  /** The new client that an earlier row of this file is, with what later rows added; else null. */
  readonly personAt: (line: number) => ImportedPerson | null
}

/** What the owner is told of whom a row is: doubts, differences, and everything to decide on. */
export function createMatchNotes({ report, twins, said, load, personAt }: Decided) {
  function noteKept(row: FileRecord, person: ImportedPerson, merge: Merge): void {
    for (const { key, stored, offered, taken } of told(merge, person)) {
      if (taken) continue
      const message = say.keptExisting(key, stored, offered)
      report.noteOn(row, { code: 'kept-existing', message })
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
    if (said.is(row.line) === 'other') return
    report.doubted(row.line, match.is === 'possible' ? 'known' : 'inFile')
    const message = say.possibleDuplicate(doubt.evidence, doubt.of)
    report.noteOn(row, { code: 'possible-duplicate', message })
  }

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
      const person = stored ?? personAt(line)
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
    report.match(() => ({
      line: row.line,
      name: person.name,
      about: say.about(person),
      ...other(),
      certain,
      is,
      fields: (merge === null ? [] : told(merge, person)).map(
        ({ key, stored, offered, taken }) => ({
          field: key,
          stored,
          offered,
          use: taken ? 'file' : 'stored',
        }),
      ),
    }))
  }

  return { noteKept, noteDoubt, noteMatch, knownOf, twinOf }
}

/** In what a row and its client differ, as the owner reads it. */
function told({ differences, person: merged }: Merge, row: ImportedPerson) {
  const currencies = differences.find(({ key }) => key === 'currency')
  return differences.map((one) => ({
    ...one,
    stored: say.valueOf(one.key, one.stored, currencies?.stored ?? merged.currency),
    offered: say.valueOf(one.key, one.offered, row.currency ?? merged.currency),
  }))
}
