import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseWhere, type WhereContext, type WhereExpr } from '#shared/domain/where.ts'
import { writeWhere } from '#shared/domain/write-where.ts'
import { isPlainDate, plainDate } from '#shared/time.ts'

const context: WhereContext = {
  readDate: (text) => {
    if (text.toLowerCase() === 'today') return plainDate('2026-11-22')
    return isPlainDate(text) ? text : null
  },
}

function read(source: string) {
  const parsed = parseWhere(source, context)
  return parsed.ok ? parsed.value : parsed.error
}

const active = { op: 'text', field: 'stage', compare: '=', value: 'active' }
const tierA = { op: 'text', field: 'tier', compare: '=', value: 'A' }
const paused = { op: 'flag', field: 'paused', value: true }

test.each([
  ['stage = active', active],
  ['STAGE=Active', active],
  ['tier = none', { op: 'text', field: 'tier', compare: '=', value: null }],
  ['email = ""', { op: 'text', field: 'email', compare: '=', value: null }],
  ['name = "none"', { op: 'text', field: 'name', compare: '=', value: 'none' }],
  ['name = Morag Sinclair', { op: 'text', field: 'name', compare: '=', value: 'Morag Sinclair' }],
  [
    "name = Aisling O'Rourke",
    { op: 'text', field: 'name', compare: '=', value: "Aisling O'Rourke" },
  ],
  [
    'name = "Rag and \\"Bone\\""',
    { op: 'text', field: 'name', compare: '=', value: 'Rag and "Bone"' },
  ],
  ['tags ~ knee', { op: 'text', field: 'tag', compare: '~', value: 'knee' }],
  ['email~@example.com', { op: 'text', field: 'email', compare: '~', value: '@example.com' }],
  ['warmth < 40', { op: 'number', field: 'warmth', compare: '<', value: 40 }],
  ['cadenceDays = none', { op: 'number', field: 'cadenceDays', compare: '=', value: null }],
  ['nextDueOn < today', { op: 'date', field: 'nextDueOn', compare: '<', value: '2026-11-22' }],
  ['lastTouchOn != none', { op: 'date', field: 'lastTouchOn', compare: '!=', value: null }],
  ['paused', paused],
  ['paused != no', paused],
  ['custom.Bike = mixte', { op: 'custom', name: 'Bike', compare: '=', value: 'mixte' }],
  ['"Shoe size" = 42', { op: 'custom', name: 'Shoe size', compare: '=', value: '42' }],
  ['stage = active and tier = A', { op: 'and', items: [active, tierA] }],
  [
    'paused or stage = active AND tier = A',
    { op: 'or', items: [paused, { op: 'and', items: [active, tierA] }] },
  ],
  [
    '(paused or stage = active) and tier = A',
    { op: 'and', items: [{ op: 'or', items: [paused, active] }, tierA] },
  ],
  ['not paused and tier = A', { op: 'and', items: [{ op: 'not', item: paused }, tierA] }],
  ['not (paused or tier = A)', { op: 'not', item: { op: 'or', items: [paused, tierA] } }],
])('reads %s', (source, expected) => {
  expect(read(source)).toEqual(expected)
})

test.each([
  ['  ', 'where/empty', { at: 1, found: '' }],
  ['colour = red', 'where/unknown-field', { at: 1, found: 'colour' }],
  ['__proto__ = red', 'where/unknown-field', { at: 1, found: '__proto__' }],
  ['name', 'where/no-comparison', { at: 5, found: '' }],
  ['name = ', 'where/no-value', { at: 8, found: '' }],
  ['name < M', 'where/cannot-compare', { at: 6, found: '<' }],
  ['stage = busy', 'where/bad-value', { at: 9, found: 'busy' }],
  ['warmth > hot', 'where/bad-value', { at: 10, found: 'hot' }],
  ['nextDueOn < 2026-02-30', 'where/bad-value', { at: 13, found: '2026-02-30' }],
  ['name = "Morag', 'where/unclosed-quote', { at: 8, found: '"' }],
  ['(name = Morag', 'where/unbalanced', { at: 14, found: '' }],
  ['name = Morag)', 'where/unbalanced', { at: 13, found: ')' }],
  ['paused paused', 'where/no-comparison', null],
  ['= 3', 'where/unexpected', { at: 1, found: '=' }],
  ['name = x and', 'where/unexpected', { at: 13, found: '' }],
])('refuses %s', (source, code, details) => {
  expect(read(source)).toMatchObject(details === null ? {} : { code, details })
  expect(parseWhere(source, context).ok).toBe(false)
})

