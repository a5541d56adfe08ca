import { useId, useMemo, useState } from 'react'
import { useCall } from '#renderer/api/use-call.ts'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import type { Request } from '#shared/contract/index.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { Name } from '#renderer/ui/name.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { differingRows, keeperOf, mergeRequest, type Client, type MergeRow } from './merge-rows.ts'
import type { Pair } from './use-duplicates.ts'
import styles from './merge-dialog.module.css'

type MergeDialogProps = Readonly<{
  /** Null while no pair is being merged. */
  pair: Pair | null
  onClose: () => void
  onMerge: (request: Request<'clients.merge'>) => void
}>

/** Field by field, which of two values the merged client keeps. */
export function MergeDialog({ pair, onClose, onMerge }: MergeDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      open={pair !== null}
      onClose={onClose}
      title={t('duplicates.merge.title')}
      closeLabel={t('window.close')}
      width={640}
    >
      {pair !== null && <MergeBoth pair={pair} onClose={onClose} onMerge={onMerge} />}
    </Dialog>
  )
}

type MergeBothProps = Readonly<{
  pair: Pair
  onClose: () => void
  onMerge: (request: Request<'clients.merge'>) => void
}>

function MergeBoth({ pair, onClose, onMerge }: MergeBothProps) {
  const { t } = useWords()
  const a = useCall('clients.get', { id: pair.a.client.id })
  const b = useCall('clients.get', { id: pair.b.client.id })
  const error = a.error ?? b.error
  if (error !== null) {
    return (
      <ErrorState
        title={t('duplicates.failed')}
        retryLabel={t('window.retry')}
        onRetry={() => {
          void a.refetch()
          void b.refetch()
        }}
      >
        {t(commonFailureKey(error.code) ?? 'duplicates.failed.gone')}
      </ErrorState>
    )
  }
  if (a.data === undefined || b.data === undefined) {
    return <Skeleton label={t('window.loading')} rows={4} />
  }
  return (
    <MergeForm
      a={a.data.client}
      b={b.data.client}
      keeper={keeperOf(pair.a, pair.b)}
      onClose={onClose}
      onMerge={onMerge}
    />
  )
}

type MergeFormProps = Readonly<{
  a: Client
  b: Client
  keeper: 'a' | 'b'
  onClose: () => void
  onMerge: (request: Request<'clients.merge'>) => void
}>

function MergeForm({ a, b, keeper, onClose, onMerge }: MergeFormProps) {
  const { t, words } = useWords()
  const rows = useMemo(() => differingRows(a, b, words), [a, b, words])
  const [taken, setTaken] = useState<ReadonlyMap<MergeRow, 'a' | 'b'>>(new Map())
  const id = useId()
  const fromOf = (row: MergeRow): 'a' | 'b' => taken.get(row) ?? keeper
  const takeAll = (from: 'a' | 'b'): void => setTaken(new Map(rows.map((row) => [row, from])))
  const sides = [
    { from: 'a', client: a },
    { from: 'b', client: b },
  ] as const

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onMerge(mergeRequest(a, b, keeper, rows, taken))
      }}
    >
      <p className={styles.intro}>
        {rows.length === 0
          ? t('duplicates.merge.nothing-differs')
          : t('duplicates.merge.text', { n: rows.length })}
      </p>
      {rows.length > 0 && (
        <div className={styles.rows}>
          <div className={styles.heads}>
            {sides.map(({ from, client }) => (
              <div key={from} className={styles.head}>
                <Name size="s">{client.name}</Name>
                <Button
                  small
                  variant="ghost"
                  aria-label={t('duplicates.merge.take-all-of', { name: client.name })}
                  onClick={() => takeAll(from)}
                >
                  {t('duplicates.merge.take-all')}
                </Button>
              </div>
            ))}
          </div>
          {rows.map((row, index) => (
            <fieldset key={`${row.field ?? 'custom'} ${row.label}`} className={styles.row}>
              <legend>{row.label}</legend>
              {sides.map(({ from }) => (
                <label key={from} className={styles.value}>
                  <input
                    type="radio"
                    name={`${id}-${index}`}
                    checked={fromOf(row) === from}
                    onChange={() => setTaken(new Map(taken).set(row, from))}
                  />
                  <bdi>{row[from]}</bdi>
                </label>
              ))}
            </fieldset>
          ))}
        </div>
      )}
      <footer className={styles.foot}>
        <p>{t('duplicates.merge.kept')}</p>
        <Button variant="ghost" onClick={onClose}>
          {t('window.cancel')}
        </Button>
        <Button variant="primary" type="submit" data-autofocus>
          {t('duplicates.merge')}
        </Button>
      </footer>
    </form>
  )
}
