import { useEffect, useRef, useState } from 'react'
import { formats, type Format } from '#shared/words/format.ts'
import type { Words } from '#shared/words/words.ts'
import type { PlainDate } from '#shared/time.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { CheckCircleIcon } from '#renderer/ui/icons.ts'
import type { Filed } from './use-capture.ts'
import styles from './capture.module.css'

/** As long as a toast: time to read a line and to take it back. */
const SHOWN_MS = 6000

type FiledNoteProps = Readonly<{
  filed: Filed
  today: PlainDate
  onUndo: () => void
  onDone: () => void
}>

/** What was filed, with its undo; it goes by itself, but not from under the pointer or the focus. */
export function FiledNote({ filed, today, onUndo, onDone }: FiledNoteProps) {
  const { t, rich, locale } = useWords()
  const format = formats(locale)
  const [isHeld, setHeld] = useState(false)
  const { nextDueOn } = filed.written.client

  // What is drawn anew meanwhile does not wind the clock up again.
  const acts = useRef({ onUndo, onDone })
  useEffect(() => {
    acts.current = { onUndo, onDone }
  })
  useEffect(() => {
    if (isHeld) return undefined
    const timer = setTimeout(() => acts.current.onDone(), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [isHeld])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') acts.current.onDone()
      if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) acts.current.onUndo()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <div
      className={styles.filed}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon of={CheckCircleIcon} weight="fill" />
      <span role="status" className={styles.filedWords}>
        {rich('capture.filed', { name: filed.client.name, what: whatWasFiled(filed, t, format) })}{' '}
        {nextDueOn !== null && (
          <span className={styles.kept}>
            {t('capture.filed.next', { date: format.day(nextDueOn, today) })}
          </span>
        )}
      </span>
      <Button small keys="$mod+Z" onClick={onUndo}>
        {t('capture.undo')}
      </Button>
    </div>
  )
}

/** "a meeting, a thing learned and two promises" */
function whatWasFiled(filed: Filed, t: Words['t'], { countWord, list }: Format): string {
  const { entry, promises, reminders } = filed.written
  const counted = (
    key: 'capture.filed.promises' | 'capture.filed.reminders' | 'capture.filed.tags',
    n: number,
  ): readonly string[] => (n === 0 ? [] : [t(key, { n, count: countWord(n) })])
  return list([
    ...(entry?.interaction ? [t('common.a-kind', { kind: entry.interaction.kind })] : []),
    ...(entry?.kind === 'note' ? [t('capture.filed.note')] : []),
    ...(filed.learned ? [t('capture.filed.learned')] : []),
    ...counted('capture.filed.promises', promises.length),
    ...counted('capture.filed.reminders', reminders.length),
    ...counted('capture.filed.tags', filed.tags),
  ])
}
