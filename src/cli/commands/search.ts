import { words } from '#shared/words/words.ts'
import type { Run } from '../command.ts'
import { table } from '../print.ts'
import { numberOf, required } from '../values.ts'

const { t } = words('en')

/** Found words stand between these two; the command line shows the text alone. */
const marks = /[\uE000\uE001]/g

export const search: Run = async (session, args) => {
  const limit = numberOf(args, 'limit', 0)
  const { hits, tookMs } = session.call('search.run', {
    query: required(args, 'QUERY'),
    ...(limit === undefined ? {} : { limit }),
  })
  const found = hits.map(({ clientId, name, kind, entryId, snippet, at }) => ({
    clientId,
    name,
    kind,
    snippet: snippet.replaceAll(marks, ''),
    at,
    entryId,
  }))
  return {
    json: { hits: found, tookMs },
    text: () =>
      found.length === 0
        ? t('cli.no-hits')
        : table(found.map(({ name, kind, at, snippet }) => [name, kind, at ?? '', snippet])),
  }
}
