import { expect, test } from 'vitest'
import { plainDate } from '#shared/time.ts'
import '#shared/words/every-language.ts'
import { words } from '#shared/words/words.ts'
import { promiseWords } from '#renderer/features/client/entry-words.ts'
import { dayAndMonth, monthName } from '#renderer/features/client/month-name.ts'

const english = words('en')
const today = plainDate('2026-09-23')

test('September is written out in a heading and has three letters beside an entry', () => {
  expect(monthName(today, 'en', 'full')).toBe('September 2026')
  expect(monthName(today, 'en')).toBe('Sep')
  expect(dayAndMonth(today, 'en')).toBe('23 Sep')
})

test('a promise says when it is due, that it is late, or how it ended', () => {
  const told = (state: 'open' | 'kept' | 'released', dueOn: string | null) =>
    promiseWords(
      { side: 'mine', state, dueOn: dueOn === null ? null : plainDate(dueOn) },
      today,
      english,
    )
  expect(told('open', '2026-09-25')).toBe('due Fri 25 September')
  expect(told('open', '2026-09-23')).toBe('due today')
  expect(told('open', '2026-09-21')).toBe('2 days late')
  expect(told('open', null)).toBe('open')
  expect(told('kept', '2026-09-21')).toBe('kept')
  expect(told('released', '2026-09-21')).toBe('let go')
})
