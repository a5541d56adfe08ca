import { useState } from 'react'
import type { EntryId } from '#shared/ids.ts'
import { formats } from '#shared/words/format.ts'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import type { Filing } from '#shared/domain/capture-filing.ts'
import {
  companions,
  emptyLine,
  readLine,
  requestOf,
  type Line,
  type LineRead,
  type Picked,
} from '#renderer/reading/line.ts'
import { keepDraft, useComposerDraft } from './composer-draft.ts'
import type { Client } from './standing.ts'
import type { Entry } from './timeline-groups.ts'
import type { ClientDeeds } from './use-client-deeds.ts'
import { useOwnerClock } from '#renderer/time/use-owner-clock.ts'
import { useTimelineChanges } from './use-timeline.ts'
import { useTold } from '#renderer/telling/use-told.ts'

export type ComposerState = Readonly<{
  draft: Line
  /** Being filed: the words stay, and wait for the answer. */
  busy: boolean
  read: LineRead
  /** Who else was named as having taken part; those left out among them. */
  company: readonly Picked[]
  change: (draft: Line) => void
  save: () => void
}>

/**
 * The line being written about a client. Saving shows the entry at once, and the words go when they
 * are on the disk; when the write fails the entry goes again and the words stay.
 */
export function useComposer(client: Client, deeds: ClientDeeds): ComposerState {
  const { t, locale } = useWords()
  const api = useApi()
  const told = useTold()
  const clock = useOwnerClock()
  const timeline = useTimelineChanges(client.id)
  const [draft, change] = useComposerDraft(client.id, () => told.plain(t('window.draft-failed')))
  const [busy, setBusy] = useState(false)
  const read = readLine(draft, clock)
  const { filing } = read
  const company = filing.isNote ? [] : companions(draft, read.reading, client.id)
  const others = company.filter(({ name }) => !draft.choices.refused.includes(companySource(name)))
  const { day } = formats(locale)

  async function save(): Promise<void> {
    const { id: clientId, name } = client
    if (busy) return
    setBusy(true)
    const putBack = [
      ...(leavesEntry(filing) ? [timeline.withEntry(entryOf(filing, client, others))] : []),
      deeds.show((all) => withTouch(all, filing)),
    ]
    try {
      const { entry, client: after } = await api.call('capture.file', {
        clientId,
        ...(others.length === 0 ? {} : { others: others.map(({ id }) => id) }),
        draft: clientId,
        ...requestOf(filing, clock),
      })
      keepDraft(clientId, emptyLine)
      told.done(
        entry?.kind === 'interaction'
          ? t('client.logged', {
              kind: t('common.a-kind', { kind: filing.kind }),
              name,
              next: after.nextDueOn === null ? 'none' : day(after.nextDueOn, clock.today),
            })
          : t('client.noted'),
      )
    } catch (failure) {
      for (const back of putBack) back()
      told.failed(failure as ApiFailure, () => void save())
    } finally {
      setBusy(false)
    }
  }
  return { draft, busy, read, company, change, save: () => void save() }
}

/** What of a line is turned round where somebody named in it did not take part. */
export function companySource(name: string): string {
  return `@${name}`
}

/** A line of promises and tags alone leaves no note behind. */
function leavesEntry({ isNote, body, learned }: Filing): boolean {
  return !isNote || body !== '' || learned !== null
}

/** The entry as it will be, until the core has written it. */
function entryOf(filing: Filing, client: Client, others: readonly Picked[]): Entry {
  const { isNote, kind, direction, outcome, on, body, learned } = filing
  return {
    id: crypto.randomUUID() as EntryId,
    clientId: client.id,
    kind: isNote ? 'note' : 'interaction',
    on,
    at: null,
    body,
    learned,
    interaction: isNote
      ? null
      : {
          kind,
          direction,
          outcome,
          unanswered: false,
          planned: false,
          others: others.map(({ id, name }) => ({ id, name })),
        },
    promise: null,
    purchase: null,
    feedback: null,
  }
}

/** The rhythm strip moves with the entry; what has to be computed waits for the core. */
function withTouch(client: Client, filing: Filing): Client {
  if (filing.isNote) return client
  const { on, direction, kind, outcome } = filing
  return { ...client, rhythm: [...client.rhythm, { on, direction, kind, outcome }] }
}
