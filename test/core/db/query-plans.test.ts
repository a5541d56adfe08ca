import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createContext } from '#core/context.ts'
import { migrate } from '#core/db/migrate.ts'
import { findClients } from '#core/use-cases/list-clients.ts'
import { epochMs, plainDate } from '#shared/time.ts'

const today = plainDate('2026-06-15')

/**
 * The plan of every statement that `act` runs, as SQLite tells it: one line a step. The data file
 * is empty unless it is given rows, and holds no statistics, as the product's never does: the plan is
 * that of a full one.
 */
function plansOf(
  act: (context: ReturnType<typeof createContext>) => unknown,
  rows = '',
): readonly string[] {
  const db = new Database(':memory:')
  migrate(db)
  db.exec(rows)
  const context = createContext(db, {
    dataFolder: '',
    create: true,
    now: () => epochMs(Date.parse(`${today}T10:00:00Z`)),
    zone: () => 'Europe/Lisbon',
    locale: 'en-GB',
    source: 'window',
    onChange: () => undefined,
  })
  const statements = new Map<string, unknown>()
  const prepare = db.prepare.bind(db)
  db.prepare = ((sql: string) => {
    const statement = prepare(sql)
    const note =
      <T>(run: (parameters: unknown) => T) =>
      (parameters: unknown): T => {
        statements.set(sql, parameters)
        return run(parameters)
      }
    statement.all = note(statement.all.bind(statement))
    statement.get = note(statement.get.bind(statement))
    return statement
  }) as typeof db.prepare
  act(context)
  const plans = [...statements].flatMap(([sql, parameters]) =>
    (prepare(`EXPLAIN QUERY PLAN ${sql}`).all(parameters) as { detail: string }[]).map(
      ({ detail }) => detail,
    ),
  )
  db.close()
  return plans
}

/**
 * Steps that read a whole table of clients or entries, or sort what an index could give in order. A scan
 * of a partial index is none: its row is fetched only for a column that the index does not hold.
 */
const slowSteps = (plans: readonly string[]) =>
  plans.filter((step) =>
    /^SCAN (c|e|client|entry|st|client_standing|p|i|interaction|contact_point)$|^SCAN segment_m|USE TEMP B-TREE/.test(
      step,
    ),
  )

test('the due list reads its candidates from the index on wake_on', () => {
  const plans = plansOf(({ repositories }) => repositories.lists.awake(today))
  expect(plans).toContain('SEARCH st USING COVERING INDEX client_standing_wake (wake_on<?)')
  expect(slowSteps(plans)).toEqual([])
})

test('facts of candidates are looked up by client, table by table', () => {
  // Of clients without any entry nothing is asked that only an entry could answer.
  const plans = plansOf(
    ({ repositories, settings }) => repositories.facts.load([1, 2], settings()),
    `INSERT INTO client (id, uid, kind, name, sort_key, stage, cadence_set_on, created_at)
       VALUES (1, '01900000-0000-7000-8000-000000000001', 'person', 'Ana', 'ana', 'active',
         '2026-06-15', 1);
     INSERT INTO entry (uid, client_id, kind, happened_on, sort_at, created_at)
       VALUES ('01900000-0000-7000-8000-000000000002', 1, 'note', '2026-06-15', 1, 1);`,
  )
  expect(plans).toContain(
    'SEARCH e USING INDEX entry_by_kind (client_id=? AND kind=? AND happened_on>?)',
  )
  expect(slowSteps(plans).filter((step) => !step.includes('FOR ORDER BY'))).toEqual([])
})

test('the rows of a window look up what belongs to their clients, the segments among it', () => {
  const plans = plansOf(({ repositories }) => repositories.lists.rows([1, 2], today))
  expect(plans).toContain(
    'SEARCH segment_member USING COVERING INDEX sqlite_autoindex_segment_member_1 (client_id=?)',
  )
  expect(slowSteps(plans)).toEqual([])
})

test('a list in the order of segments looks them up client by client', () => {
  const plans = plansOf(({ repositories }) =>
    repositories.lists.keys({ sort: 'segment', descending: false, today }),
  )
  expect(plans.filter((step) => /^SCAN (segment|m$)/.test(step))).toEqual([])
})

