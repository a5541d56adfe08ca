import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClientId } from '#shared/ids.ts'
import { plainDate } from '#shared/time.ts'
import { escapeHtml, writeSheets } from '#core/transfer/write/sheet.ts'
import { openTestCore, temporaryFolder } from '#test/support/core.ts'

const text = (html: string) =>
  html
    .replaceAll(/<style>[\s\S]*?<\/style>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('the sheet of a client says what to know before a call, and asks one question', async () => {
  const t = openTestCore()
  const { client } = t.ask('clients.add', {
    name: 'Zoë <Åkesson>',
    phone: '+351 91 555 0119',
    birthday: '--12-01' as never,
  })
  t.ask('clients.add', { name: 'Somebody else' })
  t.ask('interactions.log', {
    clientId: client.id,
    kind: 'call',
    body: 'spoke of the spring menu',
    learned: 'likes tea',
    promises: [{ side: 'mine', text: 'send samples', dueOn: plainDate('2026-11-24') }],
  })
  const out = join(temporaryFolder(), 'sheet.html')
  expect(
    await t.work('transfer.export', { out, format: 'html', segment: null, clients: [client.id] }),
  ).toEqual({ clients: 1, stopped: false })
  const html = readFileSync(out, 'utf8')
  expect(html).toContain('Zoë &lt;Åkesson&gt;')
  expect(html).not.toContain('Somebody else')
  const said = text(html)
  for (const words of [
    'What would you like to be different a year from now?',
    '+351 91 555 0119',
    'spoke of the spring menu Learned: likes tea',
    'You promised by Tue 24 November send samples',
    'Dates near 1 December Birthday',
  ]) {
    expect(said).toContain(words)
  }
})

test('sheets for a PDF are one text, of no more clients than are allowed', async () => {
  const t = openTestCore()
  const ids = ['Ada', 'Ben', 'Cleo'].map((name) => t.ask('clients.add', { name }).client.id)
  const of = (clients: readonly ClientId[] | null, most: number) =>
    t.work('transfer.sheets', { segment: null, clients, most })
  const { html, ...told } = await of(ids.slice(0, 2), 2)
  expect(told).toEqual({ clients: 2 })
  expect(['Ada', 'Ben', 'Cleo'].map((name) => html?.includes(`>${name}</h1>`))).toEqual([
    true,
    true,
    false,
  ])
  await expect(of(null, 2)).rejects.toThrow('export/too-many')
  expect(
    await t.work('transfer.sheets', { segment: null, most: 3 }, { isCancelled: () => true }),
  ).toEqual({ clients: 3, html: null })
})

test('a sheet lets in its own style by its hash, and nothing else', () => {
  const page = [...writeSheets([], 'Nobody', 'en')].join('')
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'"`)
})

test('hostile text stays text: nothing in a sheet is a tag, an attribute or a script', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=1>',
      "' onload='",
      '\u0000&',
    ),
  )
  const tags = (html: string) => html.match(/<[^>]*>/g) ?? []
  fc.assert(
    fc.property(hostile, hostile, (name, body) => {
      const sheet = (name: string, body: string) =>
        [
          ...writeSheets(
            [
              {
                name,
                about: body,
                question: body,
                questionTitle: 'Ask',
                sections: [{ title: 'Notes', lines: [{ text: body, note: name }] }],
                foot: 'foot',
              },
            ],
            name,
            'en',
          ),
        ].join('')
      expect(tags(sheet(name, body))).toEqual(tags(sheet('plain', 'plain')))
      expect(escapeHtml(name)).not.toMatch(/[<>"']/)
    }),
  )
})
