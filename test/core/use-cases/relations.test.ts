import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Output, Request } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import { mergeClients, nth, openTestCore, type TestCore } from '#test/support/core.ts'
import { dumpOf } from '#test/support/dump.ts'

type Side = Output<'known.get'>['relations'][number]
type Said = Omit<Request<'relations.add'>, 'clientId'>

const add = (t: TestCore, name: string): ClientId => t.ask('clients.add', { name }).client.id
const sidesOf = (t: TestCore, id: ClientId): readonly Side[] =>
  t.ask('known.get', { clientId: id }).relations
const told = (t: TestCore, id: ClientId) =>
  sidesOf(t, id).map(({ name, role, roleBack }) => [name, role, roleBack])

function withPair() {
  const t = openTestCore()
  return { t, lena: add(t, 'Lena Berg'), anna: add(t, 'Anna Berg') }
}
const sisters: Omit<Said, 'other'> = { role: 'sister', roleBack: 'brother' }

test('what is said on one page stands on both, each from its own side', () => {
  const { t, lena, anna } = withPair()
  t.ask('relations.add', { clientId: lena, other: { id: anna }, ...sisters })
  const [side] = sidesOf(t, lena)
  expect(side).toEqual({
    id: side?.id,
    otherId: anna,
    otherKind: 'person',
    name: 'Anna Berg',
    role: 'sister',
    roleBack: 'brother',
  })
  expect(sidesOf(t, anna)).toEqual([
    { ...side, otherId: lena, name: 'Lena Berg', role: 'brother', roleBack: 'sister' },
  ])
})

test('somebody who is no client is a name and a role', () => {
  const { t, lena } = withPair()
  t.ask('relations.add', {
    clientId: lena,
    other: { name: 'Chidi' },
    role: 'husband, keeps the books',
    roleBack: 'no such page',
  })
  expect(told(t, lena)).toEqual([['Chidi', 'husband, keeps the books', null]])
})

test('only the way back can be said, and the way there added from the other page', () => {
  const { t, lena, anna } = withPair()
  t.ask('relations.add', { clientId: lena, other: { id: anna }, role: null, roleBack: 'sister' })
  expect([told(t, lena), told(t, anna)]).toEqual([
    [['Anna Berg', null, 'sister']],
    [['Lena Berg', 'sister', null]],
  ])
  t.ask('relations.edit', {
    id: nth(sidesOf(t, anna), 0).id,
    clientId: anna,
    other: { id: lena },
    role: 'sister',
    roleBack: 'elder sister',
  })
  expect([told(t, lena), told(t, anna)]).toEqual([
    [['Anna Berg', 'elder sister', 'sister']],
    [['Lena Berg', 'sister', 'elder sister']],
  ])
})

test('each deed is undone and redone by itself, from whichever page it was done', () => {
  const { t, lena, anna } = withPair()
  const states: unknown[] = [told(t, anna)]
  const step = (deed: () => void) => {
    deed()
    states.push(told(t, anna))
  }
  step(() => t.ask('relations.add', { clientId: lena, other: { id: anna }, ...sisters }))
  const { id } = nth(sidesOf(t, anna), 0)
  const edit = { id, clientId: anna, other: { id: lena } }
  step(() => t.ask('relations.edit', { ...edit, role: 'half-brother', roleBack: 'sister' }))
  step(() => t.ask('relations.edit', { ...edit, role: null, roleBack: 'stepsister' }))
  step(() => t.ask('relations.delete', { id, clientId: anna }))
  expect(states).toEqual([
    [],
    [['Lena Berg', 'brother', 'sister']],
    [['Lena Berg', 'half-brother', 'sister']],
    [['Lena Berg', null, 'stepsister']],
    [],
  ])
  for (const before of states.slice(0, -1).toReversed()) {
    t.ask('undo.undo', {})
    expect(told(t, anna)).toEqual(before)
  }
  for (const after of states.slice(1)) {
    t.ask('undo.redo', {})
    expect(told(t, anna)).toEqual(after)
  }
})

test('nobody belongs to themselves, and a relation is changed only by those it is of', () => {
  const { t, lena, anna } = withPair()
  const stranger = add(t, 'Tom Sand')
  const self = { clientId: lena, other: { id: lena }, ...sisters }
  expect(t.refusal('relations.add', self)).toBe('relation/self')
  const unsaid = { clientId: lena, other: { id: anna }, role: null, roleBack: null }
  expect(t.refusal('relations.add', unsaid)).toBe('relation/no-role')
  t.ask('relations.add', { clientId: lena, other: { id: anna }, ...sisters })
  const { id } = nth(sidesOf(t, lena), 0)
  expect(t.refusal('relations.delete', { id, clientId: stranger })).toBe('relation/not-found')
  t.ask('clients.delete', { id: stranger })
  const gone = { clientId: lena, other: { id: stranger }, ...sisters }
  expect(t.refusal('relations.add', gone)).toBe('relation/other-not-found')
})

