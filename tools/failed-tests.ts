// A reporter of vitest: one line for each test that failed and for each error outside any test, kept
// in a file, so that a run of several parts can say at its end what was wrong in all of them.
import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Reporter } from 'vitest/node'
import { root } from './install.mjs'

const file = join(root, '.cache/failed-tests.txt')

const firstLine = (text: string | undefined) => (text ?? '').trim().split('\n')[0] ?? ''

const write = (line: string) => {
  mkdirSync(dirname(file), { recursive: true })
  appendFileSync(file, `${line}\n`)
}

/** Forgets what earlier runs left. */
export const forgetFailedTests = () => {
  rmSync(file, { force: true })
}

/** One line for each failure since the last `forgetFailedTests`, in the order they were met. */
export const failedTests = (): readonly string[] => {
  try {
    return readFileSync(file, 'utf8').trim().split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** To be named among `reporters` of every configuration. */
export const tellFailedTests: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    for (const module of modules) {
      for (const { message } of module.errors()) {
        write(`${module.relativeModuleId}: ${firstLine(message)}`)
      }
      for (const suite of module.children.allSuites()) {
        for (const { message } of suite.errors()) {
          write(`${module.relativeModuleId} > ${suite.fullName}: ${firstLine(message)}`)
        }
      }
      for (const test of module.children.allTests('failed')) {
        const [error] = test.result().errors ?? []
        write(`${module.relativeModuleId} > ${test.fullName}: ${firstLine(error?.message)}`)
      }
    }
    for (const { message } of unhandledErrors) write(`outside any test: ${firstLine(message)}`)
  },
}
