import Database from 'better-sqlite3'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createContext } from '#core/context.ts'
import { dataFileName } from '#core/db/open-database.ts'
import { openTestCore, temporaryFolder, temporaryRoot, type TestCore } from '#test/support/core.ts'

/** Writes to the file of a core as another program could, past everything that keeps it right. */
function plant(t: TestCore, ...statements: readonly string[]): void {
  const db = new Database(join(t.folder, dataFileName))
  const { journal } = createContext(db, {
    dataFolder: t.folder,
    create: false,
    now: t.now,
    zone: () => 'UTC',
    locale: 'en',
    source: 'command',
    onChange: () => undefined,
  })
  const at = t.now()
  const group = journal.open({ what: 'planted', details: {}, source: 'app', batchId: null, at })
  db.exec('INSERT INTO temp.journal_open SELECT max(id) FROM journal_group')
  for (const sql of statements) db.exec(sql)
  if (journal.changeCount(group) === 0) journal.discard(group)
  else journal.finish(group, at)
  db.close()
}

let pattern: string
beforeAll(() => {
  pattern = mkdtempSync(join(temporaryRoot, 'rapport-check-'))
  const t = openTestCore({ folder: pattern })
  t.ask('demo.fill', {})
  t.core.close()
})
afterAll(() => {
  rmSync(pattern, { recursive: true })
})

/** A data file with the demo set, of this test alone. */
function filled(): TestCore {
  const folder = temporaryFolder()
  cpSync(pattern, folder, { recursive: true })
  return openTestCore({ folder })
}

test('a data file that nobody tampered with is whole, today and on every later day', async () => {
  const t = filled()
  for (const day of ['2026-11-22', '2026-12-05', '2027-06-01', '2026-02-01', '2026-11-23']) {
    t.at(`${day}T10:00:00Z`)
    expect([day, (await t.work('data.check', {})).problems]).toEqual([day, []])
    // Brought up to the day by anything else that is asked.
    t.ask('app.info', {})
    expect([day, (await t.work('data.check', {})).problems]).toEqual([day, []])
  }
})

test('a folder in the place of the log’s index is named for what it is', async () => {
  const folder = temporaryFolder()
  cpSync(pattern, folder, { recursive: true })
  mkdirSync(join(folder, `${dataFileName}-shm`))
  const { ok, problems } = await openTestCore({ folder }).work('data.check', {})
  expect({ ok, problems }).toEqual({
    ok: false,
    problems: [
      {
        code: 'companion-astray',
        count: 1,
        detail: 'not a file: rapport.db-shm; move it away, nothing can be saved',
      },
    ],
  })
})

// One wrong value each, and what the check must say of it.
test.each([
  ['last_touch_on', `last_touch_on = '2020-01-01'`],
  ['last_direction', `last_direction = 'none'`],
  ['attended_on', `attended_on = '2020-01-01'`],
  ['due_on', `due_on = date(due_on, '+1 day')`],
  ['wake_on', `wake_on = '2099-01-01'`],
  ['cadence_days', 'cadence_days = cadence_days + 1'],
  ['cadence_from', `cadence_from = 'nobody'`],
  ['paused_from', `paused_from = '2020-01-01'`],
  ['paused_until', `paused_until = '2020-01-01'`],
  ['warmth_sum', 'warmth_sum = warmth_sum + 1'],
  ['warmth_weight', 'warmth_weight = warmth_weight + 1'],
  ['unanswered', 'unanswered = unanswered + 1'],
  ['turns_on', `turns_on = '2099-01-01'`],
  ['purchase_count', 'purchase_count = purchase_count + 1'],
  ['purchase_minor', 'purchase_minor = purchase_minor + 1'],
  ['purchase_currency', `purchase_currency = 'XXX'`],
])('a wrong %s is named', async (column, change) => {
  const t = filled()
  plant(
    t,
    `UPDATE client_standing SET ${change} WHERE client_id = (
       SELECT client_id FROM client_standing WHERE due_on IS NOT NULL AND warmth_sum IS NOT NULL
         AND turns_on IS NULL LIMIT 1)`,
  )
  const { ok, problems } = await t.work('data.check', {})
  expect({ ok, problems }).toEqual({
    ok: false,
    problems: [
      {
        code: 'standing-stale',
        count: 1,
        detail: `${column} is not what the facts of the client say`,
      },
    ],
  })
})

