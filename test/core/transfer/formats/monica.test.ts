import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importFile, jsonFolder, withFile } from '../support.ts'

const sample = join(jsonFolder, 'monica-account-export.json')

test('fillers are dropped: the year that is not known, the day that was reckoned from an age', () => {
  const { plan, created } = importFile(sample)
  expect([plan.format, plan.layout, plan.counts.created]).toEqual(['json', 'Monica', 2])
  expect(created.get(1)?.dates).toEqual([
    { kind: 'birthday', label: null, date: '--04-12', leadDays: null },
  ])
  expect(created.get(2)).toMatchObject({ dates: [], customFields: [['Birth year, about', '1986']] })
})

test('a rhythm, a last touch, an address and what was told of somebody come along', () => {
  expect(importFile(sample).created.get(1)).toMatchObject({
    cadence: { unit: 'days', count: 30 },
    lastTouchOn: '2025-07-06',
    emails: [{ value: 'wendeline@example.com' }],
    notes: [
      'Note, 2023-12-31: Asked for **peonies**',
      'in May',
      'Call, 2025-07-06: Talked about the autumn market',
      'Reminder, 2024-02-29, every year: Send seed catalogue',
    ].join('\n'),
  })
})

const wrapped = (contacts: string) =>
  `{"version": "1.0", "app_version": "4.1", "account": {"data": [{"type": "contact", "values": ${contacts}}]}}`

test('a contact that is none is rejected by its number, the others come in', () => {
  const text = wrapped('[{"properties": {"first_name": "Ada"}}, 7, {"properties": {}}]')
  const { plan } = withFile(text, (path) => importFile(path))
  expect(plan.counts).toMatchObject({ rows: 3, created: 1, rejected: 2 })
  expect(plan.rejects.map(({ line }) => line)).toEqual([2, 3])
})

test.each([
  ['cut short', wrapped('[]').slice(0, -3)],
  ['of another shape', '{"version": "1", "app_version": "4", "account": []}'],
])('an export that is %s is refused as JSON', (_, text) => {
  expect(withFile(text, (path) => importFile(path)).plan.refused?.code).toBe('json')
})
