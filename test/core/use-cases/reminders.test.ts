import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFileName } from '#core/db/open-database.ts'
import type { Output } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import { localDateTime, plainDate } from '#shared/time.ts'
import { openTestCore, type TestCore } from '#test/support/core.ts'
import { tell as tellAll } from '#test/support/tell.ts'

const local = localDateTime

type Reminder = Output<'reminders.list'>['reminders'][number]

const only = (t: TestCore): Reminder | undefined => t.ask('reminders.list', {}).reminders[0]
const idOf = (t: TestCore): Reminder['id'] => {
  const [reminder] = t.ask('reminders.list', {}).reminders
  if (reminder === undefined) throw new Error('There is no reminder')
  return reminder.id
}

/** Tells of what is due; the keys it told of. */
const tell = async (t: TestCore): Promise<readonly string[]> =>
  (await tellAll(t)).map(({ key }) => key)

test('ACC-08 a yearly reminder set for midnight comes next a year on, not the same day', async () => {
  const t = openTestCore({ now: '2026-06-08T12:00:00Z', zone: 'Etc/GMT-2' })
  t.ask('reminders.add', { text: 'renew', at: local('2026-06-09T00:00'), every: 'yearly' })
  t.at('2026-06-08T22:00:30Z')
  expect(await tell(t)).toEqual(['2026-06-09T00:00'])
  t.ask('reminders.done', { id: idOf(t) })
  expect(only(t)).toMatchObject({ dueAt: null, nextAt: '2027-06-09T00:00' })
  for (const later of ['2026-06-08T22:01:00Z', '2026-06-09T12:00:00Z', '2027-06-08T21:59:00Z']) {
    t.at(later)
    expect(await tell(t)).toEqual([])
  }
  t.at('2027-06-08T22:00:00Z')
  expect(await tell(t)).toEqual(['2027-06-09T00:00'])
})

test('told is not done: it stays on Today until the owner acts, over days and restarts', async () => {
  const t = openTestCore({ now: '2026-06-10T08:00:00Z', zone: 'Europe/Berlin' })
  t.ask('reminders.add', { text: 'ring', at: local('2026-06-10T11:00') })
  t.at('2026-06-10T09:00:10Z')
  expect(await tell(t)).toEqual(['2026-06-10T11:00'])
  t.at('2026-06-20T09:00:00Z')
  const later = t.restart()
  expect(later.ask('nudges.due', {}).reminders).toMatchObject([
    { text: 'ring', dueAt: '2026-06-10T11:00' },
  ])
  later.ask('reminders.done', { id: idOf(later) })
  expect(later.ask('nudges.due', {}).reminders).toEqual([])
})

test('ACC-23 snoozed for ten minutes it does not return before, and then once', async () => {
  const t = openTestCore({ now: '2026-06-10T08:00:00Z', zone: 'Europe/Berlin' })
  t.ask('reminders.add', { text: 'ring', at: local('2026-06-10T10:30') })
  t.at('2026-06-10T08:30:00Z')
  expect(await tell(t)).toEqual(['2026-06-10T10:30'])
  t.at('2026-06-10T08:31:20Z')
  const { reminder } = t.ask('reminders.snooze', { id: idOf(t), minutes: 10 })
  expect(reminder).toMatchObject({ dueAt: null, snoozedUntil: '2026-06-10T10:42' })
  t.at('2026-06-10T08:41:19Z')
  expect(await tell(t)).toEqual([])
  expect(only(t)?.dueAt).toBeNull()
  t.at('2026-06-10T08:41:20Z')
  expect(await tell(t)).toEqual(['2026-06-10T10:42'])
  expect(await tell(t)).toEqual([])
  expect(only(t)).toMatchObject({ dueAt: '2026-06-10T10:30', snoozedUntil: null })
})

