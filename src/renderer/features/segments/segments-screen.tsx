import { useEffect, useRef, useState } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import { unreadKey } from '#renderer/api/failure-words.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { PlusIcon } from '#renderer/ui/icons.ts'
import { Lede } from '#renderer/ui/page.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import { SegmentDialog } from './segment-dialog.tsx'
import { SegmentList } from './segment-list.tsx'
import { SegmentPanel } from './segment-panel.tsx'
import { useSegmentDeeds, type Segment } from './use-segment-deeds.ts'
import styles from './segments.module.css'

type SegmentsScreenProps = Readonly<{
  /** Shows the clients of a filter on Clients. */
  onShow: (where: string) => void
}>

/** All segments with how their people stand, and beside them everything about one. */
export function SegmentsScreen({ onShow }: SegmentsScreenProps) {
  const { t } = useWords()
  const list = useCall('segments.list', {})
  const deeds = useSegmentDeeds()
  const wantsNew = isAddRequest(useHistoryState())
  const [at, setAt] = useState<string | null>(null)
  const [dialog, setDialog] = useState<'new' | Segment | null>(wantsNew ? 'new' : null)
  useShortcuts({ n: () => setDialog('new') })
  /** A segment just made: once it is listed and its dialog gone, one stands on it. */
  const made = useRef<string | null>(null)
  const screen = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (made.current === null || dialog !== null) return
    const line = screen.current?.querySelector(`[data-line="${made.current}"]`)
    if (!(line instanceof HTMLElement)) return
    made.current = null
    line.focus()
  })

  const { data, error } = list
  const all = data?.segments ?? []
  const current = all.find(({ id }) => id === at) ?? all[0]
  return (
    <div ref={screen} className={styles.screen}>
      <header className={styles.head}>
        <Lede size="m">{t('segments.heading')}</Lede>
        {data !== undefined && (
          <span className={styles.figures}>
            {t('segments.figures', { active: data.active, several: data.inSeveral })}
          </span>
        )}
        <Button icon={PlusIcon} keys="N" onClick={() => setDialog('new')}>
          {t('segments.new')}
        </Button>
      </header>
      {current !== undefined ? (
        <div className={styles.two}>
          <SegmentList segments={all} current={current} onStand={({ id }) => setAt(id)} />
          <SegmentPanel
            key={current.id}
            segment={current}
            deeds={deeds}
            onRename={() => setDialog(current)}
            onDelete={() => deeds.remove(current)}
            onStand={setAt}
            onShow={onShow}
          />
        </div>
      ) : (
        <div className={styles.around}>
          {data !== undefined ? (
            <EmptyState
              title={t('segments.empty')}
              actions={
                <Button variant="primary" onClick={() => setDialog('new')}>
                  {t('segments.new')}
                </Button>
              }
            >
              {t('segments.empty.text')}
            </EmptyState>
          ) : error === null ? (
            <Skeleton label={t('segments.loading')} rows={6} />
          ) : (
            <ErrorState
              title={t('segments.failed')}
              retryLabel={t('segments.retry')}
              onRetry={() => void list.refetch()}
            >
              {t(unreadKey(error.code))}
            </ErrorState>
          )}
        </div>
      )}
      <SegmentDialog
        what={dialog}
        deeds={deeds}
        onClose={() => setDialog(null)}
        onMade={(id) => {
          made.current = id
        }}
      />
    </div>
  )
}

/** Whether whoever came here asked for the dialog of a new one, as the search does. */
function isAddRequest(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'add' in state && state.add === true
}