test('who is in Trash is not named until they are back; who is purged takes it along for good', () => {
  const { t, lena, anna } = withPair()
  t.ask('relations.add', { clientId: lena, other: { id: anna }, ...sisters })
  t.ask('clients.delete', { id: anna })
  expect(told(t, lena)).toEqual([])
  t.ask('clients.restore', { id: anna })
  expect(told(t, lena)).toHaveLength(1)
  t.ask('relations.delete', { id: nth(sidesOf(t, lena), 0).id, clientId: lena })
  t.ask('clients.delete', { id: anna })
  t.ask('trash.purge', { ids: [anna] })
  // Undone past the deletion of the relation: nobody is there to have it with.
  for (let left = 6; left > 0; left -= 1) t.core.call('undo.undo', {})
  expect(t.core.call('clients.get', { id: lena }).ok).toBe(false)
})

test('two who become one keep what was said once, from whichever side it was said', async () => {
  const { t, lena, anna } = withPair()
  const lenaAgain = add(t, 'L. Berg')
  t.ask('relations.add', { clientId: lena, other: { id: anna }, ...sisters })
  t.ask('relations.add', {
    clientId: anna,
    other: { id: lenaAgain },
    role: 'brother',
    roleBack: 'sister',
  })
  t.ask('relations.add', {
    clientId: lenaAgain,
    other: { id: anna },
    role: 'sister',
    roleBack: null,
  })
  t.ask('relations.add', {
    clientId: lenaAgain,
    other: { id: anna },
    role: 'landlady',
    roleBack: null,
  })
  t.ask('relations.add', { clientId: lena, other: { id: lenaAgain }, role: 'self', roleBack: null })
  const before = dumpOf(t.folder)
  await mergeClients(t, { keep: lena, others: [lenaAgain] })
  expect(told(t, lena)).toEqual([
    ['Anna Berg', 'sister', 'brother'],
    ['Anna Berg', 'landlady', null],
  ])
  expect((await t.work('data.check', {})).problems).toEqual([])
  t.ask('undo.undo', {})
  expect(dumpOf(t.folder)).toEqual(before)
})

/** What the model keeps: one line for a pair, as its first client has it. */
type Line = { readonly a: number; readonly b: number; role: string | null; back: string | null }

test('whatever is said from whichever page, both pages say the same of each other', () => {
  const word = fc.constantFrom('sister', 'brother', 'partner')
  const roles = fc
    .record({ role: fc.option(word, { nil: null }), back: fc.option(word, { nil: null }) })
    .filter(({ role, back }) => role !== null || back !== null)
  const step = fc.record({ at: fc.nat(9), from: fc.nat(2), to: fc.nat(2), roles, does: fc.nat(3) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const t = openTestCore()
      const ids = ['Ada', 'Ben', 'Cleo'].map((name) => add(t, name))
      const lines: Line[] = []
      for (const { at, from, to, roles: said, does } of steps) {
        const clientId = nth(ids, from)
        const mine = sidesOf(t, clientId)
        const index = mine.length === 0 ? -1 : at % mine.length
        const words = { role: said.role, roleBack: said.back }
        const line = (): number =>
          nth(
            [...lines.keys()].filter((key) => [lines[key]?.a, lines[key]?.b].includes(from)),
            index,
          )
        if (does === 0 && index >= 0) {
          t.ask('relations.delete', { id: nth(mine, index).id, clientId })
          lines.splice(line(), 1)
        } else if (from !== to && (does === 1 || index < 0)) {
          t.ask('relations.add', { clientId, other: { id: nth(ids, to) }, ...words })
          lines.push({ a: from, b: to, ...said })
        } else if (from !== to) {
          t.ask('relations.edit', {
            id: nth(mine, index).id,
            clientId,
            other: { id: nth(ids, to) },
            ...words,
          })
          lines.splice(line(), 1, { a: from, b: to, ...said })
        }
      }
      const names = ['Ada', 'Ben', 'Cleo']
      for (const [at, id] of ids.entries()) {
        expect(told(t, id)).toEqual(
          lines.flatMap(({ a, b, role, back }) =>
            a === at ? [[names[b], role, back]] : b === at ? [[names[a], back, role]] : [],
          ),
        )
      }
      t.core.close()
    }),
    { numRuns: 25 },
  )
})
