import { expect, test, vi } from 'vitest'
import { createHelpHandlers } from '#main/ipc/help-handlers.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { fakeLog } from '../support/fake-log.ts'

const figures = { schema: 1, sqlite: '3.54.1', bytes: 4096, clients: 3, entries: 7, reminders: 2 }

function handlers(answer: Result<typeof figures, 'data/damaged'>) {
  const log = fakeLog()
  const showLogs = vi.fn()
  const made = createHelpHandlers({
    core: { work: vi.fn(async () => answer) },
    log,
    showLogs,
    lastLines: () => ['{"event":"app.started"}', '{"event":"backup.made"}'],
    app: () => ({
      version: '1.2.0',
      packaged: true,
      electron: '45.4.1',
      chrome: '150.0',
      node: '24.1.0',
      system: 'linux 6.12 x64',
      locale: 'en-GB',
      zone: 'Europe/Lisbon',
      trayShown: true,
    }),
  })
  return { made, log, showLogs }
}

test('a bug report may say versions, the machine, counts and the last lines of the log', async () => {
  const { made } = handlers(ok(figures))
  expect(await made['help.details']({})).toEqual(
    ok({
      text: [
        'Rapport 1.2.0',
        'system: linux 6.12 x64',
        'electron: 45.4.1, chrome: 150.0, node: 24.1.0',
        'locale: en-GB, zone: Europe/Lisbon, tray: shown',
        'schema: 1',
        'sqlite: 3.54.1',
        'bytes: 4096',
        'clients: 3',
        'entries: 7',
        'reminders: 2',
        '',
        '{"event":"app.started"}',
        '{"event":"backup.made"}',
      ].join('\n'),
    }),
  )
})

test('data that cannot be read is what the report says of it', async () => {
  const { made } = handlers(fail('data/damaged'))
  const reply = await made['help.details']({})
  expect(reply.ok && reply.value.text).toContain('data: data/damaged\n')
})

test('a page that failed leaves its kind and its places in the log', async () => {
  const { made, log } = handlers(ok(figures))
  await made['help.failed']({ kind: 'TypeError', places: ['index-1a.js:1:22', 'index-1a.js:2:3'] })
  expect(log.lines).toEqual([
    {
      level: 'warn',
      event: 'page.failed',
      details: { kind: 'TypeError', places: 'index-1a.js:1:22 index-1a.js:2:3' },
    },
  ])
})

test('the log is shown in its folder', async () => {
  const { made, showLogs } = handlers(ok(figures))
  expect(await made['help.showLogs']({})).toEqual(ok({}))
  expect(showLogs).toHaveBeenCalledOnce()
})
