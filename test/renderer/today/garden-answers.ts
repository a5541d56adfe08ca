import type { Input } from '#shared/contract/index.ts'
import type { ClientId } from '#shared/ids.ts'
import { addDays } from '#shared/plain-date.ts'
import { frameAnswers } from '../support/app-answers.ts'
import { nothingKnown } from '../support/known.ts'
import type { Answers } from '../support/fake-api.ts'
import {
  clientId,
  day,
  detailOf,
  entryId,
  reminderId,
  rows,
  timeline,
  today,
  type Detail,
} from './garden.ts'

/** A core that knows the invented practice and remembers nothing: what is done shows in `calls`. */
export function gardenAnswers(count = 40): Answers {
  const all = rows(count)
  const rowOf = (id: ClientId) => all.find((row) => row.id === id) ?? all[0]
  const detail = (id: ClientId, more: Partial<Detail> = {}): Detail => {
    const row = rowOf(id)
    if (row === undefined) throw new Error('The garden is empty')
    return detailOf(row, more)
  }
  const listed = ({ query, stage }: Input<'clients.list'>) =>
    all
      .filter((row) => row.name.toLowerCase().includes(query.trim().toLowerCase()))
      .filter((row) => stage === undefined || row.stage === stage)
  const loggedClient = (id: ClientId, nextDueOn = detail(id).nextDueOn) => {
    const { name } = detail(id)
    return { id, name, nextDueOn }
  }
  return {
    ...frameAnswers,
    'undo.peek': () => ({ undo: null, redo: null }),
    'nudges.due': () => day,
    'clients.list': (input) => {
      const keys = Uint32Array.from(listed(input), (row) => row.key)
      return { keys, total: all.length, cooling: 6 }
    },
    'clients.top': (input) => {
      const found = listed(input)
      return { rows: found.slice(0, 60), count: found.length, total: all.length, cooling: 6 }
    },
    'labels.list': () => ({ tags: [], segments: [], fields: [] }),
    'clients.window': ({ keys }) => ({ rows: all.filter((row) => keys.includes(row.key)) }),
    'clients.get': ({ id }) => ({ client: detail(id) }),
    'known.get': () => nothingKnown,
    'offerings.list': () => ({ offerings: [] }),
    'clients.find': ({ text, limit }) => ({
      rows: all
        .filter((row) => row.name.toLowerCase().includes(text.toLowerCase()))
        .slice(0, limit),
    }),
    'clients.add': (input) => ({ client: detail(clientId(1), { name: input.name }) }),
    'clients.edit': ({ id, patch: { archived, deceased, doNotContact } }) => ({
      client: detail(id, {
        ...(archived === undefined ? {} : { archived }),
        ...(deceased === undefined ? {} : { deceased }),
        ...(doNotContact === undefined ? {} : { doNotContact }),
      }),
    }),
    'cadence.load': () => ({ perWorkDay: 3.1, after: 3.4, dailyBudget: 5 }),
    'clients.delete': () => ({}),
    'clients.snooze': ({ id, until }) => ({ client: detail(id, { snoozedUntil: until }) }),
    'clients.skip': ({ id }) => ({ client: detail(id, { nextDueOn: addDays(today, 28) }) }),
    'clients.pause': ({ id, until }) => ({
      client: detail(id, { pausedUntil: until ?? 'open', warmthLevel: 'paused' }),
    }),
    'clients.resume': ({ id }) => ({ client: detail(id, { pausedUntil: null }) }),
    'timeline.page': ({ clientId: id, kinds, query }) => ({
      entries: timeline(id)
        .filter((entry) => kinds.length === 0 || kinds.includes(entry.kind))
        .filter((entry) => entry.body.toLowerCase().includes(query.toLowerCase())),
      next: null,
    }),
    'interactions.log': ({ clientId: id, kind, body }) => ({
      entry: {
        ...firstEntry(id),
        id: entryId(99),
        body,
        interaction: {
          kind,
          direction: 'outbound',
          outcome: 'reached',
          unanswered: false,
          planned: false,
          others: [],
        },
      },
      promises: [],
      client: loggedClient(id, addDays(today, 28)),
    }),
    'capture.file': ({ clientId: id, touch, body, learned }) => ({
      entry: {
        ...firstEntry(id),
        id: entryId(99),
        kind: touch === null ? 'note' : 'interaction',
        body,
        learned: learned ?? null,
        interaction:
          touch === null ? null : { ...touch, unanswered: false, planned: false, others: [] },
      },
      promises: [],
      reminders: [],
      client: touch === null ? loggedClient(id) : loggedClient(id, addDays(today, 28)),
    }),
    'notes.add': ({ clientId: id, body }) => ({
      entry: { ...firstEntry(id), id: entryId(99), kind: 'note', body, interaction: null },
      promises: [],
      client: loggedClient(id),
    }),
    'entries.edit': ({ id, body }) => ({
      entry: { ...firstEntry(clientId(1)), id, body: body ?? '' },
      client: detail(clientId(1)),
    }),
    'entries.delete': () => ({ client: detail(clientId(1)) }),
    'promises.settle': ({ id, state }) => ({
      promise: {
        id,
        clientId: clientId(1),
        clientName: 'Ottilie Brandt-Sørensen',
        side: 'mine',
        text: 'The glaze-safe pot list',
        dueOn: addDays(today, 1),
        state,
      },
    }),
    'drafts.get': () => ({ text: '', picked: [] }),
    'drafts.keep': () => ({}),
    'drafts.touches': () => ({ drafts: [] }),
    'drafts.keepTouch': () => ({}),
    'capture.preview': () => ({ nextDueOn: addDays(today, -16), thenDueOn: addDays(today, 28) }),
    'reminders.list': () => ({ reminders: [] }),
    'reminders.add': ({ text, at, dateOnly, clientId: about }) => ({
      reminder: {
        id: reminderId(9),
        text,
        clientId: about,
        clientName: null,
        nextAt: at,
        dateOnly,
        every: null,
        dueAt: null,
        late: false,
        missed: 0,
        basis: 'date',
        skippedOn: null,
        snoozedUntil: null,
      },
    }),
    'search.run': ({ query }) => ({
      hits: searchHits.filter((hit) => hit.snippet.toLowerCase().includes(query.toLowerCase())),
      tookMs: 1,
    }),
    'links.open': () => ({}),
    'clipboard.write': () => ({}),
    'undo.undo': () => ({ undone: { what: 'interaction.log', details: {}, changes: 1 } }),
  }
}

function firstEntry(id: ClientId) {
  const [first] = timeline(id)
  if (first === undefined) throw new Error('The story is empty')
  return first
}

const searchHits = [
  {
    clientId: clientId(1),
    name: 'Ottilie Brandt-Sørensen',
    kind: 'interaction' as const,
    entryId: entryId(3),
    snippet: 'Anselm wrapped the \u{E000}fig\u{E001} in old sacking like a patient.',
    at: addDays(today, -62),
  },
  {
    clientId: clientId(9),
    name: 'Matthias and Elin Öhlund',
    kind: 'note' as const,
    entryId: entryId(20),
    snippet: 'A second \u{E000}fig\u{E001} for the south wall, if the first one bears.',
    at: addDays(today, -20),
  },
]
