import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heroCheck, letterHints, personalShare } from '#shared/domain/letter-check.ts'
import { readTemplate, renderLetter } from '#shared/domain/merge-fields.ts'

const known = new Map([
  ['first name', 'Siobhán'],
  ['wish', 'a bench out of the wind'],
])
const letterOf = (template: string) => renderLetter(readTemplate(template), known)
const shared = 'Dear {first name}, the first warm week is here and I thought of {wish}.'

test('what is filled in and what was written by hand is a letter’s own, the rest is everybody’s', () => {
  const fixed = letterOf('Hello there. It is spring and we are open again.')
  expect(personalShare(fixed, fixed)).toBe(0)
  // 7 of 18 words: the name and the wish.
  expect(personalShare(letterOf(shared), letterOf(shared))).toBeCloseTo(7 / 18)
  // Her name, typed by hand, “did”, a second “the”, “hedge” and “hold”.
  const edited = letterOf('Dear Siobhán, the first warm week is here. Did the hedge hold?')
  expect(personalShare(edited, letterOf(shared))).toBeCloseTo(5 / 12)
  expect(personalShare([], letterOf(shared))).toBe(0)
})

test('a share lies between nought and one, and a letter nobody else gets is all its own', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (letter, other) => {
      const share = personalShare(letterOf(letter), letterOf(other))
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
      expect(
        personalShare(letterOf(letter), letterOf(letter.replaceAll(/[{}]/gu, ''))),
      ).toBeLessThanOrEqual(1)
    }),
  )
})

test('a letter is about whoever it speaks of most', () => {
  expect(heroCheck("I've a new shop. We're open, and our team waits.", ['Siobhán'])).toEqual({
    you: 0,
    me: 3,
    asks: false,
    named: false,
  })
  expect(heroCheck('Siobhán, how is your hedge? Shall I look?', ['Siobhán Ní', 'Siobhán'])).toEqual(
    {
      you: 1,
      me: 1,
      asks: true,
      named: true,
    },
  )
})

test('a German letter is read too, with du or with Sie', () => {
  const hero = (text: string) => {
    const { you, me, asks } = heroCheck(text, [])
    return { you, me, asks }
  }
  expect(hero('Ich habe meinen Laden neu, und wir freuen uns mit unserem Team.')).toEqual({
    you: 0,
    me: 5,
    asks: false,
  })
  expect(hero('Wie geht es deiner Hecke, und was macht dir Sorgen?')).toEqual({
    you: 2,
    me: 0,
    asks: true,
  })
  expect(hero('Darf ich Ihnen Ihren Garten zeigen? Sie schrieb, ihre Hecke hält.')).toEqual({
    you: 3,
    me: 1,
    asks: true,
  })
})

test('hints come when a letter has no gaps, sameness first, and only beside other letters', () => {
  const circular = letterOf('I am back from holiday and my shop is open again.')
  const hero = heroCheck('I am back from holiday and my shop is open again.', ['Siobhán'])
  expect(letterHints(circular, 0, 11, hero)).toEqual(['same', 'boastful', 'incurious', 'nameless'])
  expect(letterHints(circular, 0, 0, hero)).not.toContain('same')
  expect(letterHints(letterOf('{colour}'), 0, 11, hero)).toEqual([])
})
