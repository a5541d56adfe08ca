import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openOccurrences } from '#shared/domain/delivery.ts'
import type { Input } from '#shared/contract/index.ts'
import type { ReminderId } from '#shared/ids.ts'
import { epochMs, localDateTime, type LocalDateTime, type LocalTime } from '#shared/time.ts'
import { instantOf, localDateTimeAt, todayAt } from '#shared/zone.ts'
import { createDevice, settled, type Device } from './device.ts'
import type { TimelineCase, TimelineReminder, TimelineStep } from './schedule-file.ts'
import { openData, startApp, type SimulatedApp, type Told } from './simulated-app.ts'

/** What a timeline gave, as the script prints it. Instants are ISO texts in UTC. */
export type TimelineResult = {
  readonly id: string
  readonly deliveries: readonly {
    readonly id: string
    readonly occurrence: string
    readonly at: string
    readonly late: boolean
    readonly snoozed: boolean
    readonly channel: 'notification' | 'in-app'
  }[]
  /** Notifications the system showed; several reminders may share one. */
  readonly notifications: number
  /** Of the days asked for, those on which the reminder really stood open on Today. */
  readonly openOn: readonly { readonly id: string; readonly date: string }[]
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const DATE_ONLY_TIME = '09:00' as LocalTime

/** Runs one timeline on a data file of its own in a temporary folder. */
export async function runTimeline(timeline: TimelineCase): Promise<TimelineResult> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-timeline-'))
  try {
    return await play(timeline, join(folder, 'data'))
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  }
}

async function play(timeline: TimelineCase, folder: string): Promise<TimelineResult> {
  const firstStart = timeline.timeline.find((step) => step.do === 'start')?.at
  if (firstStart === undefined) throw new Error('the app is never started')
  const device = createDevice(firstStart, timeline.zone)
  const ids = await prepare(timeline, folder, device, firstStart)
  const nameOf = new Map([...ids].map(([name, id]) => [id, name]))
  const interesting = momentsOf(timeline)

  const told: Told[] = []
  let notifications = 0
  let app: SimulatedApp | null = null
  let asleep = false

  const asked = timeline.openOn ?? []
  const seenOpen = new Set<string>()
  function lookAtToday(): void {
    if (app === null || seenOpen.size === asked.length) return
    const dayStart = timeline.settings.dayStart ?? ('04:00' as LocalTime)
    const today = todayAt(device.clock.now(), device.clock.zone(), dayStart)
    if (!asked.some(({ date }) => date === today)) return
    const { reminders } = app.call('nudges.due', { limit: 1 })
    for (const { id, date } of asked) {
      const stands = reminders.some((reminder) => nameOf.get(reminder.id) === id)
      if (date === today && stands) seenOpen.add(`${id} ${date}`)
    }
  }

  async function passTo(to: number): Promise<void> {
    await device.pass(to, app === null || asleep, (wall) => {
      lookAtToday()
      return interesting(wall, device)
    })
  }

  const start = (notifier: 'works' | 'none' | 'fails'): SimulatedApp =>
    startApp({
      folder,
      device,
      notifier,
      onTold: (batch) => {
        told.push(...batch)
        if (batch.some(({ channel }) => channel === 'notification')) notifications += 1
      },
    })

  for (const step of timeline.timeline) {
    await passTo(step.at)
    lookAtToday()
    switch (step.do) {
      case 'start':
        app?.kill()
        asleep = false
        app = start(step.notifier)
        break
      case 'quit':
      case 'kill':
        app?.[step.do]()
        app = null
        break
      case 'suspend':
      case 'freeze':
        asleep = true
        break
      case 'resume':
      case 'unlock':
        asleep = false
        app?.wake()
        break
      case 'thaw':
        asleep = false
        break
      case 'set-clock':
        device.setClock(step.to)
        break
      case 'set-zone':
        device.setZone(step.to)
        break
      case 'complete':
      case 'delete':
      case 'snooze':
        act(step, ids, app, folder, device)
        break
      // The lock of a single instance ends the second one before it opens anything.
      case 'start-second-instance':
      case 'end':
        break
    }
    await settled()
    lookAtToday()
  }
  app?.quit()

  return {
    id: timeline.id,
    deliveries: told.toSorted(inOrderOf([...ids.values()])).map(({ due, at, channel }) => ({
      id: nameOf.get(due.reminderId) ?? due.reminderId,
      occurrence: due.occurrence.slice(0, 10),
      at: new Date(at).toISOString().replace('.000Z', 'Z'),
      late: due.late,
      snoozed: due.snoozed,
      channel,
    })),
    notifications,
    openOn: asked.filter(({ id, date }) => seenOpen.has(`${id} ${date}`)),
  }
}

/** By their instants; those of one notification as the case lists its reminders. */
function inOrderOf(ids: readonly ReminderId[]): (a: Told, b: Told) => number {
  return (a, b) => a.at - b.at || ids.indexOf(a.due.reminderId) - ids.indexOf(b.due.reminderId)
}

type Act = Extract<TimelineStep, { readonly id: string }>

