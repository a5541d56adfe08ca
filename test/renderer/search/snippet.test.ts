import { expect, test } from 'vitest'
import { markFound, plainSnippet, snippetParts } from '#renderer/features/search/snippet.ts'

test('a snippet is cut where found words begin and end', () => {
  expect(snippetParts('both \u{E000}lem\u{E001}on trees')).toEqual([
    { text: 'both ', found: false },
    { text: 'lem', found: true },
    { text: 'on trees', found: false },
  ])
  expect(plainSnippet('both \u{E000}lem\u{E001}on trees')).toBe('both lemon trees')
})

test('marks without a partner are dropped', () => {
  expect(snippetParts('a\u{E001}b')).toEqual([
    { text: 'a', found: false },
    { text: 'b', found: false },
  ])
})

test('names are marked at the beginnings of words, whatever their accents', () => {
  expect(markFound('Amadou Lémaire', 'ama lem')).toEqual([
    { text: 'Ama', found: true },
    { text: 'dou ', found: false },
    { text: 'Lém', found: true },
    { text: 'aire', found: false },
  ])
  expect(markFound('Björn', 'BJO')).toEqual([
    { text: 'Bjö', found: true },
    { text: 'rn', found: false },
  ])
  expect(markFound('Ann-Marie', 'mar')).toEqual([
    { text: 'Ann-', found: false },
    { text: 'Mar', found: true },
    { text: 'ie', found: false },
  ])
})

test('a query found nowhere marks nothing', () => {
  expect(markFound('Kwame', 'w')).toEqual([{ text: 'Kwame', found: false }])
  expect(markFound('Kwame', '  ')).toEqual([{ text: 'Kwame', found: false }])
})
