import { useWords } from '#renderer/api/words-context.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { CheckCircleIcon, WarningIcon } from '#renderer/ui/icons.ts'
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx'
import { AskChoice } from './ask-choice.tsx'
import { isAnswered, type Answers, type Ask, type Plan } from './plan.ts'
import styles from './import.module.css'

type AskPanelProps = Readonly<{
  ask: Ask
  plan: Plan
  answers: Answers
  onAnswer: (more: Partial<Answers>) => void
}>

const SHOWN_LINES = 5

/** One question about the file, with the lines it is about; it stays here once answered. */
export function AskPanel({ ask, plan, answers, onAnswer }: AskPanelProps) {
  const { t } = useWords()
  const answered = isAnswered(ask, answers)
  const shown = ask.lines.slice(0, SHOWN_LINES)
  return (
    <section
      className={classNames(styles.ask, answered && styles.answered)}
      aria-label={t(`import.ask.${ask.code}`)}
    >
      <Icon of={answered ? CheckCircleIcon : WarningIcon} weight="fill" />
      <div>
        <h2>
          {t(`import.ask.${ask.code}`)}
          <VisuallyHidden>
            {' '}
            {t(answered ? 'import.ask.answered' : 'import.ask.open')}
          </VisuallyHidden>
        </h2>
        <p>
          {ask.message}{' '}
          {shown.length > 0 && (
            <span className={styles.lines}>
              {t('import.ask.lines', {
                n: ask.lines.length,
                lines: shown.join(', '),
                more: ask.lines.length - shown.length,
              })}
            </span>
          )}
        </p>
      </div>
      <AskChoice ask={ask} plan={plan} answers={answers} onAnswer={onAnswer} />
    </section>
  )
}
