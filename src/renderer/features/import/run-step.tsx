import type { EventMap } from '#shared/contract/events.ts'
import { assertNever } from '#shared/result.ts'
import { useWords, type WindowWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Meter } from '#renderer/ui/meter.tsx'
import { Lede } from '#renderer/ui/page.tsx'
import { timeLeft, type Pace } from './pace.ts'
import { StepBody } from './wizard-frame.tsx'
import styles from './import.module.css'

type Progress = EventMap['import.progress']
type RunStepProps = Readonly<{
  /** Null until something has been heard. */
  pace: Pace | null
  isStopping: boolean
  onStop: () => void
}>

/** Long work: its share and how long it takes are told, and it can be stopped. Progress counts bytes. */
export function RunStep({ pace, isStopping, onStop }: RunStepProps) {
  const { t } = useWords()
  const progress = pace?.now ?? null
  const share = progress === null || progress.of === 0 ? 0 : progress.done / progress.of
  const percent = Math.floor(share * 100)
  const left = pace === null ? null : timeLeft(pace)
  return (
    <StepBody>
      <div className={styles.running}>
        <Lede size="m">{headingOf(progress?.phase, percent, t)}</Lede>
        <p className={styles.intro}>
          {left === null ? t('import.run.text') : t('import.run.left', left)}
        </p>
        <div className={styles.progress}>
          <Meter
            value={share}
            size="thick"
            label={t('import.run.progress', { percent })}
            className={styles.meter}
          />
          <Button small onClick={onStop} disabled={isStopping} data-autofocus>
            {t(isStopping ? 'import.run.stopping' : 'import.run.stop')}
          </Button>
        </div>
      </div>
    </StepBody>
  )
}

function headingOf(
  phase: Progress['phase'] | undefined,
  percent: number,
  t: WindowWords['t'],
): string {
  if (phase === undefined) return t('import.run.starting')
  switch (phase) {
    case 'reading':
      return t('import.run.reading', { percent })
    case 'writing':
      return t('import.run.title', { percent })
    case 'finishing':
      return t('import.run.finishing')
    default:
      return assertNever(phase, 'phase')
  }
}
