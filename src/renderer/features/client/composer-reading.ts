import type { Request } from '#shared/contract/index.ts'
import { readCapture, type CaptureReading } from '#shared/domain/capture.ts'
import type { Direction, InteractionKind } from '#shared/domain/facts.ts'
import type { PlainDate } from '#shared/time.ts'
import type { ComposerDraft } from './composer-draft.ts'
import type { OwnerClock } from '#renderer/time/use-owner-clock.ts'

export type PromiseRead = CaptureReading['promises'][number] & {
  /** Whether it will be saved. */
  readonly taken: boolean
}

/** What saving the line would write: the reading, with the owner's decisions over it. */
export type ComposerReading = {
  readonly isNote: boolean
  readonly kind: InteractionKind
  readonly direction: Direction
  readonly answered: boolean
  readonly on: PlainDate
  readonly body: string
  readonly learned: string | null
  readonly tags: readonly string[]
  readonly promises: readonly PromiseRead[]
  readonly reminders: CaptureReading['reminders']
  readonly spans: CaptureReading['spans']
}

/** Reads a draft; what neither the line nor the owner says is a call the owner made today. */
export function readDraft(draft: ComposerDraft, clock: OwnerClock): ComposerReading {
  const { today, dateOrder } = clock
  const line = readCapture(draft.text, { today, dateOrder, now: clock.now() })
  const direction = draft.direction ?? line.touch.direction ?? 'outbound'
  return {
    isNote:
      draft.mode === null ? line.isNote || saysNothingOfATouch(line, draft) : draft.mode === 'note',
    kind: draft.kind ?? line.touch.kind ?? 'call',
    direction,
    answered: direction !== 'outbound' || (draft.answered ?? line.touch.outcome !== 'failed'),
    on: line.happened?.on ?? today,
    body: line.body,
    learned: line.learned,
    tags: line.tags,
    promises: line.promises.map((promise) => ({
      ...promise,
      taken: promise.certain !== draft.turned.includes(promise.start),
    })),
    reminders: line.reminders,
    spans: line.spans,
  }
}

function saysNothingOfATouch({ touch }: CaptureReading, draft: ComposerDraft): boolean {
  return (
    touch.kind === null && touch.outcome === null && draft.kind === null && draft.direction === null
  )
}

type Promises = NonNullable<Request<'notes.add'>['promises']>

function promisesOf(reading: ComposerReading): Promises {
  return reading.promises
    .filter((promise) => promise.taken)
    .map(({ side, text, dueOn }) => ({ side, text, dueOn }))
}

export function touchRequest(
  reading: ComposerReading,
): Omit<Request<'interactions.log'>, 'clientId'> {
  const { kind, direction, answered, on, body, learned, tags } = reading
  return {
    kind,
    direction,
    ...(answered ? {} : { outcome: 'failed' }),
    on,
    body,
    ...(learned === null ? {} : { learned }),
    promises: promisesOf(reading),
    tags: [...tags],
  }
}

export function noteRequest(reading: ComposerReading): Omit<Request<'notes.add'>, 'clientId'> {
  return { body: reading.body, on: reading.on, promises: promisesOf(reading) }
}
