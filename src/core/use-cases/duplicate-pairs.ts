import {
  birthdaysDiffer,
  duplicateScore,
  isIdName,
  isSamePhone,
  mailboxOf,
  phoneTail,
} from '#shared/domain/duplicates.ts'
import type { Context } from '../context.ts'
import { fold } from '../text.ts'
import { hashText } from '../transfer/hash.ts'
import { commonName, nameKey } from '../transfer/match.ts'
import { createRowIndex } from '../transfer/row-index.ts'

// Likely duplicates of the whole data set. Clients are brought together by blocks, by mailbox,
// phone, id and name, and only those of one block are compared: the work grows with the number of
// clients and not with its square. A block that many share says nothing by itself; in it only
// clients of one name are compared. Nothing of it is stored: it follows from the facts.

/** Two clients by key, the lower one first, and how likely they are one. */
export type DuplicatePair = {
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

/** Likeliest first; keys settle ties, so that an order is the same twice. */
export function byLikelihood(
  x: Pick<DuplicatePair, 'a' | 'b' | 'score'>,
  y: { readonly a: number; readonly b: number; readonly score: number },
): number {
  return y.score - x.score || x.a - y.a || x.b - y.b
}

/** All pairs of clients who may be one, likeliest first; `pause` lets other work through. */
export async function findDuplicatePairs(
  context: Context,
  pause: () => Promise<void>,
): Promise<readonly DuplicatePair[]> {
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
  const found: DuplicatePair[] = []
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
  return found.sort(byLikelihood)
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

/** What ids are compared by: the name of the field and what stands in it. */
export function idKey({ name, value }: { readonly name: string; readonly value: string }): string {
  return `${fold(name.trim())} ${value.trim().toLowerCase()}`
}
