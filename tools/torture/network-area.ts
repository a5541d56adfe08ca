import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from '../install.mjs'
import type { Area, Outcome } from './areas.ts'
import { ground } from './ground.ts'

/** Every call by which a process could speak to another machine, or let one speak to it. */
const calls = 'trace=connect,bind,listen,accept4,accept,sendto,sendmsg,sendmmsg'

/** S1: seen from outside, the app and all it starts speak to nobody. */
export const network: Area = {
  id: 'S1',
  what: 'the whole end-to-end suite, every process of it under strace: local sockets only, nothing listens, no name is looked up',
  full: 1,
  // One start of the app is traced by the suite itself.
  reduced: 0,
  begin: async () => {
    if (spawnSync('strace', ['-V']).status !== 0) return 'strace is not installed'
    const { path, remove } = ground()
    mkdirSync(path('calls'))
    return {
      end: remove,
      trial: async (): Promise<Outcome> => {
        const vitest = createRequire(join(root, 'package.json')).resolve('vitest/package.json')
        const suite = [
          join(dirname(vitest), 'vitest.mjs'),
          'run',
          '--config',
          'vitest.config.e2e.ts',
        ]
        // With the filter in the kernel every other call runs at full speed.
        const tracing = ['-ff', '--seccomp-bpf', '-yy', '-qq', '-e', calls, '-e', 'signal=none']
        const child = spawn(
          'strace',
          [...tracing, '-o', path('calls/of'), process.execPath, ...suite],
          {
            cwd: root,
            stdio: ['ignore', 'inherit', 'inherit'],
            env: { ...process.env, RAPPORT_TEST_HOST: 'stand-in', RAPPORT_TRACED: '1' },
          },
        )
        const [code] = (await once(child, 'close')) as [number | null]
        const files = readdirSync(path('calls'))
        const lines = files.flatMap((name) =>
          readFileSync(path(`calls/${name}`), 'utf8')
            .split('\n')
            .filter((line) => line !== ''),
        )
        const judged = judgeCalls(lines)
        return {
          faults: [
            ...(code === 0 ? [] : [`the suite ended with ${code}`]),
            ...(judged.local > 0 ? [] : ['nothing was traced']),
            ...judged.faults,
          ],
          figures: {
            threads: files.length,
            calls: lines.length,
            local: judged.local,
            addressProbes: judged.probes,
            listenersOfATest: judged.listeners,
          },
        }
      },
    }
  },
}

/** A datagram socket that is given a far address and sends nothing: so Chromium learns its own. */
const probe = /^connect\(\d+<UDP(?:v6)?[^>]*>.*"2001:4860:4860::8888"/u
/** The server by which `hardening.e2e.ts` sees that no page reaches one, in the process of the test. */
const testServer = /^(?:bind\(\d+<TCP[^>]*>.*127\.0\.0\.1|listen\(\d+<TCP:\[127\.0\.0\.1:\d+\]>)/u

type Judged = {
  readonly local: number
  readonly probes: number
  readonly listeners: number
  readonly faults: readonly string[]
}

/** Tells calls on this machine's own sockets from those that leave it. */
export function judgeCalls(lines: readonly string[]): Judged {
  let [local, probes, listeners] = [0, 0, 0]
  const faults: string[] = []
  for (const line of lines) {
    // Between processes, and questions to the kernel itself.
    if (/^\w+\(\d+<(?:UNIX|NETLINK|socket)/u.test(line)) local += 1
    else if (probe.test(line)) probes += 1
    else if (testServer.test(line)) listeners += line.startsWith('listen') ? 1 : 0
    else faults.push(line.slice(0, 160))
  }
  return {
    local,
    probes,
    listeners,
    faults: listeners > 1 ? [...faults, `${listeners} servers listened`] : faults,
  }
}
