import type Database from 'better-sqlite3'
import { isDeepStrictEqual } from 'node:util'
import type { Topic } from '#shared/contract/events.ts'
import { practiceFigures } from '#shared/domain/buying.ts'
import { pauseOn } from '#shared/domain/cadence.ts'
import type { PracticeFigures } from '#shared/domain/facts.ts'
import type { RankingRules } from '#shared/domain/reasons.ts'
import { uuidV7 } from '#shared/ids.ts'
import { assert } from '#shared/result.ts'
import { epochMs, type EpochMs, type LocalDateTime, type PlainDate } from '#shared/time.ts'
import { localeFor, type Locale } from '#shared/words/language.ts'
import { localDateTimeAt, todayAt, type ZoneName } from '#shared/zone.ts'
import { createChangeLog } from './change-log.ts'
import type { CoreOptions } from './core.ts'
import { takeFolderLock, type FolderLockName } from './db/folder-lock.ts'
import type { Touched } from './db/journal-touched.ts'
import type { JournalledTable } from './db/journal-triggers.ts'
import { createJournal, type Details } from './db/journal.ts'
import { createRepositories } from './db/repositories/all.ts'
import type { ClientFactsRow } from './db/repositories/facts.ts'
import { standingRow, type StandingDay } from './db/repositories/standing.ts'
import { addFunctions } from './db/sql-functions.ts'
import { createStatements } from './db/statements.ts'
import type { DeedName } from './deed-name.ts'
import { createSegmentMatches } from './segment-matches.ts'
import { changesStanding, createSettings, type Settings } from './settings.ts'
import { topicsOf } from './topics-of.ts'

export type Context = ReturnType<typeof createContext>
/** An interface, because what is returned must have a name where it is used, and the driver's has none. */
export interface Connection extends Database.Database {}

