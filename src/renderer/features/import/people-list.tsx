import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Name } from '#renderer/ui/name.tsx'
import { Pill } from '#renderer/ui/pill.tsx'
import type { CountKind } from './count-tiles.tsx'
import type { Person, Plan } from './plan.ts'
import styles from './import.module.css'

type PeopleListProps = Readonly<{
  people: readonly Person[]
  /** Only those whose row does this; null for all. */
  kind: CountKind | null
  counts: Plan['counts']
  /** Rows are people: what a calendar or a mailbox tells of is filed with whom it names. */
  mayLeave: boolean
  /** Rows that the owner leaves out. */
  leftOut: ReadonlySet<number>
  onLeave: (line: number, leave: boolean) => void
}>

const countOf = {
  create: 'created',
  update: 'updated',
  unchanged: 'unchanged',
  duplicate: 'duplicates',
} as const satisfies Record<Person['does'], CountKind>

const tones = { create: 'good', update: 'info', unchanged: 'mute', duplicate: 'late' } as const

/** The first people of the file as they would become clients. */
export function PeopleList({ people, kind, counts, mayLeave, leftOut, onLeave }: PeopleListProps) {
  const { t, told } = useWords()
  const shown = kind === null ? people : people.filter(({ does }) => countOf[does] === kind)
  const of = kind === null ? counts.rows - counts.rejected : counts[kind]
  if (people.length === 0) return null
  return (
    <section className={styles.list} aria-labelledby="import-people">
      <div className={styles.listHead}>
        <h2 id="import-people">{t('import.people.title')}</h2>
        {shown.length < of && shown.length > 0 && (
          <span>{t('import.people.first', { shown: shown.length, of })}</span>
        )}
      </div>
      {shown.length === 0 ? (
        <p className={styles.nobody}>
          {of === 0 ? t('import.people.none') : t('import.people.more', { shown: people.length })}
        </p>
      ) : (
        <ol>
          {shown.map(({ line, name, does, detail }) => (
            <li key={`${line} ${name}`} className={styles.person}>
              <span className={styles.line}>{t('import.line', { line })}</span>
              <span className={styles.who}>
                <Avatar id={name} name={name} kind="person" size={24} />
                <Name size="s">{name}</Name>
              </span>
              <span className={styles.detail}>{detail !== null && told(detail)}</span>
              <span className={styles.ends}>
                {leftOut.has(line) ? (
                  <Button
                    variant="ghost"
                    small
                    aria-label={t('import.leave.not.of', { name })}
                    onClick={() => onLeave(line, false)}
                  >
                    {t('import.leave.not')}
                  </Button>
                ) : (
                  mayLeave &&
                  does === 'update' && (
                    <Button
                      variant="ghost"
                      small
                      aria-label={t('import.leave.of', { name })}
                      onClick={() => onLeave(line, true)}
                    >
                      {t('import.leave')}
                    </Button>
                  )
                )}
                <Pill tone={tones[does]}>{t(`import.does.${does}`)}</Pill>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
