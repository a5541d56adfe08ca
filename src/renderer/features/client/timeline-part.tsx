import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { PlainDate } from '#shared/time.ts'
import { unreadKey } from '#renderer/api/failure-words.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import { shortName, type Client } from './standing.ts'
import { Timeline } from './timeline.tsx'
import { TimelineBar } from './timeline-bar.tsx'
import { timelineItems } from './timeline-groups.ts'
import type { TimelineView } from './timeline-view.ts'
import { useEntryDeeds } from './use-entry-deeds.ts'
import { useKnown } from './use-known.ts'
import { useTimeline } from './use-timeline.ts'
import styles from './timeline.module.css'

type TimelinePartProps = Readonly<{ client: Client; today: PlainDate }>

/** The timeline with its filters and its search, connected to the data. */
export function TimelinePart({ client, today }: TimelinePartProps) {
  const { t } = useWords()
  const [view, setView] = useState<TimelineView>({ filter: 'all', query: '' })
  const [finding, setFinding] = useState(false)
  const wanted = useDeferredValue(view)
  const timeline = useTimeline(client.id, wanted)
  const deeds = useEntryDeeds(client)
  const wishes = useKnown(client.id).data?.wishes
  useShortcuts({ '$mod+f': () => setFinding(true) }, { inFields: true })

  const { data: entries, hasNextPage, isFetchingNextPage, fetchNextPage } = timeline
  const isFiltered = wanted.filter !== 'all' || wanted.query.trim() !== ''
  const { cadenceDays } = client
  const items = useMemo(
    () =>
      timelineItems(entries ?? [], {
        today,
        cadenceDays,
        filtered: isFiltered,
        complete: !hasNextPage,
      }),
    [entries, today, cadenceDays, isFiltered, hasNextPage],
  )
  const older = useCallback(() => void fetchNextPage(), [fetchNextPage])

  return (
    <>
      <TimelineBar view={view} finding={finding} onView={setView} onFinding={setFinding} />
      {entries === undefined ? (
        timeline.error === null ? (
          <Skeleton label={t('client.timeline.loading')} rows={5} faces />
        ) : (
          <ErrorState
            title={t('client.timeline.failed')}
            retryLabel={t('client.retry')}
            onRetry={() => void timeline.refetch()}
          >
            {t(unreadKey(timeline.error.code))}
          </ErrorState>
        )
      ) : items.length === 0 ? (
        <div className={styles.nothing}>
          <p>
            {wanted.query.trim() !== ''
              ? t('client.timeline.no-match', { query: wanted.query.trim() })
              : t(isFiltered ? 'client.timeline.no-kind' : 'client.timeline.empty')}
          </p>
          {wanted.query.trim() !== '' && (
            <Button small onClick={() => setView({ ...view, query: '' })}>
              {t('client.timeline.clear')}
            </Button>
          )}
        </div>
      ) : (
        <Timeline
          key={wanted.filter}
          items={items}
          wishes={wishes}
          name={shortName(client)}
          today={today}
          createdOn={client.createdOn}
          complete={!hasNextPage}
          loadingOlder={isFetchingNextPage}
          onOlder={older}
          onHappened={deeds.answer}
          onEdit={deeds.edit}
          onDelete={deeds.remove}
        />
      )}
    </>
  )
}
