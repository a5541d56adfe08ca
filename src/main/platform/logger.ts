import { appendFileSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from './clock.ts'
import { thrownBy } from './thrown.ts'

/** Ids, counts and codes. Never a name, a note, an address, or text that somebody typed. */
export type LogDetails = Readonly<Record<string, string | number | boolean | null>>

/** The file that is being written; full ones lie beside it with a number. */
export const LOG_FILE = 'rapport.log'

export type Logger = {
  readonly info: (event: string, details?: LogDetails) => void
  readonly warn: (event: string, details?: LogDetails) => void
  /** A bug: its kind and its place in the code; its message may quote the owner's data. */
  readonly bug: (event: string, error: unknown, details?: LogDetails) => void
}

export type LoggerOptions = {
  readonly folder: string
  readonly clock: Pick<Clock, 'now'>
  readonly maxBytes?: number
  /** Full files kept beside the current one. */
  readonly keep?: number
}

/**
 * Writes JSON lines to `LOG_FILE` in `folder`, and begins a new file when it is full. A log that
 * cannot be written is not worth a crash: the line is lost.
 */
export function createFileLogger(options: LoggerOptions): Logger {
  const { folder, clock, maxBytes = 1_000_000, keep = 3 } = options
  const file = join(folder, LOG_FILE)

  function write(level: string, event: string, details: LogDetails): void {
    const at = new Date(clock.now()).toISOString()
    try {
      if (sizeOf(file) >= maxBytes) rotate(file, keep)
      appendFileSync(file, `${JSON.stringify({ at, level, event, ...details })}\n`, { mode: 0o600 })
    } catch {
      // The folder is gone or the disk is full; whoever needs the disk says so to the owner.
    }
  }

  return {
    info: (event, details = {}) => write('info', event, details),
    warn: (event, details = {}) => write('warn', event, details),
    bug: (event, error, details = {}) => write('error', event, { ...details, ...thrownBy(error) }),
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function rotate(file: string, keep: number): void {
  rmSync(`${file}.${keep}`, { force: true })
  for (let n = keep - 1; n >= 0; n -= 1) {
    const from = n === 0 ? file : `${file}.${n}`
    if (sizeOf(from) > 0) renameSync(from, `${file}.${n + 1}`)
  }
}

/** The newest lines, oldest first; none where there is no log. */
export function lastLines(folder: string, count: number): readonly string[] {
  try {
    const text = readFileSync(join(folder, LOG_FILE), 'utf8')
    return text.trimEnd().split('\n').slice(-count)
  } catch {
    return []
  }
}
