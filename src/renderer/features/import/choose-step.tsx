import type { ApiFailure } from '#renderer/api/failure.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { DropZone } from '#renderer/ui/drop-zone.tsx'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { UploadSimpleIcon, WarningIcon } from '#renderer/ui/icons.ts'
import { Lede } from '#renderer/ui/page.tsx'
import { Skeleton } from '#renderer/ui/skeleton.tsx'
import { importUnreadKey } from './import-failure.ts'
import type { ChosenFile, Plan } from './plan.ts'
import { PasteRows } from './paste-rows.tsx'
import { UnsealForm } from './unseal-form.tsx'
import { StepBody } from './wizard-frame.tsx'
import styles from './import.module.css'

type ChooseStepProps = Readonly<{
  file: ChosenFile | null
  /** The file was read and cannot be imported at all. */
  refusal: Plan['refused']
  error: ApiFailure<'import.plan'> | null
  isChoosing: boolean
  onChoose: () => void
  /** Rows that were copied from a spreadsheet. */
  onPaste: (text: string) => void
  /** The passphrase of a sealed archive. */
  onUnseal: (passphrase: string) => void
  onRetry: () => void
}>

export function ChooseStep({
  file,
  refusal,
  error,
  isChoosing,
  onChoose,
  onPaste,
  onUnseal,
  onRetry,
}: ChooseStepProps) {
  const { t, told } = useWords()
  const isSealed = refusal !== null && ['sealed', 'wrong-passphrase'].includes(refusal.code)
  const isReading = file !== null && refusal === null && error === null
  return (
    <StepBody>
      <div className={styles.narrow}>
        <Lede size="m">{t('import.choose.title')}</Lede>
        <p className={styles.intro}>{t('import.choose.text')}</p>
        {refusal !== null && file !== null && (
          <div className={styles.ask} role="alert">
            <Icon of={WarningIcon} weight="fill" />
            <div>
              <h2>{t(isSealed ? 'import.sealed' : 'import.refused', { file: file.fileName })}</h2>
              <p>{told(refusal.message)}</p>
              {isSealed && <UnsealForm isBusy={isChoosing} onUnseal={onUnseal} />}
            </div>
          </div>
        )}
        {error !== null && (
          <ErrorState
            title={t('import.failed.title')}
            retryLabel={t('window.retry')}
            onRetry={onRetry}
          >
            {t(importUnreadKey(error.code))}
          </ErrorState>
        )}
        {isReading ? (
          <div className={styles.reading}>
            <p role="status">{t('import.choose.reading', { file: file.fileName })}</p>
            <Skeleton label={t('window.loading')} rows={4} />
          </div>
        ) : error === null && refusal === null ? (
          <>
            <DropZone title={t('import.choose.zone')} onChoose={onChoose} disabled={isChoosing}>
              {t('import.choose.zone.text')}
            </DropZone>
            <PasteRows disabled={isChoosing} onPaste={onPaste} />
          </>
        ) : (
          <Button icon={UploadSimpleIcon} onClick={onChoose} disabled={isChoosing}>
            {t('import.choose.another')}
          </Button>
        )}
      </div>
    </StepBody>
  )
}
