import { expect, test } from 'vitest'
import { createDayWatch } from '#main/reminders/day-watch.ts'
import type { LocalTime } from '#shared/time.ts'
import { fakeTime } from '../support/fake-time.ts'

test('the day turns once, at the owner’s own hour, and with the zone', () => {
  const time = fakeTime('2026-03-12T23:00:00Z')
  const turned: string[] = []
  const day = createDayWatch(
    time.clock,
    () => '04:00' as LocalTime,
    (today) => void turned.push(today),
  )
  day.look()
  time.set('2026-03-13T03:59:00Z')
  day.look()
  expect(turned).toEqual([])
  time.set('2026-03-13T04:00:00Z')
  day.look()
  day.look()
  expect(turned).toEqual(['2026-03-13'])
  time.setZone('America/New_York')
  day.look()
  expect(turned).toEqual(['2026-03-13', '2026-03-12'])
})
