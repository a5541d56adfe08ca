import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFileName } from '#core/db/open-database.ts'
import { openTestCore } from '#test/support/core.ts'

test('Trash keeps a client for 30 days, then it is gone from the journal too', async () => {
  const t = openTestCore({ now: '2026-01-01T10:00:00Z' })
  const { client } = t.ask('clients.add', { name: 'Ida Marker', email: 'ida@example.com' })
  t.ask('notes.add', { clientId: client.id, body: 'Marker note' })
  t.ask('clients.add', { name: 'Ole' })
  t.ask('clients.delete', { id: client.id })
  t.at('2026-01-30T10:00:00Z')
  expect(await t.work('data.tidy', {})).toEqual({ purged: 0 })
  t.at('2026-01-31T10:00:01Z')
  expect(await t.work('data.tidy', {})).toEqual({ purged: 1 })
  expect(t.refusal('clients.restore', { id: client.id })).toBe('client/not-found')
  expect((await t.work('data.check', {})).problems).toEqual([])
  const db = new Database(join(t.folder, dataFileName), { readonly: true })
  const kept = [
    ...db.prepare('SELECT image FROM journal_change').pluck().all(),
    ...db.prepare('SELECT details FROM journal_group').pluck().all(),
  ]
  db.close()
  expect(kept.filter((text) => String(text).includes('Marker'))).toEqual([])
  // What is left to undo is what was done to others.
  expect(t.ask('undo.undo', {}).undone.details).toEqual({ name: 'Ole' })
  expect(t.refusal('undo.undo', {})).toBe('undo/nothing')
  t.ask('undo.redo', {})
  expect(t.ask('clients.list', {}).total).toBe(1)
})
