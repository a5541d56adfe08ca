import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { AtDesk } from './at-desk.cjs'
import type { Desk, Running, WindowName } from './host.ts'

const nameOf = (url: string): WindowName => (/quick/.test(url) ? 'quick' : 'main')

const pathOf = (page: Page) => {
  const { pathname, search, hash } = new URL(page.url())
  return `${pathname}${search}${hash}`
}

/**
 * Asks until the answer is there: nought and no count as answers.
 *
 * @param what Said when it has not come within two and a half minutes.
 */
export const eventually = async <T>(
  what: string,
  ask: () => Promise<T | undefined>,
): Promise<NonNullable<T>> => {
  const deadline = performance.now() + 150_000
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== null) return answer
    if (performance.now() > deadline) throw new Error(`Waited in vain for ${what}`)
    await wait(25)
  }
}

/** Makes a desk of a running app, whatever it runs on. */
export const createDesk = (profile: string, running: Running): Desk => {
  const evaluate: Desk['evaluate'] = (run, ...[argument]) =>
    running.evaluate(run, argument as never)

  const atDesk = <K extends keyof AtDesk>(name: K, ...args: Parameters<AtDesk[K]>) =>
    running.evaluate(
      (_electron, [what, given]) => {
        const desk = Reflect.get(globalThis, 'atDesk') as object
        const act = Reflect.get(desk, what) as (...args: unknown[]) => ReturnType<AtDesk[K]>
        return act(...given)
      },
      [name, args] as const,
    )

  const page = (name: WindowName) =>
    eventually(`the ${name} window`, async () => {
      const pages = await running.pages()
      // The newest: one that is closing may still be there, and may never answer.
      const found = pages.findLast(
        (known) => known.url() !== 'about:blank' && nameOf(known.url()) === name,
      )
      const shows = await Promise.race([
        found?.evaluate('document.body?.innerText.trim() !== ""').catch(() => false),
        wait(2_000),
      ])
      return shows === true ? found : undefined
    })

  /** Runs in main: the state of a window by a part of its address. */
  const isShown = (name: WindowName) =>
    evaluate(
      ({ BrowserWindow }, isQuick: boolean) =>
        BrowserWindow.getAllWindows().some(
          (window) => window.isVisible() && /quick/.test(window.webContents.getURL()) === isQuick,
        ),
      name === 'quick',
    )

  return {
    profile,
    page,
    path: pathOf,
    evaluate,
    person: {
      tray: () => atDesk('tray') as never,
      clickTray: async (label) => {
        await atDesk('clickTray', label ?? null)
      },
      pressShortcut: async (accelerator) => {
        // A hidden start shows nothing by which to tell that the keys are taken.
        await eventually(
          `somebody who listens to ${accelerator}`,
          async () => (await atDesk('pressShortcut', accelerator)) || undefined,
        )
      },
      notifications: () => atDesk('notifications'),
      clickNotification: (index) => atDesk('clickNotification', index),
      answerDialog: (answer) => atDesk('answerDialog', answer),
      askedDialogs: () => atDesk('askedDialogs'),
      openedLinks: () => atDesk('openedLinks'),
      sleepUntil: (iso) => atDesk('sleepUntil', iso),
      closeWindow: async (name) => running.closeByButton(await page(name)),
      shown: isShown,
    },
    settings: running.settings,
    reload: async (name) => {
      const target = await page(name)
      const loaded = target.waitForEvent('load')
      await evaluate(({ BrowserWindow }, isQuick: boolean) => {
        for (const window of BrowserWindow.getAllWindows()) {
          const isMeant = /quick/.test(window.webContents.getURL()) === isQuick
          if (isMeant) window.webContents.reload()
        }
      }, name === 'quick')
      await loaded
    },
    log: running.log,
    ended: running.ended,
    quit: async () => {
      // The app may be gone before it can answer.
      await evaluate(({ app }) => app.quit()).catch(() => undefined)
      return running.ended
    },
    kill: async (signal) => {
      running.kill(signal)
      await running.ended
    },
  }
}
