import { spawnSync } from 'node:child_process'
import { openSync, closeSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openSession, quietControl } from '../session.ts'
import { interleaved, type Measurement } from '../setting.ts'
import { hasSqliteCommand } from '../sql-import.ts'
import { megabytes, ms, p50, timed, timedAsync } from '../stats.ts'

const rounds = 2

/** What one row of an export tells, by SQL alone. */
const query = `
SELECT c.uid, c.kind, c.name, c.given_name, c.family_name, c.organisation, c.title, c.stage, c.tier,
  c.notes, c.cadence_count, st.last_touch_on, st.due_on,
  (SELECT group_concat(value, ';') FROM contact_point p WHERE p.client_id = c.id AND kind = 'email'),
  (SELECT group_concat(value, ';') FROM contact_point p WHERE p.client_id = c.id AND kind = 'phone'),
  (SELECT group_concat(formatted, ';') FROM address a WHERE a.client_id = c.id),
  (SELECT group_concat(t.name, ';') FROM client_tag ct JOIN tag t ON t.id = ct.tag_id
    WHERE ct.client_id = c.id),
  (SELECT date FROM important_date d WHERE d.client_id = c.id AND d.kind = 'birthday')
FROM client c LEFT JOIN client_standing st ON st.client_id = c.id
WHERE c.deleted_at IS NULL ORDER BY c.sort_key, c.id`

/** G4: all clients as CSV, against the sqlite3 command writing the same columns. */
export const exporting: Measurement = {
  goals: ['G4'],
  run: async ({ cache, data }) => {
    if (!hasSqliteCommand) return [{ goal: 'G4', why: 'sqlite3 is not installed' }]
    const out = join(cache, 'export.csv')
    const session = openSession(data.folder)
    let clients = 0
    const took = await interleaved(rounds, {
      ours: () =>
        timedAsync(async () => {
          const input = { out, format: 'csv', segment: null } as const
          const reply = await session.core.work('transfer.export', input, quietControl)
          clients = reply.ok ? reply.value.clients : 0
        }),
      command: () => {
        const handle = openSync(`${out}.floor`, 'w')
        const milliseconds = timed(() =>
          spawnSync('sqlite3', ['-csv', '-header', data.file, query], {
            stdio: ['ignore', handle, 'inherit'],
          }),
        )
        closeSync(handle)
        return milliseconds
      },
    })
    session.close()
    const bytes = clients > 0 ? statSync(out).size : 0
    rmSync(out, { force: true })
    rmSync(`${out}.floor`, { force: true })
    if (clients === 0) return [{ goal: 'G4', why: 'the export writes nothing yet' }]
    return [
      {
        goal: 'G4',
        ours: p50(took.ours),
        floor: p50(took.command),
        ratio: p50(took.command) / p50(took.ours),
        oursText: ms(p50(took.ours)),
        floorText: ms(p50(took.command)),
        notes: [`${clients} clients, ${megabytes(bytes)}`],
      },
    ]
  },
}
