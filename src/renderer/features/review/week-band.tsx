import { useWords } from '#renderer/api/words-context.tsx'
import type { Chapter } from './chapter-words.ts'
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx'
import { Name } from '#renderer/ui/name.tsx'
import styles from './review.module.css'

/** More touches than this with one client are not drawn as dots one by one. */
const MOST_DOTS = 8

/** Where the touches of this week went. */
export function WeekBand({ week }: Readonly<{ week: Chapter['week'] }>) {
  const { t, rich } = useWords()
  return (
    <div className={styles.band}>
      <p>{rich('review.week', { n: week.touches, clients: week.clients })}</p>
      <ul>
        {week.most.map(({ id, name, touches }) => (
          <li key={id} title={name}>
            <span className={styles.dots} aria-hidden="true">
              {Array.from({ length: Math.min(touches, MOST_DOTS) }, (_, index) => (
                <i key={index} />
              ))}
              {touches > MOST_DOTS && <b>{touches}</b>}
            </span>
            <span className={styles.who} aria-hidden="true">
              <Name>{name}</Name>
            </span>
            <VisuallyHidden>{t('review.week.touches', { name, n: touches })}</VisuallyHidden>
          </li>
        ))}
      </ul>
    </div>
  )
}
