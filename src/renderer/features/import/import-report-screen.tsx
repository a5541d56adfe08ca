import { useLocation } from 'wouter'
import { isUuid } from '#shared/ids.ts'
import { places } from '#renderer/api/places.ts'
import { useUndo } from '#renderer/api/undo-context.tsx'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { ArrowUUpLeftIcon } from '#renderer/ui/icons.ts'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import { importUnreadKey } from './import-failure.ts'
import { ReportView, useWhenImported } from './report-view.tsx'
import { StepBody } from './wizard-frame.tsx'
import styles from './import.module.css'

type ImportReportScreenProps = Readonly<{ batch: string }>

/** The report of an import that is over, for as long as it is kept. */
export function ImportReportScreen({ batch }: ImportReportScreenProps) {
  const { t } = useWords()
  const { undo } = useUndo()
  const [, navigate] = useLocation()
  const whenImported = useWhenImported()
  const isBatch = isUuid(batch)
  const { data, error, refetch } = useCall('imports.report', { batch }, { enabled: isBatch })
  const leave = (): void => navigate(places.settings)
  useShortcuts({ Escape: leave })

  return (
    <section className={styles.wizard} aria-label={t('window.section.import')}>
      <div className={styles.top} />
      <StepBody
        foot={
          <>
            <Button variant="ghost" onClick={leave}>
              {t('import.report.settings')}
            </Button>
            <span className={styles.footText} />
            {data?.canUndo === true && (
              <Button icon={ArrowUUpLeftIcon} onClick={() => undo(data.batch)}>
                {t('import.report.undo')}
              </Button>
            )}
          </>
        }
      >
        {data !== undefined ? (
          <ReportView report={data} intro={whenImported(data)} />
        ) : isBatch && error === null ? (
          <Skeleton label={t('window.loading')} rows={6} />
        ) : (
          <ErrorState
            title={t('import.report.lost')}
            retryLabel={t('window.retry')}
            onRetry={() => void refetch()}
          >
            {t(importUnreadKey(error?.code ?? 'import/no-report'))}
          </ErrorState>
        )}
      </StepBody>
    </section>
  )
}
