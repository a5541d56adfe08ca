// What an end-to-end test starts the app with. A file of tests that share one app says
// `const desk = useDesk()`; a test about starting uses `launch()`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, onTestFailed, onTestFinished } from 'vitest'
import { createDesk } from './desk.ts'
import type { Desk, Host, Launch } from './host.ts'
import { runOnElectron, runOnStandIn } from './hosts.ts'

export { ask } from './ask.ts'
export { eventually } from './desk.ts'
export type { Desk, Launch } from './host.ts'

const kind = process.env['RAPPORT_TEST_HOST'] === 'electron' ? 'electron' : 'stand-in'

/** What the app runs on, chosen by the script that started the tests. */
export const host: Host = {
  kind,
  launch: async (options = {}) => {
    const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'rapport-test-'))
    const running = await (kind === 'electron' ? runOnElectron : runOnStandIn)(profile, options)
    void running.ended.then(() => {
      const wish = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }
      if (options.profile === undefined) rmSync(profile, wish)
    })
    return createDesk(profile, running)
  },
}

const printLog = (desk: Desk) => {
  process.stderr.write(`--- the app's log ---\n${desk.log()}\n`)
}

/** Starts the app for one test, ends it after, and prints its log if the test failed. */
export const launch = async (options: Launch = {}): Promise<Desk> => {
  const desk = await host.launch(options)
  onTestFailed(() => printLog(desk))
  onTestFinished(async () => {
    await desk.quit()
  })
  return desk
}

/** One app for all tests of a file, started before the first and ended after the last. */
export const useDesk = (options: Launch = {}): (() => Desk) => {
  let desk: Desk | undefined
  const get = () => {
    if (!desk)
      throw new Error('The app is started before the first test, not while they are collected')
    return desk
  }
  beforeAll(async () => {
    desk = await host.launch(options)
  })
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') printLog(get())
  })
  afterAll(async () => {
    await desk?.quit()
  })
  return get
}
