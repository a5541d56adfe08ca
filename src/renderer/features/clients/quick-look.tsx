import type { Output } from '#shared/contract/index.ts'
import { daysBetween } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { breakable } from '#renderer/ui/breakable.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { XIcon } from '#renderer/ui/icons.ts'
import { SectionLabel } from '#renderer/ui/section-label.tsx'
import { Tag } from '#renderer/ui/tag.tsx'
import { Warmth } from '#renderer/ui/warmth.tsx'
import type { ClientRow } from './table/use-rows.ts'
import styles from './quick-look.module.css'

type QuickLookProps = Readonly<{
  row: ClientRow | undefined
  today: PlainDate
  onOpen: () => void
  onClose: () => void
}>

/** The client one stands on, beside the list: it follows the arrows. */
export function QuickLook({ row, today, onOpen, onClose }: QuickLookProps) {
  const { t } = useWords()
  return (
    <aside className={styles.panel} aria-label={t('clients.look')} data-region="look">
      <div className={styles.close}>
        <IconButton label={t('clients.look.close')} icon={XIcon} keys="Q" small onClick={onClose} />
      </div>
      {row === undefined ? (
        <p className={styles.nobody}>{t('clients.look.nobody')}</p>
      ) : (
        <LookAt row={row} today={today} onOpen={onOpen} />
      )}
    </aside>
  )
}

type LookAtProps = Readonly<{ row: ClientRow; today: PlainDate; onOpen: () => void }>

function LookAt({ row, today, onOpen }: LookAtProps) {
  const { t, locale } = useWords()
  const { data } = useCall('clients.get', { id: row.id }, { keepPrevious: true })
  const { day } = formats(locale)
  const client = data?.client.id === row.id ? data.client : null
  const quiet = row.lastTouchOn === null ? null : daysBetween(row.lastTouchOn, today)
  return (
    <>
      <header className={styles.head}>
        <Avatar id={row.id} name={row.name} kind={row.kind} size={44} />
        <div>
          <h2 className={styles.name}>
            <bdi>{row.name}</bdi>
          </h2>
          {row.context !== null && <p className={styles.context}>{row.context}</p>}
        </div>
      </header>
      <dl className={styles.standing}>
        <dt>{t('clients.column.warmth')}</dt>
        <dd>
          <Warmth level={row.warmthLevel} value={row.warmth} />
          {row.warmth ?? t('common.no-warmth')}
        </dd>
        <dt>{t('clients.column.lastTouch')}</dt>
        <dd>{quiet === null ? t('clients.touch.never') : t('common.days-ago', { n: quiet })}</dd>
        <dt>{t('clients.column.nextDue')}</dt>
        <dd>{row.nextDueOn === null ? t('clients.due.none') : day(row.nextDueOn, today)}</dd>
        {row.email !== null && (
          <>
            <dt>{t('clients.column.email')}</dt>
            <dd>
              <span>{breakable(row.email)}</span>
            </dd>
          </>
        )}
        {row.phone !== null && (
          <>
            <dt>{t('clients.column.phone')}</dt>
            <dd>{row.phone}</dd>
          </>
        )}
      </dl>
      {client !== null && <Known client={client} today={today} />}
      {row.tags.length > 0 && (
        <div className={styles.tags}>
          {row.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </div>
      )}
      <Button keys="Enter" onClick={onOpen}>
        {t('clients.look.open')}
      </Button>
    </>
  )
}

const FACTS_SHOWN = 4

function Known({
  client,
  today,
}: Readonly<{ client: Output<'clients.get'>['client']; today: PlainDate }>) {
  const { t, locale } = useWords()
  const { day } = formats(locale)
  const open = client.promises.filter(({ state }) => state === 'open')
  return (
    <>
      {client.desiredOutcome !== null && client.desiredOutcome !== '' && (
        <section>
          <SectionLabel level={3}>{t('clients.look.wants')}</SectionLabel>
          <p className={styles.wants}>{client.desiredOutcome}</p>
        </section>
      )}
      {open.length > 0 && (
        <section>
          <SectionLabel level={3}>{t('clients.look.promises')}</SectionLabel>
          <ul className={styles.list}>
            {open.map(({ id, side, text, dueOn }) => (
              <li key={id}>
                {t('clients.look.promise', { side, text })}
                {dueOn !== null && <small>{day(dueOn, today)}</small>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {client.facts.length > 0 && (
        <section>
          <SectionLabel level={3}>{t('clients.look.facts')}</SectionLabel>
          <ul className={styles.list}>
            {client.facts.slice(0, FACTS_SHOWN).map(({ id, body }) => (
              <li key={id}>{body}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
