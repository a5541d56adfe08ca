import type { PlainDate } from '#shared/time.ts'
import { unreadKey } from '#renderer/api/failure-words.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { ErrorState } from '#renderer/ui/error-state.tsx'
import { Tag } from '#renderer/ui/tag.tsx'
import type { LinkKind } from './client-header.tsx'
import { KnowCadence } from './know-cadence.tsx'
import { KnowContact } from './know-contact.tsx'
import { KnowDates } from './know-dates.tsx'
import { KnowFacts } from './know-facts.tsx'
import { KnowHistory } from './know-history.tsx'
import { KnowNotes } from './know-notes.tsx'
import { KnowOutcome } from './know-outcome.tsx'
import { KnowPeople } from './know-people.tsx'
import { KnowPromises } from './know-promises.tsx'
import { KnowRelations } from './know-relations.tsx'
import { KnowPurchases } from './know-purchases.tsx'
import { KnowReminders } from './know-reminders.tsx'
import { KnowSection } from './know-section.tsx'
import { KnowShelf } from './know-shelf.tsx'
import type { Client } from './standing.ts'
import type { ClientDeeds } from './use-client-deeds.ts'
import { useKnown, useKnownDeeds } from './use-known.ts'
import styles from './know.module.css'

type KnowPanelProps = Readonly<{
  client: Client
  today: PlainDate
  deeds: ClientDeeds
  /** Under a tab of its own, on narrow windows. */
  alone: boolean
  onLink: (kind: LinkKind, value: string) => void
  onEdit: () => void
}>

/** Everything known about a client, each part edited where it stands. */
export function KnowPanel({ client, today, deeds, alone, onLink, onEdit }: KnowPanelProps) {
  const { t } = useWords()
  const { data: known, error, refetch } = useKnown(client.id)
  const run = useKnownDeeds()
  const fields = Object.entries(client.customFields)
  return (
    <aside
      className={classNames(styles.know, alone && styles.alone)}
      aria-label={t('client.know')}
      data-region="panel"
    >
      {!alone && <h2>{t('client.know')}</h2>}
      <KnowOutcome client={client} deeds={deeds} />
      <KnowPromises client={client} today={today} deeds={deeds} />
      <KnowReminders client={client} today={today} />
      <KnowFacts client={client} today={today} deeds={deeds} />
      {client.kind === 'organisation' && <KnowPeople client={client} />}
      {error !== null && (
        <ErrorState
          title={t('client.know.failed')}
          retryLabel={t('window.retry')}
          onRetry={() => void refetch()}
        >
          {t(unreadKey(error.code))}
        </ErrorState>
      )}
      <KnowRelations client={client} relations={known?.relations} run={run} />
      <KnowDates client={client} today={today} deeds={deeds} />
      <KnowShelf client={client} today={today} known={known} run={run} />
      <KnowPurchases client={client} today={today} purchases={known?.purchases} run={run} />
      <KnowCadence client={client} deeds={deeds} />
      <KnowContact client={client} onLink={onLink} onEdit={onEdit} />
      {client.segments.length > 0 && (
        <KnowSection title={t('client.segments')}>
          <div className={styles.formRow}>
            {client.segments.map((segment) => (
              <Tag key={segment}>{segment}</Tag>
            ))}
          </div>
        </KnowSection>
      )}
      <KnowNotes client={client} deeds={deeds} />
      {fields.length > 0 && (
        <KnowSection title={t('client.fields')}>
          <dl className={styles.pairs}>
            {fields.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </KnowSection>
      )}
      <KnowHistory client={client} />
    </aside>
  )
}
