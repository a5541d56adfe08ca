import type { QueryClient } from '@tanstack/react-query'
import { useEffect, type ReactNode } from 'react'
import { words } from '#shared/words/words.ts'
import type { Api } from '#renderer/api/api.ts'
import { ApiProvider } from '#renderer/api/api-provider.tsx'
import { WordsProvider } from '#renderer/api/words-context.tsx'
import { LockGate } from '#renderer/features/lock/lock-gate.tsx'
import { AnnouncerProvider } from '#renderer/ui/announcer.tsx'
import { Name } from '#renderer/ui/name.tsx'
import { ToastProvider } from '#renderer/ui/toast.tsx'
import { Failures } from './failures.tsx'
import { Start } from './start.tsx'
import styles from './app.module.css'

type AppProps = Readonly<{ api: Api; queryClient: QueryClient }>

/** The whole window, given its way to the core. */
export function App({ api, queryClient }: AppProps) {
  useEffect(() => {
    document.documentElement.dataset['platform'] = api.platform
  }, [api.platform])
  const english = words('en')
  return (
    <ApiProvider api={api} queryClient={queryClient}>
      <WordsProvider words={english} renderName={renderName}>
        <LockGate>
          <AnnouncerProvider>
            <div className={styles.window}>
              <ToastProvider
                label={english.t('window.messages')}
                dismissLabel={english.t('window.dismiss')}
              >
                <Failures heard={window} onReload={reload}>
                  <Start />
                </Failures>
              </ToastProvider>
            </div>
          </AnnouncerProvider>
        </LockGate>
      </WordsProvider>
    </ApiProvider>
  )
}

function renderName(name: ReactNode): ReactNode {
  return <Name>{name}</Name>
}

function reload(): void {
  window.location.reload()
}
