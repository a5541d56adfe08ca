// The app's bundles in out/, built again when their sources are newer.
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

const stamp = join(root, 'out/.built')
const sources = ['src', 'electron.vite.config.ts', 'package-lock.json']

const modifiedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** Folders count too: their time changes when something in them is removed or renamed. */
const newestIn = (file: string): number => {
  const entries = readdirSync(file, { withFileTypes: true })
  const times = entries.map((entry) => {
    const path = join(file, entry.name)
    return entry.isDirectory() ? newestIn(path) : modifiedAt(path)
  })
  return Math.max(modifiedAt(file), ...times)
}

const isFresh = () => {
  const built = modifiedAt(stamp)
  return sources.every((name) => {
    const file = join(root, name)
    return (name === 'src' ? newestIn(file) : modifiedAt(file)) <= built
  })
}

/** Builds main, preload and renderer. Rejects when one fails, after saying why. */
export const build = async (logLevel: 'info' | 'warn' = 'info'): Promise<void> => {
  const started = new Date()
  rmSync(stamp, { force: true })
  const { build: buildAll } = await import('electron-vite')
  await buildAll({ root, configFile: join(root, 'electron.vite.config.ts'), logLevel })
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stamp, '')
  // What is edited while the build runs counts as newer.
  utimesSync(stamp, started, started)
}

/** Builds only if something has changed since the last time. */
export const buildIfNeeded = async (): Promise<void> => {
  if (isFresh()) return
  process.stderr.write('Building…\n')
  await build('warn')
}
