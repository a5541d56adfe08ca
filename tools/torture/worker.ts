// A process to be killed: it does one kind of work on a data folder and says on stdout, line by
// line, what the app would by then have shown as saved. Not shipped.
//
//   node tools/torture/worker.ts log | import | busy-import | migrate | backup | steps | reopen  DIR [FILE]
import Database from 'better-sqlite3'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { bringUpToDate, openCore, type Core } from '#core/core.ts'
import { dataFileName } from '#core/db/open-database.ts'
import type { WorkerInput } from '#shared/contract/worker.ts'
import { assert } from '#shared/result.ts'
import { epochMs } from '#shared/time.ts'
import { grownMigrations } from './grown-migrations.ts'
import { coreOptions, quietly } from './open.ts'

const [, , what = '', folder = '', path = ''] = process.argv
/** Written at once: what stands on the line is out before the next statement runs. */
const say = (line: string) => writeSync(1, `${line}\n`)

function open(): Core {
  const opened = openCore(coreOptions(folder))
  assert(opened.ok, `the data folder can be opened: ${opened.ok ? '' : opened.error.code}`)
  say('READY')
  return opened.value
}

/** The core, or null once it is said why there is none. */
function openOrRefused(): Core | null {
  const opened = openCore(coreOptions(folder))
  say(opened.ok ? 'READY' : `REFUSED ${opened.error.code}`)
  return opened.ok ? opened.value : null
}

/** Adds a note to the first client, and says so once it is saved. */
function notesIn(core: Core): () => void {
  const list = core.call('clients.find', { text: '', by: 'anything', limit: 1 })
  assert(list.ok && list.value.rows[0], 'there is a client to talk to')
  const { id } = list.value.rows[0]
  let n = 0
  return () => {
    n += 1
    const added = core.call('notes.add', { clientId: id, body: `note ${n}`, promises: [] })
    assert(added.ok, 'a note can be added')
    say(`ACK ${added.value.entry.id}`)
  }
}

const answers: WorkerInput<'transfer.import'>['answers'] = {
  mapping: {},
  onDuplicate: 'update',
  accepted: [],
}

switch (what) {
  case 'log': {
    const add = notesIn(open())
    for (;;) add()
  }
  // The owner goes on working while a file is imported: a note between every two slices.
  case 'busy-import': {
    const core = open()
    const add = notesIn(core)
    const pause = () => {
      add()
      return Promise.resolve()
    }
    const reply = await core.work('transfer.import', { path, answers }, { ...quietly, pause })
    assert(reply.ok && reply.value.batch !== null, 'the file can be imported')
    say(`ACK ${reply.value.batch}`)
    break
  }
  case 'import': {
    const core = open()
    const reply = await core.work('transfer.import', { path, answers }, quietly)
    assert(reply.ok && reply.value.batch !== null, 'the file can be imported')
    say(`ACK ${reply.value.batch}`)
    break
  }
  case 'migrate': {
    const file = join(folder, dataFileName)
    const db = new Database(file)
    say('READY')
    const done = bringUpToDate(db, coreOptions(folder), file, grownMigrations)
    assert(done.ok, 'the schema can be brought up to date')
    say('ACK migrated')
    break
  }
  case 'backup': {
    const core = open()
    for (;;) {
      const made = await core.work('backup.make', { to: null }, quietly)
      assert(made.ok, 'a backup can be made')
      say(`ACK ${made.value.file}`)
    }
  }
  // A little of everything, each done or refused: where one is refused the next is tried.
  case 'steps': {
    const core = openOrRefused()
    if (core === null) break
    const list = core.call('clients.find', { text: '', by: 'anything', limit: 1 })
    const id = list.ok ? list.value.rows[0]?.id : undefined
    for (let n = 0; n < 5 && id !== undefined; n += 1) {
      const added = core.call('notes.add', { clientId: id, body: `note ${n}`, promises: [] })
      say(added.ok ? `ACK ${added.value.entry.id}` : `REFUSED ${added.error.code}`)
    }
    const imported = await core.work('transfer.import', { path, answers }, quietly)
    say(imported.ok ? 'IMPORTED' : `REFUSED ${imported.error.code}`)
    const made = await core.work('backup.make', { to: null }, quietly)
    say(made.ok ? `BACKUP ${made.value.file}` : `REFUSED ${made.error.code}`)
    core.close()
    break
  }
  case 'reopen': {
    const opened = openCore({ ...coreOptions(folder), careful: true })
    if (!opened.ok) {
      say(opened.error.code)
      process.exit(1)
    }
    const report = await opened.value.work('data.check', {}, quietly)
    opened.value.close()
    say(JSON.stringify(report))
    process.exit(report.ok && report.value.ok ? 0 : 1)
  }
  default:
    throw new Error(
      `No such work: ${what}. There are log, import, busy-import, migrate, backup, steps and reopen.`,
    )
}
say(`DONE ${epochMs(Date.now())}`)
