import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { createChosenFiles } from '#main/ipc/chosen-files.ts'
import { createDroppedFiles, safeName } from '#main/ipc/dropped-files.ts'
import { createDesktopHandlers, type Desktop } from '#main/ipc/desktop-handlers.ts'
import type { CoreClient } from '#main/worker-client.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { temporaryFolder } from '#test/support/core.ts'

type Work = (call: string, input: unknown, job: Parameters<CoreClient['work']>[2]) => unknown

function handling(given: Partial<Desktop> = {}, work: Work = () => ok({})) {
  const called: unknown[] = []
  const sent: unknown[] = []
  const desktop: Desktop = {
    chooseImport: async () => '/home/a/clients.csv',
    chooseSave: async () => '/home/a/out.csv',
    sizeOf: async () => 12,
    mayWrite: () => true,
    pastedName: () => 'Pasted rows',
    nameOf: (path) => path.split('/').at(-1) ?? '',
    linkFor: ({ value }) => value,
    openLink: async () => undefined,
    copy: () => undefined,
    showFile: () => undefined,
    printSheets: async () => Buffer.from('%PDF'),
    writeWhole: async () => undefined,
    ...given,
  }
  const core = {
    call: async () => ok({ dataFile: '/data/rapport.db' }),
    work: async (call: string, input: unknown, job: Parameters<CoreClient['work']>[2]) => {
      called.push([call, input])
      return work(call, input, job)
    },
  } as unknown as CoreClient
  let tokens = 0
  const files = createChosenFiles(() => `token-${(tokens += 1)}`)
  const dropped = createDroppedFiles(
    join(temporaryFolder(), 'dropped'),
    () => `drop-${(tokens += 1)}`,
  )
  const send = (event: string, payload: unknown): void => void sent.push([event, payload])
  return { handlers: createDesktopHandlers({ core, desktop, files, dropped, send }), called, sent }
}

const answers = { mapping: {}, onDuplicate: 'update', accepted: [] } as const
const file = { token: 'token-1', answers: { ...answers, accepted: [] } } as const
type FileInput = Parameters<ReturnType<typeof handling>['handlers']['import.run']>[0]
const input = file as unknown as FileInput

test('a chosen file is a token, a name and a size; its path stays here', async () => {
  const { handlers } = handling()
  expect(await handlers['import.choose']({})).toEqual(
    ok({ token: 'token-1', fileName: 'clients.csv', sizeBytes: 12 }),
  )
})

test('a cancelled dialog is null, and a file that cannot be read says so', async () => {
  const cancelled = handling({ chooseImport: async () => null })
  expect(await cancelled.handlers['import.choose']({})).toEqual(ok(null))
  const unreadable = handling({ sizeOf: async () => null })
  expect(await unreadable.handlers['import.choose']({})).toEqual(fail('import/unreadable'))
})

test('files that an earlier run left among the dropped ones go when the app starts', async () => {
  const folder = join(temporaryFolder(), 'dropped')
  const earlier = createDroppedFiles(folder, () => 'earlier')
  const part = { drop: null, name: 'clients.csv', base64: '', last: true } as const
  const { path } = await earlier.take(part)
  expect(existsSync(path ?? '')).toBe(true)
  const now = createDroppedFiles(folder, () => 'now')
  const taken = await now.take(part)
  expect([existsSync(path ?? ''), existsSync(taken.path ?? '')]).toEqual([false, true])
})

test('a token nobody was given opens nothing', async () => {
  const { handlers, called } = handling()
  const unknown = fail('import/unknown-file')
  expect(await handlers['import.plan'](input)).toEqual(unknown)
  expect(await handlers['import.run'](input)).toEqual(unknown)
  expect(await handlers['import.saveRejects'](input)).toEqual(unknown)
  expect(called).toEqual([])
})

test('a plan reads the chosen file, and its cells stay out of the window', async () => {
  const plan = { fileName: 'clients.csv', table: [['a']], allPeople: null }
  const { handlers, called } = handling({}, () => ok(plan))
  await handlers['import.choose']({})
  expect(await handlers['import.plan'](input)).toEqual(ok({ fileName: 'clients.csv' }))
  expect(called).toEqual([
    ['transfer.plan', { path: '/home/a/clients.csv', answers: file.answers }],
  ])
})

