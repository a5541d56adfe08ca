import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestCore } from '#test/support/core.ts'
import { commandLine } from './run-command.ts'

const PASSPHRASE = 'three blue herons'
let cli: ReturnType<typeof commandLine>
let other: ReturnType<typeof commandLine>
let file = ''
let secret = ''
beforeEach(async () => {
  cli = commandLine()
  other = commandLine()
  file = join(cli.folder, 'all.rapport')
  secret = join(cli.folder, 'passphrase')
  writeFileSync(secret, `${PASSPHRASE}\n`)
  await cli.json('add', 'Ida Holm', '--email', 'ida@example.org')
  await cli.json('log', 'Ida Holm', 'called about the order')
})
afterEach(() => {
  cli.remove()
  other.remove()
})
const seal = () =>
  cli.json('export', '--format', 'json', '--out', file, '--passphrase-file', secret)
const bring = (passphraseFile: string) =>
  other.json('import', file, '--passphrase-file', passphraseFile)

test('a sealed archive says nothing without its passphrase, and everything with it', async () => {
  expect(await seal()).toMatchObject({ exit: 0, document: { format: 'json', clients: 1 } })
  const bytes = readFileSync(file)
  for (const word of ['Ida', 'order', 'rapport-archive', PASSPHRASE]) {
    expect([word, bytes.includes(word)]).toEqual([word, false])
  }
  expect(await other.json('import', file)).toMatchObject({
    exit: 1,
    document: { refused: { code: 'sealed' } },
  })
  expect(await bring(secret)).toMatchObject({ exit: 0, document: { created: 1, rejected: 0 } })
  const archives = await Promise.all(
    [cli, other].map((one) => one.run('export', '--format', 'json')),
  )
  const [first, second] = archives.map(({ out }) => JSON.parse(out) as { clients: unknown })
  expect(second?.clients).toEqual(first?.clients)
})

test('a wrong passphrase, a changed file and a cut one are each refused in their own words', async () => {
  await seal()
  const wrong = join(cli.folder, 'wrong')
  writeFileSync(wrong, 'three blue cranes')
  expect(await bring(wrong)).toMatchObject({
    exit: 1,
    document: {
      refused: { code: 'wrong-passphrase', message: 'That is not the passphrase of this archive.' },
    },
  })
  const whole = readFileSync(file)
  const changed = Buffer.from(whole)
  changed.writeUInt8(changed.readUInt8(whole.length - 40) ^ 1, whole.length - 40)
  for (const bytes of [changed, whole.subarray(0, -1)]) {
    writeFileSync(file, bytes)
    expect(await bring(secret)).toMatchObject({
      exit: 1,
      document: { refused: { code: 'damaged-seal' } },
    })
  }
  // Nobody came in, not even by halves.
  expect(await other.json('list')).toMatchObject({ document: { error: { code: 'no-data' } } })
})

test('only an archive that goes to a file is sealed, with a passphrase that is one', async () => {
  const none = join(cli.folder, 'none')
  const short = join(cli.folder, 'short')
  writeFileSync(none, '\n')
  writeFileSync(short, 'heron\n')
  const refusals = await Promise.all(
    [
      ['--format', 'json', '--passphrase-file', secret],
      ['--format', 'csv', '--out', file, '--passphrase-file', secret],
      ['--format', 'json', '--out', file, '--passphrase-file', short],
      ['--format', 'json', '--out', file, '--passphrase-file', none],
      ['--format', 'json', '--out', file, '--passphrase-file', join(cli.folder, 'gone')],
    ].map(async (options) => {
      const { exit, error } = await cli.run('export', ...options)
      return [exit, error.trim().split('\n').length]
    }),
  )
  expect(refusals).toEqual([
    [2, 1],
    [2, 1],
    [2, 1],
    [1, 1],
    [1, 1],
  ])
})

test('a passphrase is the one that was typed, however an editor saved it, and never a guess at bytes', async () => {
  const saved = (bytes: Buffer) => {
    const path = join(cli.folder, 'saved')
    writeFileSync(path, bytes)
    return path
  }
  writeFileSync(secret, 'Zoë’s three herons\n')
  await seal()
  for (const text of ['\uFEFFZoë’s three herons\r\n', 'Zoë’s three herons'.normalize('NFD')]) {
    expect(await bring(saved(Buffer.from(text)))).toMatchObject({ exit: 0 })
  }
  const noText = { exit: 1, document: { error: { code: 'bad-passphrase-file' } } }
  expect(await bring(saved(Buffer.from('Zoë’s three herons', 'utf16le')))).toMatchObject(noText)
  expect(await bring(saved(Buffer.from('Zoë’s three herons', 'latin1')))).toMatchObject(noText)
  expect(await bring(saved(Buffer.from(' \n\n')))).toMatchObject({
    exit: 1,
    document: { error: { code: 'no-passphrase' } },
  })
})

test('sealing reads the same moment of the data as an open archive does', async () => {
  const { core, ask, work } = openTestCore()
  ask('clients.add', { name: 'Amara Okonkwo' })
  const out = join(cli.folder, 'moment.rapport')
  const written = await work('transfer.export', {
    out,
    format: 'json',
    segment: null,
    passphrase: PASSPHRASE,
  })
  expect(written).toEqual({ clients: 1, stopped: false })
  const answers = { mapping: {}, onDuplicate: 'update', accepted: [] } as const
  const plan = await work('transfer.plan', {
    path: { path: out, passphrase: PASSPHRASE },
    answers: { ...answers, accepted: [] },
  })
  expect(plan.counts).toMatchObject({ rows: 1, unchanged: 1 })
  core.close()
})
