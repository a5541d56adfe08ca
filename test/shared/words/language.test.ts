import { expect, test } from 'vitest'
import { localeFor } from '#shared/words/language.ts'

test('a language chosen holds whatever the system speaks', () => {
  expect([localeFor('en', 'de-DE'), localeFor('de', 'en-GB')]).toEqual(['en', 'de'])
})

test('as the system: German where it speaks German, else English', () => {
  const tags = ['de', 'de-AT', 'de_CH.UTF-8', 'en-GB', 'den', 'fr-CA', 'C', '']
  expect(tags.map((tag) => localeFor('system', tag))).toEqual([
    'de',
    'de',
    'de',
    'en',
    'en',
    'en',
    'en',
    'en',
  ])
})
