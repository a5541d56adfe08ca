import { useRef, useState } from 'react'
import type { ClientId } from '#shared/ids.ts'
import { formats } from '#shared/words/format.ts'
import { useApi } from '#renderer/api/api-provider.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { useAnnounce } from '#renderer/ui/announcer.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { CaretDownIcon, CaretUpIcon } from '#renderer/ui/icons.ts'
import { useShortcuts } from '#renderer/ui/use-shortcuts.ts'
import type { Day, Nudge } from './day-summary.ts'
import { useDeparting } from './departing.ts'
import { touchOf } from './log-form.tsx'
import { NudgeCard, type CardDeeds, type Drawer } from './nudge-card.tsx'
import { datesNear, firstDraft } from './card-defaults.ts'
import type { Deeds } from './use-deeds.ts'
import { useLogDrafts } from './use-log-drafts.ts'
import { useReasonSwitch } from './use-reason-switch.ts'
import { useTold } from './use-told.ts'
import styles from './today.module.css'

type NudgeListProps = Readonly<{
  day: Day
  shown: readonly Nudge[]
  also: readonly Nudge[]
  deeds: Deeds
  onDone: () => void
  onOpen: (id: ClientId) => void
  onClients: () => void
}>

const keyOf = (nudge: Nudge): string => nudge.client.id

/** The cards of the day, moved through and dealt with by keyboard or pointer. */
export function NudgeList({ day, shown, also, deeds, onDone, onOpen, onClients }: NudgeListProps) {
  const { t, words, locale } = useWords()
  const api = useApi()
  const announce = useAnnounce()
  const told = useTold()
  const switchOff = useReasonSwitch()
  const [unfolded, setUnfolded] = useState(false)
  const [current, setCurrent] = useState<ClientId | null>(null)
  const [drawer, setDrawer] = useState<Drawer | null>(null)
  const cards = useRef(new Map<ClientId, HTMLDivElement>())
  const { drafts, setDraft, dropDraft } = useLogDrafts()
  const format = formats(locale)

  const list = unfolded ? [...shown, ...also] : shown
  const presences = useDeparting(list, keyOf, stillness() ? 0 : 280)
  // Whoever stood here may have gone by another way: then the first card is the one.
  const here = list.find((nudge) => nudge.client.id === current) ?? list[0]

  function stand(id: ClientId, focus: boolean): void {
    if (id !== here?.client.id) setDrawer(null)
    setCurrent(id)
    // The card may only now become focusable.
    if (focus) requestAnimationFrame(() => cards.current.get(id)?.focus())
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
    onDone()
    announce(t('today.left', { n: Math.max(shown.length - (shown.includes(nudge) ? 1 : 0), 0) }))
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
      .call('links.open', { kind, value })
      .then(() => {
        told.plain(t(kind === 'phone' ? 'today.dialled' : 'today.mailed'))
        openLog(nudge, kind === 'phone' ? 'call' : 'email')
      })
      .catch((failure) => told.failed(failure, () => openLink(nudge, kind, value)))
  }

  function deedsOf(nudge: Nudge): CardDeeds {
    const { id } = nudge.client
    return {
      onOpen: () => onOpen(id),
      onCall: () => openLink(nudge, 'phone', nudge.phone),
      onEmail: () => openLink(nudge, 'email', nudge.email),
      onMessage: () => openLog(nudge, 'message'),
      onSkip: () => {
        deeds.skip(nudge)
        leave(nudge)
      },
      onSnooze: (until) => {
        deeds.snooze(nudge, until)
        leave(nudge)
      },
      onPause: (until) => {
        deeds.pause(nudge, until)
        leave(nudge)
      },
      onSave: () => {
        const draft = drafts.get(id) ?? firstDraft(nudge)
        dropDraft(id)
        deeds.log(nudge, touchOf(draft), () => setDraft(id, draft))
        leave(nudge)
      },
      onDraft: (draft) => setDraft(id, draft),
      onDrawer: (next) => {
        if (next === 'log') openLog(nudge)
        else setDrawer(next)
        if (next === null) requestAnimationFrame(() => cards.current.get(id)?.focus())
      },
      onSwitchOff: (kind) => {
        setDrawer(null)
        switchOff(kind)
      },
    }
  }

  const on = here === undefined ? null : deedsOf(here)
  useShortcuts(
    {
      j: () => move(1),
      ArrowDown: () => move(1),
      k: () => move(-1),
      ArrowUp: () => move(-1),
      l: () => on?.onDrawer('log'),
      c: () => on?.onCall(),
      e: () => on?.onEmail(),
      m: () => on?.onMessage(),
      s: () => on?.onDrawer('snooze'),
      p: () => on?.onDrawer('pause'),
      w: () => on?.onDrawer('why'),
      x: () => on?.onSkip(),
    },
    { enabled: here !== undefined },
  )

  const rest = day.total - shown.length
  const upcoming = day.upcoming[0]
  return (
    <div className={styles.column}>
      <div role="grid" className={styles.list} aria-label={t('today.list')} data-region="list">
        {presences.map(({ item, leaving }) => {
          const { id } = item.client
          const isHere = id === here?.client.id && !leaving
          return (
            <NudgeCard
              key={id}
              ref={(element) => {
                if (element === null) cards.current.delete(id)
                else cards.current.set(id, element)
              }}
              nudge={item}
              today={day.on}
              place={list.indexOf(item) + 1}
              of={list.length}
              open={isHere}
              leaving={leaving}
              drawer={isHere ? drawer : null}
              draft={drafts.get(id) ?? firstDraft(item)}
              nextDate={datesNear(day, id, words)}
              deeds={deedsOf(item)}
              onFocus={() => stand(id, false)}
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
