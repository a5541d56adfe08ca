import { useRef, useState } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import { useFocusNext } from '#renderer/ui/use-focus-next.ts'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import { MatchCard } from './match-card.tsx'
import { decided, decidedForAll, type Answers, type Match, type Plan } from './plan.ts'
import listStyles from './import.module.css'
import styles from './matches.module.css'

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
  const [line, setLine] = useState<number | null>(null)
  const focusNext = useFocusNext()
  const cards = useRef(new Map<number, HTMLDivElement>())
  const { matches, matchCount } = plan
  // Whoever stood here may have gone with another answer: then the first pair is the one.
  const here = matches.find((match) => match.line === line) ?? matches[0]

  function stand(match: Match): void {
    setLine(match.line)
    focusNext(() => cards.current.get(match.line))
  }
  function move(by: number): void {
    if (here === undefined) return
    const place = Math.min(Math.max(matches.indexOf(here) + by, 0), matches.length - 1)
    if (place >= most) setMost(most + STEP)
    const to = matches[place]
    if (to !== undefined) stand(to)
  }
  /** Says it of the pair that one stands on, and goes on to the next. */
  function say(is: Match['is']): void {
    if (here === undefined) return
    onAnswer(decided(answers, here.line, { is }))
    move(1)
  }
  const enabled = matches.length > 0
  useShortcuts({ j: () => move(1), k: () => move(-1) }, { repeats: true, enabled })
  useShortcuts({ s: () => say('same'), t: () => say('other'), x: () => say('out') }, { enabled })
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
      <p className={styles.hint}>
        <span>{t('import.match.hint')}</span>
        {(['J', 'K', 'S', 'T', 'X'] as const).map((keys) => (
          <span key={keys}>
            <Kbd keys={keys} /> {t(`import.match.key.${keys}`)}
          </span>
        ))}
      </p>
      <div role="grid" aria-labelledby="import-matches">
        {matches.slice(0, most).map((match) => (
          <MatchCard
            key={match.line}
            ref={(element) => {
              if (element === null) cards.current.delete(match.line)
              else cards.current.set(match.line, element)
            }}
            match={match}
            current={match === here}
            onStand={() => setLine(match.line)}
            onMove={move}
            decision={answers.rows?.find(({ line }) => line === match.line)}
            onDecide={(more) => onAnswer(decided(answers, match.line, more))}
          />
        ))}
      </div>
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
