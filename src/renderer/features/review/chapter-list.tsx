import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { ReviewChapter } from '#shared/domain/review.ts'
import { useAppInfo } from '#renderer/api/app-info.tsx'
import { places } from '#renderer/api/places.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { touchOf } from '#renderer/deeds/log-form.tsx'
import { useLogDrafts, type LogDraft } from '#renderer/deeds/use-log-drafts.ts'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { useFocusNext } from '#renderer/ui/use-focus-next.ts'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import type { Item, PersonItem } from './chapter-words.ts'
import { isSettled, ReviewLine, type Drawer, type LineDeeds } from './review-line.tsx'
import type { ReviewDeeds } from './use-review-deeds.ts'
import styles from './review.module.css'

type ChapterListProps = Readonly<{
  chapter: ReviewChapter
  items: readonly Item[]
  deeds: ReviewDeeds
}>

const idOf = (item: Item): string => `${item.what} ${item.key}`
const firstDraft: LogDraft = {
  kind: 'call',
  direction: 'outbound',
  noAnswer: false,
  said: '',
  learned: '',
}

/** What a chapter asks to be decided: one stop in the tab order, and one key for each deed. */
export function ChapterList({ chapter, items, deeds }: ChapterListProps) {
  const { t } = useWords()
  const { today } = useAppInfo()
  const announce = useAnnounce()
  const [, navigate] = useLocation()
  const [current, setCurrent] = useState<string | null>(null)
  const [drawer, setDrawer] = useState<Drawer | null>(null)
  const { drafts, setDraft, dropDraft } = useLogDrafts()
  const focusNext = useFocusNext()
  const lines = useRef(new Map<string, HTMLDivElement>())
  const isOpen = (item: Item): boolean => item.what === 'friction' || item.plannedOn === null
  const here = items.find((item) => idOf(item) === current) ?? items.find(isOpen) ?? items[0]

  function stand(item: Item | undefined, focus: boolean): void {
    if (item === undefined) return
    if (here === undefined || idOf(item) !== idOf(here)) setDrawer(null)
    setCurrent(idOf(item))
    if (focus) focusNext(() => lines.current.get(idOf(item)))
  }
  function move(by: number): void {
    const place = items.findIndex((item) => item === here)
    stand(items[Math.min(Math.max(place + by, 0), items.length - 1)], true)
  }
  /** After a deed the next one that is open has the keyboard, never the top. */
  function leave(item: Item): void {
    const place = items.indexOf(item)
    const open = items.filter((other) => other !== item && isOpen(other))
    setDrawer(null)
    announce(t('review.decided', { n: open.length }))
    stand(open.find((other) => items.indexOf(other) > place) ?? open.at(-1), true)
  }
  function openLog(item: PersonItem, kind?: LogDraft['kind']): void {
    const draft = drafts.get(item.client.id) ?? firstDraft
    setDraft(item.client.id, kind === undefined ? draft : { ...draft, kind })
    stand(item, false)
    setDrawer('log')
  }

  const lineDeeds: LineDeeds = {
    onFocus: (item) => stand(item, false),
    onOpen: ({ client }) => {
      const ids = items.flatMap((one) => (one.what === 'friction' ? [] : [one.client.id]))
      navigate(places.client(client.id), { state: { from: 'review', ids: [...new Set(ids)] } })
    },
    onSettle: (item) => {
      if (!isSettled(item)) return
      deeds.settle(item)
      leave(item)
    },
    onRelease: (item) => {
      if (item.what !== 'promise') return
      deeds.release(item, item.promise.id, item.promise.text)
      leave(item)
    },
    onPlan: (item, on) => {
      deeds.plan(item, on)
      leave(item)
    },
    onDrawer: (item, next) => {
      if (item.what === 'friction') return
      if (next === 'log') openLog(item)
      else {
        stand(item, false)
        setDrawer(next)
      }
      if (next === null) focusNext(() => lines.current.get(idOf(item)))
    },
    onDraft: (item, draft) => setDraft(item.client.id, draft),
    onSave: (item) => {
      const { id } = item.client
      const draft = drafts.get(id) ?? firstDraft
      dropDraft(id)
      deeds.log(item, touchOf(draft), () => setDraft(id, draft))
      leave(item)
    },
    onSnooze: (item, until) => {
      deeds.snooze(item, until)
      leave(item)
    },
    onSkip: (item) => {
      deeds.skip(item)
      leave(item)
    },
    onPause: (item, until) => {
      deeds.pause(item, until)
      leave(item)
    },
    onReach: (item, how) =>
      deeds.reach(item, how, () => openLog(item, how === 'phone' ? 'call' : 'email')),
  }

  function onPerson(run: (item: PersonItem) => void): void {
    if (here !== undefined && here.what !== 'friction') run(here)
  }
  useShortcuts(
    {
      j: () => move(1),
      ArrowDown: () => move(1),
      k: () => move(-1),
      ArrowUp: () => move(-1),
      f: () => here !== undefined && lineDeeds.onSettle(here),
      r: () => here !== undefined && lineDeeds.onRelease(here),
      t: () => onPerson((item) => lineDeeds.onPlan(item, today)),
      d: () => onPerson((item) => lineDeeds.onDrawer(item, 'day')),
      l: () => onPerson((item) => openLog(item)),
      c: () => onPerson((item) => lineDeeds.onReach(item, 'phone')),
      e: () => onPerson((item) => lineDeeds.onReach(item, 'email')),
      s: () => onPerson((item) => lineDeeds.onDrawer(item, 'snooze')),
      p: () => onPerson((item) => lineDeeds.onDrawer(item, 'pause')),
      x: () => onPerson(lineDeeds.onSkip),
    },
    { enabled: here !== undefined },
  )
  if (items.length === 0) return null
  return (
    <div
      role="grid"
      className={styles.list}
      aria-label={t('review.list', { chapter: t('review.chapter', { chapter }) })}
      data-region="list"
    >
      {items.map((item, index) => (
        <ReviewLine
          key={idOf(item)}
          item={item}
          today={today}
          place={index + 1}
          of={items.length}
          here={item === here}
          drawer={item === here ? drawer : null}
          draft={item.what === 'friction' ? null : (drafts.get(item.client.id) ?? null)}
          deeds={lineDeeds}
          onDrawn={(element) => {
            if (element === null) lines.current.delete(idOf(item))
            else lines.current.set(idOf(item), element)
          }}
        />
      ))}
    </div>
  )
}
