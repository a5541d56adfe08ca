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

test('ACC-20: an old note is found by the beginning of its word, a name without its accents', () => {
  const t = openTestCore({ now: '2024-11-22T10:00:00Z' })
  const { client } = t.ask('clients.add', { name: 'Zoë Ångström' })
  t.ask('notes.add', { clientId: client.id, body: 'Took up gardening' })
  t.at('2026-11-22T10:00:00Z')
  for (const query of ['garden', 'zoe angs', 'ANGSTROM']) {
    const { hits } = t.ask('search.run', { query })
    expect(new Set(hits.map(({ name }) => name)), query).toEqual(new Set(['Zoë Ångström']))
  }
})
