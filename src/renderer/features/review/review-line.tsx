import { useId, useRef, type KeyboardEvent } from 'react'
import type { LocalDateTime, PlainDate } from '#shared/time.ts'
import { formats } from '#shared/words/format.ts'
import { useWords } from '#renderer/api/words-context.tsx'
import { LogForm } from '#renderer/deeds/log-form.tsx'
import { UntilPopover } from '#renderer/deeds/later.ts'
import type { LogDraft } from '#renderer/deeds/use-log-drafts.ts'
import { Avatar } from '#renderer/ui/avatar.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import {
  ArrowRightIcon,
  CheckCircleIcon,
  CheckIcon,
  ClockCountdownIcon,
  DotsThreeIcon,
  EnvelopeSimpleIcon,
  PauseIcon,
  PhoneIcon,
  SkipForwardIcon,
  UserIcon,
  WrenchIcon,
} from '#renderer/ui/icons.ts'
import { Menu, type MenuItem } from '#renderer/ui/menu.tsx'
import { Name } from '#renderer/ui/name.tsx'
import { Pill } from '#renderer/ui/pill.tsx'
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx'
import { Warmth } from '#renderer/ui/warmth.tsx'
import { lineOf, nameOf, type Item, type PersonItem } from './chapter-words.ts'
import { warmthLevel } from '#shared/domain/warmth.ts'
import styles from './review.module.css'

/** What stands open at the line one is on. */
export type Drawer = 'log' | 'snooze' | 'pause' | 'day'

/** What a line tells the list it is in. */
export type LineDeeds = Readonly<{
  onFocus: (item: Item) => void
  onOpen: (item: PersonItem) => void
  onSettle: (item: Item) => void
  onRelease: (item: Item) => void
  onPlan: (item: PersonItem, on: PlainDate) => void
  onDrawer: (item: Item, drawer: Drawer | null) => void
  onSave: (item: PersonItem) => void
  onDraft: (item: PersonItem, draft: LogDraft) => void
  onSnooze: (item: PersonItem, until: LocalDateTime) => void
  onSkip: (item: PersonItem) => void
  onPause: (item: PersonItem, until: PlainDate | null) => void
  onReach: (item: PersonItem, how: 'phone' | 'email') => void
}>

type ReviewLineProps = Readonly<{
  item: Item
  today: PlainDate
  place: number
  of: number
  here: boolean
  drawer: Drawer | null
  draft: LogDraft | null
  deeds: LineDeeds
  onDrawn: (element: HTMLDivElement | null) => void
}>

/** One thing to decide: who, why, and what can be done about it on the spot. */
export function ReviewLine(props: ReviewLineProps) {
  const { item, today, place, of, here, drawer, draft, deeds, onDrawn } = props
  const words = useWords()
  const { t, locale } = words
  const format = formats(locale)
  const day = useRef<HTMLButtonElement>(null)
  const more = useRef<HTMLDivElement>(null)
  const isPerson = item.what !== 'friction'
  const plannedOn = isPerson ? item.plannedOn : null
  const name = nameOf(item)
  const id = useId()

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.target !== event.currentTarget || !isPerson) return
    event.preventDefault()
    deeds.onOpen(item)
  }
  return (
    <div
      ref={onDrawn}
      role="row"
      tabIndex={here ? 0 : -1}
      aria-label={t('today.place', { name, place, of })}
      aria-describedby={`${id}-own ${id}-why`}
      className={classNames(styles.line, here && styles.here, plannedOn !== null && styles.planned)}
      onFocus={() => deeds.onFocus(item)}
      onClick={() => deeds.onFocus(item)}
      onKeyDown={onKeyDown}
    >
      <div role="gridcell" className={styles.cell}>
        {isPerson ? (
          <Avatar id={item.client.id} name={name} kind={item.client.kind} />
        ) : (
          <span className={styles.mark} aria-hidden="true">
            <Icon of={WrenchIcon} />
          </span>
        )}
        <div className={styles.words}>
          <h2 title={name}>
            {isPerson ? (
              <Name off={plannedOn !== null}>{name}</Name>
            ) : (
              <span>{t('review.stage', { stage: item.stage })}</span>
            )}
            {item.what === 'cooling' && <Cooled item={item} />}
          </h2>
          {!isPerson && (
            <p id={`${id}-own`} className={styles.own}>
              {format.sentenceStart(item.text)}
            </p>
          )}
          <p id={`${id}-why`}>{lineOf(item, today, words)}</p>
        </div>
        {plannedOn !== null && !here && (
          <Pill tone="good" icon={CheckCircleIcon}>
            <VisuallyHidden>{t('review.planned', { date: '' })}</VisuallyHidden>
            {format.sentenceStart(format.day(plannedOn, today))}
          </Pill>
        )}
        {here && (
          <div className={styles.acts}>
            {isSettled(item) && (
              <Button
                variant="primary"
                icon={CheckIcon}
                keys="F"
                onClick={() => deeds.onSettle(item)}
              >
                {t(`review.act.${item.what}`)}
              </Button>
            )}
            {item.what === 'promise' && (
              <Button keys="R" onClick={() => deeds.onRelease(item)}>
                {t('review.act.release')}
              </Button>
            )}
            {isPerson && (
              <>
                {!isSettled(item) && (
                  <Button variant="primary" keys="T" onClick={() => deeds.onPlan(item, today)}>
                    {t('review.act.today')}
                  </Button>
                )}
                <Button ref={day} keys="D" onClick={() => deeds.onDrawer(item, 'day')}>
                  {t('review.act.day')}
                </Button>
                <div ref={more}>
                  <Menu
                    label={t('review.act.more', { name })}
                    icon={DotsThreeIcon}
                    weight="bold"
                    iconOnly
                    items={moreOf(item, deeds, t)}
                  />
                </div>
              </>
            )}
          </div>
        )}
        {here && isPerson && (drawer === 'day' || drawer === 'snooze' || drawer === 'pause') && (
          <UntilPopover
            what={drawer === 'day' ? 'plan' : drawer}
            anchor={drawer === 'day' ? day : more}
            name={name}
            today={today}
            nextDate={null}
            describe={format.weekdayAndDay}
            onClose={() => deeds.onDrawer(item, null)}
            onSnooze={(until) =>
              drawer === 'day'
                ? deeds.onPlan(item, until.slice(0, 10) as PlainDate)
                : deeds.onSnooze(item, until)
            }
            onPause={(until) => deeds.onPause(item, until)}
          />
        )}
        {here && isPerson && drawer === 'log' && draft !== null && (
          <div className={styles.form}>
            <LogForm
              name={name}
              draft={draft}
              onChange={(next) => deeds.onDraft(item, next)}
              onSave={() => deeds.onSave(item)}
              onCancel={() => deeds.onDrawer(item, null)}
            />
          </div>
        )}
      </div>
    </div>
  )
}

