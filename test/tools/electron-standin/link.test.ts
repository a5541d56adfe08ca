import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLink } from '#tools/electron-standin/page/link.ts'
import type { Listeners } from '#tools/electron-standin/page/link.ts'

// Two ends of one wire. In a browser they sit in two worlds of a document; any target of events
// will do, except that it does not clone: what has to be plain data is looked at as it passes.
let passed: unknown[]

beforeEach(() => {
  const document = new EventTarget()
  passed = []
  for (const name of ['there', 'back']) {
    document.addEventListener(name, (event) => passed.push((event as CustomEvent).detail))
  }
  vi.stubGlobal('document', document)
})

afterEach(() => {
  // Every message could be cloned.
  expect(structuredClone(passed)).toEqual(passed)
  vi.unstubAllGlobals()
})

const connect = (listeners: Listeners) => {
  createLink('back', 'there', listeners)
  return createLink('there', 'back', {})
}

test('an answer comes back at once, with its types', () => {
  const tell = connect({ same: (value) => value })
  const value = { when: new Date(5), big: 1n, list: [new Map([[1, NaN]]), undefined] }
  expect(tell('same', value)).toEqual(value)
})

test('functions are called across, both ways, and one inside the other', () => {
  const tell = connect({
    add: (double) => (n: number) => 1 + (double as (n: number) => number)(n),
  })
  const addToDouble = tell('add', (n: number) => n * 2) as (n: number) => number
  expect(addToDouble(20)).toBe(41)
})

test('a promise settles across', async () => {
  const tell = connect({
    later: (fail) => (fail === true ? Promise.reject(new TypeError('no')) : Promise.resolve([1])),
  })
  await expect(tell('later')).resolves.toEqual([1])
  await expect(tell('later', true)).rejects.toEqual(new Error('no'))
})

test('of an error only the message goes across', () => {
  const tell = connect({
    fail: () => {
      throw new TypeError('bad')
    },
  })
  expect(() => tell('fail')).toThrow(new Error('bad'))
})

test('a class is dropped and a symbol refused', () => {
  class Point {
    x = 1
    norm() {
      return this.x
    }
  }
  const tell = connect({ same: (value) => value })
  expect(tell('same', new Point())).toEqual({ x: 1 })
  expect(() => tell('same', Symbol('s'))).toThrow('An object could not be cloned.')
})
