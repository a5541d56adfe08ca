import Database from 'better-sqlite3'
const db = new Database('.cache/bench/data-10000-100000/rapport.db')
for (const s of [
  `SELECT e.id FROM entry e JOIN client c ON c.id = e.client_id LEFT JOIN interaction i ON i.entry_id=e.id WHERE e.client_id = 1 AND e.deleted_at IS NULL AND (e.sort_at, e.id) < (5, 6) ORDER BY e.sort_at DESC, e.id DESC LIMIT 5`,
])
  console.log(db.prepare('EXPLAIN QUERY PLAN ' + s).all())
