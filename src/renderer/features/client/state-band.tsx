import type { PlainDate } from '#shared/time.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Warmth } from '#renderer/ui/warmth.tsx'
import { RhythmStrip } from './rhythm-strip.tsx'
import { standingWords, type Client } from './standing.ts'
import styles from './client-header.module.css'

type StateBandProps = Readonly<{ client: Client; today: PlainDate }>

/** How warm it is and why, when the next touch is due, and a year of touches. */
export function StateBand({ client, today }: StateBandProps) {
  const { t, words } = useWords()
  const { title, why } = standingWords(client, today, words)
  return (
    <section className={styles.state} aria-label={t('client.state')}>
      <Warmth level={client.warmthLevel} value={client.warmth} size={44} />
      <div>
        <h2>{title}</h2>
        <p>{why}</p>
      </div>
      <figure>
        <RhythmStrip client={client} today={today} />
      </figure>
    </section>
  )
}
