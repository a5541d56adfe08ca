import { expect, test } from 'vitest'
import { localeFor } from '#shared/words/language.ts'

test('a language chosen holds whatever the system speaks', () => {
  expect(localeFor('en', 'de-DE')).toBe('en')
})

test('a system that speaks none of ours is answered in English', () => {
  expect(['en-GB', 'en_US.UTF-8', 'fr-CA', 'C', ''].map((tag) => localeFor('system', tag))).toEqual(
    ['en', 'en', 'en', 'en', 'en'],
  )
})
