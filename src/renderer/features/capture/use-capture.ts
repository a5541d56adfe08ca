import { useCallback, useEffect, useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { useApi, useEvent } from '#renderer/api/api-provider.tsx'
import {
  companions,
  emptyLine,
  readLine,
  requestOf,
  type Line,
  type LineRead,
  type Picked,
} from '#renderer/reading/line.ts'
import { useOwnerClock, type OwnerClock } from '#renderer/time/use-owner-clock.ts'
import { useDraft } from '#renderer/reading/use-draft.ts'
import { meantBy, useMatches, type ClientMatch } from '#renderer/reading/use-matches.ts'

export type Problem =
  | Readonly<{ kind: 'empty' | 'nobody-named' | 'draft-failed' }>
  | Readonly<{ kind: 'nobody-called' | 'several'; name: string }>
  | Readonly<{ kind: 'failed'; failure: ApiFailure }>

export type Filed = Readonly<{
  client: Picked
  /** What was written, for the line that says so. */
  written: Output<'capture.file'>
  learned: boolean
  tags: number
  /** What to go back to when it is undone. */
  line: Line
}>

export type Capture = Readonly<{
  line: Line
  read: LineRead
  clock: OwnerClock
  /** Whom the line is about, as far as it can be told. */
  client: Picked | null
  /** Who else took part: those that were picked for the names beside the first. */
  others: readonly Picked[]
  /** Clients the name may mean, where they are several. */
  several: readonly ClientMatch[]
  problem: Problem | null
  filed: Filed | null
  change: (line: Line) => void
  file: (andOpen: boolean) => Promise<void>
  undo: () => Promise<void>
  hide: () => Promise<void>
  fail: (failure: unknown) => void
  /** Takes the word about what was filed away. */
  done: () => void
}>

/** The line of quick capture: read as it is typed, kept as a draft, filed as one deed. */
export function useCapture(): Capture {
  const api = useApi()
  const clock = useOwnerClock()
  const [line, setLine] = useState(emptyLine)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [filed, setFiled] = useState<Filed | null>(null)
  const [isLoaded, setLoaded] = useState(false)

  const read = readLine(line, clock)
  const [mention] = read.reading.mentions
  const chosen = line.picked.find(({ name }) => name === mention?.name) ?? null
  const written = chosen === null ? (mention?.name ?? '') : ''
  const meant = useMeant(written)
  const client = chosen ?? (meant.length === 1 ? (meant[0] ?? null) : null)
  const others = read.filing.isNote ? [] : companions(line, read.reading, client?.id)

  useEffect(() => {
    let isHere = true
    api
      .call('drafts.get', { place: 'capture' })
      .then((draft) => {
        if (!isHere) return
        // Whoever types already is ahead of the draft.
        const { text, picked } = draft
        setLine((now) => (now.text === '' ? { ...emptyLine, text, picked } : now))
      })
      // Without the draft of yesterday one can still write.
      .catch(() => undefined)
      .finally(() => setLoaded(true))
    return () => {
      isHere = false
    }
  }, [api])

  const keepDraft = useDraft('capture', { line, clientId: client?.id ?? null }, isLoaded, () =>
    setProblem({ kind: 'draft-failed' }),
  )

  const onShown = useCallback(() => setFiled(null), [])
  useEvent('capture.shown', onShown)

  async function about(): Promise<Picked | Problem> {
    const names = read.reading.mentions.map(({ start, end }) => line.text.slice(start, end))
    // A name alone says nothing of anybody.
    if (line.text.trim() === names.join(' ').trim()) return { kind: 'empty' }
    if (mention === undefined) return { kind: 'nobody-named' }
    if (client !== null) return client
    // The list may not be there yet when Enter comes fast.
    const candidates = await findMeant(api.call, mention.name)
    const [only] = candidates
    if (only === undefined) return { kind: 'nobody-called', name: mention.name }
    return candidates.length === 1 ? only : { kind: 'several', name: mention.name }
  }

  async function file(andOpen: boolean): Promise<void> {
    try {
      const who = await about()
      if ('kind' in who && !('id' in who)) return setProblem(who)
      const { filing } = read
      const filedNow = await api.call('capture.file', {
        clientId: who.id,
        ...(others.length === 0 ? {} : { others: others.map(({ id }) => id) }),
        draft: 'capture',
        ...requestOf(filing, clock),
      })
      setProblem(null)
      setLine(emptyLine)
      setFiled({
        client: who,
        written: filedNow,
        learned: filing.learned !== null,
        tags: filing.tags.length,
        line: { ...line, picked: [who, ...others] },
      })
      if (andOpen) await api.call('capture.showClient', { id: who.id })
    } catch (failure) {
      setProblem({ kind: 'failed', failure: failure as ApiFailure })
    }
  }

  return {
    line,
    read,
    clock,
    client,
    others,
    several: client === null ? meant : [],
    problem,
    filed,
    change: (next) => {
      setProblem(null)
      setLine(next)
    },
    file,
    undo: async () => {
      if (filed === null) return
      try {
        await api.call('undo.undo', {})
        setLine(filed.line)
        setFiled(null)
      } catch (failure) {
        setFiled(null)
        setProblem({ kind: 'failed', failure: failure as ApiFailure })
      }
    },
    hide: async () => {
      try {
        await keepDraft()
        await api.call('capture.hide', {})
      } catch {
        // It stays in sight with its words: hidden, they could be lost.
        setProblem({ kind: 'draft-failed' })
      }
    },
    fail: (failure) => setProblem({ kind: 'failed', failure: failure as ApiFailure }),
    done: () => setFiled(null),
  }
}

/** Clients that a written name may mean. */
function useMeant(name: string): readonly ClientMatch[] {
  const [first = ''] = name.split(' ')
  const whole = useMatches(name)
  // "@Amara Called" is Amara, who called.
  const shorter = useMatches(whole?.length === 0 ? first : '')
  const matches = whole?.length === 0 ? (shorter ?? []) : (whole ?? [])
  return meantBy(whole?.length === 0 ? first : name, matches)
}

async function findMeant(
  call: ReturnType<typeof useApi>['call'],
  name: string,
): Promise<readonly ClientMatch[]> {
  const [first = ''] = name.split(' ')
  for (const text of new Set([name, first])) {
    const { rows } = await call('clients.find', { text, by: 'name', limit: 5 })
    if (rows.length > 0) return meantBy(text, rows)
  }
  return []
}
