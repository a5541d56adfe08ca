import { daysBetween } from '#shared/plain-date.ts'
import type { ClientId } from '#shared/ids.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Checkbox } from '#renderer/ui/checkbox.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import type { DayPromise } from './day-summary.ts'
import styles from './day-margin.module.css'

type PromiseLineProps = Readonly<{
  promise: DayPromise
  today: PlainDate
  onOpen: (id: ClientId) => void
  onKeep: () => void
}>

/** A promise that is due: whose, what, for whom, and a tick that keeps it. */
export function PromiseLine({ promise, today, onOpen, onKeep }: PromiseLineProps) {
  const { t, rich, locale } = useWords()
  const { side, dueOn, text } = promise
  const format = formats(locale)
  const inDays = dueOn === null ? null : daysBetween(today, dueOn)
  return (
    <li className={styles.tickable}>
      <Checkbox
        checked={false}
        aria-label={t('today.promise.tick', { text })}
        data-deed
        onChange={onKeep}
      />
      <div className={styles.text}>
        <button type="button" className={styles.line} onClick={() => onOpen(promise.clientId)}>
          {rich(side === 'mine' ? 'today.promise.for' : 'today.promise.from', {
            text: format.sentenceStart(text),
            name: promise.clientName,
          })}
        </button>
        <span className={classNames(styles.cap, inDays !== null && inDays < 0 && styles.late)}>
          {dueOn === null || inDays === null
            ? t('today.promise.undated', { side })
            : t('today.promise.when', {
                side,
                state: dueState(inDays),
                n: -inDays,
                date: format.day(dueOn, today),
              })}
        </span>
      </div>
    </li>
  )
}

function dueState(inDays: number): 'late' | 'today' | 'tomorrow' | 'later' {
  if (inDays < 0) return 'late'
  if (inDays === 0) return 'today'
  return inDays === 1 ? 'tomorrow' : 'later'
}
