import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { WorkerOutput } from '#shared/contract/worker.ts'
import { practiceFigures } from '#shared/domain/buying.ts'
import { localDateTime, type PlainDate } from '#shared/time.ts'
import { isDamage, schemaDifferences } from '../db/damage.ts'
import { isSetAside } from '../db/set-aside-indexes.ts'
import { createSegmentMatches } from '../segment-matches.ts'
import { isFile } from '../what-is-there.ts'
import { countOf, type Found } from './check-found.ts'
import { checkJournal } from './check-journal.ts'
import { checkRows, hasReadableTimes } from './check-rows.ts'
import { checkSearch } from './check-search.ts'
import { standingRow, type Purchases, type StandingRow } from '../db/repositories/standing.ts'
import type { Context } from '../context.ts'

type Report = WorkerOutput<'data.check'>

const sliceSize = 500

/**
 * Looks whether the data file is whole and whether everything kept beside the facts is what the
 * facts say: all of it is worked out anew and compared, as of the day that it was last worked out for:
 * a question brings nothing up to date. Changes nothing. Yields between slices.
 */
export async function checkData(
  context: Context,
  file: string,
  pause: () => Promise<void>,
): Promise<Report> {
  const { repositories } = context
  const problems: { code: string; count: number; detail: string }[] = []
  const found: Found = (code, count, detail) => {
    if (count > 0) problems.push({ code, count, detail })
  }
  let [clients, interactions] = [0, 0]
  try {
    const canBeWritten = checkCompanions(file, found)
    const keepsToItsSchema = await checkFile(context, found, pause)
    if (checkSchema(context, found)) {
      checkRows(context, found)
      checkJournal(context, found)
      // The indexes look at themselves only where they could be written.
      if (canBeWritten) checkSearch(context, found)
      // From days and times that are none nothing can be worked out.
      if (hasReadableTimes(context) && keepsToItsSchema) {
        const day = repositories.standing.day()?.day ?? context.today()
        await checkStanding(context, found, day, pause)
        checkMatches(context, found, day)
        checkFirstDues(context, found, day)
        checkPractice(context, found)
      }
      clients = repositories.clients.count()
      interactions = countOf(
        context,
        `SELECT count(*) FROM interaction i JOIN entry e ON e.id = i.entry_id
         WHERE e.deleted_at IS NULL`,
      )
    }
  } catch (error) {
    // A page that cannot be read ends the look; what was found until then is told.
    if (!isDamage(error)) throw error
    found('file-damaged', 1, error instanceof Error ? error.message : '')
  }
  return { file, ok: problems.length === 0, clients, interactions, problems }
}

/** False where what SQLite keeps beside the file has not the place for it: nothing can be saved then. */
function checkCompanions(file: string, found: Found): boolean {
  const astray = ['-wal', '-shm']
    .map((ending) => `${file}${ending}`)
    .filter((path) => existsSync(path) && !isFile(path))
  const names = astray.map((path) => basename(path)).join(', ')
  found(
    'companion-astray',
    astray.length,
    `not a file: ${names}; move it away, nothing can be saved`,
  )
  return astray.length === 0
}

/** False where a row breaks what its table says of it. */
async function checkFile(
  { db }: Context,
  found: Found,
  pause: () => Promise<void>,
): Promise<boolean> {
  const lines = (db.pragma('integrity_check(20)') as { integrity_check: string }[]).map(
    (row) => row.integrity_check,
  )
  if (lines[0] !== 'ok') found('file-damaged', lines.length, lines[0] ?? '')
  await pause()
  const broken = db.pragma('foreign_key_check') as readonly { table: string }[]
  found('missing-references', broken.length, [...new Set(broken.map((b) => b.table))].join(', '))
  await pause()
  return !lines.some((line) => line.startsWith('CHECK constraint failed'))
}

/** False where so much is missing that nothing else can be looked at. */
function checkSchema({ db, sql }: Context, found: Found): boolean {
  const { differing, missing, surplus } = schemaDifferences(db)
  const imports = () =>
    !missing.includes('import_batch') &&
    sql.value(`SELECT 1 FROM import_batch WHERE state = 'running'`) !== undefined
  const isExpected = (name: string) => isSetAside(name) && imports()
  const differs = differing.filter((name) => !isExpected(name))
  found('schema-differs', differs.length, differs.join(', '))
  found('schema-surplus', surplus.length, `not of this app: ${surplus.join(', ')}`)
  return missing.every(isExpected)
}

