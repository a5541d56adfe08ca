import { expect, test } from 'vitest'
import { createMorning } from '#main/reminders/morning.ts'
import type { Note, Shown } from '#main/reminders/notifier.ts'
import { readTrayView } from '#main/tray-feed.ts'
import type { CoreClient } from '#main/worker-client.ts'
import { localDateTime, plainDate, type LocalTime } from '#shared/time.ts'
import { todayAt } from '#shared/zone.ts'
import { openTestCore, quietControl, type TestCore } from '#test/support/core.ts'
import { fakeLog } from '../support/fake-log.ts'

// Wednesday 10 June 2026, half past eight in Berlin, half an hour before the morning's hour.
const before = '2026-06-10T06:30:00Z'
const nine = '2026-06-10T07:00:00Z'

function openCore(): TestCore {
  // Promised days ago: a clock that is set back by a day still finds it promised.
  const t = openTestCore({ now: '2026-06-08T06:30:00Z', zone: 'Europe/Berlin' })
  for (const name of ['Amara', 'Kwame']) {
    const { client } = t.ask('clients.add', { name })
    const owed = { clientId: client.id, side: 'mine', text: 'samples' } as const
    t.ask('promises.add', { ...owed, dueOn: plainDate('2026-06-08') })
  }
  t.at(before)
  return t
}

/** The morning of one run of the app over a core. */
function mornings(t: TestCore, answers: readonly Shown[] = []) {
  const notes: Note[] = []
  const did: string[] = []
  let isBeforeOwner = false
  const core = {
    call: async (...args: Parameters<TestCore['core']['call']>) => t.core.call(...args),
    work: async (...[name, input]: Parameters<CoreClient['work']>) =>
      t.core.work(name, input, quietControl),
  } as unknown as CoreClient
  const morning = createMorning({
    core,
    notifier: {
      show: async (note) => {
        notes.push(note)
        return answers[notes.length - 1] ?? { outcome: 'shown' }
      },
    },
    log: fakeLog(),
    locale: () => 'en',
    today: () => todayAt(t.now(), 'Europe/Berlin', '04:00' as LocalTime),
    settings: () => t.ask('settings.get', {}),
    view: () => readTrayView(core, 'en', null),
    isBeforeOwner: () => isBeforeOwner,
    openToday: () => did.push('today'),
    openClient: () => did.push('client'),
    snoozeAll: () => did.push('snooze'),
  })
  const look = async (iso: string) => {
    t.at(iso)
    await morning.look()
    return notes.length
  }
  return {
    notes,
    did,
    look,
    bringForward: (yes: boolean) => {
      isBeforeOwner = yes
    },
  }
}

test('at its hour, once a day, the first person speaks for the rest', async () => {
  const t = openCore()
  const made = mornings(t)
  expect(await made.look(before)).toBe(0)
  expect(await made.look(nine)).toBe(1)
  expect(await made.look('2026-06-10T07:00:30Z')).toBe(1)
  expect(await made.look('2026-06-10T18:00:00Z')).toBe(1)
  const [note] = made.notes
  expect([note?.title, note?.body]).toEqual([
    'Amara would love to hear from you',
    'Samples, 2 days late. One more today.',
  ])
  for (const { run } of note?.actions ?? []) run()
  note?.onClick()
  expect([note?.actions.map(({ text }) => text), made.did]).toEqual([
    ['Open Today', 'Snooze all an hour'],
    ['today', 'snooze', 'today'],
  ])
  // The next day it comes again.
  expect(await made.look('2026-06-11T07:00:00Z')).toBe(2)
})

test('never twice a day: not after a restart, nor when the clock is set back', async () => {
  const t = openCore()
  expect(await mornings(t).look(nine)).toBe(1)
  const again = mornings(t.restart())
  expect(await again.look('2026-06-10T08:00:00Z')).toBe(0)
  const third = mornings(t.restart())
  expect(await third.look('2026-06-09T09:00:00Z')).toBe(1)
  expect(await third.look('2026-06-10T09:00:00Z')).toBe(1)
})

test('a run that dies between claim and record shows it again, and one after the record never', async () => {
  const t = openCore()
  t.at(nine)
  const day = plainDate('2026-06-10')
  expect(await t.work('morning.claim', { day })).toEqual({ claimed: true })
  const next = t.restart()
  expect(await mornings(next).look(nine)).toBe(1)
  expect(await next.work('morning.claim', { day })).toEqual({ claimed: false })
  expect(await next.work('morning.due', {})).toEqual({ day: null })
})

test('it waits for the end of quiet hours and of a pause, and is not told on days without work', async () => {
  const t = openCore()
  t.ask('settings.set', {
    quietFrom: '21:00' as LocalTime,
    quietUntil: '10:00' as LocalTime,
    morningAt: '08:00' as LocalTime,
  })
  const made = mornings(t)
  expect(await made.look('2026-06-10T07:59:00Z')).toBe(0)
  t.ask('settings.set', { remindersPausedUntil: localDateTime('2026-06-10T12:00') })
  expect(await made.look('2026-06-10T08:30:00Z')).toBe(0)
  expect(await made.look('2026-06-10T10:00:00Z')).toBe(1)
  // Saturday.
  expect(await made.look('2026-06-13T12:00:00Z')).toBe(1)
})

test('the owner’s own hour counts, and switched off nothing is told', async () => {
  const t = openCore()
  t.ask('settings.set', { morningAt: '11:15' as LocalTime })
  const made = mornings(t)
  expect(await made.look('2026-06-10T09:14:00Z')).toBe(0)
  t.ask('settings.set', { morningNudge: false })
  expect(await made.look('2026-06-10T09:15:00Z')).toBe(0)
  t.ask('settings.set', { morningNudge: true })
  expect(await made.look('2026-06-10T09:15:30Z')).toBe(1)
})

test('who has had Rapport before them that day is not told, after a restart either', async () => {
  const t = openCore()
  const made = mornings(t)
  made.bringForward(true)
  expect(await made.look(before)).toBe(0)
  made.bringForward(false)
  expect(await made.look(nine)).toBe(0)
  expect(await mornings(t.restart()).look(nine)).toBe(0)
})

test('hidden names say neither who nor why, and nobody waiting is no notification', async () => {
  const t = openCore()
  t.ask('settings.set', { hideNames: true })
  const made = mornings(t)
  await made.look(nine)
  expect(made.notes.map(({ title, body }) => [title, body])).toEqual([
    ['Someone waits for a word from you', ''],
  ])
  const empty = openTestCore({ now: before, zone: 'Europe/Berlin' })
  expect(await mornings(empty).look(nine)).toBe(0)
})

test('one that was refused is tried again, five times at most', async () => {
  const refused = { outcome: 'failed', reason: 'refused' } as const
  const made = mornings(
    openCore(),
    Array.from({ length: 9 }, () => refused),
  )
  for (let i = 0; i < 9; i += 1) await made.look(nine)
  expect(made.notes).toHaveLength(5)
})
