import { Link, useLocation } from 'wouter'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { unreadKey } from '#renderer/api/failure-words.ts'
import { places } from '#renderer/api/places.ts'
import { useCall } from '#renderer/api/use-call.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import {
  CaretDownIcon,
  CaretRightIcon,
  DotsThreeIcon,
  PaperPlaneTiltIcon,
  PencilSimpleIcon,
  TrashSimpleIcon,
} from '#renderer/ui/icons.ts'
import { Menu } from '#renderer/ui/menu.tsx'
import { Name } from '#renderer/ui/name.tsx'
import { Unread } from '#renderer/ui/unread.tsx'
import { peopleOf, type Asked, type Offering, type OfferingDeeds } from './use-offering-deeds.ts'
import styles from './offerings.module.css'

type OfferingPartProps = Readonly<{
  offering: Offering
  open: boolean
  deeds: OfferingDeeds
  onOpen: (open: boolean) => void
  onEdit: () => void
}>

/** One offering; opened, who has bought it and who asks for something like it. */
export function OfferingPart({ offering, open, deeds, onOpen, onEdit }: OfferingPartProps) {
  const { t } = useWords()
  const { name, kind, body } = offering
  return (
    <li className={styles.part}>
      <div className={styles.head}>
        <h2>
          <button
            type="button"
            className={styles.name}
            aria-expanded={open}
            onClick={() => onOpen(!open)}
          >
            <Icon of={open ? CaretDownIcon : CaretRightIcon} />
            {name}
          </button>
        </h2>
        <span className={styles.kind}>{t('offerings.kind', { kind })}</span>
        <Menu
          label={t('offerings.more', { name })}
          icon={DotsThreeIcon}
          iconOnly
          weight="bold"
          align="end"
          items={[
            { id: 'edit', label: t('offerings.edit'), icon: PencilSimpleIcon, onChoose: onEdit },
            'line',
            {
              id: 'delete',
              label: t('offerings.delete'),
              icon: TrashSimpleIcon,
              onChoose: () => deeds.remove(offering),
            },
          ]}
        />
      </div>
      {open && (
        <div className={styles.inside}>
          {body !== '' && <p className={styles.body}>{body}</p>}
          <WhoAsked offering={offering} deeds={deeds} />
        </div>
      )}
    </li>
  )
}

type WhoAskedProps = Readonly<{ offering: Offering; deeds: OfferingDeeds }>

function WhoAsked({ offering, deeds }: WhoAskedProps) {
  const { t } = useWords()
  const [, navigate] = useLocation()
  const { data, error, refetch } = useCall('offerings.get', { id: offering.id })
  if (data === undefined) {
    return error === null ? null : (
      <Unread retryLabel={t('window.retry')} onRetry={() => void refetch()}>
        {t(unreadKey(error.code))}
      </Unread>
    )
  }
  const { buyers, asked } = data
  const people = peopleOf(asked)
  return (
    <>
      <p className={styles.text}>
        {t('offerings.buyers', { n: buyers })} {t('offerings.asked', { n: people.length })}
      </p>
      {asked.length > 0 && (
        <>
          <ul
            className={styles.asked}
            aria-label={t('offerings.asked.list', { name: offering.name })}
          >
            {asked.map((wish) => (
              <AskedLine key={wish.wishId} wish={wish} offering={offering} deeds={deeds} />
            ))}
          </ul>
          <Button
            icon={PaperPlaneTiltIcon}
            onClick={() =>
              navigate(places.outreach, { state: { clients: Uint32Array.from(people) } })
            }
          >
            {t('offerings.write', { n: people.length })}
          </Button>
        </>
      )}
    </>
  )
}

/** A wish in the client's words, and what may come of it. */
function AskedLine({ wish, offering, deeds }: WhoAskedProps & Readonly<{ wish: Asked }>) {
  const { t, locale } = useWords()
  const { today } = useAppInfo()
  const { day } = formats(locale)
  const { clientId, clientName: name, text, on, wantedByOn, state, names } = wish
  const told = [
    t('offerings.asked.on', { date: day(on, today) }),
    ...(wantedByOn === null ? [] : [t('offerings.asked.by', { date: day(wantedByOn, today) })]),
    ...(state === 'offered' ? [t('offerings.asked.offered')] : []),
    ...(names ? [] : [t('offerings.asked.sounds')]),
  ]
  return (
    <li className={styles.wish}>
      <div>
        <q className={styles.words}>{text}</q>
        <p className={styles.told}>
          <Link href={places.client(clientId)} className={styles.person}>
            <Name>{name}</Name>
          </Link>{' '}
          {told.join(' · ')}
        </p>
      </div>
      <div className={styles.acts}>
        {!names && (
          <Button
            small
            variant="ghost"
            aria-label={t('offerings.tie.who', { name, offering: offering.name })}
            onClick={() => deeds.tie(wish, offering)}
          >
            {t('offerings.tie')}
          </Button>
        )}
        {state === 'open' && (
          <Button
            small
            aria-label={t('offerings.offered.who', { name })}
            onClick={() => deeds.offered(wish, offering)}
          >
            {t('offerings.offered')}
          </Button>
        )}
      </div>
    </li>
  )
}
