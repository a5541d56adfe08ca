import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashFile } from '#core/backups/files.ts'
import { readManifest } from '#core/backups/manifest.ts'
import { isWholeFile as isReadable } from '#core/backups/write-backup.ts'
import { createRecovery, openCore, runHere, type Core } from '#core/core.ts'
import { dataFileName } from '#core/db/open-database.ts'
import { backupFailures, restoreFailures } from '#shared/contract/backups.ts'
import type { CoreCall, WorkerInput } from '#shared/contract/worker.ts'
import type { Result } from '#shared/result.ts'
import { epochMs, plainDate } from '#shared/time.ts'
import { openTestCore, quietControl, temporaryFolder } from '#test/support/core.ts'
import { dumpOf } from '#test/support/dump.ts'
import { faults, withFailingCall, type Fault } from '#test/support/failing-files.ts'
import { backUp, fill } from './backups/support.ts'

// Every flow that writes files, with the n-th of its file calls failing, for every n: it is done or
// refused in a code that has words, no file has its final name half-written, nothing is left behind,
// and the data are as they were.

/** All faults at every call; else the faults take turns, and each call still fails in two ways. */
const isFull = process.env['RAPPORT_DISK_FAULTS'] === 'all'

type Place = {
  /** Holds everything of a trial; only inside it do calls fail. */
  readonly root: string
  readonly data: string
  /** Where the owner has files of their own. */
  readonly desk: string
}

type Flow = {
  readonly name: string
  readonly run: (place: Place) => Promise<Result<unknown>> | Result<unknown>
  /** Changes the ground of each trial first. */
  readonly before?: (place: Place) => void
  /** Names that a success may add to those of before. */
  readonly adds: RegExp
  /** Calls fail only on the owner’s own files: what opening comes to is a flow of its own. */
  readonly onDesk?: boolean
  /** Whether the data may be others afterwards. */
  readonly changesData?: boolean
  /** What a new file must be. */
  readonly isWhole?: (file: string) => boolean
}

const options = (dataFolder: string) => ({
  dataFolder,
  create: true,
  now: () => epochMs(Date.parse('2026-11-23T10:00:00Z')),
  zone: () => 'Europe/Lisbon',
  locale: 'en-GB',
  source: 'window' as const,
  onChange: () => undefined,
})

/** Opens, works and closes, as the app does in a day. */
async function working<C extends CoreCall>(
  { data }: Place,
  call: C,
  input: WorkerInput<C>,
): Promise<Result<unknown>> {
  const opened = openCore(options(data))
  if (!opened.ok) return opened
  const core: Core = opened.value
  try {
    return await core.work(call, input, quietControl)
  } finally {
    core.close()
  }
}

const named = { segment: null, clients: null, keys: null, list: null } as const
const answers = { mapping: {}, onDuplicate: 'update', accepted: ['trashed'] } as const
const importAnswers = { ...answers, accepted: ['trashed' as const] }

const ends = (text: string) => (file: string) => readFileSync(file, 'utf8').trimEnd().endsWith(text)
const isWholeBackup = (file: string) =>
  file.endsWith('.json') || readManifest(file)?.sha256 === hashFile(file).sha256

/** One that is refused only because its manifest has no name yet can be put back all the same. */
const isWholeFile = (file: string) => file.endsWith('.json') || isReadable(file)

const letter = 'Dear Ida, '.repeat(900)
const backupName = /^backups\/rapport-20261123-100000Z-\w+\.db(\.json)?$/
const oneOf = (...patterns: readonly RegExp[]) =>
  new RegExp(patterns.map(({ source }) => source).join('|'))
const locks = /^(backup|import|open)\.lock$/

const sealedArchive: Flow = {
  name: 'a sealed archive',
  run: (place) =>
    working(place, 'transfer.export', {
      ...named,
      out: join(place.desk, 'out'),
      format: 'json',
      passphrase: 'lavender and slate',
    }),
  adds: /^desk\/out$/,
  onDesk: true,
  isWhole: (file) => statSync(file).size > 200,
}

