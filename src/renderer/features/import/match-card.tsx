import { useId } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Name } from '#renderer/ui/name.tsx'
import { Pill } from '#renderer/ui/pill.tsx'
import { Segmented } from '#renderer/ui/segmented.tsx'
import type { Match, RowDecision } from './plan.ts'
import listStyles from './import.module.css'
import styles from './matches.module.css'

type MatchCardProps = Readonly<{
  match: Match
  /** What the owner said of this row. */
  decision: RowDecision | undefined
  onDecide: (more: Omit<RowDecision, 'line'>) => void
}>

/** A row and whom it may be, beside each other, and what is to hold. */
export function MatchCard({ match, decision, onDecide }: MatchCardProps) {
  const { t } = useWords()
  const id = useId()
  const { line, name, about, of, evidence, certain, fields } = match
  const is = decision?.is ?? match.is
  const other = of.name ?? t('import.line', { line: of.line ?? line })
  const holdsIn = (field: Match['fields'][number]) =>
    decision?.fields?.find((one) => one.field === field.field)?.use ?? field.use
  const labelOf = (field: string): string =>
    /^custom:(.+)$/s.exec(field)?.[1] ?? t('import.match.field', { field })
  const decide = (use: 'stored' | 'file', only?: string): void =>
    onDecide({
      fields: fields.map((one) => ({
        field: one.field,
        use: only === undefined || only === one.field ? use : holdsIn(one),
      })),
    })
  return (
    <li className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <span className={listStyles.line}>{t('import.line', { line })}</span>
        <div className={styles.side} id={id}>
          <Name size="s">{name}</Name>
          <small>
            <bdi>{about}</bdi>
          </small>
        </div>
        <div className={styles.side}>
          <span>
            <Name size="s">{other}</Name>{' '}
            <Pill tone={certain ? 'good' : 'late'}>
              {evidence.map((one) => t('import.match.evidence', { evidence: one })).join(', ')}
            </Pill>
          </span>
          <small>
            {of.line === null ? t('import.match.client') : t('import.line', { line: of.line })}
            {of.about !== '' && (
              <>
                {' · '}
                <bdi>{of.about}</bdi>
              </>
            )}
          </small>
        </div>
        <Segmented
          label={t('import.match.is', { name, other })}
          value={is}
          options={[
            { value: 'same', label: t('import.match.same') },
            { value: 'other', label: t('import.match.other') },
          ]}
          onChange={(value) => onDecide({ is: value })}
        />
      </div>
      {is === 'same' && fields.length > 0 && (
        <div className={styles.fields}>
          {fields.map((field) => (
            <fieldset key={field.field} className={styles.field}>
              <legend>{labelOf(field.field)}</legend>
              {(['stored', 'file'] as const).map((use) => (
                <label key={use}>
                  <input
                    type="radio"
                    name={`${id}-${field.field}`}
                    checked={holdsIn(field) === use}
                    onChange={() => decide(use, field.field)}
                  />
                  <span>
                    <bdi>{use === 'stored' ? field.stored : field.offered}</bdi>{' '}
                    <small>{t(`import.match.from.${use}`)}</small>
                  </span>
                </label>
              ))}
            </fieldset>
          ))}
          {fields.length > 1 && (
            <p className={styles.all}>
              {(['stored', 'file'] as const).map((use) => (
                <Button
                  key={use}
                  small
                  variant="ghost"
                  aria-label={t(`import.match.person.${use}`, { name })}
                  onClick={() => decide(use)}
                >
                  {t(`import.match.all.${use}`)}
                </Button>
              ))}
            </p>
          )}
        </div>
      )}
    </li>
  )
}
