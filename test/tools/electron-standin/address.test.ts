import { expect, test } from 'vitest'
import { originOf, toBrowser, toProduct } from '#tools/electron-standin/address.ts'

test.each([
  ['app://ui/index.html#/client/7', 'https://ui.app.invalid/index.html#/client/7'],
  ['app://ui/a%20b?x=1#app://ui/', 'https://ui.app.invalid/a%20b?x=1#app://ui/'],
])('%s is served as %s and shown as itself', (ours, browsers) => {
  expect(toBrowser(ours, ['app'])).toBe(browsers)
  expect(toProduct(browsers)).toBe(ours)
})

test('a host without a path gets one', () => {
  expect(toBrowser('app://ui', ['app'])).toBe('https://ui.app.invalid/')
})

test.each(['https://example.com/app', 'data:text/html,x', 'about:blank', 'other://ui/'])(
  '%s is nobody of ours',
  (url) => {
    expect(toBrowser(url, ['app'])).toBe(url)
    expect(toProduct(url)).toBe(url)
  },
)

test('the origin is scheme and host', () => {
  expect(['app://ui/x#y', 'https://example.com/', '', 'data:,x'].map(originOf)).toEqual([
    'app://ui',
    'https://example.com',
    'null',
    'null',
  ])
})
