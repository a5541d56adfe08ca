import { expect, test, vi } from 'vitest'
import { createDeliver } from '#main/reminders/deliver.ts'
import type { Note, Shown } from '#main/reminders/notifier.ts'
import { plainDate } from '#shared/time.ts'
import { due } from '../support/due.ts'

function delivering(shown: Shown, settings = { notifications: true, hideNames: false }) {
  const notes: Note[] = []
  const banner = vi.fn()
  const onClick = vi.fn()
  const deliver = createDeliver({
    notifier: {
      show: async (note) => {
        notes.push(note)
        return shown
      },
    },
    locale: 'en',
    today: () => plainDate('2026-03-12'),
    settings: () => settings,
    banner,
    onClick,
  })
  return { deliver, notes, banner, onClick }
}

const visit = due('site visit', 'Tomasz')
const banner = {
  text: 'Tomasz: site visit',
  clientId: '01890000-0000-7000-8000-000000000000',
  late: false,
}

test('a notification that was shown needs no banner, and its click leads on', async () => {
  const made = delivering({ outcome: 'shown' })
  expect(await made.deliver([visit], false)).toEqual({ outcome: 'shown' })
  expect(made.banner).not.toHaveBeenCalled()
  made.notes[0]?.onClick()
  expect(made.onClick).toHaveBeenCalledExactlyOnceWith([visit])
})

test('where nobody shows notifications the window does', async () => {
  const made = delivering({ outcome: 'suppressed', reason: 'no-service' })
  await made.deliver([visit], false)
  expect(made.banner).toHaveBeenCalledExactlyOnceWith(banner)
})

test('notifications switched off are not asked for, and the window tells', async () => {
  const made = delivering({ outcome: 'shown' }, { notifications: false, hideNames: false })
  expect(await made.deliver([visit], false)).toEqual({
    outcome: 'suppressed',
    reason: 'switched-off',
  })
  expect(made.notes).toEqual([])
  expect(made.banner).toHaveBeenCalledExactlyOnceWith(banner)
})

test('a second try does not repeat the banner', async () => {
  const made = delivering({ outcome: 'failed', reason: 'refused' })
  await made.deliver([visit], true)
  expect(made.banner).not.toHaveBeenCalled()
})

test('hidden names stay in the owner’s own window', async () => {
  const settings = { notifications: true, hideNames: true }
  const made = delivering({ outcome: 'suppressed', reason: 'no-service' }, settings)
  await made.deliver([visit], false)
  expect(made.notes[0]?.title).toBe('Someone waits for a word from you')
  expect(made.banner).toHaveBeenCalledExactlyOnceWith(banner)
})

test('several are one banner, about nobody in particular', async () => {
  const made = delivering({ outcome: 'suppressed', reason: 'unsupported' })
  await made.deliver([visit, due('call', 'Rosa', { late: true })], false)
  expect(made.banner).toHaveBeenCalledExactlyOnceWith({
    text: 'Two reminders: Tomasz, Rosa',
    clientId: null,
    late: true,
  })
})
