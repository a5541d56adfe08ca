import { expect, test } from 'vitest'
import { openTestCore } from '#test/support/core.ts'

const syntax = [
  '"',
  '"heron',
  'heron"',
  'heron" OR "otter',
  'heron OR otter',
  'heron AND',
  'NOT heron',
  'NEAR(heron otter, 2)',
  'body: otter',
  '{body} : otter',
  '^heron',
  'heron*',
  '*',
  '-heron',
  '+',
  '(',
  ')',
  "'; DROP TABLE client; --",
  'heron\0otter',
  '\\',
  ':',
  '%',
  '_',
]

test('what means something to the search index is searched for like any other word', () => {
  const t = openTestCore()
  for (const word of ['heron', 'otter']) {
    const { client } = t.ask('clients.add', { name: `Of the ${word}` })
    t.ask('notes.add', { clientId: client.id, body: `about a ${word}` })
  }
  for (const query of syntax) {
    const { hits } = t.ask('search.run', { query })
    // Two names would need an OR, which nobody can ask for.
    expect(new Set(hits.map(({ name }) => name)).size, query).toBeLessThan(2)
  }
  expect(t.ask('search.run', { query: 'heron' }).hits.length).toBeGreaterThan(0)
  expect(t.ask('clients.list', {}).total).toBe(2)
})
