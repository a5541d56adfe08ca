import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'

export type Step = 'file' | 'columns' | 'preview' | 'run' | 'report'

type WizardKeys = Readonly<{ onBack: () => void; onGo: () => void }>

/** Escape and Ctrl+Enter on the steps before the import runs; fields of text keep their Escape. */
export function useWizardKeys(step: Step, { onBack, onGo }: WizardKeys): void {
  const isDeciding = step === 'columns' || step === 'preview'
  useShortcuts({ Escape: onBack }, { enabled: isDeciding || step === 'file' })
  useShortcuts(
    {
      // What a column becomes is chosen from a list, which keeps the keyboard and has no use for it.
      Escape: ({ target }) => {
        if (target instanceof HTMLSelectElement) onBack()
      },
      '$mod+Enter': onGo,
    },
    { inFields: true, enabled: isDeciding },
  )
}
