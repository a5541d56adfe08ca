import type { SyncHandlers } from '#shared/contract/index.ts'
import type { WorkerInput, WorkerOutput } from '#shared/contract/worker.ts'
import {
  birthdaysDiffer,
  duplicateScore,
  isIdName,
  isSamePhone,
  mailboxOf,
  phoneTail,
} from '#shared/domain/duplicates.ts'
import type { ClientKey } from '#shared/ids.ts'
import { fail, ok } from '#shared/result.ts'
import { todayAt } from '#shared/zone.ts'
import { hashText } from '../transfer/hash.ts'
import { commonName, nameKey } from '../transfer/match.ts'
import { createRowIndex } from '../transfer/row-index.ts'
import { fold } from '../text.ts'
import type { Context } from '../context.ts'

// Likely duplicates of the whole data set. Clients are brought together by blocks, by mailbox,
// phone, id and name, and only those of one block are compared: the work grows with the number of
// clients and not with its square. A block that many share says nothing by itself; in it only
// clients of one name are compared. Nothing of it is stored: it follows from the facts.

type Listed = WorkerOutput<'duplicates.list'>
type Pair = Listed['pairs'][number]
type Found = {
  readonly a: number
  readonly b: number
  readonly score: number
  readonly certain: boolean
  readonly birthdaysDiffer: boolean
  readonly dismissed: boolean
}

/** Rows read before anything else may run: some ten milliseconds. */
const sliceRows = 2_000
/** More clients than this in a block are compared only where their names agree. */
const mostInBlock = commonName

