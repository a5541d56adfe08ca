import { useId, type KeyboardEvent, type Ref } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Name } from '#renderer/ui/name.tsx'
import { Pill } from '#renderer/ui/pill.tsx'
import { Radio } from '#renderer/ui/radio.tsx'
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx'
import type { Match, RowDecision } from './plan.ts'
import styles from './matches.module.css'

type Use = 'stored' | 'file'

type MatchCardProps = Readonly<{
  match: Match
  /** What the owner said of this row. */
  decision: RowDecision | undefined
  /** The one the keys act on. */
  current: boolean
  onStand: () => void
  onMove: (by: number) => void
  onDecide: (more: Omit<RowDecision, 'line'>) => void
  ref: Ref<HTMLDivElement>
}>

const deeds = [
  { is: 'same', keys: 'S' },
  { is: 'other', keys: 'T' },
  { is: 'out', keys: 'X' },
] as const

/** A row and whom it may be, beside each other, and what is to hold. */
export function MatchCard({
  match,
  decision,
  current,
  onStand,
  onMove,
  onDecide,
  ref,
}: MatchCardProps) {
  const { t } = useWords()
  const id = useId()
  const { line, name, about, of, evidence, certain, fields } = match
  const is = decision?.is ?? match.is
  const other = of.name ?? t('import.line', { line: of.line ?? line })
  const differs = is === 'same' && fields.length > 0
  const holdsIn = (field: Match['fields'][number]) =>
    decision?.fields?.find((one) => one.field === field.field)?.use ?? field.use
  const decide = (use: Use, only?: string): void =>
    onDecide({
      fields: fields.map((one) => ({
        field: one.field,
        use: only === undefined || only === one.field ? use : holdsIn(one),
      })),
    })
  function onKeyDown(event: KeyboardEvent): void {
    // In a list of choices the arrows are theirs.
    if (event.target instanceof HTMLInputElement) return
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    onMove(event.key === 'ArrowDown' ? 1 : -1)
  }
  const side = (use: Use, caption: string, called: string, more: string) => (
    <div className={styles.side}>
      <span className={styles.caption}>{caption}</span>
      <Name size="m">{called}</Name>
      {more !== '' && (
        <small>
          <bdi>{more}</bdi>
        </small>
      )}
      {differs && (
        <div className={styles.fields}>
          {fields.map((field) => (
            <Choice
              key={field.field}
              group={`${id}-${field.field}`}
              field={field}
              use={use}
              holds={holdsIn(field) === use}
              onChoose={() => decide(use, field.field)}
            />
          ))}
        </div>
      )}
      {differs && fields.length > 1 && (
        <Button
          small
          variant="ghost"
          className={styles.all}
          aria-label={t(`import.match.person.${use}`, { name })}
          onClick={() => decide(use)}
        >
          {t(`import.match.all.${use}`)}
        </Button>
      )}
    </div>
  )
  return (
    <div
      ref={ref}
      role="row"
      tabIndex={current ? 0 : -1}
      className={classNames(styles.card, current && styles.current, is === 'out' && styles.out)}
      aria-label={t('import.match.is', { name, other })}
      onFocus={onStand}
      onKeyDown={onKeyDown}
      data-current={current || undefined}
    >
      <div role="gridcell" className={styles.cell}>
        {side(
          'stored',
          of.line === null ? t('import.match.client') : t('import.match.line', { line: of.line }),
          other,
          of.about,
        )}
        {side('file', t('import.match.line', { line }), name, about)}
        <div className={styles.deeds}>
          <Pill tone={certain ? 'good' : 'late'}>
            {evidence.map((one) => t('import.match.evidence', { evidence: one })).join(', ')}
          </Pill>
          <div role="group" aria-label={t('import.match.is', { name, other })}>
            {deeds.map((deed) => (
              <button
                key={deed.is}
                type="button"
                aria-pressed={is === deed.is}
                className={styles.deed}
                onClick={() => onDecide({ is: deed.is })}
              >
                {t(`import.match.${deed.is}`)}
                {current && <kbd aria-hidden="true">{deed.keys}</kbd>}
              </button>
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}

type ChoiceProps = Readonly<{
  group: string
  field: Match['fields'][number]
  use: Use
  holds: boolean
  onChoose: () => void
}>

/** One side's value of a field: the one that is chosen holds. */
function Choice({ group, field, use, holds, onChoose }: ChoiceProps) {
  const { t, told } = useWords()
  const value = use === 'stored' ? field.stored : field.offered
  const label = /^custom:(.+)$/s.exec(field.field)?.[1]
  return (
    <label className={styles.choice}>
      <span className={styles.field}>
        {label ?? t('import.match.field', { field: field.field })}
      </span>
      <Radio name={group} checked={holds} onChange={onChoose} />
      <span>
        <bdi>{typeof value === 'string' ? value : told(value)}</bdi>{' '}
        <VisuallyHidden>{t(`import.match.from.${use}`)}</VisuallyHidden>
      </span>
    </label>
  )
}
