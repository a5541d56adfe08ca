import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const workerFile = fileURLToPath(new URL('worker.ts', import.meta.url))

export type Killed = {
  /** What it said it had saved, in order. */
  readonly acks: readonly string[]
  readonly error: string
  /** From being ready to its end. */
  readonly lastedMs: number
}

/** Runs the worker and kills it, with all it started, so long after it was ready. */
export async function runUntilKilled(args: readonly string[], delayMs: number): Promise<Killed> {
  const child = spawn(process.execPath, [workerFile, ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { pid } = child
  let [out, error] = ['', '']
  let timer: NodeJS.Timeout | null = null
  let readyAt = performance.now()
  child.stderr.setEncoding('utf8').on('data', (part: string) => (error += part))
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part
    if (timer !== null || !out.includes('READY')) return
    readyAt = performance.now()
    timer = setTimeout(() => {
      // The whole group, as a power cut would take it.
      if (pid !== undefined && child.exitCode === null) process.kill(-pid, 'SIGKILL')
    }, delayMs)
  })
  await once(child, 'close')
  const lastedMs = performance.now() - readyAt
  if (timer !== null) clearTimeout(timer)
  // A line that is not whole was not said.
  const lines = out.split('\n').slice(0, -1)
  const acks = lines.filter((line) => line.startsWith('ACK ')).map((line) => line.slice(4))
  return { acks, error, lastedMs }
}
