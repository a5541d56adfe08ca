import { app, dialog, globalShortcut, nativeTheme, powerMonitor, shell } from 'electron'
import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { topics } from '#shared/contract/events.ts'
import type { StartProblem } from '#shared/contract/choices.ts'
import type { AppContext, Basics } from './app-context.ts'
import { setStartAtLogin } from './app/login-item.ts'
import { createLock } from './app/lock.ts'
import { secureContents } from './app/security.ts'
import { problemOf } from './app/start-failure.ts'
import { createChanges } from './changes.ts'
import spawnDatabaseWorker from './database-worker.ts?nodeWorker'
import { createDialogs } from './platform/dialogs.ts'
import { LOG_FILE } from './platform/logger.ts'
import { createSessionBus, runTool } from './platform/session-bus.ts'
import type { Stop } from './platform/timers.ts'
import { createDayWatch } from './reminders/day-watch.ts'
import { createSettingsWatch } from './settings-watch.ts'
import { openUiSession, wireDesktop, type Desktop } from './wire-desktop.ts'
import { wireIpc, type Ipc } from './wire-ipc.ts'
import { wireRecovery } from './wire-recovery.ts'
import { wireReminders, type Reminders } from './wire-reminders.ts'
import { createCoreClient } from './worker-client.ts'

/** Quitting may take two seconds; this is the worker's share. */
const CLOSE_LIMIT_MS = 1500

/** The window has painted by then: nothing heavy stands in the way of a start. */
const LOOK_AFTER_MS = 3000

/**
 * A large import makes short-lived text by the million: with little room for the young and a bound
 * for the old, V8 collects early instead of growing. Whatever needs more ends the worker, not the app.
 */
const workerMemory = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1024 }

export type StartOptions = Basics & {
  /** Folder of the built app, which holds main, preload and renderer. */
  readonly built: string
  /** Start in the tray, without a window. */
  readonly hidden: boolean
  /** Without tray, scheduler and the remembered place of the window. */
  readonly safe: boolean
}

/**
 * Builds the app and wires its parts. Call it before Electron is ready, so that no event is missed;
 * settles when the app is up.
 */
