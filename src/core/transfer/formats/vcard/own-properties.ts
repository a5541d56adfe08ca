import { flagWords } from '../../rapport-layout.ts'
import { readCadence } from '../../understand/cadences.ts'
import { addOnce, type Draft } from '../../understand/draft.ts'
import { readStage, readTier } from '../../understand/stages.ts'
import { isPlainDate } from '#shared/time.ts'

// Lines that only our own cards have: what the standard has no word for. Writing and reading share
// these names.

export const ownProduct = '-//Rapport//Rapport//EN'
export const own = {
  stage: 'X-RAPPORT-STAGE',
  tier: 'X-RAPPORT-TIER',
  cadence: 'X-RAPPORT-CADENCE',
  latestDays: 'X-RAPPORT-LATEST-DAYS',
  lastTouchOn: 'X-RAPPORT-LAST-TOUCH',
  segment: 'X-RAPPORT-SEGMENT',
  flag: 'X-RAPPORT-FLAG',
  currency: 'X-RAPPORT-CURRENCY',
  lifetimeValue: 'X-RAPPORT-LIFETIME-VALUE-MINOR',
  /** A custom field, called by the X-ABLabel of its group. */
  field: 'X-RAPPORT-FIELD',
  /** Kind and label of the date in the same group. */
  dateKind: 'X-RAPPORT-DATE-KIND',
  dateLabel: 'X-RAPPORT-DATE-LABEL',
} as const
/** A parameter of dates. */
export const leadDaysParameter = 'X-RAPPORT-LEAD-DAYS'

/** Reads one of those lines; false where the value is none it could have. */
export function readOwnProperty(draft: Draft, name: string, value: string): boolean {
  switch (name) {
    case own.stage:
      draft.stage = readStage(value)
      return draft.stage !== null
    case own.tier:
      draft.tier = readTier(value)
      return draft.tier !== null
    case own.cadence: {
      const cadence = readCadence(value)
      if (cadence !== undefined) draft.cadence = cadence
      return cadence !== undefined
    }
    case own.latestDays:
      if (!/^[1-9]\d{0,3}$/.test(value)) return false
      draft.latestDays = Number(value)
      return true
    case own.lastTouchOn:
      if (!isPlainDate(value)) return false
      draft.lastTouchOn = value
      return true
    case own.segment:
      addOnce(draft.segments, value)
      return true
    case own.currency:
      if (!/^[A-Z]{3}$/.test(value)) return false
      draft.currency = value
      return true
    case own.lifetimeValue:
      if (!/^-?\d{1,15}$/.test(value)) return false
      draft.lifetimeValueMinor = Number(value)
      return true
    case own.flag:
      return readFlag(draft, value)
    default:
      return false
  }
}

function readFlag(draft: Draft, value: string): boolean {
  const at = flagWords.findIndex((word) => word === value)
  if (at === 0) draft.archived = true
  else if (at === 1) draft.deceased = true
  else if (at === 2) draft.doNotContact = true
  return at >= 0
}
