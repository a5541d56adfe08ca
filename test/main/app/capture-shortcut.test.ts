import { expect, test, vi } from 'vitest'
import { createCaptureShortcut } from '#main/app/capture-shortcut.ts'
import { fakeLog } from '../support/fake-log.ts'

function keyboard(taken: readonly string[] = []) {
  const ours = new Map<string, () => void>()
  const onPress = vi.fn()
  const shortcut = createCaptureShortcut(
    {
      register: (accelerator: string, callback: () => void) => {
        if (!/^[\w+]+$/.test(accelerator)) throw new TypeError('conversion failure')
        if (taken.includes(accelerator)) return false
        ours.set(accelerator, callback)
        return true
      },
      unregister: (accelerator: string) => void ours.delete(accelerator),
    },
    fakeLog(),
    onPress,
  )
  return { shortcut, ours, onPress }
}

test('the key opens quick capture, and a new one takes the place of the old', () => {
  const { shortcut, ours, onPress } = keyboard()
  expect(shortcut.state()).toBe('off')
  shortcut.use('CommandOrControl+Alt+Space')
  ours.get('CommandOrControl+Alt+Space')?.()
  expect(onPress).toHaveBeenCalledTimes(1)
  shortcut.use('Alt+F9')
  expect([[...ours.keys()], shortcut.state()]).toEqual([['Alt+F9'], 'on'])
  shortcut.use(null)
  expect([[...ours.keys()], shortcut.state()]).toEqual([[], 'off'])
})

test('a key of another program is said to be taken, and one nobody knows is no crash', () => {
  const { shortcut, ours } = keyboard(['Alt+Space'])
  shortcut.use('Alt+Space')
  expect(shortcut.state()).toBe('taken')
  shortcut.use('Ålt+')
  expect(shortcut.state()).toBe('unknown-key')
  shortcut.use('Alt+F9')
  expect([[...ours.keys()], shortcut.state()]).toEqual([['Alt+F9'], 'on'])
})
