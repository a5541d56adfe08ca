import { expect, test } from 'vitest'
import { createSendEvent } from '#main/ipc/send.ts'
import { fakeLog } from '../support/fake-log.ts'

test('an event reaches every window that is still there', () => {
  const got: unknown[] = []
  const listener = (destroyed: boolean) => ({
    isDestroyed: () => destroyed,
    hears: () => true,
    send: (event: string, payload: unknown) => void got.push([event, payload]),
  })
  const send = createSendEvent(() => [listener(false), listener(true)], fakeLog())
  send('data.changed', { topics: ['clients'] })
  expect(got).toEqual([['data.changed', { topics: ['clients'] }]])
})

test('a payload that breaks its schema is a bug and stays here', () => {
  const log = fakeLog()
  const got: unknown[] = []
  const listener = { isDestroyed: () => false, hears: () => true, send: () => void got.push(1) }
  const send = createSendEvent(() => [listener], log)
  send('data.changed', { topics: ['nothing we know' as never] })
  expect(got).toEqual([])
  expect(log.lines.map((line) => line.event)).toEqual(['ipc.bad-event'])
})

test('a window hears only what is meant for it', () => {
  const got: unknown[] = []
  const listener = {
    isDestroyed: () => false,
    hears: (event: string) => event === 'capture.shown',
    send: (event: string) => void got.push(event),
  }
  const send = createSendEvent(() => [listener], fakeLog())
  send('data.changed', { topics: ['clients'] })
  send('capture.shown', {})
  expect(got).toEqual(['capture.shown'])
})
