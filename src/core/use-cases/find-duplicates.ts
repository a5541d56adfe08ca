import type { WorkerInput, WorkerOutput } from '#shared/contract/worker.ts'
import { isIdName, isSamePhone, mailboxOf } from '#shared/domain/duplicates.ts'
import type { ClientKey } from '#shared/ids.ts'
import { todayAt } from '#shared/zone.ts'
import { nameKey } from '../transfer/match.ts'
import type { Context } from '../context.ts'
import { byLikelihood, findDuplicatePairs, idKey, type DuplicatePair } from './duplicate-pairs.ts'

type Listed = WorkerOutput<'duplicates.list'>
type Pair = Listed['pairs'][number]

/** Likely duplicates of the whole data set, a page at a time, with everything a pair shows. */
export function createFindDuplicates(context: Context) {
  const { duplicates, lists, contacts } = context.repositories
  let latest: { readonly mark: string; readonly pairs: Promise<readonly DuplicatePair[]> } | null =
    null

  /** The pairs as the data file stands; kept until anything in it changes. */
  function pairs(pause: () => Promise<void>): Promise<readonly DuplicatePair[]> {
    const mark = context.stateMark()
    if (latest === null || latest.mark !== mark) {
      const fresh = findDuplicatePairs(context, pause)
      latest = { mark, pairs: fresh }
      // A failure is told to whoever asked, and not kept.
      fresh.catch(() => (latest = null))
    }
    return latest.pairs
  }

  async function list(
    { dismissed, after, limit }: WorkerInput<'duplicates.list'>,
    pause: () => Promise<void>,
  ): Promise<Listed> {
    const all = await pairs(pause)
    const wanted = all.filter((pair) => pair.dismissed === dismissed)
    const from = after === null ? 0 : wanted.findIndex((pair) => byLikelihood(pair, after) > 0)
    const page = from < 0 ? [] : wanted.slice(from, from + limit)
    const last = page.at(-1)
    const more = last !== undefined && from + page.length < wanted.length
    return {
      pairs: describe(page),
      next: more ? { score: last.score, a: last.a as ClientKey, b: last.b as ClientKey } : null,
      total: wanted.length,
      certain: wanted.filter((pair) => pair.certain).length,
      dismissed: dismissed ? wanted.length : all.length - wanted.length,
    }
  }

  /** The pairs of a page with everything they show; one of a client that is gone is left out. */
  function describe(page: readonly DuplicatePair[]): Pair[] {
    const keys = [...new Set(page.flatMap(({ a, b }) => [a, b]))]
    const rows = new Map(lists.rows(keys, context.today()).map((row) => [Number(row.key), row]))
    const sides = duplicates.sides(keys)
    const known = new Map(
      keys.map((key) => [
        key,
        {
          points: contacts.of(key),
          ids: contacts.customFields(key).filter(({ name }) => isIdName(name)),
        },
      ]),
    )

    function sideOf(key: number): Pair['a'] | null {
      const [client, side, more] = [rows.get(key), sides.get(key), known.get(key)]
      if (client === undefined || side === undefined || more === undefined) return null
      const values = (kind: 'email' | 'phone') =>
        more.points.filter((point) => point.kind === kind).map(({ value }) => value)
      return {
        client,
        emails: values('email'),
        phones: values('phone'),
        birthday: side.birthday,
        entries: side.entries,
        createdOn: todayAt(side.createdAt, context.zone(), context.settings().dayStart),
      }
    }

    function evidenceOf(a: number, b: number, name: string): Pair['evidence'] {
      const [one, other] = [known.get(a), known.get(b)]
      if (one === undefined || other === undefined) return []
      const shared = (kind: 'email' | 'phone', same: (x: string, y: string) => boolean) =>
        one.points.find(
          (x) =>
            x.kind === kind &&
            other.points.some((y) => y.kind === kind && same(x.normal, y.normal)),
        )?.value
      const email = shared('email', (x, y) => x === y)
      const mailbox =
        email === undefined ? shared('email', (x, y) => mailboxOf(x) === mailboxOf(y)) : undefined
      const id = one.ids.find((x) => other.ids.some((y) => idKey(x) === idKey(y)))
      const found = {
        email,
        phone: shared('phone', isSamePhone),
        id: id === undefined ? undefined : `${id.name}: ${id.value}`,
        mailbox,
        name: nameKey(rows.get(b)?.name ?? '') === nameKey(name) ? name : undefined,
      }
      return (['email', 'phone', 'id', 'mailbox', 'name'] as const).flatMap((kind) => {
        const value = found[kind]
        return value === undefined ? [] : [{ kind, value }]
      })
    }

    return page.flatMap((pair) => {
      const [a, b] = [sideOf(pair.a), sideOf(pair.b)]
      if (a === null || b === null) return []
      return {
        a,
        b,
        score: pair.score,
        certain: pair.certain,
        evidence: evidenceOf(pair.a, pair.b, a.client.name),
        birthdaysDiffer: pair.birthdaysDiffer,
      }
    })
  }

  return { list }
}
