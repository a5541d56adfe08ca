import { expect, test } from 'vitest'
import { acceleratorOf, keysOf } from '#renderer/ui/accelerator.ts'

const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false }

test.each([
  [{ code: 'Space', ctrlKey: true, altKey: true }, false, 'CommandOrControl+Alt+Space'],
  [{ code: 'KeyK', altKey: true, shiftKey: true }, false, 'Alt+Shift+K'],
  [{ code: 'Digit7', metaKey: true }, false, 'Super+7'],
  [{ code: 'Digit7', metaKey: true }, true, 'CommandOrControl+7'],
  [{ code: 'KeyK', ctrlKey: true, metaKey: true }, true, 'CommandOrControl+Control+K'],
  [{ code: 'F9' }, false, 'F9'],
  [{ code: 'KeyK' }, false, null],
  [{ code: 'KeyK', shiftKey: true }, false, null],
  [{ code: 'AltLeft', altKey: true }, false, null],
])('%j with Apple keys %s is %s', (pressed, isApple, accelerator) => {
  expect(acceleratorOf({ ...none, ...pressed }, isApple)).toBe(accelerator)
})

test('an accelerator is written as the window writes keys', () => {
  expect(keysOf('CommandOrControl+Alt+Space')).toBe('$mod+Alt+Space')
})