test('an import tells its progress, is one at a time, and can be cancelled', async () => {
  let finish: (value: Result<unknown>) => void = () => undefined
  let signal: AbortSignal | undefined
  const { handlers, sent } = handling({}, (_call, _input, job) => {
    signal = job?.signal
    job?.onProgress?.({ done: 1, of: 2, phase: 'writing' })
    return new Promise((resolve) => {
      finish = resolve
    })
  })
  await handlers['import.choose']({})
  const running = handlers['import.run'](input)
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  expect(sent).toEqual([
    ['import.progress', { token: 'token-1', done: 1, of: 2, phase: 'writing' }],
  ])
  expect(await handlers['import.run'](input)).toEqual(fail('import/busy'))
  await handlers['import.cancel']({ token: 'another' })
  expect(signal?.aborted).toBe(false)
  await handlers['import.cancel']({ token: 'token-1' })
  expect(signal?.aborted).toBe(true)
  finish(ok({ batch: null, cancelled: true }))
  expect(await running).toEqual(ok({ batch: null, cancelled: true }))
})

const whole = {
  format: 'csv',
  segment: null,
  clients: null,
  keys: null,
  list: null,
  csv: null,
  passphrase: null,
} as const

test('an export goes where the owner said, and never over the data', async () => {
  const { handlers, called } = handling({}, () => ok({ clients: 3, stopped: false }))
  expect(await handlers['export.save'](whole)).toEqual(
    ok({ clients: 3, fileName: 'out.csv', token: 'token-1' }),
  )
  expect(called).toEqual([['transfer.export', { out: '/home/a/out.csv', ...whole }]])
  const over = handling({ mayWrite: () => false })
  expect(await over.handlers['export.save'](whole)).toEqual(fail('export/failed'))
  expect(over.called).toEqual([])
  const cancelled = handling({ chooseSave: async () => null })
  expect(await cancelled.handlers['export.save'](whole)).toEqual(ok(null))
})

test('an export tells how far it is, can be stopped, and is shown in its folder', async () => {
  const shown: string[] = []
  const { handlers, sent } = handling(
    { showFile: (path) => shown.push(path) },
    (_call, _input, job) => {
      job?.onProgress?.({ done: 1, of: 3, phase: 'writing' })
      return ok({ clients: 3, stopped: job?.signal?.aborted ?? false })
    },
  )
  const saved = await handlers['export.save'](whole)
  expect(sent).toEqual([['export.progress', { done: 1, of: 3 }]])
  await handlers['export.show']({ token: saved.ok ? (saved.value?.token ?? '') : '' })
  expect(shown).toEqual(['/home/a/out.csv'])
  const stopped = handling({}, async (_call, _input, job) => {
    await stopped.handlers['export.cancel']({})
    return ok({ clients: 3, stopped: job?.signal?.aborted ?? false })
  })
  expect(await stopped.handlers['export.save'](whole)).toEqual(ok(null))
})

const printed = { ...whole, format: 'pdf', keys: Uint32Array.of(4) } as const
const sheets = (): Result<unknown> => ok({ clients: 2, html: '<p>' })

test('a PDF is printed from the sheets that the core writes, and written whole', async () => {
  const written: unknown[] = []
  const { handlers, called } = handling(
    {
      printSheets: async (html) => Buffer.from(`printed ${html}`),
      writeWhole: async (path, bytes) => void written.push([path, Buffer.from(bytes).toString()]),
    },
    sheets,
  )
  expect(await handlers['export.save'](printed)).toEqual(
    ok({ clients: 2, fileName: 'out.csv', token: 'token-1' }),
  )
  const { segment, clients, keys, list } = printed
  expect(called).toEqual([['transfer.sheets', { segment, clients, keys, list, most: 200 }]])
  expect(written).toEqual([['/home/a/out.csv', 'printed <p>']])
})