test('a snooze is undone like everything else, and a second one to the same minute still comes', async () => {
  const t = openTestCore({ now: '2026-06-10T08:00:00Z', zone: 'Europe/Berlin' })
  t.ask('reminders.add', { text: 'ring', at: local('2026-06-10T10:00') })
  await tell(t)
  const id = idOf(t)
  t.ask('reminders.snooze', { id, until: local('2026-06-10T11:00') })
  t.ask('undo.undo', {})
  expect(only(t)).toMatchObject({ dueAt: '2026-06-10T10:00', snoozedUntil: null })
  t.ask('reminders.snooze', { id, until: local('2026-06-10T11:00') })
  t.at('2026-06-10T09:00:00Z')
  expect(await tell(t)).toEqual(['2026-06-10T11:00'])
  // The clock is set back an hour, and the owner snoozes to the same minute once more.
  t.at('2026-06-10T08:10:00Z')
  t.ask('reminders.snooze', { id, until: local('2026-06-10T11:00') })
  t.at('2026-06-10T09:01:00Z')
  expect(await tell(t)).toEqual(['2026-06-10T11:01'])
})

test('counted rounds from completion end with the last one', () => {
  const t = openTestCore({ now: '2026-06-01T08:00:00Z', zone: 'Europe/Berlin' })
  t.ask('reminders.add', {
    text: 'check in',
    at: local('2026-06-01T09:00'),
    every: 'FREQ=WEEKLY;COUNT=3',
    basis: 'completion',
  })
  const rounds: (string | null)[] = []
  for (const day of ['2026-06-03', '2026-06-15', '2026-06-30']) {
    t.at(`${day}T10:00:00Z`)
    const open = only(t)
    rounds.push(open?.dueAt ?? null)
    if (open !== undefined) t.ask('reminders.done', { id: open.id })
  }
  expect([rounds, only(t)]).toEqual([
    ['2026-06-01T09:00', '2026-06-10T09:00', '2026-06-22T09:00'],
    undefined,
  ])
  t.ask('undo.undo', {})
  expect(only(t)).toMatchObject({ dueAt: '2026-06-22T09:00', every: 'FREQ=WEEKLY;COUNT=1' })
})

test('one set for an hour that has passed is due, and not called late', async () => {
  const t = openTestCore({ now: '2026-06-10T12:00:00Z', zone: 'Europe/Berlin' })
  t.ask('reminders.add', { text: 'today', at: local('2026-06-10T00:00'), dateOnly: true })
  const { batches } = await t.work('ledger.due', {})
  expect(batches).toMatchObject([[{ key: '2026-06-10T09:00', late: false }]])
})

test('ten thousand due at once are one notification, claimed and recorded in two strokes', async () => {
  const t = openTestCore({ now: '2026-01-01T08:00:00Z', zone: 'Europe/Berlin' })
  const db = new Database(join(t.folder, dataFileName))
  db.exec(`WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9999)
    INSERT INTO reminder (uid, body, starts, created_at)
    SELECT printf('01890000-0000-7000-8000-%012d', i), 'ring', printf('2026-05-%02dT10:%02d', i % 28 + 1, i % 60), 0 FROM n`)
  db.close()
  t.at('2026-06-10T12:00:00Z')
  const { batches } = await t.work('ledger.due', {})
  expect(batches.map((batch) => batch.length)).toEqual([10_000])
  expect(await tell(t)).toHaveLength(10_000)
  expect(await tell(t)).toEqual([])
})

test('who shows Today hears when a reminder comes due or a snooze ends', async () => {
  const t = openTestCore({ now: '2026-06-10T08:00:00Z', zone: 'Europe/Berlin' })
  const { client } = t.ask('clients.add', { name: 'Ngozi' })
  t.ask('clients.snooze', { id: client.id, until: local('2026-06-10T11:00') })
  t.ask('reminders.add', { text: 'ring', at: local('2026-06-10T12:00') })
  const turned = async (at: string) => {
    t.at(at)
    return (await t.work('ledger.due', {})).turned
  }
  expect([
    await turned('2026-06-10T08:30:00Z'),
    await turned('2026-06-10T08:59:30Z'),
    await turned('2026-06-10T09:00:00Z'),
    await turned('2026-06-10T09:30:00Z'),
    await turned('2026-06-10T10:00:00Z'),
    await turned('2026-06-10T10:00:30Z'),
  ]).toEqual([false, false, true, false, true, false])
})

