import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startStandIn } from '#tools/electron-standin/drive.ts'
import { openSession } from '../session.ts'
import type { Measurement } from '../setting.ts'
import { ms } from '../stats.ts'
import { cannotOpen, processorTime } from '../window.ts'

const IDLE_MS = 5 * 60_000
/**
 * A start is over when so many stretches in a row cost next to nothing: its backup is made, and V8
 * has given back what starting took, which it does in a few goes over the first minutes.
 */
const QUIET_MS = 65_000
const QUIET_STRETCHES = 3
const STILL_MS = 100

/** G24: processor time of main and its worker, hidden and left alone, against one timer of 30 s. */
export const idle: Measurement = {
  goals: ['G24'],
  run: async ({ root }) => {
    const why = cannotOpen(root)
    if (why !== null) return [{ goal: 'G24', why }]
    const data = mkdtempSync(join(tmpdir(), 'rapport-idle-'))
    const session = openSession(data, true)
    session.ask('demo.fill', {})
    session.close()
    const app = startStandIn({
      app: root,
      args: ['--data', data, '--hidden'],
      headless: true,
      env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' },
    })
    const bare = spawn(process.execPath, ['-e', 'setInterval(() => Date.now(), 30_000)'])
    try {
      const [ours, floor] = [processorTime(app.process.pid), processorTime(bare.pid)]
      for (let quiet = 0; quiet < QUIET_STRETCHES;) {
        const before = ours()
        await wait(QUIET_MS)
        quiet = ours() - before < STILL_MS ? quiet + 1 : 0
      }
      const began = [ours(), floor()] as const
      await wait(IDLE_MS)
      const [took, least] = [ours() - began[0], floor() - began[1]]
      return [
        {
          goal: 'G24',
          ours: took,
          floor: least,
          ratio: took / least,
          oursText: ms(took),
          floorText: ms(least),
          notes: [
            `${IDLE_MS / 60_000} minutes; main and worker of the built app on the stand-in, no window and no Electron: ${((100 * took) / IDLE_MS).toFixed(3)} % of one core`,
          ],
        },
      ]
    } finally {
      bare.kill()
      app.process.kill('SIGTERM')
      await Promise.all([app.ended, bare.exitCode === null ? once(bare, 'close') : null])
      rmSync(data, { recursive: true, force: true })
    }
  },
}
