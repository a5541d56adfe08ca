import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { temporaryFolder } from '#test/support/core.ts'
import { faultsOf } from '#tools/reminders/judge.ts'
import { runTimeline } from '#tools/reminders/run-timeline.ts'
import { readCases } from '#tools/reminders/schedule-file.ts'

const root = join(import.meta.dirname, '../..')
const samples = join(root, 'test/samples/reminders')
const sampleFile = join(samples, 'schedule-cases.json')
const ownFile = join(samples, 'own-cases.json')

/** Memory, where there is such a folder: each timeline opens a data file a dozen times. */
const quickDisk = existsSync('/dev/shm') ? { TMPDIR: '/dev/shm' } : {}

/** The script as a person starts it, on a machine of some other time zone. */
async function scheduleCases(file: string, timeZone: string) {
  const child = spawn(process.execPath, [join(root, 'tools/run.mjs'), 'schedule-cases', file], {
    cwd: root,
    env: { ...process.env, ...quickDisk, TZ: timeZone },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, faults, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { out, faults, code: code as number | null }
}

test.each(['UTC', 'America/New_York', 'Pacific/Apia'])(
  'all 26 sample timelines go as listed on a machine in %s',
  { timeout: 180_000 },
  async (timeZone) => {
    const { out, faults, code } = await scheduleCases(sampleFile, timeZone)
    expect({ faults, code }).toEqual({ faults: '', code: 0 })
    const results = JSON.parse(out) as { id: string; notifications: number }[]
    const { cases } = readCases(readFileSync(sampleFile, 'utf8'))
    expect(results.map(({ id }) => id)).toEqual(cases.map(({ id }) => id))
    expect(results).toHaveLength(26)
    expect(results.find(({ id }) => id === 'three-at-once')).toEqual({
      id: 'three-at-once',
      deliveries: ['a', 'b', 'c'].map((id) => ({
        id,
        occurrence: '2026-06-10',
        at: '2026-06-10T07:00:00Z',
        late: false,
        snoozed: false,
        channel: 'notification',
      })),
      notifications: 3,
      openOn: [],
    })
  },
)

test.each(
  readCases(readFileSync(ownFile, 'utf8')).cases.map((one) => [one.id, one.why, one] as const),
)('timeline %s: %s', { timeout: 60_000 }, async (_id, _why, timeline) => {
  expect(faultsOf(timeline, await runTimeline(timeline))).toEqual([])
})

test('what did not go as listed is told, and the script fails', { timeout: 60_000 }, async () => {
  const file = join(temporaryFolder(), 'wrong.json')
  const wrong = JSON.stringify({
    cases: [
      {
        id: 'wrong',
        zone: 'Europe/Berlin',
        reminders: [{ id: 'a', date: '2026-06-10', time: '09:00' }],
        timeline: [
          { at: '2026-06-10T06:00:00Z', do: 'start' },
          { at: '2026-06-10T08:00:00Z', do: 'end' },
        ],
        expect: [
          {
            id: 'a',
            occurrence: '2026-06-10',
            from: '2026-06-10T07:00:00Z',
            to: '2026-06-10T07:01:00Z',
            late: true,
          },
        ],
        notifications: 2,
        openOn: [{ id: 'a', date: '2026-06-09' }],
      },
    ],
  })
  writeFileSync(file, wrong)
  const { faults, code } = await scheduleCases(file, 'UTC')
  expect(code).toBe(1)
  expect(faults.split('\n')).toEqual([
    'wrong: a of 2026-06-10 was not delivered as listed, from 2026-06-10T07:00:00.000Z',
    'wrong: not listed: {"id":"a","occurrence":"2026-06-10","at":"2026-06-10T07:00:00Z","late":false,"snoozed":false,"channel":"notification"}',
    'wrong: 1 notifications instead of 2',
    'wrong: a did not stand open on 2026-06-09',
    '',
  ])
})

test('a file of another form is refused in words', { timeout: 60_000 }, async () => {
  const file = join(temporaryFolder(), 'other.json')
  writeFileSync(file, '{"cases": [{"id": "x"}]}')
  const { out, faults, code } = await scheduleCases(file, 'UTC')
  expect({ out, code }).toEqual({ out: '', code: 2 })
  expect(faults).toContain('is no file of timelines')
  expect(faults).toContain('cases[0].zone')
})

test('what is wrong with a case is told with its place', () => {
  const one = (changed: object) => ({
    id: 'x',
    zone: 'Europe/Berlin',
    reminders: [{ id: 'a', date: '2026-06-10' }],
    timeline: [{ at: '2026-06-10T06:00:00Z', do: 'start' }],
    expect: [],
    ...changed,
  })
  const placesOf = (changed: object): readonly string[] => {
    try {
      return readCases(JSON.stringify({ cases: [one({}), one(changed)] })).unknown
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error
      return error.issues.map(({ path, message }) => `${z.core.toDotPath(path)}: ${message}`)
    }
  }
  const again = { id: 'a', date: '2026-06-11' }
  expect([
    placesOf({ reminders: [{ id: 'a', date: '2026-06-31' }] }),
    placesOf({ reminders: [again, again] }),
    placesOf({ timeline: [{ at: '2026-06-10T06:00:00Z', do: 'end' }] }),
    placesOf({
      timeline: [
        { at: '2026-06-10T06:00:00Z', do: 'start' },
        { at: '2026-06-10T06:00:00Z', do: 'set-clock', to: '2026-06-09T06:00:00Z' },
        { at: '2026-06-10T05:00:00Z', do: 'delete', id: 'b' },
        { at: '2026-06-10T04:00:00Z', do: 'end' },
      ],
    }),
    placesOf({ openOn: [{ id: 'c', date: '2026-06-10' }] }),
    placesOf({ reminders: [{ id: 'a', date: '2026-06-10', tiem: '10:00' }], note: '' }),
  ]).toEqual([
    ['cases[1].reminders[0].date: Not a date'],
    ['cases[1].reminders[1].id: A second reminder a'],
    ['cases[1].timeline: The app is never started'],
    [
      'cases[1].timeline[2].id: No such reminder: b',
      'cases[1].timeline[3].at: Before the step above it',
    ],
    ['cases[1].openOn[0].id: No such reminder: c'],
    ['cases[1].reminders[0].tiem', 'cases[1].note'],
  ])
})
