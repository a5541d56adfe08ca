import { Link } from 'wouter'
import { formats } from '#shared/words/format.ts'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { KnowSection } from './know-section.tsx'
import type { Client } from './standing.ts'
import styles from './know.module.css'

/** Who belongs to an organisation; a touch with any of them is one with it. */
export function KnowPeople({ client }: Readonly<{ client: Client }>) {
  const { t, locale } = useWords()
  const { people, peopleCount } = client
  const more = peopleCount - people.length
  return (
    <KnowSection
      title={t('client.people')}
      figure={peopleCount === 0 ? undefined : formats(locale).number(peopleCount)}
    >
      {peopleCount === 0 && (
        <p className={styles.empty}>{t('client.people.empty', { name: client.name })}</p>
      )}
      <ul>
        {people.map(({ id, name, title }) => (
          <li key={id}>
            <Link href={places.client(id)} className={styles.person}>
              <Avatar id={id} name={name} kind="person" size={24} />
              <span>
                <bdi>{name}</bdi> {title !== null && <small>{title}</small>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.empty}>{t('client.people.more', { n: more })}</p>}
    </KnowSection>
  )
}
