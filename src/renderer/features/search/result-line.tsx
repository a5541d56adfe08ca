import { memo } from 'react'
import { daysBetween } from '#shared/plain-date.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import {
  ChatCircleIcon,
  HandshakeIcon,
  NoteIcon,
  ReceiptIcon,
  StarIcon,
  type IconType,
} from '#renderer/ui/icons.ts'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Warmth } from '#renderer/ui/warmth.tsx'
import { Marked } from './marked.tsx'
import type { Hit, Result, Row } from './results.ts'
import styles from './search-dialog.module.css'

function entryIcon(kind: Hit['kind']): IconType {
  switch (kind) {
    case 'interaction':
      return ChatCircleIcon
    case 'promise':
      return HandshakeIcon
    case 'purchase':
      return ReceiptIcon
    case 'feedback':
    case 'win':
      return StarIcon
    default:
      return NoteIcon
  }
}

type ResultLineProps = Readonly<{
  /** Its element in the page. */
  id: string
  result: Result
  today: PlainDate
  selected: boolean
  /** Brings it into sight. */
  shown: boolean
  /** Stays as it is for now: what is in sight is drawn before it. */
  waits: boolean
}>

/**
 * One line of what was found: a client, an entry of a timeline, or something to do. Whatever is
 * found next is written into the same elements.
 */
export const ResultLine = memo(
  function ResultLine({ id, result, today, selected, shown }: ResultLineProps) {
    return (
      <div
        id={id}
        role="option"
        aria-selected={selected}
        className={result.type === 'client' ? `${styles.option} ${styles.person}` : styles.option}
        ref={shown ? scrollIntoSight : undefined}
        data-result={result.id}
      >
        <Said result={result} today={today} selected={selected} />
      </div>
    )
  },
  (before, now) =>
    now.waits ||
    (before.id === now.id &&
      before.result === now.result &&
      before.today === now.today &&
      before.selected === now.selected &&
      before.shown === now.shown),
)

function scrollIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

function Said({ result, today, selected }: Pick<ResultLineProps, 'result' | 'today' | 'selected'>) {
  const { t, locale } = useWords()
  switch (result.type) {
    case 'client': {
      const { row, name, snippet, clientId } = result
      const plainName = name.map((part) => part.text).join('')
      return (
        <>
          <Avatar id={clientId} name={plainName} kind={row?.kind ?? 'person'} size={30} />
          <span className={styles.main}>
            <bdi className={styles.name}>
              <Marked parts={name} />
            </bdi>
            {snippet.length > 0 ? (
              <span className={styles.sub}>
                <Marked parts={snippet} />
              </span>
            ) : (
              row !== null &&
              row.context !== null && <span className={styles.sub}>{row.context}</span>
            )}
          </span>
          {row !== null && <Standing row={row} today={today} />}
          {selected && <Kbd keys="Enter" />}
        </>
      )
    }
    case 'entry': {
      const { hit, snippet } = result
      return (
        <>
          <Icon of={entryIcon(hit.kind)} size={18} />
          <span className={styles.main}>
            <span className={styles.snippet}>
              <Marked parts={snippet} />
            </span>
          </span>
          <span className={styles.aside}>
            {hit.at === null
              ? hit.name
              : t('search.from', { name: hit.name, date: formats(locale).day(hit.at, today) })}
          </span>
        </>
      )
    }
    case 'person':
    case 'action':
      return (
        <>
          <Icon of={result.action.icon} size={18} />
          <span className={styles.main}>{result.action.label}</span>
          {result.action.keys !== undefined && <Kbd keys={result.action.keys} />}
          {selected && <Kbd keys="Enter" />}
        </>
      )
  }
}

function Standing({ row, today }: Readonly<{ row: Row; today: PlainDate }>) {
  const { t, locale } = useWords()
  const over = row.nextDueOn === null ? null : daysBetween(row.nextDueOn, today)
  return (
    <span className={styles.aside}>
      <Warmth
        level={row.warmthLevel}
        value={row.warmth}
        size={16}
        label={
          row.warmth === null
            ? undefined
            : t('search.warmth', {
                n: row.warmth,
                level: t('common.warmth', { level: row.warmthLevel }),
              })
        }
      />
      {over !== null && over > 0 && t('search.over', { n: over })}
      {over === 0 && t('search.due-today')}
      {over !== null &&
        over < 0 &&
        row.nextDueOn !== null &&
        t('search.next', { date: formats(locale).day(row.nextDueOn, today) })}
    </span>
  )
}
