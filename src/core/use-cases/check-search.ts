import { assert } from '#shared/result.ts'
import { isDamage } from '../db/damage.ts'
import { createSearchRepository } from '../db/repositories/search.ts'
import type { Context } from '../context.ts'
import { countOf, type Found } from './check-found.ts'

const searched = `deleted_at IS NULL AND (body <> '' OR learned IS NOT NULL)`

const counted = [
  [
    'search-missing',
    'SELECT count(*) FROM client WHERE withdrawn = 0 AND id NOT IN (SELECT rowid FROM client_search)',
    'clients that the search does not know',
  ],
  [
    'search-surplus',
    'SELECT count(*) FROM client_search WHERE rowid NOT IN (SELECT id FROM client)',
    'clients in the search that are gone',
  ],
  [
    'search-missing-entries',
    `SELECT count(*) FROM entry WHERE ${searched}
       AND id NOT IN (SELECT rowid FROM entry_search)`,
    'timeline entries that the search does not know',
  ],
  [
    'search-surplus-entries',
    `SELECT count(*) FROM entry_search
     WHERE rowid NOT IN (SELECT id FROM entry WHERE ${searched})`,
    'timeline entries in the search that are gone',
  ],
] as const

/** Whether the search knows everybody and everything that is there, by the words they have now. */
export function checkSearch(context: Context, found: Found): void {
  const { db } = context
  for (const [code, query, detail] of counted) found(code, countOf(context, query), detail)
  let isReadable = true
  for (const table of ['client_search', 'entry_search']) {
    try {
      db.exec(`INSERT INTO ${table} (${table}) VALUES ('integrity-check')`)
    } catch (error) {
      if (!isDamage(error)) throw error
      isReadable = false
      found('search-damaged', 1, `${table}: ${error instanceof Error ? error.message : ''}`)
    }
  }
  if (isReadable) checkWords(context, found)
}

// The indexes keep no text to compare with. All of it is indexed once more, on the side, and the two
// are compared word by word: in how many rows it stands, and in which.

/**
 * Rows of which the words are compared. In a larger book that would take as long and as much memory
 * as bringing all of them in anew; there whoever is missing and what is torn is still found.
 */
const COMPARED_AT_MOST = 50_000

function checkWords(context: Context, found: Found): void {
  const { db, sql } = context
  const aside = { clients: 'client_words', entries: 'entry_words' }
  const { indexClients, indexEntries } = createSearchRepository(sql, aside)
  // Clients of an undone import keep the words they had; those that are missing are told above.
  const clients = 'client WHERE withdrawn = 0'
  const entries = `entry WHERE ${searched}`
  try {
    if (countOf(context, `SELECT count(*) FROM ${clients}`) <= COMPARED_AT_MOST) {
      makeLike(context, 'client_search', aside.clients)
      inSlices(sql.column<number>(`SELECT id FROM ${clients}`), indexClients)
      const stale = differing(context, 'client_search', aside.clients, clients)
      found('search-stale', stale, 'clients that are found by other words than their own')
    }
    if (countOf(context, `SELECT count(*) FROM ${entries}`) <= COMPARED_AT_MOST) {
      makeLike(context, 'entry_search', aside.entries)
      inSlices(sql.column<number>(`SELECT id FROM ${entries}`), indexEntries)
      const stale = differing(context, 'entry_search', aside.entries, entries)
      found('search-stale-entries', stale, 'timeline entries found by other words than their own')
    }
  } finally {
    for (const name of [aside.clients, aside.entries]) {
      for (const table of [`${name}_terms`, `${name}_terms_kept`, name]) {
        db.exec(`DROP TABLE IF EXISTS temp.${table}`)
      }
    }
  }
}

/** An empty index of the same form, of this connection alone, and the words of both as tables. */
function makeLike({ db, sql }: Context, index: string, name: string): void {
  const text = sql.value<string>('SELECT sql FROM main.sqlite_schema WHERE name = @index', {
    index,
  })
  assert(text !== undefined, 'the schema was looked at before')
  db.exec(text.replace(`TABLE ${index} `, `TABLE temp.${name} `))
  db.exec(`CREATE VIRTUAL TABLE temp.${name}_terms USING fts5vocab(temp, ${name}, instance)`)
  db.exec(`CREATE VIRTUAL TABLE temp.${name}_terms_kept USING fts5vocab(main, ${index}, instance)`)
}

function inSlices(keys: readonly number[], index: (slice: readonly number[]) => void): void {
  for (let at = 0; at < keys.length; at += 5000) index(keys.slice(at, at + 5000))
}

type Term = { readonly term: string; readonly rows: string }

/** How many rows that are in both have other words in the one than in the other. */
function differing({ db }: Context, index: string, aside: string, those: string): number {
  // Sums tell one set of rows from another without holding either.
  const terms = (table: string) =>
    db
      .prepare<[], Term>(
        `SELECT term, count(*) || ' ' || sum(doc * unicode(col)) || ' ' ||
           sum((doc % 9973) * (doc % 9973) * unicode(col)) AS rows
         FROM temp.${table} WHERE doc IN (SELECT rowid FROM main.${index})
           AND doc IN (SELECT id FROM ${those}) GROUP BY term`,
      )
      .all()
  const wanted = new Map(terms(`${aside}_terms`).map(({ term, rows }) => [term, rows]))
  const wrong = new Set<string>()
  for (const { term, rows } of terms(`${aside}_terms_kept`)) {
    if (wanted.get(term) !== rows) wrong.add(term)
    wanted.delete(term)
  }
  for (const term of wanted.keys()) wrong.add(term)
  const side = (table: string) =>
    `SELECT doc, col, count(*) FROM temp.${table} WHERE term = @term
       AND doc IN (SELECT rowid FROM main.${index}) AND doc IN (SELECT id FROM ${those})
     GROUP BY doc, col`
  const [fresh, kept] = [side(`${aside}_terms`), side(`${aside}_terms_kept`)]
  const rowsOf = db
    .prepare<{ term: string }, number>(
      `SELECT doc FROM (SELECT * FROM (${fresh}) EXCEPT SELECT * FROM (${kept}))
       UNION SELECT doc FROM (SELECT * FROM (${kept}) EXCEPT SELECT * FROM (${fresh}))`,
    )
    .pluck()
  const rows = new Set<number>()
  for (const term of wrong) for (const row of rowsOf.all({ term })) rows.add(row)
  return rows.size
}
