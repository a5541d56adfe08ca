import { useQueries } from '@tanstack/react-query'
import { useId, useMemo, useState, type ReactNode } from 'react'
import type { Request } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { isCommonCode, unreadKey } from '#renderer/api/failure-words.ts'
import { callOptions } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { breakable } from '#renderer/ui/breakable.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { Name } from '#renderer/ui/name.tsx'
import { Radio } from '#renderer/ui/radio.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import {
  differingRows,
  mergeRequest,
  placeTaken,
  type Client,
  type MergeRow,
} from './merge-rows.ts'
import styles from './merge-dialog.module.css'

type MergeDialogProps = Readonly<{
  /** The clients to be made one, in the order of their columns; the first stays unless told. */
  ids: readonly ClientId[]
  keeper?: ClientId
  /** Before the fields: who else may belong to them. */
  children?: ReactNode
  onClose: () => void
  onMerge: (request: Request<'clients.merge'>) => void
}>

/** Field by field, which of several values the merged client keeps. Two clients or more. */
export function MergeDialog({ ids, keeper, children, onClose, onMerge }: MergeDialogProps) {
  const { t } = useWords()
  const api = useApi()
  const asked = useQueries({ queries: ids.map((id) => callOptions(api, 'clients.get', { id })) })
  const error = asked.find((one) => one.error !== null)?.error ?? null
  const clients = asked.flatMap(({ data }) => data?.client ?? [])
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('duplicates.merge.title', { n: ids.length })}
      closeLabel={t('window.close')}
      width={Math.min(320 + 160 * ids.length, 960)}
    >
      {children}
      {error !== null ? (
        <ErrorState
          title={t('duplicates.failed')}
          retryLabel={t('window.retry')}
          onRetry={() => {
            for (const one of asked) void one.refetch()
          }}
        >
          {t(isCommonCode(error.code) ? unreadKey(error.code) : 'window.failed.merge-gone')}
        </ErrorState>
      ) : clients.length < ids.length ? (
        <Skeleton label={t('window.loading')} rows={4} />
      ) : (
        <MergeForm
          // What was chosen between two says nothing among three.
          key={ids.join(' ')}
          clients={clients}
          keep={keeper ?? ids[0] ?? clients[0]?.id}
          onClose={onClose}
          onMerge={onMerge}
        />
      )}
    </Dialog>
  )
}

type MergeFormProps = Readonly<{
  clients: readonly Client[]
  keep: ClientId | undefined
  onClose: () => void
  onMerge: (request: Request<'clients.merge'>) => void
}>

function MergeForm({ clients, keep, onClose, onMerge }: MergeFormProps) {
  const { t, words } = useWords()
  const rows = useMemo(() => differingRows(clients, words), [clients, words])
  const [taken, setTaken] = useState<ReadonlyMap<MergeRow, number>>(new Map())
  const id = useId()
  const keeper = Math.max(
    0,
    clients.findIndex((client) => client.id === keep),
  )
  const takeAll = (place: number): void =>
    setTaken(
      new Map(
        rows.flatMap((row) =>
          (row.values[place] ?? null) === null ? [] : [[row, place] as const],
        ),
      ),
    )
  const columns = { gridTemplateColumns: `132px repeat(${clients.length}, minmax(130px, 1fr))` }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const stays = clients[keeper]
        if (stays !== undefined) onMerge(mergeRequest(clients, stays.id, rows, taken))
      }}
    >
      <p className={styles.intro}>
        {rows.length === 0
          ? t('duplicates.merge.nothing-differs')
          : t('duplicates.merge.text', { n: rows.length })}
      </p>
      {rows.length > 0 && (
        <div className={styles.rows} role="group" aria-label={t('duplicates.merge.fields')}>
          <div className={styles.heads} style={columns}>
            {clients.map((client, place) => (
              <div key={client.id} className={styles.head}>
                <Name size="s">{client.name}</Name>
                <Button
                  small
                  variant="ghost"
                  aria-label={t('duplicates.merge.take-all-of', { name: client.name })}
                  onClick={() => takeAll(place)}
                >
                  {t('duplicates.merge.take-all')}
                </Button>
              </div>
            ))}
          </div>
          {rows.map((row, index) => (
            <fieldset
              key={`${row.field ?? 'custom'} ${row.label}`}
              className={styles.row}
              style={columns}
            >
              <legend>{row.label}</legend>
              {row.values.map((value, place) =>
                value === null ? (
                  <span key={place} className={styles.nothing} />
                ) : (
                  <label key={place} className={styles.value}>
                    <Radio
                      name={`${id}-${index}`}
                      checked={placeTaken(row, keeper, taken.get(row)) === place}
                      onChange={() => setTaken(new Map(taken).set(row, place))}
                    />
                    <bdi>{breakable(value)}</bdi>
                  </label>
                ),
              )}
            </fieldset>
          ))}
        </div>
      )}
      <footer className={styles.foot}>
        <p>{t('duplicates.merge.kept', { n: clients.length })}</p>
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
