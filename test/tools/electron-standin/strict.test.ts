import { expect, test } from 'vitest'
import { preventable, strict, StrictEmitter } from '#tools/electron-standin/strict.ts'

class Window extends StrictEmitter<{ shown: [by: string] }> {
  static count = 1
  readonly #secret = 7
  secret() {
    return this.#secret
  }
}

test('a missing member says that it is not there', () => {
  const window = new Window()
  expect(() => Reflect.get(window, 'setKiosk')).toThrow('stand-in: Window.setKiosk is not there')
  expect(() => Reflect.get(Window, 'fromTab')).toThrow('stand-in: Window.fromTab is not there')
  expect(() => Reflect.get(strict('shell', {}), 'beep')).toThrow(
    'stand-in: shell.beep is not there',
  )
})

test('what is there works: private fields, statics, events, identity', () => {
  const window = new Window()
  const heard: unknown[] = []
  window.on('shown', function (this: unknown, by) {
    heard.push(this, by)
  })
  window.emit('shown', 'tray')
  expect(heard[0]).toBe(window)
  expect([window.secret(), Window.count, heard[1]]).toEqual([7, 1, 'tray'])
})

test('awaiting, printing and copying a strict object asks for nothing strange', async () => {
  const window = new Window()
  expect(await Promise.resolve(window)).toBe(window)
  expect(JSON.stringify(strict('shell', { a: 1 }))).toBe('{"a":1}')
  expect(Object.prototype.toString.call(window)).toBe('[object Object]')
})

test('an event remembers that it was prevented', () => {
  const event = preventable({ url: 'app://ui/' })
  expect([event.url, event.defaultPrevented]).toEqual(['app://ui/', false])
  event.preventDefault()
  expect(event.defaultPrevented).toBe(true)
})
