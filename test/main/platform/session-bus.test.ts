import { EventEmitter } from 'node:events'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import {
  createSessionBus,
  notificationService,
  runTool,
  trayIsShown,
  type RunTool,
  type SessionBus,
} from '#main/platform/session-bus.ts'
import { createNotifier, type NotificationsOptions } from '#main/platform/notifications.ts'
import { deviceTimers } from '#main/platform/timers.ts'
import type { Shown } from '#main/reminders/notifier.ts'
import {
  startNotificationService,
  startSessionBus,
  type NotificationService,
} from '#test/support/session-bus.ts'
import { fakeLog } from '../support/fake-log.ts'

const here = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/bus' }

/** Tools whose answers are known by a part of what they were asked. */
function tools(answers: Readonly<Record<string, string>>) {
  const asked: string[] = []
  const run: RunTool = async (file, args) => {
    const line = [file, ...args].join(' ')
    asked.push(line)
    return Object.entries(answers).find(([part]) => line.includes(part))?.[1] ?? null
  }
  return { bus: createSessionBus(run, here), asked }
}

test('a running service is asked what it can do', async () => {
  const can = tools({ NameHasOwner: '(true,)', GetCapabilities: "(['body', 'body-markup'],)" })
  expect(await notificationService(can.bus)).toEqual({ markup: true, actions: false })
  const cannot = tools({ NameHasOwner: '(true,)', GetCapabilities: "(['body'],)" })
  expect(await notificationService(cannot.bus)).toEqual({ markup: false, actions: false })
})

test('a service that does not run is never asked, for that would start it', async () => {
  const { bus, asked } = tools({ NameHasOwner: '(false,)', GetCapabilities: "(['body'],)" })
  expect(await notificationService(bus)).toBeNull()
  expect(asked.filter((line) => line.includes('GetCapabilities'))).toEqual([])
})

test('a service that never answers counts as none', async () => {
  expect(await notificationService(tools({ NameHasOwner: '(true,)' }).bus)).toBeNull()
})

test('the tool of D-Bus helps out where that of GLib is missing', async () => {
  const { bus } = tools({
    'dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus org.freedesktop.DBus.NameHasOwner string:org.freedesktop.Notifications':
      'method return\n   boolean true\n',
    'dbus-send --session --print-reply --dest=org.freedesktop.Notifications /org/freedesktop/Notifications org.freedesktop.Notifications.GetCapabilities':
      'method return\n   array [\n      string "body-markup"\n   ]\n',
  })
  expect(await notificationService(bus)).toEqual({ markup: true, actions: false })
})

test('without a bus no tool is started, for it would start a bus', async () => {
  const asked: unknown[] = []
  const run: RunTool = async (...call) => {
    asked.push(call)
    return '(true,)'
  }
  const bus = createSessionBus(run, { XDG_RUNTIME_DIR: '/nonexistent' })
  expect(await notificationService(bus)).toBeNull()
  expect(asked).toEqual([])
})

const host = { IsStatusNotifierHostRegistered: '(<true>,)' }

test('the tray is shown where a host has our item, by name or by connection', async () => {
  const byName = tools({
    ...host,
    RegisteredStatusNotifierItems: "(<['org.freedesktop.StatusNotifierItem-42-1']>,)",
  })
  expect(await trayIsShown(byName.bus, 42)).toBe(true)
  const byConnection = tools({
    ...host,
    RegisteredStatusNotifierItems: "(<[':1.7/a', ':1.9/b']>,)",
    ':1.7': '(uint32 420,)',
    ':1.9': '(uint32 42,)',
  })
  expect(await trayIsShown(byConnection.bus, 42)).toBe(true)
})

test('without a host, or with the items of others alone, no tray is believed', async () => {
  const none = { IsStatusNotifierHostRegistered: '(<false>,)' }
  expect(await trayIsShown(tools(none).bus, 42)).toBe(false)
  expect(await trayIsShown(tools({}).bus, 42)).toBe(false)
  const others = tools({ ...host, RegisteredStatusNotifierItems: "(<[':1.7/a']>,)" })
  expect(await trayIsShown(others.bus, 42)).toBe(false)
})

// --- The same on a bus of this test's own, where the tools are installed

