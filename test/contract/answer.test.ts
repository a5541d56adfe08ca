import { isDeepStrictEqual } from 'node:util'
import { expect, test, vi } from 'vitest'
import { createAnswer, type WireHandlers } from '#main/ipc/answer.ts'
import { registerChannels } from '#main/ipc/register.ts'
import { createSenders, type SenderEvent } from '#main/ipc/sender.ts'
import { contract, type ChannelName } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/result.ts'
import { fakeLog } from '#test/main/support/fake-log.ts'

const names = Object.keys(contract) as ChannelName[]
const id = '01890000-0000-7000-8000-000000000000'

/** Every channel throws but those given. */
function handlersWith(given: Readonly<Record<string, unknown>>): WireHandlers {
  const unexpected = (): never => {
    throw new Error('called by mistake')
  }
  return {
    ...Object.fromEntries(names.map((name) => [name, unexpected])),
    ...given,
  } as WireHandlers
}

function answering(given: Readonly<Record<string, unknown>>) {
  const log = fakeLog()
  const answer = createAnswer({
    handlers: handlersWith(given),
    log,
    newRef: () => 'ref-1',
    isLocked: () => false,
  })
  return { answer, log }
}

test('answers with the value of the handler', async () => {
  const open = vi.fn(async () => ok({}))
  const { answer } = answering({ 'links.open': open })
  const input = { kind: 'web', value: 'example.com' }
  expect(await answer('links.open', input)).toEqual(ok({}))
  expect(open).toHaveBeenCalledExactlyOnceWith(input)
})

test('takes the keys of those who are chosen, and no more of them than there can be', async () => {
  const remove = vi.fn(async () => ok({ changed: 2 }))
  const { answer } = answering({ 'clients.deleteMany': remove })
  expect(await answer('clients.deleteMany', { keys: Uint32Array.of(3, 7) })).toEqual(
    ok({ changed: 2 }),
  )
  expect(await answer('clients.deleteMany', { keys: new Uint32Array(1_000_001) })).toEqual(
    fail('bad-request'),
  )
  expect(await answer('clients.deleteMany', { keys: Float64Array.of(3, 7) })).toEqual(
    fail('bad-request'),
  )
  expect(remove).toHaveBeenCalledExactlyOnceWith({ keys: Uint32Array.of(3, 7) })
})

test('hands on a failure that the channel declares, with its details', async () => {
  const { answer } = answering({ 'clients.get': () => fail('client/not-found', { id }) })
  expect(await answer('clients.get', { id })).toEqual(fail('client/not-found', { id }))
})

test('hands on a failure of the disk for any channel', async () => {
  const { answer } = answering({ 'clients.get': () => fail('data/disk-full') })
  expect(await answer('clients.get', { id })).toEqual(fail('data/disk-full'))
})

test.each([
  ['no input', undefined],
  ['null', null],
  ['a missing field', {}],
  ['a field of another kind', { id: 7 }],
  ['a key nobody knows', { id, extra: true }],
  ['an array', [id]],
  ['a map', new Map([['id', id]])],
  ['an object of a class', Object.assign(Object.create({ inherited: 1 }), { id })],
  ['a function inside', { id: () => id }],
])('refuses %s without calling the handler', async (_name, input) => {
  const get = vi.fn()
  const { answer } = answering({ 'clients.get': get })
  expect(await answer('clients.get', input)).toEqual(fail('bad-request'))
  expect(get).not.toHaveBeenCalled()
})

test('refuses a text longer than the contract allows', async () => {
  const { answer } = answering({})
  const value = 'a'.repeat(50_000_000)
  expect(await answer('links.open', { kind: 'web', value })).toEqual(fail('bad-request'))
})

test('refuses what goes in circles', async () => {
  const { answer } = answering({})
  const input: Record<string, unknown> = { id }
  input['patch'] = input
  expect(await answer('clients.edit', input)).toEqual(fail('bad-request'))
})

test.each(names)('%s refuses a key nobody knows', async (name) => {
  const { answer } = answering({})
  expect(await answer(name, { ['no such key']: 1 })).toEqual(fail('bad-request'))
})

test('a bug is internal, with a reference and neither message nor stack', async () => {
  const { answer, log } = answering({
    'clients.get': () => {
      throw new TypeError('Amara Okonkwo is not iterable')
    },
  })
  expect(await answer('clients.get', { id })).toEqual(fail('internal', { ref: 'ref-1' }))
  expect(log.lines).toEqual([
    {
      level: 'error',
      event: 'ipc.threw',
      details: { channel: 'clients.get', ref: 'ref-1', kind: 'TypeError' },
    },
  ])
})

