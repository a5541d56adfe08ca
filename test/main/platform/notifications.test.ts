import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import {
  createNotifier,
  hearOldClicks,
  type NotificationService,
  type NotificationsOptions,
} from '#main/platform/notifications.ts'
import { fakeLog } from '../support/fake-log.ts'
import { fakeTime } from '../support/fake-time.ts'

type Behaviour = 'shows' | 'refuses' | 'is silent' | 'throws'

function notifying(
  behaviour: Behaviour,
  service: NotificationService | null = { markup: false, actions: false },
  supported = true,
) {
  const made: FakeNotification[] = []
  class FakeNotification extends EventEmitter {
    static isSupported = (): boolean => supported
    readonly options: unknown
    constructor(options: unknown) {
      super()
      this.options = options
      made.push(this)
    }
    show(): void {
      if (behaviour === 'shows') this.emit('show', {})
      if (behaviour === 'refuses') this.emit('failed', {}, 'no')
      if (behaviour === 'throws') throw new Error('no')
    }
  }
  const time = fakeTime('2026-03-12T08:00:00Z')
  const Notification = FakeNotification as unknown as NotificationsOptions['Notification']
  const notifier = createNotifier({
    Notification,
    service: async () => service,
    timers: time.timers,
    log: fakeLog(),
  })
  return { notifier, made, time }
}

const run = vi.fn()
const note = {
  id: '1',
  title: 'A & B',
  body: '<b>1 < 2</b>',
  actions: [{ text: 'Done', run }],
  onClick: () => undefined,
}

test('tells what became of it', async () => {
  expect(await notifying('shows').notifier.show(note)).toEqual({ outcome: 'shown' })
  const refused = { outcome: 'failed', reason: 'refused' }
  expect(await notifying('refuses').notifier.show(note)).toEqual(refused)
  const threw = { outcome: 'failed', reason: 'threw' }
  expect(await notifying('throws').notifier.show(note)).toEqual(threw)
})

test('silence is taken for success, so that nothing is told again and again', async () => {
  const { notifier, time } = notifying('is silent')
  const shown = notifier.show(note)
  await time.pass(1000)
  expect(await shown).toEqual({ outcome: 'shown' })
})

test('without a service that answers nothing is shown, since that could stop the app', async () => {
  const { notifier, made } = notifying('shows', null)
  expect(await notifier.show(note)).toEqual({ outcome: 'suppressed', reason: 'no-service' })
  expect(made).toEqual([])
})

test('a system without notifications is not asked', async () => {
  const { notifier, made } = notifying('shows', { markup: false, actions: false }, false)
  expect(await notifier.show(note)).toEqual({ outcome: 'suppressed', reason: 'unsupported' })
  expect(made).toEqual([])
})

test('markup is shown as it is, whatever the service does with it', async () => {
  const plain = notifying('shows')
  await plain.notifier.show(note)
  expect(plain.made[0]?.options).toMatchObject({ title: 'A & B', body: '<b>1 < 2</b>' })
  const markup = notifying('shows', { markup: true, actions: false })
  await markup.notifier.show(note)
  expect(markup.made[0]?.options).toMatchObject({
    title: 'A & B',
    body: '&lt;b&gt;1 &lt; 2&lt;/b&gt;',
  })
})

test('a click arrives, also long after', async () => {
  const { notifier, made } = notifying('shows')
  const onClick = vi.fn()
  await notifier.show({ ...note, onClick })
  for (let n = 0; n < 10; n += 1) await notifier.show({ ...note, id: `other ${n}` })
  made[0]?.emit('click', {})
  expect(onClick).toHaveBeenCalledOnce()
})

test('buttons are there where the system shows them, and do what they say', async () => {
  const without = notifying('shows')
  await without.notifier.show(note)
  expect(without.made[0]?.options).toMatchObject({ actions: [] })
  const { notifier, made } = notifying('shows', { markup: false, actions: true })
  await notifier.show(note)
  expect(made[0]?.options).toMatchObject({ id: '1', actions: [{ type: 'button', text: 'Done' }] })
  made[0]?.emit('action', { actionIndex: 0 })
  expect(run).toHaveBeenCalledOnce()
})

test('the service is asked before anything else of the system', async () => {
  const asked: string[] = []
  class Notification extends EventEmitter {
    static isSupported = (): boolean => {
      asked.push('supported')
      return true
    }
  }
  const notifier = createNotifier({
    Notification: Notification as unknown as NotificationsOptions['Notification'],
    service: async () => {
      asked.push('service')
      return null
    },
    timers: fakeTime('2026-03-12T08:00:00Z').timers,
    log: fakeLog(),
  })
  await notifier.show(note)
  expect(asked).toEqual(['service'])
})

function oldClicks(platform: NodeJS.Platform, justHeard = false) {
  const onClick = vi.fn()
  const old = new EventEmitter()
  let activate: () => void = () => undefined
  const time = fakeTime('2026-03-12T08:00:00Z')
  hearOldClicks({
    Notification: {
      getHistory: async () => [old] as never,
      handleActivation: (callback) => {
        activate = callback
      },
    },
    platform,
    timers: time.timers,
    log: fakeLog(),
    hasJustHeard: () => justHeard,
    onClick,
  })
  return { onClick, old, activate: () => activate(), time }
}

test('a click on a notification of an earlier run still leads in', async () => {
  const mac = oldClicks('darwin')
  await mac.time.pass(0)
  mac.old.emit('click', {})
  expect(mac.onClick).toHaveBeenCalledOnce()
  const windows = oldClicks('win32')
  windows.activate()
  await windows.time.pass(1000)
  expect(windows.onClick).toHaveBeenCalledOnce()
})

test('a click on one of this run is heard once', async () => {
  const { activate, onClick, time } = oldClicks('win32', true)
  activate()
  await time.pass(1000)
  expect(onClick).not.toHaveBeenCalled()
})
