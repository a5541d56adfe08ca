// The browser that shows the windows: launched over a pipe (nothing listens), in app mode, with a
// profile that is thrown away. The only file that knows Playwright's functions.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, CDPSession, Page, Route } from 'playwright-core'
import { needBrowser } from '../install.mjs'
import { options } from './options.ts'

export type { CDPSession, Page } from 'playwright-core'

type Wishes = {
  readonly title: string
  readonly width: number
  readonly height: number
  /** Answers every request of every page. */
  readonly onRequest: (route: Route) => Promise<void>
  /** The browser has gone without being asked to. */
  readonly onGone: () => void
}

const profilePrefix = 'electron-standin-'

const removeProfile = (profile: string) =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** A fresh profile; those of starts that were killed go. */
const makeProfile = () => {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${profilePrefix}(\\d+)-`).exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) removeProfile(join(tmpdir(), name))
  }
  const profile = mkdtempSync(join(tmpdir(), `${profilePrefix}${process.pid}-`))
  process.on('exit', () => removeProfile(profile))
  return profile
}

let profile: string | undefined
let running: BrowserContext | undefined
const launched = Promise.withResolvers<void>()
let stopping = false
let arriving: ((page: Page) => void) | undefined

const launch = async ({ title, width, height, onRequest, onGone }: Wishes) => {
  const { chromium } = await import('playwright-core')
  const isRoot = process.getuid?.() === 0
  if (isRoot && !profile)
    process.stderr.write('The browser runs without its sandbox, as root must.\n')
  profile ??= makeProfile()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.browser || needBrowser(),
    headless: options.headless,
    chromiumSandbox: !isRoot,
    viewport: null,
    colorScheme: null,
    acceptDownloads: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      `--app=data:text/html,<title>${encodeURIComponent(title)}</title>`,
      `--class=${title.toLowerCase()}`,
      `--window-size=${width},${height}`,
      `--force-device-scale-factor=${options.scale}`,
      ...(options.dark ? ['--force-dark-mode'] : []),
      '--host-resolver-rules=MAP * ~NOTFOUND',
      // Without it a yellow bar about the flag above takes 56 pixels of every window.
      '--test-type',
    ],
  })
  running = context
  launched.resolve()
  await context.route('**/*', onRequest)
  context.on('page', (page) => {
    // Nobody asked for it: the person pressed Ctrl+T or Ctrl+N.
    if (!arriving) void page.close().catch(() => undefined)
    arriving?.(page)
    arriving = undefined
  })
  context.on('close', () => {
    if (running === context) running = undefined
    // With the last window a browser on a screen ends, which is no accident.
    if (!stopping) onGone()
  })
  return context
}

/** A world in the page's document that neither the page nor its preload has touched. */
export const ownWorld = async (cdp: CDPSession): Promise<number> => {
  const { frameTree } = await cdp.send('Page.getFrameTree')
  const frameId = frameTree.frame.id
  const world = await cdp.send('Page.createIsolatedWorld', { frameId, worldName: 'stand-in' })
  return world.executionContextId
}

const popUpFrom = async (context: BrowserContext, opener: Page) => {
  const arrived = new Promise<Page>((resolve) => {
    arriving = resolve
  })
  const cdp = await context.newCDPSession(opener)
  await cdp.send('Runtime.evaluate', {
    contextId: await ownWorld(cdp),
    expression: `open('about:blank', '_blank', 'popup,noopener')`,
    userGesture: true,
  })
  await cdp.detach()
  return arrived
}

const crashed = new WeakSet<Page>()

/** A window that was on its way when its opener closed has arrived by then, or never does. */
const GRACE_MS = 2000

const open = async (wishes: Wishes): Promise<Page> => {
  if (!running) {
    const [page] = (await launch(wishes)).pages()
    if (!page) throw new Error('The browser came up without a window')
    return watch(page)
  }
  const living = running.pages().find((page) => !crashed.has(page))
  if (living) {
    // Closed meanwhile, it opens nothing any more: then another has to.
    const gone = new Promise<null>((resolve) => {
      living.once('close', () => setTimeout(() => resolve(null), GRACE_MS))
    })
    const opened = await Promise.race([popUpFrom(running, living).catch(() => gone), gone])
    return opened === null ? open(wishes) : watch(opened)
  }
  if (options.headless) {
    const arrived = new Promise<Page>((resolve) => {
      arriving = resolve
    })
    await running.newPage()
    return watch(await arrived)
  }
  await stopBrowser()
  stopping = false
  return open(wishes)
}

const watch = (page: Page) => {
  page.on('crash', () => crashed.add(page))
  return page
}

let queue: Promise<unknown> = Promise.resolve()

/** Opens a window, the browser with it if need be. One at a time, or two could take each other's. */
export const openPage = (wishes: Wishes): Promise<Page> => {
  const opened = queue.then(() => open(wishes))
  queue = opened.catch(() => undefined)
  return opened
}

export const isBrowserRunning = (): boolean => running !== undefined

/** A DevTools session with one page. */
export const devTools = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page)

/** Ends the browser, all windows with it. */
export const stopBrowser = async (): Promise<void> => {
  stopping = true
  await running?.close().catch(() => undefined)
  running = undefined
}

/**
 * Makes the browser reachable for the tests' own Playwright, through a socket in the file system.
 * Waits for the app's first window.
 */
export const bindBrowser = async (): Promise<string | undefined> => {
  await launched.promise
  await queue
  return (await running?.browser()?.bind(`${profilePrefix}${process.pid}`))?.endpoint
}
