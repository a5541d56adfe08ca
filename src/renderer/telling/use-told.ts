import { useMemo, type ReactNode } from 'react'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { useUndo } from '#renderer/api/undo-context.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { useToast } from '#renderer/ui/toast.tsx'

export type Told = Readonly<{
  /** Says what was done, with its undo. */
  done: (text: ReactNode) => void
  /** Says something that changed nothing, or that cannot be undone and need not be. */
  plain: (text: ReactNode) => void
  /** Says why something was not done, where a second try would change nothing. */
  refused: (text: ReactNode) => void
  /** Says why a deed was taken back, with a second try. */
  failed: (failure: ApiFailure, retry: () => void) => void
}>

/** Toasts of every screen: a deed with its undo, or why it failed. */
export function useTold(): Told {
  const toast = useToast()
  const { undo } = useUndo()
  const { t } = useWords()
  return useMemo(
    () => ({
      done: (text) =>
        toast.show({
          text,
          action: { label: t('window.undo'), keys: '$mod+Z', run: () => undo() },
        }),
      plain: (text) => toast.show({ text, tone: 'plain' }),
      refused: (text) => toast.show({ text, tone: 'failed' }),
      failed: ({ code }, retry) =>
        toast.show({
          text: t(failureKey(code)),
          tone: 'failed',
          action: { label: t('window.retry'), run: retry },
        }),
    }),
    [toast, undo, t],
  )
}

/** The text that says why a deed was refused, on whatever screen it was tried. */
export function failureKey(code: string) {
  return commonFailureKey(code) ?? ownKey(code)
}

function ownKey(code: string) {
  switch (code) {
    case 'client/not-found':
    case 'relation/other-not-found':
      return 'window.failed.client'
    case 'client/bad-email':
      return 'window.failed.email'
    case 'snooze/in-the-past':
    case 'pause/in-the-past':
      return 'window.failed.past'
    case 'skip/no-cadence':
      return 'window.failed.no-cadence'
    case 'entry/not-found':
    case 'promise/not-found':
    case 'fact/not-found':
    case 'date/not-found':
    case 'relation/not-found':
    case 'reminder/not-found':
      return 'window.failed.gone'
    case 'reminder/bad-rule':
      return 'window.failed.rule'
    case 'link/refused':
    case 'link/failed':
      return 'window.failed.link'
    case 'merge/same-client':
      return 'window.failed.merge-gone'
    case 'segment/by-rule':
      return 'window.failed.by-rule'
    default:
      return 'window.failed.internal'
  }
}
