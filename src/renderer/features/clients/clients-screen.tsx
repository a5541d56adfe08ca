import {
  useCallback,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { unreadKey } from '#renderer/api/failure-words.ts'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { MergeDialog } from '#renderer/merging/merge-dialog.tsx'
import { Chip } from '#renderer/ui/chip.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import { BulkBar } from './bulk-bar.tsx'
import { BulkDialog, type BulkQuestion } from './bulk-dialog.tsx'
import { ClientTable, type TableHandle } from './table/client-table.tsx'
import { backFrom, deedAsked, isAddRequest } from './came-with.ts'
import { ClientsHead } from './clients-head.tsx'
import type { ListRequest } from './table/columns.ts'
import { ColumnsDialog } from './columns-dialog.tsx'
import { ExportList } from './export-list.tsx'
import { FilterBar } from '#renderer/filtering/filter-bar.tsx'
import {
  rememberedScroll,
  rememberScroll,
  useBehind,
  useCurrentRow,
  useListRequest,
  useQuickLook,
  useSelection,
} from './list-store.ts'
import { LookAtRow } from './look-at-row.tsx'
import { NewClientDialog } from './new-client-dialog.tsx'
import { NobodyHere } from './nobody-here.tsx'
import { nobody, unseen } from './table/selection.ts'
import { StageTabs } from './stage-tabs.tsx'
import { useHeadFirst } from './use-head-first.ts'
import { useBulk } from './use-bulk.ts'
import { useClientList } from './use-client-list.ts'
import { useColumns } from './table/use-columns.ts'
import { useFilterProblem } from '#renderer/filtering/use-filter-problem.ts'
import { useMergeChosen } from './use-merge-chosen.ts'
import type { ClientRow } from './table/use-rows.ts'
import { useTold } from '#renderer/telling/use-told.ts'
import { useViews } from './use-views.ts'
import { ViewDialog } from './view-dialog.tsx'
import styles from './clients.module.css'

/** All clients: searched as one types, in any order, a hundred thousand as easily as ten. */
export function ClientsScreen() {
  const { t } = useWords()
  const { today } = useAppInfo()
  const [, navigate] = useLocation()
  const [request, ask] = useListRequest()
  const behind = useBehind()
  const [current, stand] = useCurrentRow()
  const [selected, select] = useSelection()
  const [looking, look] = useQuickLook()
  const list = useClientList(useDeferredValue(request))
  const told = useTold()
  const columns = useColumns(told)
  const views = useViews(request, told)
  const deeds = useBulk(selected, told, () => select(nobody))
  const merging = useMergeChosen(selected, told, () => select(nobody))
  const problem = useFilterProblem(list.error)
  const [isExporting, setExporting] = useState(false)
  const table = useRef<TableHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const addFilter = useRef<HTMLButtonElement>(null)
  const [question, setQuestion] = useState<BulkQuestion | null>(null)
  const [naming, setNaming] = useState<'save' | 'rename' | null>(null)
  const [choosing, setChoosing] = useState(false)
  const left: unknown = useHistoryState()
  const wantsNew = isAddRequest(left)
  const [adding, setAdding] = useState<string | null>(wantsNew ? '' : null)
  const [askedNew, setAskedNew] = useState(wantsNew)
  if (askedNew !== wantsNew) {
    setAskedNew(wantsNew)
    if (wantsNew) setAdding('')
  }
  const asked = deedAsked(left)
  // What was asked for elsewhere is done once: coming back to the list does not ask again.
  const forgetAsked = (): void => navigate(places.clients, { replace: true, state: null })
  const mergeAsked = useEffectEvent(() => {
    forgetAsked()
    merging.ask()
  })
  useEffect(() => {
    if (asked === 'merge') mergeAsked()
  }, [asked])

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
  /** What the keys of the bar do; with nobody chosen it is the one stood on. */
  function askAbout(what: BulkQuestion): void {
    if (selected.size === 0 && current === null) return
    if (selected.size === 0 && current !== null) select(new Set([current]))
    setQuestion(what)
  }

  function writeToChosen(): void {
    const keys = selected.size > 0 ? [...selected] : current === null ? [] : [current]
    if (keys.length === 0) return
    navigate(places.outreach, { state: { clients: Uint32Array.from(keys) } })
  }

  useShortcuts({
    '/': () => search.current?.select(),
    n: () => setAdding(''),
    f: () => addFilter.current?.click(),
    v: () => setNaming('save'),
    l: () => askAbout('log'),
    t: () => askAbout('tag'),
    p: () => askAbout('pause'),
    o: writeToChosen,
    q: () => look(!looking),
    e: () => setExporting(true),
    m: merging.ask,
  })
  useShortcuts({ Escape: () => select(nobody) }, { enabled: selected.size > 0 && !looking })
  // Of the chosen alone: the row stood on is easily another than the one meant.
  useShortcuts({ Delete: deeds.remove }, { enabled: selected.size > 0 })
  useShortcuts({ Escape: () => look(false) }, { enabled: looking })
  useShortcuts({ j: () => stepTo(1), k: () => stepTo(-1) }, { repeats: true })
  // Whoever has just come here stands on the page, where the arrows would lead nowhere.
  useShortcuts({ ArrowDown: () => stepTo(1), ArrowUp: () => stepTo(-1) }, { onPage: true })
  function stepTo(by: number): void {
    table.current?.focus()
    table.current?.move(by)
  }

  const screen = useHeadFirst()
  const keys = list.data?.keys
  const hidden = useMemo(() => (keys === undefined ? 0 : unseen(selected, keys)), [selected, keys])
  return (
    <div ref={screen} className={styles.screen}>
      <ClientsHead
        total={list.data?.total ?? null}
        cooling={list.data?.cooling ?? 0}
        query={request.query ?? ''}
        searchRef={search}
        onSearch={(query) => ask({ ...request, query })}
        onDown={() => stepTo(0)}
        onEnter={() => table.current?.openCurrent()}
        onColumns={() => setChoosing(true)}
        onImport={() => navigate(places.import)}
        onExport={() => setExporting(true)}
        onNew={() => setAdding('')}
      />
      <StageTabs
        request={request}
        views={views}
        counts={list.data !== undefined}
        onChange={ask}
        onSaveView={() => setNaming('save')}
        onRenameView={() => setNaming('rename')}
        onDrifted={() => navigate(places.drifted)}
        onDuplicates={() => navigate(places.duplicates)}
      />
      <FilterBar
        where={request.where ?? ''}
        problem={problem}
        addRef={addFilter}
        onChange={(where) => ask({ ...request, where })}
      >
        {behind !== null && (
          <Chip
            on
            removable
            aria-label={t('clients.behind.remove', { title: behind })}
            onClick={() => {
              const { among: _among, ...everybody } = request
              ask(everybody)
            }}
          >
            {t('clients.behind', { title: behind })}
          </Chip>
        )}
        {keys !== undefined && (
          <span className={styles.shown} role="status">
            {t('clients.shown', {
              n: list.data?.count ?? 0,
              order: t('clients.order', {
                sort: request.sort ?? 'name',
                down: request.descending === true ? 'yes' : 'no',
              }),
            })}
          </span>
        )}
      </FilterBar>
      <div className={styles.body}>
        {keys === undefined ? (
          <div className={styles.around}>
            {list.error === null ? (
              <Skeleton label={t('clients.loading')} rows={8} faces />
            ) : (
              problem === undefined && (
                <ErrorState
                  title={t('clients.failed')}
                  retryLabel={t('clients.retry')}
                  onRetry={() => void list.refetch()}
                >
                  {t(unreadKey(list.error.code))}
                </ErrorState>
              )
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
            count={list.data?.count ?? 0}
            request={request}
            current={current}
            selected={selected}
            columns={columns}
            today={today}
            scrollTop={rememberedScroll()}
            onScroll={rememberScroll}
            onSort={ask}
            onStand={stand}
            onSelect={select}
            onOpen={open}
            onLook={() => look(true)}
          />
        )}
        {looking && keys !== undefined && (
          <LookAtRow keys={keys} current={current} onClose={() => look(false)} onOpen={open} />
        )}
      </div>
      {selected.size > 0 && (
        <BulkBar
          n={selected.size}
          unseen={hidden}
          onAsk={setQuestion}
          onMerge={merging.ask}
          onOutreach={writeToChosen}
          onExport={() => setExporting(true)}
          onArchive={() => deeds.edit({ archived: true })}
          onDelete={deeds.remove}
          onClear={() => {
            select(nobody)
            table.current?.focus()
          }}
        />
      )}
      <BulkDialog
        question={question}
        n={selected.size}
        deeds={deeds}
        onClose={() => setQuestion(null)}
      />
      <ViewDialog what={naming} views={views} onClose={() => setNaming(null)} />
      <ColumnsDialog open={choosing} columns={columns} onClose={() => setChoosing(false)} />
      {(isExporting || asked === 'export') && (
        <ExportList
          selected={selected}
          request={request}
          shown={list.data?.count}
          onClose={() => {
            setExporting(false)
            if (asked === 'export') forgetAsked()
          }}
        />
      )}
      {merging.ids !== null && (
        <MergeDialog ids={merging.ids} onClose={merging.close} onMerge={merging.merge} />
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
