import type { Output } from '#shared/contract/index.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { ArrowUUpLeftIcon, UsersIcon } from '#renderer/ui/icons.ts'
import { Lede } from '#renderer/ui/page.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { importUnreadKey } from './import-failure.ts'
import { clientsToWrite } from './plan.ts'
import { ReportView } from './report-view.tsx'
import { StepBody } from './wizard-frame.tsx'
import styles from './import.module.css'

type ReportStepProps = Readonly<{
  fileName: string
  result: Output<'import.run'>
  onUndo: () => void
  onClients: () => void
  onAgain: () => void
}>

/** What the import did, what it left out and why, and the way to take it back whole. */
export function ReportStep({ fileName, result, onUndo, onClients, onAgain }: ReportStepProps) {
  const { t } = useWords()
  const { report: batch, plan } = result
  if (batch === null) {
    return (
      <StepBody>
        <div className={styles.running}>
          <Lede size="m">{t('import.stopped.title')}</Lede>
          <p className={styles.intro}>{t('import.stopped.text')}</p>
          <Button onClick={onAgain}>{t('import.report.again')}</Button>
        </div>
      </StepBody>
    )
  }
  const isNothing = clientsToWrite(plan) === 0
  return (
    <StepBody
      foot={
        <>
          <Button variant="ghost" onClick={onAgain}>
            {t('import.report.again')}
          </Button>
          <span className={styles.footText} />
          {result.batch !== null && (
            <Button icon={ArrowUUpLeftIcon} onClick={onUndo}>
              {t('import.report.undo')}
            </Button>
          )}
          <Button variant="primary" icon={UsersIcon} onClick={onClients} data-autofocus>
            {t('import.report.clients')}
          </Button>
        </>
      }
    >
      <KeptReport
        batch={batch}
        intro={t(isNothing ? 'import.report.nothing' : 'import.report.text', { file: fileName })}
      />
    </StepBody>
  )
}

type KeptReportProps = Readonly<{ batch: Output<'imports.report'>['batch']; intro: string }>

/** The report as it is kept, so that a row mended here is out of it at once. */
function KeptReport({ batch, intro }: KeptReportProps) {
  const { t } = useWords()
  const { data, error, refetch } = useCall('imports.report', { batch })
  if (data !== undefined) return <ReportView report={data} intro={intro} />
  if (error === null) return <Skeleton label={t('window.loading')} rows={6} />
  return (
    <ErrorState
      title={t('import.report.lost')}
      retryLabel={t('window.retry')}
      onRetry={() => void refetch()}
    >
      {t(importUnreadKey(error.code))}
    </ErrorState>
  )
}