type SettledItem = Extract<
  Item,
  { what: 'promise' | 'feedback' | 'issue' | 'advocate' | 'friction' }
>

/** Whether there is something about it that can be said to be done. */
export function isSettled(item: Item): item is SettledItem {
  return ['promise', 'feedback', 'issue', 'advocate', 'friction'].includes(item.what)
}

function Cooled({ item }: Readonly<{ item: Extract<Item, { what: 'cooling' }> }>) {
  const { t } = useWords()
  const { warmth, warmthLevel: level } = item.client
  const now = warmth ?? 0
  return (
    <span className={styles.move}>
      <Warmth level={warmthLevel(item.before, false)} value={item.before} size={16} />
      <span aria-hidden="true">{item.before}</span>
      <Icon of={ArrowRightIcon} size={12} />
      <Warmth level={level} value={now} size={16} />
      <span aria-hidden="true">{now}</span>
      <VisuallyHidden>{t('review.warmth', { before: item.before, now })}</VisuallyHidden>
    </span>
  )
}

function moreOf(
  item: PersonItem,
  deeds: LineDeeds,
  t: ReturnType<typeof useWords>['t'],
): readonly MenuItem[] {
  return [
    {
      id: 'log',
      label: t('review.act.log'),
      icon: CheckIcon,
      keys: 'L',
      onChoose: () => deeds.onDrawer(item, 'log'),
    },
    {
      id: 'call',
      label: t('review.act.call'),
      icon: PhoneIcon,
      keys: 'C',
      disabled: item.client.phone === null,
      onChoose: () => deeds.onReach(item, 'phone'),
    },
    {
      id: 'email',
      label: t('review.act.email'),
      icon: EnvelopeSimpleIcon,
      keys: 'E',
      disabled: item.client.email === null,
      onChoose: () => deeds.onReach(item, 'email'),
    },
    {
      id: 'snooze',
      label: t('review.act.snooze'),
      icon: ClockCountdownIcon,
      keys: 'S',
      onChoose: () => deeds.onDrawer(item, 'snooze'),
    },
    {
      id: 'skip',
      label: t('review.act.skip'),
      icon: SkipForwardIcon,
      keys: 'X',
      onChoose: () => deeds.onSkip(item),
    },
    {
      id: 'pause',
      label: t('review.act.pause'),
      icon: PauseIcon,
      keys: 'P',
      onChoose: () => deeds.onDrawer(item, 'pause'),
    },
    {
      id: 'open',
      label: t('review.act.open'),
      icon: UserIcon,
      keys: 'Enter',
      onChoose: () => deeds.onOpen(item),
    },
  ]
}
