import { useQueryClient } from '@tanstack/react-query'
import type { CommonCode, ErrorCode, Output, Request } from '#shared/contract/index.ts'
import { callKey, useCall, useChange } from '#renderer/api/use-call.ts'
import { commonFailureKeys, unreadKey } from '#renderer/api/failure-words.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useToast } from '#renderer/ui/toast.tsx'
import { SettingsSections } from './settings-sections.tsx'
import styles from './settings.module.css'

export type Settings = Output<'settings.get'>
export type SettingsPatch = Request<'settings.set'>

type SettingsScreenProps = Readonly<{
  /** Shows the sheet of all keys. */
  onKeys: () => void
}>

/** Every choice takes hold as it is made; what cannot be kept is taken back and said. */
export function SettingsScreen({ onKeys }: SettingsScreenProps) {
  const { t } = useWords()
  const toast = useToast()
  const cache = useQueryClient()
  const { data, error, refetch } = useCall('settings.get', {})

  const key = callKey('settings.get', {})
  const save = useChange('settings.set', {
    onMutate: (patch) => {
      const before = cache.getQueryData<Settings>(key)
      if (before !== undefined) cache.setQueryData(key, { ...before, ...withoutGaps(patch) })
      return { before }
    },
    onSuccess: (after) => cache.setQueryData(key, after),
    onError: ({ code }, _patch, undo) => {
      if (undo?.before !== undefined) cache.setQueryData(key, undo.before)
      toast.show({ tone: 'failed', text: t(failureKey(code)) })
    },
  })

  // Drawn as one: a part that came later would push down what is being read or pressed.
  const parts = [
    useCall('lock.get', {}),
    useCall('backups.list', {}),
    useCall('imports.list', {}),
    useCall('data.place', {}),
    useCall('capture.shortcut', {}),
  ]
  if (data === undefined || parts.some(({ isFetched }) => !isFetched)) {
    return (
      <Page>
        <div className={styles.alone}>
          {error === null ? (
            <Skeleton label={t('window.loading')} rows={6} />
          ) : (
            <ErrorState
              title={t('settings.unreadable')}
              retryLabel={t('window.retry')}
              onRetry={() => void refetch()}
            >
              {t(unreadKey(error.code))}
            </ErrorState>
          )}
        </div>
      </Page>
    )
  }
  return (
    <SettingsSections settings={data} onChange={(patch) => save.mutate(patch)} onKeys={onKeys} />
  )
}

function failureKey(code: ErrorCode<'settings.set'> | CommonCode) {
  if (code === 'settings/quiet-hours-equal') return 'settings.quiet.equal'
  return commonFailureKeys[code]
}

/** A patch without its undefined fields, which would hide what was there. */
function withoutGaps(patch: SettingsPatch): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
}
