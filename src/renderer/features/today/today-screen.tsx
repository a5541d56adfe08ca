import { useLocation } from 'wouter'
import type { ClientId } from '#shared/ids.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { later } from '#renderer/api/later.tsx'
import { unreadKey } from '#renderer/api/failure-words.ts'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { AwayNote } from './away-note.tsx'
import { DayHead } from './day-head.tsx'
import { DayMargin } from './day-margin.tsx'
import { splitNudges } from './day-summary.ts'
import { NudgeList } from './nudge-list.tsx'
import { QuietDay } from './quiet-day.tsx'
import { UpcomingList } from './upcoming-list.tsx'
import { useDay, useDayChanges } from './use-day.ts'
import { useDeeds } from './use-deeds.ts'
import { useMarginDeeds } from './use-margin-deeds.ts'
import { useMore } from './use-more.ts'
import { usePutOff } from './use-put-off.ts'
import { useTellLeft } from './use-tell-left.ts'
import styles from './today.module.css'

const BackupNote = later(async () => (await import('./backup-note.tsx')).BackupNote)

/** Who to reach today, why them, why now. */
export function TodayScreen() {
  const { t } = useWords()
  const { clients, today } = useAppInfo()
  const [, navigate] = useLocation()
  const more = useMore(today)
  const { data: day, error, refetch } = useDay(more.more)
  const changes = useDayChanges(more.more)
  const deeds = useDeeds(changes)
  const putOff = usePutOff()
  const marginDeeds = useMarginDeeds(changes)
  const tellLeft = useTellLeft(day === undefined ? null : splitNudges(day.nudges).shown.length)

  if (day === undefined) {
    return (
      <Page>
        <div className={styles.around}>
          {error === null ? (
            <Skeleton label={t('today.loading')} rows={5} faces />
          ) : (
            <ErrorState
              title={t('today.failed')}
              retryLabel={t('today.retry')}
              onRetry={() => void refetch()}
            >
              {t(unreadKey(error.code))}
            </ErrorState>
          )}
        </div>
      </Page>
    )
  }

  const { shown, also } = splitNudges(day.nudges)
  const order = [...shown, ...also].map((nudge) => nudge.client.id)
  const open = (id: ClientId): void =>
    navigate(places.client(id), {
      state: order.includes(id) ? { from: 'today', ids: order } : null,
    })
  const { appointments, reminders, promises, dates } = day
  const hasMargin =
    appointments.length + reminders.length + promises.length + dates.length > 0 ||
    putOff.paused !== null ||
    putOff.snoozed !== null
  const isQuiet = day.nudges.length === 0

  if (isQuiet && !hasMargin) {
    return (
      <Page>
        <BackupNote />
        <QuietDay
          day={day}
          nobody={clients === 0}
          onOpen={open}
          onClients={() => navigate(places.clients)}
          onBegin={() => navigate(places.welcome)}
        />
      </Page>
    )
  }
  return (
    <Page>
      <BackupNote />
      <div className={styles.page}>
        <DayHead day={day} />
        {isQuiet ? (
          <div className={styles.column}>
            <AwayNote day={day} />
            <UpcomingList day={day} onOpen={open} />
          </div>
        ) : (
          <NudgeList
            day={day}
            shown={shown}
            also={also}
            more={more}
            deeds={deeds}
            onLeft={tellLeft}
            onOpen={open}
            onClients={() => navigate(places.clients)}
            onDrifted={() => navigate(places.drifted)}
          />
        )}
        <DayMargin day={day} deeds={marginDeeds} putOff={putOff} onOpen={open} />
      </div>
    </Page>
  )
}
