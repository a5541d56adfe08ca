import { expect, test } from 'vitest'
import { plainDate } from '#shared/time.ts'
import { openTestCore, type TestCore } from '#test/support/core.ts'
import { visibleDumpOf } from '#test/support/dump.ts'

function practice(count = 5): { t: TestCore; keys: Uint32Array<ArrayBuffer> } {
  const t = openTestCore({ now: '2026-11-22T10:00:00Z' })
  for (let n = 0; n < count; n += 1) t.ask('clients.add', { name: `Client ${n}` })
  return { t, keys: t.ask('clients.list', {}).keys }
}
const rowsOf = (t: TestCore, keys: Uint32Array) =>
  t.ask('clients.window', { keys: [...keys] as never }).rows

test('a touch with each of them is one deed that resets every clock and can be taken back', async () => {
  const { t, keys } = practice()
  const before = visibleDumpOf(t.folder)
  const chosen = keys.slice(1, 4)
  expect(t.ask('clients.logMany', { keys: chosen, kind: 'email', body: 'Season letter' })).toEqual({
    changed: 3,
  })
  expect(rowsOf(t, keys).map(({ lastTouchOn }) => lastTouchOn)).toEqual([
    null,
    '2026-11-22',
    '2026-11-22',
    '2026-11-22',
    null,
  ])
  const [, second] = rowsOf(t, keys)
  const { entries } = t.ask('timeline.page', { clientId: second?.id as never })
  expect(entries.map(({ body, interaction }) => [body, interaction?.direction])).toEqual([
    ['Season letter', 'outbound'],
  ])
  expect(t.ask('search.run', { query: 'season' }).hits).toHaveLength(3)
  expect((await t.work('data.check', {})).problems).toEqual([])
  expect(t.ask('undo.undo', {}).undone).toMatchObject({
    what: 'clients.log',
    details: { name: null, n: 3 },
  })
  expect(visibleDumpOf(t.folder)).toEqual(before)
})

test('a touch of many cannot lie ahead', () => {
  const { t, keys } = practice(1)
  const on = plainDate('2026-11-23')
  expect(t.refusal('clients.logMany', { keys, kind: 'call', on })).toBe('touch/to-come')
})

test('labels, stage and archive go to all of them, and tags another one has stay', () => {
  const { t, keys } = practice(3)
  t.ask('clients.editMany', { keys: keys.slice(0, 1), patch: { addTags: ['Old', 'Kept'] } })
  t.ask('clients.editMany', {
    keys,
    patch: {
      addTags: ['New'],
      removeTags: ['old'],
      addSegments: ['Regulars'],
      stage: 'lead',
      tier: 'A',
      archived: true,
    },
  })
  expect(
    rowsOf(t, keys).map(({ tags, segments, stage, tier, archived }) => [
      tags,
      segments,
      stage,
      tier,
      archived,
    ]),
  ).toEqual([
    [['Kept', 'New'], ['Regulars'], 'lead', 'A', true],
    [['New'], ['Regulars'], 'lead', 'A', true],
    [['New'], ['Regulars'], 'lead', 'A', true],
  ])
})

test('a pause takes the place of one that runs, and leaves one that ends alike', () => {
  const { t, keys } = practice(3)
  const spring = plainDate('2027-03-01')
  t.ask('clients.pauseMany', { keys: keys.slice(0, 1), until: null })
  t.ask('clients.pauseMany', { keys: keys.slice(1, 2), until: spring })
  const { changed } = t.ask('clients.pauseMany', { keys, until: spring })
  expect(changed).toBe(3)
  expect(rowsOf(t, keys).map(({ pausedUntil }) => pausedUntil)).toEqual([spring, spring, spring])
  const today = plainDate('2026-11-22')
  expect(t.refusal('clients.pauseMany', { keys, until: today })).toBe('pause/in-the-past')
})

test('deleted together they go to Trash together, and those gone before are passed over', () => {
  const { t, keys } = practice(4)
  t.ask('clients.deleteMany', { keys: keys.slice(0, 1) })
  expect(t.ask('clients.deleteMany', { keys: keys.slice(0, 3) })).toEqual({ changed: 2 })
  expect(t.ask('clients.list', {}).keys).toEqual(keys.slice(3))
  expect(t.refusal('clients.deleteMany', { keys: keys.slice(0, 3) })).toBe('client/not-found')
  t.ask('undo.undo', {})
  expect(t.ask('clients.list', {}).keys).toEqual(keys.slice(1))
})

test('views keep what was asked for, in the order the owner gives them', () => {
  const { t } = practice(1)
  const request = {
    query: '',
    where: 'lastTouchOn < "30 days ago"',
    stage: 'active',
    sort: 'warmth',
    descending: true,
  } as const
  const save = (name: string) => t.ask('views.save', { name, request }).view
  const [cooling, , spring] = [save('Cooling'), save('Second'), save('Spring')]
  t.ask('views.move', { id: spring.id, to: 0 })
  t.ask('views.edit', { id: cooling.id, name: 'Cooling this month' })
  const named = () => t.ask('views.list', {}).views.map(({ name }) => name)
  expect(named()).toEqual(['Spring', 'Cooling this month', 'Second'])
  expect(t.ask('views.list', {}).views[1]?.request).toEqual(request)
  t.ask('views.delete', { id: spring.id })
  expect(named()).toEqual(['Cooling this month', 'Second'])
  t.ask('undo.undo', {})
  expect(named()).toEqual(['Spring', 'Cooling this month', 'Second'])
  expect(t.told.at(-1)).toContain('views')
  const bad = { ...request, where: 'warmth >' }
  expect(t.refusal('views.save', { name: 'x', request: bad })).toBe('where/unreadable')
  expect(t.refusal('views.delete', { id: cooling.id.replace(/^./u, '9') })).toBe('view/not-found')
})
