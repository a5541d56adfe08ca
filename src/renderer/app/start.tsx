import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { AppInfoProvider } from '#renderer/api/app-info.tsx'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { unreadKey } from '#renderer/api/failure-words.ts'
import { Undoing } from '#renderer/features/undo/undoing.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { Screens } from './screens.tsx'
import { useAppearance } from './use-appearance.ts'
import styles from './app.module.css'

/** Places live in the address's hash: the page is one file with no server behind it. */
const inTheHash = { hook: useHashLocation }

/** Asks what every screen takes for granted; until it is known there is nothing to show. */
export function Start() {
  const { t } = useWords()
  const info = useCall('app.info', {})
  const settings = useCall('settings.get', {})

  useAppearance(settings.data?.appearance, settings.data?.singleKeys)

  const failure = info.error ?? settings.error
  if (info.data === undefined || settings.data === undefined) {
    if (failure === null) return null
    return (
      <main className={styles.alone}>
        <ErrorState
          title={t('window.start-failed')}
          retryLabel={t('window.retry')}
          onRetry={() => {
            void info.refetch()
            void settings.refetch()
          }}
        >
          {t(unreadKey(failure.code))}
        </ErrorState>
      </main>
    )
  }
  return (
    <AppInfoProvider info={info.data}>
      <Undoing>
        <Router {...inTheHash}>
          <Screens />
        </Router>
      </Undoing>
    </AppInfoProvider>
  )
}
