// `npm start` as a person types it, on the stand-in: with a screen, without one, and twice.
import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { missingTestCommands, needBrowser, root } from '#tools/install.mjs'
import { host } from './support/index.ts'

const missing = new Set(missingTestCommands().map(({ command }) => command))
const start = [process.execPath, join(root, 'tools/run.mjs'), 'start'] as const
const browser = needBrowser()

const temporaryFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-start-'))
  onTestFinished(() =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  )
  return folder
}

const environment = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...rest } = process.env
  return { ...rest, ...more }
}

type Ended = { readonly code: number | null; readonly said: string }

const run = ([file, ...args]: readonly [string, ...string[]], options: SpawnOptions = {}) => {
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      said += part
    })
  }
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'close').then(([code]): Ended => ({
    code: code as number | null,
    said,
  }))
  return { child, ended, said: () => said }
}

/** Width and height of a PNG, from its header. */
const sizeOf = (file: string) => {
  const header = readFileSync(file).subarray(0, 24)
  expect(header.subarray(1, 4).toString()).toBe('PNG')
  return [header.readUInt32BE(16), header.readUInt32BE(20)]
}

/** A screen of its own for a test; gives its name. */
const startScreen = async (): Promise<string> => {
  const screen: ChildProcess = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  )
  onTestFinished(() => void screen.kill())
  const [number] = await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')
  return `:${String(number).trim()}`
}

describe.runIf(host.kind === 'stand-in' && process.platform === 'linux')('npm start', () => {
  test('without a display it says what to do', async () => {
    const { ended } = run([...start, '--data', temporaryFolder()], { env: environment() })
    expect(await ended).toEqual({
      code: 1,
      said: 'No display. Try: npm start -- --headless --screenshot FILE\n',
    })
  })

  test('without a display it still shows what is there', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'shown.png')
    const args = ['--headless', '--screenshot', file, '--data', join(folder, 'data')]
    const { ended } = run([...start, ...args], { env: environment() })
    expect((await ended).code).toBe(0)
    expect(sizeOf(file)).toEqual([1280, 832])
    expect(existsSync(join(folder, 'data/rapport.db'))).toBe(true)
  })

  test.skipIf(missing.has('Xvfb'))(
    'on a screen it opens one window per data folder and ends when asked to',
    async () => {
      const data = join(temporaryFolder(), 'data')
      const env = environment({ DISPLAY: await startScreen() })
      const command = [...start, '--browser', browser, '--data', data] as const
      const first = run(command, { env })
      await expect.poll(first.said, { timeout: 30_000 }).toMatch(/^Tray menu: /m)
      expect((await run(command, { env }).ended).code).toBe(0)
      expect(first.child.exitCode).toBeNull()
      first.child.kill('SIGTERM')
      expect((await first.ended).code).toBe(0)
    },
  )

  // What is traced already, as the whole suite may be, cannot trace.
  test.skipIf(missing.has('strace') || process.env['RAPPORT_TRACED'] === '1')(
    'from start to end nothing is connected to or sent over a network (S1)',
    async () => {
      const folder = temporaryFolder()
      const calls = join(folder, 'calls')
      const traced = 'trace=connect,sendto,sendmsg,sendmmsg'
      // With the filter in the kernel every other call runs at full speed.
      const tracing = ['-f', '--seccomp-bpf', '-yy', '-qq', '-e', traced, '-e', 'signal=none']
      const args = ['--headless', '--screenshot', join(folder, 'shown.png'), '--data', folder]
      const { status } = spawnSync('strace', [...tracing, '-o', calls, ...start, ...args], {
        env: environment(),
        stdio: 'ignore',
      })
      expect(status).toBe(0)
      const lines = readFileSync(calls, 'utf8').split('\n')
      // The trace works: processes of the app speak to each other.
      expect(lines.some((line) => line.includes('<UNIX'))).toBe(true)
      const overNetwork = lines.filter((line) => /<(TCP|UDP|RAW|PING)/.test(line))
      // A datagram socket that is given a far address sends nothing: so Chromium learns its own.
      expect(overNetwork.filter((line) => !/connect\(\d+<UDP/.test(line))).toEqual([])
    },
  )
})
