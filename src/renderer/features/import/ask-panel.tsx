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

/** One question about the file; it stays here once answered, so that it can be answered anew. */
export function AskPanel({ ask, plan, answers, onAnswer }: AskPanelProps) {
  const { t, told } = useWords()
  const answered = isAnswered(ask, answers)
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
        <p>{told(ask.message)}</p>
      </div>
      <AskChoice ask={ask} plan={plan} answers={answers} onAnswer={onAnswer} />
    </section>
  )
}
