import { expect, test } from 'vitest'
import { askAhead } from '../../src/preload/ahead.ts'

function asking() {
  const asked: string[] = []
  const ahead = askAhead((channel) => {
    asked.push(channel)
    return Promise.resolve(`answer to ${channel}`)
  })
  return { asked, ahead }
}

test('what a window asks first is asked before it does, and given to it once', async () => {
  const { asked, ahead } = asking()
  expect(asked).toEqual(['lock.get', 'language.get', 'app.info', 'settings.get'])
  await expect(ahead.take('settings.get', {})).resolves.toBe('answer to settings.get')
  expect(ahead.take('settings.get', {})).toBeUndefined()
})

test('another question, or one with input, is not answered ahead', async () => {
  const { ahead } = asking()
  expect(ahead.take('clients.list', {})).toBeUndefined()
  expect(ahead.take('app.info', { id: 1 })).toBeUndefined()
  expect(ahead.take('app.info', null)).toBeUndefined()
  await expect(ahead.take('app.info', {})).resolves.toBe('answer to app.info')
})

test('what happens in between makes the answers old: it is asked again', () => {
  const { ahead } = asking()
  ahead.forget()
  expect(ahead.take('lock.get', {})).toBeUndefined()
})

test('a failure is told to whoever takes it, and to nobody else', async () => {
  const ahead = askAhead((channel) => Promise.reject(new Error(channel)))
  await expect(ahead.take('app.info', {})).rejects.toThrow('app.info')
})
