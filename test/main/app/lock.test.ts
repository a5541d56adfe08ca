import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLock } from '#main/app/lock.ts'
import { fail } from '#shared/result.ts'
import { fakeLog } from '../support/fake-log.ts'
import { fakeTime } from '../support/fake-time.ts'

const SECRET = 'blue heron 7'
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** As one start of the app makes it; `idle` is how long nobody has been here, in seconds. */
function started() {
  const time = fakeTime('2026-03-12T08:00:00Z')
  const onChange = vi.fn()
  const idle = { seconds: 0 }
  const log = fakeLog()
  const lock = createLock({
    file: join(folder, 'lock.json'),
    clock: time.clock,
    timers: time.timers,
    log,
    idleSeconds: () => idle.seconds,
    onChange,
  })
  const call = lock.handlers
  const set = () => call['lock.set']({ secret: SECRET, current: null })
  const open = (secret: string) => call['lock.open']({ secret })
  return { lock, call, set, open, idle, onChange, log, time }
}

test('without a passphrase nothing locks, and nothing can be locked', async () => {
  const { lock, call } = started()
  expect(lock.isLocked()).toBe(false)
  expect(lock.close()).toBe(false)
  lock.screenLocked()
  expect(await call['lock.close']({})).toEqual(fail('lock/not-set'))
  expect(lock.isLocked()).toBe(false)
  expect(readdirSync(folder)).toEqual([])
})

test('a passphrase locks by command and opens again; a wrong one does not', async () => {
  const { lock, set, open, onChange } = started()
  expect(await set()).toMatchObject({ ok: true, value: { isSet: true, locked: false } })
  onChange.mockClear()
  expect(lock.close()).toBe(true)
  expect(lock.isLocked()).toBe(true)
  expect(await open('blue heron 8')).toEqual(fail('lock/wrong', { waitMs: 0 }))
  expect(lock.isLocked()).toBe(true)
  expect(await open(SECRET)).toMatchObject({ ok: true, value: { locked: false } })
  expect(lock.isLocked()).toBe(false)
  expect(onChange).toHaveBeenCalledTimes(2)
})

test('the file holds no passphrase, differs each time, and is the owner’s alone', async () => {
  await started().set()
  const file = join(folder, 'lock.json')
  const first = readFileSync(file, 'utf8')
  expect(first).not.toContain(SECRET)
  expect(statSync(file).mode & 0o077).toBe(0)
  const again = started()
  expect(again.lock.isLocked()).toBe(true)
  await again.call['lock.set']({ secret: SECRET, current: SECRET })
  const salts = [first, readFileSync(file, 'utf8')].map(
    (text) => (JSON.parse(text) as { salt: string }).salt,
  )
  expect(salts[0]).not.toBe(salts[1])
})

test('a start is locked unless the owner wants it otherwise', async () => {
  const first = started()
  await first.set()
  expect(started().lock.isLocked()).toBe(true)
  await first.call['lock.change']({ atStart: false })
  expect(started().lock.isLocked()).toBe(false)
})

test('what was locked when the app ended is locked when it starts, and opened it stays open', async () => {
  const first = started()
  await first.set()
  await first.call['lock.change']({ atStart: false })
  first.lock.close()
  const second = started()
  expect(second.lock.isLocked()).toBe(true)
  await second.open(SECRET)
  expect(started().lock.isLocked()).toBe(false)
})

test('a clock that is set while no try is taken makes the wait neither endless nor over', async () => {
  const { lock, call, set, open, time } = started()
  await set()
  lock.close()
  for (const wrong of ['one.', 'two.', 'three.']) await open(wrong)
  const leftAt = async (clock: string) => {
    time.set(clock)
    return call['lock.get']({}).then((reply) => (reply.ok ? reply.value.waitMs : null))
  }
  expect(await leftAt('2025-03-12T08:00:00Z')).toBe(5000)
  expect(await leftAt('2027-03-12T08:00:00Z')).toBe(1000)
  expect(await open(SECRET)).toEqual(fail('lock/wait', { waitMs: 1000 }))
  await time.pass(5000)
  expect(await open(SECRET)).toMatchObject({ ok: true, value: { locked: false } })
})

