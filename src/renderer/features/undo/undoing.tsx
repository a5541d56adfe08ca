import { useState, type ReactNode } from 'react'
import type { BatchId } from '#shared/ids.ts'
import { UndoProvider } from '#renderer/api/undo-context.tsx'
import { later } from '#renderer/api/later.tsx'
import { useUndoDeeds } from './use-undo-deeds.tsx'

const ChangedDialog = later(async () => (await import('./changed-dialog.tsx')).ChangedDialog)

/** Undo and redo for everything below, and the one question an undo may have. */
export function Undoing({ children }: Readonly<{ children: ReactNode }>) {
  const [asked, setAsked] = useState<BatchId | null>(null)
  const deeds = useUndoDeeds(setAsked)
  return (
    <UndoProvider deeds={deeds}>
      {children}
      {asked !== null && (
        <ChangedDialog
          batch={asked}
          onClose={() => setAsked(null)}
          onChoose={(changed) => {
            setAsked(null)
            deeds.undo(asked, changed)
          }}
        />
      )}
    </UndoProvider>
  )
}
