import type { ReactNode } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Steps } from '#renderer/ui/steps.tsx'
import styles from './import.module.css'

type WizardFrameProps = Readonly<{
  current: number
  /** All four steps are behind. */
  isDone: boolean
  /** Undefined while there is nothing to cancel. */
  onCancel: (() => void) | undefined
  /** The key that cancels here; another step may use it to go back. */
  cancelKeys?: string | undefined
  children: ReactNode
}>

/** The steps at the top, in the title bar's height, and the way out. */
export function WizardFrame({ current, isDone, onCancel, cancelKeys, children }: WizardFrameProps) {
  const { t } = useWords()
  const steps = [
    t('import.step.file'),
    t('import.step.columns'),
    t('import.step.preview'),
    t('import.step.run'),
  ]
  return (
    <section className={styles.wizard} aria-label={t('window.section.import')}>
      <div className={styles.top}>
        <Steps
          label={t('import.steps')}
          steps={steps}
          current={isDone ? steps.length : current}
          doneLabel={t('import.step.done')}
        />
        {onCancel !== undefined && (
          <Button variant="ghost" keys={cancelKeys} onClick={onCancel}>
            {t('window.cancel')}
          </Button>
        )}
      </div>
      {children}
    </section>
  )
}

type StepBodyProps = Readonly<{ children: ReactNode; foot?: ReactNode }>

/** A step's scrolling part and its foot. */
export function StepBody({ children, foot }: StepBodyProps) {
  return (
    <>
      <div className={styles.body} data-scroll>
        {children}
      </div>
      {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
    </>
  )
}
