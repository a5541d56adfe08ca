import { expect, test } from 'vitest'
import type { Output } from '#shared/contract/index.ts'
import { dumpOf } from '#test/support/dump.ts'
import { nth, openTestCore, type TestCore } from '#test/support/core.ts'

type Client = Output<'clients.add'>['client']

const start = { now: '2026-03-10T10:00:00Z' } as const

function add(core: TestCore, name: string, email?: string): Client {
  const given = email === undefined ? {} : { email }
  return core.ask('clients.add', { name, tags: ['spring'], ...given }).client
}
function template(core: TestCore, body: string, subject = 'Your garden'): string {
  return core.ask('templates.save', { name: 'Spring hello', subject, body }).template.id
}
/** An outreach to everybody tagged spring. */
function begin(core: TestCore, body: string): string {
  core.ask('segments.add', { name: 'Spring', rule: 'tag = spring' })
  const [segment] = core.ask('segments.list', {}).segments
  return core.ask('outreach.start', {
    from: { segment: segment?.id ?? '' },
    templateId: template(core, body),
  }).id
}
const lettersOf = (core: TestCore, id: string) => core.ask('outreach.get', { id }).letters
const letter = (core: TestCore, id: string) => core.ask('outreach.letter', { id }).letter
const touches = (core: TestCore, client: Client) =>
  core
    .ask('timeline.page', { clientId: client.id })
    .entries.filter(({ kind }) => kind === 'interaction')

test('everybody of a segment gets a text of their own, and what is missing is named', () => {
  const core = openTestCore(start)
  const ana = add(core, 'Ana', 'ana@example.com')
  add(core, 'Bo')
  core.ask('clients.edit', { id: ana.id, patch: { givenName: 'Ana', nickname: 'Aninha' } })
  const id = begin(core, 'Dear {nickname|friend}, how is {the plant} and {place}?')
  const lines = lettersOf(core, id)
  expect(lines.map(({ client, email, gaps, state }) => [client.name, email, gaps, state])).toEqual([
    ['Ana', 'ana@example.com', ['the plant', 'place'], 'waiting'],
    ['Bo', null, ['the plant', 'place'], 'waiting'],
  ])
  expect(letter(core, nth(lines, 0).id)).toMatchObject({
    plain: { subject: 'Your garden', body: 'Dear Aninha, how is [the plant] and [place]?' },
    source: { body: 'Dear Aninha, how is {the plant} and {place}?' },
  })
  expect(letter(core, nth(lines, 1).id).plain.body).toBe(
    'Dear friend, how is [the plant] and [place]?',
  )
})

test('one letter is changed without the others, and goes back to the text for all', () => {
  const core = openTestCore(start)
  add(core, 'Ana')
  add(core, 'Bo')
  const id = begin(core, 'Dear {name}, how are you?')
  const [ana, bo] = lettersOf(core, id)
  const own = { subject: 'Hello', body: 'Ana, come by.' }
  core.ask('outreach.write', { id: ana?.id ?? '', text: own })
  core.ask('outreach.rewrite', { id, subject: 'All', body: 'Good day, {name}.' })
  expect(letter(core, ana?.id ?? '')).toMatchObject({ plain: own, isEdited: true })
  expect(letter(core, bo?.id ?? '').plain).toEqual({ subject: 'All', body: 'Good day, Bo.' })
  core.ask('outreach.write', { id: ana?.id ?? '', text: null })
  expect(letter(core, ana?.id ?? '').plain.body).toBe('Good day, Ana.')
})

test('marking a letter sent logs the touch with its words, and undo takes both back', () => {
  const core = openTestCore(start)
  const ana = add(core, 'Ana', 'ana@example.com')
  const id = begin(core, 'Dear {name}, how are you?')
  const line = nth(lettersOf(core, id), 0)
  const before = dumpOf(core.folder)
  core.ask('outreach.mark', { id: line.id, as: 'sent' })
  expect(letter(core, line.id)).toMatchObject({ state: 'sent', settledOn: '2026-03-10' })
  expect(touches(core, ana)).toMatchObject([
    {
      body: 'Your garden\n\nDear Ana, how are you?',
      interaction: { kind: 'email', direction: 'outbound', outcome: 'delivered' },
    },
  ])
  expect(core.ask('clients.get', { id: ana.id }).client.lastTouchOn).toBe('2026-03-10')
  expect(core.ask('outreach.list', {}).outreaches).toMatchObject([{ letters: 1, sent: 1, left: 0 }])
  core.ask('undo.undo', {})
  expect(dumpOf(core.folder)).toEqual(before)
})

test('a letter with a gap is not sent, and is skipped or brought back as one likes', () => {
  const core = openTestCore(start)
  const ana = add(core, 'Ana')
  const id = begin(core, 'Dear {name}, and {the plant}?')
  const line = nth(lettersOf(core, id), 0)
  expect(core.refusal('outreach.mark', { id: line.id, as: 'sent' })).toBe('letter/gaps')
  core.ask('outreach.mark', { id: line.id, as: 'skipped' })
  expect(lettersOf(core, id)).toMatchObject([{ state: 'skipped', settledOn: '2026-03-10' }])
  core.ask('outreach.mark', { id: line.id, as: 'waiting' })
  expect(lettersOf(core, id)).toMatchObject([{ state: 'waiting', settledOn: null }])
  expect(touches(core, ana)).toEqual([])
})

