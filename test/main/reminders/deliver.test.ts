import { expect, test, vi } from 'vitest'
import { createDeliver } from '#main/reminders/deliver.ts'
import type { Note, Shown } from '#main/reminders/notifier.ts'
import type { ReminderId } from '#shared/ids.ts'
import { plainDate } from '#shared/time.ts'
import { due } from '../support/due.ts'

function delivering(shown: Shown, settings = { notifications: true, hideNames: false }) {
  const notes: Note[] = []
  const banner = vi.fn()
  const did = { open: vi.fn(), snoozeAnHour: vi.fn(), snoozeAllAnHour: vi.fn(), finish: vi.fn() }
  const deliver = createDeliver({
    notifier: {
      show: async (note) => {
        notes.push(note)
        return shown
      },
    },
    locale: () => 'en',
    today: () => plainDate('2026-03-12'),
    settings: () => settings,
    banner,
    ...did,
  })
  return { deliver, notes, banner, did }
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
  expect(made.did.open).toHaveBeenCalledExactlyOnceWith(visit)
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

test('a notification about a client offers to open, to snooze and to be done with it', async () => {
  const made = delivering({ outcome: 'shown' })
  await made.deliver([visit], false)
  const [note] = made.notes
  expect(note?.actions.map(({ text }) => text)).toEqual(['Open', 'Snooze an hour', 'Done'])
  for (const { run } of note?.actions ?? []) run()
  expect(
    [made.did.open, made.did.snoozeAnHour, made.did.finish].map((fn) => fn.mock.calls),
  ).toEqual([[[visit]], [[visit]], [[visit]]])
})

test('one about nobody can be done or snoozed, and several are opened or put off together', async () => {
  const made = delivering({ outcome: 'shown' })
  const call = due('call', 'Rosa')
  await made.deliver([due('ring the quarry')], false)
  await made.deliver([visit, call], false)
  const texts = made.notes.map(({ actions }) => actions.map(({ text }) => text))
  expect(texts).toEqual([
    ['Done', 'Snooze an hour'],
    ['Open Today', 'Snooze all an hour'],
  ])
  for (const { run } of made.notes[1]?.actions ?? []) run()
  expect(made.did.open).toHaveBeenCalledExactlyOnceWith(null)
  expect(made.did.snoozeAllAnHour).toHaveBeenCalledExactlyOnceWith([visit, call])
})

test('a notification’s id fits Windows, however many it tells of', async () => {
  const made = delivering({ outcome: 'shown' })
  const key = { reminderId: '01890000-0000-7000-8000-000000000001' as ReminderId }
  await made.deliver([due('a', null, key), ...Array.from({ length: 9999 }, () => visit)], false)
  expect(made.notes[0]?.id).toBe('01890000-0000-7000-8000-000000000001 2026-03-12T14:00 +9999')
})