const flows: readonly Flow[] = [
  {
    name: 'opening the data',
    run: ({ data }) => {
      const opened = openCore(options(data))
      if (opened.ok) opened.value.close()
      return opened
    },
    adds: /^$/,
  },
  {
    name: 'a first start',
    before: ({ data }) => rmSync(data, { recursive: true }),
    run: ({ data }) => {
      const opened = openCore(options(data))
      if (opened.ok) opened.value.close()
      return opened
    },
    adds: oneOf(/^rapport\.db$/, locks),
    changesData: true,
  },
  {
    name: 'a backup',
    run: (place) => working(place, 'backup.make', { to: null }),
    adds: oneOf(backupName, locks),
    isWhole: isWholeBackup,
  },
  {
    name: 'the backup of the day',
    run: (place) => working(place, 'backup.daily', {}),
    adds: oneOf(backupName, locks),
    isWhole: isWholeBackup,
  },
  {
    name: 'a backup to a file that is there',
    before: ({ desk }) => writeFileSync(join(desk, 'copy.db'), 'an older copy'),
    run: (place) => working(place, 'backup.make', { to: join(place.desk, 'copy.db') }),
    adds: oneOf(/^desk\/copy\.db(\.json)?$/, locks),
    isWhole: (file) => readFileSync(file, 'utf8') === 'an older copy' || isWholeFile(file),
  },
  {
    name: 'a restore',
    run: (place) => working(place, 'backup.restore', { path: join(place.desk, 'older.db') }),
    adds: oneOf(backupName, locks),
    changesData: true,
    isWhole: isWholeBackup,
  },
  {
    name: 'a restore over a damaged file',
    before: ({ data }) => writeFileSync(join(data, dataFileName), letter),
    run: ({ data, desk }) =>
      createRecovery(options(data), runHere).restore({ path: join(desk, 'older.db') }),
    adds: oneOf(/^backups\/damaged-[^/]+\/rapport\.db(-wal|-shm)?$/, locks),
    changesData: true,
  },
  {
    name: 'an empty book over a damaged file',
    before: ({ data }) => writeFileSync(join(data, dataFileName), letter),
    run: ({ data }) => createRecovery(options(data), runHere).startAnew(),
    adds: oneOf(
      /^backups\/damaged-[^/]+\/rapport\.db(-wal|-shm)?$/,
      /^backups\/begun-anew$/,
      locks,
    ),
    changesData: true,
  },
  {
    name: 'an import',
    run: (place) =>
      working(place, 'transfer.import', {
        path: join(place.desk, 'people.csv'),
        answers: importAnswers,
      }),
    adds: oneOf(backupName, locks),
    changesData: true,
    isWhole: isWholeBackup,
  },
  {
    name: 'the rows that were rejected',
    run: (place) =>
      working(place, 'transfer.rejects', {
        path: join(place.desk, 'people.csv'),
        answers: importAnswers,
        out: join(place.desk, 'out.csv'),
      }),
    adds: /^desk\/out\.csv$/,
    onDesk: true,
    isWhole: (file) => readFileSync(file, 'utf8').endsWith('\n'),
  },
  ...(
    [
      ['csv', '\n'],
      ['vcard', 'END:VCARD'],
      ['vcard-3.0', 'END:VCARD'],
      ['ics', 'END:VCALENDAR'],
      ['json', '}'],
      ['html', '</html>'],
    ] as const
  ).map(([format, end]): Flow => ({
    name: `an export as ${format}`,
    before: ({ desk }) => writeFileSync(join(desk, 'out'), 'an older export'),
    run: (place) =>
      working(place, 'transfer.export', { ...named, out: join(place.desk, 'out'), format }),
    adds: /^$/,
    onDesk: true,
    isWhole: (file) => {
      const text = readFileSync(file, 'utf8')
      return text === 'an older export' || (end === '\n' ? text.endsWith(end) : ends(end)(file))
    },
  })),
  // What seals it is slow on purpose; it is written as every export is.
  ...(isFull ? [sealedArchive] : []),
]

/** Codes that have words in the window; `internal` is not among them. */
const worded: ReadonlySet<string> = new Set([
  ...backupFailures,
  ...restoreFailures,
  'data/damaged',
  'data/missing',
  'data/disk-full',
  'data/read-only',
  'data/busy',
  'data/disk-failed',
  'export/failed',
  'import/unreadable',
  'import/changed',
  'import/refused',
])

