import { Fragment } from 'react'
import { daysBetween } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { PlusIcon } from '#renderer/ui/icons.ts'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Name } from '#renderer/ui/name.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import styles from './client-picker.module.css'
import { matchedParts } from './name-match.ts'
import type { ClientMatch } from './use-matches.ts'

type ClientPickerProps = Readonly<{
  id: string
  query: string
  matches: readonly ClientMatch[]
  /** The place of the one that Enter takes; the last place is a new client. */
  current: number
  today: PlainDate
  onPick: (match: ClientMatch) => void
  onNew: () => void
  className?: string | undefined
}>

/** The id of one line of the list, for the field that moves in it. */
export function optionId(list: string, place: number): string {
  return `${list}-${place}`
}

/** Clients that fit what stands behind the @, best first, and a new one of that name. */
export function ClientPicker(props: ClientPickerProps) {
  const { id, query, matches, current, today, onPick, onNew, className } = props
  const { t } = useWords()
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('capture.pick')}
      className={classNames(styles.options, className)}
    >
      {matches.map((match, place) => (
        <div
          key={match.id}
          id={optionId(id, place)}
          role="option"
          tabIndex={-1}
          aria-selected={place === current}
          className={styles.option}
          // The field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(match)}
          onKeyDown={undefined}
        >
          <Avatar id={match.id} name={match.name} kind={match.kind} size={26} />
          <span className={styles.optionName}>
            <Name size="s">
              <Marked name={match.name} query={query} />
            </Name>
            {match.alias !== undefined && (
              <bdi className={styles.alias}>
                <Marked name={match.alias} query={query} />
              </bdi>
            )}
          </span>
          <LastTouch on={match.lastTouchOn} today={today} />
        </div>
      ))}
      <div
        id={optionId(id, matches.length)}
        role="option"
        tabIndex={-1}
        aria-selected={current === matches.length}
        className={styles.option}
        onPointerDown={(event) => event.preventDefault()}
        onClick={onNew}
        onKeyDown={undefined}
      >
        <Icon of={PlusIcon} />
        <span className={styles.optionNew}>{t('capture.new', { name: query.trim() })}</span>
        <Kbd keys="$mod+N" />
      </div>
    </div>
  )
}

function Marked({ name, query }: Readonly<{ name: string; query: string }>) {
  const parts = matchedParts(name, query)
  return (
    <>
      {parts.map(({ start, end }, place) => (
        <Fragment key={start}>
          {name.slice(parts[place - 1]?.end ?? 0, start)}
          <mark>{name.slice(start, end)}</mark>
        </Fragment>
      ))}
      {name.slice(parts.at(-1)?.end ?? 0)}
    </>
  )
}

function LastTouch({ on, today }: Readonly<{ on: PlainDate | null; today: PlainDate }>) {
  const { t, locale } = useWords()
  return <span className={styles.last}>{lastTouchWords()}</span>

  function lastTouchWords(): string {
    if (on === null) return t('capture.never')
    const days = daysBetween(on, today)
    if (days <= 0) return t('capture.last.today')
    return t('capture.last', { silence: formats(locale).silence(days) })
  }
}
