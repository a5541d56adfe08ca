import { useMemo } from 'react'
import { isUuid, type BatchId } from '#shared/ids.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { ApiFailure } from '#renderer/api/failure.ts'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import type { UndoDeeds } from '#renderer/api/undo-context.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { useToast } from '#renderer/ui/toast.tsx'
import { deedWords, type Undoable } from '#renderer/api/deed-words.ts'

/**
 * Undo and redo that say in a toast what was taken back, or why nothing was. An import whose clients
 * were changed since is left to `onChanged`, which asks.
 */
export function useUndoDeeds(onChanged: (batch: BatchId) => void): UndoDeeds {
  const api = useApi()
  const toast = useToast()
  const { t, rich } = useWords()

  return useMemo<UndoDeeds>(() => {
    const told = (undoable: Undoable) => {
      const { key, args } = deedWords(undoable)
      return rich(key, args)
    }
    const tellFailure = (error: unknown, nothing: string) => {
      const code = error instanceof ApiFailure ? error.code : 'internal'
      if (code === 'undo/nothing') return toast.show({ tone: 'plain', text: nothing })
      const key =
        code === 'undo/no-such-batch'
          ? 'window.undo.gone'
          : (commonFailureKey(code) ?? 'window.failed.internal')
      return toast.show({ tone: 'failed', text: t(key) })
    }
    const redo = async (): Promise<void> => {
      try {
        const { redone } = await api.call('undo.redo', {})
        toast.show({
          text: (
            <>
              {t('window.redone')} {told(redone)}
            </>
          ),
          action: { label: t('window.undo'), keys: '$mod+Z', run: () => void undo() },
        })
      } catch (error) {
        tellFailure(error, t('window.redo.nothing'))
      }
    }
    const undo: (...args: Parameters<UndoDeeds['undo']>) => Promise<void> = async (
      batch,
      changed,
    ) => {
      try {
        const { undone } = await api.call('undo.undo', { batch, changed })
        toast.show({
          text: (
            <>
              {t('window.undone')} {told(undone)}
            </>
          ),
          action: { label: t('window.redo'), keys: 'Shift+$mod+Z', run: () => void redo() },
        })
      } catch (error) {
        const asked = error instanceof ApiFailure ? batchOf(error) : null
        if (asked === null) tellFailure(error, t('window.undo.nothing'))
        else onChanged(asked)
      }
    }
    return {
      undo: (batch, changed) => void undo(batch, changed),
      redo: () => void redo(),
    }
  }, [api, toast, t, rich, onChanged])
}

/** The import that an undo was refused for until it is said what becomes of its clients. */
function batchOf({ code, details }: ApiFailure): BatchId | null {
  const { batch } = details
  return code === 'undo/changed-since' && typeof batch === 'string' && isUuid(batch)
    ? (batch as BatchId)
    : null
}
