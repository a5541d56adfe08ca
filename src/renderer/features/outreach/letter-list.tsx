import { useRef } from 'react'
import { formats } from '#shared/words/format.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import {
  CheckCircleIcon,
  CopyIcon,
  EnvelopeSimpleIcon,
  MinusIcon,
  PauseIcon,
  PencilSimpleIcon,
  WarningIcon,
  type IconType,
} from '#renderer/ui/icons.ts'
import { Name } from '#renderer/ui/name.tsx'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import type { LetterLine } from './use-outreach-deeds.ts'
import styles from './outreach.module.css'

type LetterListProps = Readonly<{
  letters: readonly LetterLine[]
  current: LetterLine
  onStand: (letter: LetterLine) => void
}>

/** Everybody who is written to, with what their letter waits for. One stop, arrows inside. */
export function LetterList({ letters, current, onStand }: LetterListProps) {
  const { t } = useWords()
  const list = useRef<HTMLDivElement>(null)
  function move(by: number): void {
    const place = letters.indexOf(current)
    const next = letters[Math.min(Math.max(place + by, 0), letters.length - 1)]
    if (next === undefined) return
    onStand(next)
    list.current?.querySelector<HTMLElement>(`[data-letter="${next.id}"]`)?.focus()
  }
  useShortcuts({ j: () => move(1), k: () => move(-1) }, { repeats: true })
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={-1}
      aria-label={t('outreach.list')}
      className={styles.list}
      data-region="list"
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
        event.preventDefault()
        move(event.key === 'ArrowDown' ? 1 : -1)
      }}
    >
      {letters.map((letter) => (
        <Line
          key={letter.id}
          letter={letter}
          here={letter.id === current.id}
          onStand={() => onStand(letter)}
        />
      ))}
    </div>
  )
}

type LineProps = Readonly<{ letter: LetterLine; here: boolean; onStand: () => void }>

function Line({ letter, here, onStand }: LineProps) {
  const { t, locale } = useWords()
  const { today } = useAppInfo()
  const { client, state, settledOn, isEdited, gaps, note, email } = letter
  const isSettled = state === 'sent' || state === 'skipped'
  const isShort = !isSettled && gaps.length > 0
  const said = isShort
    ? t('outreach.state.gap')
    : !isSettled && state === 'waiting' && note !== null
      ? t('outreach.note', { note })
      : !isSettled && email === null
        ? t('outreach.state.no-email')
        : t('outreach.state', {
            state,
            date: settledOn === null ? '' : formats(locale).day(settledOn, today),
            edited: isEdited ? 'yes' : 'no',
          })
  const icon = iconOf(letter, isShort)
  return (
    <div
      role="option"
      aria-selected={here}
      tabIndex={here ? 0 : -1}
      data-letter={letter.id}
      className={classNames(styles.line, here && styles.here, isSettled && styles.settled)}
      onClick={onStand}
      onFocus={onStand}
      onKeyDown={(event) => {
        if (event.key === ' ') {
          event.preventDefault()
          onStand()
        }
      }}
    >
      <Avatar id={client.id} name={client.name} kind={client.kind} size={26} />
      <div className={styles.who}>
        <b>
          <Name>{client.name}</Name>
        </b>
        <span className={classNames(isShort && styles.late)}>{said}</span>
      </div>
      {icon !== null && (
        <Icon
          of={icon}
          weight={state === 'sent' || isShort ? 'fill' : 'regular'}
          className={classNames(state === 'sent' && styles.good, isShort && styles.late)}
        />
      )}
    </div>
  )
}

function iconOf({ state, note, email, isEdited }: LetterLine, isShort: boolean): IconType | null {
  if (state === 'sent') return CheckCircleIcon
  if (state === 'skipped') return MinusIcon
  if (isShort || note === 'issue') return WarningIcon
  if (state === 'opened') return EnvelopeSimpleIcon
  if (note === 'paused' || note === 'silenced') return PauseIcon
  if (email === null) return CopyIcon
  return isEdited ? PencilSimpleIcon : null
}
