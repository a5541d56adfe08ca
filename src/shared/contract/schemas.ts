import { z } from 'zod'
import {
  isUuid,
  type BatchId,
  type ClientId,
  type ClientKey,
  type EntryId,
  type PromiseId,
  type ReminderId,
} from '../ids.ts'
import { isEpochMs, isLocalDateTime, isLocalTime, isMonthDay, isPlainDate } from '../time.ts'
import type { EpochMs, LocalDateTime, LocalTime, MonthDay, PlainDate } from '../time.ts'
import * as facts from '../domain/facts.ts'
import { latenesses } from '../domain/reasons.ts'

// The small parts every channel is made of. Each accepts plain data and yields the branded type,
// so that nothing unchecked carries a brand.

const uuid = z.string().refine(isUuid, 'not an id')
export const clientId = uuid.transform((id) => id as ClientId)
export const entryId = uuid.transform((id) => id as EntryId)
export const reminderId = uuid.transform((id) => id as ReminderId)
export const promiseId = uuid.transform((id) => id as PromiseId)
export const batchId = uuid.transform((id) => id as BatchId)
export const clientKey = z
  .int()
  .positive()
  .transform((key) => key as ClientKey)
export const plainId = uuid

export const epochMs = z.custom<EpochMs>((v) => typeof v === 'number' && isEpochMs(v))
export const plainDate = z.custom<PlainDate>((v) => typeof v === 'string' && isPlainDate(v))
export const monthDay = z.custom<MonthDay>((v) => typeof v === 'string' && isMonthDay(v))
export const dateOrMonthDay = z.union([plainDate, monthDay])
export const localDateTime = z.custom<LocalDateTime>(
  (v) => typeof v === 'string' && isLocalDateTime(v),
)
export const localTime = z.custom<LocalTime>((v) => typeof v === 'string' && isLocalTime(v))

/** One line of text: a name, a label. */
export const line = z.string().trim().min(1).max(4000)
/** Text of any shape: a note, what was said. One megabyte holds whatever a file can bring. */
export const prose = z.string().max(2_000_000)

export const clientKind = z.enum(facts.clientKinds)
export const stage = z.enum(facts.stages)
export const tier = z.enum(facts.tiers)
export const interactionKind = z.enum(facts.interactionKinds)
export const direction = z.enum(facts.directions)
export const touchOutcome = z.enum(facts.outcomes)
export const promiseSide = z.enum(facts.promiseSides)
export const promiseState = z.enum(['open', 'kept', 'broken', 'released'])
export const wishState = z.enum(facts.wishStates)
export const offeringKind = z.enum(facts.offeringKinds)
export const entryKinds = [
  'interaction',
  'note',
  'promise',
  'purchase',
  'feedback',
  'wish',
  'issue',
  'win',
  'referral',
  'reminder',
  'stage',
  'skip',
] as const
export const entryKind = z.enum(entryKinds)
export const factKind = z.enum([
  'like',
  'dislike',
  'family',
  'constraint',
  'contact',
  'work',
  'other',
])

export const cadence = z.strictObject({
  unit: z.enum(['days', 'months']),
  count: z.int().min(1).max(3650),
})
export const cadenceSetting = z.union([cadence, z.literal('none'), z.null()])
export const cadenceSource = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('client') }),
  z.strictObject({ from: z.literal('tier'), tier }),
  z.strictObject({ from: z.literal('segment'), name: z.string() }),
  z.strictObject({ from: z.literal('tag'), name: z.string() }),
  z.strictObject({ from: z.literal('stage'), stage }),
  z.strictObject({ from: z.literal('default') }),
])
export const effectiveCadence = z.strictObject({
  cadence: z.union([cadence, z.literal('none')]),
  source: cadenceSource,
})

/** How a client stands to its cadence; "past-latest" only where a latest is set. */
export const lateness = z.enum(latenesses)
/** Days on which the owner is away, from the first until the day before `until`. */
export const holiday = z.strictObject({ from: plainDate, until: plainDate })

export const nothing = z.strictObject({})
