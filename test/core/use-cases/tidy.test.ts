import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFileName } from '#core/db/open-database.ts'
import { nth, openTestCore } from '#test/support/core.ts'

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

test('a deleted entry can be had back for 30 days, then no row speaks of it', async () => {
  const t = openTestCore({ now: '2026-01-01T10:00:00Z' })
  const { id: clientId } = t.ask('clients.add', { name: 'Ida' }).client
  const gone = t.ask('interactions.log', {
    clientId,
    kind: 'call',
    body: 'Marker said',
    learned: 'Marker learned',
  })
  const stays = t.ask('notes.add', { clientId, body: 'stays' }).entry.id
  t.ask('entries.delete', { id: gone.entry.id })
  const count = () => {
    const db = new Database(join(t.folder, dataFileName), { readonly: true })
    const told = ['entry', 'interaction', 'journal_change'].map((table) => {
      const rows = db.prepare(`SELECT * FROM ${table}`).all()
      return rows.filter((row) => table === 'interaction' || JSON.stringify(row).includes('Marker'))
        .length
    })
    db.close()
    return told
  }
  t.at('2026-01-30T10:00:00Z')
  await t.work('data.tidy', {})
  // Deleting it wrote down that it was deleted, and not what it said.
  expect(count()).toEqual([1, 1, 0])
  t.at('2026-01-31T10:00:01Z')
  await t.work('data.tidy', {})
  expect(count()).toEqual([0, 0, 0])
  expect((await t.work('data.check', {})).problems).toEqual([])
  const left = t.ask('timeline.page', { clientId }).entries.map(({ id }) => id)
  expect(left).toContain(stays)
  expect(left).not.toContain(gone.entry.id)
  // Undo goes on with what is left, and back again.
  expect(t.ask('undo.undo', {}).undone.what).toBe('note.add')
  t.ask('undo.redo', {})
  expect((await t.work('data.check', {})).problems).toEqual([])
})

test('whose only client lies in Trash is not new here', () => {
  const t = openTestCore({ now: '2026-01-01T10:00:00Z' })
  expect(t.ask('app.info', {})).toMatchObject({ clients: 0, isNew: true })
  const { client } = t.ask('clients.add', { name: 'Ida' })
  t.ask('clients.delete', { id: client.id })
  expect(t.ask('app.info', {})).toMatchObject({ clients: 0, isNew: false })
})

test('who was deleted for good stands in the way of no undo: what named them names nobody', async () => {
  const t = openTestCore()
  const { id: organisation } = t.ask('clients.add', {
    name: 'Holm & Co',
    kind: 'organisation',
  }).client
  t.ask('clients.add', { name: 'Berg & Co', kind: 'organisation' })
  const { id } = t.ask('clients.add', { name: 'Ida', organisation: 'Holm & Co' }).client
  t.ask('clients.edit', { id, patch: { organisation: 'Berg & Co' } })
  t.ask('clients.delete', { id: organisation })
  t.ask('trash.purge', { ids: [organisation] })
  expect(t.ask('undo.undo', {}).undone.what).toBe('client.edit')
  expect(t.ask('clients.get', { id }).client).toMatchObject({
    organisation: 'Holm & Co',
    organisationId: null,
  })
  expect((await t.work('data.check', {})).problems).toEqual([])
  t.ask('undo.redo', {})
  for (let left = 3; left > 0; left -= 1) t.ask('undo.undo', {})
  expect(t.ask('clients.list', {}).total).toBe(0)
})

test('an entry that is gone for good keeps no letter that named it from coming back', async () => {
  const t = openTestCore({ now: '2026-01-01T10:00:00Z' })
  const { id: clientId } = t.ask('clients.add', { name: 'Ida', email: 'ida@example.com' }).client
  const { template } = t.ask('templates.save', { name: 'Hello', subject: 'Hello', body: 'Hello' })
  const clients = t.ask('clients.list', {}).keys
  const { id } = t.ask('outreach.start', { templateId: template.id, from: { clients } })
  const letters = () => t.ask('outreach.get', { id }).letters.map(({ state }) => state)
  t.ask('outreach.mark', { id: nth(t.ask('outreach.get', { id }).letters, 0).id, as: 'sent' })
  const sent = nth(t.ask('timeline.page', { clientId }).entries, 0)
  t.ask('entries.delete', { id: sent.id })
  t.ask('outreach.delete', { id })
  t.at('2026-02-02T10:00:00Z')
  await t.work('data.tidy', {})
  expect(t.ask('undo.undo', {}).undone.what).toBe('outreach.delete')
  expect(letters()).toEqual(['sent'])
  expect((await t.work('data.check', {})).problems).toEqual([])
})
