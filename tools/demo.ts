// The app on a throw-away data folder filled with the demo set; gone when the app ends.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startApp } from './application.ts'
import { makeDemo } from './demo-data.ts'

const data = mkdtempSync(join(tmpdir(), 'rapport-demo-'))
try {
  makeDemo(data)
  process.exitCode = await startApp([...process.argv.slice(2), '--data', data])
} finally {
  rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}