export async function startApp(options: StartOptions): Promise<void> {
  const { built, paths, language, log, clock, timers } = options
  const projectFolder = join(built, '..')
  const newRef = (): string => randomBytes(4).toString('hex')
  const changes = createChanges()
  let quitting = false
  let closed = false
  let desktop: Desktop | null = null
  let reminders: Reminders | null = null
  let stopWatching: Stop | null = null

  const core = createCoreClient({
    spawn: () => spawnDatabaseWorker({ name: 'database', resourceLimits: workerMemory }),
    clock,
    timers,
    log,
    newRef,
    onChange: changes.tell,
    onDeath: () => void offerRestart(),
  })
  const settings = createSettingsWatch(core, (now, before) => {
    if (nativeTheme.themeSource !== now.appearance) nativeTheme.themeSource = now.appearance
    const speaksAnew = language.choose(now.language)
    if (before === null) {
      // The program may have moved since the last start.
      if (now.startAtLogin) applyLogin(true)
      return
    }
    if (before.captureShortcut !== now.captureShortcut) {
      desktop?.shortcut.use(now.captureShortcut)
    }
    if (before.startAtLogin !== now.startAtLogin) applyLogin(now.startAtLogin)
    if (speaksAnew) {
      desktop?.retell()
      // The windows may have asked before main had read it.
      changes.tell(['settings'])
    }
    // Quiet hours or the day's start may have moved.
    day.look()
    void reminders?.scheduler.trigger()
  })
  const day = createDayWatch(
    clock,
    () => settings.current().dayStart,
    () => changes.tell(['day', 'nudges', 'reminders']),
  )
  const lock = createLock({
    file: paths.lock,
    clock,
    timers,
    log,
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    onChange: tellLock,
  })
  const context: AppContext = { ...options, core, settings, changes, day, lock, newRef }

  app.on('second-instance', showWindow)
  app.on('activate', showWindow)
  app.on('web-contents-created', (_event, contents) => secureContents(contents))
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', letGo)
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void shutDown()
  })

  function showWindow(): void {
    if (!recovery.show()) desktop?.window.show()
  }

  function tellLock(): void {
    const locked = lock.isLocked()
    if (locked) {
      desktop?.quick.hide()
      reminders?.withdraw()
    }
    ipc.send('lock.changed', { locked })
    desktop?.retell()
    // What changed while nothing was told is told now.
    if (!locked) changes.tell(topics)
  }

  function showLogs(): void {
    shell.showItemInFolder(join(paths.logs, LOG_FILE))
  }

  /** From here on closing the window closes it. */
  function letGo(): void {
    quitting = true
  }

  async function shutDown(): Promise<void> {
    reminders?.scheduler.stop()
    stopWatching?.()
    globalShortcut.unregisterAll()
    await core.close(CLOSE_LIMIT_MS)
    closed = true
    app.quit()
  }

  /** Why the data could not be opened, or null where it is open. */
  async function openCore(careful: boolean): Promise<StartProblem | null> {
    const opened = await core.open(paths.dataFolder, app.getLocale(), careful)
    if (!opened.ok) return problemOf(opened.error.code)
    await settings.refresh()
    return null
  }

  /** Settles once the data is open, by itself or through the recovery window. */
  async function openOrRecover(): Promise<void> {
    const problem = await openCore(false)
    if (problem !== null) await recovery.recover(problem)
  }

  /** After every start, when the window is there: whether the data file can be read to its end. */
  async function lookAtFile(): Promise<void> {
    const reply = await core.work('data.look', {})
    if (!reply.ok || reply.value.isWhole || quitting) return
    log.warn('data.damage-found')
    await core.close(CLOSE_LIMIT_MS)
    const problem = await openCore(true)
    if (problem !== null) await recovery.recover(problem)
    changes.tell(topics)
  }

  async function offerRestart(): Promise<void> {
    if (quitting) return
    const { title, text, again, quit } = language.texts().stopped
    const { response } = await dialog.showMessageBox({
      type: 'error',
      message: title,
      detail: text,
      buttons: [again, quit],
      defaultId: 0,
      cancelId: 1,
    })
    if (response !== 0) return app.quit()
    await openOrRecover()
    changes.tell(topics)
  }

  function applyLogin(on: boolean): void {
    const own = app.isPackaged ? [] : [projectFolder]
    // An AppImage runs from a folder that is gone when it ends; this is the file itself.
    const program = process.env['APPIMAGE'] ?? process.execPath
    const command = [program, ...own, '--data', paths.dataFolder] as const
    const configFolder = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
    try {
      setStartAtLogin(on, { app, platform: process.platform, command, configFolder })
    } catch (error) {
      log.bug('login-item.failed', error)
    }
  }

  const images = join(projectFolder, 'resources')
  const dialogs = createDialogs({
    dialog,
    parent: () => desktop?.window.current() ?? null,
    documents: app.getPath('documents'),
    words: () => language.texts().dialogs,
    today: day.today,
  })
  const recovery = wireRecovery({
    ...context,
    chooseBackup: dialogs.chooseBackup,
    ipc: () => ipc,
    session: () => ui,
    built,
    images,
    open: () => openCore(true),
  })

  await app.whenReady()
  const ui = openUiSession(built)
  powerMonitor.on('shutdown', letGo)
  powerMonitor.on('lock-screen', lock.screenLocked)
  powerMonitor.on('suspend', lock.screenLocked)
  const ipc: Ipc = wireIpc({
    ...context,
    dialogs,
    trayShown: () => desktop?.trayShown() === true,
    safe: options.safe,
    showLogs,
    capture: {
      show: () => desktop?.quick.show(),
      hide: () => desktop?.quick.hide(),
      fit: (height) => desktop?.quick.fit(height),
      showClient: (id) => desktop?.window.show({ screen: 'client', id }),
      shortcutState: async () => {
        await settings.refresh()
        return desktop?.shortcut.state() ?? 'off'
      },
    },
    recovery: recovery.handlers,
  })
  await openOrRecover()
  changes.listen((changed) => {
    if (changed.includes('settings')) void settings.refresh()
  })

  const bus = createSessionBus(runTool, process.env)
  desktop = wireDesktop({
    ...context,
    ipc: () => ipc,
    bus,
    built,
    images,
    session: ui,
    safe: options.safe,
    quitting: () => quitting,
    letGo,
    showLogs,
  })
  if (!options.safe) {
    reminders = wireReminders({ ...context, bus, send: ipc.send, window: desktop.window })
  }
  if (!options.hidden || options.safe) desktop.window.show()
  stopWatching = lock.watch()
  day.look()
  reminders?.scheduler.start()
  timers.after(LOOK_AFTER_MS, () => void lookAtFile())
  log.info('app.started', { version: app.getVersion(), hidden: options.hidden })
}