/** What the owner does: in the running app, or from the command line while it is closed. */
function act(
  step: Act,
  ids: ReadonlyMap<string, ReminderId>,
  app: SimulatedApp | null,
  folder: string,
  device: Device,
): void {
  const id = ids.get(step.id)
  if (id === undefined) throw new Error(`No such reminder: ${step.id}`)
  const core = app === null ? openData(folder, device) : null
  const call: SimulatedApp['call'] = (channel, input) => {
    if (app !== null) return app.call(channel, input)
    const reply = core?.call(channel, input)
    if (reply?.ok !== true) throw new Error(`${channel} was refused`)
    return reply.value
  }
  if ('minutes' in step) call('reminders.snooze', { id, minutes: step.minutes })
  else call(step.do === 'complete' ? 'reminders.done' : 'reminders.delete', { id })
  core?.close()
}

/**
 * Makes the reminders, and writes into the ledger that every occurrence before the first start has
 * been delivered.
 */
async function prepare(
  timeline: TimelineCase,
  folder: string,
  device: Device,
  firstStart: number,
): Promise<ReadonlyMap<string, ReminderId>> {
  const core = openData(folder, device)
  const { quiet, feb29, dayStart, workDays } = timeline.settings
  const settings: Input<'settings.set'> = {
    ...(quiet == null ? {} : { quietFrom: quiet[0], quietUntil: quiet[1] }),
    ...(dayStart === undefined ? {} : { dayStart }),
    ...(workDays === undefined ? {} : { workDays, quietDaysOff: true }),
    leapDay: feb29 === '03-01' ? 'mar-1' : 'feb-28',
  }
  const set = core.call('settings.set', settings)
  if (!set.ok) throw new Error(`these settings cannot be kept: ${JSON.stringify(set.error)}`)
  const ids = new Map<string, ReminderId>()
  for (const reminder of timeline.reminders) {
    const at = startOf(reminder)
    const madeAt = Math.min(firstStart, instantOf(at, timeline.zone)) - DAY_MS
    device.setClock(madeAt)
    const every = reminder.repeat ?? null
    const added = core.call('reminders.add', {
      text: reminder.id,
      at,
      dateOnly: reminder.time === undefined,
      clientId: null,
      every,
      basis: reminder.basis,
    })
    if (!added.ok) {
      throw new Error(`reminder ${reminder.id} cannot be made: ${JSON.stringify(added.error)}`)
    }
    const { id } = added.value.reminder
    ids.set(reminder.id, id)
    const past = openOccurrences(
      {
        id,
        at,
        dateOnly: reminder.time === undefined,
        every,
        basis: reminder.basis,
        doneThrough: null,
        snoozedUntil: null,
        snoozeEndsAt: null,
        createdAt: epochMs(madeAt),
      },
      localDateTimeAt(epochMs(firstStart + DAY_MS), timeline.zone),
      timeline.zone,
      { leapDay: settings.leapDay ?? 'feb-28' },
    ).filter((occurrence) => instantOf(occurrence, timeline.zone) < firstStart)
    await recordAll(core, id, past)
  }
  core.close()
  device.setClock(firstStart)
  return ids
}

async function recordAll(
  core: ReturnType<typeof openData>,
  reminderId: ReminderId,
  occurrences: readonly LocalDateTime[],
): Promise<void> {
  const keys = occurrences.map((occurrence) => ({ reminderId, occurrence }))
  const control = { onProgress: () => undefined, isCancelled: () => false, pause: settled }
  await core.work('ledger.claim', { keys }, control)
  const told = keys.map((key) => ({ ...key, late: false, missed: 0 }))
  await core.work('ledger.record', { told }, control)
}

function startOf({ date, time }: TimelineReminder): LocalDateTime {
  return localDateTime(`${date}T${time ?? DATE_ONLY_TIME}`)
}

/**
 * Whether anything could happen at a tick: five minutes around every step and every end of a
 * snooze, the two ticks after the times of day the case knows, on every day, one tick each quarter
 * of a day, and each half hour where the clocks change. Knows nothing of rules, so a delivery on a
 * wrong day shows; without it a timeline of years would take minutes.
 */
function momentsOf(timeline: TimelineCase): (wall: number, device: Device) => boolean {
  const around = timeline.timeline.flatMap((step) => [
    step.at,
    ...(step.do === 'set-clock' ? [step.to] : []),
    ...(step.do === 'snooze' ? [step.at + step.minutes * MINUTE_MS] : []),
  ])
  const times = new Set([
    ...timeline.reminders.map((reminder) => startOf(reminder).slice(11)),
    ...(timeline.settings.quiet ?? []),
    ...(timeline.settings.workDays === undefined ? [] : [DATE_ONLY_TIME]),
  ])
  const quarters = new Set([...times].map((time) => Number(time.slice(3)) % 15))
  return (wall, { clock }) => {
    const sinceHalfHour = wall % (30 * MINUTE_MS)
    if (sinceHalfHour < 30_000 && wall % (DAY_MS / 4) < 30_000) return true
    if (sinceHalfHour < 30_000 && clocksChange(wall, clock.zone())) return true
    if (around.some((moment) => Math.abs(wall - moment) <= 5 * MINUTE_MS)) return true
    // Cheaper than asking for the wall clock at every tick: zones are off by quarters of an hour.
    if (!quarters.has(Math.floor(wall / MINUTE_MS) % 15)) return false
    return times.has(localDateTimeAt(epochMs(wall), clock.zone()).slice(11))
  }
}

/** Whether the clocks of a zone change within a day of an instant. */
function clocksChange(instant: number, zone: string): boolean {
  const [before, after] = [instant - DAY_MS, instant + DAY_MS].map((at) =>
    localDateTimeAt(epochMs(at), zone).slice(11),
  )
  return before !== after
}
