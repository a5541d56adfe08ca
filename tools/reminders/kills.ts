import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { dataFileName } from '#core/db/open-database.ts'
import { epochMs } from '#shared/time.ts'
import { localDateTimeAt } from '#shared/zone.ts'
import { createDevice } from './device.ts'
import { openData, startApp } from './simulated-app.ts'

// Real kills of a real process on a real data file, between any two steps of a delivery.

export type KillReport = {
  readonly kills: number
  /** Of them, by the app's own hand before a step; the others came from outside at any moment. */
  readonly atSteps: number
  /** Occurrences that came due, all of which must have been shown. */
  readonly due: number
  /** Shown more than once, because a kill came between showing and recording: allowed. */
  readonly shownAgain: number
  readonly lost: readonly string[]
  readonly repeatedAfterRecord: readonly string[]
}

const START = Date.UTC(2026, 5, 10, 6)
const MINUTE_MS = 60_000
const childFile = fileURLToPath(new URL('./kill-child.ts', import.meta.url))

/** Kills that many runs of the app, the next one going on where the last one died. */
export async function killRuns(
  kills: number,
  seed: number,
  onKill: (done: number) => void = () => undefined,
): Promise<KillReport> {
  const home = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'rapport-kills-'))
  try {
    return await killAll({ kills, seed, onKill, folder: join(home, 'data'), home })
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  }
}

type Plan = {
  readonly kills: number
  readonly seed: number
  readonly onKill: (done: number) => void
  readonly folder: string
  readonly home: string
}

async function killAll({ kills, seed, onKill, folder, home }: Plan): Promise<KillReport> {
  const shownFile = join(home, 'shown.txt')
  const device = createDevice(START - 60 * MINUTE_MS, 'Europe/Berlin')
  openData(folder, device).close()
  const db = new Database(join(folder, dataFileName))
  addReminders(db, kills)

  const repeatedAfterRecord: string[] = []
  let state = seed >>> 0
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  let clock = START
  let linesRead = 0
  let atSteps = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const recorded = new Set(recordedKeys(db))
    const step = kill % 2 === 0 ? 1 + random(12) : 0
    if (step > 0) atSteps += 1
    await runUntilKilled(home, [folder, shownFile, String(clock), String(step)], random(40))
    const lines = linesOf(shownFile)
    const seen = new Set<string>()
    for (const line of lines.slice(linesRead)) {
      const key = line.slice(line.indexOf(' ') + 1)
      if (recorded.has(key) || seen.has(key)) repeatedAfterRecord.push(key)
      seen.add(key)
    }
    linesRead = lines.length
    // The next run begins where this one had come to, or a minute on.
    const newest = recordedKeys(db).at(-1)?.slice(-16)
    const reached = newest === undefined ? START : Date.parse(`${newest}:00+02:00`)
    clock = Math.max(clock + MINUTE_MS / 2, reached)
    onKill(kill + 1)
  }

  // One run that nobody kills brings whatever was left.
  device.setClock(clock)
  const rest: string[] = []
  const app = startApp({
    folder,
    device,
    notifier: 'works',
    onShow: (batch) => void rest.push(...batch.map((due) => `${due.reminderId} ${due.key}`)),
    onTold: () => undefined,
  })
  await device.pass(clock + MINUTE_MS, false)
  const open = new Set(app.call('reminders.list', { due: true }).reminders.map(({ id }) => id))
  app.quit()
  const shown = [...linesOf(shownFile).map((line) => line.slice(line.indexOf(' ') + 1)), ...rest]
  const told = new Set(shown)
  const due = dueBy(db, clock)
  const lost = due.filter((key) => !told.has(key) || !open.has(key.slice(0, 36) as never))
  db.close()
  return {
    kills,
    atSteps,
    due: due.length,
    shownAgain: shown.length - told.size,
    lost,
    repeatedAfterRecord,
  }
}

/** Starts a run and kills it: it kills itself before a step, or is killed some moment later. */
async function runUntilKilled(
  home: string,
  args: readonly string[],
  delayMs: number,
): Promise<void> {
  const child = spawn(process.execPath, [childFile, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // A thousand starts of the same code.
    env: { ...process.env, NODE_COMPILE_CACHE: join(home, 'compiled') },
  })
  const closed = once(child, 'close')
  const told = once(child.stdout, 'data')
  await Promise.race([told, closed])
  // Where it is to kill itself it has the time to get there.
  await Promise.race([closed, wait(args[3] === '0' ? delayMs : 2000)])
  child.kill('SIGKILL')
  const [code, signal] = (await closed) as [number | null, NodeJS.Signals | null]
  if (signal !== 'SIGKILL') throw new Error(`A run ended by itself: ${code}`)
}

/** One or several at each minute, so that singles and digests are killed alike. */
function addReminders(db: Database.Database, kills: number): void {
  const insert = db.prepare(
    "INSERT INTO reminder (uid, body, starts, created_at) VALUES (?, 'ring', ?, 0)",
  )
  db.transaction(() => {
    let made = 0
    for (let minute = 1; minute <= kills * 2 + 60; minute += 1) {
      const starts = localDateTimeAt(epochMs(START + minute * MINUTE_MS), 'Europe/Berlin')
      const several = minute % 7 === 0 ? 5 : minute % 3 === 0 ? 2 : 1
      for (let n = 0; n < several; n += 1, made += 1) {
        insert.run(`01890000-0000-7000-8000-${String(made).padStart(12, '0')}`, starts)
      }
    }
  })()
}

function recordedKeys(db: Database.Database): readonly string[] {
  return db
    .prepare<[], string>(
      `SELECT r.uid || ' ' || o.occurrence FROM reminder_occurrence o
       JOIN reminder r ON r.id = o.reminder_id
       WHERE o.recorded_at IS NOT NULL ORDER BY o.occurrence`,
    )
    .pluck()
    .all()
}

function dueBy(db: Database.Database, instant: number): readonly string[] {
  const by = localDateTimeAt(epochMs(instant), 'Europe/Berlin')
  return db
    .prepare<[string], string>("SELECT uid || ' ' || starts FROM reminder WHERE starts <= ?")
    .pluck()
    .all(by)
}

function linesOf(file: string): readonly string[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
}