test('everything put off for an hour is one deed, counts against nobody, and comes back by itself', async () => {
  const t = openTestCore({ now: '2026-06-10T08:00:00Z', zone: 'Europe/Berlin' })
  const { client } = t.ask('clients.add', { name: 'Ngozi' })
  const duty = { clientId: client.id, side: 'mine', text: 'samples', dueOn: '2026-06-01' } as const
  t.ask('promises.add', { ...duty, dueOn: plainDate(duty.dueOn) })
  t.ask('reminders.add', { text: 'ring', at: local('2026-06-10T10:00') })
  await tell(t)
  const waiting = (): readonly number[] => {
    const { nudges, reminders } = t.ask('nudges.due', {})
    return [nudges.length, reminders.filter(({ dueAt }) => dueAt !== null).length]
  }
  expect(waiting()).toEqual([1, 1])
  expect(t.ask('nudges.snoozeAll', { minutes: 60 })).toEqual({ clients: 1, reminders: 1 })
  expect(waiting()).toEqual([0, 0])
  t.at('2026-06-10T08:59:00Z')
  expect(waiting()).toEqual([0, 0])
  t.at('2026-06-10T09:00:00Z')
  expect(waiting()).toEqual([1, 1])
  expect(await tell(t)).toEqual(['2026-06-10T11:00'])
  const { nudges } = t.ask('nudges.due', {})
  expect(nudges[0]?.reasons.some(({ kind }) => kind === 'fatigue')).toBe(false)
  t.ask('nudges.snoozeAll', { minutes: 60 })
  t.ask('undo.undo', {})
  expect(waiting()).toEqual([1, 1])
})

test('paused until tomorrow nothing is told, everything stands on Today, and undo tells it', async () => {
  const t = openTestCore({ now: '2026-06-10T08:00:00Z', zone: 'Europe/Berlin' })
  t.ask('settings.set', { remindersPausedUntil: local('2026-06-11T09:00') })
  t.ask('reminders.add', { text: 'ring', at: local('2026-06-10T11:00') })
  t.ask('reminders.add', { text: 'write', at: local('2026-06-10T12:00') })
  t.at('2026-06-10T12:00:00Z')
  expect(await tell(t)).toEqual([])
  expect(t.ask('nudges.due', {}).reminders).toHaveLength(2)
  t.at('2026-06-11T07:00:00Z')
  const { batches, turned } = await t.work('ledger.due', {})
  expect(batches.map((batch) => batch.map(({ text, late, held }) => [text, late, held]))).toEqual([
    [
      ['ring', false, true],
      ['write', false, true],
    ],
  ])
  expect(turned).toBe(true)
  t.at('2026-06-10T12:00:00Z')
  expect(await tell(t)).toEqual([])
  t.ask('undo.undo', {})
  t.ask('undo.undo', {})
  t.ask('undo.undo', {})
  expect(t.ask('settings.get', {}).remindersPausedUntil).toBeNull()
})

test('work days hold reminders where the owner asked for it, quiet hours always', async () => {
  const t = openTestCore({ now: '2026-06-12T08:00:00Z', zone: 'Europe/Berlin' })
  t.ask('settings.set', { quietDaysOff: true, workDays: [1, 2, 3, 4, 5] })
  t.ask('reminders.add', { text: 'ring', at: local('2026-06-13T10:00') })
  t.at('2026-06-14T20:00:00Z')
  expect(await tell(t)).toEqual([])
  t.at('2026-06-15T07:00:00Z')
  expect(await tell(t)).toEqual(['2026-06-13T10:00'])
})

