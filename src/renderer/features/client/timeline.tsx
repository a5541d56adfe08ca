import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Request } from '#shared/contract/index.ts'
import type { EntryId } from '#shared/ids.ts'
import type { PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { EntryEditor } from './entry-editor.tsx'
import { EntryLine } from './entry-line.tsx'
import { monthWords } from './entry-words.ts'
import { classNames } from '#renderer/ui/class-names.ts'
import { monthName } from './month-name.ts'
import type { Entry, TimelineItem } from './timeline-groups.ts'
import type { Known } from './use-known.ts'
import styles from './timeline.module.css'

const GUESS_PX = { gap: 30, month: 34, entry: 40 } as const

type TimelineProps = Readonly<{
  items: readonly TimelineItem[]
  /** What became of wishes; undefined until it was read. */
  wishes: Known['wishes'] | undefined
  name: string
  today: PlainDate
  createdOn: PlainDate
  /** Whether nothing older follows. */
  complete: boolean
  loadingOlder: boolean
  onOlder: () => void
  onHappened: (entry: Entry, happened: boolean) => void
  onEdit: (request: Request<'entries.edit'>) => void
  onDelete: (entry: Entry) => void
}>

/**
 * The timeline, of which only what is in view is drawn; older pages come as one reads on. Tab stops
 * at the tools of one entry, and the arrows lead to those of the others.
 */
export function Timeline({
  items,
  wishes,
  name,
  today,
  createdOn,
  complete,
  loadingOlder,
  onOlder,
  onHappened,
  onEdit,
  onDelete,
}: TimelineProps) {
  const { t, locale } = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState<EntryId | null>(null)
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => GUESS_PX[items[index]?.type ?? 'entry'],
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 10,
  })
  const slots = virtualizer.getVirtualItems()
  const last = slots.at(-1)?.index ?? 0
  const [stop, setStop] = useState<Stop>({ key: '', place: 0 })
  const here = keyOfStop(
    stop,
    items,
    slots.map(({ index }) => index),
  )
  const nearEnd = last >= items.length - 5
  useEffect(() => {
    if (nearEnd && !complete && !loadingOlder) onOlder()
  }, [nearEnd, complete, loadingOlder, onOlder])

  return (
    <div
      ref={scroller}
      className={styles.scroll}
      role="region"
      aria-label={t('client.timeline')}
      data-region="list"
    >
      <div
        role="none"
        className={styles.list}
        onKeyDown={moveAlong}
        style={{ height: `${virtualizer.getTotalSize()}px` }}
      >
        {slots.map(({ index, key, start }) => {
          const item = items[index]
          if (item === undefined) return null
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.slot}
              style={{ transform: `translateY(${start}px)` }}
            >
              {item.type !== 'entry' ? (
                <Divider item={item} />
              ) : item.entry.id === editing ? (
                <EntryEditor
                  entry={item.entry}
                  onSave={(request) => {
                    setEditing(null)
                    onEdit(request)
                  }}
                  onCancel={() => setEditing(null)}
                />
              ) : (
                <EntryLine
                  entry={item.entry}
                  wishState={wishes?.find(({ id }) => id === item.entry.id)?.state}
                  name={name}
                  today={today}
                  here={item.key === here}
                  onHere={() => setStop({ key: item.key, place: index })}
                  onHappened={(happened) => onHappened(item.entry, happened)}
                  onEdit={() => setEditing(item.entry.id)}
                  onDelete={() => onDelete(item.entry)}
                />
              )}
            </div>
          )
        })}
      </div>
      {complete ? (
        <p className={styles.end}>
          {t('client.timeline.begin', { date: formats(locale).fullDay(createdOn) })}
        </p>
      ) : (
        <p className={styles.loading} role="status">
          {loadingOlder && t('client.timeline.older')}
        </p>
      )}
    </div>
  )
}

type Stop = Readonly<{ key: string; place: number }>

/**
 * The entry Tab stops at: the one stopped at last, else what took its place, else the first drawn.
 * `drawn` are places in `items`.
 */
function keyOfStop(
  { key, place }: Stop,
  items: readonly TimelineItem[],
  drawn: readonly number[],
): string | undefined {
  const entries = drawn.filter((index) => items[index]?.type === 'entry')
  const same = entries.find((index) => items[index]?.key === key)
  const index = same ?? (drawn.includes(place) ? entries.find((one) => one >= place) : undefined)
  return items[index ?? entries[0] ?? -1]?.key
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** From a tool of an entry to the same of the next one drawn. */
function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  const tools = event.target instanceof Element ? event.target.closest('[data-tools]') : null
  if (step === undefined || tools === null) return
  event.preventDefault()
  event.stopPropagation()
  const all = [...event.currentTarget.querySelectorAll('[data-tools]')]
  const which = [...tools.children].findIndex((tool) => tool.contains(document.activeElement))
  const next = all[all.indexOf(tools) + step]
  const button = next?.querySelectorAll('button')[which]
  button?.focus()
}

function Divider({ item }: Readonly<{ item: Exclude<TimelineItem, { type: 'entry' }> }>) {
  const { t, rich, words, locale } = useWords()
  if (item.type === 'month') {
    return (
      <h3 className={styles.month}>
        {monthName(item.first, locale, 'full')}
        {item.counts !== null && <span>{monthWords(item.counts, words)}</span>}
      </h3>
    )
  }
  return (
    <div className={classNames(styles.gap, item.open && styles.lasting)}>
      <span>
        {item.open
          ? rich('client.gap.open', { n: item.days, over: item.over })
          : t('client.gap.closed', { n: item.days })}
      </span>
    </div>
  )
}
