import fc from 'fast-check'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientId } from '#shared/ids.ts'
import { plainDate } from '#shared/time.ts'
import { mergeClients, temporaryFolder, type TestCore } from './core.ts'

// Every kind of thing an owner does, for properties that hold over any row of them.

/** Something an owner does, given the clients there are. */
type Deed = (t: TestCore, clients: readonly ClientId[], n: number) => unknown

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]

const withClient =
  (body: (t: TestCore, id: ClientId, n: number) => unknown): Deed =>
  (t, clients, n) => {
    const id = pick(clients, n)
    return id === undefined ? undefined : body(t, id, n)
  }

/** Some of the clients there are, by their keys. */
const withMany =
  (body: (t: TestCore, keys: Uint32Array<ArrayBuffer>, n: number) => void): Deed =>
  (t, _clients, n) => {
    const keys = t.ask('clients.list', {}).keys.filter((_, index) => (index + n) % 2 === 0)
    if (keys.length > 0) body(t, keys, n)
  }
const everyone = {
  query: '',
  where: '',
  stage: null,
  sort: 'name',
  descending: false,
} as const

const entryOf = (t: TestCore, clientId: ClientId, n: number) =>
  pick(
    t
      .ask('timeline.page', { clientId })
      .entries.filter(({ kind }) => kind !== 'promise' && kind !== 'skip'),
    n,
  )
const detailOf = (t: TestCore, id: ClientId) => t.ask('clients.get', { id }).client
const on = (n: number) => plainDate(`2026-${n % 2 === 0 ? '11' : '12'}-${10 + (n % 20)}`)

/** A file of people some of whom are there already: by their email, or from this file before. */
function fileOf(n: number): string {
  const path = join(temporaryFolder(), `people-${n}.csv`)
  const rows = Array.from(
    { length: 1 + (n % 5) },
    (_, i) =>
      `Client ${n + i},c${n + i}@example.com,+351 91 555 ${1000 + n},Tag ${n % 6};From file,--03-0${1 + (n % 9)},note ${n},2026-0${1 + (n % 9)}-02`,
  )
  writeFileSync(path, ['Name,Email,Phone,Tags,Birthday,Notes,Last contacted', ...rows].join('\n'))
  return path
}

