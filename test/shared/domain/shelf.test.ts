import { expect, test } from 'vitest'
import { shelfDoubt, shelfOf, type ShelfWish } from '#shared/domain/shelf.ts'
import type { WishState } from '#shared/domain/facts.ts'
import { plainDate } from '#shared/time.ts'

const on = plainDate('2026-03-12')
function wish(id: string, state: WishState, text: string, offering: string | null = null) {
  return { id, on, text, state, offering } satisfies ShelfWish
}
const bought = (offering: string) => ({ offering, on })

test('each thing stands once: what they have, else what they want, else what they ruled out', () => {
  const open = wish('1', 'open', 'a tune-up before Easter', 'Service')
  const offered = wish('2', 'offered', 'window boxes')
  const shelf = shelfOf(
    [
      open,
      offered,
      wish('3', 'fulfilled', 'a lamp', 'Dynamo'),
      wish('4', 'fulfilled', 'a quiet bell'),
      wish('5', 'dropped', 'an electric one', 'E-bike'),
      wish('6', 'dropped', 'never again', 'SERVICE '),
      wish('7', 'dropped', 'no lamp', 'dynamo'),
      wish('8', 'dropped', 'nor this', 'e-bike'),
    ],
    [bought('Dynamo')],
  )
  expect(shelf).toEqual({
    wants: [open, offered],
    has: [
      { what: 'Dynamo', on, wishId: null },
      { what: 'a quiet bell', on, wishId: '4' },
    ],
    ruledOut: [{ what: 'E-bike', on, wishId: '5' }],
  })
})

test('an offering is doubted where it is on the shelf already, however it is written', () => {
  const shelf = shelfOf([wish('5', 'dropped', 'an electric one', 'E-bike')], [bought('Dynamo')])
  const why = (offering: string) => shelfDoubt(shelf, offering)?.shelf ?? null
  expect(['dynamo ', 'e-BIKE', 'Service', ' '].map(why)).toEqual(['has', 'ruled-out', null, null])
})
