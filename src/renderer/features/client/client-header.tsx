import { Link } from 'wouter'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { EnvelopeSimpleIcon, GlobeIcon, PhoneIcon, type IconType } from '#renderer/ui/icons.ts'
import { Tag } from '#renderer/ui/tag.tsx'
import type { Client } from './standing.ts'
import styles from './client-header.module.css'

export type LinkKind = 'email' | 'phone' | 'web'

const TAGS_SHOWN = 3
const sinceKeys = {
  lead: 'client.lead-since',
  active: 'client.since',
  past: 'client.past-since',
} as const

type ClientHeaderProps = Readonly<{
  client: Client
  today: PlainDate
  onLink: (kind: LinkKind, value: string) => void
}>

/** Who it is, and how to reach them. */
export function ClientHeader({ client, today, onLink }: ClientHeaderProps) {
  const { t, locale } = useWords()
  const { organisation, title } = client
  const tags = client.tags.slice(0, TAGS_SHOWN)
  const more = client.tags.length - tags.length
  const city = client.addresses[0]?.city ?? null
  const work =
    title !== null && organisation !== null
      ? t('client.at', { title, organisation })
      : (organisation ?? title)
  return (
    <header className={styles.hero}>
      <Avatar id={client.id} name={client.name} kind={client.kind} size={60} />
      <h1 tabIndex={-1} data-lede title={client.name}>
        <bdi>{client.name}</bdi>
      </h1>
      <div className={styles.tags} title={client.tags.join(', ')}>
        {tags.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
        {more > 0 && <Tag>{t('client.tags.more', { n: more })}</Tag>}
      </div>
      <div className={styles.ways}>
        {(work !== null || city !== null) && (
          <span title={[work, city].filter((part) => part !== null).join(', ')}>
            {work !== null &&
              (client.organisationId === null ? (
                work
              ) : (
                <Link href={places.client(client.organisationId)} className={styles.work}>
                  {work}
                </Link>
              ))}
            {work !== null && city !== null && ', '}
            {city}
          </span>
        )}
        {client.phones.slice(0, 1).map(({ value }) => (
          <Way
            key={value}
            icon={PhoneIcon}
            value={value}
            label={t('client.way.phone', { value })}
            onClick={() => onLink('phone', value)}
          />
        ))}
        {client.emails.slice(0, 1).map(({ value }) => (
          <Way
            key={value}
            icon={EnvelopeSimpleIcon}
            value={value}
            label={t('client.way.email', { value })}
            onClick={() => onLink('email', value)}
          />
        ))}
        {client.urls.slice(0, 1).map(({ value }) => (
          <Way
            key={value}
            icon={GlobeIcon}
            value={value.replace(/^https?:\/\//u, '').replace(/\/$/u, '')}
            label={t('client.way.web', { value })}
            onClick={() => onLink('web', value)}
          />
        ))}
      </div>
      <div className={styles.since}>
        {t(sinceKeys[client.stage], { date: formats(locale).day(client.createdOn, today) })}
      </div>
    </header>
  )
}

type WayProps = Readonly<{ icon: IconType; value: string; label: string; onClick: () => void }>

function Way({ icon, value, label, onClick }: WayProps) {
  return (
    <button type="button" className={styles.way} aria-label={label} title={value} onClick={onClick}>
      <Icon of={icon} />
      <bdi>{value}</bdi>
    </button>
  )
}
