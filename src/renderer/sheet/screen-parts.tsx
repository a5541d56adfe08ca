import { useRef, useState, type CSSProperties } from 'react'
import type { Output } from '#shared/contract/index.ts'
import type { ClientId, ClientKey, EntryId, PromiseId } from '#shared/ids.ts'
import { plainDate } from '#shared/time.ts'
import { EntryLine } from '#renderer/features/client/entry-line.tsx'
import { useWords } from '#renderer/api/words-context.tsx'
import { ClientRow } from '#renderer/features/clients/table/client-row.tsx'
import { fillRow } from '#renderer/features/clients/table/fill-row.ts'
import { NudgeCard, type CardDeeds } from '#renderer/features/today/nudge-card.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { Part, Row } from './part.tsx'
import styles from './component-sheet.module.css'

type Nudge = Output<'nudges.due'>['nudges'][number]
type Entry = Output<'timeline.page'>['entries'][number]

const ignore = () => undefined
const today = plainDate('2026-03-12')

const amara: Nudge['client'] = {
  key: 1 as ClientKey,
  id: 'amara' as ClientId,
  kind: 'person',
  name: 'Amara Okonkwo-Bright',
  context: 'Owner, Crumb & Clove bakery',
  stage: 'active',
  tier: null,
  tags: ['bakery'],
  segments: ['Shops, cafés'],
  warmth: 34,
  warmthLevel: 'cool',
  lastTouchOn: plainDate('2026-01-30'),
  lastDirection: 'outbound',
  nextDueOn: plainDate('2026-02-27'),
  cadenceDays: 28,
  lateness: 'late',
  drifted: false,
  pausedUntil: null,
  archived: false,
  organisation: null,
  email: 'amara@example.com',
  phone: '+351 555 0134',
  createdOn: plainDate('2024-05-02'),
  unanswered: 2,
  purchases: { count: 3, amountMinor: 426_000, currency: 'EUR' },
}
const lars: Nudge['client'] = {
  ...amara,
  key: 2 as ClientKey,
  id: 'lars' as ClientId,
  name: 'Lars Ødegård',
  context: 'Fjordvik Joinery',
  warmth: null,
  warmthLevel: 'paused',
  nextDueOn: null,
  lateness: null,
  pausedUntil: 'open',
  unanswered: 0,
}

const touch = (on: string, direction: 'inbound' | 'outbound' | 'mutual') => ({
  on: plainDate(on),
  direction,
  kind: 'call' as const,
  outcome: 'reached' as const,
})
const nudge: Nudge = {
  client: amara,
  section: 'today',
  score: 58,
  reasons: [
    {
      kind: 'cadence',
      weight: 34,
      figures: {
        cadence: { unit: 'days', count: 28 },
        cadenceDays: 28,
        source: { from: 'client' },
        daysSince: 41,
        anchor: 'touch',
        anchorOn: plainDate('2026-01-30'),
        lastTouchOn: plainDate('2026-01-30'),
        dueOn: plainDate('2026-02-27'),
        latestDays: null,
        lateness: 'late',
      },
    },
    {
      kind: 'promise-mine',
      weight: 24,
      figures: {
        promiseId: 'pots' as PromiseId,
        text: 'the herb-pot samples',
        dueOn: plainDate('2026-03-13'),
        daysLate: -1,
        others: 0,
      },
    },
  ],
  switchedOff: ['buying'],
  opener: {
    kind: 'learned',
    text: 'The lemon trees stand under glass now',
    on: plainDate('2026-01-09'),
  },
  cadenceHint: { suggestion: null, doubt: null },
  dueOn: plainDate('2026-02-27'),
  rhythm: [
    touch('2025-10-20', 'mutual'),
    touch('2025-12-01', 'outbound'),
    touch('2026-01-09', 'inbound'),
    touch('2026-01-30', 'outbound'),
  ],
  email: amara.email,
  phone: amara.phone,
}
const deeds: CardDeeds = {
  onFocus: ignore,
  onOpen: ignore,
  onCall: ignore,
  onEmail: ignore,
  onMessage: ignore,
  onSkip: ignore,
  onSnooze: ignore,
  onPause: ignore,
  onSave: ignore,
  onDraft: ignore,
  onDrawer: ignore,
  onSwitch: ignore,
  onSetCadence: ignore,
  onKeepCadence: ignore,
  onDrawn: ignore,
}

