import { expect, test } from 'vitest'
import '#shared/words/every-language.ts'
import { words } from '#shared/words/words.ts'
import { modelOf, noFilter, whereOf } from '#renderer/filtering/filter-model.ts'
import { groupWords, spoken } from '#renderer/filtering/filter-words.ts'

test.each([
  ['stage = active', [['Stage is active']]],
  [
    '(stage = active or stage = lead) and lastTouchOn < 30 days ago',
    [['Stage is active or lead'], ['Last touch is before 30 days ago']],
  ],
  ['not tag = garden and paused', [['not Tag is garden'], ['Paused']]],
  ['paused = no or tier = none', [['not Paused'], ['Tier is empty']]],
  [
    'warmth < 40 or (spent >= 500 and custom.Bike ~ mixte)',
    [['Warmth is below 40'], ['Spent is at least 500 and Bike contains mixte']],
  ],
])('%s stands as chips, and is the same filter when they are written out', (where, said) => {
  const model = modelOf(where)
  if (model === null) throw new Error('this can be shown as chips')
  const inner = model.join === 'and' ? 'or' : 'and'
  expect(model.groups.map((group) => [spoken(groupWords(group, inner, words('en')))])).toEqual(said)
  expect(modelOf(whereOf(model))).toEqual(model)
})

test('what chips cannot show stays text', () => {
  expect(modelOf('not (paused or tier = A)')).toBeNull()
  expect(modelOf('paused and (tier = A or (tier = B and drifted))')).toBeNull()
  expect(modelOf('warmth <')).toBeNull()
  expect(modelOf('  ')).toEqual(noFilter)
})
