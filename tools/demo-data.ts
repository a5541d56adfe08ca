import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { CannotStart, root } from './install.mjs'

/** Fills a data folder with the demo set, which is the same for the same instant `now`. */
export const makeDemo = (folder: string, now?: string): void => {
  const clock = now === undefined ? [] : ['--now', now]
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'src/cli/index.ts'), 'init', '--demo', '--data', folder, ...clock],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  if (status !== 0) throw new CannotStart('The demo set could not be made.')
}
