// Electron's own binary, which its package fetches from the network at first use.
import { fork } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './install.mjs'
import type { FetchNews } from './watched-fetch.mjs'

const home = join(root, 'node_modules/electron')
const failure = join(root, '.cache/electron-fetch-failed')
const dayInMs = 24 * 3600 * 1000
const firstByteWithinMs = 10_000

/** The binary, if it is in place. Looking never fetches it. */
export const findElectron = (): string | undefined => {
  const pathFile = join(home, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const binary = join(home, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : undefined
}

/** Why a fetch failed in the last day, which is not tried again at every start. */
const recentFailure = () => {
  const failedAt = statSync(failure, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const isRecent = Math.abs(Date.now() - failedAt) < dayInMs
  return isRecent ? readFileSync(failure, 'utf8') : undefined
}

const showProgress = () => {
  let shown = -1
  return (received: number, total: number) => {
    const percent = total > 0 ? Math.floor((received / total) * 100) : 0
    // A terminal overwrites its line; a log gets one in ten.
    if (percent <= shown || (!process.stderr.isTTY && percent < shown + 10)) return
    shown = percent
    const line = `Fetching Electron: ${percent} % of ${Math.round(total / 1e6)} MB`
    process.stderr.write(process.stderr.isTTY ? `\r${line}` : `${line}\n`)
  }
}

/** Runs the package's installer; gives the reason where it fails or no byte comes in time. */
const runInstaller = () =>
  new Promise<string | undefined>((resolve) => {
    const watch = pathToFileURL(join(root, 'tools/watched-fetch.mjs')).href
    const child = fork(join(home, 'install.js'), {
      execArgv: ['--import', watch],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    let problem = 'its installer failed'
    const limit = setTimeout(() => {
      problem = `no answer within ${firstByteWithinMs / 1000} seconds`
      child.kill()
    }, firstByteWithinMs)
    const progress = showProgress()
    child.on('message', (news: FetchNews) => {
      clearTimeout(limit)
      if ('problem' in news) problem = news.problem
      else progress(news.received, news.total)
    })
    child.on('close', (code) => {
      clearTimeout(limit)
      if (process.stderr.isTTY) process.stderr.write('\n')
      resolve(code === 0 ? undefined : problem)
    })
  })

/**
 * The binary, fetched if need be, or the reason why it cannot be had. A reason is remembered for a
 * day in `.cache/electron-fetch-failed`.
 */
export const needElectron = async (): Promise<{ binary: string } | { reason: string }> => {
  const present = findElectron()
  if (present !== undefined) return { binary: present }
  const known = recentFailure()
  if (known !== undefined) return { reason: `${known}, tried within the last day` }
  const problem = await runInstaller()
  const binary = findElectron()
  if (binary !== undefined) {
    rmSync(failure, { force: true })
    return { binary }
  }
  const reason = problem ?? 'its installer left no binary'
  mkdirSync(dirname(failure), { recursive: true })
  writeFileSync(failure, reason)
  return { reason }
}
