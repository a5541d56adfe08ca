import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createContext } from '#core/context.ts'
import { forgottenAtOnce, keptGroups } from '#core/db/journal.ts'
import { dataFileName } from '#core/db/open-database.ts'
import { epochMs } from '#shared/time.ts'
import { openTestCore } from '#test/support/core.ts'

test('nothing can change the owner’s tables outside a recorded deed', () => {
  const t = openTestCore()
  t.ask('clients.add', { name: 'Ida' })
  const db = new Database(join(t.folder, dataFileName))
  createContext(db, {
    dataFolder: t.folder,
    create: false,
    now: t.now,
    zone: () => 'UTC',
    locale: 'en',
    source: 'command',
    onChange: () => undefined,
  })
  for (const sql of [
    `UPDATE client SET name = 'Eve'`,
    'DELETE FROM client',
    `INSERT INTO setting (name, value) VALUES ('dayStart', '"05:00"')`,
  ]) {
    expect(() => db.exec(sql)).toThrow('NOT NULL constraint failed: journal_change.group_id')
  }
  db.close()
})

test('500 groups are kept, older ones go a few at a time', () => {
  const t = openTestCore()
  const { client } = t.ask('clients.add', { name: 'Ida' })
  const db = new Database(join(t.folder, dataFileName), { readonly: true })
  const kept = db.prepare('SELECT count(*) FROM journal_group').pluck()
  const seen: unknown[] = []
  for (let n = 0; n < 580; n += 1) {
    t.ask('clients.edit', { id: client.id, patch: { title: `Title ${n}` } })
    if (n >= 500) seen.push(kept.get())
  }
  const whole = keptGroups + forgottenAtOnce
  expect(seen.every((count) => Number(count) >= keptGroups && Number(count) < whole)).toBe(true)
  expect(seen).toContain(keptGroups)
  db.close()
})

test('an edit that changes nothing leaves nothing to undo', () => {
  const t = openTestCore()
  const { client } = t.ask('clients.add', { name: 'Ida' })
  t.ask('clients.edit', { id: client.id, patch: { name: 'Ida' } })
  expect(t.ask('undo.peek', {}).undo?.what).toBe('client.add')
})

test('clocks that go back do not change what is undone next', () => {
  const t = openTestCore({ now: '2026-11-22T10:00:00Z' })
  t.ask('clients.add', { name: 'First' })
  t.at('2020-01-01T10:00:00Z')
  t.ask('clients.add', { name: 'Second' })
  expect(epochMs(t.now())).toBe(Date.parse('2020-01-01T10:00:00Z'))
  expect(t.ask('undo.undo', {}).undone.details).toEqual({ name: 'Second' })
})