test('ACC-04 postponed from its notification, it is back in the list at its time and stays until acted on', async () => {
  const t = openTestCore({ now: '2026-06-10T08:00:00Z', zone: 'Europe/Berlin' })
  t.ask('reminders.add', { text: 'ring', at: local('2026-06-10T10:30') })
  t.at('2026-06-10T08:30:00Z')
  const [due] = await tellAll(t)
  if (due === undefined) throw new Error('Nothing was told')
  // What the button “Snooze an hour” does.
  t.ask('reminders.snooze', { id: due.reminderId, minutes: 60 })
  const listed = (at: string, of = t) => {
    of.at(at)
    const { reminders } = of.ask('reminders.list', { due: true })
    const today = of.ask('nudges.due', {}).reminders.filter(({ dueAt }) => dueAt !== null)
    expect(today).toEqual(reminders)
    return reminders.map(({ dueAt }) => dueAt)
  }
  expect(listed('2026-06-10T09:29:00Z')).toEqual([])
  expect(await tell(t)).toEqual([])
  expect(listed('2026-06-10T09:30:00Z')).toEqual(['2026-06-10T10:30'])
  expect(await tell(t)).toEqual(['2026-06-10T11:30'])
  const later = t.restart()
  expect(listed('2026-06-24T09:30:00Z', later)).toEqual(['2026-06-10T10:30'])
  expect(await tell(later)).toEqual([])
  later.ask('reminders.done', { id: due.reminderId })
  expect(listed('2026-06-24T09:31:00Z', later)).toEqual([])
})

test('ACC-04 a nudge postponed is back on Today at its time and stays until it is acted on', () => {
  const t = openTestCore({ now: '2026-06-10T08:00:00Z', zone: 'Europe/Berlin' })
  const { client } = t.ask('clients.add', { name: 'Ngozi' })
  const owed = { clientId: client.id, side: 'mine', text: 'samples' } as const
  const { promise } = t.ask('promises.add', { ...owed, dueOn: plainDate('2026-06-01') })
  const names = (at: string): readonly string[] => {
    t.at(at)
    return t.ask('nudges.due', {}).nudges.map((nudge) => nudge.client.name)
  }
  t.ask('nudges.snoozeAll', { minutes: 60 })
  expect(names('2026-06-10T08:59:00Z')).toEqual([])
  for (const at of ['2026-06-10T09:00:00Z', '2026-06-11T09:00:00Z', '2026-06-20T09:00:00Z']) {
    expect(names(at)).toEqual(['Ngozi'])
  }
  t.ask('promises.settle', { id: promise.id, state: 'kept' })
  t.ask('interactions.log', { clientId: client.id, kind: 'call', body: 'brought them' })
  expect(names('2026-06-20T09:01:00Z')).toEqual([])
})

test('ACC-24 away a week with the PC on, each repeating reminder is there once, with what was missed', async () => {
  const t = openTestCore({ now: '2026-06-08T05:00:00Z', zone: 'Europe/Berlin' })
  t.ask('reminders.add', { text: 'stretch', at: local('2026-06-08T10:00'), every: 'daily' })
  t.ask('reminders.add', { text: 'plan', at: local('2026-06-08T16:00'), every: 'FREQ=DAILY' })
  // Told as each falls due, and nobody there to act on them.
  const told: string[] = []
  for (let day = 8; day <= 14; day += 1) {
    for (const hour of ['08', '14']) {
      t.at(`2026-06-${String(day).padStart(2, '0')}T${hour}:00:10Z`)
      told.push(...(await tell(t)))
    }
  }
  expect([told.length, new Set(told).size]).toEqual([14, 14])
  t.at('2026-06-15T06:00:00Z')
  expect(await tell(t)).toEqual([])
  expect(
    t.ask('nudges.due', {}).reminders.map(({ text, dueAt, missed }) => [text, dueAt, missed]),
  ).toEqual([
    ['stretch', '2026-06-14T10:00', 6],
    ['plan', '2026-06-14T16:00', 6],
  ])
})

