import { expect, test } from 'vitest'
import { systemLocale } from '#cli/locale.ts'

test.each([
  [{ LANG: 'de_DE.UTF-8' }, 'de-DE', 'de-DE'],
  [{ LC_ALL: 'en_US.UTF-8', LANG: 'C' }, 'en-US', 'en-US'],
  // Cron, containers: the runtime answers American English where nobody chose any.
  [{}, 'en-US', 'en-GB'],
  [{ LANG: 'C.UTF-8' }, 'en-US', 'en-GB'],
  [{ LC_ALL: 'POSIX', LANG: 'de_DE.UTF-8' }, 'en-US', 'en-GB'],
  [{ LANG: '' }, 'und', 'en-GB'],
])('%o with a runtime in %s is %s', (env, runtime, locale) => {
  expect(systemLocale(env, 'linux', runtime)).toBe(locale)
})

test('Windows tells the runtime itself', () => {
  expect(systemLocale({}, 'win32', 'en-US')).toBe('en-US')
})
