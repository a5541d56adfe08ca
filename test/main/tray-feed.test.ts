import { expect, test } from 'vitest'
import { readTrayView } from '#main/tray-feed.ts'
import type { CoreClient } from '#main/worker-client.ts'
import { fail, ok } from '#shared/result.ts'
import { localDateTime } from '#shared/time.ts'

function coreAnswering(due: unknown): CoreClient {
  const call = async (channel: string): Promise<unknown> =>
    channel === 'nudges.count' ? ok({ today: 3 }) : due
  return { call } as unknown as CoreClient
}

const person = (name: string, section: string, reasons: readonly unknown[]) => ({
  client: { id: name, name },
  section,
  reasons,
})

test('names who waits, by the heaviest reason that has words, and counts what is due', async () => {
  const late = {
    kind: 'promise-mine',
    weight: 25,
    figures: { promiseId: 'p', text: 'samples', dueOn: '2026-03-10', daysLate: 2, others: 0 },
  }
  const date = {
    kind: 'moment',
    weight: 10,
    figures: { dateKind: 'birthday', label: null, on: '2026-03-12', inDays: 0, years: 60 },
  }
  const tier = { kind: 'tier', weight: 99, figures: { tier: 'A', percent: 15 } }
  const due = ok({
    on: '2026-03-12',
    nudges: [
      person('Amara', 'duty', [tier, date, late]),
      person('Kwame', 'today', [tier]),
      person('Yi', 'also', [date]),
    ],
    reminders: [{ dueAt: '2026-03-12T09:00' }, { dueAt: null }],
  })
  expect(await readTrayView(coreAnswering(due), 'en', localDateTime('2026-03-13T09:00'))).toEqual({
    people: 3,
    first: [
      { id: 'Amara', name: 'Amara', glance: 'samples, 2 days late' },
      { id: 'Kwame', name: 'Kwame', glance: '' },
    ],
    remindersDue: 1,
    pausedUntil: 'tomorrow, 09:00',
    locked: false,
  })
})

test('a core that does not answer leaves the tray as it is', async () => {
  expect(await readTrayView(coreAnswering(fail('data/busy')), 'en', null)).toBeNull()
})
