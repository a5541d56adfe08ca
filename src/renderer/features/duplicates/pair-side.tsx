import { formats } from '#shared/words/format.ts'
import type { PlainDate } from '#shared/time.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import type { Side } from './use-duplicates.ts'
import styles from './duplicates.module.css'

type PairSideProps = Readonly<{ side: Side; today: PlainDate; onOpen: () => void }>

/** One of two clients: who, how to reach them, and how much there is of them. */
export function PairSide({ side, today, onOpen }: PairSideProps) {
  const { t, locale } = useWords()
  const { client, emails, phones, birthday, entries, createdOn } = side
  const { day, fullDay } = formats(locale)
  const lines = [
    client.context,
    ...emails.slice(0, 2),
    ...phones.slice(0, 2),
    birthday === null ? null : t('duplicates.birthday', { date: fullDay(birthday) }),
  ].filter((line) => line !== null)
  return (
    <div className={styles.side}>
      <Avatar id={client.id} name={client.name} kind={client.kind} size={30} />
      <div className={styles.words}>
        <button type="button" className={styles.name} title={client.name} onClick={onOpen}>
          <bdi>{client.name}</bdi>
        </button>
        {lines.map((line, index) => (
          <div key={index} className={styles.line} title={line}>
            <bdi>{line}</bdi>
          </div>
        ))}
        <div className={styles.history}>
          {client.lastTouchOn === null
            ? t('duplicates.history.untouched', { n: entries, added: day(createdOn, today) })
            : t('duplicates.history', { n: entries, last: day(client.lastTouchOn, today) })}
        </div>
      </div>
    </div>
  )
}