test('ACC-24 asleep a week, each repeating reminder comes once, all of them as one notification', async () => {
  const t = openTestCore({ now: '2026-06-08T05:00:00Z', zone: 'Europe/Berlin' })
  t.ask('reminders.add', { text: 'stretch', at: local('2026-06-08T10:00'), every: 'daily' })
  t.ask('reminders.add', { text: 'plan', at: local('2026-06-08T16:00'), every: 'FREQ=DAILY' })
  t.at('2026-06-15T06:00:00Z')
  const { batches } = await t.work('ledger.due', {})
  expect(batches.map((batch) => batch.map(({ text, key, missed }) => [text, key, missed]))).toEqual(
    [
      [
        ['stretch', '2026-06-14T10:00', 7],
        ['plan', '2026-06-14T16:00', 7],
      ],
    ],
  )
  expect(await tell(t)).toHaveLength(2)
  expect(await tell(t)).toEqual([])
})

test('several told of together are put off together, as one deed', async () => {
  const t = openTestCore({ now: '2026-06-10T08:00:00Z', zone: 'Europe/Berlin' })
  t.ask('reminders.add', { text: 'ring', at: local('2026-06-10T10:00') })
  t.ask('reminders.add', { text: 'write', at: local('2026-06-10T10:00') })
  t.ask('reminders.add', { text: 'later', at: local('2026-06-12T10:00') })
  expect(await tell(t)).toHaveLength(2)
  const ids = t.ask('reminders.list', {}).reminders.map(({ id }) => id)
  expect(t.ask('reminders.snoozeMany', { ids, minutes: 60 })).toEqual({ reminders: 2 })
  expect(t.ask('reminders.list', { due: true }).reminders).toEqual([])
  t.at('2026-06-10T09:00:00Z')
  expect(await tell(t)).toEqual(['2026-06-10T11:00', '2026-06-10T11:00'])
  t.ask('undo.undo', {})
  expect(t.ask('reminders.list', { due: true }).reminders).toHaveLength(2)
})

test('an edited text or client leaves the time as it is, and what was told stays told', async () => {
  const t = openTestCore({ now: '2026-06-10T08:00:00Z', zone: 'Europe/Berlin' })
  const { client } = t.ask('clients.add', { name: 'Ngozi' })
  t.ask('reminders.add', { text: 'ring', at: local('2026-06-10T10:00') })
  await tell(t)
  t.ask('reminders.edit', { id: idOf(t), patch: { text: 'ring twice', clientId: client.id } })
  expect(only(t)).toMatchObject({
    text: 'ring twice',
    clientName: 'Ngozi',
    dueAt: '2026-06-10T10:00',
  })
  expect(await tell(t)).toEqual([])
  t.ask('undo.undo', {})
  expect(only(t)).toMatchObject({ text: 'ring', clientName: null, dueAt: '2026-06-10T10:00' })
  expect(await tell(t)).toEqual([])
  expect(t.refusal('reminders.edit', { id: idOf(t), patch: { every: 'FREQ=NEVER' } })).toBe(
    'reminder/bad-rule',
  )
})

test('given another time or rule it begins anew from now: nothing before that is asked for', async () => {
  const t = openTestCore({ now: '2026-06-01T05:00:00Z', zone: 'Europe/Berlin' })
  t.ask('reminders.add', { text: 'plan', at: local('2026-06-01T10:00'), every: 'FREQ=WEEKLY' })
  t.at('2026-06-10T08:30:00Z')
  expect(await tell(t)).toEqual(['2026-06-08T10:00'])
  t.ask('reminders.edit', { id: idOf(t), patch: { every: 'FREQ=DAILY' } })
  expect(only(t)).toMatchObject({ dueAt: null, nextAt: '2026-06-11T10:00', missed: 0 })
  t.at('2026-06-11T08:00:00Z')
  expect(await tell(t)).toEqual(['2026-06-11T10:00'])
  t.ask('undo.undo', {})
  expect(only(t)).toMatchObject({ every: 'FREQ=WEEKLY', dueAt: '2026-06-08T10:00' })
  expect(await tell(t)).toEqual([])
  t.ask('undo.redo', {})
  expect(await tell(t)).toEqual([])
})

