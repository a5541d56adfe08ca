import type { WishState } from '#shared/domain/facts.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { LightbulbIcon, PencilSimpleIcon, TrashSimpleIcon } from '#renderer/ui/icons.ts'
import { Pill } from '#renderer/ui/pill.tsx'
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx'
import { entryIcon, entryTone } from './entry-icon.ts'
import { daysLate, entryText, entryTitle, isQuote, promiseWords } from './entry-words.ts'
import { dayAndMonth } from './month-name.ts'
import type { Entry } from './timeline-groups.ts'
import styles from './timeline.module.css'

type EntryLineProps = Readonly<{
  entry: Entry
  /** What became of a wish. */
  wishState?: WishState | undefined
  name: string
  today: PlainDate
  /** Whether Tab stops at its tools; of the whole timeline it does so once. */
  here: boolean
  onHere: () => void
  /** Answers whether what was planned took place. */
  onHappened: (happened: boolean) => void
  onEdit: () => void
  onDelete: () => void
}>

/** One thing that happened: when, of which kind, and in whose words. */
export function EntryLine({
  entry,
  wishState,
  name,
  today,
  here,
  onHere,
  onHappened,
  onEdit,
  onDelete,
}: EntryLineProps) {
  const { t, words, locale } = useWords()
  const tone = entryTone(entry)
  const title = entryTitle(entry, name, words)
  const quoted = isQuote(entry)
  const on = dayAndMonth(entry.on, locale)
  const what = `${title} ${on}`
  const amount = entry.purchase?.amountMinor ?? null
  const currency = entry.purchase?.currency ?? null
  return (
    <article className={styles.entry}>
      <time dateTime={entry.on}>{on}</time>
      <span className={classNames(styles.ring, styles[tone])}>
        <Icon of={entryIcon(entry)} size={14} />
      </span>
      <div className={styles.body}>
        {quoted ? (
          <p>
            {entry.kind === 'interaction' ? (
              <VisuallyHidden>{title} </VisuallyHidden>
            ) : (
              <span className={styles.title}>{title} </span>
            )}
            <q className={styles.quote}>{entry.body}</q>
          </p>
        ) : (
          <p>
            <span className={styles.title}>{title}</span> {entryText(entry, words)}
          </p>
        )}
        {entry.learned !== null && (
          <div className={styles.learned}>
            <Icon of={LightbulbIcon} size={14} weight="fill" />
            <span>{entry.learned}</span>
          </div>
        )}
      </div>
      <div className={styles.right}>
        {entry.interaction?.planned === true &&
          (entry.on > today ? (
            <Pill tone="info">{t('client.entry.planned')}</Pill>
          ) : (
            <span className={styles.answers}>
              <Button small onClick={() => onHappened(true)}>
                {t('client.entry.happened')}
              </Button>
              <Button small variant="ghost" onClick={() => onHappened(false)}>
                {t('client.entry.fell-through')}
              </Button>
            </span>
          ))}
        {entry.interaction?.unanswered === true && (
          <Pill tone="late">{t('client.entry.no-answer')}</Pill>
        )}
        {entry.promise !== null && (
          <Pill tone={promiseTone(entry.promise, today)}>
            {promiseWords(entry.promise, today, words)}
          </Pill>
        )}
        {wishState !== undefined && wishState !== 'open' && (
          <Pill tone={wishState === 'fulfilled' ? 'good' : 'mute'}>
            {t('client.entry.wish-state', { state: wishState })}
          </Pill>
        )}
        {amount !== null && currency !== null && (
          <strong>{formats(locale).money(amount, currency)}</strong>
        )}
        <span className={styles.tools} data-tools onFocus={onHere}>
          <IconButton
            label={t('client.entry.edit', { what })}
            icon={PencilSimpleIcon}
            small
            data-roving
            tabIndex={here ? 0 : -1}
            onClick={onEdit}
          />
          <IconButton
            label={t('client.entry.delete', { what })}
            icon={TrashSimpleIcon}
            small
            tabIndex={here ? 0 : -1}
            onClick={onDelete}
          />
        </span>
      </div>
    </article>
  )
}

function promiseTone(
  promise: NonNullable<Entry['promise']>,
  today: PlainDate,
): 'good' | 'danger' | 'late' | 'mute' {
  if (promise.state === 'kept') return 'good'
  if (promise.state === 'broken') return 'danger'
  return daysLate(promise, today) > 0 ? 'late' : 'mute'
}
