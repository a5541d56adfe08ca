import type { ReactNode } from 'react'
import { dayOf } from '#shared/domain/capture-due.ts'
import type { CaptureChoices } from '#shared/domain/capture-filing.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { everyWords } from '#shared/words/rule-words.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { DayChoice, exactDay } from '#renderer/reading/day-choice.tsx'
import {
  daysOf,
  onDay,
  remindDays,
  turned,
  type LineRead,
  type Timed,
} from '#renderer/reading/line.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import {
  ArrowsLeftRightIcon,
  ArrowUUpLeftIcon,
  BellSimpleIcon,
  HandshakeIcon,
  LightbulbIcon,
  NoteIcon,
  TagIcon,
  WarningCircleIcon,
  XIcon,
  type IconType,
} from '#renderer/ui/icons.ts'
import styles from './capture.module.css'

type ReadBackProps = LineRead &
  Readonly<{
    choices: CaptureChoices
    today: PlainDate
    onChange: (choices: CaptureChoices) => void
    /** Whom it is about is asked first: until it is known, `Alt 1..4` chooses among them. */
    asksWho: boolean
    /** Who it is about, where that has to be asked or shown. */
    children?: ReactNode
  }>

/** What was understood of the line, each thing in its own row, before anything is saved. */
export function ReadBack(props: ReadBackProps) {
  const { reading, filing, choices, today, onChange, asksWho, children } = props
  const { t, locale } = useWords()
  const { dateTime } = formats(locale)
  const asked = asksWho ? null : firstAsked(reading, choices, today)

  const refusal = (source: string, text: string): ReactNode => {
    const isOut = choices.refused.includes(source)
    return (
      <IconButton
        small
        label={t(isOut ? 'capture.put-back' : 'capture.leave-out', { text })}
        icon={isOut ? ArrowUUpLeftIcon : XIcon}
        onClick={() => onChange(turned(choices, source))}
      />
    )
  }
  const choice = (
    source: string,
    words: string,
    days: readonly PlainDate[],
    day: PlainDate | null,
  ) => (
    <DayChoice
      words={words}
      days={days}
      chosen={choices.days[source] ?? day}
      today={today}
      keyed={source === asked?.source}
      onChoose={(chosen) => onChange(onDay(choices, source, chosen))}
    />
  )

  const timedWords = (when: Timed, every: string | null): string => {
    const date = when.kind === 'date' ? exactDay(when.on, today, locale) : dateTime(when.at, today)
    const rhythm = everyWords(every, dayOf(when), locale)
    return rhythm === null ? date : t('capture.repeats', { date, every: rhythm })
  }

  return (
    <ul className={styles.read} aria-label={t('capture.read')}>
      {children}
      <TouchRow filing={filing} choices={choices} today={today} onChange={onChange}>
        {reading.happened !== null && reading.happened.alternatives.length > 0
          ? choice(
              reading.happened.source,
              reading.happened.source,
              [reading.happened.on, ...reading.happened.alternatives],
              reading.happened.on,
            )
          : null}
      </TouchRow>
      {reading.learned !== null && (
        <Row
          icon={LightbulbIcon}
          label={t('capture.learned')}
          value={reading.learned}
          out={filing.learned === null}
        >
          {refusal(reading.learned, reading.learned)}
        </Row>
      )}
      {reading.promises.map(({ source, side, text, dueOn, dueWords, alternatives, certain }) => {
        const isOut = choices.refused.includes(source)
        const isAsked = !isOut && (!certain || alternatives.length > 0)
        return (
          <Row
            key={`promise ${source}`}
            icon={isAsked ? WarningCircleIcon : HandshakeIcon}
            label={t('capture.owe', { side })}
            value={text}
            asked={isAsked}
            out={isOut}
            detail={
              dueOn === null
                ? t('capture.no-date')
                : alternatives.length > 0
                  ? choice(source, dueWords ?? '', [dueOn, ...alternatives], dueOn)
                  : exactDay(dueOn, today, locale)
            }
          >
            {refusal(source, text)}
          </Row>
        )
      })}
      {reading.reminders.map(({ source, text, when, whenWords, every }) => {
        const isOut = choices.refused.includes(source)
        const isAsked = !isOut && (when === null || when.alternatives.length > 0)
        return (
          <Row
            key={`reminder ${source}`}
            icon={isAsked ? WarningCircleIcon : BellSimpleIcon}
            label={t('capture.remind')}
            value={text}
            asked={isAsked}
            out={isOut}
            detail={
              when === null
                ? choice(source, '', remindDays(today), null)
                : when.alternatives.length > 0
                  ? choice(source, whenWords ?? '', daysOf(when), daysOf(when)[0] ?? null)
                  : timedWords(when, every)
            }
          >
            {refusal(source, text)}
          </Row>
        )
      })}
      {reading.tags.map(({ tag, source }) => (
        <Row
          key={`tag ${source}`}
          icon={TagIcon}
          label={t('capture.tags', { n: 1 })}
          value={tag}
          out={choices.refused.includes(source)}
        >
          {refusal(source, tag)}
        </Row>
      ))}
    </ul>
  )
}

