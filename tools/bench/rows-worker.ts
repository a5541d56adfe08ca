import Database from 'better-sqlite3'
import { parentPort, workerData } from 'node:worker_threads'

// What a list costs that sends every row instead of keys and a window.

const { file } = workerData as { readonly file: string }
const db = new Database(file, { readonly: true })
const rows = db.prepare(
  `SELECT c.id, c.name, c.organisation, c.stage, c.tier, st.last_touch_on, st.due_on,
     st.warmth_sum
   FROM client c LEFT JOIN client_standing st ON st.client_id = c.id
   WHERE c.deleted_at IS NULL ORDER BY c.sort_key, c.id`,
)
parentPort?.on('message', () => {
  parentPort?.postMessage(rows.all())
})
