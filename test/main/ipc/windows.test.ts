import { expect, test } from 'vitest'
import { mainRights, quickRights, recoveryRights } from '#main/ipc/windows.ts'
import { channelNames, eventNames } from '#shared/contract/names.ts'

test('the small window has a short list of its own, and hears two events', () => {
  expect([...quickRights.channels].sort()).toEqual([
    'app.info',
    'capture.file',
    'capture.fit',
    'capture.hide',
    'capture.preview',
    'capture.showClient',
    'clients.add',
    'clients.find',
    'drafts.get',
    'drafts.keep',
    'language.get',
    'settings.get',
    'undo.undo',
  ])
  expect([...quickRights.events].sort()).toEqual(['capture.shown', 'data.changed'])
})

test('the main window may do all but what moves the small one, and what recovers', () => {
  const rest = channelNames.filter((name) => !mainRights.channels.has(name))
  const recovers = channelNames.filter((name) => name.startsWith('recovery.'))
  expect([...rest].sort()).toEqual(['capture.fit', 'capture.hide', ...recovers].sort())
  expect([...recoveryRights.channels].sort()).toEqual(['language.get', ...recovers].sort())
  expect(eventNames.filter((name) => !mainRights.events.has(name))).toEqual(['capture.shown'])
})