/** Columns of a stored standing that are not what the facts say. */
async function checkStanding(
  context: Context,
  found: Found,
  today: PlainDate,
  pause: () => Promise<void>,
): Promise<void> {
  const { sql, repositories } = context
  const rules = context.rules(today)
  const stored = new Map(repositories.standing.all().map((row) => [row.clientId, row]))
  // Clients of an undone import keep what followed from their facts until a redo brings both back.
  const clientKeys = sql.column<number>('SELECT id FROM client WHERE withdrawn = 0 ORDER BY id')
  const wrong = new Map<string, number>()
  let [missing, unsorted] = [0, 0]
  for (let from = 0; from < clientKeys.length; from += sliceSize) {
    const slice = clientKeys.slice(from, from + sliceSize)
    const purchases = repositories.standing.purchases(slice)
    for (const facts of repositories.facts.load(slice, context.settings())) {
      if (!facts.sortKey.endsWith(`\u0001${facts.name.trim().normalize('NFC')}`)) unsorted += 1
      const row = stored.get(facts.key)
      if (row === undefined) {
        missing += 1
        continue
      }
      const fresh = {
        ...standingRow(facts.key, facts, today, rules),
        ...(purchases.get(facts.key) ?? { count: 0, minor: 0, currency: null }),
      }
      for (const column of differing(row, fresh, today)) {
        wrong.set(column, (wrong.get(column) ?? 0) + 1)
      }
    }
    await pause()
  }
  found('standing-missing', missing, 'clients without a computed standing')
  for (const [column, count] of wrong) {
    found('standing-stale', count, `${column} is not what the facts of the client say`)
  }
  found('sort-key-stale', unsorted, 'clients sorted by another name than their own')
}

type Kept = StandingRow & Purchases

const columns = {
  cadenceDays: 'cadence_days',
  cadenceFrom: 'cadence_from',
  lastTouchOn: 'last_touch_on',
  lastDirection: 'last_direction',
  attendedOn: 'attended_on',
  dueOn: 'due_on',
  wakeOn: 'wake_on',
  pausedFrom: 'paused_from',
  pausedUntil: 'paused_until',
  warmthSum: 'warmth_sum',
  warmthWeight: 'warmth_weight',
  unanswered: 'unanswered',
  turnsOn: 'turns_on',
  count: 'purchase_count',
  minor: 'purchase_minor',
  currency: 'purchase_currency',
} as const satisfies Record<Exclude<keyof Kept, 'clientId'>, string>

function differing(row: Kept, fresh: Kept, today: PlainDate): readonly string[] {
  const names = Object.keys(columns) as (keyof typeof columns)[]
  return names.filter((name) => !isSame(name, row, fresh, today)).map((name) => columns[name])
}

function isSame(name: keyof typeof columns, row: Kept, fresh: Kept, today: PlainDate): boolean {
  if (row[name] === fresh[name]) return true
  // Worked out on an earlier day: once it has come it stays, and what was a reason to look at the
  // client may have gone by since.
  return name === 'wakeOn' && row.wakeOn !== null && row.wakeOn <= today
}

/** Whom the rules of segments pick out, against who is kept as picked out. */
function checkMatches(context: Context, found: Found, day: PlainDate): void {
  const { repositories } = context
  const nowLocal = () =>
    day === context.today() ? context.nowLocal() : localDateTime(`${day}T12:00`)
  const clock = { today: () => day, nowLocal, settings: context.settings }
  const matches = createSegmentMatches(repositories.segments, clock)
  const living = new Set(context.sql.column<number>('SELECT id FROM client WHERE withdrawn = 0'))
  let [stale, unread] = [0, 0]
  for (const rule of matches.rules()) {
    if (rule.where === null) unread += 1
    const wanted = new Set(matches.wanted(rule, null).filter((key) => living.has(key)))
    const held = new Set(repositories.segments.matched(rule.key))
    stale += [...wanted].filter((key) => !held.has(key)).length
    stale += [...held].filter((key) => !wanted.has(key)).length
  }
  found('segment-stale', stale, 'clients in a segment against its rule, or missing from it')
  found('segment-unreadable', unread, 'segments whose rule cannot be read')
  found(
    'segment-surplus',
    countOf(
      context,
      `SELECT count(*) FROM segment_match WHERE segment_id NOT IN (
         SELECT id FROM segment WHERE kind = 'rule')`,
    ),
    'people kept for the rule of a segment that has none',
  )
}

/** The figures of the practice, the fit of P(active) among them, as far as they can be told again. */
function checkPractice({ repositories: { facts, standing } }: Context, found: Found): void {
  const kept = standing.day()
  // Somebody bought since the day began: its figures stay as they are until the next one.
  if (kept === null || kept.bought !== facts.boughtMark()) return
  const fresh = practiceFigures(facts.purchaseDays(), kept.day)
  const isSame = isDeepStrictEqual(kept.practice, fresh)
  found('practice-stale', isSame ? 0 : 1, 'figures of the practice that its purchases do not give')
}

/** A first due asks for nothing any more once somebody was touched or skipped after it was dealt. */
function checkFirstDues(context: Context, found: Found, today: PlainDate): void {
  const unmet = context.sql.value<number>(
    `SELECT count(*) FROM client c
     WHERE c.first_due_on IS NOT NULL AND c.first_due_met_on IS NULL AND c.deleted_at IS NULL
       AND EXISTS (
         SELECT 1 FROM entry e LEFT JOIN interaction i ON i.entry_id = e.id
         WHERE e.client_id = c.id AND e.deleted_at IS NULL
           AND e.happened_on > c.cadence_set_on AND e.happened_on <= @today
           AND (e.kind = 'skip' OR (e.kind = 'interaction' AND i.planned = 0
             AND i.outcome <> 'failed' AND i.direction <> 'inbound')))`,
    { today },
  )
  found('first-due-unmet', unmet ?? 0, 'first dues that still hold after a touch or a skip')
}
