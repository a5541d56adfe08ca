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
import { PickList } from '#renderer/ui/pick-list.tsx'
import type { LetterLine } from './use-outreach-deeds.ts'
import styles from './outreach.module.css'

type LetterListProps = Readonly<{
  letters: readonly LetterLine[]
  current: LetterLine
  onStand: (letter: LetterLine) => void
}>

/** Everybody who is written to, with what their letter waits for. */
export function LetterList({ letters, current, onStand }: LetterListProps) {
  const { t } = useWords()
  return (
    <PickList
      label={t('outreach.list')}
      items={letters}
      current={current}
      onStand={onStand}
      className={styles.list}
      lineClass={(letter) =>
        classNames(
          styles.line,
          letter.id === current.id && styles.here,
          isSettled(letter) && styles.settled,
        )
      }
    >
      {(letter) => <Line letter={letter} />}
    </PickList>
  )
}

const isSettled = ({ state }: LetterLine): boolean => state === 'sent' || state === 'skipped'

function Line({ letter }: Readonly<{ letter: LetterLine }>) {
  const { t, locale } = useWords()
  const { today } = useAppInfo()
  const { client, state, settledOn, isEdited, gaps, note, email } = letter
  const settled = isSettled(letter)
  const isShort = !settled && gaps.length > 0
  const said = isShort
    ? t('outreach.state.gap')
    : !settled && state === 'waiting' && note !== null
      ? t('outreach.note', { note })
      : !settled && email === null
        ? t('outreach.state.no-email')
        : t('outreach.state', {
            state,
            date: settledOn === null ? '' : formats(locale).day(settledOn, today),
            edited: isEdited ? 'yes' : 'no',
          })
  const icon = iconOf(letter, isShort)
  return (
    <>
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
    </>
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
