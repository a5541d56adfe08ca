import { fold } from '#core/text.ts'
import type { ClientKind, Stage, Tier } from '#shared/domain/facts.ts'

const stageWords: Readonly<Record<string, Stage>> = {
  lead: 'lead',
  prospect: 'lead',
  subscriber: 'lead',
  opportunity: 'lead',
  'marketing qualified lead': 'lead',
  'sales qualified lead': 'lead',
  interessent: 'lead',
  active: 'active',
  customer: 'active',
  client: 'active',
  current: 'active',
  evangelist: 'active',
  aktiv: 'active',
  kunde: 'active',
  past: 'past',
  former: 'past',
  inactive: 'past',
  lost: 'past',
  churned: 'past',
  ehemalig: 'past',
}

/** The stage a word names; null for a word that names none. */
export function readStage(cell: string): Stage | null {
  const word = fold(cell.trim())
  return Object.hasOwn(stageWords, word) ? (stageWords[word] ?? null) : null
}

export function readTier(cell: string): Tier | null {
  const word = cell.trim().toUpperCase()
  return word === 'A' || word === 'B' || word === 'C' ? word : null
}

const organisationKinds = new Set(
  'organisation organization company business firm firma unternehmen entreprise societe empresa azienda bedrijf organisatie organizacion'.split(
    ' ',
  ),
)
const personKinds = new Set(
  'person individual people persona personne privatperson persoon'.split(' '),
)

export function readKind(cell: string): ClientKind | null {
  const word = fold(cell.trim())
  if (organisationKinds.has(word)) return 'organisation'
  return personKinds.has(word) ? 'person' : null
}
