import { useApi } from '#renderer/api/api-provider.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import {
  CopyIcon,
  EnvelopeSimpleIcon,
  GlobeIcon,
  MapPinIcon,
  PencilSimpleIcon,
  PhoneIcon,
  type IconType,
} from '#renderer/ui/icons.ts'
import { useToast } from '#renderer/ui/toast.tsx'
import type { LinkKind } from './client-header.tsx'
import { KnowSection } from './know-section.tsx'
import type { Client } from './standing.ts'
import styles from './know.module.css'

type KnowContactProps = Readonly<{
  client: Client
  onLink: (kind: LinkKind, value: string) => void
  onEdit: () => void
}>

type Point = Readonly<{
  icon: IconType
  value: string
  label: string | null
  /** What a press opens; an address opens nothing. */
  opens: LinkKind | null
}>

/** Every way to reach the client: a press opens it, the other one copies it. */
export function KnowContact({ client, onLink, onEdit }: KnowContactProps) {
  const { t } = useWords()
  const api = useApi()
  const toast = useToast()
  const points: readonly Point[] = [
    ...client.phones.map((one) => ({ icon: PhoneIcon, opens: 'phone', ...one }) as const),
    ...client.emails.map((one) => ({ icon: EnvelopeSimpleIcon, opens: 'email', ...one }) as const),
    ...client.urls.map((one) => ({ icon: GlobeIcon, opens: 'web', ...one }) as const),
    ...client.addresses.map(
      ({ formatted, label }) =>
        ({ icon: MapPinIcon, opens: null, value: formatted, label }) as const,
    ),
  ]
  const labels = {
    phone: (value: string) => t('client.way.phone', { value }),
    email: (value: string) => t('client.way.email', { value }),
    web: (value: string) => t('client.way.web', { value }),
  } as const

  function copy(value: string): void {
    void api
      .call('clipboard.write', { text: value })
      .then(() => toast.show({ text: t('client.contact.copied', { value }), tone: 'plain' }))
  }

  return (
    <KnowSection
      title={t('client.contact')}
      action={
        <IconButton
          label={t('client.contact.edit', { name: client.name })}
          icon={PencilSimpleIcon}
          small
          onClick={onEdit}
        />
      }
    >
      {points.length === 0 && <p className={styles.empty}>{t('client.contact.empty')}</p>}
      <ul>
        {points.map(({ icon, value, label, opens }) => (
          <li key={`${opens ?? 'place'} ${value}`} className={styles.item}>
            <Icon of={icon} />
            {opens === null ? (
              <span data-selectable>{value}</span>
            ) : (
              <button
                type="button"
                className={styles.link}
                aria-label={labels[opens](value)}
                onClick={() => onLink(opens, value)}
              >
                {value}
                {label !== null && <span className={styles.cap}> {label}</span>}
              </button>
            )}
            <IconButton
              label={t('client.contact.copy', { value })}
              icon={CopyIcon}
              small
              className={styles.quiet}
              onClick={() => copy(value)}
            />
          </li>
        ))}
      </ul>
    </KnowSection>
  )
}
