import type { ReactNode } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Lede } from '#renderer/ui/page.tsx'
import { AskPanel } from './ask-panel.tsx'
import { ColumnRow } from './column-row.tsx'
import { FileReading } from './file-reading.tsx'
import { LooseColumns } from './loose-columns.tsx'
import { OwnAddresses } from './own-addresses.tsx'
import { openAsks, type Answers, type Ask, type Plan } from './plan.ts'
import { StepBody } from './wizard-frame.tsx'
import styles from './import.module.css'

type ColumnsStepProps = Readonly<{
  plan: Plan
  answers: Answers
  asks: readonly Ask[]
  /** A newer reading is under way; what is shown is the one before. */
  isRefreshing: boolean
  /** What is said of an earlier file with these columns. */
  memory: ReactNode
  onAnswer: (more: Partial<Answers>) => void
  onBack: () => void
  onNext: () => void
}>

/** How the file was understood, what each column becomes, and the questions it leaves open. */
export function ColumnsStep({
  plan,
  answers,
  asks,
  isRefreshing,
  memory,
  onAnswer,
  onBack,
  onNext,
}: ColumnsStepProps) {
  const { t } = useWords()
  const { rows } = plan.counts
  const hasColumns = plan.columns.length > 0
  const skipped = plan.columns.filter(({ target }) => target === 'skip').length
  return (
    <StepBody
      foot={
        <>
          <span className={styles.footText}>
            {hasColumns && t('import.columns.count', { n: plan.columns.length, skipped })}
          </span>
          <Button onClick={onBack}>{t('window.back')}</Button>
          <Button variant="primary" keys="$mod+Enter" onClick={onNext}>
            {t('import.columns.next', { rows })}
          </Button>
        </>
      }
    >
      <Lede size="m">
        {t('import.columns.title', { rows, asks: openAsks(asks, answers).length })}
      </Lede>
      <p className={styles.intro}>
        {t(hasColumns ? 'import.columns.text' : 'import.columns.none')}
      </p>
      <FileReading plan={plan} />
      {memory}
      {plan.format === 'mbox' && <OwnAddresses answers={answers} onAnswer={onAnswer} />}
      {asks.map((ask) => (
        <AskPanel key={ask.code} ask={ask} plan={plan} answers={answers} onAnswer={onAnswer} />
      ))}
      {hasColumns && (
        <LooseColumns
          columns={plan.columns}
          mapping={answers.mapping}
          onMapping={(mapping) => onAnswer({ mapping })}
        />
      )}
      {hasColumns && (
        <div
          className={styles.map}
          role="table"
          aria-label={t('import.step.columns')}
          aria-busy={isRefreshing}
        >
          <div className={styles.mapHead} role="row">
            <span role="columnheader">{t('import.map.column')}</span>
            <span role="columnheader">{t('import.map.samples')}</span>
            <span aria-hidden="true" />
            <span role="columnheader">{t('import.map.becomes')}</span>
            <span role="columnheader">{t('import.map.read-as')}</span>
          </div>
          {plan.columns.map((column, index) => (
            <ColumnRow
              key={`${index} ${column.header}`}
              column={column}
              position={index + 1}
              onChange={(target) =>
                onAnswer({ mapping: { ...answers.mapping, [column.header]: target } })
              }
            />
          ))}
        </div>
      )}
    </StepBody>
  )
}
