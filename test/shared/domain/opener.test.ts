import { expect, test } from 'vitest'
import { openerOf, type OpenerFacts } from '#shared/domain/opener.ts'
import { daysAgo } from './client-facts.ts'

const nothing: OpenerFacts = {
  learned: null,
  fact: null,
  promises: [],
  wish: null,
  outcome: null,
  said: null,
}
const everything: OpenerFacts = {
  learned: { text: 'her knee is better', on: daysAgo(9) },
  fact: { text: 'has two cats', on: daysAgo(20) },
  promises: [
    { id: 'p2', side: 'theirs', text: 'send the logs', dueOn: daysAgo(-1) },
    { id: 'p1', side: 'mine', text: 'the stretch plan', dueOn: daysAgo(-1) },
  ],
  wish: { text: 'a course for beginners', on: daysAgo(60) },
  outcome: 'run ten kilometres',
  said: { text: 'talked about May', on: daysAgo(9) },
}
const chosen = (facts: Partial<OpenerFacts>, told: readonly string[] = []) => {
  const opener = openerOf({ ...everything, ...facts }, new Set(told))
  return opener === null ? null : [opener.kind, opener.text]
}

test('the opener is the newest thing learned, at a touch or as a fact', () => {
  expect([
    chosen({}),
    chosen({ fact: { text: 'has three cats', on: daysAgo(2) } }),
    chosen({ learned: null }),
  ]).toEqual([
    ['learned', 'her knee is better'],
    ['learned', 'has three cats'],
    ['learned', 'has two cats'],
  ])
})

test('without it the open promise due first, mine before theirs, unless the card tells it', () => {
  const unlearned = { learned: null, fact: null }
  expect([chosen(unlearned), chosen(unlearned, ['p1']), chosen(unlearned, ['p1', 'p2'])]).toEqual([
    ['promise', 'the stretch plan'],
    ['promise', 'send the logs'],
    ['wish', 'a course for beginners'],
  ])
})

test('then the wish, the aim, and what was said last', () => {
  const rest = { learned: null, fact: null, promises: [] }
  expect([
    chosen(rest),
    chosen({ ...rest, wish: null }),
    chosen({ ...rest, wish: null, outcome: null }),
  ]).toEqual([
    ['wish', 'a course for beginners'],
    ['outcome', 'run ten kilometres'],
    ['said', 'talked about May'],
  ])
  expect(openerOf(nothing, new Set())).toBeNull()
})
