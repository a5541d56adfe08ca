import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { goTo } from '#tools/pictures.ts'
import { openSession } from '../session.ts'
import type { Measurement } from '../setting.ts'
import { megabytes, times } from '../stats.ts'
import { cannotOpen, copyOfData, openWindow } from '../window.ts'

const IDLE_MS = 60_000

/** G23: main, its worker and the page with all clients open and a minute idle, against nobody. */
export const memory: Measurement = {
  goals: ['G23'],
  run: async ({ cache, data, root }) => {
    const why = cannotOpen(root)
    if (why !== null) return [{ goal: 'G23', why }]
    const full = copyOfData(cache, data.folder, 'memory')
    const empty = mkdtempSync(join(tmpdir(), 'rapport-empty-'))
    openSession(empty, true).close()
    try {
      const ours = await memoryOf(root, full)
      const floor = await memoryOf(root, empty)
      const part = (of: keyof typeof ours) =>
        `${megabytes(ours[of])} against ${megabytes(floor[of])}`
      const own = (of: typeof ours) => of.main + of.pages
      return [
        {
          goal: 'G23',
          ours: own(ours),
          floor: own(floor),
          ratio: own(ours) / own(floor),
          oursText: megabytes(own(ours)),
          floorText: megabytes(own(floor)),
          notes: [
            `main and worker on the stand-in ${part('main')}, pages ${part('pages')} (${times(ours.pages / floor.pages)}); the rest of Chromium ${part('browser')}, not counted`,
          ],
        },
      ]
    } finally {
      rmSync(full, { recursive: true, force: true })
      rmSync(empty, { recursive: true, force: true })
    }
  },
}

type Memory = { readonly main: number; readonly pages: number; readonly browser: number }

async function memoryOf(root: string, data: string): Promise<Memory> {
  const app = await openWindow(root, data)
  try {
    await goTo(app.page, '#/clients')
    await app.page.locator('main').filter({ hasText: /\S/ }).waitFor()
    await wait(IDLE_MS)
    const memory = { main: sharesOf(app.pid), pages: 0, browser: 0 }
    for (const { pid, command } of descendantsOf(app.pid)) {
      memory[command.includes('--type=renderer') ? 'pages' : 'browser'] += sharesOf(pid)
    }
    return memory
  } finally {
    await app.close()
  }
}

/** Bytes of a process, of what it shares with others its part (PSS). */
function sharesOf(pid: number): number {
  const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(read(pid, 'smaps_rollup')) ?? []
  return Number(kilobytes ?? 0) * 1024
}

type Process = { readonly pid: number; readonly command: string }

function descendantsOf(pid: number): readonly Process[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      parent: Number(/^PPid:\s+(\d+)/m.exec(read(Number(name), 'status'))?.[1]),
    }))
  const below = (of: number): readonly Process[] =>
    parents
      .filter(({ parent }) => parent === of)
      .flatMap((child) => [
        { pid: child.pid, command: read(child.pid, 'cmdline') },
        ...below(child.pid),
      ])
  return below(pid)
}

/** A file of a process; empty where the process has just ended. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
