import { expect, test } from 'vitest'
import type { ClientKey } from '#shared/ids.ts'
import { openTestCore, type TestCore } from '#test/support/core.ts'

function practice(count: number): TestCore {
  const t = openTestCore({ now: '2026-11-22T10:00:00Z' })
  for (let n = 0; n < count; n += 1) {
    t.ask('clients.add', {
      name: `Client ${(n * 37) % count}`,
      stage: n % 3 === 0 ? 'lead' : 'active',
    })
  }
  return t
}

test('a list begins with the rows of its first keys, and says how many it has', () => {
  const t = practice(90)
  for (const request of [
    {},
    { descending: true },
    { stage: 'lead' },
    { query: 'client 7' },
    { where: 'stage = lead', sort: 'created' },
    { query: 'nobody' },
  ] as const) {
    const { keys, total, cooling } = t.ask('clients.list', request)
    const first = Array.from(keys.slice(0, 60), (key) => key as ClientKey)
    expect(t.ask('clients.top', request)).toEqual({
      rows: t.ask('clients.window', { keys: first }).rows,
      count: keys.length,
      total,
      cooling,
    })
  }
})

test('what of a filter cannot be read is refused at its top as for the whole list', () => {
  const t = practice(1)
  expect(t.refusal('clients.top', { where: 'stage is' })).toBe(
    t.refusal('clients.list', { where: 'stage is' }),
  )
})