export const deeds: readonly Deed[] = [
  (t, _clients, n) => {
    t.ask('clients.add', {
      name: `Client ${n}`,
      email: `c${n}@example.com`,
      tags: [`Tag ${n % 3}`],
      birthday: '--02-29' as never,
      cadence: n % 2 === 0 ? { unit: 'months', count: 1 + (n % 4) } : null,
    })
  },
  (t, _clients, n) =>
    t.work('transfer.import', {
      path: fileOf(n),
      answers: {
        mapping: {},
        onDuplicate: pick(['update', 'skip', 'create'] as const, n) ?? 'update',
        accepted: ['trashed'],
      },
    }),
  withClient((t, id, n) => {
    t.ask('interactions.log', {
      clientId: id,
      kind: n % 2 === 0 ? 'call' : 'email',
      body: `said ${n}`,
      learned: n % 3 === 0 ? 'likes tea' : undefined,
      on: on(n),
      promises: [{ side: 'mine', text: `send ${n}`, dueOn: '2026-12-01' as never }],
      tags: ['Spoken to'],
    })
  }),
  withClient((t, id, n) => {
    t.ask('notes.add', { clientId: id, body: `note ${n}`, on: on(n) })
  }),
  withClient((t, id, n) => {
    const entry = entryOf(t, id, n)
    if (entry === undefined) return
    t.ask('entries.edit', { id: entry.id, body: `edited ${n}`, on: on(n + 1) })
  }),
  withClient((t, id, n) => {
    const entry = entryOf(t, id, n)
    if (entry !== undefined) t.ask('entries.delete', { id: entry.id })
  }),
  withClient((t, id, n) => {
    t.ask('clients.edit', {
      id,
      patch: {
        name: `Renamed ${n}`,
        cadence: n % 3 === 0 ? 'none' : { unit: 'days', count: 7 + (n % 30) },
        tags: [`Tag ${n % 4}`, 'Kept'],
        tier: 'A',
        phones: [{ value: `+351 555 0${n % 100}`, label: null }],
        archived: n % 5 === 0,
      },
    })
  }),
  withClient((t, id) => {
    t.ask('clients.delete', { id })
  }),
  (t, _clients, n) => {
    const { keys } = t.ask('clients.list', { trashed: true })
    const { rows } = t.ask('clients.window', { keys: [...keys].slice(0, 50) })
    const row = pick(rows, n)
    if (row !== undefined) t.ask('clients.restore', { id: row.id })
  },
  withClient((t, id) => {
    t.ask('clients.snooze', { id, until: '2027-01-01T00:00' as never })
  }),
  withClient((t, id) => {
    if (detailOf(t, id).cadenceDays !== null) t.ask('clients.skip', { id })
  }),
  withClient((t, id, n) => {
    t.ask('clients.pause', { id, until: n % 2 === 0 ? null : ('2027-02-01' as never) })
  }),
  withClient((t, id) => {
    t.ask('clients.resume', { id })
  }),
  withClient((t, id, n) => {
    t.ask('facts.add', { clientId: id, body: `fact ${n}` })
  }),
  withClient((t, id, n) => {
    const fact = pick(detailOf(t, id).facts, n)
    if (fact === undefined) return
    if (n % 2 === 0) t.ask('facts.edit', { id: fact.id, body: `fact again ${n}` })
    else t.ask('facts.delete', { id: fact.id })
  }),
  withClient((t, id, n) => {
    t.ask('dates.add', { clientId: id, kind: 'renewal', label: null, date: on(n) })
  }),
  withClient((t, id, n) => {
    const date = pick(detailOf(t, id).dates, n)
    if (date === undefined) return
    if (n % 2 === 0) t.ask('dates.edit', { id: date.id, leadDays: n % 30 })
    else t.ask('dates.delete', { id: date.id })
  }),
  withClient((t, id, n) => {
    t.ask('outcome.set', {
      clientId: id,
      currentState: 'now',
      desiredOutcome: `later ${n}`,
      progress: n % 6,
    })
  }),
  withClient((t, id, n) => {
    t.ask('reminders.add', { text: `ring ${n}`, at: '2026-11-20T09:30' as never, clientId: id })
  }),
  (t, _clients, n) => {
    const reminder = pick(t.ask('reminders.list', {}).reminders, n)
    if (reminder === undefined) return
    const { id } = reminder
    if (n % 3 === 0) t.ask('reminders.done', { id })
    else if (n % 3 === 1) t.ask('reminders.snooze', { id, until: '2026-12-03T09:30' as never })
    else t.ask('reminders.delete', { id })
  },
  (t, _clients, n) => {
    t.ask('settings.set', { defaultCadence: { unit: 'days', count: 10 + (n % 60) } })
  },
  withClient((t, id, n) => {
    t.ask('promises.add', { clientId: id, side: 'theirs', text: `bring ${n}`, dueOn: on(n) })
  }),
  (t, _clients, n) => {
    const promise = pick(t.ask('promises.list', {}).promises, n)
    if (promise === undefined) return
    if (n % 2 === 0) t.ask('promises.settle', { id: promise.id, state: 'kept' })
    else t.ask('promises.edit', { id: promise.id, text: `other ${n}`, dueOn: null })
  },
  (t, _clients, n) => {
    if (n % 2 === 0) t.ask('holiday.set', { until: plainDate(`2026-12-${10 + (n % 20)}`) })
    else if (t.ask('settings.get', {}).holidays.length > 0) t.ask('holiday.end', {})
  },
  (t, _clients, n) => {
    const tag = pick(t.ask('labels.list', {}).tags, n)
    if (tag === undefined) return
    const cadence = n % 3 === 0 ? null : ({ unit: 'days', count: 5 + (n % 40) } as const)
    t.ask('labels.setCadence', { kind: 'tag', name: tag.name, cadence })
  },
  withClient((t, id) => {
    t.ask('clients.keepCadence', { id })
  }),
  (t, clients, n) => {
    const [keep, other] = [pick(clients, n), pick(clients, n + 1)]
    if (keep === undefined || other === undefined || keep === other) return undefined
    return n % 3 === 0
      ? t.ask('duplicates.dismiss', { a: keep, b: other })
      : mergeClients(t, { keep, others: [other] })
  },
  (t) => {
    if (t.ask('clients.list', {}).total === 0) t.ask('demo.fill', {})
    else if (t.ask('settings.get', {}).demo) t.ask('demo.remove', {})
  },
  withMany((t, keys, n) => {
    t.ask('clients.editMany', {
      keys,
      patch: {
        addTags: [`Tag ${n % 3}`],
        removeTags: [`Tag ${(n + 1) % 3}`],
        addSegments: [`Segment ${n % 2}`],
        stage: n % 2 === 0 ? 'past' : 'active',
        cadence: n % 3 === 0 ? { unit: 'days', count: 5 + n } : undefined,
        archived: n % 4 === 0,
      },
    })
  }),
  withMany((t, keys, n) => {
    t.ask('clients.logMany', { keys, kind: n % 2 === 0 ? 'call' : 'letter', body: `to all ${n}` })
  }),
  withMany((t, keys, n) => {
    t.ask('clients.pauseMany', { keys, until: n % 2 === 0 ? null : plainDate('2027-03-01') })
  }),
  withMany((t, keys) => {
    t.ask('clients.deleteMany', { keys })
  }),
  (t, _clients, n) => {
    const view = pick(t.ask('views.list', {}).views, n)
    const request = { ...everyone, where: `warmth < ${n}` }
    if (view === undefined || n % 4 === 0) t.ask('views.save', { name: `View ${n}`, request })
    else if (n % 4 === 1) t.ask('views.edit', { id: view.id, name: `Again ${n}`, request })
    else if (n % 4 === 2) t.ask('views.move', { id: view.id, to: n % 3 })
    else t.ask('views.delete', { id: view.id })
  },
]

/** The clients there are. */
export const ids = (t: TestCore): readonly ClientId[] => {
  const { keys } = t.ask('clients.list', {})
  return t.ask('clients.window', { keys: [...keys].slice(0, 50) }).rows.map((row) => row.id)
}

/** Which deed, and the number it takes its choices from. */
export const anyDeed = fc.tuple(fc.integer({ min: 0, max: deeds.length - 1 }), fc.nat({ max: 60 }))
