import { useEffect, useRef, useState } from 'react'
import type { ClientId } from '#shared/ids.ts'
import { formats } from '#shared/words/format.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { CaretDownIcon, CaretUpIcon } from '#renderer/ui/icons.ts'
import { useFocusNext } from '#renderer/ui/use-focus-next.ts'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import type { Day, Nudge } from './day-summary.ts'
import { useDeparting } from './departing.ts'
import { DoneEarly } from './done-early.tsx'
import { touchOf } from '#renderer/deeds/log-form.tsx'
import { NudgeCard, type CardDeeds, type Drawer } from './nudge-card.tsx'
import { datesNear, firstDraft } from './card-defaults.ts'
import type { Deeds } from './use-deeds.ts'
import type { More } from './use-more.ts'
import { useLogDrafts, type FoundDraft } from '#renderer/deeds/use-log-drafts.ts'
import { useReasonSwitch } from './use-reason-switch.ts'
import { useStable } from './use-stable.ts'
import { useTold } from '#renderer/telling/use-told.ts'
import styles from './today.module.css'

type NudgeListProps = Readonly<{
  day: Day
  shown: readonly Nudge[]
  also: readonly Nudge[]
  more: More
  deeds: Deeds
  /** A card was dealt with. */
  onLeft: () => void
  onOpen: (id: ClientId) => void
  onClients: () => void
  onDrifted: () => void
}>

/** Whose page was opened from here last: whoever comes back stands on that card again. */
let opened: ClientId | null = null

/** Begins at the first card again: for tests, which share the module. */
export function forgetOpened(): void {
  opened = null
}

const keyOf = (nudge: Nudge): string => nudge.client.id

