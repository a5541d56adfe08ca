import { useRef, useState, type FormEvent, type KeyboardEvent, type RefObject } from 'react'
import { plainDate, type LocalDateTime, type PlainDate } from '#shared/time.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { readWhen, untilOf, type ReadWhen } from '#renderer/time/read-when.ts'
import { reminderPicks, snoozePicks } from './snooze-picks.ts'
import { useOwnerClock } from '#renderer/time/use-owner-clock.ts'
import styles from './until-popover.module.css'

/** A day of the client’s that is near, with what it is called. */
export type NextDate = { readonly what: string; readonly on: PlainDate }

type UntilPopoverProps = Readonly<{
  /** A reminder can be put off by an hour too. */
  what: 'snooze' | 'pause' | 'reminder' | 'plan'
  onClose: () => void
  anchor: RefObject<HTMLElement | null>
  name: string
  today: PlainDate
  nextDate: NextDate | null
  describe: (date: PlainDate) => string
  onSnooze: (until: LocalDateTime) => void
  /** Needed to pause only. */
  onPause?: (until: PlainDate | null) => void
}>

const labels = {
  snooze: 'today.until.snooze',
  reminder: 'today.until.snooze',
  pause: 'today.until.pause',
  plan: 'today.until.plan',
} as const

/** Until when: four days on 1 to 4, or a field that reads "in 10 d" and "next tue". */
export function UntilPopover(props: UntilPopoverProps) {
  const { t } = useWords()
  const { what, onClose, anchor, name } = props
  return (
    <Popover
      open
      onClose={onClose}
      anchor={anchor}
      label={t(labels[what], { name })}
      align="end"
      className={styles.popover}
    >
      <UntilForm {...props} />
    </Popover>
  )
}

function UntilForm({
  what,
  onClose,
  today,
  nextDate,
  describe,
  onSnooze,
  onPause,
}: UntilPopoverProps) {
  const { t, words } = useWords()
  const clock = useOwnerClock()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const picks = (
    what === 'reminder'
      ? reminderPicks(today, clock.now())
      : snoozePicks(today, nextDate?.on ?? null)
  ).map((one) => ({ at: null, ...one }))
  const read = text.trim() === '' ? null : readWhen(text, clock, words)
  const error = tried && read !== null ? problemOf(read) : undefined

  function choose(until: LocalDateTime): void {
    onClose()
    if (what === 'pause') onPause?.(plainDate(until.slice(0, 10)))
    else onSnooze(until)
  }
  function pick(one: (typeof picks)[number]): void {
    choose(untilOf(one, clock))
  }
  function problemOf(one: ReadWhen): string | undefined {
    if (!one.ok) return one.error
    const isPast = untilOf(one, clock) <= clock.now() || (what === 'pause' && one.on <= today)
    return isPast ? t('today.until.past', { date: describe(one.on) }) : undefined
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    if (read?.ok === true && problemOf(read) === undefined) choose(untilOf(read, clock))
    else setTried(true)
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.target === field.current || event.ctrlKey || event.metaKey || event.altKey) return
    const chosen = picks[Number(event.key) - 1]
    if (chosen !== undefined) {
      event.preventDefault()
      pick(chosen)
    } else if (what === 'pause' && event.key === String(picks.length + 1)) {
      event.preventDefault()
      onClose()
      onPause?.(null)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      moveFocus(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)
    } else if (/^\p{L}$/u.test(event.key)) {
      // A letter begins words such as "in 10 d": they belong in the field.
      field.current?.focus()
    }
  }

  return (
    <div role="none" onKeyDown={onKeyDown}>
      <form onSubmit={onSubmit}>
        <Field
          ref={field}
          label={t('today.until.field')}
          hideLabel
          placeholder={t('today.until.placeholder')}
          value={text}
          onChange={(value) => {
            setText(value)
            setTried(false)
          }}
          error={error}
          trailing={
            read?.ok === true ? (
              <span className={styles.read}>
                {describe(read.on)}
                {read.at !== null && `, ${read.at.slice(11)}`}
              </span>
            ) : undefined
          }
          className={styles.field}
        />
        {picks.map((one, index) => (
          <button
            key={one.what}
            type="button"
            className={styles.pick}
            data-autofocus={index === 0 || undefined}
            onClick={() => pick(one)}
          >
            <span>
              {one.what === 'after-date'
                ? t('today.until.after-date', { what: nextDate?.what ?? '' })
                : t(`today.until.${one.what}`)}
            </span>
            <small>{one.at === null ? describe(one.on) : one.at.slice(11)}</small>
            <Kbd keys={String(index + 1)} />
          </button>
        ))}
        {what === 'pause' && (
          <button
            type="button"
            className={styles.pick}
            onClick={() => {
              onClose()
              onPause?.(null)
            }}
          >
            <span>{t('today.until.open')}</span>
            <small />
            <Kbd keys={String(picks.length + 1)} />
          </button>
        )}
      </form>
    </div>
  )
}

function moveFocus(form: HTMLElement, by: number): void {
  const stops = [...form.querySelectorAll<HTMLElement>('input, button')]
  const here = stops.findIndex((stop) => stop === document.activeElement)
  stops[(here + by + stops.length) % stops.length]?.focus()
}
