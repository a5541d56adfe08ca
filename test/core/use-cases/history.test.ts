import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClientId } from '#shared/ids.ts'
import { nth, openTestCore, type TestCore } from '#test/support/core.ts'
import { dumpOf } from '#test/support/dump.ts'
import { fill } from '#test/core/backups/support.ts'

test('the history lists what was done, newest first, with what was undone in its place', () => {
  const t = openTestCore()
  const { client } = t.ask('clients.add', { name: 'Ida' })
  t.at('2026-11-22T10:05:00Z')
  t.ask('notes.add', { clientId: client.id, body: 'a note' })
  t.ask('clients.add', { name: 'Ole' })
  t.ask('undo.undo', {})
  const { deeds } = t.ask('history.list', {})
  expect(deeds.map(({ what, details, isUndone }) => [what, details['name'], isUndone])).toEqual([
    ['client.add', 'Ole', true],
    ['note.add', 'Ida', false],
    ['client.add', 'Ida', false],
  ])
  expect(deeds[1]?.at).toBe(Date.parse('2026-11-22T10:05:00Z'))
})

test('undoing back to any deed gives the state before it, and doing all again the state after (D9)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(500), fc.nat(30), async (seed, back) => {
      const t = openTestCore()
      await fill(t, seed, 12)
      const whole = dumpOf(t.folder)
      const standing = t.ask('history.list', {}).deeds.filter(({ isUndone }) => !isUndone)
      const deed = nth(standing, back % standing.length)
      const { deeds } = t.ask('history.undo', { id: deed.id, upTo: true })
      expect(deeds).toBe((back % standing.length) + 1)
      for (let n = 0; n < deeds; n += 1) t.ask('undo.redo', {})
      expect(dumpOf(t.folder)).toEqual(whole)
      expect((await t.work('data.check', {})).problems).toEqual([])
      t.core.close()
    }),
    { numRuns: 4 },
  )
})

test('one deed alone is taken back where nothing later touched the same, and the others stay', () => {
  const t = openTestCore()
  const { client: ida } = t.ask('clients.add', { name: 'Ida' })
  t.ask('notes.add', { clientId: ida.id, body: 'about Ida' })
  const { client: ole } = t.ask('clients.add', { name: 'Ole' })
  const note = nth(t.ask('history.list', {}).deeds, 1)
  expect(t.ask('history.undo', { id: note.id, upTo: false })).toEqual({ deeds: 1 })
  expect(t.ask('timeline.page', { clientId: ida.id }).entries).toEqual([])
  expect(t.ask('clients.get', { id: ole.id }).client.name).toBe('Ole')
  expect(t.refusal('history.undo', { id: note.id, upTo: false })).toBe('history/not-found')
})

test('one that would tread on a later change is refused with how many there are, and changes nothing', () => {
  const t = openTestCore()
  const { client } = t.ask('clients.add', { name: 'Ida' })
  t.ask('clients.edit', { id: client.id, patch: { name: 'Ida Holm' } })
  t.ask('notes.add', { clientId: client.id, body: 'a note' })
  const before = dumpOf(t.folder)
  const added = nth(t.ask('history.list', {}).deeds, 2)
  expect(t.core.call('history.undo', { id: added.id, upTo: false })).toEqual({
    ok: false,
    error: { code: 'history/treads', details: { later: 2 } },
  })
  expect(dumpOf(t.folder)).toEqual(before)
  expect(t.ask('history.undo', { id: added.id, upTo: true })).toEqual({ deeds: 3 })
  expect(t.ask('clients.list', {}).total).toBe(0)
})

test('Trash says who is in it and until when, and who is deleted for good is gone from the history too', async () => {
  const t = openTestCore()
  const { client } = t.ask('clients.add', { name: 'Ida Marker' })
  t.ask('notes.add', { clientId: client.id, body: 'a note' })
  t.ask('clients.add', { name: 'Ole' })
  t.ask('clients.delete', { id: client.id })
  expect(t.ask('trash.list', {}).clients).toEqual([
    {
      id: client.id,
      name: 'Ida Marker',
      kind: 'person',
      deletedOn: '2026-11-22',
      goneOn: '2026-12-22',
      entries: 1,
    },
  ])
  expect(t.ask('trash.purge', { ids: [client.id] })).toEqual({ purged: 1 })
  expect(t.ask('trash.list', {}).clients).toEqual([])
  const told = JSON.stringify(t.ask('history.list', {}))
  expect([told.includes('Marker'), told.includes('Ole')]).toEqual([false, true])
  expect((await t.work('data.check', {})).problems).toEqual([])
})

test('nobody who is not in Trash is purged', () => {
  const t = openTestCore()
  const { client } = t.ask('clients.add', { name: 'Ida' })
  expect(t.ask('trash.purge', { ids: [client.id] })).toEqual({ purged: 0 })
  expect(t.ask('clients.list', {}).total).toBe(1)
})

// What later deeds hang on a deed is on rows of their own, so no row is touched by both.
test.each<[string, (t: TestCore, ida: ClientId) => void]>([
  [
    'a tag that another client was given since',
    (t) => {
      t.ask('clients.add', { name: 'Zoë', tags: ['Choir'] })
      t.ask('clients.add', { name: 'Ole', tags: ['Choir'] })
    },
  ],
  [
    'a client whom another has a relation to since',
    (t, ida) => {
      const { client } = t.ask('clients.add', { name: 'Zoë' })
      t.ask('relations.add', {
        clientId: ida,
        other: { id: client.id },
        role: 'sister',
        roleBack: null,
      })
    },
  ],
  [
    'an organisation that somebody was added to since',
    (t) => {
      t.ask('clients.add', { name: 'Holm & Co', kind: 'organisation' })
      t.ask('clients.add', { name: 'Ole', organisation: 'Holm & Co' })
    },
  ],
  [
    'a template that an outreach was written with since',
    (t) => {
      const { template } = t.ask('templates.save', { name: 'Hello', body: 'Hello' })
      const clients = t.ask('clients.list', {}).keys
      t.ask('outreach.start', { templateId: template.id, from: { clients } })
    },
  ],
  [
    'a segment that was deleted and whose name another has since',
    (t) => {
      const { segment } = t.ask('segments.add', { name: 'Friends' })
      t.ask('segments.delete', { id: segment.id })
      t.ask('segments.add', { name: 'Friends' })
    },
  ],
])('%s is not taken back alone, and all from there on is', async (_what, act) => {
  const t = openTestCore()
  const ida = t.ask('clients.add', { name: 'Ida' }).client.id
  const first = dumpOf(t.folder)
  act(t, ida)
  const before = dumpOf(t.folder)
  const { deeds } = t.ask('history.list', {})
  const [made, oldest] = [nth(deeds, 1), nth(deeds, deeds.length - 2)]
  expect(t.core.call('history.undo', { id: made.id, upTo: false })).toEqual({
    ok: false,
    error: { code: 'history/treads', details: { later: 1 } },
  })
  expect(dumpOf(t.folder)).toEqual(before)
  t.ask('history.undo', { id: oldest.id, upTo: true })
  expect(dumpOf(t.folder)).toEqual(first)
  for (let n = 1; n < deeds.length; n += 1) t.ask('undo.redo', {})
  expect(dumpOf(t.folder)).toEqual(before)
  expect((await t.work('data.check', {})).problems).toEqual([])
})
