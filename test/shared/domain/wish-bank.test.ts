import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asksForLike, tellingWords } from '#shared/domain/wish-bank.ts'

const words = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
const like = (offering: string, wish: string) => asksForLike(words(offering), words(wish))

test.each([
  ['Window boxes', 'boxes for the second shop', true],
  ['Evening course', 'An evening on hub gears', true],
  ['Coaching', 'a coach for the new team', true],
  ['Spring planting', 'could you plant something that flowers early', true],
  ['E-bike', 'an electric one for the hills', false],
  ['Garden plan', 'a garden', true],
  ['Gardening', 'a guard for the gate', false],
  // Small words say nothing of what is wished for.
  ['With your name on it', 'something with your logo', false],
  ['Massage', 'einen ruhigen Abend', false],
  ['Blumenkästen', 'blumenkästen für den zweiten laden', true],
  ['庭園 設計', '庭園 計画', true],
  ['Tea', 'tea for two', false],
])('“%s” is something like “%s”: %s', (offering, wish, expected) => {
  expect(like(offering, wish)).toBe(expected)
})

const word = fc.stringMatching(/^[a-z]{4,12}$/u).filter((one) => tellingWords([one]).length === 1)

test('whatever holds a telling word of the offering asks for something like it, in any order', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1 }),
      fc.array(word),
      fc.array(word),
      (name, one, two) => {
        expect(asksForLike(name, [...one, ...name.toReversed(), ...two])).toBe(true)
      },
    ),
  )
})

test('likeness does not depend on who is the offering and who the wish', () => {
  fc.assert(
    fc.property(fc.array(word), fc.array(word), (one, other) => {
      expect(asksForLike(one, other)).toBe(asksForLike(other, one))
    }),
  )
})
