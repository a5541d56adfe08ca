import Database from 'better-sqlite3'
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { workerData } from 'node:worker_threads'

// A second, short-lived connection copies the file; SQLite does not promise to sync the copy.

const { file, target } = workerData as { readonly file: string; readonly target: string }
const db = new Database(file, { readonly: true })
db.prepare('VACUUM INTO ?').run(target)
db.close()
const handle = openSync(target, 'r+')
fsyncSync(handle)
closeSync(handle)
