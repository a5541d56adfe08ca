import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useApi } from '#renderer/api/api-provider.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { failedBy } from '#renderer/help/failed.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { FailureBoundary } from './failure-boundary.tsx'
import { FailureScreen } from './failure-screen.tsx'
import styles from './failure-screen.module.css'

type FailuresProps = Readonly<{
  /** Where errors that nobody caught are heard of: the window. */
  heard: EventTarget
  onReload: () => void
  children: ReactNode
}>

/**
 * Where errors of the page end: in the log, and with the owner in calm words. One that was thrown
 * while drawing leaves nothing to look at; after another the window stays as it is until it is
 * loaded again.
 */
export function Failures({ heard, onReload, children }: FailuresProps) {
  const { t } = useWords()
  const api = useApi()
  const [isOdd, setIsOdd] = useState(false)

  const note = useCallback(
    (thrown: unknown): void => {
      // A log that cannot be reached is no reason to fail again.
      api.call('help.failed', failedBy(thrown)).catch(() => undefined)
    },
    [api],
  )
  useEffect(() => {
    const onError = (event: Event): void => {
      // Chromium reports observers that ran late in this way, without an error; nothing is wrong.
      const error: unknown = event instanceof ErrorEvent ? event.error : null
      if (error === null || error === undefined) return
      note(error)
      setIsOdd(true)
    }
    const onRejection = (event: Event): void => {
      note(event instanceof PromiseRejectionEvent ? event.reason : null)
      setIsOdd(true)
    }
    heard.addEventListener('error', onError)
    heard.addEventListener('unhandledrejection', onRejection)
    return () => {
      heard.removeEventListener('error', onError)
      heard.removeEventListener('unhandledrejection', onRejection)
    }
  }, [heard, note])

  return (
    <FailureBoundary onFailed={note} instead={<FailureScreen onReload={onReload} />}>
      {children}
      <Dialog
        open={isOdd}
        onClose={() => setIsOdd(false)}
        title={t('help.failed.title')}
        actions={
          <>
            <Button data-autofocus onClick={() => setIsOdd(false)}>
              {t('help.failed.stay')}
            </Button>
            <Button variant="primary" onClick={onReload}>
              {t('help.failed.reload')}
            </Button>
          </>
        }
      >
        <p className={styles.text}>{t('help.failed.odd.text')}</p>
      </Dialog>
    </FailureBoundary>
  )
}