const own = await startSessionBus()
const services: NotificationService[] = []
afterEach(() => {
  for (const service of services.splice(0)) service.stop()
})
afterAll(() => own?.stop())

const address = own?.address ?? ''
const realBus = createSessionBus(
  (file, args) => runTool('env', [`DBUS_SESSION_BUS_ADDRESS=${address}`, file, ...args]),
  { DBUS_SESSION_BUS_ADDRESS: address },
)

describe.skipIf(own === null)('on a real bus', () => {
  test('without a service nobody would show a notification', async () => {
    expect(await notificationService(realBus)).toBeNull()
    expect(await trayIsShown(realBus, process.pid)).toBe(false)
  })

  test('a service that answers is used as it says', async () => {
    services.push(await startNotificationService(address, ['body', 'body-markup']))
    // A busy machine may not start the tool within its second, which is then no service.
    await expect
      .poll(() => notificationService(realBus), { timeout: 60_000 })
      .toEqual({ markup: true, actions: false })
  })

  test('a service that never answers is given up, and no notification is left with it', async () => {
    const service = await startNotificationService(address, 'silent')
    services.push(service)
    expect(await notificationService(realBus)).toBeNull()
    expect(service.asked).not.toContain('Notify')
  })
})

// --- No path to a notification may hold the main process up (measured, not believed)

/** How long the event loop stood still while a notification was asked for, and what came of it. */
async function longestHold(bus: SessionBus, wanted: Shown['outcome']) {
  const shown: string[] = []
  class Notification extends EventEmitter {
    static isSupported = (): boolean => true
    show(): void {
      shown.push('shown')
      this.emit('show', {})
    }
  }
  const notifier = createNotifier({
    Notification: Notification as unknown as NotificationsOptions['Notification'],
    service: () => notificationService(bus),
    timers: deviceTimers,
    log: fakeLog(),
  })
  const note = { id: '1', title: 'Ring', body: '', actions: [], onClick: () => undefined }
  // What holds the process up does so every time. A machine busy with other things does it now and
  // then, or does not start the tool within its second, so one round that went well is enough.
  let holdMs = Infinity
  let outcome: Shown['outcome'] | null = null
  let rounds = 0
  while ((holdMs >= MOST_HOLD_MS || outcome !== wanted) && rounds < MOST_ROUNDS) {
    rounds += 1
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    outcome = (await notifier.show(note)).outcome
    delay.disable()
    holdMs = delay.max / 1e6
  }
  return { holdMs, outcome, shown: shown.length > 0 }
}

const MOST_ROUNDS = 15
const MOST_HOLD_MS = 100

test('without a bus the main process is never held up', { timeout: 180_000 }, async () => {
  const { holdMs, ...rest } = await longestHold(
    createSessionBus(runTool, { XDG_RUNTIME_DIR: '/nonexistent' }),
    'suppressed',
  )
  expect(rest).toEqual({ outcome: 'suppressed', shown: false })
  expect(holdMs).toBeLessThan(MOST_HOLD_MS)
})

describe.skipIf(own === null)('on a real bus the main process is never held up', () => {
  test('where there is no service', { timeout: 180_000 }, async () => {
    const { holdMs, ...rest } = await longestHold(realBus, 'suppressed')
    expect(rest).toEqual({ outcome: 'suppressed', shown: false })
    expect(holdMs).toBeLessThan(MOST_HOLD_MS)
  })

  test('by a service that never answers', { timeout: 180_000 }, async () => {
    services.push(await startNotificationService(address, 'silent'))
    const { holdMs, ...rest } = await longestHold(realBus, 'suppressed')
    expect(rest).toEqual({ outcome: 'suppressed', shown: false })
    expect(holdMs).toBeLessThan(MOST_HOLD_MS)
  })

  test('by one that works', { timeout: 180_000 }, async () => {
    services.push(await startNotificationService(address, ['body', 'actions']))
    const { holdMs, ...rest } = await longestHold(realBus, 'shown')
    expect(rest).toEqual({ outcome: 'shown', shown: true })
    expect(holdMs).toBeLessThan(MOST_HOLD_MS)
  })
})

test('a tool that hangs is ended, and one that is missing is no error', async () => {
  expect(await runTool('sleep', ['30'])).toBeNull()
  expect(await runTool('no-such-tool-anywhere', [])).toBeNull()
})
