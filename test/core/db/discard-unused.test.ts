import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openCore, type Core } from '#core/core.ts'
import { dataFileName } from '#core/db/open-database.ts'
import { epochMs } from '#shared/time.ts'
import { temporaryFolder } from '#test/support/core.ts'

const deep = (): string => join(temporaryFolder(), 'one', 'two')

function coreIn(dataFolder: string): Core {
  const opened = openCore({
    dataFolder,
    create: true,
    now: () => epochMs(Date.parse('2026-11-22T10:00:00Z')),
    zone: () => 'Europe/Lisbon',
    locale: 'en-GB',
    source: 'command',
    onChange: () => undefined,
  })
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

const add = (core: Core) =>
  core.call('clients.add', {
    name: 'Ada',
    kind: 'person',
    cadence: null,
    stage: 'active',
    tags: [],
  })

test('a data file made for nothing goes, with the folders made for it', () => {
  const folder = deep()
  coreIn(folder).discard()
  expect(existsSync(dirname(folder))).toBe(false)
  expect(existsSync(dirname(dirname(folder)))).toBe(true)
})

test('a data file with anything in it stays, and so does one that was there before', () => {
  const folder = deep()
  const first = coreIn(folder)
  expect(add(first).ok).toBe(true)
  first.discard()
  coreIn(folder).discard()
  expect(readdirSync(folder)).toEqual(['open.lock', dataFileName])
})

test('a data file that somebody else has open by now stays, and takes what they write', () => {
  const folder = deep()
  const maker = coreIn(folder)
  const other = coreIn(folder)
  maker.discard()
  expect(existsSync(join(folder, dataFileName))).toBe(true)
  expect(add(other).ok).toBe(true)
  other.close()
  const again = coreIn(folder)
  const info = again.call('app.info', {})
  again.close()
  expect(info).toMatchObject({ ok: true, value: { clients: 1 } })
})
