import type { Output } from '#shared/contract/index.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { ArrowUUpLeftIcon, UsersIcon } from '#renderer/ui/icons.ts'
import { Lede } from '#renderer/ui/page.tsx'
import { CountTiles } from './count-tiles.tsx'
import { NoticeList } from './notice-list.tsx'
import { clientsToWrite } from './plan.ts'
import { StepBody } from './wizard-frame.tsx'
import styles from './import.module.css'

type ReportStepProps = Readonly<{
  fileName: string
  result: Output<'import.run'>
  isSaving: boolean
  onSaveRejects: () => void
  onUndo: () => void
  onClients: () => void
  onAgain: () => void
}>

/** What the import did, what it left out and why, and the way to take it back whole. */
export function ReportStep({
  fileName,
  result: { plan, batch, cancelled },
  isSaving,
  onSaveRejects,
  onUndo,
  onClients,
  onAgain,
}: ReportStepProps) {
  const { t } = useWords()
  const { created, updated } = plan.counts
  const written = clientsToWrite(plan)
  if (cancelled) {
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
  return (
    <StepBody
      foot={
        <>
          <Button variant="ghost" onClick={onAgain}>
            {t('import.report.again')}
          </Button>
          <span className={styles.footText} />
          {batch !== null && (
            <Button icon={ArrowUUpLeftIcon} onClick={onUndo}>
              {t('import.report.undo')}
            </Button>
          )}
          <Button variant="primary" icon={UsersIcon} onClick={onClients}>
            {t('import.report.clients')}
          </Button>
        </>
      }
    >
      <Lede size="m">{t('import.report.title', { created, updated })}</Lede>
      <p className={styles.intro}>
        {t(written === 0 ? 'import.report.nothing' : 'import.report.text', { file: fileName })}
      </p>
      <CountTiles counts={plan.counts} chosen={null} />
      {plan.rejects.length > 0 && (
        <NoticeList
          title={t('import.rejected.title')}
          text={t('import.rejected.text', { n: plan.counts.rejected })}
          notices={plan.rejects}
          action={{ label: t('import.rejected.save'), isBusy: isSaving, run: onSaveRejects }}
        />
      )}
      {plan.warnings.length > 0 && (
        <NoticeList
          title={t('import.warnings.title')}
          text={t('import.warnings.text', { n: plan.warnings.length })}
          notices={plan.warnings}
        />
      )}
    </StepBody>
  )
}
