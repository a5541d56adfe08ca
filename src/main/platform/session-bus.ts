import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { NotificationService } from './notifications.ts'

// The desktop of Linux is asked through its own command-line tools, each in a process of its own
// that is ended after a second. In our own process an answer that never comes would stop the app.

const LIMIT_MS = 1000

/** Runs a tool; what it printed, or null where it is missing, failed or took too long. */
export type RunTool = (file: string, args: readonly string[]) => Promise<string | null>

export const runTool: RunTool = (file, args) =>
  new Promise((resolve) => {
    const limits = { timeout: LIMIT_MS, killSignal: 'SIGKILL', maxBuffer: 100_000 } as const
    execFile(file, args, limits, (error, stdout) => resolve(error === null ? stdout : null))
  })

/** Calls a method with texts as arguments: the answer as the tool prints it, or null for none. */
export type SessionBus = (
  service: string,
  path: string,
  method: string,
  ...args: readonly string[]
) => Promise<string | null>

/** Answers null at once where there is no bus: the tools would start one. */
export function createSessionBus(
  run: RunTool,
  env: Readonly<Record<string, string | undefined>>,
): SessionBus {
  const hasBus =
    (env['DBUS_SESSION_BUS_ADDRESS'] ?? '') !== '' ||
    existsSync(join(env['XDG_RUNTIME_DIR'] ?? '/nonexistent', 'bus'))

  return async (service, path, method, ...args) => {
    if (!hasBus) return null
    const target = ['call', '--session', '--timeout', '1', '--dest', service]
    const call = [...target, '--object-path', path, '--method', method, ...args]
    const answer = await run('gdbus', call)
    if (answer !== null) return answer
    // GLib's tool may not be installed; that of D-Bus itself nearly always is.
    const texts = args.map((arg) => `string:${arg}`)
    const send = ['--session', '--print-reply', `--dest=${service}`, path, method, ...texts]
    return run('dbus-send', send)
  }
}

const NOTIFICATIONS = 'org.freedesktop.Notifications'

/** What the notification service can do, or null where there is none or it does not answer. */
export async function notificationService(bus: SessionBus): Promise<NotificationService | null> {
  const owned = await bus(
    'org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.NameHasOwner',
    NOTIFICATIONS,
  )
  // Only a service that runs is asked: a question to one that does not would start it.
  if (owned === null || !owned.includes('true')) return null
  const can = await bus(
    NOTIFICATIONS,
    '/org/freedesktop/Notifications',
    `${NOTIFICATIONS}.GetCapabilities`,
  )
  if (can === null) return null
  return { markup: can.includes('body-markup'), actions: /['"]actions['"]/.test(can) }
}

const WATCHER = 'org.kde.StatusNotifierWatcher'

/** Whether the desktop shows tray icons, and one of them belongs to process `pid`. */
export async function trayIsShown(bus: SessionBus, pid: number): Promise<boolean> {
  const property = (name: string): Promise<string | null> =>
    bus(WATCHER, '/StatusNotifierWatcher', 'org.freedesktop.DBus.Properties.Get', WATCHER, name)
  const host = await property('IsStatusNotifierHostRegistered')
  if (host === null || !host.includes('true')) return false
  const items = (await property('RegisteredStatusNotifierItems')) ?? ''
  if (items.includes(`StatusNotifierItem-${pid}-`)) return true
  for (const [name] of items.matchAll(/:\d+\.\d+/g)) {
    const owner = await bus(
      'org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus.GetConnectionUnixProcessID',
      name,
    )
    if (owner !== null && new RegExp(`uint32 ${pid}\\b`).test(owner)) return true
  }
  return false
}