/** Everything use cases stand on: repositories, time, and the one way to change anything. */
export function createContext(db: Connection, options: CoreOptions) {
  addFunctions(db)
  const sql = createStatements(db)
  const random = pooledRandom()
  const newId = () => uuidV7(options.now(), random)
  const journal = createJournal(db, sql, newId)
  const settingRows = createSettings(sql)
  const repositories = createRepositories(sql, newId)

  const changes = createChangeLog()
  /** Differs once anything in the file has changed, by this connection or another. */
  const stateMark = (version = sql.value<number>('PRAGMA data_version')): string =>
    `${sql.value<number>('SELECT total_changes()')} ${version}`

  let cached: Settings | null = null
  const settings = (): Settings => (cached ??= settingRows.read())

  type WallClock = { readonly of: string; readonly local: LocalDateTime; readonly today: PlainDate }
  let clock: WallClock | null = null
  /** Worked out once a minute: an import asks for the day with each client. */
  function wallClock(): WallClock {
    const [now, zone, { dayStart }] = [options.now(), options.zone(), settings()]
    const of = `${Math.floor(now / 60_000)} ${zone} ${dayStart}`
    if (clock?.of !== of) {
      clock = { of, local: localDateTimeAt(now, zone), today: todayAt(now, zone, dayStart) }
    }
    return clock
  }
  const today = (): PlainDate => wallClock().today
  const nowLocal = (): LocalDateTime => wallClock().local
  const matches = createSegmentMatches(repositories.segments, { today, nowLocal, settings })

  /**
   * The day on which it is reckoned who is late: today, but while the owner is away the first day
   * back, because the days until then count for nobody.
   */
  const reckonedOn = (day: PlainDate = today()): PlainDate =>
    pauseOn(settings().holidays, day)?.until ?? day

  /** The day that everything kept beside the facts was worked out for, as last read. */
  let kept: StandingDay | null = null
  let seenVersion: number | undefined

  /** The practice's own figures: fixed once a day, the same for every process on the file. */
  function practiceOn(day: PlainDate): PracticeFigures {
    // An undo forgets what was read; the figures of the day are the file's, not those of now.
    kept ??= repositories.standing.day()
    return kept?.day === day
      ? kept.practice
      : practiceFigures(repositories.facts.purchaseDays(), day)
  }

  /**
   * Sees to it that nothing read before another process wrote is trusted any longer, and that where
   * clients stand is worked out for today: on a new day begins what was dated ahead, and after a
   * clock is set back what is ahead again has not happened.
   */
  function keepDay(): void {
    const version = sql.value<number>('PRAGMA data_version')
    if (version !== seenVersion) {
      seenVersion = version
      forget()
    }
    const day = today()
    if (kept?.day === day) return
    kept = repositories.standing.day()
    if (kept?.day !== day) db.transaction(() => bringUpTo(day)).immediate()
  }

  function bringUpTo(day: PlainDate): void {
    const { standing, facts } = repositories
    const before = standing.day()
    const practice = practiceFigures(facts.purchaseDays(), day)
    kept = { day, practice, bought: facts.boughtMark() }
    standing.setDay(kept)
    if (before === null || day < before.day) {
      keepStanding(sql.column<number>('SELECT client_id FROM client_standing'))
      return
    }
    const buyers = isDeepStrictEqual(before.practice, practice) ? [] : standing.buyers()
    keepStanding([...new Set([...standing.turnedBy(day), ...buyers, ...matches.keepDaily()])])
  }

  function forget(): void {
    cached = null
    kept = null
  }

  function rules(day: PlainDate = today()): RankingRules {
    const s = settings()
    return {
      settings: {
        dailyBudget: s.dailyBudget,
        workDays: s.workDays,
        leapDay: s.leapDay,
        inboundCounts: s.inboundCounts,
        switchedOff: s.switchedOffReasons,
      },
      practice: practiceOn(day),
    }
  }

  /**
   * Works out anew where these clients stand, and to which segments their rules make them belong;
   * those that are gone lose their rows with their client. A rule may read the standing, and a
   * segment’s cadence decides it, but never both: so one more round settles it.
   */
  function keepStanding(clientKeys: readonly number[]): void {
    writeStanding(clientKeys)
    writeStanding(matches.keepPlain(clientKeys))
    matches.keepOfCadence(clientKeys)
  }

  /**
   * The facts that where clients stand was last worked out from, good while the state is still the
   * one that the step ended in: most deeds answer with the client they were about.
   */
  let justKept: readonly ClientFactsRow[] = []
  let justKeptState: string | null = null

  /** The facts of a living client as they are now; undefined where there is none. */
  function factsOf(clientKey: number): ClientFactsRow | undefined {
    const known = justKeptState === null || justKeptState !== stateMark() ? [] : justKept
    return (
      known.find(({ key }) => key === clientKey) ??
      repositories.facts.load([clientKey], settings()).at(0)
    )
  }

  function writeStanding(clientKeys: readonly number[]): void {
    const day = today()
    const ranking = rules(day)
    for (let from = 0; from < clientKeys.length; from += 500) {
      const slice = clientKeys.slice(from, from + 500)
      const purchases = repositories.standing.purchases(slice)
      justKept = repositories.facts.load(slice, settings())
      repositories.standing.put(
        justKept.map((facts) => ({
          ...standingRow(facts.key, facts, day, ranking),
          ...(purchases.get(facts.key) ?? { count: 0, minor: 0, currency: null }),
        })),
      )
    }
  }

  /**
   * Keeps everything that follows from the facts in step with what a change touched. Answers whose
   * facts that may have been; null for everybody’s.
   */
  function follow(touched: Touched): readonly number[] | null {
    if (touched.settings.length > 0) cached = null
    const everybody = touched.settings.some((name) => name === null || changesStanding(name))
    const labelled = [
      ...new Set([...touched.labelledClientIds, ...matches.keepSegments(touched.segmentIds)]),
    ]
    repositories.search.indexClients(touched.searchedClientIds)
    repositories.search.indexEntries(touched.entryIds)
    const clients = [...new Set([...touched.clientIds, ...labelled, ...touched.organisationIds])]
    keepStanding(everybody ? sql.column<number>('SELECT id FROM client') : clients)
    return everybody ? null : clients
  }

  /**
   * Does one thing the owner asked for: one transaction, one group in the journal, everything that
   * follows kept right inside it. An exception leaves the data as it was; a body that changes
   * nothing leaves no group behind.
   */
  function deed<T>(what: DeedName, details: Details, body: () => T): T {
    try {
      const { result, touched, clients, began } = db
        .transaction(() => {
          keepDay()
          const began = beginStep()
          const at = options.now()
          const source = options.source
          const group = journal.open({ what, details, source, batchId: null, at })
          const result = journal.within(group, body)
          const touched = journal.touchedBy(group)
          let clients: readonly number[] | null = []
          if (touched.tables.size === 0) journal.discard(group)
          else {
            journal.finish(group, at)
            clients = follow(touched)
            if (journal.isPruneDue(group)) journal.prune(at)
          }
          return { result, touched, clients, began }
        })
        .immediate()
      endStep(began, clients)
      announce(touched.tables)
      return result
    } catch (error) {
      forget()
      throw error
    }
  }

  /** Called under the lock: nobody else’s change can hide between here and the end of the step. */
  function beginStep(): { readonly from: string; readonly version: number | undefined } {
    const version = sql.value<number>('PRAGMA data_version')
    justKeptState = null
    return { from: stateMark(version), version }
  }

  /** Called after the commit, in which the search indexes write too; tells whose facts changed. */
  function endStep(
    { from, version }: ReturnType<typeof beginStep>,
    clients: readonly number[] | null,
  ): void {
    justKeptState = stateMark(version)
    changes.note({ from, to: justKeptState, clients })
  }

  /** Writes what is the machine’s own: no fact about any client, and in no journal. */
  function aside<T>(body: () => T): T {
    const { result, began } = db
      .transaction(() => ({ began: beginStep(), result: body() }))
      .immediate()
    endStep(began, [])
    return result
  }

  function announce(tables: ReadonlySet<JournalledTable>): void {
    const topics = topicsOf(tables)
    if (topics.length > 0) options.onChange(topics)
  }

  assert(options.locale !== '', 'names are sorted under some locale')
  return {
    db,
    sql,
    journal,
    repositories,
    settingRows,
    settings,
    rules,
    keepDay,
    keepStanding,
    factsOf,
    follow,
    deed,
    aside,
    beginStep,
    endStep,
    changedClients: changes.between,
    announce,
    /** For what is the machine's and stands in no journal. */
    tell: (topics: readonly Topic[]): void => options.onChange(topics),
    newId,
    now: (): EpochMs => epochMs(options.now()),
    zone: (): ZoneName => options.zone(),
    nowLocal,
    matches,
    today,
    reckonedOn,
    /** The system's: it sorts names and tells how dates in figures are read. */
    locale: options.locale,
    /** What is written for the owner to read is written in this language. */
    language: (): Locale => localeFor(settings().language, options.locale),
    dataFolder: options.dataFolder,
    takeLock: (name: Exclude<FolderLockName, 'open'>) => takeFolderLock(options.dataFolder, name),
    source: options.source,
    stateMark,
    /** Nothing read before can be trusted: another process wrote, or a change was rolled back. */
    forget,
  }
}

/** Random bytes fetched many at a time: asking for sixteen costs more than using them. */
function pooledRandom(): (bytes: Uint8Array) => Uint8Array {
  const pool = new Uint8Array(16 * 256)
  let at = pool.length
  return (bytes) => {
    if (at + bytes.length > pool.length) {
      crypto.getRandomValues(pool)
      at = 0
    }
    bytes.set(pool.subarray(at, at + bytes.length))
    at += bytes.length
    return bytes
  }
}
