import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ExportFormat } from '#shared/contract/worker.ts'
import { plainDate } from '#shared/time.ts'
import { openTestCore } from '#test/support/core.ts'

test.each<ExportFormat>(['csv', 'vcard', 'json'])(
  'what is changed while %s is written is not in it, and is saved all the same',
  async (format) => {
    const t = openTestCore()
    // More than one piece of a file, so that there is a moment between two.
    const ids = Array.from({ length: 40 }, (_, at) => {
      const { client } = t.ask('clients.add', { name: `Person ${String(at).padStart(3, '0')}` })
      const date = plainDate('1984-02-29')
      t.ask('dates.add', { clientId: client.id, kind: 'birthday', label: 'x'.repeat(150), date })
      t.ask('clients.edit', { id: client.id, patch: { notes: 'n'.repeat(15_000) } })
      return client.id
    })
    const last = ids.at(-1) ?? ''
    const out = join(t.folder, 'out')
    let changed = 0
    const pause = () => {
      if (changed === 0) {
        changed += 1
        t.ask('clients.edit', { id: last, patch: { name: 'Changed meanwhile' } })
        t.ask('clients.add', { name: 'Added meanwhile' })
        t.ask('clients.delete', { id: ids.at(-2) ?? '' })
      }
      return Promise.resolve()
    }
    const written = await t.work('transfer.export', { out, format, segment: null }, { pause })
    const text = readFileSync(out, 'utf8').replace(/\r\n /g, '')
    expect([changed, written.clients]).toEqual([1, 40])
    expect(ids.map((_, at) => text.includes(`Person ${String(at).padStart(3, '0')}`))).toEqual(
      ids.map(() => true),
    )
    expect(text).not.toContain('meanwhile')
    expect(t.ask('clients.get', { id: last }).client.name).toBe('Changed meanwhile')
  },
)

test('those chosen in a list go out, by their keys, and nobody else', async () => {
  const t = openTestCore()
  for (const name of ['Ana Gomes', 'Bo Lind', 'Cy Dahl']) t.ask('clients.add', { name })
  const { keys } = t.ask('clients.list', { sort: 'name' })
  const chosen = Uint32Array.of(keys[2] ?? 0, keys[0] ?? 0, 999_999)
  const out = join(t.folder, 'out.vcf')
  const { clients } = await t.work('transfer.export', {
    out,
    format: 'vcard',
    segment: null,
    keys: chosen,
  })
  const names = [...readFileSync(out, 'utf8').matchAll(/^FN:(.*)\r$/gm)].map((found) => found[1])
  expect([clients, names]).toEqual([2, ['Ana Gomes', 'Cy Dahl']])
})
