import Database from 'better-sqlite3'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assertConfigured, configure } from '#core/db/open-database.ts'
import { writeUnfinished } from '#core/db/unfinished.ts'
import { temporaryFolder } from '../../support/core.ts'

// What synchronous means to SQLite: 1 is NORMAL, 2 is FULL.

function openFile(): Database.Database {
  const db = new Database(join(temporaryFolder(), 'unfinished.db'))
  configure(db)
  db.exec('CREATE TABLE thing (id INTEGER PRIMARY KEY)')
  return db
}

const synchronous = (db: Database.Database) => db.pragma('synchronous', { simple: true })

test('unfinished work is committed without a sync of its own, and what follows is synced again', () => {
  const db = openFile()
  const during = writeUnfinished(db, () => {
    db.exec('INSERT INTO thing DEFAULT VALUES')
    return synchronous(db)
  })
  expect([during, synchronous(db)]).toEqual([1, 2])
  expect(db.prepare('SELECT count(*) FROM thing').pluck().get()).toBe(1)
  assertConfigured(db)
  db.close()
})

test('unfinished work that fails leaves nothing behind, neither rows nor the setting', () => {
  const db = openFile()
  const failing = () =>
    writeUnfinished(db, () => {
      db.exec('INSERT INTO thing DEFAULT VALUES')
      throw new Error('half way')
    })
  expect(failing).toThrow('half way')
  expect(db.prepare('SELECT count(*) FROM thing').pluck().get()).toBe(0)
  assertConfigured(db)
  db.close()
})

test('inside another transaction, unfinished work is a part of it and as durable as it is', () => {
  const db = openFile()
  const during = db.transaction(() => writeUnfinished(db, () => synchronous(db))).immediate()
  expect([during, synchronous(db)]).toEqual([2, 2])
  db.close()
})
