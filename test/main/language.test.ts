import { expect, test } from 'vitest'
import { createLanguage } from '#main/language.ts'

test('main speaks as the system until it has learned what the owner chose, and then so', () => {
  const language = createLanguage(() => 'de-DE')
  const german = language.texts()
  expect([language.locale(), german.menu.file]).toEqual(['de', 'Datei'])
  expect([language.choose('system'), language.choose('de')]).toEqual([false, false])
  expect(language.texts()).toBe(german)
  expect(language.choose('en')).toBe(true)
  expect([language.locale(), language.texts().menu.file]).toEqual(['en', 'File'])
})
