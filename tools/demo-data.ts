import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { CannotStart, root } from './install.mjs'

/** Runs the command line with its confirmations left out. */
export const runCli = (args: readonly string[]): void => {
  const { status } = spawnSync(process.execPath, [join(root, 'src/cli/index.ts'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new CannotStart(`rapport ${args[0]} failed.`)
}

/** Fills a data folder with the demo set, which is the same for the same instant `now`. */
export const makeDemo = (folder: string, now?: string): void => {
  const clock = now === undefined ? [] : ['--now', now]
  runCli(['init', '--demo', '--data', folder, ...clock])
}
