import type { EntryId } from '#shared/ids.ts'
import { localDateTime } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { emptyDraft, keepDraft, useComposerDraft, type ComposerDraft } from './composer-draft.ts'
import { noteRequest, readDraft, touchRequest, type ComposerReading } from './composer-reading.ts'
import type { Client } from './standing.ts'
import type { Entry } from './timeline-groups.ts'
import type { ClientDeeds } from './use-client-deeds.ts'
import { useOwnerClock } from '#renderer/time/use-owner-clock.ts'
import { useTimelineChanges } from './use-timeline.ts'
import { useTold } from './use-told.ts'

export type ComposerState = Readonly<{
  draft: ComposerDraft
  reading: ComposerReading
  change: (draft: ComposerDraft) => void
  save: () => void
}>

/**
 * The line being written about a client. Saving clears it and shows the entry at once; when the
 * write fails the entry goes again and the words are back in their field.
 */
export function useComposer(client: Client, deeds: ClientDeeds): ComposerState {
  const { t, locale } = useWords()
  const api = useApi()
  const told = useTold()
  const clock = useOwnerClock()
  const timeline = useTimelineChanges(client.id)
  const [draft, change] = useComposerDraft(client.id)
  const reading = readDraft(draft, clock)
  const { day } = formats(locale)

  async function save(): Promise<void> {
    const { id: clientId, name } = client
    change(emptyDraft)
    const putBack = [
      timeline.withEntry(entryOf(reading, client)),
      deeds.show((all) => withTouch(all, reading)),
    ]
    try {
      if (reading.isNote) {
        await api.call('notes.add', { clientId, ...noteRequest(reading) })
        told.done(t('client.noted'))
      } else {
        const { client: after } = await api.call('interactions.log', {
          clientId,
          ...touchRequest(reading),
        })
        told.done(
          t('client.logged', {
            kind: t('client.a-kind', { kind: reading.kind }),
            name,
            next: after.nextDueOn === null ? 'none' : day(after.nextDueOn, clock.today),
          }),
        )
      }
    } catch (failure) {
      for (const back of putBack) back()
      keepDraft(clientId, draft)
      told.failed(failure as ApiFailure, () => void save())
      return
    }
    await remind()
  }
  async function remind(): Promise<void> {
    for (const { text, when } of reading.reminders) {
      if (when === null) continue
      try {
        await api.call('reminders.add', {
          clientId: client.id,
          text,
          at: when.kind === 'local' ? when.at : localDateTime(`${when.on}T09:00`),
          dateOnly: when.kind === 'date',
        })
      } catch (failure) {
        told.failed(failure as ApiFailure, () => void remind())
        return
      }
    }
  }
  return { draft, reading, change, save: () => void save() }
}

/** The entry as it will be, until the core has written it. */
function entryOf(reading: ComposerReading, client: Client): Entry {
  const { isNote, kind, direction, answered, on, body, learned } = reading
  return {
    id: crypto.randomUUID() as EntryId,
    clientId: client.id,
    kind: isNote ? 'note' : 'interaction',
    on,
    at: null,
    body,
    learned: isNote ? null : learned,
    interaction: isNote
      ? null
      : {
          kind,
          direction,
          outcome: answered ? 'reached' : 'failed',
          unanswered: false,
          planned: false,
          others: [],
        },
    promise: null,
    purchase: null,
    feedback: null,
  }
}

/** The rhythm strip moves with the entry; what has to be computed waits for the core. */
function withTouch(client: Client, reading: ComposerReading): Client {
  if (reading.isNote) return client
  const { on, direction, kind, answered } = reading
  const outcome = answered ? 'reached' : 'failed'
  return { ...client, rhythm: [...client.rhythm, { on, direction, kind, outcome }] }
}
