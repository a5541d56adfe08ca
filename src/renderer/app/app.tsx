import type { QueryClient } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import type { Api } from '#renderer/api/api.ts'
import { ApiProvider } from '#renderer/api/api-provider.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { LockGate } from '#renderer/features/lock/lock-gate.tsx'
import { AnnouncerProvider } from '#renderer/ui/announcer.tsx'
import { ToastProvider } from '#renderer/ui/toast.tsx'
import { askAhead } from './ask-ahead.ts'
import { Failures } from './failures.tsx'
import { SpokenWords } from './spoken-words.tsx'
import { Start } from './start.tsx'
import styles from './app.module.css'

type AppProps = Readonly<{ api: Api; queryClient: QueryClient }>

/** The whole window, given its way to the core. */
export function App({ api, queryClient }: AppProps) {
  useEffect(() => {
    document.documentElement.dataset['platform'] = api.platform
  }, [api.platform])
  // An effect of the outermost part: by then changes are listened to.
  useEffect(() => {
    void askAhead(api, queryClient, window.location.hash)
  }, [api, queryClient])
  return (
    <ApiProvider api={api} queryClient={queryClient}>
      <SpokenWords>
        <LockGate>
          <AnnouncerProvider>
            <div className={styles.window}>
              <Messages>
                <Failures heard={window} onReload={reload}>
                  <Start />
                </Failures>
              </Messages>
            </div>
          </AnnouncerProvider>
        </LockGate>
      </SpokenWords>
    </ApiProvider>
  )
}

function Messages({ children }: Readonly<{ children: ReactNode }>) {
  const { t } = useWords()
  return (
    <ToastProvider label={t('window.messages')} dismissLabel={t('window.dismiss')}>
      {children}
    </ToastProvider>
  )
}

function reload(): void {
  window.location.reload()
}
