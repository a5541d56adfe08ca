import type { SyncHandlers } from '#shared/contract/index.ts'
import { unansweredFrom } from './unanswered.ts'
import { fail, ok } from '#shared/result.ts'
import { fold } from '../text.ts'
import type { EntryRow } from '../db/repositories/entries.ts'
import type { Context } from '../context.ts'
import { toEntry } from './log-interaction.ts'

/** Rows looked at, at most, for one page of a search inside a timeline. */
const searchedRows = 2_000

export function createReadTimeline(context: Context): SyncHandlers<'timeline.page'> {
  const { clients, entries } = context.repositories
  return {
    'timeline.page': ({ clientId, kinds, query, after, limit }) => {
      const record = clients.byIdAnywhere(clientId)
      if (record === null) return fail('client/not-found')
      const answeredAt = unansweredFrom(context, record.id)
      const wanted = fold(query.trim())
      const found: EntryRow[] = []
      let cursor = after
      let seen = 0
      let more = true
      while (found.length < limit && more && seen < searchedRows) {
        const page = entries.page({ clientKey: record.id, kinds, after: cursor, limit: limit + 1 })
        more = page.length > limit
        for (const row of page.slice(0, limit)) {
          if (found.length === limit) {
            more = true
            break
          }
          seen += 1
          cursor = { sortAt: row.sortAt, id: row.key }
          if (wanted === '' || fold(`${row.body} ${row.learned ?? ''}`).includes(wanted)) {
            found.push(row)
          }
        }
      }
      return ok({
        entries: found.map((row) => toEntry(row, answeredAt(row))),
        next: more ? cursor : null,
      })
    },
  }
}
