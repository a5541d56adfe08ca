import { useRef, type KeyboardEvent, type MouseEvent, type Ref } from 'react'
import type { LocalDateTime, PlainDate } from '#shared/time.ts'
import type { ReasonKind } from '#shared/domain/facts.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Warmth } from '#renderer/ui/warmth.tsx'
import { CardActions } from './card-actions.tsx'
import type { Nudge } from './day-summary.ts'
import { LogForm } from './log-form.tsx'
import { Opener } from './opener.tsx'
import { ReasonLines } from './reason-lines.tsx'
import { RhythmStrip } from './rhythm-strip.tsx'
import { ScorePopover } from './score-popover.tsx'
import { UntilPopover } from './until-popover.tsx'
import type { LogDraft } from './use-log-drafts.ts'
import { WhenWords } from './when-words.tsx'
import styles from './nudge-card.module.css'

/** What of a card stands open below its reasons. */
export type Drawer = 'log' | 'snooze' | 'pause' | 'why'

export type CardDeeds = Readonly<{
  onOpen: () => void
  onCall: () => void
  onEmail: () => void
  onMessage: () => void
  onSkip: () => void
  onSnooze: (until: LocalDateTime) => void
  onPause: (until: PlainDate | null) => void
  onSave: () => void
  onDraft: (draft: LogDraft) => void
  onDrawer: (drawer: Drawer | null) => void
  onSwitchOff: (kind: ReasonKind) => void
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
  draft: LogDraft
  /** The client's next important date, if one is near: snoozing until after it is offered. */
  nextDate: { readonly what: string; readonly on: PlainDate } | null
  deeds: CardDeeds
  onFocus: () => void
  ref?: Ref<HTMLDivElement>
}>

/** One client to reach: who, why now, and what can be done about it. */
export function NudgeCard({
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
  onFocus,
  ref,
}: NudgeCardProps) {
  const { t, locale } = useWords()
  const snoozeButton = useRef<HTMLButtonElement>(null)
  const moreButton = useRef<HTMLDivElement>(null)
  const { client } = nudge
  const format = formats(locale)

  function onClick(event: MouseEvent): void {
    // A click on a button or on selected words is about those.
    if (event.target instanceof Element && event.target.closest('button, form, input') !== null) {
      return
    }
    onFocus()
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return
    event.preventDefault()
    deeds.onOpen()
  }

  return (
    <div role="none" className={classNames(styles.item, leaving && styles.going)}>
      <div
        ref={ref}
        role="row"
        tabIndex={open ? 0 : -1}
        aria-label={t('today.place', { name: client.name, place, of })}
        className={classNames(styles.card, open && styles.open)}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
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
                    ? t('clients.warmth.none')
                    : t('clients.warmth', {
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
          <ReasonLines reasons={nudge.reasons} today={today} score={open ? nudge.score : null} />
          {open && (
            <>
              {nudge.opener !== null && <Opener opener={nudge.opener} today={today} />}
              {drawer === 'log' ? (
                <LogForm
                  name={client.name}
                  draft={draft}
                  onChange={deeds.onDraft}
                  onSave={deeds.onSave}
                  onCancel={() => deeds.onDrawer(null)}
                />
              ) : (
                <CardActions
                  name={client.name}
                  canCall={nudge.phone !== null}
                  canEmail={nudge.email !== null}
                  deeds={deeds}
                  snoozeButton={snoozeButton}
                  moreButton={moreButton}
                />
              )}
              <UntilPopover
                open={drawer === 'snooze' || drawer === 'pause'}
                what={drawer === 'pause' ? 'pause' : 'snooze'}
                onClose={() => deeds.onDrawer(null)}
                anchor={drawer === 'pause' ? moreButton : snoozeButton}
                name={client.name}
                today={today}
                nextDate={nextDate}
                describe={format.weekdayAndDay}
                onSnooze={deeds.onSnooze}
                onPause={deeds.onPause}
              />
              <ScorePopover
                open={drawer === 'why'}
                onClose={() => deeds.onDrawer(null)}
                anchor={moreButton}
                nudge={nudge}
                today={today}
                onSwitchOff={deeds.onSwitchOff}
              />
            </>
          )}
        </div>
      </div>
    </div>
  )
}
