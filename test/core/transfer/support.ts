import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportAnswers, ImportPlan } from '#shared/contract/worker.ts'
import type { ClientKey } from '#shared/ids.ts'
import { plainDate } from '#shared/time.ts'
import { analyseFile } from '#core/transfer/analyse.ts'
import type { Analysis, ImportContext } from '#core/transfer/analysis.ts'
import type { Decision } from '#core/transfer/decision.ts'
import { nobody, type KnownCandidate, type KnownPeople } from '#core/transfer/known.ts'
import { nameKey } from '#core/transfer/match.ts'
import { applyChanges } from '#core/transfer/merge.ts'
import { drain } from '#core/transfer/drain.ts'
import { emptyPlan } from '#core/transfer/plan-report.ts'
import { startImport } from '#core/transfer/plan.ts'
import type { ImportedPerson } from '#core/transfer/person.ts'

export const samplesFolder = join(import.meta.dirname, '../../samples/csv')
export const jsonFolder = join(import.meta.dirname, '../../samples/json')
export const cardsFolder = join(import.meta.dirname, '../../samples/vcard')

export const context: ImportContext = {
  today: plainDate('2026-11-22'),
  zone: 'Europe/Lisbon',
  dateOrder: 'dmy',
  region: null,
  currency: null,
}

export function answersOf(given: Partial<ImportAnswers> = {}): ImportAnswers {
  return { mapping: {}, onDuplicate: 'update', accepted: [], ...given }
}

export type Outcome = {
  readonly plan: ImportPlan
  readonly decisions: readonly Decision[]
  /** New clients with everything later rows added to them, by line. */
  readonly created: ReadonlyMap<number, ImportedPerson>
}

export function analysisOf(path: string, answers: ImportAnswers, given = context): Analysis {
  const result = drain(analyseFile(path, answers, given))
  if (!result.ok) throw new Error(`refused: ${result.refused.code}`)
  return result.analysis
}

/** Imports a file into known people, without a data file. */
export function importFile(
  path: string,
  given: Partial<ImportAnswers> = {},
  known: KnownPeople = nobody,
  writes = false,
): Outcome {
  const result = drain(analyseFile(path, answersOf(given), context))
  if (!result.ok) {
    return {
      plan: emptyPlan(result.fileName, result.refused),
      decisions: [],
      created: new Map(),
    }
  }
  const run = startImport(result.analysis, known, { writes })
  const decisions: Decision[] = []
  const created = new Map<number, ImportedPerson>()
  for (const batch of run.batches()) {
    for (const decision of batch.decisions) {
      decisions.push(decision)
      if (decision.action === 'create') created.set(decision.line, decision.person)
      if (decision.action === 'fold' && decision.into.is === 'row' && decision.changes !== null) {
        const before = created.get(decision.into.line)
        if (before === undefined) throw new Error(`No client was made from ${decision.into.line}`)
        created.set(decision.into.line, applyChanges(before, decision.changes))
      }
    }
  }
  return { plan: run.plan(), decisions, created }
}

/** A data file in memory: what the real one answers, from a list. */
export function peopleStore(
  people: Iterable<ImportedPerson>,
  trashed: ReadonlySet<string> = new Set(),
) {
  const stored = new Map<ClientKey, ImportedPerson>()
  let last = 0
  const add = (person: ImportedPerson): ClientKey => {
    last += 1
    // The store is its own constructor of keys.
    const key = last as ClientKey
    stored.set(key, person)
    return key
  }
  for (const person of people) add(person)
  const where = (test: (person: ImportedPerson) => boolean): readonly KnownCandidate[] =>
    [...stored]
      .filter(([, person]) => test(person))
      .map(([key, person]) => ({ key, name: person.name, trashed: trashed.has(person.name) }))
  const known: KnownPeople = {
    isEmpty: stored.size === 0,
    hasTrashed: trashed.size > 0,
    byId: (id) => where((person) => person.id === id)[0] ?? null,
    byEmail: (normal) => where((person) => person.emails.some((one) => one.normal === normal)),
    byPhone: (normal) => where((person) => person.phones.some((one) => one.normal === normal)),
    byName: (key) => where((person) => nameKey(person.name) === key),
    hasEntry: () => false,
    lacksHistory: () => false,
    load: (key) => {
      const person = stored.get(key)
      if (person === undefined) throw new Error(`There is no client ${key}`)
      return person
    },
  }
  return { known, stored, add }
}

/** Writes a file for one test and removes it afterwards. */
export function withFile<T>(
  content: string | Uint8Array,
  read: (path: string) => T,
  name = 'file.csv',
): T {
  const folder = mkdtempSync(join(tmpdir(), 'transfer-'))
  const path = join(folder, name)
  try {
    writeFileSync(path, content)
    return read(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * A person as exports keep it: a birthday without a label has its own columns and comes first, and
 * custom fields stand in the order of their columns. Every other order is kept.
 */
export function comparable(one: ImportedPerson): ImportedPerson {
  const birthday = one.dates.find(({ kind, label: name }) => kind === 'birthday' && name === null)
  const others = one.dates.filter((date) => date !== birthday)
  const customFields = one.customFields.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { ...one, customFields, dates: birthday === undefined ? others : [birthday, ...others] }
}