test('a PDF that is stopped at any step, or fails at any, writes nothing and says so', async () => {
  const writeWhole = vi.fn(async () => undefined)
  const save = (given: Partial<Desktop>, work: Work = sheets) =>
    handling({ writeWhole, ...given }, work).handlers['export.save'](printed)
  expect(await save({}, () => ok({ clients: 2, html: null }))).toEqual(ok(null))
  expect(await save({ printSheets: async () => 'stopped' })).toEqual(ok(null))
  const late = handling(
    {
      writeWhole,
      printSheets: async () => {
        await late.handlers['export.cancel']({})
        return Buffer.from('%PDF')
      },
    },
    sheets,
  )
  expect(await late.handlers['export.save'](printed)).toEqual(ok(null))
  expect(await save({ printSheets: async () => 'failed' })).toEqual(fail('export/failed'))
  const tooMany = fail('export/too-many', { n: 201, most: 200 })
  expect(await save({}, () => tooMany)).toEqual(tooMany)
  expect(writeWhole).not.toHaveBeenCalled()
  const full = Object.assign(new Error('no room'), { code: 'ENOSPC' })
  expect(await save({ writeWhole: () => Promise.reject(full) })).toEqual(
    fail('export/failed', { reason: 'ENOSPC' }),
  )
})

test('rejected rows never overwrite the file they came from', async () => {
  const { handlers, called } = handling({ chooseSave: async () => '/home/a/clients.csv' })
  await handlers['import.choose']({})
  expect(await handlers['import.saveRejects'](input)).toEqual(fail('export/failed'))
  expect(called).toEqual([])
})

test('a dropped file comes over part by part and keeps its name; a page cannot write elsewhere', async () => {
  const { handlers, called } = handling({ sizeOf: async (path) => readFileSync(path).length })
  const part = (drop: string | null, text: string, last: boolean, name = 'clients.csv') =>
    handlers['import.drop']({ drop, name, last, base64: Buffer.from(text).toString('base64') })
  expect(await part(null, 'Name\r\nZo', false)).toEqual(ok({ drop: 'drop-1', file: null }))
  expect(await part('drop-1', 'ë', true)).toEqual(
    ok({ drop: 'drop-1', file: { token: 'token-2', fileName: 'clients.csv', sizeBytes: 10 } }),
  )
  await handlers['import.plan']({ ...input, token: 'token-2' })
  const path = (called[0] as [string, { path: string }])[1].path
  expect(readFileSync(path, 'utf8')).toBe('Name\r\nZoë')
  expect(await part('../..', 'x', true)).toEqual(fail('import/unreadable'))
  expect(['../../etc/passwd', '..', 'C:\\x', ''].map(safeName)).toEqual([
    '.._.._etc_passwd',
    'file',
    'C__x',
    'file',
  ])
})

test('a link is opened only if the one list lets it', async () => {
  const openLink = vi.fn(async () => undefined)
  const { handlers } = handling({ linkFor: () => null, openLink })
  const web = { kind: 'web', value: 'javascript:x' } as const
  expect(await handlers['links.open'](web)).toEqual(fail('link/refused'))
  expect(openLink).not.toHaveBeenCalled()
})

test('a link that no program opens is a failure with a name', async () => {
  const openLink = async (): Promise<void> => {
    throw new Error('no handler')
  }
  const { handlers } = handling({ openLink })
  expect(await handlers['links.open']({ kind: 'web', value: 'https://example.com' })).toEqual(
    fail('link/failed'),
  )
})

test('older choices are forgotten', () => {
  let tokens = 0
  const files = createChosenFiles(() => `token-${(tokens += 1)}`)
  for (let n = 0; n < 25; n += 1) files.add(`/file-${n}`)
  expect([files.sourceOf('token-5'), files.sourceOf('token-6')]).toEqual([null, '/file-5'])
})

test('pasted rows are a token like a file, and only the newest paste is kept', async () => {
  const { handlers, called } = handling({}, () => ok({ table: null, allPeople: null }))
  const text = 'Name\tEmail\nAna\tana@example.com'
  expect(await handlers['import.paste']({ text })).toEqual(
    ok({ token: 'token-1', fileName: 'Pasted rows', sizeBytes: 30 }),
  )
  await handlers['import.plan'](input)
  expect(called).toEqual([
    ['transfer.plan', { path: { name: 'Pasted rows', text }, answers: file.answers }],
  ])
  await handlers['import.paste']({ text: 'Name\nBo' })
  expect(await handlers['import.plan'](input)).toEqual(fail('import/unknown-file'))
})
