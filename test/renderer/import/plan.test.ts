import { expect, test } from 'vitest'
import { remark } from '#shared/words/remark.ts'
import {
  encodingName,
  layoutName,
  noAnswers,
  openAsks,
  shownAsks,
  type Ask,
} from '#renderer/features/import/plan.ts'
import { regionsIn } from '#renderer/features/import/regions.ts'

const ask = (code: Ask['code'], blocking = true): Ask => ({
  code,
  blocking,
  lines: [2],
  message: remark('remark.ask.header'),
  options: [],
})

test('open are the blocking questions without an answer', () => {
  const asks = [ask('date-order'), ask('century'), ask('encoding'), ask('region', false)]
  const answers = { ...noAnswers, century: '2000' as const, accepted: ['encoding' as const] }
  expect(openAsks(asks, answers).map(({ code }) => code)).toEqual(['date-order'])
})

test('a question once asked stays, in its place, with its newest text', () => {
  const seen = [ask('date-order'), ask('century')]
  const newer = { ...ask('century'), message: remark('remark.ask.region') }
  expect(shownAsks(seen, [newer, ask('header')])).toEqual([seen[0], newer, ask('header')])
})

test.each([
  ['utf-8', 'UTF-8'],
  ['windows-1252', 'Windows-1252'],
  ['iso-8859-2', 'ISO-8859-2'],
  ['macintosh', 'Macintosh'],
  ['cp850', 'CP850'],
])('%s is written %s', (encoding, name) => {
  expect(encodingName(encoding)).toBe(name)
})

test('a layout is written as its maker writes it', () => {
  expect([layoutName('google-2024'), layoutName('linkedin')]).toEqual(['Google 2024', 'LinkedIn'])
})

test('regions are countries by name, in order', () => {
  const regions = regionsIn('en-GB')
  expect(regions.length).toBeGreaterThan(230)
  expect(regions.find(({ value }) => value === 'PT')).toEqual({ value: 'PT', label: 'Portugal' })
  expect(regions[0]?.label).toBe('Afghanistan')
})
