import { memo, useCallback, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import type { LocalDateTime, PlainDate } from '#shared/time.ts'
import type { ClientId } from '#shared/ids.ts'
import type { ReasonKind } from '#shared/domain/facts.ts'
import { formats } from '#shared/words/format.ts'
import { later } from '#renderer/api/later.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { CadenceHint } from '#renderer/cadence/cadence-hint.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Warmth } from '#renderer/ui/warmth.tsx'
import { CardActions } from './card-actions.tsx'
import type { Nudge } from './day-summary.ts'
import { LogForm } from '#renderer/deeds/log-form.tsx'
import { Opener } from './opener.tsx'
import { ReasonLines } from './reason-lines.tsx'
import { RhythmStrip } from './rhythm-strip.tsx'
import { UntilPopover } from '#renderer/deeds/later.ts'
import type { NextDate } from '#renderer/deeds/until-popover.tsx'
import type { LogDraft } from '#renderer/deeds/use-log-drafts.ts'
import { WhenWords } from './when-words.tsx'
import styles from './nudge-card.module.css'

const ScorePopover = later(async () => (await import('./score-popover.tsx')).ScorePopover)

/** What of a card stands open below its reasons. */
export type Drawer = 'log' | 'snooze' | 'pause' | 'why'

/** What cards tell the list they are in; the same functions for all of them. */
export type CardDeeds = Readonly<{
  onFocus: (nudge: Nudge) => void
  onOpen: (nudge: Nudge) => void
  onCall: (nudge: Nudge) => void
  onEmail: (nudge: Nudge) => void
  onMessage: (nudge: Nudge) => void
  onSkip: (nudge: Nudge) => void
  onSnooze: (nudge: Nudge, until: LocalDateTime) => void
  onPause: (nudge: Nudge, until: PlainDate | null) => void
  onSave: (nudge: Nudge) => void
  onDraft: (nudge: Nudge, draft: LogDraft) => void
  onDrawer: (nudge: Nudge, drawer: Drawer | null) => void
  onSwitch: (kind: ReasonKind, on: boolean) => void
  onSetCadence: (nudge: Nudge, days: number) => void
  onKeepCadence: (nudge: Nudge) => void
  /** Tells where the card is drawn, null once it is not. */
  onDrawn: (id: ClientId, element: HTMLDivElement | null) => void
}>

type NudgeCardProps = Readonly<{
  nudge: Nudge
  today: PlainDate
  place: number
  of: number
  /** The card one stands on: it shows weights, opener and actions. */
  open: boolean
  leaving: boolean
  drawer: Drawer | null
  /** The touch being written, while its drawer is open. */
  draft: LogDraft | null
  /** The client's next important date, if one is near: snoozing until after it is offered. */
  nextDate: NextDate | null
  deeds: CardDeeds
}>

/**
 * One client to reach: who, why now, and what can be done about it. Drawn anew only when something
 * of its own changed: a key pressed on one card leaves the others alone.
 */
export const NudgeCard = memo(function NudgeCard({
  nudge,
  today,
  place,
  of,
  open,
  leaving,
  drawer,
  draft,
  nextDate,
  deeds,
}: NudgeCardProps) {
  const { t, locale } = useWords()
  const snoozeButton = useRef<HTMLButtonElement>(null)
  const moreButton = useRef<HTMLDivElement>(null)
  const { client } = nudge
  const format = formats(locale)
  const { onDrawn } = deeds
  const { id } = client
  const ref = useCallback((element: HTMLDivElement | null) => onDrawn(id, element), [onDrawn, id])

  function onClick(event: MouseEvent): void {
    // A click on a button or on selected words is about those.
    if (event.target instanceof Element && event.target.closest('button, form, input') !== null) {
      return
    }
    deeds.onFocus(nudge)
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return
    event.preventDefault()
    deeds.onOpen(nudge)
  }

  return (
    <div role="none" className={classNames(styles.item, leaving && styles.going)}>
      <div
        ref={ref}
        role="row"
        tabIndex={open ? 0 : -1}
        aria-label={t('today.place', { name: client.name, place, of })}
        // Whoever hears the card hears why now, and what to begin with.
        aria-describedby={[...nudge.reasons.map(({ kind }) => kind), 'opener']
          .map((part) => `${id}-${part}`)
          .join(' ')}
        className={classNames(styles.card, open && styles.open)}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocus={() => deeds.onFocus(nudge)}
        data-open={open || undefined}
        inert={leaving}
      >
        <div role="gridcell" className={styles.cell}>
          <Avatar id={client.id} name={client.name} kind={client.kind} size={40} />
          <div className={styles.person}>
            <div className={styles.who}>
              <h2 title={client.name}>
                <bdi>{client.name}</bdi>
              </h2>
              <Warmth
                level={client.warmthLevel}
                value={client.warmth}
                label={
                  client.warmth === null
                    ? t('common.no-warmth')
                    : t('common.warmth-of', {
                        n: client.warmth,
                        level: t('common.warmth', { level: client.warmthLevel }),
                      })
                }
              />
              {client.warmth !== null && (
                <span className={styles.level} aria-hidden="true">
                  {client.warmth}
                </span>
              )}
            </div>
            {client.context !== null && <div className={styles.sub}>{client.context}</div>}
          </div>
          <div className={styles.when}>
            <WhenWords nudge={nudge} today={today} />
            <RhythmStrip
              touches={nudge.rhythm}
              lastTouchOn={client.lastTouchOn}
              dueOn={nudge.dueOn}
              today={today}
            />
          </div>
          <ReasonLines
            id={id}
            reasons={nudge.reasons}
            switchedOff={nudge.switchedOff}
            today={today}
            score={open ? nudge.score : null}
          />
          {open && (
            <>
              {nudge.opener !== null && (
                <Opener id={`${id}-opener`} opener={nudge.opener} today={today} />
              )}
              <div className={styles.drawer}>
                <CadenceHint
                  hint={nudge.cadenceHint}
                  cadenceDays={client.cadenceDays}
                  onSet={(days) => deeds.onSetCadence(nudge, days)}
                  onChange={() => deeds.onOpen(nudge)}
                  onKeep={() => deeds.onKeepCadence(nudge)}
                />
              </div>
              {draft !== null ? (
                <LogForm
                  name={client.name}
                  draft={draft}
                  onChange={(next) => deeds.onDraft(nudge, next)}
                  onSave={() => deeds.onSave(nudge)}
                  onCancel={() => deeds.onDrawer(nudge, null)}
                />
              ) : (
                <CardActions
                  nudge={nudge}
                  deeds={deeds}
                  snoozeButton={snoozeButton}
                  moreButton={moreButton}
                />
              )}
              {(drawer === 'snooze' || drawer === 'pause') && (
                <UntilPopover
                  what={drawer}
                  onClose={() => deeds.onDrawer(nudge, null)}
                  anchor={drawer === 'pause' ? moreButton : snoozeButton}
                  name={client.name}
                  today={today}
                  nextDate={nextDate}
                  describe={format.weekdayAndDay}
                  onSnooze={(until) => deeds.onSnooze(nudge, until)}
                  onPause={(until) => deeds.onPause(nudge, until)}
                />
              )}
              {drawer === 'why' && (
                <ScorePopover
                  onClose={() => deeds.onDrawer(nudge, null)}
                  anchor={moreButton}
                  nudge={nudge}
                  today={today}
                  onSwitch={deeds.onSwitch}
                />
              )}
            </>
          )}
        </div>
      </div>
    </div>
  )
})
