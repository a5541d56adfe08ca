import type { Input, SyncHandlers } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import { ok } from '#shared/result.ts'
import { matchOf } from '../db/repositories/search.ts'
import { fold, searchWords } from '../text.ts'
import type { Context } from '../context.ts'
import { nearNames } from './near-names.ts'
import { readFilter } from './read-filter.ts'

/** Full-text candidates taken into a filtered list. */
const filterCandidates = 20_000
/** Rows that a list begins with: as many as a window of them holds. */
const topRows = 60
/** Candidates our own ranking looks at, unless more are asked for. */
const pickerCandidates = 500

type FoundBy = Input<'clients.find'>['by']

export function createListClients(
  context: Context,
): SyncHandlers<
  'clients.list' | 'clients.top' | 'clients.count' | 'clients.window' | 'clients.find'
> {
  const { clients, lists, search } = context.repositories

  /** Undefined where nothing is searched for; nobody where the query holds no word. */
  function amongFound(query: string): readonly number[] | undefined {
    if (query.trim() === '') return undefined
    const match = matchOf(searchWords(query), null)
    return match === null ? [] : search.clientsMatching(match, filterCandidates)
  }

  /** What a list holds, and in which order. */
  function readList({ query, where, among, ...rest }: Input<'clients.list'>) {
    const filter = readFilter(context, where)
    if (!filter.ok) return filter
    return ok({
      ...rest,
      today: context.reckonedOn(),
      filter: filter.value,
      among: bothOf(among, amongFound(query)),
    })
  }

  function figuresOf({ trashed }: Input<'clients.list'>, count: number) {
    return {
      total: trashed ? count : clients.count(),
      cooling: lists.cooling(context.reckonedOn()),
    }
  }

  return {
    'clients.list': (input) => {
      const asked = readList(input)
      if (!asked.ok) return asked
      const keys = lists.keys(asked.value)
      return ok({ keys: Uint32Array.from(keys), ...figuresOf(input, keys.length) })
    },
    'clients.top': (input) => {
      const asked = readList(input)
      if (!asked.ok) return asked
      const keys = lists.keys({ ...asked.value, limit: topRows })
      const count = keys.length < topRows ? keys.length : lists.count(asked.value)
      const rows = [...lists.rows(keys, context.today())]
      return ok({ rows, count, ...figuresOf(input, count) })
    },
    'clients.count': ({ query, where, stage }) => {
      const filter = readFilter(context, where)
      if (!filter.ok) return filter
      const today = context.reckonedOn()
      const among = amongFound(query)
      return ok({ n: lists.count({ today, stage, filter: filter.value, among }) })
    },
    'clients.window': ({ keys }) => ok({ rows: [...lists.rows(keys, context.today())] }),
    'clients.find': ({ text, by, ids, limit }) => {
      const keys =
        ids === undefined
          ? foundOrNear(context, text, limit, by)
          : ids.flatMap((id) => clients.byId(id)?.id ?? []).slice(0, limit)
      return ok({ rows: lists.rows(keys, context.today()).map((row) => withAlias(row, text)) })
    },
  }

  /** Whoever is looked for as Misaki is to be known again, though she is listed as 高橋 美咲. */
  function withAlias<Row extends { id: ClientId; name: string }>(
    row: Row,
    text: string,
  ): Row & { alias?: string } {
    const words = searchWords(text)
    const has = (name: string, word: string): boolean =>
      searchWords(name).some((one) => one.startsWith(word))
    if (words.every((word) => has(row.name, word))) return row
    const record = clients.byId(row.id)
    const others = [record?.nickname, record?.given_name, record?.family_name]
    const alias = others.find(
      (name) => name != null && words.some((word) => has(name, word) && !has(row.name, word)),
    )
    return alias == null ? row : { ...row, alias }
  }
}

/** Undefined asks for nothing. */
function bothOf(
  some: readonly number[] | undefined,
  others: readonly number[] | undefined,
): readonly number[] | undefined {
  if (some === undefined || others === undefined) return some ?? others
  const known = new Set(others)
  return some.filter((key) => known.has(key))
}

/** Who was in touch last, and the first names where that are too few. */
function lately(context: Context, limit: number): readonly number[] {
  const { lists } = context.repositories
  const newest = lists.lately(limit)
  const others = lists.byNamePrefix('', limit).filter((key) => !newest.includes(key))
  return [...newest, ...others].slice(0, limit)
}

function foundOrNear(
  context: Context,
  text: string,
  limit: number,
  by: FoundBy,
): readonly number[] {
  if (text.trim() === '') return lately(context, limit)
  const found = findClients(context, text, limit, by)
  return found.length > 0 ? found : nearNames(context, text, limit)
}

/** Keys of clients by a piece of their name or label: names that begin with it first. */
export function findClients(
  context: Context,
  text: string,
  limit: number,
  by: FoundBy = 'anything',
): readonly number[] {
  const { lists, search } = context.repositories
  const folded = fold(text.trim())
  const beginning = lists.byNamePrefix(folded, limit)
  if (beginning.length >= limit) return beginning
  const match = matchOf(searchWords(text), by === 'name' ? by : null)
  if (match === null) return beginning
  const seen = new Set(beginning)
  const candidates = search
    .clientsMatching(match, Math.max(limit, pickerCandidates))
    .filter((key) => !seen.has(key))
  const living = lists.keys({
    sort: 'warmth',
    descending: true,
    today: context.today(),
    among: candidates,
  })
  return [...beginning, ...living].slice(0, limit)
}
