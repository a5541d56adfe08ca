import { useState } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { MatchCard } from './match-card.tsx'
import { decided, decidedForAll, type Answers, type Plan } from './plan.ts'
import listStyles from './import.module.css'

type MatchListProps = Readonly<{
  plan: Plan
  answers: Answers
  onAnswer: (more: Partial<Answers>) => void
}>

/** Pairs that are drawn at once; more of them come at a press. */
const STEP = 50

/** Rows that may be somebody who is there: pair by pair who is who, and whose value holds. */
export function MatchList({ plan, answers, onAnswer }: MatchListProps) {
  const { t } = useWords()
  const [most, setMost] = useState(STEP)
  const { matches, matchCount } = plan
  if (matches.length === 0) return null
  const differ = matches.some(({ fields }) => fields.length > 0)
  return (
    <section className={listStyles.list} aria-labelledby="import-matches">
      <div className={listStyles.listHead}>
        <h2 id="import-matches">{t('import.match.title')}</h2>
        <span>
          {matches.length < matchCount
            ? t('import.people.first', { shown: matches.length, of: matchCount })
            : t('import.match.text', { n: matchCount })}
        </span>
        {differ && (
          <Segmented
            className={listStyles.push}
            label={t('import.match.all')}
            value={answers.onDifference ?? 'stored'}
            options={[
              { value: 'stored', label: t('import.match.all.stored') },
              { value: 'file', label: t('import.match.all.file') },
            ]}
            onChange={(use) => onAnswer(decidedForAll(answers, use))}
          />
        )}
      </div>
      <ol>
        {matches.slice(0, most).map((match) => (
          <MatchCard
            key={match.line}
            match={match}
            decision={answers.rows?.find(({ line }) => line === match.line)}
            onDecide={(more) => onAnswer(decided(answers, match.line, more))}
          />
        ))}
      </ol>
      {most < matches.length && (
        <Button
          variant="ghost"
          small
          onClick={() => setMost(most + STEP)}
          className={listStyles.all}
        >
          {t('import.match.next', { n: Math.min(STEP, matches.length - most) })} (
          {t('import.notices.more', { n: matches.length - most })})
        </Button>
      )}
    </section>
  )
}
