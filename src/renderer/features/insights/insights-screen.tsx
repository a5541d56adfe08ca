import { useState } from 'react'
import { useLocation } from 'wouter'
import { warmthFinding, LEAST_POINTS } from '#shared/domain/insight-findings.ts'
import { insightPeriods } from '#shared/domain/insights.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { commonFailureKey } from '#renderer/api/failure-words.ts'
import type { ApiFailure } from '#renderer/api/failure.ts'
import { places } from '#renderer/api/places.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { FunnelSimpleIcon } from '#renderer/ui/icons.ts'
import { Lede, Page } from '#renderer/ui/page.tsx'
import { PagePlace } from '#renderer/ui/page-place.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { Unread } from '#renderer/ui/unread.tsx'
import { useToast } from '#renderer/ui/toast.tsx'
import { CoverageChart } from './coverage-chart.tsx'
import { FeedbackChart } from './feedback-chart.tsx'
import { IssuesChart } from './issues-chart.tsx'
import { PromisesChart } from './promises-chart.tsx'
import { RepeatChart } from './repeat-chart.tsx'
import { TouchesChart } from './touches-chart.tsx'
import { useChart, type Behind, type Scope } from './use-chart.ts'
import { WarmthChart } from './warmth-chart.tsx'
import styles from './insights.module.css'

/** Shares from which on it is told of most, and of more than half. */
const MOST = 0.8
const HALF = 0.5

type InsightsScreenProps = Readonly<{
  /** Shows these clients on Clients, under what they have in common. */
  onPeople: (title: string, keys: readonly number[]) => void
}>

/** Seven charts, each with what it says as its title and its people behind every mark. */
export function InsightsScreen({ onPeople }: InsightsScreenProps) {
  const { t } = useWords()
  const { clients } = useAppInfo()
  const api = useApi()
  const toast = useToast()
  const [, navigate] = useLocation()
  const [scope, setScope] = useState<Scope>({ period: 'year', segment: null })
  const { data: labels, error: unread, refetch } = useCall('labels.list', {})

  function open(behind: Behind): void {
    if ('keys' in behind) {
      onPeople(behind.title, behind.keys)
      return
    }
    api
      .call('insights.people', { ...scope, mark: behind.mark })
      .then(({ keys }) => onPeople(behind.title, keys))
      .catch(({ code }: ApiFailure) =>
        toast.show({
          text: t(commonFailureKey(code) ?? 'window.failed.internal'),
          tone: 'failed',
          action: { label: t('window.retry'), run: () => open(behind) },
        }),
      )
  }
  if (clients === 0) {
    return (
      <PagePlace>
        <EmptyState
          title={t('insights.empty')}
          actions={
            <Button onClick={() => navigate(places.welcome)}>{t('today.empty.begin')}</Button>
          }
        >
          {t('insights.empty.text')}
        </EmptyState>
      </PagePlace>
    )
  }
  const chart = { scope, onOpen: open }
  return (
    <Page>
      <div className={styles.page}>
        <header className={styles.head}>
          <Lede size="m">
            <Title scope={scope} />
          </Lede>
          <Segmented
            label={t('insights.period')}
            quiet
            value={scope.period}
            options={insightPeriods.map((period) => ({
              value: period,
              label: t('insights.period.of', { period }),
            }))}
            onChange={(period) => setScope({ ...scope, period })}
          />
          <Select
            label={t('insights.who')}
            hideLabel
            asButton
            icon={FunnelSimpleIcon}
            value={scope.segment ?? ''}
            options={[
              { value: '', label: t('insights.everyone') },
              ...(labels?.segments ?? []).map(({ name }) => ({ value: name, label: name })),
            ]}
            onChange={(name) => setScope({ ...scope, segment: name === '' ? null : name })}
          />
          {unread !== null && (
            <div className={styles.unread}>
              <Unread retryLabel={t('window.retry')} onRetry={() => void refetch()}>
                {t('insights.segments.unread')}
              </Unread>
            </div>
          )}
        </header>
        <div className={styles.figures} data-region="list">
          <CoverageChart {...chart} />
          <WarmthChart {...chart} />
          <TouchesChart {...chart} />
          <PromisesChart {...chart} />
          <RepeatChart {...chart} />
          <FeedbackChart {...chart} />
          <IssuesChart {...chart} />
        </div>
      </div>
    </Page>
  )
}

/** How everybody is doing, from the last point of coverage and the coldest segment. */
function Title({ scope }: Readonly<{ scope: Scope }>) {
  const { t } = useWords()
  const coverage = useChart('coverage', scope)
  const warmth = useChart('warmth', scope)
  if (coverage.data === undefined) return t('window.section.insights')
  const last = coverage.data.points.at(-1)
  if (last === undefined || last.of < LEAST_POINTS) return t('insights.title.early')
  const covered = last.within / last.of
  const share = covered >= MOST ? 'most' : covered > HALF ? 'half' : 'few'
  if (scope.segment !== null) return t('insights.title.segment', { share, segment: scope.segment })
  const finding = warmthFinding(warmth.data?.groups ?? [])
  return t('insights.title', {
    share,
    named: finding.kind === 'coldest' ? 'yes' : 'no',
    segment: finding.kind === 'coldest' ? finding.segment : '',
  })
}
