import Database from 'better-sqlite3'
import fc from 'fast-check'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFileName } from '#core/db/open-database.ts'
import { createSearchRepository } from '#core/db/repositories/search.ts'
import { createStatements } from '#core/db/statements.ts'
import { fold } from '#core/text.ts'
import { anyDeed, deeds, ids } from '#test/support/deeds.ts'
import { openTestCore, type TestCore } from '#test/support/core.ts'

/**
 * Every word of the client search with its place, as it is kept and as it would be made anew. The
 * clients of an import that was undone are seen by nobody: they keep their words until it is redone,
 * or have none.
 */
function wordsOf(folder: string) {
  const db = new Database(join(folder, dataFileName))
  db.function('fold', (value) => fold(String(value)))
  db.exec(`CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'client_search', 'instance')`)
  const read = () =>
    db
      .prepare(
        `SELECT doc, col, "offset", term FROM words
         WHERE doc NOT IN (SELECT id FROM client WHERE withdrawn = 1) ORDER BY doc, col, "offset"`,
      )
      .all()
  try {
    const kept = read()
    const keys = db.prepare('SELECT id FROM client').pluck().all() as number[]
    // Made anew to be looked at only: the transaction ends unsaved, with its connection.
    db.exec('BEGIN; DELETE FROM client_search')
    createSearchRepository(createStatements(db)).indexClients(keys)
    return { kept, anew: read() }
  } finally {
    db.close()
  }
}

function expectFollowed(t: TestCore): void {
  const { kept, anew } = wordsOf(t.folder)
  expect(kept).toEqual(anew)
}

test('after any deeds, their undo and their redo, the search knows clients by exactly their words', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyDeed, { minLength: 12, maxLength: 12 }), async (list) => {
      const t = openTestCore()
      t.ask('demo.fill', {})
      for (const [which, n] of list) await deeds[which]?.(t, ids(t), n)
      expectFollowed(t)
      for (let n = 0; n < 6; n += 1) t.core.call('undo.undo', {})
      expectFollowed(t)
      for (let n = 0; n < 6; n += 1) t.core.call('undo.redo', {})
      expectFollowed(t)
      t.core.close()
    }),
    { numRuns: 5 },
  )
}, 120_000)

test('two imports that share a tag, undone and redone, leave both found by it and by their own', async () => {
  const t = openTestCore()
  for (const n of [1, 2]) {
    const path = join(t.folder, `people-${n}.csv`)
    writeFileSync(path, `Name,Email,Tags\nClient ${n},c${n}@example.com,Tag ${n};Shared\n`)
    await t.work('transfer.import', {
      path,
      answers: { mapping: {}, onDuplicate: 'update', accepted: [] },
    })
  }
  for (const channel of ['undo.undo', 'undo.undo', 'undo.redo', 'undo.redo'] as const) {
    t.ask(channel, {})
    expectFollowed(t)
    expect((await t.work('data.check', {})).problems).toEqual([])
  }
  const found = (query: string) => t.ask('search.run', { query }).hits.map((hit) => hit.name)
  expect([found('shared').length, found('tag 2')]).toEqual([2, ['Client 2']])
})

test('a touch leaves the words of its client alone, and what is found by another word is found', () => {
  const t = openTestCore()
  const { client } = t.ask('clients.add', { name: 'Ida Holm', tags: ['sauna'] })
  const found = (query: string) => t.ask('search.run', { query }).hits.map((hit) => hit.name)
  t.ask('interactions.log', { clientId: client.id, kind: 'call', body: 'about wool' })
  expectFollowed(t)
  t.ask('clients.edit', { id: client.id, patch: { nickname: 'Pip' } })
  expect(found('pip')).toEqual(['Ida Holm'])
  t.ask('undo.undo', {})
  expect(found('pip')).toEqual([])
  expectFollowed(t)
})
