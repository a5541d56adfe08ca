import { statSync } from 'node:fs'
import { openPlain } from '../session.ts'
import type { Measurement } from '../setting.ts'
import { megabytes } from '../stats.ts'

/** G14: bytes of the file against the bytes of the notes in it. */
export const size: Measurement = {
  goals: ['G14'],
  run: async ({ data }) => {
    const plain = openPlain(data.folder)
    plain.pragma('wal_checkpoint(TRUNCATE)')
    const notes = plain.prepare('SELECT sum(octet_length(body)) FROM entry').pluck().get() as number
    const parts = plain
      .prepare(
        `SELECT CASE WHEN name LIKE 'entry_search%' THEN 'note search'
           WHEN name LIKE 'client_search%' THEN 'client search'
           WHEN name IN ('entry', 'interaction') OR name LIKE '%entry%' THEN 'entries'
           ELSE 'clients and the rest' END AS part, sum(pgsize) AS bytes
         FROM dbstat WHERE aggregate = 1 GROUP BY part ORDER BY bytes DESC`,
      )
      .all() as { part: string; bytes: number }[]
    plain.close()
    const file = statSync(data.file).size
    return [
      {
        goal: 'G14',
        ours: file,
        floor: notes,
        ratio: file / notes,
        oursText: megabytes(file),
        floorText: megabytes(notes),
        notes: [parts.map(({ part, bytes }) => `${part} ${megabytes(bytes)}`).join(', ')],
      },
    ]
  },
}