const entry: Entry = {
  id: 'e1' as EntryId,
  clientId: amara.id,
  kind: 'interaction',
  on: plainDate('2026-01-30'),
  at: null,
  body: 'Sent the spring border sketch and asked which pots she liked.',
  learned: null,
  interaction: {
    kind: 'email',
    direction: 'outbound',
    outcome: 'delivered',
    unanswered: true,
    planned: false,
    others: [],
  },
  promise: null,
  purchase: null,
  feedback: null,
}
const entries: readonly Entry[] = [
  entry,
  {
    ...entry,
    id: 'e2' as EntryId,
    on: plainDate('2026-01-09'),
    body: 'Chidi carried both lemon trees under the glass.',
    learned: 'Lemon trees now stand under glass, by the oven wall',
    interaction: {
      kind: 'message',
      direction: 'inbound',
      outcome: 'reached',
      unanswered: false,
      planned: false,
      others: [],
    },
  },
  {
    ...entry,
    id: 'e3' as EntryId,
    kind: 'feedback',
    on: plainDate('2025-12-04'),
    body: 'It smells like my grandmother’s yard.',
    interaction: null,
    feedback: { score: 9 },
  },
]

/** Columns of the table of clients, in pixels: a few of them, the name takes what is left. */
const columns = [
  { column: 'warmth', width: 78 },
  { column: 'lastTouch', width: 170 },
  { column: 'nextDue', width: 114 },
  { column: 'stage', width: 62 },
] as const
const ROW_PX = 42
const rows = [
  { row: amara, selected: false },
  { row: amara, selected: true },
  { row: lars, selected: false },
  { row: undefined, selected: false },
] as const
const table = {
  '--columns': `34px minmax(200px, 1fr) ${columns.map(({ width }) => `${width}px`).join(' ')}`,
  height: rows.length * ROW_PX,
} as CSSProperties

type ScreenPartsProps = Readonly<{
  /** Tells the landmarks and ids of one theme from those of the other. */
  theme: 'light' | 'dark'
}>

/** What screens are made of, and what opens over them. */
export function ScreenParts({ theme }: ScreenPartsProps) {
  const words = useWords()
  const anchor = useRef<HTMLSpanElement>(null)
  const [open, setOpen] = useState<'popover' | 'dialog' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Part title="Nudge cards" about="at rest, and the one that is stood on" wide>
        <div role="grid" aria-label={`People, ${theme}`} className={styles.cards}>
          <Card isOpen />
          <Card isOpen={false} />
        </div>
      </Part>
      <Part title="Table rows" about="at rest, chosen, paused, on its way" wide>
        <div role="grid" aria-label={`Clients, ${theme}`} className={styles.rows} style={table}>
          {rows.map(({ row, selected }, place) => (
            <ClientRow
              key={place}
              columns={columns}
              ref={(element) => {
                if (element === null) return
                const rowKey = place + (theme === 'dark' ? rows.length : 0)
                const standing = { rowKey, place, current: false, selected }
                fillRow(element, { row, ...standing, today, columns, words })
              }}
            />
          ))}
        </div>
      </Part>
      <Part title="Timeline entries" about="yours, theirs, good news" wide>
        <div>
          {entries.map((one) => (
            <EntryLine
              key={one.id}
              entry={one}
              name="Amara"
              today={today}
              onHappened={ignore}
              onEdit={ignore}
              onDelete={ignore}
              here={false}
              onHere={ignore}
            />
          ))}
        </div>
      </Part>
      <Part title="What opens" about="press to see it">
        <Row>
          <span ref={anchor}>
            <Button onClick={() => setOpen('popover')}>A popover</Button>
          </span>
          <Button onClick={() => setOpen('dialog')}>A dialog</Button>
        </Row>
        <Popover open={open === 'popover'} onClose={close} anchor={anchor} label="A popover">
          <div className={styles.popover}>
            <p>Hangs from what opened it.</p>
            <Button small data-autofocus onClick={close}>
              Put it away
            </Button>
          </div>
        </Popover>
        <Dialog
          open={open === 'dialog'}
          onClose={close}
          title="Delete this for good?"
          closeLabel="Close"
          actions={
            <>
              <Button data-autofocus onClick={close}>
                Keep it
              </Button>
              <Button variant="risk" onClick={close}>
                Delete for good
              </Button>
            </>
          }
        >
          <p>Only what cannot be undone asks first, and keeping is the default.</p>
        </Dialog>
      </Part>
    </>
  )
}

function Card({ isOpen }: Readonly<{ isOpen: boolean }>) {
  return (
    <NudgeCard
      nudge={nudge}
      today={today}
      place={isOpen ? 1 : 2}
      of={2}
      open={isOpen}
      leaving={false}
      drawer={null}
      draft={null}
      nextDate={null}
      deeds={deeds}
    />
  )
}
