import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFileLogger } from '#main/platform/logger.ts'
import { makeFolders, pathsIn } from '#main/platform/paths.ts'
import { readableSize } from '#main/platform/files.ts'
import { fakeTime } from '../support/fake-time.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'logger-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const { clock } = fakeTime('2026-03-12T08:00:00Z')

test('a line says when, what, and figures', () => {
  createFileLogger({ folder, clock }).info('worker.slow', { name: 'search.run', ms: 120 })
  expect(readFileSync(join(folder, 'rapport.log'), 'utf8')).toBe(
    '{"at":"2026-03-12T08:00:00.000Z","level":"info","event":"worker.slow","name":"search.run","ms":120}\n',
  )
  expect(statSync(join(folder, 'rapport.log')).mode & 0o077).toBe(0)
})

test('an error is logged by kind and place; its message may quote a client', () => {
  createFileLogger({ folder, clock }).bug('ipc.threw', new RangeError('Amara\nOkonkwo is too long'))
  const text = readFileSync(join(folder, 'rapport.log'), 'utf8')
  expect(text).not.toMatch(/Amara|Okonkwo/)
  expect(JSON.parse(text)).toMatchObject({ level: 'error', event: 'ipc.threw', kind: 'RangeError' })
  expect(text).toContain('logger.test.ts')
})

test('full files move on, and the oldest goes', () => {
  const log = createFileLogger({ folder, clock, maxBytes: 100, keep: 2 })
  for (let n = 0; n < 10; n += 1) log.info('event', { n })
  expect(readdirSync(folder).sort()).toEqual(['rapport.log', 'rapport.log.1', 'rapport.log.2'])
  expect(readFileSync(join(folder, 'rapport.log'), 'utf8')).toContain('"n":9')
})

test('a log that cannot be written stops nothing', () => {
  createFileLogger({ folder: join(folder, 'gone'), clock }).info('event')
  expect(readdirSync(folder)).toEqual([])
})

test('the folders of the data belong to their owner alone', () => {
  const paths = pathsIn(join(folder, 'data'))
  makeFolders(paths)
  for (const made of [paths.dataFolder, paths.browser, paths.logs]) {
    expect(statSync(made).mode & 0o777).toBe(0o700)
  }
})

test('only an ordinary file can be imported', async () => {
  const { info } = createFileLogger({ folder, clock })
  info('event')
  expect(await readableSize(join(folder, 'rapport.log'))).toBeGreaterThan(0)
  expect(await readableSize(folder)).toBeNull()
  expect(await readableSize(join(folder, 'nothing'))).toBeNull()
})
