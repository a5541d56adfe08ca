import type { PlannedPerson } from '#shared/contract/worker.ts'
import { comparableDays } from '#shared/domain/cadence.ts'
import type { ClientId } from '#shared/ids.ts'
import type { Decision } from '../transfer/decision.ts'
import type { ImportedPerson } from '../transfer/person.ts'

/**
 * The people that a plan would make or change, one for each client, as they stand after all rows
 * noted so far. `idOf` tells the id of a client by its key.
 */
export function createPlannedPeople(idOf: (key: number) => ClientId | null) {
  const people = new Map<string, PlannedPerson>()
  return {
    note: (decision: Decision): void => {
      switch (decision.action) {
        case 'create':
          people.set(`line ${decision.line}`, planned(decision.line, null, decision.person))
          return
        case 'update':
          people.set(
            `key ${decision.key}`,
            planned(decision.line, idOf(decision.key), decision.person),
          )
          return
        case 'fold': {
          if (decision.person === null) return
          const { into } = decision
          const name = into.is === 'row' ? `line ${into.line}` : `key ${into.key}`
          const before = people.get(name)
          const id = into.is === 'client' ? idOf(into.key) : null
          people.set(name, planned(before?.line ?? decision.line, id, decision.person))
          return
        }
        case 'unchanged':
        case 'aside':
        case 'attach':
        case 'reject':
      }
    },
    all: (): readonly PlannedPerson[] => [...people.values()],
  }
}

function planned(line: number, id: ClientId | null, person: ImportedPerson): PlannedPerson {
  const { cadence } = person
  return {
    line,
    id,
    kind: person.kind,
    name: person.name,
    givenName: person.givenName,
    familyName: person.familyName,
    nickname: person.nickname,
    emails: person.emails.map(({ value, label }, index) => ({
      value,
      label,
      primary: index === 0,
    })),
    phones: person.phones.map(({ value, e164, label }) => ({ value, e164, label })),
    addresses: person.addresses,
    urls: person.urls,
    organisation: person.organisation,
    title: person.title,
    stage: person.stage ?? 'active',
    tags: person.tags,
    segments: person.segments,
    cadenceDays:
      cadence === null || cadence === 'none' ? null : Math.round(comparableDays(cadence)),
    lastTouchOn: person.lastTouchOn,
    dates: person.dates.map(({ kind, date }) => ({ kind, date })),
    notes: person.notes,
    customFields: Object.fromEntries(person.customFields),
  }
}
