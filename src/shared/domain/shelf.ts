import type { PlainDate } from '../time.ts'
import type { WishState } from './facts.ts'

// What a client has, wants and ruled out follows from wishes and purchases; nothing else is kept.

export type ShelfWish = {
  readonly id: string
  readonly on: PlainDate
  readonly text: string
  readonly state: WishState
  readonly offering: string | null
}
export type Bought = { readonly offering: string; readonly on: PlainDate }

/** The wish it came from, where it was not bought. */
export type ShelfItem = {
  readonly what: string
  readonly on: PlainDate
  readonly wishId: string | null
}
export type Shelf<Wish extends ShelfWish = ShelfWish> = {
  /** Wishes that are open or offered, in the order given. */
  readonly wants: readonly Wish[]
  /** Offerings that were bought, and what was wished for and came true. */
  readonly has: readonly ShelfItem[]
  /** What was wished for and is wanted no longer, unless they have it or want it again. */
  readonly ruledOut: readonly ShelfItem[]
}

/** What a wish is about: the offering it names, else its own words. */
const whatOf = ({ offering, text }: ShelfWish): string => offering ?? text
const keyOf = (what: string): string => what.trim().normalize('NFKC').toLowerCase()

/** Each thing stands once, on the first shelf that it fits: has, wants, ruled out. */
export function shelfOf<Wish extends ShelfWish>(
  wishes: readonly Wish[],
  bought: readonly Bought[],
): Shelf<Wish> {
  const ofWish = (wish: ShelfWish): ShelfItem => ({
    what: whatOf(wish),
    on: wish.on,
    wishId: wish.id,
  })
  const wants = wishes.filter(({ state }) => state === 'open' || state === 'offered')
  const has = once([
    ...bought.map(({ offering, on }) => ({ what: offering, on, wishId: null })),
    ...wishes.filter(({ state }) => state === 'fulfilled').map(ofWish),
  ])
  const elsewhere = new Set([...has.map(({ what }) => what), ...wants.map(whatOf)].map(keyOf))
  const dropped = wishes.filter(({ state }) => state === 'dropped').map(ofWish)
  return { wants, has, ruledOut: once(dropped).filter(({ what }) => !elsewhere.has(keyOf(what))) }
}

/** Why an offering is worth a second thought before it is offered to this client; null if not. */
export function shelfDoubt(
  { has, ruledOut }: Shelf,
  offering: string,
): { readonly shelf: 'has' | 'ruled-out'; readonly item: ShelfItem } | null {
  const key = keyOf(offering)
  if (key === '') return null
  const had = has.find(({ what }) => keyOf(what) === key)
  if (had !== undefined) return { shelf: 'has', item: had }
  const out = ruledOut.find(({ what }) => keyOf(what) === key)
  return out === undefined ? null : { shelf: 'ruled-out', item: out }
}

function once(items: readonly ShelfItem[]): readonly ShelfItem[] {
  const first = new Map<string, ShelfItem>()
  for (const item of items) if (!first.has(keyOf(item.what))) first.set(keyOf(item.what), item)
  return [...first.values()]
}
