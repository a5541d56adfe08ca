import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ClientId } from '#shared/ids.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { DayHead } from './day-head.tsx'
import { DayMargin } from './day-margin.tsx'
import { splitNudges } from './day-summary.ts'
import { NudgeList } from './nudge-list.tsx'
import { QuietDay } from './quiet-day.tsx'
import { useDay } from './use-day.ts'
import { useDeeds } from './use-deeds.ts'
import styles from './today.module.css'

/** Who to reach today, why them, why now. */
export function TodayScreen() {
  const { t } = useWords()
  const { clients } = useAppInfo()
  const [, navigate] = useLocation()
  const { data: day, error, refetch } = useDay()
  const deeds = useDeeds()
  const [done, setDone] = useState(0)

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
              {t(commonFailureKey(error.code) ?? 'window.failed.internal')}
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
  const hasMargin = day.reminders.length + day.promises.length + day.dates.length > 0

  if (day.nudges.length === 0 && !hasMargin) {
    return (
      <Page>
        <QuietDay
          day={day}
          done={done > 0}
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
      <div className={styles.page}>
        <DayHead day={day} />
        <NudgeList
          day={day}
          shown={shown}
          also={also}
          deeds={deeds}
          onDone={() => setDone((n) => n + 1)}
          onOpen={open}
          onClients={() => navigate(places.clients)}
        />
        <DayMargin day={day} onOpen={open} onKeep={deeds.keep} onFinish={deeds.finish} />
      </div>
    </Page>
  )
}