test('it locks when nobody has been here for so long, and when the screen locks', async () => {
  const { lock, call, set, open, idle, time } = started()
  await set()
  await call['lock.change']({ idleMinutes: 5 })
  const stop = lock.watch()
  idle.seconds = 5 * 60 - 1
  await time.pass(60_000)
  expect(lock.isLocked()).toBe(false)
  idle.seconds = 5 * 60
  await time.pass(15_000)
  expect(lock.isLocked()).toBe(true)
  await open(SECRET)
  stop()
  await time.pass(60_000)
  expect(lock.isLocked()).toBe(false)
  lock.screenLocked()
  expect(lock.isLocked()).toBe(true)
  await open(SECRET)
  await call['lock.change']({ withScreen: false })
  lock.screenLocked()
  expect(lock.isLocked()).toBe(false)
})

test('wrong tries are slowed, ever longer, and a restart does not make them good', async () => {
  const { lock, set, open, time } = started()
  await set()
  lock.close()
  for (const waitMs of [0, 0, 5000])
    expect(await open('1234')).toEqual(fail('lock/wrong', { waitMs }))
  expect(await open(SECRET)).toEqual(fail('lock/wait', { waitMs: 5000 }))
  await time.pass(5000)
  expect(await open('1234')).toEqual(fail('lock/wrong', { waitMs: 10_000 }))

  const restarted = started()
  expect(await restarted.open(SECRET)).toEqual(fail('lock/wait', { waitMs: 10_000 }))
  await restarted.time.pass(10_000)
  expect(await restarted.open(SECRET)).toMatchObject({ ok: true })
  expect(JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8'))).toMatchObject({ failures: 0 })
})

test('tries do not run beside one another', async () => {
  const { lock, set, open } = started()
  await set()
  lock.close()
  const outcomes = await Promise.all([open('1111'), open('2222'), open(SECRET)])
  expect(outcomes).toEqual([
    fail('lock/wrong', { waitMs: 0 }),
    fail('lock/wait', { waitMs: 0 }),
    fail('lock/wait', { waitMs: 0 }),
  ])
})

test('changing and taking away ask for what opened until now', async () => {
  const { call, set, lock } = started()
  await set()
  expect(await call['lock.set']({ secret: 'another', current: null })).toMatchObject({ ok: false })
  expect(await call['lock.remove']({ current: 'no' })).toMatchObject({ ok: false })
  expect(await call['lock.remove']({ current: SECRET })).toMatchObject({ value: { isSet: false } })
  expect(lock.close()).toBe(false)
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['half-written', '{"version":1,"sa'],
  ['of another form', '{"version":2}'],
  ['made to take all memory', JSON.stringify({ version: 1, n: 2 ** 30 })],
  ['empty', ''],
  [
    'of a cost that scrypt does not know',
    JSON.stringify({
      version: 1,
      salt: 'c2FsdHNhbHRzYWx0c2FsdA==',
      hash: 'aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g=',
      n: 3,
      r: 8,
      p: 1,
      idleMinutes: 10,
      atStart: true,
      withScreen: true,
      failures: 0,
      locked: false,
    }),
  ],
])('a file of the lock that is %s stays locked, until it is deleted', async (_what, text) => {
  writeFileSync(join(folder, 'lock.json'), text)
  const { lock, call, open } = started()
  expect(lock.isLocked()).toBe(true)
  expect(await call['lock.get']({})).toMatchObject({ value: { isBroken: true, isSet: true } })
  expect(await open(SECRET)).toMatchObject({ ok: false, error: { code: 'lock/wrong' } })
  rmSync(join(folder, 'lock.json'))
  expect(started().lock.isLocked()).toBe(false)
})

test('letters that look the same open, however the keyboard composed them', async () => {
  const { lock, call, open } = started()
  await call['lock.set']({ secret: 'caf\u00e9 noir', current: null })
  lock.close()
  expect(await open('cafe\u0301 noir')).toMatchObject({ ok: true })
})
