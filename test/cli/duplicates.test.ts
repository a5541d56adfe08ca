import { afterEach, beforeEach, expect, test } from 'vitest'
import { commandLine } from './run-command.ts'

let cli: ReturnType<typeof commandLine>
beforeEach(() => {
  cli = commandLine()
})
afterEach(() => {
  cli.remove()
})

async function addClient(name: string, ...options: readonly string[]): Promise<string> {
  const { document } = await cli.json('add', name, ...options)
  return (document as { client: { id: string } }).client.id
}

test('duplicates lists pairs with score and evidence, certain ones first', async () => {
  const a = await addClient('Ole Berg')
  const b = await addClient('Ole Berg')
  const c = await addClient('Hana Mori', '--email', 'hana@example.com')
  const d = await addClient('Hana Mori', '--email', 'HANA@example.com')
  expect(await cli.json('duplicates')).toMatchObject({
    exit: 0,
    document: {
      pairs: [
        { a: c, b: d, score: 100, certain: true, evidence: ['same e-mail', 'same name'] },
        { a, b, score: 40, certain: false, evidence: ['same name'] },
      ],
      total: 2,
    },
  })
  const one = (await cli.json('duplicates', '--limit', '1')).document as { pairs: unknown[] }
  expect(one.pairs).toHaveLength(1)
  expect((await cli.run('duplicates')).out).toContain(
    '100  Hana Mori  Hana Mori  same e-mail, same name\n',
  )
})

test('merge makes one client of two, and undo brings both back', async () => {
  await cli.json('init')
  expect((await cli.run('duplicates')).out).toBe('No likely duplicates.\n')
  const keep = await addClient('Hana Mori', '--email', 'hana@example.com')
  const other = await addClient('H. Mori', '--phone', '+1 206-555-0131')
  await cli.json('log', other, 'call: wants the blue one')
  expect(await cli.json('merge', 'Hana Mori', 'H. Mori')).toMatchObject({
    exit: 0,
    document: {
      client: {
        id: keep,
        emails: [{ value: 'hana@example.com' }],
        phones: [{ value: '+1 206-555-0131' }],
        lastTouchOn: '2026-11-22',
      },
      merged: { id: other, name: 'H. Mori' },
    },
  })
  expect((await cli.json('list')).document).toMatchObject({ total: 1 })
  expect((await cli.json('undo')).document).toMatchObject({ undone: { what: 'merging Hana Mori' } })
  expect((await cli.json('list')).document).toMatchObject({ total: 2 })
})

test('merge refuses a client and itself, and whom it does not know', async () => {
  await addClient('Hana Mori')
  expect(await cli.json('merge', 'Hana Mori', 'hana mori')).toMatchObject({
    exit: 1,
    document: { error: { code: 'same-client', message: 'These are one client already.' } },
  })
  expect(await cli.json('merge', 'Hana Mori', 'Nobody')).toMatchObject({
    exit: 1,
    document: { error: { code: 'no-such-client' } },
  })
  expect((await cli.json('merge', 'Hana Mori')).exit).toBe(2)
})