type Asked = Readonly<{ source: string; days: readonly PlainDate[] }>

/** The question that `Alt 1..4` answers: the first one still open to a choice. */
export function firstAsked(
  reading: LineRead['reading'],
  choices: CaptureChoices,
  today: PlainDate,
): Asked | null {
  const { happened, promises, reminders } = reading
  const isIn = ({ source }: { readonly source: string }): boolean =>
    !choices.refused.includes(source)
  if (happened !== null && happened.alternatives.length > 0) {
    return { source: happened.source, days: [happened.on, ...happened.alternatives] }
  }
  for (const promise of promises.filter(isIn)) {
    const { source, dueOn, alternatives } = promise
    if (dueOn !== null && alternatives.length > 0) return { source, days: [dueOn, ...alternatives] }
  }
  for (const { source, when } of reminders.filter(isIn)) {
    if (when === null) return { source, days: remindDays(today) }
    if (when.alternatives.length > 0) return { source, days: daysOf(when) }
  }
  return null
}

type TouchRowProps = Omit<ReadBackProps, 'reading' | 'asksWho'>

/** "Meeting, they reached you", today: or a note, and the other at a press. */
function TouchRow({ filing, choices, today, onChange, children }: TouchRowProps) {
  const { t, locale } = useWords()
  const { dateTime, sentenceStart } = formats(locale)
  const { isNote, kind, direction, outcome, on, at, body } = filing
  if (isNote && body === '') return null
  const kindWords = t('common.a-kind', { kind })
  const other = isNote ? 'touch' : 'note'
  return (
    <Row
      icon={isNote ? NoteIcon : ArrowsLeftRightIcon}
      label={t(isNote ? 'capture.note' : 'capture.touch')}
      value={
        isNote
          ? t('capture.note.text')
          : t('capture.what', {
              direction,
              kind: kindWords,
              Kind: sentenceStart(kindWords),
              answer: outcome === 'failed' ? 'no' : 'yes',
            })
      }
      asked={children !== null}
      detail={children ?? (at === null ? exactDay(on, today, locale) : dateTime(at, today))}
    >
      <IconButton
        small
        label={t(isNote ? 'capture.as-touch' : 'capture.as-note')}
        icon={isNote ? ArrowsLeftRightIcon : NoteIcon}
        onClick={() => onChange({ ...choices, mode: other })}
      />
    </Row>
  )
}

type RowProps = Readonly<{
  icon: IconType
  label: string
  value: ReactNode
  detail?: ReactNode
  asked?: boolean
  out?: boolean
  children?: ReactNode
}>

/** One thing that was read. */
export function Row({ icon, label, value, detail, asked, out, children }: RowProps) {
  const { t } = useWords()
  return (
    <li
      className={classNames(styles.row, asked === true && styles.asked, out === true && styles.out)}
    >
      <Icon of={icon} />
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{value}</span>
      <span className={styles.detail}>{out === true ? t('capture.left-out') : detail}</span>
      <span className={styles.act}>{children}</span>
    </li>
  )
}