test('a letter that was opened in mail has gone when the question after it is answered so', async () => {
  const core = openTestCore(start)
  const ana = add(core, 'Ana', 'ana@example.com')
  const id = begin(core, 'Dear {name}, how are you?')
  const line = nth(lettersOf(core, id), 0)
  core.ask('outreach.mark', { id: line.id, as: 'opened' })
  await core.work('launch.note', { clientId: ana.id, kind: 'email' })
  expect(touches(core, ana)).toEqual([])
  core.at('2026-03-10T10:20:00Z')
  const launch = nth(core.ask('launches.list', {}).launches, 0)
  core.ask('launches.answer', { id: launch.id, answer: 'reached' })
  expect(lettersOf(core, id)).toMatchObject([{ state: 'sent' }])
  expect(touches(core, ana)).toHaveLength(1)
  core.ask('undo.undo', {})
  expect(lettersOf(core, id)).toMatchObject([{ state: 'opened' }])
  expect(touches(core, ana)).toEqual([])
})

test('a letter is known to be the same as the others, and what would make it theirs is at hand', () => {
  const core = openTestCore(start)
  const ana = add(core, 'Ana')
  add(core, 'Bo')
  core.ask('facts.add', { clientId: ana.id, kind: 'family', body: 'Her mother visits in April' })
  const id = begin(core, 'We are back from holiday and we have new pots in our shop.')
  const line = lettersOf(core, id).find(({ client }) => client.name === 'Ana')
  expect(letter(core, line?.id ?? '')).toMatchObject({
    share: 0,
    hints: ['same', 'boastful', 'incurious', 'nameless'],
    known: [{ kind: 'fact', text: 'Her mother visits in April' }],
  })
})

test('whoever must not be written to gets no letter; the paused are named', () => {
  const core = openTestCore(start)
  const [ana, bo] = [add(core, 'Ana'), add(core, 'Bo')]
  add(core, 'Cy')
  core.ask('clients.edit', { id: ana.id, patch: { doNotContact: true } })
  core.ask('clients.pause', { id: bo.id, until: null })
  const id = begin(core, 'Dear {name}')
  expect(
    Object.fromEntries(lettersOf(core, id).map(({ client, note }) => [client.name, note])),
  ).toEqual({ Bo: 'paused', Cy: null })
})

test('a view and a selection are written to as well; nobody and too many are refused', () => {
  const core = openTestCore(start)
  add(core, 'Ana')
  const { view } = core.ask('views.save', {
    name: 'Spring',
    request: { query: '', where: 'tag = spring', stage: null, sort: 'name', descending: false },
  })
  const keys = core.ask('clients.list', {}).keys
  const fromView = core.ask('outreach.start', { from: { view: view.id } }).id
  const chosen = core.ask('outreach.start', { from: { clients: keys } }).id
  expect([fromView, chosen].map((id) => lettersOf(core, id).length)).toEqual([1, 1])
  expect(core.refusal('outreach.start', { from: { clients: Uint32Array.of(9999) } })).toBe(
    'outreach/nobody',
  )
})

test('an archive carries outreaches with their letters', async () => {
  const core = openTestCore(start)
  add(core, 'Ana')
  const id = begin(core, 'Dear {name}, how are you?')
  core.ask('outreach.mark', { id: nth(lettersOf(core, id), 0).id, as: 'sent' })
  const out = `${core.folder}-archive.json`
  await core.work('transfer.export', { out, format: 'json', segment: null })
  const other = openTestCore(start)
  await other.work('transfer.import', { path: out, answers: {} as never })
  const there = nth(other.ask('outreach.list', {}).outreaches, 0)
  expect(there).toMatchObject({ name: 'Spring', letters: 1, sent: 1 })
  expect((await other.work('data.check', {})).problems).toEqual([])
})

test('the demo practice has an outreach under way, which goes with it and comes back by undo', () => {
  const core = openTestCore(start)
  core.ask('demo.fill', {})
  const shown = () => ({
    outreaches: core.ask('outreach.list', {}).outreaches,
    templates: core.ask('templates.list', {}).templates,
  })
  const filled = shown()
  expect(filled.outreaches).toMatchObject([{ name: 'Tourers', letters: 11 }])
  expect(filled.outreaches[0]?.sent).toBeGreaterThan(0)
  expect(filled.outreaches[0]?.left).toBeGreaterThan(0)
  expect(filled.templates.map(({ name }) => name)).toEqual([
    'After a course',
    'Before the next journey',
  ])
  core.ask('demo.remove', {})
  expect(shown()).toEqual({ outreaches: [], templates: [] })
  core.ask('undo.undo', {})
  expect(shown()).toEqual(filled)
})
