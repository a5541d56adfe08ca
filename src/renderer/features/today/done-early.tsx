import { useEffect, useRef } from 'react'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { PlusIcon } from '#renderer/ui/icons.ts'
import styles from './today.module.css'

type DoneEarlyProps = Readonly<{
  /** How many of today's list were reached. */
  done: number
  onMore: () => void
  onStop: () => void
}>

/** The day's list is worked off while others wait: two more, or leave it there. */
export function DoneEarly({ done, onMore, onStop }: DoneEarlyProps) {
  const { t } = useWords()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The last card took the keyboard with it: here is where it goes on.
    if (document.activeElement === document.body) first.current?.focus()
  }, [])
  return (
    <section className={styles.early} aria-label={t('today.early')}>
      <h2>{t('today.early')}</h2>
      <p>{t('today.early.text', { n: done })}</p>
      <div>
        <Button variant="primary" icon={PlusIcon} ref={first} onClick={onMore}>
          {t('today.early.more')}
        </Button>
        <Button variant="ghost" onClick={onStop}>
          {t('today.early.stop')}
        </Button>
      </div>
    </section>
  )
}
