import { useRef } from 'react'
import { useLocation } from 'wouter'
import { places } from '#renderer/api/places.ts'
import { useCall, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { useToast } from '#renderer/ui/toast.tsx'
import { restoreFailureWords } from '#renderer/backups/failure-keys.ts'
import { PlaceNote } from '#renderer/backups/place-note.tsx'
import { useTellRestored } from '#renderer/backups/use-tell-restored.ts'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import { Welcome } from './welcome.tsx'

/** The first start: an empty data file, and three ways to begin. */
export function FirstRunScreen() {
  const { t } = useWords()
  const [, navigate] = useLocation()
  const toast = useToast()
  const nameField = useRef<HTMLInputElement>(null)

  const { data: counts } = useCall('nudges.count', {})
  const add = useChange('clients.add', {
    onSuccess: ({ client }) => navigate(places.client(client.id)),
    onError: ({ code }) => {
      const key = code === 'client/bad-email' ? undefined : commonFailureKey(code)
      toast.show({ tone: 'failed', text: t(key ?? 'window.failed.internal') })
    },
  })
  const fill = useChange('demo.fill', {
    onSuccess: () => navigate(places.today),
    onError: ({ code }) => {
      const key = code === 'demo/not-empty' ? 'first-run.demo.not-empty' : commonFailureKey(code)
      toast.show({ tone: 'failed', text: t(key ?? 'window.failed.internal') })
    },
  })
  const tellRestored = useTellRestored()
  const restore = useChange('backups.restoreFile', {
    onSuccess: (restored) => {
      if (restored === null) return
      navigate(places.today)
      tellRestored(restored)
    },
    onError: ({ code }) =>
      toast.show({
        tone: 'failed',
        text: t(
          code === 'restore/not-ours' ? 'first-run.restore.not-ours' : restoreFailureWords(code),
        ),
      }),
  })
  const isBusy = add.isPending || fill.isPending || restore.isPending
  const isEmpty = counts === undefined || counts.clients === 0

  function goImport(): void {
    if (!isBusy) navigate(places.import)
  }
  function lookAround(): void {
    if (!isBusy) fill.mutate({})
  }
  useShortcuts({
    '1': goImport,
    '2': () => nameField.current?.focus(),
    '3': lookAround,
  })

  return (
    <>
      <PlaceNote />
      <Welcome
        nameField={nameField}
        isBusy={isBusy}
        isFilling={fill.isPending}
        isRestoring={restore.isPending}
        isEmpty={isEmpty}
        onImport={goImport}
        onAdd={(name) => add.mutate({ name })}
        onLookAround={lookAround}
        onRestore={() => {
          if (!isBusy) restore.mutate({})
        }}
        onSettings={() => navigate(places.settings)}
      />
    </>
  )
}