test('the coverage, those past their due day and the number of clients are read from narrow indexes', () => {
  const coverage = plansOf(({ repositories }) =>
    repositories.lists.coverage(today, `${today}T10:00`),
  )
  expect(coverage).toContain('SCAN c USING INDEX client_counted')
  expect(slowSteps(coverage)).toEqual([])
  const cooling = plansOf(({ repositories }) => repositories.lists.cooling(today))
  expect(cooling).toContain('SEARCH c USING INDEX client_counted (id=?)')
  expect(slowSteps(cooling)).toEqual([])
  const count = plansOf(({ repositories }) => repositories.clients.count())
  expect(count).toContain('SCAN c USING INDEX client_by_name')
  expect(slowSteps(count)).toEqual([])
})

test('the list by name comes from its index alone, both ways', () => {
  for (const descending of [false, true]) {
    const plans = plansOf(({ repositories }) =>
      repositories.lists.keys({ sort: 'name', descending, today }),
    )
    expect(plans[0]).toBe('SCAN c USING INDEX client_by_name')
    expect(slowSteps(plans)).toEqual([])
  }
})

test('clients past their due date, and those that come next, are read from the index on due_on', () => {
  for (const act of [
    plansOf(({ repositories }) => repositories.lists.cooling(today)),
    plansOf(({ repositories }) => repositories.lists.upcoming(today, 7)),
  ]) {
    expect(act.some((step) => step.includes('INDEX client_standing_due'))).toBe(true)
    expect(slowSteps(act)).toEqual([])
  }
})

test('a page of a timeline is one search of its index, deep down too', () => {
  for (const after of [null, { sortAt: 1, id: 1 }]) {
    const plans = plansOf(({ repositories }) =>
      repositories.entries.page({ clientKey: 1, kinds: [], after, limit: 50 }),
    )
    expect(plans).toContain(
      `SEARCH e USING INDEX entry_timeline (client_id=?${after === null ? '' : ' AND sort_at<?'})`,
    )
    expect(slowSteps(plans)).toEqual([])
  }
})

test('open promises of one client, and those due soon, do not walk through all promises', () => {
  const own = plansOf(({ repositories }) => repositories.entries.openPromisesOf(1))
  expect(own.some((step) => step.includes('entry_by_kind (client_id=? AND kind=?)'))).toBe(true)
  const due = plansOf(({ repositories }) => repositories.entries.promisesDueBy(today, today))
  expect(due.some((step) => step.includes('promise_open (due_on<?)'))).toBe(true)
  expect(slowSteps(due).filter((step) => step.startsWith('SCAN'))).toEqual([])
})

test('names by their beginning and contact points by their normal form are searched', () => {
  const names = plansOf(({ repositories }) => repositories.lists.byNamePrefix('an', 20))
  expect(names[0]).toBe('SEARCH c USING INDEX client_by_name (sort_key>? AND sort_key<?)')
  expect(slowSteps(names)).toEqual([])
  const points = plansOf(({ repositories }) => repositories.lists.byContactPoint('a@b.c', 'email'))
  expect(points[0]).toContain('INDEX contact_point_by_normal (normal=? AND kind=?)')
})

test('search asks the full-text indexes in row order and never ranks by bm25', () => {
  const plans = plansOf((context) => {
    findClients(context, 'anna', 20)
    return context.repositories.search.entriesMatching('"anna"*', 20)
  })
  expect(plans.filter((step) => step.includes('VIRTUAL TABLE'))).not.toEqual([])
  expect(plans.filter((step) => /^SCAN (c|e|client|entry)$/.test(step))).toEqual([])
})

test('first dues already dealt are counted in their index', () => {
  const plans = plansOf(({ repositories }) => repositories.standing.firstDues(today))
  expect(plans).toEqual(['SEARCH client USING INDEX client_by_first_due (first_due_on>?)'])
})

test('what goes with a client, an entry or an aim is found by an index, never by a walk', () => {
  const db = new Database(':memory:')
  migrate(db)
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%'`,
    )
    .pluck()
    .all()
  const walks = tables.flatMap((table) =>
    (db.pragma(`foreign_key_list(${table})`) as { table: string; from: string }[])
      .filter(({ table: parent }) => ['client', 'entry', 'outcome', 'reminder'].includes(parent))
      .flatMap(({ from }) =>
        (
          db.prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM ${table} WHERE ${from} = ?`).all(1) as {
            detail: string
          }[]
        ).map(({ detail }) => detail),
      )
      .filter((step) => step.startsWith('SCAN')),
  )
  db.close()
  expect(tables.length).toBeGreaterThan(30)
  expect(walks).toEqual([])
})
