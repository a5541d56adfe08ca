import { useState } from 'react'
import type { Output } from '#shared/contract/index.ts'
import type { WordKey } from '#shared/words/catalogue.ts'
import { formats } from '#shared/words/format.ts'
import { commonFailureKey, unreadKey } from '#renderer/api/failure-words.ts'
import { deedWords } from '#renderer/api/deed-words.ts'
import { useUndo } from '#renderer/api/undo-context.tsx'
import { useCall, useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { momentWords } from '#renderer/backups/backup-row.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { Lede, Page, PageColumn } from '#renderer/ui/page.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useToast } from '#renderer/ui/toast.tsx'
import styles from './history.module.css'

type Deed = Output<'history.list'>['deeds'][number]

/** What is asked before several deeds are taken back; `later` where one alone would tread on them. */
type Question = { readonly deed: Deed; readonly deeds: number; readonly later: number | null }

/** What was done, newest first, and the way back to any point of it. */
export function HistoryScreen() {
  const { t, rich, locale } = useWords()
  const { redo } = useUndo()
  const toast = useToast()
  const { data, error, refetch } = useCall('history.list', {})
  const [question, setQuestion] = useState<Question | null>(null)
  const undo = useChange('history.undo')
  const { sentenceStart } = formats(locale)
  const deeds = data?.deeds ?? []
  const standing = deeds.filter(({ isUndone }) => !isUndone)

  function takeBack(deed: Deed, upTo: boolean): void {
    undo.mutate(
      { id: deed.id, upTo },
      {
        onSuccess: ({ deeds: n }) =>
          toast.show({
            text: t('history.undone', { n }),
            action: { label: t('window.redo'), keys: 'Shift+$mod+Z', run: () => redo() },
          }),
        onError: ({ code, details }) => {
          if (code === 'history/treads') {
            const later = typeof details?.['later'] === 'number' ? details['later'] : 1
            setQuestion({ deed, deeds: standing.indexOf(deed) + 1, later })
          } else {
            toast.show({ tone: 'failed', text: t(commonFailureKey(code) ?? 'window.undo.gone') })
          }
        },
      },
    )
  }

  if (data === undefined) {
    return (
      <Page>
        <PageColumn>
          {error === null ? (
            <Skeleton label={t('window.loading')} rows={6} />
          ) : (
            <ErrorState
              title={t('history.failed')}
              retryLabel={t('window.retry')}
              onRetry={() => void refetch()}
            >
              {t(unreadKey(error.code))}
            </ErrorState>
          )}
        </PageColumn>
      </Page>
    )
  }
  return (
    <Page>
      <PageColumn>
        <Lede>{t('history.heading', { n: standing.length })}</Lede>
        <p className={styles.text}>{t('history.text')}</p>
        {deeds.length > 0 && (
          <ol className={styles.list}>
            {deeds.map((deed) => {
              const { key, args } = deedWords(deed)
              // Every deed takes these two arguments, or none.
              const plain = (t as (key: WordKey, args: object) => string)(key, args)
              const named = sentenceStart(plain)
              return (
                <li key={deed.id} className={styles.row} data-undone={deed.isUndone}>
                  <div>
                    <p className={styles.what}>{rich(key, args)}</p>
                    <p className={styles.text}>
                      {momentWords(locale, deed.at)}
                      {deed.isUndone && ` · ${t('history.is-undone')}`}
                    </p>
                  </div>
                  {!deed.isUndone && (
                    <div className={styles.acts}>
                      <Button
                        small
                        disabled={undo.isPending}
                        aria-label={t('history.only.what', { what: named })}
                        onClick={() => takeBack(deed, false)}
                      >
                        {t('history.only')}
                      </Button>
                      <Button
                        small
                        variant="ghost"
                        disabled={undo.isPending}
                        aria-label={t('history.up-to.what', { what: named })}
                        onClick={() => {
                          const n = standing.indexOf(deed) + 1
                          if (n === 1) takeBack(deed, true)
                          else setQuestion({ deed, deeds: n, later: null })
                        }}
                      >
                        {t('history.up-to')}
                      </Button>
                    </div>
                  )}
                </li>
              )
            })}
          </ol>
        )}
      </PageColumn>
      <Dialog
        open={question !== null}
        onClose={() => setQuestion(null)}
        title={t('history.ask.title', { n: question?.deeds ?? 0 })}
        actions={
          <>
            <Button variant="ghost" data-autofocus onClick={() => setQuestion(null)}>
              {t('window.cancel')}
            </Button>
            <Button
              variant="primary"
              onClick={() => {
                if (question !== null) takeBack(question.deed, true)
                setQuestion(null)
              }}
            >
              {t('history.up-to')}
            </Button>
          </>
        }
      >
        <p className={styles.text}>
          {question?.later === null || question === null
            ? t('history.ask.text')
            : t('history.ask.treads', { n: question.later })}
        </p>
      </Dialog>
    </Page>
  )
}
