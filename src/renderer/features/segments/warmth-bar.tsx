import { useWords } from '#renderer/api/words-context.tsx'
import type { Segment } from './use-segment-deeds.ts'
import styles from './segments.module.css'

const levels = ['cold', 'cool', 'mild', 'warm', 'glow'] as const

/** How many are how warm: the length says it, the words say it again. */
export function WarmthBar({ warmth }: Readonly<{ warmth: Segment['warmth'] }>) {
  const { t } = useWords()
  return (
    <span role="img" aria-label={t('segments.warmth', warmth)} className={styles.warmth}>
      {levels.map((level) =>
        warmth[level] === 0 ? null : (
          <i key={level} style={{ flexGrow: warmth[level], background: `var(--w-${level})` }} />
        ),
      )}
    </span>
  )
}
