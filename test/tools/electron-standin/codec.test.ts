import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCodec } from '#tools/electron-standin/page/codec.ts'

const { encode, decode } = createCodec()

const throughText = (value: unknown) => decode(encode(value))

const typedArray = fc.oneof(
  fc.int8Array(),
  fc.uint8Array(),
  fc.int16Array(),
  fc.float64Array(),
  fc.bigInt64Array(),
)

const anything = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.anything({ maxDepth: 0, withBigInt: true, withDate: true, withSparseArray: true }),
    fc.date({ noInvalidDate: false }),
    fc.double(),
    fc.string({ unit: 'binary' }),
    typedArray,
    typedArray.map((view) => view.buffer.slice(0)),
    fc.constant(/a+b/giu),
    fc.string().map((text) => Object(text) as object),
  ),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('node')),
    fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), tie('node')),
    fc.array(tie('node')).map((values) => new Set(values)),
    fc.array(fc.tuple(tie('node'), tie('node'))).map((pairs) => new Map(pairs)),
  ),
})).node

test('what structured clone keeps, the text keeps', () => {
  fc.assert(
    fc.property(anything, (value) => {
      expect(throughText(value)).toStrictEqual(structuredClone(value))
    }),
  )
})

test('one object in two places stays one object', () => {
  const shared = { n: 1 }
  const { a, b } = throughText({ a: shared, b: [shared] }) as { a: unknown; b: unknown[] }
  expect(a).toBe(b[0])
})

test('a cycle comes back as a cycle', () => {
  const loop: { self?: unknown; list: unknown[]; map: Map<string, unknown> } = {
    list: [],
    map: new Map(),
  }
  loop.self = loop
  loop.list.push(loop)
  loop.map.set('loop', loop.map)
  const back = throughText(loop) as typeof loop
  expect(back.self).toBe(back)
  expect(back.list[0]).toBe(back)
  expect(back.map.get('loop')).toBe(back.map)
})

test('the key __proto__ is a key and nothing more', () => {
  const back = throughText(JSON.parse('{"__proto__":{"admin":true}}')) as object
  expect(Object.keys(back)).toEqual(['__proto__'])
  expect('admin' in back).toBe(false)
})

test('an error keeps its class, message and cause', () => {
  const back = throughText(new TypeError('bad', { cause: new RangeError('worse') })) as Error
  expect(back).toBeInstanceOf(TypeError)
  expect([back.message, back.cause]).toEqual(['bad', new RangeError('worse')])
})

test('a view keeps its place in its buffer', () => {
  const view = new Uint8Array(new Uint8Array([1, 2, 3, 4]).buffer, 1, 2)
  const back = throughText(view) as Uint8Array
  expect([[...back], back.byteOffset, back.buffer.byteLength]).toEqual([[2, 3], 1, 4])
})

test.each([
  ['a function', () => 1],
  ['a function inside', { list: [() => 1] }],
  ['a promise', Promise.resolve()],
  ['a symbol', Symbol('s')],
  ['a weak map', new WeakMap()],
])('%s is refused in the words of Electron', (_what, value) => {
  expect(() => encode(value)).toThrow('An object could not be cloned.')
})
