import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { places } from '#renderer/api/places.ts'
import { useChange } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import { ClientTable, type TableHandle } from './client-table.tsx'
import { ClientsHead } from './clients-head.tsx'
import type { ListRequest } from './columns.ts'
import { rememberedScroll, rememberScroll, useCurrentRow, useListRequest } from './list-store.ts'
import { NewClientDialog } from './new-client-dialog.tsx'
import { NobodyHere } from './nobody-here.tsx'
import { StageTabs } from './stage-tabs.tsx'
import { useClientList } from './use-client-list.ts'
import type { ClientRow } from './use-rows.ts'
import { useTold } from './use-told.ts'
import styles from './clients.module.css'

/** All clients: searched as one types, in any order, a hundred thousand as easily as ten. */
export function ClientsScreen() {
  const { t } = useWords()
  const { today } = useAppInfo()
  const [, navigate] = useLocation()
  const [request, ask] = useListRequest()
  const [current, stand] = useCurrentRow()
  const list = useClientList(useDeferredValue(request))
  const told = useTold()
  const exporting = useChange('export.save')
  const table = useRef<TableHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const left: unknown = useHistoryState()
  const wantsNew = isAddRequest(left)
  const [adding, setAdding] = useState<string | null>(wantsNew ? '' : null)
  const [askedNew, setAskedNew] = useState(wantsNew)
  if (askedNew !== wantsNew) {
    setAskedNew(wantsNew)
    if (wantsNew) setAdding('')
  }

  const open = useCallback(
    (row: ClientRow) =>
      navigate(places.client(row.id), { state: { from: 'clients', request, key: row.key } }),
    [navigate, request],
  )
  const backTo = backFrom(left)
  useEffect(() => {
    if (backTo !== null) stand(backTo)
  }, [backTo, stand])
  const isBack = useRef(current !== null)
  const isThere = list.data !== undefined
  useEffect(() => {
    // Back from a client: the row one opened has the keyboard again.
    if (isThere && isBack.current) table.current?.focus()
    isBack.current = false
  }, [isThere])

  function closeDialog(): void {
    setAdding(null)
    if (wantsNew) navigate(places.clients, { replace: true, state: null })
  }
  function save(): void {
    exporting.mutate(
      { format: 'csv' },
      {
        onSuccess: (written) => {
          if (written !== null) {
            told.plain(t('clients.exported', { n: written.clients, file: written.fileName }))
          }
        },
        onError: (failure) => told.failed(failure, save),
      },
    )
  }

  useShortcuts({
    '/': () => search.current?.select(),
    n: () => setAdding(''),
    j: () => stepTo(1),
    k: () => stepTo(-1),
  })
  function stepTo(by: number): void {
    table.current?.focus()
    table.current?.move(by)
  }

  const keys = list.data?.keys
  return (
    <div className={styles.screen}>
      <ClientsHead
        total={list.data?.total ?? null}
        cooling={list.data?.cooling ?? 0}
        query={request.query ?? ''}
        searchRef={search}
        onSearch={(query) => ask({ ...request, query })}
        onDown={() => stepTo(0)}
        onEnter={() => table.current?.openCurrent()}
        onImport={() => navigate(places.import)}
        onExport={save}
        onNew={() => setAdding('')}
      />
      <StageTabs
        request={request}
        shown={keys?.length ?? null}
        onChange={ask}
        onDrifted={() => navigate(places.drifted)}
        onDuplicates={() => navigate(places.duplicates)}
      />
      {keys === undefined ? (
        <div className={styles.around}>
          {list.error === null ? (
            <Skeleton label={t('clients.loading')} rows={8} faces />
          ) : (
            <ErrorState
              title={t('clients.failed')}
              retryLabel={t('clients.retry')}
              onRetry={() => void list.refetch()}
            >
              {t(commonFailureKey(list.error.code) ?? 'window.failed.internal')}
            </ErrorState>
          )}
        </div>
      ) : keys.length === 0 ? (
        <div className={styles.around}>
          <NobodyHere
            request={request}
            nobodyAtAll={list.data?.total === 0}
            onChange={(next: ListRequest) => ask(next)}
            onNew={setAdding}
            onImport={() => navigate(places.import)}
          />
        </div>
      ) : (
        <ClientTable
          ref={table}
          keys={keys}
          request={request}
          current={current}
          today={today}
          scrollTop={rememberedScroll()}
          onScroll={rememberScroll}
          onSort={ask}
          onStand={stand}
          onOpen={open}
        />
      )}
      <NewClientDialog
        open={adding !== null}
        name={adding ?? ''}
        onClose={closeDialog}
        onAdded={(client) => {
          closeDialog()
          told.done(t('clients.added', { name: client.name }))
          navigate(places.client(client.id))
        }}
      />
    </div>
  )
}

/** Whether whoever came here asked for the new-client dialog, as the search does. */
function isAddRequest(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'add' in state && state.add === true
}

/** The client one read last, who may not be the one that was opened from here. */
function backFrom(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('current' in state)) return null
  return typeof state.current === 'number' ? state.current : null
}