/** What a trial begins with: a book, a backup in its folder, an older one and a file on the desk. */
async function makeGround(): Promise<string> {
  const root = temporaryFolder()
  const t = openTestCore({ folder: join(root, 'data'), now: '2026-11-21T10:00:00Z' })
  await fill(t, 5, 8)
  t.ask('clients.add', { name: 'Ida Holm', birthday: plainDate('1980-05-01') })
  await backUp(t)
  const desk = join(root, 'desk')
  cpSync(join(root, 'data'), desk, {
    recursive: true,
    filter: (from) => from === join(root, 'data'),
  })
  await t.work('backup.make', { to: join(desk, 'older.db') })
  t.ask('clients.add', { name: 'After the backup' })
  t.core.close()
  writeFileSync(
    join(desk, 'people.csv'),
    'Name,Email\nOle,ole@example.com\nEve,eve@example.com\n,nobody@nowhere\n',
  )
  return root
}

const namesIn = (place: Place): readonly string[] =>
  [
    ...(existsSync(place.data)
      ? readdirSync(place.data, { recursive: true, encoding: 'utf8' })
      : []
    ).filter((name) => statSync(join(place.data, name)).isFile()),
    ...readdirSync(place.desk).map((name) => `desk/${name}`),
  ].toSorted()

const pathOf = (place: Place, name: string) =>
  name.startsWith('desk/') ? join(place.desk, name.slice(5)) : join(place.data, name)

const removals = new Set(['rmSync', 'rmdirSync'])

test.each(flows)('$name is done or refused whole, whichever file call fails (D4)', async (flow) => {
  const ground = await makeGround()
  const before = dumpOf(join(ground, 'data'))
  const figures = { done: 0, refused: 0 }
  for (const forGood of [false, true]) {
    for (const fixed of isFull ? faults : [null]) {
      // A disk that is gone stays gone: every third call is enough to begin with.
      for (let n = 1; ; n += forGood && !isFull ? 3 : 1) {
        const fault: Fault = fixed ?? faults[n % faults.length] ?? 'EIO'
        const root = join(temporaryFolder(), 'trial')
        cpSync(ground, root, { recursive: true })
        const place = { root, data: join(root, 'data'), desk: join(root, 'desk') }
        flow.before?.(place)
        const already = namesIn(place)
        const within = flow.onDesk === true ? place.desk : root
        const replies: Result<unknown>[] = []
        const { failed } = await withFailingCall({ n, fault, forGood, root: within }, async () => {
          replies.push(await flow.run(place))
        })
        const at = `${fault} at call ${n}, ${failed}${forGood ? ' and from then on' : ''}`
        const [reply] = replies
        if (reply?.ok === false) expect(worded, at).toContain(reply.error.code)
        if (reply?.ok === true) figures.done += 1
        else figures.refused += 1
        check(flow, place, { already, at, before, mayLeave: forGood || removals.has(failed ?? '') })
        // With the disk well again it is done, and nothing is left of the first try.
        const again = await flow.run(place)
        if (flow.name !== 'the backup of the day') expect(again, at).toMatchObject({ ok: true })
        if (failed === null) break
        rmSync(root, { recursive: true })
      }
    }
  }
  expect(figures.refused).toBeGreaterThan(0)
  expect(figures.done).toBeGreaterThan(0)
  if (isFull) console.info(`${flow.name}: ${figures.done} done, ${figures.refused} refused`)
})

function check(
  flow: Flow,
  place: Place,
  expected: {
    already: readonly string[]
    at: string
    before: ReturnType<typeof dumpOf>
    mayLeave: boolean
  },
): void {
  const { already, at, before, mayLeave } = expected
  const names = namesIn(place)
  const added = names.filter((name) => !already.includes(name))
  const strange = added.filter((name) => !flow.adds.test(name))
  if (!mayLeave) expect(strange, at).toEqual([])
  // What may be left has no name that anybody takes for a whole file.
  for (const name of strange)
    expect(name, at).toMatch(/\.part$|\.partial$|\.new|\.restoring-|-wal$|-shm$|\.lock$/)
  for (const name of names) {
    if (flow.adds.test(name) || name === 'desk/out') {
      if (flow.isWhole !== undefined && !locks.test(name)) {
        expect(flow.isWhole(pathOf(place, name)), `${at}: ${name}`).toBe(true)
      }
    }
  }
  if (flow.changesData !== true) expect(dumpOf(place.data), at).toEqual(before)
}