export function createFindDuplicates(context: Context) {
  const { duplicates, lists, contacts } = context.repositories
  let latest: { readonly mark: string; readonly pairs: Promise<readonly Found[]> } | null = null

  /** The pairs as the data file stands; kept until anything in it changes. */
  function pairs(pause: () => Promise<void>): Promise<readonly Found[]> {
    const mark = context.stateMark()
    if (latest === null || latest.mark !== mark) {
      const fresh = findPairs(context, pause)
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
    const from = after === null ? 0 : wanted.findIndex((pair) => order(pair, after) > 0)
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
  function describe(page: readonly Found[]): Pair[] {
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

/** The two ways an owner answers a pair without merging it. */
export function createDismissDuplicates(
  context: Context,
): SyncHandlers<'duplicates.dismiss' | 'duplicates.restore'> {
  const { clients, duplicates } = context.repositories
  return {
    'duplicates.dismiss': ({ a, b }) => {
      const [one, other] = [clients.byId(a), clients.byId(b)]
      if (one === null || other === null || one.id === other.id) return fail('client/not-found')
      context.deed('duplicate.dismiss', { name: one.name }, () => {
        duplicates.dismiss(one.id, other.id)
      })
      return ok({})
    },
    'duplicates.restore': ({ a, b }) => {
      const [one, other] = [clients.byId(a), clients.byId(b)]
      if (one === null || other === null) return fail('client/not-found')
      context.deed('duplicate.restore', { name: one.name }, () => {
        duplicates.restore(one.id, other.id)
      })
      return ok({})
    },
  }
}

/** Likeliest first; keys settle ties, so that an order is the same twice. */
function order(
  x: Pick<Found, 'a' | 'b' | 'score'>,
  y: { readonly a: number; readonly b: number; readonly score: number },
): number {
  return y.score - x.score || x.a - y.a || x.b - y.b
}

async function findPairs(context: Context, pause: () => Promise<void>): Promise<readonly Found[]> {
  const { duplicates } = context.repositories

  async function read<Row extends { readonly at: number }>(
    slice: (after: number, limit: number) => readonly Row[],
    take: (row: Row) => void,
  ): Promise<void> {
    let rows: readonly Row[] = []
    do {
      rows = slice(rows.at(-1)?.at ?? 0, sliceRows)
      rows.forEach(take)
      await pause()
    } while (rows.length === sliceRows)
  }

  // By key; zero for whoever is in Trash or gone.
  const nameOf = new Float64Array(duplicates.highestKey() + 1)
  const hasFullName = new Uint8Array(nameOf.length)
  const byName = createBlocks()
  await read(duplicates.names, ({ client, text }) => {
    const name = nameKey(text)
    const key = hashText(name)
    nameOf[client] = key
    if (name.includes(' ')) hasFullName[client] = 1
    if (name !== '') byName.add(key, client, '')
  })
  const isLiving = (client: number) => nameOf[client] !== 0 && client < nameOf.length
  const byMailbox = createBlocks()
  const byPhone = createBlocks()
  await read(duplicates.points, ({ client, text, kind }) => {
    if (!isLiving(client)) return
    if (kind === 'email') byMailbox.add(hashText(mailboxOf(text)), client, text)
    else {
      const tail = phoneTail(text)
      if (tail !== null) byPhone.add(hashText(tail), client, text)
    }
  })
  const byId = createBlocks()
  const idNames = new Map<string, boolean>()
  await read(duplicates.customFields, ({ client, text, name }) => {
    let isId = idNames.get(name)
    if (isId === undefined) idNames.set(name, (isId = isIdName(name)))
    // One or two letters number nobody: they are a zero, a dash or a yes.
    if (isId && text.trim().length > 2 && isLiving(client)) {
      byId.add(hashText(idKey({ name, value: text })), client, '')
    }
  })

  const shared = new Map<number, Mark>()
  function note(kind: keyof Mark, isSame: (a: string, b: string) => boolean) {
    return (one: Member, other: Member): void => {
      if (one.client === other.client || !isSame(one.text, other.text)) return
      const [a, b] = one.client < other.client ? [one, other] : [other, one]
      const key = a.client * pairFactor + b.client
      const mark = shared.get(key)
      if (mark === undefined) shared.set(key, { ...nothingShared, [kind]: true })
      else mark[kind] = true
    }
  }
  const always = () => true
  byMailbox.pairs(
    nameOf,
    note('email', (a, b) => a === b),
  )
  byMailbox.pairs(
    nameOf,
    note('mailbox', (a, b) => a !== b),
  )
  await pause()
  byPhone.pairs(nameOf, note('phone', isSamePhone))
  byId.pairs(nameOf, note('id', always))
  await pause()
  // A name that many share tells nobody apart: alone it makes no pair.
  byName.pairs(null, note('name', always))
  await pause()

  const dismissed = new Set(duplicates.dismissed().map(({ a, b }) => a * pairFactor + b))
  const found: Found[] = []
  const pairs = [...shared]
  for (let from = 0; from < pairs.length; from += sliceRows) {
    const slice = pairs.slice(from, from + sliceRows)
    const birthdays = duplicates.birthdays(
      slice.flatMap(([key]) => [Math.floor(key / pairFactor), key % pairFactor]),
    )
    for (const [key, { email, phone, id, mailbox }] of slice) {
      const [a, b] = [Math.floor(key / pairFactor), key % pairFactor]
      const differ = birthdaysDiffer(birthdays.get(a) ?? null, birthdays.get(b) ?? null)
      const name = nameOf[a] !== nameOf[b] ? 'no' : hasFullName[a] === 1 ? 'full' : 'one-word'
      const score = duplicateScore({
        email,
        phone,
        id,
        name,
        mailbox: mailbox && !email,
        birthdaysDiffer: differ,
      })
      found.push({ a, b, ...score, birthdaysDiffer: differ, dismissed: dismissed.has(key) })
    }
    await pause()
  }
  return found.sort(order)
}

type Member = { readonly client: number; readonly text: string }
type Mark = { email: boolean; phone: boolean; id: boolean; mailbox: boolean; name: boolean }
const nothingShared: Mark = { email: false, phone: false, id: false, mailbox: false, name: false }

/** Two keys in one number: exact up to 67 million clients. */
const pairFactor = 2 ** 26

/** Clients under the key they share. Most are alone: numbers, and no objects for them. */
function createBlocks() {
  const index = createRowIndex(Infinity)
  const members: number[] = []
  const texts: string[] = []
  const shared = new Set<number>()
  const member = (row: number): Member => ({ client: members[row] ?? 0, text: texts[row] ?? '' })

  return {
    add: (key: number, client: number, text: string): void => {
      if (index.first(key) >= 0) shared.add(key)
      index.add(key, members.length)
      members.push(client)
      texts.push(text)
    },
    /**
     * Every two members of a small block. Of a large one only those of the same name, each with the
     * first of them; none where `nameOf` is null.
     */
    pairs: (nameOf: Float64Array | null, take: (one: Member, other: Member) => void): void => {
      for (const key of shared) {
        const block = index.rows(key).map(member)
        if (block.length <= mostInBlock) {
          block.forEach((one, at) => {
            for (const other of block.slice(at + 1)) take(one, other)
          })
        } else if (nameOf !== null) {
          for (const [first, ...rest] of Map.groupBy(
            block,
            ({ client }) => nameOf[client],
          ).values()) {
            for (const other of rest) if (first !== undefined) take(first, other)
          }
        }
      }
    },
  }
}

function idKey({ name, value }: { readonly name: string; readonly value: string }): string {
  return `${fold(name.trim())} ${value.trim().toLowerCase()}`
}
