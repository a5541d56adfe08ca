import { createContext, useContext, type ReactNode } from 'react'
import type { BatchId } from '#shared/ids.ts'

export type UndoDeeds = Readonly<{
  /**
   * Takes back the newest deed, or one import, and says so in a toast. Where clients of an import
   * were changed since, it asks what becomes of them, unless `changed` says it.
   */
  undo: (batch?: BatchId, changed?: 'keep' | 'remove') => void
  redo: () => void
}>

const UndoContext = createContext<UndoDeeds | null>(null)

type UndoProviderProps = Readonly<{ deeds: UndoDeeds; children: ReactNode }>

export function UndoProvider({ deeds, children }: UndoProviderProps) {
  return <UndoContext value={deeds}>{children}</UndoContext>
}

/** Undo and redo for toasts and reports of any feature; the app provides them. */
export function useUndo(): UndoDeeds {
  const deeds = useContext(UndoContext)
  if (deeds === null) throw new Error('useUndo needs an UndoProvider above it')
  return deeds
}
