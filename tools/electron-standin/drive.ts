// The other end of control.ts: starts an app on the stand-in from a test or a tool, and talks to it.
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as Electron from 'electron'
import type { Browser, Page } from 'playwright-core'
import type { Answer, Question } from './control.ts'
import { toProduct } from './address.ts'
import type { Recorded } from './record.ts'

export type { Recorded } from './record.ts'

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never

export type StandInStart = {
  readonly app: string
  readonly args?: readonly string[]
  readonly headless?: boolean
  readonly dark?: boolean
  readonly scale?: number
  /** Print tray and notifications. */
  readonly desk?: boolean
  readonly browser?: string | undefined
  /** CommonJS files to load before the app. */
  readonly require?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
}

export type StandIn = {
  readonly process: ChildProcess
  /** Everything printed so far. */
  readonly log: () => string
  /** Runs a function in the main process; it can use nothing but its two arguments. */
  readonly evaluate: <T, A>(
    run: (electron: typeof Electron, argument: A) => T | Promise<T>,
    argument: A,
  ) => Promise<T>
  readonly recorded: () => Promise<Recorded>
  /** The windows as ordinary Playwright pages. */
  readonly pages: () => Promise<readonly Page[]>
  /** The exit code, once it has ended. */
  readonly ended: Promise<number>
}

/** What starts the stand-in; its arguments are those of `standInArguments`. */
export const runFile = fileURLToPath(new URL('./run.ts', import.meta.url))

/** The address of a page as the product knows it. */
export const addressOf = (page: Page): string => toProduct(page.url())

export const standInArguments = (start: StandInStart): readonly string[] => [
  ...(start.headless ? ['--headless'] : []),
  ...(start.dark ? ['--dark'] : []),
  ...(start.desk ? ['--desk'] : []),
  ...(start.scale === undefined ? [] : [`--scale=${start.scale}`]),
  ...(start.browser === undefined ? [] : [`--browser=${start.browser}`]),
  ...(start.require ?? []).map((file) => `--require=${file}`),
  '--',
  start.app,
  ...(start.args ?? []),
]

/** Starts an app with a line to it. It ends when this process does. */
export const startStandIn = (start: StandInStart): StandIn => {
  // The browser leaves a file per binding in the cache folder, which goes with the run.
  const cache = mkdtempSync(join(tmpdir(), 'standin-cache-'))
  const removeCache = () =>
    rmSync(cache, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  process.once('exit', removeCache)
  const child = fork(runFile, standInArguments(start), {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, XDG_CACHE_HOME: cache, ...start.env },
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      log += part
    })
  }
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  child.on('message', ({ id, value, problem }: Answer) => {
    const question = waiting.get(id)
    waiting.delete(id)
    if (problem === undefined) question?.resolve(value)
    else question?.reject(new Error(problem))
  })
  let browser: Promise<Browser> | undefined
  const ended = once(child, 'close').then(async ([code]) => {
    for (const question of waiting.values())
      question.reject(new Error(`The app has ended.\n${log}`))
    await (await browser?.catch(() => undefined))?.close()
    process.off('exit', removeCache)
    removeCache()
    return typeof code === 'number' ? code : 1
  })

  let lastId = 0
  const ask = (question: WithoutId<Question>) => {
    if (!child.connected) return Promise.reject(new Error(`The app has ended.\n${log}`))
    const asked = Promise.withResolvers<unknown>()
    const id = ++lastId
    waiting.set(id, asked)
    child.send({ id, ...question })
    return asked.promise
  }

  const connect = async (): Promise<Browser> => {
    const { chromium } = await import('playwright-core')
    const endpoint = await ask({ ask: 'endpoint' })
    if (typeof endpoint !== 'string') throw new Error(`The app has no window.\n${log}`)
    return chromium.connect(endpoint)
  }

  return {
    process: child,
    log: () => log,
    evaluate: async (run, argument) =>
      (await ask({ ask: 'evaluate', text: String(run), argument })) as never,
    recorded: async () => (await ask({ ask: 'recorded' })) as Recorded,
    pages: async () => {
      // After a crash on a screen the app has another browser.
      if (!browser || !(await browser.catch(() => undefined))?.isConnected()) browser = connect()
      return (await browser).contexts().flatMap((context) => context.pages())
    },
    ended,
  }
}