test('figures of the practice that its purchases do not give are named; bought since, they stay', async () => {
  const t = filled()
  const codes = async () => (await t.work('data.check', {})).problems.map(({ code }) => code)
  const alter = `UPDATE standing_day SET practice = json_set(practice, '$.activity', NULL,
    '$.medianSecondGapDays', 999)`
  t.at('2026-11-23T10:00:00Z')
  t.ask('app.info', {})
  expect(await codes()).toEqual([])
  plant(t, alter)
  expect(await codes()).toContain('practice-stale')
  t.at('2026-11-24T10:00:00Z')
  t.ask('app.info', {})
  expect(await codes()).toEqual([])
  plant(
    t,
    `UPDATE entry SET happened_on = '2026-01-01' WHERE id = (SELECT min(entry_id) FROM purchase)`,
  )
  expect(await codes()).not.toContain('practice-stale')
})

const newestGroup = '(SELECT max(id) FROM journal_group)'
const changed = (values: string) =>
  `INSERT INTO journal_change (group_id, table_name, row_id, op, image)
   VALUES (${newestGroup}, ${values})`
const uid = '01900000-0000-7000-8000-000000000001'

test.each([
  [
    'search-stale',
    `UPDATE client SET name = 'Zzyzx', sort_key = 'zzyzx' || char(1) || 'Zzyzx' WHERE id = 1`,
  ],
  [
    'search-stale',
    `DELETE FROM client_search WHERE rowid = 1`,
    `INSERT INTO client_search (rowid, name, contact, labels) VALUES (1, 'ghost', '', '')`,
  ],
  ['search-stale-entries', `UPDATE entry SET body = body || ' ghost' WHERE id = 1`],
  ['undo-unreadable', changed(`'nowhere', 1, 'insert', NULL`)],
  ['undo-unreadable', changed(`'client', 1, 'update', '{'`)],
  ['undo-unreadable', changed(`'client', 1, 'update', NULL`)],
  ['undo-unreadable', changed(`'client', 1, 'update', '{"nothing": [1, 2]}'`)],
  ['undo-unreadable', changed(`'client', 1, 'update', '{"name": 1}'`)],
  ['undo-unreadable', changed(`'client', 1, 'delete', '{"name": "Ana"}'`)],
  ['undo-astray', changed(`'client', 99999, 'update', '{"name": ["a", "b"]}'`)],
  ['undo-astray', changed(`'promise', 99999, 'insert', NULL`)],
  [
    'undo-unfinished',
    `INSERT INTO journal_group (uid, what, details, source, state, done_at)
     VALUES ('${uid}', 'x', '{}', 'app', 'open', 1)`,
  ],
  ['undo-unfinished', `UPDATE journal_group SET state = 'undone' WHERE id = ${newestGroup} - 1`],
  [
    'entry-without-referral',
    'DELETE FROM referral WHERE entry_id = (SELECT min(entry_id) FROM referral)',
  ],
  [
    'promise-of-another-kind',
    `INSERT INTO promise (entry_id, side, state)
     SELECT id, 'mine', 'open' FROM entry WHERE kind = 'interaction' LIMIT 1`,
  ],
  ['time-impossible', `UPDATE client SET snoozed_until = '2026-02-31T09:00' WHERE id = 1`],
  ['time-impossible', `UPDATE client SET snoozed_until = 'sixteen letters.' WHERE id = 1`],
  ['time-impossible', `UPDATE reminder SET starts = '2026-11-22T24:00' WHERE id = 1`],
  ['time-impossible', 'UPDATE client SET created_at = 9000000000000000 WHERE id = 1'],
  ['time-impossible', `INSERT INTO reminder_occurrence VALUES (1, '2026-13-01T09:00', 1, 1, 0, 0)`],
  [
    'file-damaged',
    `PRAGMA ignore_check_constraints = ON; UPDATE entry SET happened_on = '2026-02-31'`,
  ],
  ['file-damaged', `PRAGMA ignore_check_constraints = ON; UPDATE client SET stage = 'friend'`],
  ['reminder-unreadable', `UPDATE reminder SET every = 'FREQ=NEVER' WHERE id = 1`],
  [
    'setting-unreadable',
    `INSERT INTO setting (name, value) VALUES ('dayStart', '"noon"')
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  ],
  [
    'view-unreadable',
    `INSERT INTO saved_view (uid, name, filter) VALUES ('${uid}', 'x', '{"x": 1}')`,
  ],
  [
    'segment-unreadable',
    `INSERT INTO segment (uid, name, folded, kind, rule) VALUES ('${uid}', 'x', 'x', 'rule', '((')`,
  ],
  [
    'contact-stale',
    `UPDATE contact_point SET normal = 'x' WHERE id = (
     SELECT id FROM contact_point WHERE kind = 'email' LIMIT 1)`,
  ],
  ['attachment-altered', `INSERT INTO attachment_data (sha256, bytes) VALUES ('00', x'01')`],
  [
    'merged-still-there',
    `INSERT INTO merged_client (uid, client_id, name, merged_at)
     SELECT uid, 2, name, 1 FROM client WHERE id = 1`,
  ],
  ['withdrawn-astray', 'UPDATE client SET deleted_at = 1, withdrawn = 1 WHERE id = 1'],
  ['schema-surplus', 'CREATE TRIGGER other AFTER INSERT ON entry BEGIN DELETE FROM client; END'],
  ['schema-surplus', 'CREATE TABLE other (x)'],
  ['standing-missing', 'DELETE FROM client_standing WHERE client_id = 1'],
  ['search-missing', 'DELETE FROM client_search WHERE rowid = 1'],
  ['search-surplus', `INSERT INTO client_search (rowid, name) VALUES (99999, 'ghost')`],
  [
    'search-missing-entries',
    'DELETE FROM entry_search WHERE rowid = (SELECT min(rowid) FROM entry_search)',
  ],
  ['search-surplus-entries', `INSERT INTO entry_search (rowid, body) VALUES (99999, 'ghost')`],
  ['sort-key-stale', `UPDATE client SET sort_key = 'x' || char(1) || 'Xaver' WHERE id = 1`],
  ['entry-unsorted', 'UPDATE entry SET sort_at = sort_at + 1 WHERE id = 1'],
  ['label-stale', `UPDATE tag SET folded = 'nothing' WHERE id = 1`],
  [
    'entry-without-promise',
    'DELETE FROM promise WHERE entry_id = (SELECT min(entry_id) FROM promise)',
  ],
  ['missing-references', 'PRAGMA foreign_keys = OFF; DELETE FROM tag WHERE id = 1'],
  [
    'first-due-unmet',
    `UPDATE client SET first_due_on = '2026-12-24', cadence_set_on = '2000-01-01' WHERE id = (
       SELECT e.client_id FROM entry e JOIN interaction i ON i.entry_id = e.id
       WHERE i.direction = 'mutual' AND i.planned = 0 LIMIT 1)`,
  ],
  ['schema-differs', 'DROP INDEX client_standing_wake'],
  ['schema-differs', 'PRAGMA foreign_keys = OFF; DROP TABLE attachment_data'],
])('what is wrong beside the facts is named %s', async (code, ...statements) => {
  const t = filled()
  plant(t, ...statements)
  const { ok, problems } = await t.work('data.check', {})
  expect(ok).toBe(false)
  expect(problems.map((problem) => problem.code)).toContain(code)
})
