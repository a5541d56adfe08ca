import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { CheckIcon } from './icons.ts'
import { Steady } from './steady.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'
import styles from './steps.module.css'

type StepsProps = Readonly<{
  label: string
  steps: readonly string[]
  /** Index of the step one is on; those before it are done. */
  current: number
  doneLabel: string
}>

/** Where one is in a short sequence. */
export function Steps({ label, steps, current, doneLabel }: StepsProps) {
  return (
    <nav aria-label={label}>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li
            key={step}
            aria-current={index === current ? 'step' : undefined}
            className={classNames(
              styles.step,
              index < current && styles.done,
              index === current && styles.current,
            )}
          >
            <span className={styles.number}>
              {index < current ? (
                <>
                  <Icon of={CheckIcon} size={10} weight="bold" />
                  <VisuallyHidden>{doneLabel}</VisuallyHidden>
                </>
              ) : (
                index + 1
              )}
            </span>
            <Steady className={styles.text}>{step}</Steady>
          </li>
        ))}
      </ol>
    </nav>
  )
}
