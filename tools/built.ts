// The app's bundles in out/, built again when their sources are newer.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { CannotStart, root } from './install.mjs'

const stamp = join(root, 'out/.built')
const sources = ['src', 'electron.vite.config.ts', 'package-lock.json']

const modifiedAt = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

/**
 * What the app is built from and has changed after an instant, as paths from the project's folder.
 * Folders count too: their time changes when something in them is removed or renamed.
 *
 * @param time In milliseconds, as a file's time.
 */
export const sourcesChangedSince = (time: number): readonly string[] => {
  const inside = sources.flatMap((name) =>
    name === 'src'
      ? readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }).map((path) =>
          join(name, path),
        )
      : [],
  )
  return [...sources, ...inside].filter((path) => modifiedAt(join(root, path)) > time)
}

/** What a build is for: `development` holds the sheet of components too. */
export type BuildMode = 'production' | 'development'

/** When the bundles were built for this, as a file's time; 0 if they are not there. */
const builtAt = (mode: BuildMode): number =>
  existsSync(stamp) && readFileSync(stamp, 'utf8') === mode ? modifiedAt(stamp) : 0

/** Builds main, preload and renderer. Rejects with what is wrong in the sources. */
export const build = async (
  logLevel: 'info' | 'warn' = 'info',
  mode: BuildMode = 'production',
): Promise<void> => {
  const started = new Date()
  rmSync(stamp, { force: true })
  const { build: buildAll } = await import('electron-vite')
  try {
    await buildAll({ root, configFile: join(root, 'electron.vite.config.ts'), logLevel, mode })
  } catch (error) {
    throw new CannotStart(error instanceof Error ? error.message : String(error))
  }
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stamp, mode)
  // What is edited while the build runs counts as newer.
  utimesSync(stamp, started, started)
}

/** Builds only if something has changed since the last time, or that was for something else. */
export const buildIfNeeded = async (mode: BuildMode = 'production'): Promise<void> => {
  if (sourcesChangedSince(builtAt(mode)).length === 0) return
  process.stderr.write('Building…\n')
  await build('warn', mode)
}