/** The cards of the day, moved through and dealt with by keyboard or pointer. */
export function NudgeList({
  day,
  shown,
  also,
  more,
  deeds,
  onLeft,
  onOpen,
  onClients,
  onDrifted,
}: NudgeListProps) {
  const { t, words, locale } = useWords()
  const api = useApi()
  const told = useTold()
  const switchReason = useReasonSwitch()
  const [unfolded, setUnfolded] = useState(() => also.some(({ client }) => client.id === opened))
  const [current, setCurrent] = useState(opened)
  const [drawer, setDrawer] = useState<Drawer | null>(null)
  const moreAsked = useRef(false)
  const focusNext = useFocusNext()
  const cards = useRef(new Map<ClientId, HTMLDivElement>())
  const { drafts, setDraft, dropDraft } = useLogDrafts(goOn)
  const format = formats(locale)

  const list = unfolded ? [...shown, ...also] : shown
  const presences = useDeparting(list, keyOf, stillness() ? 0 : 280)
  // Whoever stood here may have gone by another way: then the first card is the one.
  const here = list.find((nudge) => nudge.client.id === current) ?? list[0]

  function stand(id: ClientId, focus: boolean): void {
    if (id !== here?.client.id) setDrawer(null)
    setCurrent(id)
    if (focus) focusNext(() => cards.current.get(id))
  }
  /** A new window goes on where the last one was lost: with the touch being written that day. */
  function goOn(found: readonly FoundDraft[]): void {
    const all = [...shown, ...also]
    const begun = found.find(
      ({ clientId, on }) => on === day.on && all.some(({ client }) => client.id === clientId),
    )
    if (begun === undefined) return
    if (!shown.some(({ client }) => client.id === begun.clientId)) setUnfolded(true)
    setCurrent(begun.clientId)
    // The form takes the focus, and whoever takes it must be the card one stands on by then.
    requestAnimationFrame(() => setDrawer('log'))
  }
  function move(by: number): void {
    const place = list.findIndex((nudge) => nudge === here)
    const to = list[Math.min(Math.max(place + by, 0), list.length - 1)]
    if (to !== undefined) stand(to.client.id, true)
  }
  /** After a deed the next card is the one, never the top; the last gives way to the one before. */
  function leave(nudge: Nudge): void {
    const place = list.indexOf(nudge)
    const next = list[place + 1] ?? list[place - 1]
    setDrawer(null)
    onLeft()
    if (next === undefined) setCurrent(null)
    else stand(next.client.id, true)
  }
  function openLog(nudge: Nudge, kind?: 'call' | 'email' | 'message'): void {
    const { id } = nudge.client
    const draft = drafts.get(id) ?? firstDraft(nudge)
    setDraft(id, kind === undefined ? draft : { ...draft, kind })
    stand(id, false)
    setDrawer('log')
  }
  function openLink(nudge: Nudge, kind: 'phone' | 'email', value: string | null): void {
    const { name } = nudge.client
    if (value === null) {
      told.plain(t(kind === 'phone' ? 'today.no-phone' : 'today.no-email', { name }))
      return
    }
    api
      .call('links.open', {
        kind,
        value,
        reaches: { clientId: nudge.client.id, kind: kind === 'phone' ? 'call' : 'email' },
      })
      .then(() => {
        told.plain(t(kind === 'phone' ? 'today.dialled' : 'today.mailed'))
        openLog(nudge, kind === 'phone' ? 'call' : 'email')
      })
      .catch((failure) => told.failed(failure, () => openLink(nudge, kind, value)))
  }

  const cardDeeds: CardDeeds = useStable({
    onFocus: (nudge) => stand(nudge.client.id, false),
    onOpen: (nudge) => {
      opened = nudge.client.id
      onOpen(nudge.client.id)
    },
    onCall: (nudge) => openLink(nudge, 'phone', nudge.phone),
    onEmail: (nudge) => openLink(nudge, 'email', nudge.email),
    onMessage: (nudge) => openLog(nudge, 'message'),
    onSkip: (nudge) => {
      deeds.skip(nudge)
      leave(nudge)
    },
    onSnooze: (nudge, until) => {
      deeds.snooze(nudge, until)
      leave(nudge)
    },
    onPause: (nudge, until) => {
      deeds.pause(nudge, until)
      leave(nudge)
    },
    onSave: (nudge) => {
      const { id } = nudge.client
      const draft = drafts.get(id) ?? firstDraft(nudge)
      dropDraft(id)
      deeds.log(nudge, touchOf(draft), () => setDraft(id, draft))
      leave(nudge)
    },
    onDraft: (nudge, draft) => setDraft(nudge.client.id, draft),
    onDrawer: (nudge, next) => {
      if (next === 'log') openLog(nudge)
      else setDrawer(next)
      if (next === null) focusNext(() => cards.current.get(nudge.client.id))
    },
    onSwitch: switchReason,
    onSetCadence: deeds.setCadence,
    onKeepCadence: deeds.keepCadence,
    onDrawn: (id, element) => {
      if (element === null) cards.current.delete(id)
      else cards.current.set(id, element)
    },
  } satisfies CardDeeds)

  const withCard = (run: (nudge: Nudge) => void) => () => {
    if (here !== undefined) run(here)
  }
  useShortcuts(
    {
      j: () => move(1),
      ArrowDown: () => move(1),
      k: () => move(-1),
      ArrowUp: () => move(-1),
      l: withCard((nudge) => cardDeeds.onDrawer(nudge, 'log')),
      c: withCard(cardDeeds.onCall),
      e: withCard(cardDeeds.onEmail),
      m: withCard(cardDeeds.onMessage),
      s: withCard((nudge) => cardDeeds.onDrawer(nudge, 'snooze')),
      p: withCard((nudge) => cardDeeds.onDrawer(nudge, 'pause')),
      w: withCard((nudge) => cardDeeds.onDrawer(nudge, 'why')),
      x: withCard(cardDeeds.onSkip),
    },
    { enabled: here !== undefined },
  )

  useEffect(() => {
    if (opened !== null) cards.current.get(opened)?.focus()
  }, [])

  // Two more were asked for: the first of them has the keyboard once they are there.
  const firstShown = shown[0]?.client.id
  useEffect(() => {
    if (!moreAsked.current || firstShown === undefined) return
    moreAsked.current = false
    cards.current.get(firstShown)?.focus()
  }, [firstShown])

  const isEarly = shown.length === 0 && also.length > 0 && day.doneToday > 0 && !more.enough
  const rest = day.total - shown.length
  const upcoming = day.upcoming[0]
  return (
    <div className={styles.column}>
      {isEarly && (
        <DoneEarly
          done={day.doneToday}
          onMore={() => {
            moreAsked.current = true
            more.ask()
          }}
          onStop={more.stop}
        />
      )}
      <div role="grid" className={styles.list} aria-label={t('today.list')} data-region="list">
        {presences.map(({ item, leaving }) => {
          const { id } = item.client
          const isHere = id === here?.client.id && !leaving
          return (
            <NudgeCard
              key={id}
              nudge={item}
              today={day.on}
              place={list.indexOf(item) + 1}
              of={list.length}
              open={isHere}
              leaving={leaving}
              drawer={isHere ? drawer : null}
              draft={isHere && drawer === 'log' ? (drafts.get(id) ?? firstDraft(item)) : null}
              nextDate={isHere ? datesNear(day, id, words) : null}
              deeds={cardDeeds}
            />
          )
        })}
      </div>
      <div className={styles.rest}>
        {rest > 0 && (
          <Button
            variant="ghost"
            icon={unfolded ? CaretUpIcon : CaretDownIcon}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {unfolded ? t('today.also.hide') : t('today.also', { n: rest })}
          </Button>
        )}
        {unfolded && rest > also.length && (
          <Button variant="ghost" onClick={onClients}>
            {t('today.also.rest', { n: rest - also.length })}
          </Button>
        )}
        <Button variant="ghost" onClick={onDrifted}>
          {t('today.drifted')}
        </Button>
        {upcoming !== undefined && (
          <span className={styles.upcoming}>
            {t('today.upcoming', {
              name: upcoming.client.name,
              date: format.day(upcoming.dueOn, day.on),
            })}
          </span>
        )}
      </div>
    </div>
  )
}

/** Whether the owner asked for no movement. */
function stillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
