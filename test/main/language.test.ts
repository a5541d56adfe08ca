import { expect, test } from 'vitest'
import { createLanguage } from '#main/language.ts'

test('main speaks as the system until it has learned what the owner chose', () => {
  const language = createLanguage(() => 'en-GB')
  const texts = language.texts()
  expect(language.locale()).toBe('en')
  expect(language.choose('system')).toBe(false)
  expect(language.choose('en')).toBe(false)
  expect(language.texts()).toBe(texts)
})