test('moved to a time it was told of before, while the clock is back, it is still told of', async () => {
  const t = openTestCore({ now: '2026-06-10T08:00:00Z', zone: 'Europe/Berlin' })
  t.ask('reminders.add', { text: 'ring', at: local('2026-06-10T10:00') })
  await tell(t)
  t.at('2026-06-10T06:00:00Z')
  const id = idOf(t)
  t.ask('reminders.edit', { id, patch: { at: local('2026-06-10T09:00') } })
  t.ask('reminders.edit', { id, patch: { at: local('2026-06-10T10:00') } })
  t.at('2026-06-10T08:01:00Z')
  expect(await tell(t)).toEqual(['2026-06-10T10:01'])
})

test('a reminder that is skipped leaves one line on the timeline of whom it is about, and undo takes it back', () => {
  const t = openTestCore({ now: '2026-06-09T08:00:00Z' })
  const { id: clientId } = t.ask('clients.add', { name: 'Ada' }).client
  const add = (about: ClientId | null) =>
    t.ask('reminders.add', {
      text: 'send the fleet bills',
      at: localDateTime('2026-06-10T10:00'),
      every: 'FREQ=DAILY',
      clientId: about,
    }).reminder.id
  const [hers, nobodys] = [add(clientId), add(null)]
  const lines = () =>
    t.ask('timeline.page', { clientId }).entries.map(({ kind, on, body }) => [kind, on, body])
  t.at('2026-06-10T12:00:00Z')
  t.ask('reminders.skip', { id: nobodys })
  expect(lines()).toEqual([])
  t.ask('reminders.skip', { id: hers })
  const first = ['reminder', '2026-06-10', 'send the fleet bills']
  expect(lines()).toEqual([first])
  t.at('2026-06-11T12:00:00Z')
  t.ask('reminders.skip', { id: hers })
  expect(lines()).toEqual([['reminder', '2026-06-11', 'send the fleet bills'], first])
  // It moves no cadence: the client was neither touched nor skipped.
  const { lastTouchOn, nextDueOn } = t.ask('clients.get', { id: clientId }).client
  expect([lastTouchOn, nextDueOn]).toEqual([null, '2026-07-07'])
  t.ask('undo.undo', {})
  expect(lines()).toEqual([first])
  t.ask('reminders.done', { id: hers })
  expect(lines()).toEqual([first])
})

test('skipped is not done: it is said until the next one is dealt with, and undone as its own deed', () => {
  const t = openTestCore({ now: '2026-06-10T07:00:00Z', zone: 'Europe/Berlin' })
  t.ask('reminders.add', { text: 'plan', at: local('2026-06-10T10:00'), every: 'FREQ=DAILY' })
  const id = idOf(t)
  t.at('2026-06-10T08:00:00Z')
  expect(t.ask('reminders.skip', { id }).reminder).toMatchObject({
    dueAt: null,
    nextAt: '2026-06-11T10:00',
    skippedOn: '2026-06-10T10:00',
  })
  expect(t.ask('undo.peek', {}).undo?.what).toBe('reminder.skip')
  t.at('2026-06-11T08:00:00Z')
  expect(t.ask('reminders.done', { id }).reminder).toMatchObject({ skippedOn: null })
  t.ask('undo.undo', {})
  t.ask('undo.undo', {})
  expect(only(t)).toMatchObject({ dueAt: '2026-06-11T10:00', skippedOn: null, missed: 1 })
})