test('a value that breaks the contract never reaches the window', async () => {
  const { answer } = answering({ 'undo.peek': () => ok({ undo: null, redo: null, secret: 1 }) })
  expect(await answer('undo.peek', {})).toEqual(fail('internal', { ref: 'ref-1' }))
})

test('a code that the channel does not declare is internal', async () => {
  const { answer } = answering({ 'clients.get': () => fail('export/failed') })
  expect(await answer('clients.get', { id })).toEqual(fail('internal', { ref: 'ref-1' }))
})

test('a locked app answers nothing but what opens it', async () => {
  const get = vi.fn(() => ok({ locked: true }))
  const handlers = handlersWith({
    'lock.get': get,
    'drafts.keep': () => ok({}),
    'drafts.keepTouch': () => ok({}),
  })
  const answer = createAnswer({
    handlers,
    log: fakeLog(),
    newRef: () => 'ref-1',
    isLocked: () => true,
  })
  const answers = await Promise.all(names.map(async (name) => [name, await answer(name, {})]))
  const refused = answers.filter(([, reply]) => isDeepStrictEqual(reply, fail('locked')))
  expect(names.filter((name) => !refused.some(([refusal]) => refusal === name)).sort()).toEqual([
    'drafts.keep',
    'drafts.keepTouch',
    'help.failed',
    'language.get',
    'lock.get',
    'lock.open',
    'recovery.get',
    'recovery.quit',
    'recovery.restore',
    'recovery.restoreFile',
    'recovery.retry',
    'recovery.showFolder',
    'recovery.startAnew',
  ])
  expect(get).toHaveBeenCalled()
})

// --- Registration and senders

const origin = 'app://ui'

function window() {
  const mainFrame = { origin }
  return { mainFrame }
}

function registered() {
  const handled = new Map<string, (event: SenderEvent, input: unknown) => unknown>()
  const calls: string[] = []
  const senders = createSenders()
  const answer = vi.fn(async () => ok('answered'))
  const ipcMain = {
    handle: (name: string, handler: (event: never, input: unknown) => unknown) => {
      calls.push(name)
      handled.set(name, handler as (event: SenderEvent, input: unknown) => unknown)
    },
  }
  const log = fakeLog()
  registerChannels({ ipcMain, senders, answer, log })
  const invoke = (name: string, event: object): unknown =>
    handled.get(name)?.(event as SenderEvent, {})
  return { calls, senders, answer, invoke, log }
}

test('every channel of the contract is registered exactly once', () => {
  expect(registered().calls.toSorted()).toEqual(names.toSorted())
})

test('answers the main frame of a window of ours', async () => {
  const { senders, invoke } = registered()
  const ours = window()
  senders.allow(ours, new Set(names))
  const event = { sender: ours, senderFrame: ours.mainFrame }
  expect(await invoke('undo.peek', event)).toEqual(ok('answered'))
})

test.each([
  ['a window that is not ours', (_ours: object) => ({ sender: window() })],
  ['a frame that is gone', (ours: object) => ({ sender: ours, senderFrame: null })],
  ['a frame inside the page', (ours: object) => ({ sender: ours, senderFrame: { origin } })],
])('rejects %s', (_name, from) => {
  const { senders, answer, invoke, log } = registered()
  const ours = window()
  senders.allow(ours, new Set(names))
  const event = from(ours)
  const frame = 'senderFrame' in event ? event.senderFrame : event.sender.mainFrame
  expect(() => invoke('undo.peek', { ...event, senderFrame: frame })).toThrow('refused')
  expect(answer).not.toHaveBeenCalled()
  expect(log.lines.map((line) => line.event)).toEqual(['ipc.refused-sender'])
})

test.each(['https://example.com', 'app://ui.evil', 'app://uix', 'file://', 'null'])(
  'rejects a page that came from %s',
  (elsewhere) => {
    const { senders, invoke } = registered()
    const ours = { mainFrame: { origin: elsewhere } }
    senders.allow(ours, new Set(names))
    const event = { sender: ours, senderFrame: ours.mainFrame }
    expect(() => invoke('undo.peek', event)).toThrow('refused')
  },
)

test('rejects a channel that this window may not call, and a window that was forgotten', () => {
  const { senders, invoke } = registered()
  const ours = window()
  const event = { sender: ours, senderFrame: ours.mainFrame }
  senders.allow(ours, new Set(['clients.find']))
  expect(() => invoke('undo.peek', event)).toThrow('refused')
  senders.allow(ours, new Set(names))
  senders.forget(ours)
  expect(() => invoke('undo.peek', event)).toThrow('refused')
})