test('refuses nesting that would exhaust the stack', () => {
  const deep = `${'('.repeat(20_000)}paused${')'.repeat(20_000)}`
  expect(read(deep)).toMatchObject({ code: 'where/too-deep' })
  expect(read(`${'not '.repeat(20_000)}paused`)).toMatchObject({ code: 'where/too-deep' })
})

test('any quoted text comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
      const quoted = `"${text.replaceAll(/["\\]/g, '\\$&')}"`
      expect(read(`name = ${quoted}`)).toEqual({
        op: 'text',
        field: 'name',
        compare: '=',
        value: text.normalize('NFC'),
      })
    }),
  )
})

const written = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.normalize('NFC'))
const day = fc.oneof(fc.constantFrom('today', '30 days ago', 'none of it', '2026-02-03'), written)
const equality = fc.constantFrom('=', '!=')
const order = fc.constantFrom('=', '!=', '<', '>', '<=', '>=')
const anyTest = fc.oneof(
  fc.record({
    op: fc.constant('text'),
    field: fc.constantFrom('name', 'tag', 'email'),
    compare: fc.constantFrom('=', '!=', '~'),
    value: written,
  }),
  fc.record({
    op: fc.constant('text'),
    field: fc.constantFrom('tier', 'tag'),
    compare: equality,
    value: fc.constant(null),
  }),
  fc.record({
    op: fc.constant('custom'),
    // Its own quotes, and a name that could be a field's.
    name: fc.oneof(written, fc.constantFrom('Bike', 'name', 'paused')),
    compare: equality,
    value: written,
  }),
  fc.record({
    op: fc.constant('number'),
    field: fc.constantFrom('warmth', 'spent'),
    compare: order,
    value: fc.integer({ min: -999, max: 99_999 }),
  }),
  fc.record({
    op: fc.constant('date'),
    field: fc.constant('lastTouchOn'),
    compare: order,
    value: day,
  }),
  fc.record({ op: fc.constant('flag'), field: fc.constant('paused'), value: fc.boolean() }),
)
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    anyTest,
    fc.record({
      op: fc.constantFrom('and', 'or'),
      items: fc.array(tie('tree'), { minLength: 2, maxLength: 4 }),
    }),
    fc.record({ op: fc.constant('not'), item: tie('tree') }),
  ),
}))

test('a filter that is written out reads back as itself', () => {
  fc.assert(
    fc.property(tree, (expr) => {
      const source = writeWhere(expr as WhereExpr<string>)
      expect(parseWhere(source, { readDate: (text) => text })).toEqual({ ok: true, value: expr })
    }),
    {
      numRuns: 500,
      examples: [[{ op: 'custom', name: 'Garden size', compare: '=', value: 'small' }]],
    },
  )
})

test('never throws, whatever is typed', () => {
  const words = fc.constantFrom(
    'name',
    'and',
    'or',
    'not',
    '(',
    ')',
    '=',
    '~',
    '"',
    "'",
    '!',
    'x',
    '\\',
  )
  fc.assert(
    fc.property(fc.array(words), (parts) => {
      parseWhere(parts.join(' '), context)
      parseWhere(parts.join(''), context)
    }),
  )
})
